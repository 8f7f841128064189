"""What a killed program left half-written is swept at the next start."""

from __future__ import annotations

import time
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from tui.on_screen import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from musprep.tui.application.app import MusprepApp


async def test_old_temporaries_are_swept_at_the_start(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two hours later the temporary is gone at the start; a fresh one may belong to a living write."""
    left = Path(demo_vault, "log", "2026", ".musprep-00112233aabbccdd.tmp")
    left.write_bytes(b"half")
    for later, there in ((0, True), (7200, False)):
        monkeypatch.setattr(
            "musprep.vault.files.temporary_files.time", SimpleNamespace(time=lambda later=later: time.time() + later)
        )
        async with make_app(demo_vault).run_test() as pilot:
            await settle(pilot)
        assert left.exists() is there
