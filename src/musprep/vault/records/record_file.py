"""A file with one record, merged field by field with what others saved meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from musprep.model.base import Record
from musprep.vault.files import comments, lock, read
from musprep.vault.records import history, merge, new_vault, vault_files
from musprep.vault.records.collection_file import digest_of
from musprep.vault.records.toml_writer import single_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

M = TypeVar("M", bound=Record)


class LoadedRecord(NamedTuple, Generic[M]):
    """What a file held when it was read: the record (None: no file) and the file's digest."""

    record: M | None
    digest: str


class RecordSaved(NamedTuple, Generic[M]):
    """What a file holds after a save, and where another window's words came in between.

    `over`: a field that both had changed stands as I wrote it, and theirs is in the copy `history` (relative to the
    vault). `joined`: of a text both versions stand now, one below the other. `kept`: what I cleared stands as they
    wrote it.
    """

    held: LoadedRecord[M]
    over: bool = False
    joined: bool = False
    kept: bool = False
    history: str = ""


class RecordFile(Generic[M]):
    """The record in the file `relative` in the vault at `place`. `given` holds fields that the place decides."""

    def __init__(self, place: str, relative: str, model: type[M], given: Mapping[str, str] | None = None) -> None:
        self.place = place
        self.relative = relative
        self.model = model
        self.given = dict(given or {})
        self._autosaved = ""
        """As in Document."""

    def read(self) -> LoadedRecord[M]:
        """Return what is there; raises Damaged, or MusprepError where a newer musprep wrote it."""
        return self.parsed(self._data())

    def fresh(self, base: LoadedRecord[M]) -> LoadedRecord[M] | None:
        """Return what is there where it is not what `base` was read from; None, without parsing, where it is."""
        data = self._data()
        return None if digest_of(data) == base.digest else self.parsed(data)

    def save(self, base: LoadedRecord[M], record: M, *, undone: bool = False, autosave: bool = False) -> RecordSaved[M]:
        """Save `record`, which came from `base`; raises MusprepError, and then nothing has changed.

        Another window's changes of other fields stay. Where both changed one field mine wins, and theirs is in the
        history. A file that cannot be read is never written over. `undone` and `autosave` as
        in Document.save.
        """
        new_vault.begin(self.place)
        with lock.hold_lock(self.place):
            data = self._data()
            there, over, both, kept = base.record, False, False, False
            if digest_of(data) != base.digest:
                there = self.parsed(data).record
                if there is not None:
                    mine, record = record, self.model.model_validate(merge.by_field(base.record, there, record)[0])
                    over = bool(merge.overwritten(base.record, there, record))
                    parted = [one for one in _changed(base.record, mine) if getattr(record, one) != getattr(mine, one)]
                    both = any(getattr(mine, one) for one in parted)
                    kept = not all(getattr(mine, one) for one in parted)
                    kept = kept or bool(merge.overwritten(base.record, mine, record))
            if there is not None and data is not None and record == there:
                return RecordSaved(LoadedRecord(there, digest_of(data)), joined=both, kept=kept)
            new, copy = single_bytes(vault_files.path(self.place, self.relative), record), None
            if data is None:
                vault_files.create(self.place, self.relative, new)
            else:
                # What somebody wrote by hand is never passed over: comments stay, an order of their own is kept aside.
                before = single_bytes(vault_files.path(self.place, self.relative), there) if there is not None else b""
                new = comments.carry_comments(data, new)
                ours = data == comments.carry_comments(data, before)
                typing = autosave and digest_of(data) == self._autosaved
                why: history.Why = "undone" if undone else "save" if typing and ours and not over else "edit"
                copy = history.keep(self.place, self.relative, data, why)
                vault_files.replace(self.place, self.relative, new)
            self._autosaved = digest_of(new) if autosave else ""
        return RecordSaved(LoadedRecord(record, digest_of(new)), over, both, kept, copy.name if copy else "")

    def _data(self) -> bytes | None:
        try:
            return vault_files.get(self.place, self.relative)
        except FileNotFoundError:
            return None

    def parsed(self, data: bytes | None) -> LoadedRecord[M]:
        """Return what `data` holds, as `read` does."""
        if data is None:
            return LoadedRecord(None, "")
        path = vault_files.path(self.place, self.relative)
        table = read.check_schema(path, read.parse(path, data))
        record = read.as_record(path, {**table, **self.given}, self.model, text=read.decode(path, data))
        return LoadedRecord(record, digest_of(data))


def _changed(base: Record | None, mine: Record) -> list[str]:
    """Return the names of the joined texts that I changed."""
    return [name for name in mine.JOINED if getattr(mine, name) != (getattr(base, name) if base else "")]
