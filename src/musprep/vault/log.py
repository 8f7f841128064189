"""The year's notes: one file an entry, a folder a year. Reads them, changes them, takes changes back."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import threading
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.model.entry import Entry
from musprep.vault import head, history, letter_slot, lock, merge, read, store, write
from musprep.vault.problem import Damaged
from musprep.vault.record_text import zoned
from musprep.vault.years import ENDING, FOLDER, Read, Years

if TYPE_CHECKING:
    from musprep.vault.history import Kept


_FRESH, _AHEAD = dt.timedelta(hours=1), dt.timedelta(minutes=1)
"""So long after it was written undo takes out a note; so far another machine's clock may be ahead."""


class Edited(NamedTuple):
    """Where my change is now.

    `told`: another window had changed the same field (or removed the entry), so mine became an entry of its own;
    `merged`: another window's change of other fields came along.
    """

    entry: Entry
    told: bool
    merged: bool


class Undone(NamedTuple):
    """What was taken back ("edit", "remove" or "add"), and the entry as it stands now, or as it stood."""

    what: str
    entry: Entry


def entry_bytes(entry: Entry) -> bytes:
    """Return an entry's file; raises MusprepError."""
    return letter_slot.entry_bytes(
        {
            **entry.model_dump(mode="python"),
            "at": zoned(entry.at).isoformat(),
            "kind": entry.kind.value,
            "say": entry.say.value,
        }
    )


def _written(name: str) -> str:
    """Return when the file of an entry was begun, as its id tells it (UTC); "" for any other name."""
    stamp, dash, _ = name.partition("-")
    return stamp if dash and len(stamp) == len("20261103t130509") and stamp[:8].isdigit() else ""


