"""The gate: what goes on the paper is shown first, can be held back, and is written only then."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import Static

from musprep.briefing.this_paper import BY_LEVEL, say_length
from musprep.language.say import say_count, text
from musprep.model.answer import AskedState
from musprep.model.say import SayLevel
from musprep.services.papers import briefing
from musprep.services.session.session import open_session
from musprep.services.year import answers, wishes
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


async def test_the_parts_of_a_text_are_told_apart(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """What a wish costs does not run into its words."""
    wishes.add(open_session(empty_vault), "En stol", price="900 kr.", length="i morgen", say=SayLevel.SAY_IT)
    app = make_app(empty_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await at_the_gate(pilot)
        assert "En stol · i morgen · 900 kr." in screen_text(app).replace("\u00a0", " ")


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_the_gate_lists_every_text_by_where_it_stands(
    make_app: Callable[..., MusprepApp], demo_vault: str, size: tuple[int, int]
) -> None:
    """First what is held back, then what goes, each in a line with its level; pages and minutes; nothing is written."""
    app = make_app(demo_vault, language="en" if size == (60, 20) else "da")
    async with app.run_test(size=size) as pilot:
        await at_the_gate(pilot)
        gate = briefing.make_gate(app.session)
        keys = gate_list(app).keys
        assert len([key for key in keys if key.startswith("out:")]) == len(gate.leaving)
        assert len([key for key in keys if key.startswith("held:")]) == len(gate.held)
        assert len([key for key in keys if key.startswith("left:")]) == len(gate.left_out)
        assert keys[0] == "all"
        screen = screen_text(app)
        assert say_count("meeting.gate_held", app.session.language, len(gate.held)) in screen
        assert say_length(gate, app.session.language) in screen
        assert "Maja" in screen
        assert text("words.say_only_me", app.session.language) in screen
        assert "· …" not in screen.replace("·…", "· …"), "a question leaves no room for its answer"
        assert written(demo_vault) == []


async def test_a_text_is_held_back_from_this_paper_alone(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """H holds a text back and changes no level; g asks before it does so for good, and t takes it along again."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_gate(pilot)
        assert gate_list(app).go_to("out:point:p1")
        await press(pilot, "g")
        assert da("gate_good_first")[:30] in screen_text(app)
        await press(pilot, "h")
        assert gate_list(app).go_to("held:point:p1")
        assert app.session.get_repository().points[0].say is SayLevel.SAY_IT
        await press(pilot, "t")
        assert "held:point:p1" not in gate_list(app).keys
        assert gate_list(app).go_to("out:point:p1")
        await press(pilot, "h")
        assert gate_list(app).go_to("held:point:p1")
        for answer, level in (("enter", SayLevel.SAY_IT), ("down", SayLevel.ONLY_ME)):
            await press(pilot, "g")
            assert isinstance(app.screen, PickDialog)
            await press(pilot, answer, *(["enter"] if answer == "down" else []))
            assert app.session.get_repository().points[0].say is level


