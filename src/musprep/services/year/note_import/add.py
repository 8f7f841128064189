"""Adds the notes that were chosen among those found, as one step for undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.services.session.clean_text import clean_text
from musprep.services.year import notes
from musprep.services.year.note_import.found_note import FoundNote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.model.entry import Entry
    from musprep.services.session.session import Session


def list_new(session: Session, found: Iterable[FoundNote]) -> list[FoundNote]:
    """Return those of the notes that the log does not hold: the same words on the same day, or on any without one."""
    seen = {(entry.day, FoundNote(entry.text).same_as) for entry in session.list_entries(None)}
    said = {words for _, words in seen}
    new = []
    for note in found:
        clean = note._replace(text=clean_text(note.text).strip())
        key = clean.same_as
        if key and ((clean.day, key) not in seen if clean.day else key not in said):
            seen.add((clean.day or session.today, key))
            said.add(key)
            new.append(clean)
    return new


def add_found(session: Session, chosen: Iterable[FoundNote]) -> list[Entry]:
    """Save the notes, and return them; undo takes them all out. Raises MusprepError; those before stay saved."""
    with session.steps.as_one():
        return [
            notes.add(
                session,
                note.text,
                kind=note.kind,
                on=note.day,
                time=note.time,
                tags=note.tags,
                effect=note.effect,
                proof=note.proof,
                say=note.say,
            )
            for note in chosen
        ]
