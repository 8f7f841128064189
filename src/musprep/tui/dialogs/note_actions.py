"""Asks for a note with the dialog, and saves what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from musprep.language.error import MusprepError
from musprep.language.safe import list_lines, make_safe_line
from musprep.language.say import text
from musprep.tui.dialogs.found_note_actions import ask_found
from musprep.tui.dialogs.note_dialog import NoteDialog
from musprep.tui.dialogs.note_form import NoteDraft, NoteResult, fill_fields, make_fields, make_result, read_tag_field
from musprep.tui.framework.tab import RecordsChanged, ShowNotice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.app import App

    from musprep.model.entry import Entry
    from musprep.services.session.session import Session
    from musprep.services.year.note_import.found_note import FoundNote


def ask_note(
    app: App[Any],
    session: Session,
    fields: Mapping[str, str] | None = None,
    done: Callable[[str], None] | None = None,
    since: Entry | None = None,
) -> None:
    """Ask for a note and save it; `done` gets its id. What cannot be saved is asked for again, just as it was typed.

    `since` is the note that the fields were filled from.
    """

    def save(draft: NoteDraft | None) -> None:
        if draft is None:
            return
        if dialog.found:
            _ask_many(app, session, dialog.found, draft, done)
            return
        try:
            entry, told = write_note(session, make_result(draft, session.today), since)
        except MusprepError as error:
            app.post_message(ShowNotice(error.describe_on_screen(session.language), "error"))
            ask_note(app, session, draft._asdict(), done, since)
            return
        app.post_message(ShowNotice(told))
        app.post_message(RecordsChanged())
        if done:
            done(entry.id)

    dialog = NoteDialog(session, fields)
    app.push_screen(dialog, save)


def _ask_many(
    app: App[Any],
    session: Session,
    found: tuple[FoundNote, ...],
    draft: NoteDraft,
    done: Callable[[str], None] | None,
) -> None:
    """Ask about the notes that a text would become; where none is kept, the dialog has it again as it was."""
    from musprep.services.session.draft import drop_draft

    def tell_saved(last: str) -> None:
        drop_draft(session)
        if done:
            done(last)

    ask_found(app, session, found, saved=tell_saved, left=lambda: ask_note(app, session, draft._asdict(), done))


def write_note(session: Session, result: NoteResult, since: Entry | None = None) -> tuple[Entry, str]:
    """Save what the dialog returned; return the entry and a sentence that tells so. Raises MusprepError.

    `since` is the note that the dialog was filled from: what was changed elsewhere meanwhile is merged with that.
    """
    from musprep.services.session.draft import drop_draft
    from musprep.services.year.notes import add, edit, find_notes

    parts = {name: getattr(result, name) for name in ("text", "kind", "on", "tags", "effect", "proof", "say")}
    there = since if since and since.id == result.entry else find_notes(session, result.entry)
    if there:
        # Only what was changed: a field is not the part itself, which may hold commas or several lines.
        before, now = make_fields(there), fill_fields(result)
        same = {name for name in parts if now[name] == before[name]}
        same |= {"tags"} if result.tags == read_tag_field(before["tags"]) else set()
        same |= {"proof"} if result.proof == list_lines(before["proof"]) else set()
        entry = edit(session, there.id, there, **{name: part for name, part in parts.items() if name not in same})
    else:
        # Also where another window removed the note meanwhile: what was typed becomes a note of its own.
        entry = add(session, parts.pop("text"), **parts)
    drop_draft(session)
    key = "log_tab.changed" if there else "log_tab.noted"
    return entry, text(key, session.language, about=make_safe_line(entry.short))
