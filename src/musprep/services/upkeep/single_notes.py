"""Brings single notes back from a backup, into the vault that is in use."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.language.fold import FoldedText
from musprep.services.session.undo import UndoStep
from musprep.services.year import notes
from musprep.vault.crypto import keyring, recipient
from musprep.vault.files.location import make_absolute
from musprep.vault.maintenance import backup
from musprep.vault.notes.years import Years

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from musprep.model.entry import Entry
    from musprep.services.session.session import Session


def find_in_backup(session: Session, path: str, passphrase: str, wanted: Sequence[str]) -> list[Entry]:
    """Return the notes of a backup that `wanted` names, each by the end of its id or by words that only it holds.

    Raises LockedError where the passphrase is wrong or the vault of the backup was encrypted with another key,
    MusprepError where a name fits no note or several.
    """
    inside = backup.open_backup(make_absolute(path, os.environ), passphrase)
    entries = list(_read(session, inside.files))
    return list(dict.fromkeys(_find(entries, one) for one in wanted))


def restore_notes(session: Session, entries: Sequence[Entry]) -> list[Entry]:
    """Save the notes that the log does not hold, with the ids they had; one step for undo. Raises MusprepError."""
    there = set(session.vault.log.list_ids())
    new = [entry for entry in entries if entry.id not in there]
    with session.steps.as_one():
        for entry in new:
            session.vault.log.restore(entry)
            step = UndoStep(
                "added",
                entry.short,
                partial(notes.remove, session, entry.id),
                partial(session.vault.log.restore, entry),
            )
            session.remember(step)
    return new


def _read(session: Session, files: dict[str, bytes]) -> Iterator[Entry]:
    """Yield the notes among the files of a backup. One that is damaged is passed by."""
    years = Years(session.place)
    for name, data in sorted(files.items()):
        plain = name.removesuffix(recipient.ENDING)
        if not (name.startswith("log/") and plain.endswith(".toml")):
            continue
        words = data
        if name != plain:
            key = keyring.get_identity(session.place, recipient.read_keys(session.place))
            words = keyring.open_bytes(key, name, data)
        try:
            yield years.parse_entry(plain, words)
        except MusprepError:
            continue


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