async def test_what_is_held_back_is_taken_along_on_this_paper(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """T takes one along, on the line above all of them; Enter writes them, and no level has changed."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_gate(pilot)
        held = briefing.make_gate(app.session).held
        answer = next(line for line in held if line.where == "answer")
        assert gate_list(app).go_to(f"held:answer:{answer.ref}")
        await press(pilot, "t")
        assert gate_list(app).go_to(f"out:answer:{answer.ref}")
        assert gate_list(app).go_to("all")
        await press(pilot, "t")
        assert not [key for key in gate_list(app).keys if key.startswith("held:")]
        await press(pilot, "enter")
        choice = BY_LEVEL.with_taken(line.name for line in held)
        assert content(demo_vault, "2026-12-09.html") == briefing.compose(app.session, form="html", choice=choice)
        assert answer.text[:20] in content(demo_vault, "2026-12-09.html")
        assert [line.name for line in briefing.make_gate(app.session).held] == [line.name for line in held]


async def test_taking_all_along_on_a_paper_to_hand_over_is_asked_about(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """What stays with oneself goes on such a paper in one go only after a yes."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_gate(pilot)
        await press(pilot, "l", "l", "home", "t")
        assert isinstance(app.screen, PickDialog)
        await press(pilot, "enter")
        assert "all" in gate_list(app).keys
        await press(pilot, "home", "t", "down", "enter")
        assert "all" not in gate_list(app).keys


async def test_the_whole_text_is_one_key_away(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A long text is cut to a line; v shows all its words, and cuts it again."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_gate(pilot)
        line = max(
            (one for one in briefing.make_gate(app.session).held if one.where == "answer"), key=lambda one: one.text
        )
        assert gate_list(app).go_to(f"held:answer:{line.ref}")
        last = line.text.split()[-1]
        await press(pilot, "v")
        assert last in screen_text(app)
        rows = gate_list(app).virtual_size.height
        await press(pilot, "v")
        assert gate_list(app).virtual_size.height < rows


async def test_what_was_agreed_is_held_back_from_a_paper_and_not_for_good(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """An agreement has no level: h leaves it off this paper, and g tells why there is no more."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_gate(pilot)
        before = app.session.lasting.agreements
        key = next(key for key in gate_list(app).keys if key.startswith("out:agreement:"))
        assert gate_list(app).go_to(key)
        await press(pilot, "h")
        assert gate_list(app).go_to(key.replace("out:", "held:"))
        await press(pilot, "g", "down", "enter")
        assert text("error.agreed_is_known", "da")[:30] in screen_text(app)
        assert app.session.lasting.agreements == before


async def test_an_answer_whose_question_is_gone_can_be_held_back(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """What no catalogue asks any more still leaves, so it must be possible to hold it back."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.is_open)
        repository = app.session.get_repository()
        old = next(iter(repository.answers.values())).with_(to="gammelt/a/b", wording="Gammelt?", say=SayLevel.SAY_IT)
        repository.answer_records.put(old)
        assert answers.group_by_state(app.session)[AskedState.RETIRED] == [old]
        await at_the_gate(pilot)
        key = next(key for key in gate_list(app).keys if key.endswith("answer:gammelt/a/b"))
        assert gate_list(app).go_to(key)
        await press(pilot, "h")
        assert gate_list(app).go_to("held:answer:gammelt/a/b")
        await press(pilot, "g", "down", "enter")
        assert repository.answers["gammelt/a/b"].say is SayLevel.ONLY_ME


async def test_the_level_decides_what_goes(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """L goes through the levels and the list follows."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_gate(pilot)
        await press(pilot, "l", "l")
        gate = briefing.make_gate(app.session, SayLevel.IN_WRITING)
        assert da("gate_held_many", count=len(gate.held)) in screen_text(app)
        assert len([key for key in gate_list(app).keys if key.startswith("out:")]) == len(gate.leaving)


async def test_the_paper_is_written_into_the_vault_and_its_path_stays(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """After the gate the file is there with what was shown; its path stays on screen until it is closed."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await at_the_gate(pilot)
        await press(pilot, "l", "enter")
        assert written(demo_vault) == ["2026-12-09-say-it.html"]
        assert isinstance(app.screen, FileWrittenDialog)
        assert da("written") in screen_text(app)
        assert str(app.screen.query_one("#written-path", Static).content).endswith(
            os.path.join("briefings", "2026-12-09-say-it.html")
        )
        assert content(demo_vault, "2026-12-09-say-it.html") == briefing.compose(
            app.session, SayLevel.SAY_IT, form="html"
        )
        await press(pilot, "m")
        assert content(demo_vault, "2026-12-09-say-it.md") == briefing.compose(app.session, SayLevel.SAY_IT)
        await press(pilot, "t")
        assert content(demo_vault, "2026-12-09-say-it.txt") == briefing.compose(
            app.session, SayLevel.SAY_IT, form="txt"
        )
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1


async def test_leaving_the_gate_writes_nothing(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Escape leads back, and there is no file."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_gate(pilot)
        await pilot.press("escape")
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
        gate: Any = app.screen
        assert isinstance(gate, GateDialog)
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
        assert "findes allerede" in str(app.screen.query_one("#gate-told", Static).content)
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


@pytest.mark.parametrize(
    ("keys", "levels"),
    [
        (("enter",), [SayLevel.SAY_IT, SayLevel.SAY_IT]),
        (("down", "enter", "enter", "down", "enter"), [SayLevel.SAY_IT, SayLevel.ONLY_ME]),
        (("escape",), [SayLevel.ONLY_ME, SayLevel.ONLY_ME]),
    ],
)
async def test_what_used_to_begin_at_only_me_is_offered_once(
    make_app: Callable[..., MusprepApp], empty_vault: str, keys: tuple[str, ...], levels: list[SayLevel]
) -> None:
    """Before the first gate of a round of before: all, one by one, or none; then the gate opens, and it is over."""
    from musprep.services.session.session import open_session
    from musprep.services.year import owner, wishes

    made = open_session(empty_vault, language="da")
    owner.change(made, welcomed=True)
    for wish in ("Kursus", "Hjemmedag"):
        wishes.add(made, wish, say=SayLevel.ONLY_ME)
    repository = made.get_repository()
    repository.save_round(repository.round.with_(levels_offered=False))
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "x")
        assert isinstance(app.screen, PickDialog)
        assert "Hjemmedag" in screen_text(app)
        await press(pilot, *keys)
        assert isinstance(app.screen, GateDialog)
        assert [wish.say for wish in app.session.get_repository().wishes] == levels
        await press(pilot, "escape", "x")
        assert isinstance(app.screen, GateDialog)
