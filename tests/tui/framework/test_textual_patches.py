"""Each fix that leans on Textual's private API: that it is still needed, and that it works.

A test called `..._still_...` fails as soon as Textual no longer needs the fix: then the fix goes, and the test with it.
"""

from __future__ import annotations

import asyncio
import inspect
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from rich.console import Console
from rich.segment import Segment
from textual import events
from textual.app import App
from textual.css.query import NoMatches
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Button, TextArea

from musprep.language.error import MusprepError
from musprep.tui.framework.textual_patches import (
    CursorGuard,
    QuietCrash,
    keep_timers_off_threads,
    keep_widths,
    name_place,
)
from musprep.tui.tabs.overview.tab import OverviewTab
from tui.on_screen import press, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp

LONG = "\n".join(f"linje {number}" for number in range(50))


class Guarded(CursorGuard, TextArea):
    pass


class _Pasting(App[None]):
    """One small text area."""

    CSS = "TextArea { height: 5; }"

    def __init__(self, area: type[TextArea]) -> None:
        super().__init__()
        self._area = area

    def compose(self) -> Any:
        yield self._area("en\nto\n")


async def _paste_and_undo(area: type[TextArea]) -> str:
    app = _Pasting(area)
    async with app.run_test(size=(40, 10)) as pilot:
        app.copy_to_clipboard(LONG)
        app.query_one(TextArea).focus()
        await pilot.press("ctrl+v")
        await pilot.press("ctrl+z")
        await pilot.pause()
        return app.query_one(TextArea).text


async def test_text_area_still_crashes_on_undoing_a_paste() -> None:
    """#6686: when this fails, CursorGuard may go."""
    with pytest.raises(ValueError, match="out of bounds"):
        await _paste_and_undo(TextArea)


async def test_the_cursor_guard_undoes_a_paste() -> None:
    """With CursorGuard the text is as it was before the paste, and nothing crashes."""
    assert await _paste_and_undo(Guarded) == "en\nto\n"


def test_textual_still_prints_variables_when_it_crashes() -> None:
    """When this fails, look whether QuietCrash is still needed (the nearest issue is #4325)."""
    assert "show_locals=True" in inspect.getsource(App._fatal_error)


def test_a_fault_is_placed_without_its_message() -> None:
    """What is printed of a fault is its kind, file and line: a message may hold private text."""
    with pytest.raises(ValueError, match="hemmeligt") as caught:
        int("hemmeligt")
    said = name_place(caught.value)
    assert said.startswith("ValueError, test_textual_patches.py:")
    assert "hemmeligt" not in said


@pytest.mark.parametrize("kind", [ValueError, KeyError])
async def test_a_crash_saves_first_and_says_one_sentence(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch, kind: type[Exception]
) -> None:
    """A fault in a room's handler: every room is saved, one sentence is left to print, the exit code is 1."""
    from musprep.tui.tabs.overview.tab import OverviewTab

    saved = []

    def fail(_room: OverviewTab) -> None:
        raise kind("hemmeligt")

    monkeypatch.setattr(OverviewTab, "action_next_step", fail)
    monkeypatch.setattr(OverviewTab, "save", lambda room: saved.append(room.id))
    app = make_app(demo_vault)
    printed: list[str] = []
    monkeypatch.setattr(app, "_print_error_renderables", lambda: printed.extend(map(str, app._exit_renderables)))
    with pytest.raises(kind):  # noqa: PT012 - the whole run ends so
        async with app.run_test() as pilot:
            await settle(pilot)
            await press(pilot, "g")
    assert saved == ["overview"]
    assert app.return_code == 1
    assert len(printed) == 1
    assert "fejl i programmet" in printed[0]
    assert "hemmeligt" not in printed[0]


async def test_what_the_desk_refuses_is_told_wherever_it_comes_from(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Raised by a key, by a message, by a timer or by a callback: one sentence, and the program goes on."""
    told = MusprepError("error.no_round").describe_on_screen("da")

    def refuse(*_: object) -> None:
        raise MusprepError("error.no_round")

    monkeypatch.setattr(OverviewTab, "action_next_step", refuse)
    monkeypatch.setattr(OverviewTab, "on_button_pressed", refuse)
    app = make_app(demo_vault)
    async with app.run_test(notifications=True) as pilot:
        await settle(pilot)
        room = app.query_one(OverviewTab)
        acts: list[Callable[[], object]] = [
            lambda: app.post_message(events.Key("g", "g")),
            lambda: room.post_message(Button.Pressed(room.query(Button).first())),
            lambda: room.set_timer(0.001, refuse),
            lambda: room.call_later(refuse),
            lambda: app.call_next(refuse),
        ]
        for many, act in enumerate(acts, start=1):
            act()
            await pilot.pause(0.01)
            await settle(pilot)
            assert [one.message for one in app._notifications] == [told], many
            app.clear_notifications()
        await press(pilot, "2")
        assert app.tab is not None
        assert app.tab.id == "log"


class _Quiet(QuietCrash):
    def save_after_crash(self, where: str) -> str:
        return where


@pytest.mark.parametrize(("leaving", "as_it_is"), [("_exit", True), ("_closing", True), ("_running", False)])
def test_what_is_no_longer_made_while_one_leaves_ends_quietly(leaving: str, *, as_it_is: bool) -> None:
    """Work that looks for a widget while the app closes is no fault; any other fault is, and so is this at any time."""
    assert inspect.getsource(Widget.mount).count("self._closing or self._pruning") == 1
    app = _Quiet()
    app._running = True
    setattr(app, leaving, as_it_is)
    app._handle_exception(NoMatches("#child"))
    assert (app.return_code, app._exception) == (None, None)
    app._handle_exception(ValueError())
    assert app.return_code == 1
    app = _Quiet()
    app._running = True
    app._handle_exception(NoMatches("#child"))
    assert app.return_code == 1


async def test_a_sentence_still_to_be_read_is_known_as_shown(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """What stands on the screen as a notice is known as shown; another sentence is not."""
    app = make_app(demo_vault)
    async with app.run_test() as pilot:
        await settle(pilot)
        app.tell("Det er gemt", "information")
        await settle(pilot)
        assert app.is_shown("Det er gemt")
        assert not app.is_shown("Det er ikke gemt")


def test_textual_still_leaves_the_room_of_a_letter_to_the_terminal() -> None:
    """A heart that takes two cells for the screen and one for many terminals is written by Textual as it is."""
    keep_widths()
    heart, console = "\u2764\ufe0f", Console(color_system="truecolor")
    assert Strip.render.__wrapped__(Strip([Segment(heart)]), console) == heart  # type: ignore[attr-defined]
    assert Strip([Segment(heart)]).render(console) == "\u2764 "


def test_textual_still_lets_a_timer_wait_in_a_shared_thread_on_windows() -> None:
    """When this fails, keep_timers_off_threads may go."""
    place = find_spec("textual._win_sleep")
    assert place is not None
    assert place.origin is not None
    assert "run_in_executor(None, wait_inner)" in Path(place.origin).read_text("utf-8")


async def test_no_timer_keeps_a_thread_from_other_work() -> None:
    """However many timers wait for a minute, work in a thread is done meanwhile."""
    keep_timers_off_threads()
    app = _Pasting(TextArea)
    async with app.run_test() as pilot:
        for _ in range(40):
            app.set_timer(60, lambda: None)
        await pilot.pause()
        assert await asyncio.wait_for(asyncio.to_thread(str, 5), 30) == "5"
