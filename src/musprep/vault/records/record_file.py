"""A file with one record, merged field by field with what other windows saved meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from musprep.model.base import Record
from musprep.vault.files import comments, lock, read
from musprep.vault.records import history, merge, new_vault, vault_files
from musprep.vault.records.collection_file import compute_digest
from musprep.vault.records.toml_writer import encode_single

if TYPE_CHECKING:
    from collections.abc import Mapping

M = TypeVar("M", bound=Record)


class LoadedRecord(NamedTuple, Generic[M]):
    """The content of a file when it was read: the record (None for no file) and the file's digest."""

    record: M | None
    digest: str


class RecordSaved(NamedTuple, Generic[M]):
    """The content of a file after a save, and what happened to another window's changes.

    `over`: a field that both changed has my version, and theirs is in the copy `history` (relative to the vault).
    `joined`: of a text both versions were kept, one below the other. `kept`: what I cleared has their version.
    """

    held: LoadedRecord[M]
    over: bool = False
    joined: bool = False
    kept: bool = False
    history: str = ""


class RecordFile(Generic[M]):
    """The record in the file `relative` in the vault at `place`. `given` holds fields that follow from the place."""

    def __init__(self, place: str, relative: str, model: type[M], given: Mapping[str, str] | None = None) -> None:
        self.place = place
        self.relative = relative
        self.model = model
        self.given = dict(given or {})
        self._autosaved = ""
        """As in CollectionFile."""

    def read(self) -> LoadedRecord[M]:
        """Return the content of the file; raises Damaged, or MusprepError where a newer musprep wrote it."""
        return self.parse(self._read_data())

    def read_if_changed(self, base: LoadedRecord[M]) -> LoadedRecord[M] | None:
        """Return the content where it differs from what `base` was read from; None, without parsing, where it does not.

        Raises as `read` does.
        """
        data = self._read_data()
        return None if compute_digest(data) == base.digest else self.parse(data)

    def save(self, base: LoadedRecord[M], record: M, *, undone: bool = False, autosave: bool = False) -> RecordSaved[M]:
        """Save `record`, which was changed from `base`; raises MusprepError, and then nothing has changed.

        Another window's changes of other fields stay. Where both changed one field mine wins, and theirs goes to the
        history. A file that cannot be read is never overwritten. `undone` and `autosave` are as in CollectionFile.save.
        """
        new_vault.begin(self.place)
        with lock.hold_lock(self.place):
            data = self._read_data()
            there, over, both, kept = base.record, False, False, False
            if compute_digest(data) != base.digest:
                there = self.parse(data).record
                if there is not None:
                    mine, record = record, self.model.model_validate(merge.merge_fields(base.record, there, record)[0])
                    over = bool(merge.list_overwritten(base.record, there, record))
                    parted = [
                        one for one in _list_changed(base.record, mine) if getattr(record, one) != getattr(mine, one)
                    ]
                    both = any(getattr(mine, one) for one in parted)
                    kept = not all(getattr(mine, one) for one in parted)
                    kept = kept or bool(merge.list_overwritten(base.record, mine, record))
            if there is not None and data is not None and record == there:
                return RecordSaved(LoadedRecord(there, compute_digest(data)), joined=both, kept=kept)
            new, copy = encode_single(vault_files.locate(self.place, self.relative), record), None
            if data is None:
                vault_files.create(self.place, self.relative, new)
            else:
                # What somebody wrote by hand is never lost: comments stay, the old layout goes to the history.
                before = (
                    encode_single(vault_files.locate(self.place, self.relative), there) if there is not None else b""
                )
                new = comments.carry_comments(data, new)
                ours = data == comments.carry_comments(data, before)
                typing = autosave and compute_digest(data) == self._autosaved
                why: history.Why = "undone" if undone else "save" if typing and ours and not over else "edit"
                copy = history.keep(self.place, self.relative, data, why)
                vault_files.replace(self.place, self.relative, new)
            self._autosaved = compute_digest(new) if autosave else ""
        return RecordSaved(LoadedRecord(record, compute_digest(new)), over, both, kept, copy.name if copy else "")

    def _read_data(self) -> bytes | None:
        try:
            return vault_files.get(self.place, self.relative)
        except FileNotFoundError:
            return None

    def parse(self, data: bytes | None) -> LoadedRecord[M]:
        """Return the content of `data`, as `read` does; raises as it does."""
        if data is None:
            return LoadedRecord(None, "")
        path = vault_files.locate(self.place, self.relative)
        table = read.check_schema(path, read.parse(path, data))
        record = read.as_record(path, {**table, **self.given}, self.model, text=read.decode(path, data))
        return LoadedRecord(record, compute_digest(data))


def _list_changed(base: Record | None, mine: Record) -> list[str]:
    """Return the names of the joined texts that I changed."""
    return [name for name in mine.JOINED if getattr(mine, name) != (getattr(base, name) if base else "")]
