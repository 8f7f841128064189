"""A fault in the program, wherever it is: what was typed is on disk, nothing private is printed, the code tells."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from textual import events
from textual.message import Message

from musprep.language.say import text
from musprep.model.agreement import Party
from musprep.services.session.draft import leave_draft, recover_from_outside, take_draft
from musprep.services.session.session import open_session
from musprep.services.year import agreements, notes, points, rounds, wishes
from musprep.tui.application.app import MusprepApp
from musprep.tui.widgets.fields import editor
from musprep.tui.widgets.fields.editor import Editor
from musprep.vault.maintenance import rescue
from tui.on_screen import screen_text, type_text
from tui.quick_keys import press, settle
from tui.rooms import enter, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.message_pump import MessagePump
    from textual.pilot import Pilot

NOW = dt.datetime(2026, 11, 23, 10, 0).astimezone()
PRIVATE = "fortrolige ord"
QUESTION = "privat-skema/opgaver/aaret"


class Boom(Message):
    """Makes the one who gets it fail."""


@pytest.fixture(autouse=True)
def _eager_tasks() -> None:
    """Stand in for the fixture of the same name: these tests run the program as its users do, in a loop of its own."""


@pytest.fixture(scope="module")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("crash") / "vault"
    session = open_session(str(place), clock=lambda: NOW, language="da")
    from musprep.services.year import owner

    owner.change(session, welcomed=True, language="da", name="Åse")
    rounds.begin_new(session, date=NOW.date() + dt.timedelta(days=20), manager="Bo")
    entry = notes.add(session, "Et notat")
    points.add(session, "Et punkt", proof=[entry.id])
    wishes.add(session, "Et ønske", me="Ro", workplace="Ro")
    agreements.add(session, "En aftale", Party.ME)
    return place


@pytest.fixture
def vault(_built: Path, tmp_path: Path) -> str:
    shutil.copytree(_built, tmp_path / "vault")
    return str(tmp_path / "vault")


async def begun(app: MusprepApp, pilot: Pilot[Any]) -> None:
    """Wait until the vault is open and keys come through."""
    while app.is_held:
        await pilot.pause(0.01)
    await settle(pilot)


def _fail(_self: object, _event: Boom) -> None:
    secret = f"en variabel med {PRIVATE}"
    raise ValueError(secret)


def crash(
    vault: str,
    keys: str,
    where: Callable[[MusprepApp], MessagePump],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> tuple[int | None, str]:
    """Run the program, press `keys`, let `where` fail; return exit code and output.

    Among the keys, `*` types the private words and `@name` the text of that name.
    """
    app = MusprepApp(vault, language="da", clock=lambda: NOW)
    missed: list[str] = []

    async def pilot_it(pilot: Pilot[Any]) -> None:
        await begun(app, pilot)
        for key in keys.split():
            if key[0] in "*@":
                for letter in PRIVATE if key == "*" else text(key[1:], "da"):
                    app.post_message(events.Key("space" if letter == " " else letter, letter))
                await pilot.pause()
            else:
                await press(pilot, key)
        failing = where(app)
        if PRIVATE not in screen_text(app) and "*" in keys.split()[-1:]:
            missed.append(screen_text(app))
        monkeypatch.setattr(type(failing), "on_boom", _fail, raising=False)
        failing.post_message(Boom())

    app.run(headless=True, size=(80, 24), auto_pilot=pilot_it)
    assert missed == []
    said = "".join(capfd.readouterr())
    return app.return_code, said


def _one_line(said: str) -> str:
    return " ".join(said.split())


def end_of(name: str) -> str:
    """Return what a sentence says after it has told where the fault is."""
    return _one_line(text(name, "da", where="§").partition("§")[2])


def kept(vault: str) -> bool:
    """Tell whether the private words stand in any file of the vault."""
    for folder, _, names in os.walk(vault):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                if PRIVATE.encode() in file.read():
                    return True
    return False


def room(app: MusprepApp) -> MessagePump:
    """Return the room below whatever is open."""
    assert app.tab is not None
    return app.tab


def top(app: MusprepApp) -> MessagePump:
    """Return the dialog on top, or the screen of the rooms."""
    return app.screen


def field(app: MusprepApp) -> MessagePump:
    """Return the field that is typed in."""
    assert app.focused is not None
    return app.focused


CASES = {
    # While a note is written, each room fails below it; then the dialog itself, its field, and the frame.
    "overview": ("1 n *", room),
    "log": ("2 n *", room),
    "interests": ("4 n *", room),
    "agreements": ("5 n *", room),
    "meeting": ("6 n *", room),
    "note": ("n *", top),
    "frame": ("n *", lambda app: app),
    "leaving a note": ("n * escape", top),
    # While an answer is written.
    "prepare": ("3 enter *", room),
    "answer's field": ("3 enter *", field),
    "help over an answer": ("3 enter * f1", top),
    "palette over an answer": ("3 enter * ctrl+p", top),
    "catalogues after an answer": ("3 enter * escape k", top),
    "search after an answer": ("3 enter * escape slash", top),
    "date after an answer": ("3 enter * escape 1 m", top),
    "gate after an answer": ("3 enter * escape 6 x", top),
    "paper after an answer": ("3 enter * escape 6 x ctrl+s", top),
    # While something is written in each of the other dialogs.
    "oneself": ("ctrl+p @tui.cmd_profile enter *", top),
    "point": ("6 a *", top),
    "changing a point": ("6 e *", top),
    "facts": ("6 m tab tab tab *", top),
    "conclusion": ("6 c *", top),
    "agreed in the room": ("6 r space a *", top),
    "wish": ("4 a *", top),
    "need": ("4 w *", top),
    "reply": ("4 r *", top),
    "agreement": ("5 a *", top),
    "what happened": ("5 t *", top),
    "goal": ("5 g *", top),
}


@pytest.mark.parametrize("name", CASES)
def test_a_fault_loses_nothing_and_tells_nothing(
    vault: str, name: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """An exception in a handler: what was being typed is in the vault, one sentence is printed without it, exit 1."""
    keys, where = CASES[name]
    code, said = crash(vault, keys, where, monkeypatch, capfd)
    assert code == 1
    assert kept(vault)
    assert "fortrolige" not in said
    assert "secret" not in said
    assert "Traceback" not in said
    assert "(ValueError," in said
    assert end_of("tui.crashed") in _one_line(said)


@pytest.mark.parametrize("room_there", [True, False])
def test_what_cannot_be_saved_is_told(
    vault: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], room_there: bool
) -> None:
    """Where the vault cannot be written, the last words are kept aside for the next start; else they are told lost."""
    from musprep.language.error import MusprepError
    from musprep.tui.tabs.prepare.tab import PrepareTab

    def refuse(*_: object) -> None:
        raise MusprepError("error.nothing_to_undo")

    def then(app: MusprepApp) -> MessagePump:
        monkeypatch.setattr(PrepareTab, "save", refuse)
        if not room_there:
            monkeypatch.setattr(rescue, "keep", refuse)
        return room(app)

    code, said = crash(vault, "3 enter *", then, monkeypatch, capfd)
    assert code == 1
    assert end_of("tui.crashed_aside" if room_there else "tui.crashed_unsaved") in _one_line(said)
    assert "fortrolige" not in said
    session = open_session(vault)
    recover_from_outside(session)
    assert take_draft(session).get("text", "") == (PRIVATE if room_there else "")


def test_a_fault_while_a_draft_is_there_again(
    vault: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """After a fault the next start offers the note's draft, and saving it makes one note of it."""
    crash(vault, "n *", top, monkeypatch, capfd)
    session = open_session(vault)
    assert take_draft(session)["text"] == PRIVATE
    leave_draft(session)
    monkeypatch.undo()
    app = MusprepApp(vault, language="da", clock=lambda: NOW)

    async def save_it(pilot: Pilot[Any]) -> None:
        await begun(app, pilot)
        await press(pilot, "n", "ctrl+s")
        app.exit(return_code=0)

    app.run(headless=True, size=(80, 24), auto_pilot=save_it)
    session = open_session(vault)
    assert [one.text for one in session.list_entries(None)].count(PRIVATE) == 1
    assert take_draft(session) == {}


