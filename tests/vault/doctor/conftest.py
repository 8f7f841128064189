"""What the tests of the doctor share."""

from __future__ import annotations

import pytest

from platforms import forget_modes


@pytest.fixture(autouse=True)
def _no_modes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the made-up system have no modes where the real one has none."""
    forget_modes(monkeypatch)
