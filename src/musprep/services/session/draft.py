"""Keeps what is being written, so that a killed program or a closed window loses nothing of it.

Each window has a file of its own, and holds a lock as long as it lives. A draft whose lock is free belongs to a window
that is gone: it is offered where a note is begun.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.model.base import Record
from musprep.services.session.clean_text import kept
from musprep.vault.files import lock, read
from musprep.vault.files.problem import Damaged
from musprep.vault.maintenance import rescue
from musprep.vault.records import vault_files
from musprep.vault.records.record_file import Single
from musprep.vault.records.toml_writer import single_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from musprep.services.session.session import Desk

_NAMES = ("draft.toml", *(f"draft-{number}.toml" for number in range(2, 33)))


class _Draft(Record):
    """The fields of the note dialog as they were typed. `entry` is the note being edited, "" for a new one."""

    entry: str = ""
    text: str = ""
    kind: str = ""
    on: str = ""
    tags: str = ""
    effect: str = ""
    proof: str = ""
    say: str = ""


class Hold(NamedTuple):
    """A draft's file, relative to the vault, and the handle of the lock that says it is being written."""

    name: str
    handle: int
    file: Single[_Draft]


def keep_draft(desk: Desk, fields: Mapping[str, str]) -> None:
    """Save what is typed so far: entry, text, kind, on, tags, effect, proof, say. Raises MusprepError."""
    if desk.draft is None:
        _take_free(desk)
    if desk.draft is None:
        raise MusprepError("log_room.too_many_drafts", count=len(_NAMES))
    single = desk.draft.file
    try:
        base = single.read()
    except Damaged as error:
        raise MusprepError("log_room.draft_damaged", path=error.path) from None
    single.save(base, _Draft.model_validate({name: kept(value) for name, value in fields.items()}), autosave=True)


def draft(desk: Desk) -> dict[str, str]:
    """Return what a window that is gone left unfinished, {} where there is nothing; it is this window's from now on.

    Raises MusprepError where it is damaged.
    """
    own, damaged = desk.draft.name if desk.draft else "", list[MusprepError]()
    for name in sorted(_NAMES, key=lambda one: one != own):
        if not vault_files.exists(desk.place, name) or not _take(desk, name):
            continue
        try:
            record = Single(desk.place, name, _Draft).read().record
        except Damaged as error:
            # It keeps nobody from the others.
            damaged.append(error)
            leave_draft(desk)
            continue
        fields: dict[str, str] = record.model_dump() if record else {}
        if any(value for part, value in fields.items() if part in ("text", "effect", "proof", "tags")):
            return fields
    for first in damaged:
        raise first
    return {}


def waits(desk: Desk) -> bool:
    """Tell whether a window that is gone left something unfinished, and leave it there. Raises MusprepError."""
    # At a desk of its own: what this window writes next must not be written over it.
    aside = type(desk)(desk.place, desk.clock)
    try:
        return bool(draft(aside))
    finally:
        leave_draft(aside)


def drop_draft(desk: Desk) -> None:
    """Take this window's draft away: it was saved as a note, or thrown away. Raises MusprepError."""
    if desk.draft is None:
        return
    if vault_files.exists(desk.place, desk.draft.name):
        vault_files.remove(desk.place, desk.draft.name)
    leave_draft(desk, remove=True)


def leave_draft(desk: Desk, *, remove: bool = False) -> None:
    """Hold no draft any longer: whoever begins a note next is offered it."""
    held, desk.draft = desk.draft, None
    if held:
        lock.let_go(desk.place, _lock_of(held.name), held.handle, remove=remove)


def take_refuge(desk: Desk, words: str) -> str:
    """Keep words outside the vault whose disk refuses them, until `take_in`; return where. Raises MusprepError."""
    data = single_bytes("", _Draft(text=kept(words), say="only-me"))
    return rescue.keep(desk.place, data, os.environ)


def take_in(desk: Desk) -> None:
    """Make drafts of what had to be kept outside the vault; what cannot be written now is left for the next time."""
    for path, data in rescue.found(desk.place, os.environ):
        # At a desk of its own: this window may be writing a draft meanwhile.
        aside = type(desk)(desk.place, desk.clock)
        with contextlib.suppress(MusprepError):
            table = read.checked(path, read.parse(path, data))
            record = read.as_record(path, table, _Draft, text=read.decoded(path, data))
            if not _is_kept(desk.place, record):
                keep_draft(aside, record.model_dump())
            rescue.forget(path)
        leave_draft(aside)


def keep_words(place: str, words: str) -> None:
    """Keep words as a draft of a new note, which needs no key; raises MusprepError."""
    from musprep.services.session.session import Desk, local_now

    record = _Draft(text=kept(words), say="only-me")
    if _is_kept(place, record):
        return
    aside = Desk(place, local_now)
    _take_free(aside)
    if aside.draft is None:
        raise MusprepError("log_room.too_many_drafts", count=len(_NAMES))
    try:
        vault_files.create(place, aside.draft.name, single_bytes("", record))
    finally:
        leave_draft(aside)


def _is_kept(place: str, record: _Draft) -> bool:
    """Tell whether a draft holds just this, as where words were taken over and could not be removed where they lay."""
    for name in _NAMES:
        with contextlib.suppress(MusprepError):
            if vault_files.exists(place, name) and Single(place, name, _Draft).read().record == record:
                return True
    return False


def _take_free(desk: Desk) -> None:
    """Hold the first name that no draft has and no window holds."""
    for name in _NAMES:
        if vault_files.exists(desk.place, name) or not _take(desk, name):
            continue
        if not vault_files.exists(desk.place, name):
            return
        # Written and left by another window in this moment.
        leave_draft(desk)


def _take(desk: Desk, name: str) -> bool:
    """Hold a draft's name, and no other any longer; tell whether no other window does."""
    if desk.draft and desk.draft.name == name:
        return True
    handle = lock.taken(desk.place, _lock_of(name))
    if handle is None:
        return False
    leave_draft(desk)
    desk.draft = Hold(name, handle, Single(desk.place, name, _Draft))
    return True


def _lock_of(name: str) -> str:
    return f".{name}.lock"
