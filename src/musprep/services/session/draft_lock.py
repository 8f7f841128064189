"""A draft of a note, and the lock by which a window holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.model.base import Record

if TYPE_CHECKING:
    from musprep.vault.records.record_file import RecordFile


class Draft(Record):
    """The fields of the note dialog as they were typed.

    `entry` is the id of the note being edited, "" for a new one.
    """

    entry: str = ""
    text: str = ""
    kind: str = ""
    on: str = ""
    tags: str = ""
    effect: str = ""
    proof: str = ""
    say: str = ""


class DraftLock(NamedTuple):
    """A draft's file, relative to the vault, and the handle of the lock that says it is being written."""

    name: str
    handle: int
    file: RecordFile[Draft]
