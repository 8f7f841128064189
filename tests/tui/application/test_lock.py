"""An encrypted vault on screen: the dialog at the start, the lock on a key or after a while, and what was typed."""

from __future__ import annotations

import itertools
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, TextArea

from musprep.process import file_opener
from musprep.services.session.draft import take_draft
from musprep.services.session.session import open_session
from musprep.services.year import rounds
from musprep.tui.tabs.meeting.cue_cards import CueCards
from musprep.vault.crypto import keyring, keys, passphrase
from musprep.vault.maintenance import encryption
from musprep.vault.records import editor_file
from musprep.vault.vault import Vault
from platforms import set_state
from tui.on_screen import press, screen_text, settle, type_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from musprep.tui.application.app import MusprepApp

PHRASE = "blåbærgrød på tirsdag"


@pytest.fixture
def encrypted(demo_vault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the made-up year, encrypted and locked."""
    monkeypatch.setattr(passphrase, "FACTOR", 2)
    monkeypatch.setattr(keyring, "_held", {})
    set_state(monkeypatch, tmp_path / "state")
    encryption.encrypt(demo_vault, keys.make_keys(recovery=False), PHRASE)
    keyring.lock(demo_vault)
    return demo_vault


async def unlock(pilot: Pilot[None], phrase: str = PHRASE) -> None:
    await type_text(pilot, phrase)
    await press(pilot, "enter")
    await settle(pilot)
    await settle(pilot)


def told(app: MusprepApp) -> str:
    """Return what was told for a few seconds."""
    return "\n".join(str(note.message) for note in app._notifications)


@pytest.mark.parametrize(
    ("size", "language", "title"),
    [
        ((80, 24), "da", "Arkivet er låst"),
        ((120, 36), "en", "The vault is locked"),
        ((60, 20), "da", "Arkivet er låst"),
    ],
)
async def test_it_begins_with_the_passphrase(
    make_app: Callable[..., MusprepApp], encrypted: str, size: tuple[int, int], language: str, title: str
) -> None:
    """Of a locked vault nothing is seen but the dialog; the passphrase is never shown, and opens the first room."""
    app = make_app(encrypted, language=language)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        assert title in screen_text(app)
        assert "Maja" not in screen_text(app)
        await type_text(pilot, PHRASE)
        assert PHRASE[:4] not in screen_text(app)
        await unlock(pilot, "")
        assert app.tab is not None
        assert app.tab.id == "overview"
        assert "Maja" in screen_text(app)


async def test_wrong_passphrases_get_an_answer(make_app: Callable[..., MusprepApp], encrypted: str) -> None:
    """Each wrong one is told, three of them say what else can be done, and the right one still opens."""
    app = make_app(encrypted)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for _ in range(2):
            await unlock(pilot, "forkert")
            assert "er forkert" in screen_text(app)
        await unlock(pilot, "forkert")
        assert "tre gange" in screen_text(app)
        assert app.screen.query_one(Input).value == ""
        await unlock(pilot)
        assert "Maja" in screen_text(app)


async def test_one_can_leave_without_it(make_app: Callable[..., MusprepApp], encrypted: str) -> None:
    """ctrl+q closes the program from the dialog; keys that do something elsewhere do nothing here."""
    app = make_app(encrypted)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "escape", "ctrl+p", "ctrl+n", "ctrl+o")
        assert len(app.screen_stack) == 2
        await press(pilot, "ctrl+q")
    assert app.return_code == 0


async def test_one_key_locks_and_empties(make_app: Callable[..., MusprepApp], encrypted: str) -> None:
    """ctrl+o covers everything and empties the rooms; then one is in the same room again, in the same language."""
    app = make_app(encrypted)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await unlock(pilot)
        await press(pilot, "2", "ctrl+g", "ctrl+o")
        assert "The vault is locked" in screen_text(app)
        assert list(app.list_tabs()) == []
        assert not app.is_open
        assert keyring.is_locked(encrypted)
        await unlock(pilot)
        assert app.tab is not None
        assert app.tab.id == "log"
        assert "e Edit" in screen_text(app)


async def test_a_note_half_written_is_there_afterwards(make_app: Callable[..., MusprepApp], encrypted: str) -> None:
    """Locked while a note is written, the note is kept as an encrypted draft and taken up again."""
    app = make_app(encrypted)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await unlock(pilot)
        await press(pilot, "n")
        await type_text(pilot, "et halvt notat")
        await press(pilot, "ctrl+o")
        assert "halvt" not in screen_text(app)
        await unlock(pilot)
        assert take_draft(app.session)["text"] == "et halvt notat"
        await press(pilot, "n")
        assert "et halvt notat" in screen_text(app)


async def test_a_dialog_that_cannot_be_put_away_waits_below(
    make_app: Callable[..., MusprepApp], encrypted: str
) -> None:
    """What is typed in a dialog that keeps no draft stays there, covered, and is seen again afterwards."""
    app = make_app(encrypted)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await unlock(pilot)
        await press(pilot, "slash")
        await type_text(pilot, "halvvejs")
        await press(pilot, "ctrl+o")
        assert "halvvejs" not in screen_text(app)
        assert keyring.is_locked(encrypted)
        await unlock(pilot)
        assert "halvvejs" in screen_text(app)


async def test_the_cards_wait_below_the_lock(make_app: Callable[..., MusprepApp], encrypted: str) -> None:
    """Locked in the room, the cards stand where they were afterwards: their clock reads nothing meanwhile."""
    app = make_app(encrypted)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await unlock(pilot)
        await press(pilot, "6", "r", "enter")
        card = screen_text(app)
        await press(pilot, "ctrl+o")
        cards = app.screen_stack[1]
        assert isinstance(cards, CueCards)
        cards._show_time()
        await settle(pilot)
        assert "låst" in screen_text(app)
        await unlock(pilot)
        assert screen_text(app) == card


async def test_an_answer_half_written_is_saved(make_app: Callable[..., MusprepApp], encrypted: str) -> None:
    """What is typed in a room is saved, encrypted, before the lock is up."""
    app = make_app(encrypted)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await unlock(pilot)
        await press(pilot, "3")
        area = next(iter(app.tab.query(TextArea))) if app.tab else None
        assert area is not None
        area.focus()
        await type_text(pilot, "Vandmærke ")
        await press(pilot, "ctrl+o")
    keyring.unlock(encrypted, PHRASE)
    vault = Vault(encrypted)
    texts = [answer.text for one in vault.list_rounds() for answer in vault.open_answers(one).read().records.values()]
    assert any("Vandmærke" in text for text in texts)


async def test_what_cannot_be_saved_is_not_locked_away(
    make_app: Callable[..., MusprepApp], encrypted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where saving fails the vault stays open, the text stays where it is, and one is told."""
    from musprep.language.error import MusprepError
    from musprep.tui.dialogs.note_dialog import NoteDialog

    def fail(_: NoteDialog) -> None:
        raise MusprepError("vault.disk_full", path="x")

    app = make_app(encrypted)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await unlock(pilot)
        await press(pilot, "n")
        await type_text(pilot, "et halvt notat")
        monkeypatch.setattr(NoteDialog, "save", fail)
        await press(pilot, "ctrl+o")
        assert "et halvt notat" in screen_text(app)
        assert "ikke låst" in told(app)
        monkeypatch.undo()


@pytest.mark.parametrize("clock", ["monotonic", "time"])
async def test_it_locks_itself_when_nobody_is_there(
    make_app: Callable[..., MusprepApp], encrypted: str, monkeypatch: pytest.MonkeyPatch, clock: str
) -> None:
    """After the owner's idle minutes it is locked; before them, or with 0, it is not. A machine asleep counts too."""
    app = make_app(encrypted)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await unlock(pilot)
        for minutes, idle, locked in ((15, 14, False), (0, 1000, False), (5, 6, True)):
            app.session.save_owner(app.session.owner.with_(lock_minutes=minutes))
            start = app._touched[clock == "time"]
            with monkeypatch.context() as patch:
                patch.setattr(time, clock, itertools.repeat(start + idle * 60).__next__)
                await app._lock_if_idle()
            assert keyring.is_locked(encrypted) is locked


async def test_the_first_key_after_a_long_sleep_opens_nothing(
    make_app: Callable[..., MusprepApp], encrypted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A key that comes before the clock was looked at locks, and does nothing else."""
    app = make_app(encrypted)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await unlock(pilot)
        slept = itertools.repeat(app._touched[1] + 3600).__next__
        with monkeypatch.context() as patch:
            patch.setattr(time, "time", slept)
            await press(pilot, "5")
        assert keyring.is_locked(encrypted)
        assert app.screen.query_one(Input).value == ""
        await unlock(pilot)
        assert "Næste skridt" in screen_text(app)


async def test_an_unencrypted_vault_is_not_locked(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The key only says that there is nothing to lock with."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+o")
        assert app.is_open
        assert len(app.screen_stack) == 1
        assert "ikke krypteret" in told(app)


async def test_encrypted_by_another_program_meanwhile(
    make_app: Callable[..., MusprepApp], demo_vault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a shell encrypts the vault while it is on screen, the dialog comes up, and what is typed stays below it."""
    monkeypatch.setattr(passphrase, "FACTOR", 2)
    monkeypatch.setattr(keyring, "_held", {})
    set_state(monkeypatch, tmp_path / "state")
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        encryption.encrypt(demo_vault, keys.make_keys(recovery=False), PHRASE)
        keyring.lock(demo_vault)
        app._show_changes_on_disk()
        await settle(pilot)
        assert "Arkivet er låst" in screen_text(app)
        await unlock(pilot)
        assert "Maja" in screen_text(app)


async def test_an_exchanged_recipient_is_told_in_the_dialog(
    make_app: Callable[..., MusprepApp], encrypted: str
) -> None:
    """With a stranger's key in the vault the right passphrase opens nothing, and the warning stands there."""
    Path(encrypted, "recipient").write_text(keys.make_keys(recovery=False).public[0], "utf-8")
    app = make_app(encrypted)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await unlock(pilot)
        assert "ADVARSEL" in screen_text(app)
        assert keyring.is_locked(encrypted)


async def test_the_palette_locks_as_the_key_does(make_app: Callable[..., MusprepApp], encrypted: str) -> None:
    """Chosen from the list of all commands, the lock empties every room, and the session is a new one afterwards."""
    app = make_app(encrypted)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await unlock(pilot)
        await press(pilot, "2", "5", "ctrl+p")
        await type_text(pilot, "Lås")
        await press(pilot, "enter")
        await settle(pilot)
        assert "Arkivet er låst" in screen_text(app)
        assert list(app.list_tabs()) == []
        await unlock(pilot)
        assert app.tab is not None
        assert all(one.session is app.session for one in app.list_tabs())


async def test_a_dialog_whose_round_was_closed_does_not_stop_the_lock(
    make_app: Callable[..., MusprepApp], encrypted: str
) -> None:
    """What it holds cannot be saved any more; it waits below the lock, and its words are a draft."""
    app = make_app(encrypted)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await unlock(pilot)
        await press(pilot, "4", "w")
        await type_text(pilot, "Et behov")
        rounds.close(open_session(encrypted, clock=app.session.clock))
        await press(pilot, "ctrl+o")
        assert keyring.is_locked(encrypted)
        assert "Et behov" not in screen_text(app)
        await unlock(pilot)
        assert "Et behov" in screen_text(app)


@pytest.mark.parametrize("end", ["ctrl+o", "ctrl+q"])
async def test_a_page_shown_for_print_goes_with_the_lock_and_the_end(
    make_app: Callable[..., MusprepApp], encrypted: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, end: str
) -> None:
    """B says before that the page becomes readable, puts it into memory alone, and locking or closing removes it."""
    memory, opened = tmp_path / "memory", list[str]()
    memory.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(memory))
    monkeypatch.setattr(editor_file, "is_in_memory", lambda _: True)
    monkeypatch.setattr(file_opener, "can_open", lambda path: path.endswith(file_opener.ENDINGS))

    def look(path: str) -> bool:
        opened.append(Path(path).read_text("utf-8"))
        return path.startswith(str(memory))

    monkeypatch.setattr(file_opener, "open_file", look)
    app = make_app(encrypted)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await unlock(pilot)
        await press(pilot, "6", "x")
        await settle(pilot)
        await press(pilot, "ctrl+s")
        await settle(pilot)
        assert "Arkivet er krypteret, og det er filen også." in screen_text(app)
        await press(pilot, "b")
        await app.workers.wait_for_complete()
        assert "<html" in opened[0]
        assert list(memory.iterdir()) != []
        await press(pilot, "escape", end)
        await settle(pilot)
    assert list(memory.iterdir()) == []
