"""Adds what was chosen among the notes and answers that were found, as one step for undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.services.session.clean_text import clean_text
from musprep.services.session.undo import UndoStep
from musprep.services.year import notes
from musprep.services.year.note_import.found_answers import place_answers, save_answers
from musprep.services.year.note_import.found_note import FoundNote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from musprep.model.answer import Answer
    from musprep.model.entry import Entry
    from musprep.services.session.session import Session


_NAMED = 3
"""So many addresses are named."""


class NewNotes(NamedTuple):
    """What was found and is new here, how many are known, and what else there is to say, in sentences."""

    notes: list[FoundNote]
    known: int
    remarks: list[MusprepError]


class AddedNotes(NamedTuple):
    """What was saved."""

    entries: list[Entry]
    answers: list[Answer]

    def list_lines(self) -> Iterator[tuple[str, str]]:
        """Yield the id of each with the first line of its text."""
        yield from ((entry.id, entry.short) for entry in self.entries)
        yield from ((one.key, (one.shown or one.text).strip().split("\n", 1)[0]) for one in self.answers)


def list_new(session: Session, found: Iterable[FoundNote]) -> NewNotes:
    """Return what the vault does not hold.

    A note is known by its words on its day, or on any without one; those that were changed or removed since are known
    by what they were. An answer is known where it stands word for word.
    """
    every = list(found)
    placed = place_answers(session, every)
    seen = {(entry.day, FoundNote(entry.text).same_as) for entry in session.list_entries(None)}
    seen |= {(entry.day, FoundNote(entry.text).same_as) for entry in session.vault.log.list_earlier()}
    said = {words for _, words in seen}
    new: list[FoundNote] = []
    strays: list[str] = []
    plain = [("", one) for one in every if not one.answer]
    for stray, note in (*plain, *placed.strays.items()):
        clean = note._replace(text=clean_text(note.text).strip())
        key = clean.same_as
        if key and ((clean.day, key) not in seen if clean.day else key not in said):
            seen.add((clean.day or session.today, key))
            said.add(key)
            new.append(clean)
            strays += filter(None, [stray.partition("/")[2]])
    remarks = [MusprepError("note_import.round_closed", id=name, count=count) for name, count in placed.closed.items()]
    if strays:
        names = ", ".join(strays[:_NAMED]) + (", …" if strays[_NAMED:] else "")
        remarks.append(MusprepError("note_import.no_question", count=len(strays), names=names))
    known = len(plain) + len(placed.strays) - len(new) + placed.known
    return NewNotes([*placed.answers, *new], known, remarks)


def add_found(session: Session, chosen: Sequence[FoundNote]) -> AddedNotes:
    """Save what was chosen, and return it; undo takes all of it out. Raises MusprepError; what came before stays saved.

    A note that the user changed is saved as it was found, too, in the history, by which it is known from then on.
    """
    entries: list[Entry] = []
    plain = [one for one in chosen if not one.answer]
    with session.steps.as_one():
        answers = save_answers(session, chosen)
        try:
            for note, entry in zip(
                plain, session.vault.log.add_all(_make_entry(session, one.origin or one) for one in plain), strict=True
            ):
                entries.append(entry)
                if note.origin:
                    changed = _make_entry(session, note).with_(id=entry.id)
                    entries[-1] = session.vault.log.edit(entry, changed).entry
        finally:
            if entries:
                _remember(session, entries)
    return AddedNotes(entries, answers)


def _remember(session: Session, entries: list[Entry]) -> None:
    log = session.vault.log
    step = UndoStep("added", entries[-1].short, lambda: log.take_out(entries), lambda: list(log.add_all(entries)))
    session.remember(step)


def _make_entry(session: Session, note: FoundNote) -> Entry:
    return notes.make(
        session,
        note.text,
        kind=note.kind,
        on=note.day,
        time=note.time,
        tags=note.tags,
        effect=note.effect,
        proof=note.proof,
        say=note.say or note.kind.first_say,
    )
