"""Brings single notes and answers back from a backup, into the vault that is in use."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.language.fold import FoldedText
from musprep.model.answer import Answer
from musprep.model.entry import Entry
from musprep.model.kinds import ANSWER
from musprep.model.round import Round
from musprep.services.session.undo import UndoStep
from musprep.services.year import notes
from musprep.services.year.note_import.add import add_found, list_new
from musprep.services.year.note_import.found_note import FoundAnswer, FoundNote
from musprep.vault.crypto import keyring, recipient
from musprep.vault.files.location import make_absolute
from musprep.vault.maintenance import backup
from musprep.vault.notes.years import Years
from musprep.vault.records import merge

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from musprep.services.session.session import Session


class AnswerInRound(NamedTuple):
    """An answer in a backup, and the round that it is in."""

    round: str
    answer: Answer


class RestoredRecords(NamedTuple):
    """What is here again, as it was: what was missing, and what had another text since."""

    missing: list[Entry | Answer]
    changed: list[Entry | Answer]


def find_in_backup(session: Session, path: str, passphrase: str, wanted: Sequence[str]) -> list[Entry | AnswerInRound]:
    """Return the notes and answers of a backup that `wanted` names.

    A note is named by the end of its id or by words that only it holds, an answer by its address; of several rounds the
    current one's or else the latest counts. Raises LockedError where the passphrase is wrong or the vault of the backup
    was encrypted with another key, MusprepError where a name fits nothing or several notes.
    """
    inside = backup.open_backup(make_absolute(path, os.environ), passphrase)
    entries = list(_read_notes(session, inside.files))
    answers = {f"{one.round}/{one.answer.key}": one for one in _read_answers(session, inside.files)}
    return list(dict.fromkeys(_find_answer(session, answers, one) or _find(entries, one) for one in wanted))


def restore_records(session: Session, found: Sequence[Entry | AnswerInRound]) -> RestoredRecords:
    """Put notes and answers back as they were, under their ids and addresses, in one step for undo.

    What stands here instead stays in the history, and a level that is more private now stays. Raises MusprepError.
    """
    there = {one.id: one for one in session.list_entries(None)}
    missing, changed = list[Entry | Answer](), list[Entry | Answer]()
    with session.steps.as_one():
        for entry in [one for one in found if isinstance(one, Entry)]:
            now = there.get(entry.id)
            if now is None:
                session.vault.log.restore(entry)
                back = partial(notes.remove, session, entry.id)
                session.remember(UndoStep("added", entry.short, back, partial(session.vault.log.restore, entry)))
                missing.append(entry)
            elif (then := merge.make_private(entry, now)) != now:
                changed.append(notes.replace_note(session, now, then))
        kept = [
            FoundNote(one.answer.text, say=one.answer.say, answer=FoundAnswer(one.answer, Round(id=one.round)))
            for one in found
            if isinstance(one, AnswerInRound)
        ]
        new = list_new(session, kept)
        if new.remarks:
            raise new.remarks[0]
        stood = {one.answer.record.key for one in new.notes if one.answer and one.differs}
        for answer in add_found(session, new.notes).answers:
            (changed if answer.key in stood else missing).append(answer)
    return RestoredRecords(missing, changed)


def _list_plain(session: Session, files: Mapping[str, bytes], folder: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a backup below a folder by their plain names, decrypted."""
    for name, data in sorted(files.items()):
        plain = name.removesuffix(recipient.ENDING)
        if not (name.startswith(f"{folder}/") and plain.endswith(".toml")):
            continue
        words = data
        if name != plain:
            key = keyring.get_identity(session.place, recipient.read_keys(session.place))
            words = keyring.open_bytes(key, name, data)
        yield plain, words


def _read_notes(session: Session, files: Mapping[str, bytes]) -> Iterator[Entry]:
    """Yield the notes among the files of a backup. One that is damaged is passed by."""
    years = Years(session.place)
    for plain, words in _list_plain(session, files, "log"):
        try:
            yield years.parse_entry(plain, words)
        except MusprepError:
            continue


def _read_answers(session: Session, files: Mapping[str, bytes]) -> Iterator[AnswerInRound]:
    """Yield the answers among the files of a backup, round by round. A file that is damaged is passed by."""
    for plain, words in _list_plain(session, files, "rounds"):
        _, this, *rest = plain.split("/")
        if rest != [f"{ANSWER.file}.toml"]:
            continue
        try:
            found = session.vault.open_collection(ANSWER, this).parse(words)
        except MusprepError:
            continue
        yield from (AnswerInRound(this, one) for one in found.records.values() if one.given)


def _find_answer(session: Session, answers: Mapping[str, AnswerInRound], wanted: str) -> AnswerInRound | None:
    """Return the answer at an address, None where the backup has none."""
    repository = session.find_repository()
    this = repository.round.id if repository else ""
    found = [one for one in answers.values() if one.answer.key == wanted.strip()]
    return next((one for one in found if one.round == this), found[-1] if found else None)


def _find(entries: Sequence[Entry], wanted: str) -> Entry:
    found = [one for one in entries if one.id == wanted]
    found = found or [one for one in entries if one.id.endswith(wanted.casefold())]
    found = found or [one for one in entries if FoldedText.from_text(one.said).holds(wanted)]
    if not found:
        raise MusprepError("backup.no_such_note", wanted=wanted)
    if len(found) > 1:
        ids = ", ".join(f"{one.id[-6:]} ({one.short[:40]})" for one in found[:5])
        raise MusprepError("backup.several_notes", wanted=wanted, ids=ids, count=len(found))
    return found[0]
