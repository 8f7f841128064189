"""The gate: what goes on the paper is shown first, can be held back, and is written only then."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import Static

from musprep.language.say import say_count, text
from musprep.model.say import SayLevel
from musprep.services.papers import briefing
from musprep.services.year import answers
from musprep.tui.dialogs.choice_dialog import PickDialog
from musprep.tui.dialogs.file_written import FileWrittenDialog
from musprep.tui.tabs.meeting.gate import GateDialog
from musprep.tui.widgets.fields.line_input import LineInput
from musprep.tui.widgets.lists.block_list import BlockList
from tui.meeting_room import begin, da, until
from tui.on_screen import screen_text, type_text
from tui.quick_keys import press, settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from musprep.tui.application.app import MusprepApp


async def at_the_gate(pilot: Any) -> None:
    """Go to the gate, and wait until it has looked."""
    await begin(pilot, "x")
    await until(pilot, lambda: isinstance(pilot.app.screen, GateDialog) and gate_list(pilot.app).size.width > 0)


def gate_list(app: MusprepApp) -> BlockList:
    return app.screen.query_one("#gate-list", BlockList)


def written(vault: str) -> list[str]:
    folder = os.path.join(vault, "briefings")
    return sorted(os.listdir(folder)) if os.path.isdir(folder) else []


def content(vault: str, name: str) -> str:
    with open(os.path.join(vault, "briefings", name), encoding="utf-8") as file:
        return file.read()


def there_is(path: str) -> bool:
    return os.path.exists(path)


@pytest.fixture
def private(tmp_path: Path) -> Path:
    """Return a folder that nobody else can look into."""
    folder = tmp_path / "privat"
    folder.mkdir(mode=0o700)
    return folder


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_the_gate_lists_every_text_by_where_it_stands(
    make_app: Callable[..., MusprepApp], demo_vault: str, size: tuple[int, int]
) -> None:
    """How many go and how many stay, each word for word with its level, in both languages; nothing is written yet."""
    app = make_app(demo_vault, language="en" if size == (60, 20) else "da")
    async with app.run_test(size=size) as pilot:
        await at_the_gate(pilot)
        gate = briefing.gate(app.session)
        keys = gate_list(app).keys
        assert len([key for key in keys if key.startswith("out:")]) == len(gate.leaving)
        assert len([key for key in keys if key.startswith("held:")]) == len(gate.held)
        screen = screen_text(app)
        assert say_count("meeting.gate_leaving", app.session.language, 86) in screen
        assert "Maja Holm, Henrik Lund" in screen
        assert "Skovbrynet" in screen
        await press(pilot, "end")
        assert text("words.say_only_me", app.session.language) in screen_text(app)
        assert written(demo_vault) == []


async def test_a_text_is_held_back_and_taken_along_again(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Space makes the record only-me, says so, and moves it down; there space gives it back the level it had."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_gate(pilot)
        await press(pilot, "space")
        assert app.session.this_repository().points[0].say is SayLevel.ONLY_ME
        assert "også uden" in screen_text(app)
        assert da("gate_leaving_many", count=85) in screen_text(app)
        assert gate_list(app).go_to("held:point:p1")
        await settle(pilot)
        assert da("gate_let") in screen_text(app)
        await press(pilot, "space")
        assert "også uden" not in screen_text(app)
        assert app.session.this_repository().points[0].say is SayLevel.SAY_IT


async def test_every_kind_of_text_can_be_held_back(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A question, a proof, a wish, an answer, a note: each stays with oneself from then on."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_gate(pilot)
        for where in ("ask", "proof", "wish", "answer", "entry"):
            line = next(line for line in briefing.gate(app.session).leaving if line.where == where)
            assert gate_list(app).go_to(f"out:{where}:{line.ref}")
            await press(pilot, "enter")
            gate = briefing.gate(app.session)
            assert line.ref not in [one.ref for one in gate.leaving]
            assert next(one for one in gate.held if one.ref == line.ref).say is SayLevel.ONLY_ME


@pytest.mark.parametrize("side", ["out", "held"])
async def test_what_was_agreed_has_no_level_to_change(
    make_app: Callable[..., MusprepApp], demo_vault: str, side: str
) -> None:
    """An agreement or a goal is not held back or taken along by itself: the gate tells why, and nothing changes."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_gate(pilot)
        if side == "held":
            for _ in range(2):
                await press(pilot, "l")
        before = app.session.lasting.agreements
        lines = [key for key in gate_list(app).keys if key.startswith((f"{side}:agreement:", f"{side}:goal:"))]
        assert len(lines) == 8
        for key in (lines[0], lines[-1]):
            assert gate_list(app).go_to(key)
            await press(pilot, "space")
            assert "kender din leder i forvejen" in screen_text(app)
        assert app.session.lasting.agreements == before


