"""The guard in the gate's dialog: what may point somebody out, and the key that writes without names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from musprep.desk import owner
from musprep.desk.open import open_desk
from musprep.tui.screens.gate import GateDialog
from tui.on_screen import screen_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from musprep.tui.app import MusprepApp


async def _at_gate(app: MusprepApp, pilot: Pilot[None]) -> None:
    await app.workers.wait_for_complete()
    await pilot.press("6", "x")
    await pilot.pause()
    assert isinstance(app.screen, GateDialog)


@pytest.mark.parametrize(("names", "warns"), [(("Henrik",), True), ((), False)])
async def test_the_gate_warns_and_writes_without_names(
    make_app: Callable[..., MusprepApp], demo_vault: str, names: tuple[str, ...], warns: bool
) -> None:
    """Texts with a listed name say so, and `a` writes the paper with “kollega A”; without a list nothing is said."""
    desk = open_desk(demo_vault)
    owner.change(desk, names=names)
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 40)) as pilot:
        await _at_gate(app, pilot)
        shown = screen_text(app)
        assert ("kan pege på nogen" in shown) == warns
        assert ("a Uden navne" in shown) == warns
        if not warns:
            return
        gate = app.screen
        assert isinstance(gate, GateDialog)
        words = [words for found in gate._warned.values() for words in found]
        assert set(words) == {"“Henrik”: et navn fra din liste", "“Henrik Lund”: et navn fra din liste"} & set(words)
        assert words
        await pilot.press("a")
        await pilot.pause()
    written = next((_path(demo_vault) / "briefings").glob("*.md")).read_text("utf-8")
    assert "Henrik" not in written
    assert "kollega A" in written


async def test_a_guard_that_is_off_says_nothing(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Who turned the guard off is not warned; ctrl+s writes the names as they stand."""
    desk = open_desk(demo_vault)
    owner.change(desk, names=("Henrik",), guard=False)
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 40)) as pilot:
        await _at_gate(app, pilot)
        assert "kan pege på nogen" not in screen_text(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
    written = next((_path(demo_vault) / "briefings").glob("*.md")).read_text("utf-8")
    assert "Henrik" in written


def _path(place: str) -> Path:
    from pathlib import Path

    return Path(place)
