"""Notes of other programs taken in on screen, and many notes made of one paste."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from textual import events

from musprep.model.answer import Answer
from musprep.model.entry import Kind
from musprep.services.year.note_import.found_note import FoundAnswer, FoundNote
from musprep.tui.dialogs.choice_dialog import PickDialog
from musprep.tui.dialogs.file_dialog import FileDialog
from musprep.tui.dialogs.found_notes import FoundNoteDialog, FoundNotesDialog, name_found
from musprep.tui.dialogs.note_dialog import NoteDialog
from tui.on_screen import screen_text, type_text
from tui.quick_keys import press, settle
from tui.rooms import enter, flat, on_top

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from musprep.tui.application.app import MusprepApp


async def paste(app: MusprepApp, pilot: Any, words: str) -> None:
    app.post_message(events.Paste(words))
    await settle(pilot)
    await pilot.pause(0.05)


def texts(app: MusprepApp) -> list[str]:
    """Return the words of the notes, the newest first."""
    return [one.text for one in app.session.list_entries(None)]


def test_the_title_tells_notes_and_answers_apart() -> None:
    """A list of nothing but answers is not called one of notes too."""
    note, answer = FoundNote("Et"), FoundNote("To", answer=FoundAnswer(Answer(to="a/b/c", text="To")))
    assert [name_found(found, "da") for found in ([note, note], [answer], [answer, answer], [note, answer])] == [
        "Hent 2 notater", "Hent 1 svar", "Hent 2 svar", "Hent 2 notater og svar",
    ]  # fmt: skip


async def test_each_note_of_a_file_is_looked_at(
    make_app: Callable[..., MusprepApp], demo_vault: str, tmp_path: Path
) -> None:
    """Only what is kept is saved, as it was edited, in one step for undo; the same file then holds nothing new."""
    source = tmp_path / "noter.csv"
    source.write_text("dato;tekst\n2026-03-02;[/x] Et\n2026-03-03;To\n2026-03-04;Tre\n2026-03-05;Fire\n", "utf-8")
    app = make_app(demo_vault)
    async with app.run_test(size=(60, 20)) as pilot:
        await enter(pilot, "log")
        before = texts(app)
        await press(pilot, "i")
        await paste(app, pilot, str(tmp_path / "nej.csv"))
        await press(pilot, "enter")
        on_top(app, FileDialog)
        assert "findes ikke" in flat(app)
        await press(pilot, "ctrl+u")
        await paste(app, pilot, f'"{source}"')
        await press(pilot, "enter")
        on_top(app, FoundNotesDialog)
        await press(pilot, "ctrl+s")
        assert "Du har ikke beholdt noget endnu" in flat(app)
        await press(pilot, "k", "d", "t")
        on_top(app, PickDialog)
        await press(pilot, "down", "down", "down", "enter", "e")
        on_top(app, FoundNoteDialog)
        await type_text(pilot, " timer")
        await press(pilot, "ctrl+s")
        assert "2 af 4 beholdes" in flat(app)
        # What was edited here stands nowhere else, should the program end now.
        assert on_top(app, FoundNotesDialog).list_unfinished() == "Tre timer"
        await press(pilot, "a")
        assert "3 af 4 beholdes" in flat(app)
        await press(pilot, "escape", "escape", "ctrl+s")
        assert [one for one in texts(app) if one not in before] == ["Fire", "Tre timer", "[/x] Et"]
        saved = next(one for one in app.session.list_entries(None) if one.text == "Tre timer")
        assert (saved.kind, saved.day) == (Kind.PRAISE, dt.date(2026, 3, 4))
        await press(pilot, "u")
        assert texts(app) == before


async def test_pasted_lines_may_become_many_notes(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Three lines or more pasted into a new note offer it by one key; without that key they stay one note."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 30)) as pilot:
        await enter(pilot, "log")
        before = texts(app)
        await press(pilot, "n")
        await paste(app, pilot, "Et\nTo")
        assert "ctrl+n" not in screen_text(app)
        await press(pilot, "ctrl+n")
        on_top(app, NoteDialog)
        await paste(app, pilot, "\n- Tre\n- Fire\n- Fem\n")
        assert "ctrl+n: lav 4 notater" in screen_text(app)
        await press(pilot, "ctrl+n")
        on_top(app, FoundNotesDialog)
        await press(pilot, "escape")
        # Nothing is lost by going back.
        assert on_top(app, NoteDialog).read_draft().text == "Et\nTo\n- Tre\n- Fire\n- Fem\n"
        await press(pilot, "ctrl+s")
        assert texts(app)[0].startswith("Et\nTo\n- Tre")
        await press(pilot, "u", "n")
        await paste(app, pilot, "- Tre #drift\n- Fire\n- Fem")
        await press(pilot, "ctrl+n", "a")
        assert on_top(app, FoundNotesDialog).list_unfinished() == "Tre #drift\n\nFire\n\nFem"
        await press(pilot, "ctrl+s")
        assert sorted(texts(app)[:3]) == ["Fem", "Fire", "Tre #drift"]
        await press(pilot, "u")
        assert texts(app) == before
        # What became notes is no draft any more.
        await press(pilot, "n")
        assert on_top(app, NoteDialog).read_draft().text == ""
