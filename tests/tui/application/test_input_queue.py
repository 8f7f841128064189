"""Keys that come all at once do what they do one at a time."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from textual import events
from textual.keys import key_to_character
from textual.widgets import Input, TextArea

from musprep.tui.framework import registry
from musprep.tui.tabs.prepare.tab import PrepareTab
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.fields.question_view import QuestionView
from musprep.tui.widgets.lists.cursor_list import CursorList
from tui.on_screen import screen_text
from tui.quick_keys import opened, press, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App
    from textual.pilot import Pilot

    from musprep.tui.application.app import MusprepApp

LEADS_TO_A_FIELD = {
    "overview": "m n ctrl+n slash ctrl+p",
    "log": "f ctrl+n slash",
    "prepare": "enter n",
    "interests": "a w r enter",
    "agreements": "a t k l g x",
    "meeting": "a c w A m",
}
WORDS = "undo 3 kniv"
"""Each of these letters is a command where there is no field: to remove, to go to another room, to leave."""


def burst(app: App[Any], *keys: str) -> None:
    """Press keys all at once; one of several words is typed letter by letter."""
    for key in keys:
        for one in key if " " in key else (key,):
            name = "space" if one == " " else one
            app.post_message(events.Key(name, key_to_character(name)))


def field(app: App[Any]) -> Input | TextArea | None:
    """Return the field that gets letters now."""
    focused = app.focused
    return focused if isinstance(focused, (Input, TextArea)) and not getattr(focused, "read_only", False) else None


async def _leave(pilot: Pilot[Any]) -> None:
    """Close what is open, whatever stands in it."""
    for _ in range(6):
        if len(pilot.app.screen_stack) == 1:
            break
        await press(pilot, "escape")
        if type(pilot.app.screen).__name__ == "Confirm":
            await press(pilot, "down", "enter")
    while len(pilot.app.screen_stack) > 1:
        pilot.app.pop_screen()
        await settle(pilot)


def _written(place: str) -> dict[str, bytes]:
    """Return what stands in the vault but for what is written where one types, and what is kept of that."""
    files = (path for path in Path(place).rglob("*.toml") if "history" not in path.parts)
    typed = (".", "answers", "draft", "conclusion")
    return {str(path): path.read_bytes() for path in files if not path.name.startswith(typed)}


@pytest.mark.parametrize("name", LEADS_TO_A_FIELD)
async def test_letters_right_behind_a_key_go_where_it_leads(
    make_app: Callable[..., MusprepApp], demo_vault: str, name: str
) -> None:
    """Whatever field a key opens or goes to, words typed in the same burst stand in it, and nothing else is done."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        before = _written(demo_vault)
        for key in LEADS_TO_A_FIELD[name].split():
            burst(app, registry.get_tab(name).key, key, WORDS)
            await settle(pilot)
            into = field(app)
            assert into is not None, key
            assert WORDS in (into.value if isinstance(into, Input) else into.text), key
            await _leave(pilot)
            burst(app, "escape", "1")
            await settle(pilot)
        assert _written(demo_vault) == before


