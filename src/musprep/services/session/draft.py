"""Keeps what is being written, so that a killed program or a closed window loses nothing of it.

Each window has a draft file of its own, and holds its lock as long as it lives. A draft whose lock is free belongs to a
window that is gone: it is offered when a note is begun.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.services.session.clean_text import clean_text
from musprep.services.session.draft_lock import Draft, DraftLock
from musprep.services.session.session import Session, read_local_time
from musprep.vault.files import lock, read
from musprep.vault.files.problem import Damaged
from musprep.vault.maintenance import rescue
from musprep.vault.records import vault_files
from musprep.vault.records.record_file import RecordFile
from musprep.vault.records.toml_writer import encode_single

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMES = ("draft.toml", *(f"draft-{number}.toml" for number in range(2, 33)))


def keep_draft(session: Session, fields: Mapping[str, str]) -> None:
    """Save what is typed so far (entry, text, kind, on, tags, effect, proof, say). Raises MusprepError."""
    if session.draft is None:
        _take_free(session)
    if session.draft is None:
        raise MusprepError("log_tab.too_many_drafts", count=len(_NAMES))
    single = session.draft.file
    try:
        base = single.read()
    except Damaged as error:
        raise MusprepError("log_tab.draft_damaged", path=error.path) from None
    single.save(base, Draft.model_validate({name: clean_text(value) for name, value in fields.items()}), autosave=True)


def take_draft(session: Session) -> dict[str, str]:
    """Return the draft of a window that is gone, {} for none; from now on it is this window's.

    Raises MusprepError where it is damaged.
    """
    own, damaged = session.draft.name if session.draft else "", list[MusprepError]()
    for name in sorted(_NAMES, key=lambda one: one != own):
        if not vault_files.exists(session.place, name) or not _take(session, name):
            continue
        try:
            record = RecordFile(session.place, name, Draft).read().record
        except Damaged as error:
            # A damaged draft must not hide the others.
            damaged.append(error)
            leave_draft(session)
            continue
        fields: dict[str, str] = record.model_dump() if record else {}
        if any(value for part, value in fields.items() if part in ("text", "effect", "proof", "tags")):
            return fields
    for first in damaged:
        raise first
    return {}


def is_draft_waiting(session: Session) -> bool:
    """Tell whether a window that is gone left a draft, without taking it. Raises MusprepError."""
    # With a session of its own: what this window writes next must not overwrite it.
    aside = type(session)(session.place, session.clock)
    try:
        return bool(take_draft(aside))
    finally:
        leave_draft(aside)


def drop_draft(session: Session) -> None:
    """Remove this window's draft: it was saved as a note, or discarded. Raises MusprepError."""
    if session.draft is None:
        return
    if vault_files.exists(session.place, session.draft.name):
        vault_files.remove(session.place, session.draft.name)
    leave_draft(session, remove=True)


def leave_draft(session: Session, *, remove: bool = False) -> None:
    """Release this window's draft: it is offered when a note is begun next. `remove` removes it instead."""
    held, session.draft = session.draft, None
    if held:
        lock.release(session.place, _locate_lock(held.name), held.handle, remove=remove)


def keep_outside_vault(session: Session, words: str) -> str:
    """Keep words outside the vault when its disk refuses them; return where. `recover_from_outside` takes them back.

    Raises MusprepError.
    """
    data = encode_single("", Draft(text=clean_text(words), say="only-me"))
    return rescue.keep(session.place, data, os.environ)


def recover_from_outside(session: Session) -> None:
    """Make drafts of what was kept outside the vault; what cannot be written now is left for the next time."""
    for path, data in rescue.find(session.place, os.environ):
        # With a session of its own: this window may be writing a draft meanwhile.
        aside = type(session)(session.place, session.clock)
        with contextlib.suppress(MusprepError):
            table = read.check_schema(path, read.parse(path, data))
            record = read.as_record(path, table, Draft, text=read.decode(path, data))
            if not _is_kept(session.place, record):
                keep_draft(aside, record.model_dump())
            rescue.forget(path)
        leave_draft(aside)


def keep_words(place: str, words: str) -> None:
    """Keep words as a draft of a new note, without needing a key; raises MusprepError."""
    record = Draft(text=clean_text(words), say="only-me")
    if _is_kept(place, record):
        return
    aside = Session(place, read_local_time)
    _take_free(aside)
    if aside.draft is None:
        raise MusprepError("log_tab.too_many_drafts", count=len(_NAMES))
    try:
        vault_files.create(place, aside.draft.name, encode_single("", record))
    finally:
        leave_draft(aside)


def _is_kept(place: str, record: Draft) -> bool:
    """Tell whether this draft exists already, as where words were taken over but could not be removed before."""
    for name in _NAMES:
        with contextlib.suppress(MusprepError):
            if vault_files.exists(place, name) and RecordFile(place, name, Draft).read().record == record:
                return True
    return False


def _take_free(session: Session) -> None:
    """Hold the first name that has no draft and that no window holds."""
    for name in _NAMES:
        if vault_files.exists(session.place, name) or not _take(session, name):
            continue
        if not vault_files.exists(session.place, name):
            return
        # Another window wrote a draft and left at this very moment.
        leave_draft(session)


def _take(session: Session, name: str) -> bool:
    """Hold a draft's name, releasing any other; tell whether no other window holds it."""
    if session.draft and session.draft.name == name:
        return True
    handle = lock.take(session.place, _locate_lock(name))
    if handle is None:
        return False
    leave_draft(session)
    session.draft = DraftLock(name, handle, RecordFile(session.place, name, Draft))
    return True


def _locate_lock(name: str) -> str:
    return f".{name}.lock"