async def test_an_answer_whose_question_is_gone_can_be_held_back(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """What no catalogue asks any more still leaves, so it must be possible to hold it back."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.is_open)
        repository = app.session.this_repository()
        old = next(iter(repository.answers.values())).with_(to="gammelt/a/b", wording="Gammelt?", say=SayLevel.SAY_IT)
        repository.answer_records.put(old)
        assert answers.list_retired(app.session) == [old]
        await at_the_gate(pilot)
        assert gate_list(app).go_to("out:answer:gammelt/a/b")
        await press(pilot, "space")
        assert repository.answers["gammelt/a/b"].say is SayLevel.ONLY_ME


async def test_the_level_decides_what_goes(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """L goes through the levels and the list follows; what is not let that far cannot be taken along here."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_gate(pilot)
        await press(pilot, "l", "l")
        expected = len(briefing.gate(app.session, SayLevel.IN_WRITING).leaving)
        assert da("gate_leaving_many", count=expected) in screen_text(app)
        await press(pilot, "end", "space")
        assert da("gate_not_now")[:40] in screen_text(app)


async def test_the_paper_is_written_into_the_vault_and_its_path_stays(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """After the gate the file is there with what was shown; its path stays on screen until it is closed."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await at_the_gate(pilot)
        await press(pilot, "l", "ctrl+s")
        assert written(demo_vault) == ["2026-12-09.html"]
        assert isinstance(app.screen, FileWrittenDialog)
        assert da("written") in screen_text(app)
        assert str(app.screen.query_one("#written-path", Static).content).endswith("briefings/2026-12-09.html")
        assert content(demo_vault, "2026-12-09.html") == briefing.compose(app.session, SayLevel.SAY_IT, form="html")
        await press(pilot, "m")
        assert content(demo_vault, "2026-12-09.md") == briefing.compose(app.session, SayLevel.SAY_IT)
        await press(pilot, "t")
        assert content(demo_vault, "2026-12-09.txt") == briefing.compose(app.session, SayLevel.SAY_IT, form="txt")
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1


@pytest.mark.parametrize("way", ["escape", "click"])
async def test_leaving_the_gate_writes_nothing(make_app: Callable[..., MusprepApp], demo_vault: str, way: str) -> None:
    """Escape or the button leads back, and there is no file."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_gate(pilot)
        await (pilot.click("#gate-leave") if way == "click" else pilot.press("escape"))
        await settle(pilot)
        assert len(app.screen_stack) == 1
        assert written(demo_vault) == []


async def test_a_place_that_others_see_is_asked_about(
    make_app: Callable[..., MusprepApp], demo_vault: str, tmp_path: Path
) -> None:
    """A folder in a git checkout is named as it is typed, and once more before the file is written there."""
    (tmp_path / "projekt" / ".git").mkdir(parents=True)
    out = str(tmp_path / "projekt" / "mus.md")
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await at_the_gate(pilot)
        await pilot.click("#gate-out")
        await type_text(pilot, out)
        await settle(pilot)
        assert "git" in screen_text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, PickDialog)
        assert not there_is(out)
        await press(pilot, "enter")
        assert isinstance(app.screen, GateDialog)
        assert not there_is(out)
        await press(pilot, "ctrl+s", "down", "enter")
        assert there_is(out)
        assert isinstance(app.screen, FileWrittenDialog)


async def test_a_file_that_is_there_is_not_written_over(
    make_app: Callable[..., MusprepApp], demo_vault: str, private: Path
) -> None:
    """The gate comes back with the path as it was typed, and says why; the old file stands."""
    there = private / "mus.md"
    there.write_text("mit", encoding="utf-8")
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await at_the_gate(pilot)
        await pilot.click("#gate-out")
        await type_text(pilot, str(there))
        await press(pilot, "enter")
        assert isinstance(app.screen, GateDialog)
        assert "findes i forvejen" in str(app.screen.query_one("#gate-told", Static).content)
        assert app.screen.query_one("#gate-out", LineInput).value == str(there)
        assert there.read_text(encoding="utf-8") == "mit"


async def test_nothing_at_a_level_is_not_written(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """Where no text reaches the level the gate says so instead of writing an empty paper."""
    from musprep.services.session.session import open_session
    from musprep.services.year import owner, points

    made = open_session(empty_vault, language="da")
    owner.change(made, welcomed=True)
    points.add(made, "Løn", say=SayLevel.IF_ASKED)
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_gate(pilot)
        await press(pilot, "l", "ctrl+s")
        assert isinstance(app.screen, GateDialog)
        assert da("gate_nothing") in screen_text(app)
        assert written(empty_vault) == []