def test_two_windows_on_one_answer(vault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two programs that write the same answer at once: both texts are kept, and the one who was later is told."""
    told: list[str] = []
    # Neither window saves by itself while the other one starts, however long that takes.
    for name in ("QUIET", "LONGEST"):
        monkeypatch.setattr(editor, name, 3600.0)

    async def write(app: MusprepApp, pilot: Pilot[Any], words: str) -> None:
        await begun(app, pilot)
        await app.enter("prepare", QUESTION)
        await settle(pilot)
        if not isinstance(app.focused, Editor):
            await press(pilot, "enter")
        for letter in words:
            app.post_message(events.Key(letter, letter))
        await pilot.pause()

    async def both() -> None:
        if eager := getattr(asyncio, "eager_task_factory", None):
            asyncio.get_running_loop().set_task_factory(eager)
        one, other = (MusprepApp(vault, language="da", clock=lambda: NOW) for _ in range(2))
        async with one.run_test(size=(80, 24), notifications=True) as first:
            await write(one, first, "Første")
            # The question is opened in the other window before this one is saved.
            async with other.run_test(size=(80, 24), notifications=True) as second:
                await settle(second)
                await write(other, second, "Anden")
                one.save_all()
                await press(second, "ctrl+s")
                told.extend(notes.message for notes in other._notifications)

    asyncio.run(both())
    written = [one.text for one in open_session(vault).get_repository().answers.values() if one.to == QUESTION]
    assert sorted(written) == ["Anden", "Første"]
    assert text("prepare.moved", "da") in told


async def test_what_cannot_be_saved_as_a_whole_is_kept_as_a_draft(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """A goal without its first field, when the program is ended: its words are offered as a note the next time."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "agreements")
        await press(pilot, "g", "tab")
        await type_text(pilot, "Lede et hold")
        app.end(129)
    assert "Lede et hold" in take_draft(open_session(demo_vault))["text"]
    assert "Lede et hold" not in read(demo_vault, "goals.toml")


async def test_a_saved_agreement_leaves_no_draft(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """While an agreement is typed a draft is kept; once it is saved the draft is gone."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "agreements")
        await press(pilot, "a")
        await type_text(pilot, "Vi ses igen i maj")
        app._keep_unfinished()
        assert os.path.exists(f"{demo_vault}/draft.toml")
        await press(pilot, "ctrl+s")
        app._keep_unfinished()
        assert not os.path.exists(f"{demo_vault}/draft.toml")
    assert "Vi ses igen i maj" in read(demo_vault, "agreements.toml")