def _stamp(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y%m%dt%H%M%S")


class Log:
    """The log of the vault at `place`. Reading makes nothing; adding reads nothing."""

    def __init__(self, place: str) -> None:
        self.place = place
        self._years = Years(place)
        self._guard = threading.RLock()

    def years(self) -> list[int]:
        """Return the years there are notes from, newest first; raises Damaged where the log is no folder."""
        return self._years.all()

    def read_year(self, year: int) -> Read:
        """Return a year's notes as they were when last looked at; see `refresh`."""
        with self._guard:
            return self._years.known(year)

    def refresh(self, year: int) -> bool:
        """Look again at a year's folder; tell whether anything is different. Costs one look at each name."""
        with self._guard:
            return self._years.changed(year)

    def find(self, end: str) -> Entry:
        """Return the entry with this id, or the only one whose id ends so; raises MusprepError."""
        wanted = end.strip().lower()
        if not wanted:
            raise MusprepError("vault.no_such_entry", id=end)
        with self._guard:
            years = self.years()
            named = [
                year
                for year in years
                if any(name.removesuffix(ENDING).endswith(wanted) for name in self._years.names(year))
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

    def ids(self) -> list[str]:
        """Return the ids of all notes, by the names of their files; nothing is read."""
        with self._guard:
            return [name.removesuffix(ENDING) for year in self.years() for name in self._years.names(year)]

    def named(self, entry_id: str) -> Entry | None:
        """Return the note whose file bears this id, reading no other; None where there is none that can be read."""
        with self._guard:
            for year in self.years():
                if f"{entry_id}{ENDING}" in self._years.names(year):
                    relative = f"{FOLDER}/{year:04d}/{entry_id}{ENDING}"
                    with contextlib.suppress(MusprepError):
                        data = self._years.data(relative)
                        return None if data is None else self._years.entry(relative, data)
            return None

    def add(self, entry: Entry) -> Entry:
        """Save a new entry, without reading or locking; return it (under another id where its own was in use)."""
        with self._guard:
            try:
                self._drop(entry)
            except write.Taken:
                entry = entry.with_(id=letter_slot.new_id(entry.at.timestamp()))
                self._drop(entry)
            return entry

    def restore(self, entry: Entry) -> None:
        """Put a removed entry back; one that stands there already, the same, is fine. Raises MusprepError."""
        with self._guard:
            self._drop(entry)

    def edit(self, before: Entry, after: Entry) -> Edited:
        """Save the change of an entry from `before`, as it was read, to `after`; raises MusprepError.

        What another window changed meanwhile stays. Where both changed one field, theirs stays in place and mine
        becomes a new entry; where they removed it, mine is saved anew.
        """
        with self._guard, lock.held(self.place):
            relative = self._years.locate(before.id)
            data = self._years.data(relative)
            if not relative or data is None:
                again = after.with_(id=before.id)
                self._drop(again)
                return Edited(again, told=True, merged=False)
            theirs = self._years.entry(relative, data).with_(id=before.id)
            fields, both = merge.by_field(before, theirs, after.with_(id=before.id))
            if both:
                mine = after.with_(id=letter_slot.new_id(after.at.timestamp()))
                self._drop(mine)
                self._years.written(relative)
                return Edited(mine, told=True, merged=False)
            entry = Entry.model_validate(fields)
            if entry != theirs:
                self._put(relative, data, entry)
            return Edited(entry, told=False, merged=theirs != before)

    def remove(self, end: str) -> Entry:
        """Take an entry away (a copy stays in the history) and return it; raises MusprepError."""
        with self._guard, lock.held(self.place):
            entry = self.find(end)
            relative = self._years.locate(entry.id)
            data = self._years.data(relative)
            if not relative or data is None:
                raise MusprepError("vault.no_such_entry", id=end)
            # As it stands now: another window may have changed it since it was read.
            removed = self._years.entry(relative, data).with_(id=entry.id)
            history.keep(self.place, relative, data, "remove")
            store.remove(self.place, relative)
            self._years.written(relative)
            return removed

    def undo_last(self, now: dt.datetime | None = None) -> Undone | None:
        """Take back the last edit or removal that still stands, whichever program made it; None where there is none.

        A note that was written after it, and within an hour before `now`, is taken out instead. Asked again it takes
        back the one before. What stood there goes to the history.
        """
        with self._guard, lock.held(self.place):
            broken: set[str] = set()
            if now and (taken := self._take_out(now)):
                return Undone("add", taken)
            while kept := self._last_kept(broken):
                data = history.content(self.place, kept, read.ENTRY_CAP)
                try:
                    entry = self._years.entry(kept.relative, data)
                except Damaged:
                    # It stays where it lies, and the one before it can still be taken back.
                    broken.add(kept.path)
                    continue
                back = self._take_back(kept, data, entry)
                if back:
                    with contextlib.suppress(MusprepError):
                        # A copy that stays is found to be in place already, next time.
                        write.remove(kept.path)
                    return Undone(kept.why, back)
                write.remove(kept.path)
            return None

    def _take_out(self, now: dt.datetime) -> Entry | None:
        """Take out the newest note if it was written shortly before `now`, after the last change, and never changed."""
        kept, since = self._last_kept(set()), now - _FRESH
        after = max(since, kept.at) if kept else since
        fresh = [
            (name, year)
            for year in self.years()
            for name in self._years.names(year)
            if _stamp(after) < _written(name) <= _stamp(now + _AHEAD)
        ]
        if not fresh:
            return None
        # Of two in one second the file tells which came last.
        name, year = max(fresh, key=lambda one: (_written(one[0]), self._file_time(*one), one))
        relative = f"{FOLDER}/{year:04d}/{name}"
        data = store.get(self.place, relative, read.ENTRY_CAP)
        if any(history.content(self.place, copy) != data for copy in history.of(self.place, relative)):
            return None
        entry = self._years.entry(relative, data)
        history.keep(self.place, relative, data, "undone")
        store.remove(self.place, relative)
        self._years.written(relative)
        return entry

    def _file_time(self, name: str, year: int) -> int:
        with contextlib.suppress(OSError):
            return os.stat(store.path(self.place, f"{FOLDER}/{year:04d}/{name}")).st_mtime_ns
        return 0

    def _take_back(self, kept: Kept, data: bytes, entry: Entry) -> Entry | None:
        """Put a kept copy back; return the entry as it stands then, None where it stood there already."""
        if store.exists(self.place, kept.relative):
            there = store.get(self.place, kept.relative, read.ENTRY_CAP)
            if there == data:
                return None
            # Never over a file that cannot be read.
            self._years.entry(kept.relative, there)
            if kept.why == "remove":
                # Another window saved it anew meanwhile.
                return self.add(entry.with_(id=letter_slot.new_id(entry.at.timestamp())))
            history.keep(self.place, kept.relative, there, "undone")
            store.replace(self.place, kept.relative, data)
        else:
            moved = self._years.locate(entry.id)
            there_too = self._years.data(moved)
            if moved and there_too is not None:
                # The edit had changed the year.
                history.keep(self.place, moved, there_too, "undone")
                self._move(moved, kept.relative, data)
            else:
                store.create(self.place, kept.relative, data)
        self._years.written(kept.relative)
        return entry

    def _last_kept(self, without: set[str]) -> Kept | None:
        folder = os.path.join(self.place, history.FOLDER, FOLDER)
        found = [
            history.latest(self.place, f"{FOLDER}/{year}", ("edit", "remove"), without) for year in read.names(folder)
        ]
        return max((kept for kept in found if kept), key=lambda kept: kept.at, default=None)

    def _put(self, relative: str, old: bytes, entry: Entry) -> None:
        """Write `entry` over its file, or into the folder of the year it now belongs to."""
        history.keep(self.place, relative, old, "edit")
        data = entry_bytes(entry)
        year = f"{FOLDER}/{entry.at.year:04d}/"
        if relative.startswith(year):
            store.replace(self.place, relative, data)
            self._years.written(relative)
        else:
            self._move(relative, f"{year}{entry.id}{ENDING}", data)

    def _move(self, relative: str, to: str, data: bytes) -> None:
        """Write the new file, then take the old one away; where that fails the new one goes again."""
        store.create(self.place, to, data)
        try:
            store.remove(self.place, relative)
        except BaseException:
            store.remove(self.place, to)
            raise
        self._years.written(to)
        self._years.written(relative)

    def _drop(self, entry: Entry) -> None:
        head.begin(self.place)
        store.create(self.place, f"{FOLDER}/{entry.at.year:04d}/{entry.id}{ENDING}", entry_bytes(entry))
        self._years.written(f"{FOLDER}/{entry.at.year:04d}/")