async def test_two_notes_in_one_burst_are_two(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """What is typed while the vault still opens counts too; a dialog is closed before the next key is looked at."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        burst(app, "n", "en dag", "ctrl+s", "n", "to dage", "ctrl+s", "2")
        await opened(pilot)
        assert {entry.text for entry in app.session.list_entries(None)[:2]} == {"to dage", "en dag"}
        assert app.tab is not None
        assert app.tab.id == "log"


async def test_a_paste_and_a_click_keep_their_place_among_the_keys(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """Letters, a paste and letters stand in the field in that order; a click's dialog gets the letters behind it."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        burst(app, "n", "a b")
        app.post_message(events.Paste("dnq"))
        burst(app, "c d")
        await settle(pilot)
        assert app.screen.query_one(Editor).written == "a bdnqc d"
        await _leave(pilot)
        line = app.size.height - 1
        column = screen_text(app).splitlines()[line].index("n Notat")
        for kind in (events.MouseDown, events.MouseUp):
            app.post_message(kind(None, column, line, 0, 0, 1, shift=False, meta=False, ctrl=False))
        burst(app, "dq dq")
        await settle(pilot)
        assert app.screen.query_one(Editor).written.endswith("dq dq")


async def test_keys_wait_for_what_a_key_began_in_a_thread(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next key comes when a slow thread has opened its dialog; one that never ends is not waited for long."""
    monkeypatch.setattr("musprep.tui.application.input_queue._AT_MOST", 3.0)
    app = make_app(demo_vault)
    end = threading.Event()

    def slow(_: MusprepApp) -> None:
        def work() -> None:
            end.wait(0.1)
            app.call_from_thread(app.action_note)
            end.wait()

        app.run_worker(work, thread=True)

    monkeypatch.setattr("musprep.tui.application.app.MusprepApp.action_help", slow)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        burst(app, "question_mark", "dq dq")
        for _ in range(500):
            await asyncio.sleep(0.01)
            if not app.has_input:
                break
        end.set()
        await settle(pilot)
        assert app.screen.query_one(Editor).written == "dq dq"


async def test_the_first_start_may_be_typed_in_one_go(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """Typed before anything is shown, the name is in its field; Enter behind the welcome does the next step marked."""
    app = make_app(empty_vault)
    async with app.run_test(size=(100, 30)) as pilot:
        burst(app, "Åse Ærø", "tab", "tab", *"15.12.2026", "ctrl+s", "enter", "d q")
        await opened(pilot)
        assert app.session.owner.name == "Åse Ærø"
        assert app.screen.query_one(Editor).written == "d q"


async def test_a_paste_outside_a_field_is_told(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Nothing is done with it, and one sentence says so."""
    app = make_app(demo_vault)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await opened(pilot)
        await press(pilot, "2")
        before = _written(demo_vault)
        app.post_message(events.Paste("dq\n2"))
        await settle(pilot)
        assert "ikke noget felt" in screen_text(app)
        assert len(app.screen_stack) == 1
        assert _written(demo_vault) == before


@pytest.mark.parametrize("name", ["log", "prepare", "agreements"])
async def test_arrows_that_come_faster_than_is_painted_all_count(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Arrows for a list are not painted one by one, each moves the cursor, and the key behind them meets the last."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await press(pilot, registry.get_tab(name).key)
        moved = app.focused
        assert isinstance(moved, CursorList)
        await press(pilot, "home")
        keys, waits, wait = moved.keys, [0], app._wait_until_done

        async def counted(before: set[Any]) -> None:
            waits[0] += 1
            await wait(before)

        monkeypatch.setattr(app, "_wait_until_done", counted)
        burst(app, *["down"] * 6, "up", "down", "f1")
        await settle(pilot)
        assert moved.key == keys[6]
        assert waits[0] <= 3
        assert len(app.screen_stack) == 2


async def test_a_question_that_opens_late_does_not_take_the_cursor_back(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the cursor moves on while its question is being opened, it stays where it went."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await press(pilot, "3", "home", "down", "down")
        tab, opens = app.query_one(PrepareTab), QuestionView.open

        async def slowly(view: QuestionView, *given: Any, **named: Any) -> None:
            monkeypatch.setattr(QuestionView, "open", opens)
            tab.questions.action_move(1)
            await opens(view, *given, **named)

        tree = tab.questions
        place = tree.keys.index(tree.key)
        monkeypatch.setattr(QuestionView, "open", slowly)
        await tab._open(tree.key)
        assert tree.key == tree.keys[place + 1]


async def test_a_key_while_nothing_is_at_work_leaves_the_next_its_turn(
    make_app: Callable[..., MusprepApp], empty_vault: str
) -> None:
    """Where a task begins at once, as from Python 3.12 on, nothing waits for ever for a key's effects."""
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "escape", "2")
        assert not app.has_input
