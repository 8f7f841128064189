"""The records of one file, as the session holds them: read when first asked for, saved one change at a time."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from musprep.language.error import LockedError, MusprepError
from musprep.model.base import KeyedRecord, Record
from musprep.services.session.conflict_notice import ConflictNotice, tell_of
from musprep.vault.files.problem import Damaged, Problem
from musprep.vault.records.collection_file import LoadedCollection
from musprep.vault.records.record_file import LoadedRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from musprep.services.session.conflict_notice import Listener
    from musprep.vault.records.collection_file import CollectionFile, CollectionSaved
    from musprep.vault.records.record_file import RecordFile

R = TypeVar("R", bound=KeyedRecord)
M = TypeVar("M", bound=Record)


class PutResult(NamedTuple, Generic[R]):
    """A record as it was saved; `was` is what its key had just before, changes of other windows included.

    `moved`: another window had changed the record, so mine is now beside that one.
    """

    record: R
    was: R | None
    moved: bool


class Collection(Generic[R]):
    """The records of one file, by key, with what is needed to save and merge them.

    `clashed` is called where another window changed the same record; that two of it exist now is only told with
    `beside`. A file that cannot be read raises MusprepError; with `calm` the error is in `unread` instead, and what was
    read before stays. Saving raises it in any case.
    """

    def __init__(
        self, document: CollectionFile[R], clashed: Listener | None = None, *, beside: bool = True, calm: bool = False
    ) -> None:
        self._document = document
        self._clashed, self._beside = clashed, beside
        self._calm = calm
        self.unread: MusprepError | None = None
        self._base: LoadedCollection[R] = LoadedCollection({}, "")
        with _store_unread(self):
            self._base = document.read()

    @property
    def problems(self) -> list[Problem]:
        """What of the file cannot be read."""
        found = [self.unread] if self.unread else list[MusprepError](self._base.problems)
        return [make_problem(self._document.relative, error) for error in found]

    @property
    def records(self) -> dict[str, R]:
        """The records by key, in the order of the file."""
        return self._base.records

    def put(
        self, record: R, since: R | None = None, *, instead_of: Iterable[str] = (), autosave: bool = False
    ) -> PutResult[R]:
        """Save `record` under its key, completely or not at all; `autosave` is as in CollectionFile.save.

        `since` is the record that it was made from, where that is older than the last reading: what was changed
        meanwhile is merged like another window's changes. The records `instead_of` which it stands are removed. Raises
        MusprepError.
        """
        key, gone = record.key, set(instead_of)
        if since is not None and since != self._base.records.get(key):
            self._base = self._base._replace(records={**self._base.records, key: since}, digest="")
        left = {name: one for name, one in self._base.records.items() if name not in gone}
        saved = self._save({**left, key: record}, autosave=autosave)
        now = saved.moved.get(key, key)
        return PutResult(self._base.records[now], saved.there.get(now), now != key)

    def put_all(self, records: list[R]) -> None:
        """Save several records in one step. Raises MusprepError."""
        self._save({**self._base.records, **index_by_key(records)})

    def drop(self, key: str) -> None:
        """Remove a record.

        Raises MusprepError where it cannot be saved, or where another window changed it meanwhile.
        """
        left = {name: record for name, record in self._base.records.items() if name != key}
        self._save(left)
        if key in self._base.records:
            # Another window changed it meanwhile, and a change wins.
            raise MusprepError("error.not_removed", about=self._base.records[key].title)

    def take_back(self, before: Mapping[str, R | None], after: Mapping[str, R | None]) -> None:
        """Restore each key to what it was `before` (None: it did not exist), if it still is as `after` says.

        Raises MusprepError where it was changed since; then nothing has changed.
        """
        self.refresh()
        if any(self._base.records.get(key) != record for key, record in after.items()):
            raise MusprepError("error.changed_since")
        back = {**self._base.records, **before}
        left = {key: record for key, record in back.items() if record is not None}
        self._save(left, undone=True)

    def _save(self, records: Mapping[str, R], *, undone: bool = False, autosave: bool = False) -> CollectionSaved[R]:
        saved = self._document.save(self._base, records, undone=undone, autosave=autosave)
        self._base = saved.snapshot
        if self._clashed:
            for stands, key in saved.told:
                self._clashed(ConflictNotice(stands, saved.snapshot.records[key].title, saved.history))
            for key in saved.moved.values() if self._beside else ():
                self._clashed(ConflictNotice("beside", saved.snapshot.records[key].title))
        return saved

    def refresh(self) -> bool:
        """Read the file again if it changed; return whether it had."""
        before, fresh = self.unread, None
        with _store_unread(self):
            fresh = self._document.read_if_changed(self._base)
            self._base = fresh or self._base
        return fresh is not None or bool(before) != bool(self.unread)


def index_by_key(records: Iterable[R]) -> dict[str, R]:
    """Return records by their keys."""
    return {record.key: record for record in records}


class SingleRecord(Generic[M]):
    """One record in a file of its own; `empty` where there is no file yet.

    `clashed` is called where another window changed the same field; `name` names the record in
    services/session/conflict_notice.py. A file that cannot be read is `unread`, as with `Collection`.
    """

    def __init__(self, file: RecordFile[M], empty: M, name: str = "", clashed: Listener | None = None) -> None:
        self._file, self._empty, self._name, self._clashed = file, empty, name, clashed
        self._calm = True
        self.unread: MusprepError | None = None
        self._base: LoadedRecord[M] = LoadedRecord(None, "")
        with _store_unread(self):
            self._base = file.read()

    @property
    def path(self) -> str:
        """The file, relative to the vault."""
        return self._file.relative

    @property
    def exists(self) -> bool:
        """Whether there was a file when it was last read."""
        return bool(self._base.digest) or self.unread is not None

    @property
    def problems(self) -> list[Problem]:
        """The error of the file where it cannot be read."""
        return [make_problem(self._file.relative, self.unread)] if self.unread else []

    @property
    def record(self) -> M:
        """The record as it was last read or saved; the empty one where there is no file."""
        return self._base.record or self._empty

    def read_now(self) -> M:
        """Return the record as it is on the disk now, without keeping it; the known one where that fails."""
        with contextlib.suppress(MusprepError):
            fresh = self._file.read_if_changed(self._base)
            return (fresh.record if fresh else None) or self.record
        return self.record

    def put(self, record: M, *, undone: bool = False, autosave: bool = False) -> None:
        """Save `record`, merged field by field with what another window saved meanwhile. Raises MusprepError."""
        if record == self.record:
            return
        written = self._file.save(self._base, record, undone=undone, autosave=autosave)
        self._base = written.held
        if self._clashed:
            tell_of(self._clashed, written, self._name)

    def take_back(self, before: M, after: M) -> None:
        """Restore what differs between the two to what it was `before`, if it still is as `after` says.

        Raises MusprepError where it was changed since; then nothing has changed.
        """
        self.refresh()
        stood = {name: value for name, value in after if value != getattr(before, name)}
        if any(getattr(self.record, name) != value for name, value in stood.items()):
            raise MusprepError("error.changed_since")
        self.put(self.record.with_(**{name: getattr(before, name) for name in stood}), undone=True)

    def refresh(self) -> bool:
        """Read the file again if it changed; return whether it had."""
        before, fresh = self.unread, None
        with _store_unread(self):
            fresh = self._file.read_if_changed(self._base)
        changed = bool(before) != bool(self.unread)
        if fresh is None or fresh.record is None:
            # Gone, as while a sync program replaces it: the known record stays, and is written with the next change.
            return changed
        self._base = fresh
        return True


@contextlib.contextmanager
def _store_unread(file: Collection[Any] | SingleRecord[Any]) -> Iterator[None]:
    """Store the error of a calm file that cannot be read in `unread`; a locked vault is raised all the same."""
    try:
        yield
    except LockedError:
        raise
    except MusprepError as error:
        if not file._calm:  # noqa: SLF001 - of this module
            raise
        file.unread = error
    else:
        file.unread = None


def make_problem(path: str, error: MusprepError) -> Problem:
    """Return an error with the file and line it knows, or else with `path`."""
    return Problem(error.path, error.line, error) if isinstance(error, Damaged) else Problem(path, 0, error)
