"""Saving on the way out of a room and of the program, and the focus on the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from textual import events
from textual.widgets import Static, TextArea

from musprep.language.error import MusprepError
from musprep.tui.framework.tab import GoTo, Tab
from tui.on_screen import press, screen_text, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp


class _Typed(Tab):
    """A tab with something typed in it that can, or cannot, be saved."""

    broken = False
    saves = 0

    def compose(self) -> Any:
        yield Static("en prøve")
        yield TextArea(id="typed")

    def show(self, ref: str = "") -> None:
        self.query_one(Static).update(f"ref {ref}", layout=True)

    def save(self) -> None:
        type(self).saves += 1
        if self.broken:
            raise MusprepError("error.nothing_to_undo")


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> type[_Typed]:
    """Replace the log by the room above."""
    import musprep.tui.tabs.log.tab as module

    fresh = type("Typed", (_Typed,), {})
    monkeypatch.setattr(module, "LogTab", fresh)
    return fresh


async def test_a_room_is_saved_when_it_is_left(
    make_app: Callable[..., MusprepApp], demo_vault: str, typed: type[_Typed]
) -> None:
    """Leaving a room, losing the window's focus, ctrl+s and quitting each save it."""
    app = make_app(demo_vault)
    async with app.run_test() as pilot:
        await settle(pilot)
        await press(pilot, "2")
        counts = [typed.saves]
        await press(pilot, "ctrl+s")
        counts.append(typed.saves)
        app.post_message(events.AppBlur())
        await settle(pilot)
        counts.append(typed.saves)
        app.post_message(GoTo("overview"))
        await settle(pilot)
        counts.append(typed.saves)
        await pilot.press("ctrl+q")
        counts.append(typed.saves)
    assert counts == [0, 1, 2, 3, 4]


async def test_a_room_that_cannot_be_saved_is_not_left(
    make_app: Callable[..., MusprepApp], demo_vault: str, typed: type[_Typed]
) -> None:
    """Where saving fails one stays where the text is, and quitting asks first; Esc stays, the other answer leaves."""
    app = make_app(demo_vault)
    async with app.run_test(notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "2")
        typed.broken = True
        app.post_message(GoTo("overview"))
        await settle(pilot)
        assert app.tab is not None
        assert app.tab.id == "log"
        await press(pilot, "ctrl+q")
        assert "Noget er ikke gemt" in screen_text(app)
        await press(pilot, "escape")
        assert app.is_running
        await press(pilot, "ctrl+q", "down")
        await pilot.press("enter")
    assert app.return_code == 0


@pytest.mark.usefixtures("typed")
async def test_focus_is_where_one_left_it(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Coming back to a room, the focus is where it was; keys never go to a room that is hidden."""
    app = make_app(demo_vault)
    async with app.run_test() as pilot:
        await settle(pilot)
        first = app.focused
        await press(pilot, "down", "down")
        left = app.focused
        assert left is not None
        assert left is not first
        await press(pilot, "2")
        assert app.focused is not None
        assert app.focused.id == "typed"
        app.post_message(GoTo("overview"))
        await settle(pilot)
        assert app.focused is left
