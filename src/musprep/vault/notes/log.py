"""The notes: a file for each, a folder for each year. Reads them, changes them, takes changes back."""

from __future__ import annotations

import contextlib
import datetime as dt
import threading
import time
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.model.entry import Entry
from musprep.vault.crypto import recipient
from musprep.vault.files import atomic_write, comments, lock, read
from musprep.vault.notes import append
from musprep.vault.notes.undo import LogUndo, UndoResult, read_time
from musprep.vault.notes.years import ENDING, FOLDER, YearRead, Years
from musprep.vault.records import history, merge, new_vault, vault_files
from musprep.vault.records.toml_writer import round_zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class EditResult(NamedTuple):
    """Where my change is now.

    `told`: another window had changed the same field (or removed the note), so mine became a note of its own; `merged`:
    another window's change of other fields is included. `stands` is what else the user is told about that.
    """

    entry: Entry
    told: bool
    merged: bool
    stands: tuple[merge.Stands, ...] = ()


def encode_entry(entry: Entry) -> bytes:
    """Return the file of a note; raises MusprepError where it is too long or not valid Unicode."""
    return append.encode_fields(
        {
            **entry.model_dump(mode="python"),
            "at": round_zone(entry.at).isoformat(),
            "kind": entry.kind.value,
            "say": entry.say.value,
        }
    )


