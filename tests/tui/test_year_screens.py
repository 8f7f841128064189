"""One person's whole year through the screens alone, by keys and typing, ends in the expected briefing."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import re
from functools import singledispatchmethod
from pathlib import Path
from typing import TYPE_CHECKING, Any

import year
from command_line import CommandLine

os.environ["TEXTUAL_ANIMATIONS"] = "none"

from textual import events
from textual.keys import key_to_character

from musprep.language.say import text
from musprep.model.entry import Kind
from musprep.model.owner import Role
from musprep.model.say import SayLevel
from musprep.tui.application.app import MusprepApp
from musprep.tui.dialogs.file_written import FileWrittenDialog
from musprep.tui.dialogs.search_list import Picker
from musprep.tui.tabs.meeting.gate import GateDialog
from musprep.tui.widgets.fields.choices import Choices
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.lists.block_list import BlockList
from musprep.tui.widgets.lists.entry_list import EntryList
from musprep.tui.widgets.lists.row_list import RowList
from tui.on_screen import screen_text
from tui.quick_keys import press, settle

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest
    from textual.pilot import Pilot

GOLDEN = Path(__file__).parents[1] / "golden"
PAPERS = {"year.md": "if-asked", "year-only-me.md": "only-me", "year-in-writing.md": "in-writing"}
_MOST = 80
"""No list is longer; a cursor that has not found its row by then never will."""


class Person:
    """Does each step with the keys, and looks only at what stands on the screen."""

    def __init__(self, app: MusprepApp, pilot: Pilot[Any]) -> None:
        self.app, self.pilot = app, pilot
        self.notes: dict[str, str] = {}
        self.points: dict[str, str] = {}

    async def all(self, steps: Iterable[year.Step]) -> None:
        for step in steps:
            await self.do(step)
            assert len(self.app.screen_stack) == 1, f"{step}\n{screen_text(self.app)}"

    @singledispatchmethod
    async def do(self, step: object) -> None:
        raise NotImplementedError(step)

    # ---- Hands and eyes ----------------------------------------------------------------------------------------------

    async def press(self, *keys: str) -> None:
        """Press keys, and look what each of them does."""
        await press(self.pilot, *keys)

    def keys(self, *keys: str) -> None:
        """Press keys quickly, without looking."""
        for key in keys:
            self.app.post_message(events.Key(key, key_to_character(key)))

    async def tab(self, times: int = 1) -> None:
        """Go to the next field, and see that one is there."""
        for _ in range(times):
            before = self.app.focused
            self.keys("tab")
            while self.app.focused is before:
                await self.pilot.pause(0.001)

    async def type(self, *values: str) -> None:
        """Type into one field after the other, quickly."""
        names = {" ": "space", "\n": "enter"}
        for place, value in enumerate(values):
            await self.tab(1 if place else 0)
            for letter in value:
                self.app.post_message(events.Key(names.get(letter, letter), None if letter == "\n" else letter))
            await self.pilot.pause()

    def pick(self, place: int) -> None:
        """Choose by the figure before it, in the row of choices that has the focus."""
        self.keys(str(place + 1))

    def say(self, level: str) -> None:
        """Choose how far it may go."""
        if level:
            self.pick(SayLevel(level).rank)

    async def look(self) -> None:
        """Wait until what was typed is on the screen."""
        await settle(self.pilot)

    async def choose(self, name: str) -> None:
        """Do a command of the palette, by its name there."""
        await self.press("ctrl+p")
        await self.type(text(name, "da"))
        await self.look()
        await self.press("enter")

    async def room(self, key: str) -> None:
        """Go to a room; from inside a field one steps out first."""
        for _ in range(3):
            if not isinstance(self.app.focused, Editor):
                break
            await self.press("escape")
        await self.press(key)

    async def go_down_to(self, blocks: BlockList, words: str) -> None:
        await self.press("home")
        for _ in range(_MOST):
            if any(block.key == blocks.key and block.paras[0].text == words for block in blocks._items):
                return
            await self.press("down")
        raise AssertionError(screen_text(self.app))

    # ---- Herself and the rounds --------------------------------------------------------------------------------------

    async def greeted(self, name: str, role: str, date: str, manager: str) -> None:
        """Fill in the greeting of the first time."""
        assert text("tui.welcome_title", "da") in screen_text(self.app)
        await self.type(name)
        await self.tab()
        self.pick(list(Role).index(Role(role)))
        await self.tab()
        await self.type(date, manager)
        await self.press("enter", "enter")

    @do.register
    async def _know(self, step: year.Know) -> None:
        await self.choose("tui.cmd_profile")
        await self.press("tab", "tab")
        assert self.app.focused is not None, screen_text(self.app)
        assert self.app.focused.id == f"profile-{step.key}", screen_text(self.app)
        await self.type(step.value)
        await self.press("ctrl+s")

    @do.register
    async def _begin(self, step: year.Begin) -> None:
        await self.room("1")
        await self.press("m")
        await self.type(step.date)
        await self.press("enter")
        await self.room("6")
        await self.press("m")
        await self.tab()
        await self.type(step.time, "", "", step.place)
        await self.press("ctrl+s")
        assert step.manager in screen_text(self.app)
        await self.use(step.catalogues)

    async def use(self, names: tuple[str, ...]) -> None:
        await self.room("3")
        await self.press("k")
        choices = self.app.screen.query_one(Choices)
        for place, one in enumerate(choices._choices):
            if (one.value in names) != (one.value in choices.values):
                self.pick(place)
        await self.press("ctrl+s")

    @do.register
    async def _close(self, _: year.Close) -> None:
        await self.choose("tui.cmd_round_end")
        await self.press("tab", "enter")

    # ---- Notes -------------------------------------------------------------------------------------------------------

    @do.register
    async def _note(self, step: year.Note) -> None:
        self.notes[step.mark] = step.text
        await self.room("2")
        await self.press("n")
        await self.type(step.text, "")
        self.pick(list(Kind).index(Kind(step.kind)))
        await self.tab()
        await self.type(step.on, step.effect, ", ".join(step.tags), "\n".join(step.proof), "")
        self.say(step.say)
        await self.press("ctrl+s")

    async def find(self, mark: str) -> None:
        """Put the log's cursor on a note."""
        await self.room("2")
        await self.press("x", "f")
        await self.type(" ".join(self.notes[mark].split()))
        await self.look()
        await self.press("enter")
        assert len([row for row in self.app.screen.query_one(EntryList).rows if row.key]) == 1

    @do.register
    async def _mended(self, step: year.Mended) -> None:
        await self.find(step.mark)
        await self.press("e")
        assert step.text.startswith(self.notes[step.mark])
        await self.type(step.text.removeprefix(self.notes[step.mark]))
        await self.press("ctrl+s", "x")
        self.notes[step.mark] = step.text

    @do.register
    async def _dropped(self, step: year.Dropped) -> None:
        await self.find(step.mark)
        await self.press("d", *(["u"] if step.regretted else []), "x")

    # ---- Answers -----------------------------------------------------------------------------------------------------

    @do.register
    async def _answered(self, step: year.Answered) -> None:
        asked = next(one for one in self.app.session.shelf.get(step.to.split("/")[0]).list_asked() if one.to == step.to)
        await self.room("1")
        await self.press("slash")
        await self.type(asked.prompt.say_in("da"))
        await self.look()
        await self.pilot.pause(0.15)
        await self.look()
        picker, found = self.app.screen, self.app.screen.query_one(RowList)
        assert isinstance(picker, Picker)
        for _ in range(_MOST):
            if picker.get_choice(found.key).ref == step.to:
                break
            await self.press("down")
        await self.press("enter")
        await self.pilot.pause(0.1)
        if not isinstance(self.app.focused, Editor):
            await self.press("enter")
        await self.type(step.text)
        self.keys(*["ctrl+t"] * ((SayLevel(step.say).rank - asked.first_say.rank) % 4 if step.say else 0))
        await self.look()

    # ---- Points and wishes -------------------------------------------------------------------------------------------

    @do.register
    async def _wished(self, step: year.Wished) -> None:
        await self.room("4")
        await self.press("a")
        await self.type(step.text, step.me, step.workplace, "", "", "", "")
        self.say(step.say)
        await self.press("ctrl+s")

    @do.register
    async def _pointed(self, step: year.Pointed) -> None:
        self.points[step.mark] = step.text
        await self.room("6")
        await self.press("A" if step.ask else "a")
        await self.type(step.text, step.keywords, "")
        for mark in step.proof:
            if mark in self.notes:
                self.keys("ctrl+u")
                await self.type(self.notes[mark].split("\n")[0])
                await self.look()
                await self.press("down", "space", "shift+tab")
        await self.tab(2)
        await self.type("\n".join(one for one in step.proof if one not in self.notes), "", "")
        self.say(step.say)
        await self.press("ctrl+s")

    @do.register
    async def _lead(self, step: year.Lead) -> None:
        await self.room("6")
        # The first three that were written lead already.
        leading = [one.text for one in self.app.session.get_repository().points if one.lead]
        for said in (*leading, *(self.points[mark] for mark in step.marks)):
            await self.go_down_to(self.app.screen.query_one("#meeting-points", BlockList), said)
            await self.press("space")

    async def write(self, level: str) -> str:
        """Write the briefing through the gate; return its text."""
        await self.room("6")
        await self.press("x")
        gate: Any = self.app.screen
        assert isinstance(gate, GateDialog)
        for _ in range(len(SayLevel)):
            if gate._upto.value == level:
                break
            await self.press("l")
        briefings = Path(self.app.place, "briefings")
        before = set(briefings.glob("*.md"))
        # The page for print, then the same as Markdown.
        await self.press("ctrl+s", "m")
        assert isinstance(self.app.screen, FileWrittenDialog)
        words = "".join(re.split(r"[│\s]+", screen_text(self.app)))
        (written,) = set(briefings.glob("*.md")) - before
        assert written.name in words
        await self.press("enter")
        return written.read_text("utf-8")


