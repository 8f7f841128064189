"""Which file of a vault contains what, and how it is read: for code that goes through all of them."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from musprep.model.entry import Entry
from musprep.model.kinds import IN_ROUND, KINDS, Home
from musprep.vault.files import read
from musprep.vault.notes.years import Years
from musprep.vault.records import history, names
from musprep.vault.records.collection_file import CollectionFile
from musprep.vault.records.record_file import RecordFile

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from musprep.model.base import Record

_AT_TOP = {kind.locate(): kind for kind in KINDS if kind.home is Home.VAULT}
_IN_ROUND = {kind.file: kind for kind in IN_ROUND}
_ENTRY = re.compile(r"log/\d{4}/[^/]+\.toml")
_ROUND = re.compile(r"rounds/([a-z0-9][a-z0-9_-]{0,63})/([a-z]+)\.toml")


class FileKind(NamedTuple):
    """What a file contains: a note, one record, or with `table` many.

    `given` holds fields that follow from its place.
    """

    model: type[Record]
    table: str = ""
    given: dict[str, str] = {}  # noqa: RUF012 - never changed

    @property
    def is_entry(self) -> bool:
        """Whether the file is a note."""
        return self.model is Entry


def find_kind(relative: str) -> FileKind | None:
    """Return what the file `relative` (to the vault) contains, None where musprep keeps no records in it."""
    if _ENTRY.fullmatch(relative):
        return FileKind(Entry)
    in_round = _ROUND.fullmatch(relative)
    round_id, file = in_round.groups() if in_round else ("", "")
    kind = _IN_ROUND.get(file) if in_round else _AT_TOP.get(relative)
    return FileKind(kind.model, kind.table, kind.derive_fields(round_id)) if kind else None


def open_collection(place: str, relative: str, sort: FileKind) -> CollectionFile[Any]:
    """Return the file `relative` as a collection of records of this kind."""
    model: Any = sort.model
    return CollectionFile(place, relative, sort.table, model)


def open_single(place: str, relative: str, sort: FileKind) -> RecordFile[Any]:
    """Return the file `relative` as one record of this kind."""
    return RecordFile(place, relative, sort.model, sort.given)


def read_as(place: str, relative: str, sort: FileKind, data: bytes | None = None) -> Any:  # noqa: ANN401 - see below
    """Return the content of a file, or of `data`: an Entry, a record, or records by key; None where there is no file.

    Raises Damaged, also where only a part cannot be read, or MusprepError where a newer musprep wrote it.
    """
    if sort.is_entry:
        years = Years(place)
        data = years.read_data(relative) if data is None else data
        return None if data is None else years.parse_entry(relative, data)
    if sort.table:
        file = open_collection(place, relative, sort)
        snapshot = file.read() if data is None else file.parse(data)
        if snapshot.problems:
            raise snapshot.problems[0]
        return snapshot.records if snapshot.digest else None
    one = open_single(place, relative, sort)
    return (one.read() if data is None else one.parse(data)).record


def list_files(place: str, *, hidden: bool = False, leave: Collection[str] = (history.FOLDER,)) -> Iterator[str]:
    """Yield every file of a vault (relative, with `/`) outside the folders in `leave`; links are not followed.

    Names that begin with a dot are left out unless `hidden`. Raises Damaged where a folder cannot be read.
    """
    for folder, folders, found in os.walk(place, onerror=refuse, followlinks=False):
        folders[:] = [name for name in folders if not names.is_foreign(name)]
        inside = os.path.relpath(folder, place).replace(os.sep, "/")
        start = "" if inside == "." else f"{inside}/"
        folders[:] = sorted(
            name for name in folders if (hidden or not name.startswith(".")) and f"{start}{name}" not in leave
        )
        for name in sorted(found):
            if hidden or not name.startswith("."):
                yield f"{start}{name}"


def refuse(error: OSError) -> None:
    """Raise the error of a folder that cannot be read, unless it is gone."""
    if not isinstance(error, FileNotFoundError):
        raise read.make_unreadable(str(error.filename), error) from None