class Log:
    """The log of the vault at `place`. Reading makes no file; adding reads none."""

    def __init__(self, place: str) -> None:
        self.place = place
        self._years = Years(place)
        self._undo = LogUndo(place, self._years, self.add, self._move)
        self._guard = threading.RLock()

    def list_years(self) -> list[int]:
        """Return the years there are notes from, newest first; raises Damaged where the log is no folder."""
        return self._years.list_years()

    def read_year(self, year: int) -> YearRead:
        """Return a year's notes as they were when last read; see `refresh`."""
        with self._guard:
            return self._years.read_known(year)

    def refresh(self, year: int) -> bool:
        """Read again what changed in a year's folder; tell whether anything is different.

        Costs one stat for each file.
        """
        with self._guard:
            return self._years.read_again(year)

    def find(self, end: str) -> Entry:
        """Return the note with this id, or the only one whose id ends so.

        Raises MusprepError where none does, or several do.
        """
        wanted = end.strip().lower()
        if not wanted:
            raise MusprepError("vault.no_such_entry", id=end)
        with self._guard:
            years = self.list_years()
            named = [
                year
                for year in years
                if any(name.removesuffix(ENDING).endswith(wanted) for name in self._years.list_names(year))
            ]
            for some in (named, years):
                entries = {entry.id: entry for year in some for entry in self.read_year(year).entries}
                fitting = [entry for entry_id, entry in entries.items() if entry_id.endswith(wanted)]
                if wanted in entries:
                    return entries[wanted]
                if len(fitting) == 1:
                    return fitting[0]
                if fitting:
                    ids = ", ".join(sorted(entry.id for entry in fitting)[:6])
                    raise MusprepError("vault.ambiguous_entry", id=end, ids=ids)
        raise MusprepError("vault.no_such_entry", id=end)

    def list_ids(self) -> list[str]:
        """Return the ids of all notes by the names of their files; no file is read."""
        with self._guard:
            return [name.removesuffix(ENDING) for year in self.list_years() for name in self._years.list_names(year)]

    def find_by_name(self, entry_id: str) -> Entry | None:
        """Return the note whose file has this id as its name, reading no other file.

        None where there is none or it is damaged.
        """
        with self._guard:
            for year in self.list_years():
                if f"{entry_id}{ENDING}" in self._years.list_names(year):
                    relative = f"{FOLDER}/{year:04d}/{entry_id}{ENDING}"
                    with contextlib.suppress(MusprepError):
                        data = self._years.read_data(relative)
                        return None if data is None else self._years.parse_entry(relative, data)
            return None

    def add(self, entry: Entry, public: Sequence[str] | None = None) -> Entry:
        """Save a new note, without reading or locking; return it, with a new id where its own was in use.

        `public` is as in `recipient.create`. Raises MusprepError where it cannot be written.
        """
        with self._guard:
            try:
                self._drop(entry, public)
            except atomic_write.NameTakenError:
                written = read_time(entry.id)
                entry = entry.with_(id=append.make_id(written.timestamp() if written else time.time()))
                self._drop(entry, public)
            return entry

    def add_all(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """Save new notes as `add` does and yield each; how they are to be written is looked up once for all."""
        new_vault.begin(self.place)
        public = recipient.read_keys_to_write(self.place)
        for entry in entries:
            yield self.add(entry, public)

    def take_out(self, entries: Sequence[Entry]) -> None:
        """Take back that notes were added, all or none; copies stay in the history as those of `undo_last` do.

        Raises MusprepError, `error.changed_since` where one of them is not as given any more.
        """
        with self._guard, lock.hold_lock(self.place):
            years = {entry.at.year for entry in entries}
            for year in years:
                self.refresh(year)
            there = {entry.id: entry for year in years for entry in self.read_year(year).entries}
            if any(there.get(entry.id) != entry for entry in entries):
                raise MusprepError("error.changed_since")
            public = recipient.read_keys_to_write(self.place)
            for entry in entries:
                relative = _name_file(entry)
                data = self._years.read_data(relative)
                if data is not None:
                    now = dt.datetime.now(dt.UTC)
                    history.put(self.place, relative, data, "undone", now, read_time(entry.id), public)
                    vault_files.remove(self.place, relative)
                    self._years.mark_written(relative)

    def list_earlier(self) -> Iterator[Entry]:
        """Yield the notes as they were before they were changed or removed, by the copies in the history.

        A note whose adding was taken back is none of them, and a copy that cannot be read is passed by.
        """
        copies = list(self._undo.list_copies(("edit", "remove", "undone")))
        last = {kept.relative: kept.why for kept in copies}
        gone = {one for one, why in last.items() if why == "undone" and not vault_files.exists(self.place, one)}
        for kept in copies:
            if kept.why == "undone" or kept.relative in gone:
                continue
            with contextlib.suppress(MusprepError, FileNotFoundError):
                data = history.read_copy(self.place, kept, read.ENTRY_CAP)
                yield self._years.parse_entry(kept.relative, data)

    def restore(self, entry: Entry) -> None:
        """Put a removed note back; where the same note is there already nothing happens. Raises MusprepError."""
        with self._guard:
            self._drop(entry)

    def edit(self, before: Entry, after: Entry) -> EditResult:
        """Save the change of a note from `before`, as it was read, to `after`; raises MusprepError.

        What another window changed meanwhile stays. Where both changed one field, theirs stays in place and mine
        becomes a new note, both at the more private level; where they removed it, mine is saved anew.
        """
        with self._guard, lock.hold_lock(self.place):
            relative = self._years.locate(before.id)
            data = self._years.read_data(relative)
            if not relative or data is None:
                again = after.with_(id=before.id)
                self._drop(again)
                return EditResult(again, told=True, merged=False)
            theirs = self._years.parse_entry(relative, data).with_(id=before.id)
            fields, both = merge.merge_fields(before, theirs, after.with_(id=before.id))
            if both:
                mine = merge.make_private(after.with_(id=append.make_id(time.time())), theirs)
                self._drop(mine)
                self._years.mark_written(relative)
                entry = merge.make_private(theirs, after)
            else:
                mine = entry = Entry.model_validate(fields)
            if entry != theirs:
                self._put(relative, data, entry)
            stands = merge.list_passed_over(before, theirs, None if both else after, entry) if theirs != before else ()
            return EditResult(mine, told=bool(both), merged=not both and theirs != before, stands=tuple(stands))

    def remove(self, end: str) -> Entry:
        """Remove a note (a copy stays in the history) and return it; raises MusprepError."""
        with self._guard, lock.hold_lock(self.place):
            entry = self.find(end)
            relative = self._years.locate(entry.id)
            data = self._years.read_data(relative)
            if not relative or data is None:
                raise MusprepError("vault.no_such_entry", id=end)
            # As it is now: another window may have changed it since it was read.
            removed = self._years.parse_entry(relative, data).with_(id=entry.id)
            history.keep(self.place, relative, data, "remove")
            vault_files.remove(self.place, relative)
            self._years.mark_written(relative)
            return removed

    def undo_last(self, now: dt.datetime | None = None, *, do: bool = True) -> UndoResult | None:
        """Take back the latest action, or with `do` False only say which that is; see undo.LogUndo.undo."""
        with self._guard:
            found = self._undo.undo(now, do=False)
            if found is None or not do:
                return found
            with lock.hold_lock(self.place):
                return self._undo.undo(now)

    def redo_last(self) -> UndoResult | None:
        """Repeat what was last taken back; see undo.LogUndo.redo."""
        with self._guard:
            if self._undo.redo(do=False) is None:
                return None
            with lock.hold_lock(self.place):
                return self._undo.redo()

    def find_newest(self, now: dt.datetime) -> tuple[dt.datetime, str] | None:
        """Return when the latest note was written, and its id; None where there is none."""
        with self._guard:
            found = self._undo.find_newest_note(now)
            return found and (found[0], found[1].rpartition("/")[2].removesuffix(ENDING))

    def _put(self, relative: str, old: bytes, entry: Entry) -> None:
        """Write `entry` over its file, or into the folder of the year that it belongs to now."""
        history.keep(self.place, relative, old, "edit")
        data = comments.carry_comments(old, encode_entry(entry), read.ENTRY_CAP)
        year = f"{FOLDER}/{entry.at.year:04d}/"
        if relative.startswith(year):
            vault_files.replace(self.place, relative, data)
            self._years.mark_written(relative)
        else:
            self._move(relative, f"{year}{entry.id}{ENDING}", data)

    def _move(self, relative: str, to: str, data: bytes) -> None:
        """Write the new file, then remove the old one; where that fails the new one is removed again."""
        vault_files.create(self.place, to, data)
        try:
            vault_files.remove(self.place, relative)
        except BaseException:
            vault_files.remove(self.place, to)
            raise
        self._years.mark_written(to)
        self._years.mark_written(relative)

    def _drop(self, entry: Entry, public: Sequence[str] | None = None) -> None:
        if public is None:
            new_vault.begin(self.place)
        relative = _name_file(entry)
        vault_files.create(self.place, relative, encode_entry(entry), public)
        self._years.mark_written(relative)


def _name_file(entry: Entry) -> str:
    return f"{FOLDER}/{entry.at.year:04d}/{entry.id}{ENDING}"