async def test_a_greeting_that_is_skipped_takes_nothing_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who began in the shell and skips the greeting keeps name, position and manager; it is not repeated."""
    cli = CommandLine(tmp_path, monkeypatch)
    for key, value in (("name", "Line"), ("position", "Overlæge"), ("workplace", "Ambulatoriet")):
        cli.good("owner", "set", key, value)
    cli.good("round", "new", "--date", "2026-12-01", "--manager", "Torben Friis")
    before = (cli.good("owner", "--json").data, cli.good("round", "--json").data)
    for greeted in (True, False):
        app = MusprepApp(str(cli.vault), language="da", clock=lambda: year.TODAY)
        async with app.run_test(size=(80, 24)) as pilot:
            while app.is_held:
                await pilot.pause(0.01)
            await settle(pilot)
            assert (text("tui.welcome_title", "da") in screen_text(app)) == greeted
            await press(pilot, "escape")
        after = (cli.good("owner", "--json").data, cli.good("round", "--json").data)
        assert after == ({**before[0], "language": "da"}, before[1])


async def test_a_year_on_screen_ends_in_the_expected_briefing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same steps as through the command line, by keys alone, give the same papers, word for word, at each level."""
    monkeypatch.setenv("HOME", str(tmp_path))
    if eager := getattr(asyncio, "eager_task_factory", None):
        asyncio.get_running_loop().set_task_factory(eager)
    today = [dt.datetime(2025, 11, 5, 9, 0, tzinfo=year.TODAY.tzinfo)]
    app = MusprepApp(str(tmp_path / "vault"), language="da", clock=lambda: today[0])
    known = {step.key: step.value for step in year.LAST_YEAR if isinstance(step, year.Know)}
    first = next(step for step in year.LAST_YEAR if isinstance(step, year.Begin))
    async with app.run_test(size=(80, 24)) as pilot:
        she = Person(app, pilot)
        while app.is_held:
            await pilot.pause(0.01)
        await settle(pilot)
        await she.greeted(known.pop("name"), known.pop("role"), first.date, first.manager)
        await she.use(first.catalogues)
        for key, value in known.items():
            await she.do(year.Know(key, value))
        await she.all(step for step in year.LAST_YEAR if not isinstance(step, (year.Know, year.Begin)))
        today[0] = year.TODAY
        await she.all(year.NOTES)
        await she.all(year.PREPARATION)
        assert app.session.owner.position == next(iter(known.values()))
        for name, level in PAPERS.items():
            assert await she.write(level) == (GOLDEN / name).read_text("utf-8")
