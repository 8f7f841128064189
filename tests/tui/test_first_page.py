"""The way from the first start to a page in the hand, as the README tells it."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from claims import ROOT
from musprep.process import file_opener
from tui.on_screen import type_text
from tui.quick_keys import opened, press, settle, until

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from musprep.tui.application.app import MusprepApp

_OWN = {
    "name": "Maja Holm", "date": "om 3 uger", "manager": "Karen Holm", "note": "Lukkede 14 sager",
    "point": "Sagerne er nede", "wish": "Kursus i ledelse",
}  # fmt: skip
_MOST = 45


async def test_the_keys_of_the_readme_lead_to_a_page(
    make_app: Callable[..., MusprepApp], empty_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pressed as they stand there, and as many as it says: the page with point and note is written, and is opened."""
    readme = (ROOT / "README.md").read_text("utf-8").split("### On screen")[1]
    steps = re.findall(r"`([^`]+)`|\*(\w+)\*", readme.split("<!-- table -->")[1].split("<!-- /table -->")[0])
    shown: list[str] = []
    monkeypatch.setattr(file_opener, "can_open", lambda path: path.endswith(file_opener.ENDINGS))
    monkeypatch.setattr(file_opener, "open_file", shown.append)
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await until(pilot, lambda: len(app.screen_stack) > 1)
        for key, own in steps:
            if key:
                await press(pilot, key)
            else:
                await type_text(pilot, _OWN[own])
            await settle(pilot)
        await until(pilot, lambda: bool(shown))
        assert [wish.text for wish in app.session.get_repository().wishes] == [_OWN["wish"]]
    assert [os.path.dirname(path) for path in shown] == [os.path.join(empty_vault, "briefings")]
    page = Path(shown[0]).read_text("utf-8")
    assert all(_OWN[own] in page for own in ("name", "manager", "point", "note"))
    count = sum(bool(key) for key, _ in steps)
    assert f"{count} key presses" in readme
    assert f"{count} tastetryk" in (ROOT / "README.md").read_text("utf-8")
    assert count <= _MOST
