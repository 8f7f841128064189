"""Keeps a note that is being written, so that a killed program or a closed window loses nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.desk.words import kept
from musprep.language.error import MusprepError
from musprep.model.base import Record
from musprep.vault import store
from musprep.vault.problem import Damaged
from musprep.vault.single import Single

if TYPE_CHECKING:
    from collections.abc import Mapping

    from musprep.desk.open import Desk

NAME = "draft.toml"


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


def keep_draft(desk: Desk, fields: Mapping[str, str]) -> None:
    """Save what is typed so far: entry, text, kind, on, tags, effect, proof, say. Raises MusprepError."""
    single = Single(desk.place, NAME, _Draft)
    try:
        base = single.read()
    except Damaged as error:
        raise MusprepError("log_room.draft_damaged", path=error.path) from None
    single.save(base, _Draft(**{name: kept(value) for name, value in fields.items()}))


def draft(desk: Desk) -> dict[str, str]:
    """Return the note that was left unfinished, {} where there is none; raises MusprepError where it is damaged."""
    record = Single(desk.place, NAME, _Draft).read().record
    fields: dict[str, str] = record.model_dump() if record else {}
    return fields if any(value for name, value in fields.items() if name in ("text", "effect", "proof", "tags")) else {}


def drop_draft(desk: Desk) -> None:
    """Take the draft away: it was saved as a note, or thrown away. Raises MusprepError."""
    if store.exists(desk.place, NAME):
        store.remove(desk.place, NAME)
