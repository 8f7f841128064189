"""Takes back and repeats what was done to the notes, the latest first, whichever program did it.

Everything needed for this is on the disk. The name of a note contains the moment it was written; a change and a removal
leave a copy in the history under their moment. Taking one back replaces that copy by another: "undone" holds what was
there after the action, "restored" the note that was put back. Their names contain when that happened and the moment of
the action. What was taken back can be repeated until something else is done.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.vault.files import atomic_write, read
from musprep.vault.files.problem import Damaged
from musprep.vault.notes import append
from musprep.vault.notes.years import FOLDER
from musprep.vault.records import history, vault_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from musprep.model.entry import Entry
    from musprep.vault.notes.years import Years
    from musprep.vault.records.history import HistoryCopy

FRESH = dt.timedelta(hours=1)
"""How long after it was written a note can be taken out by undo."""

_AHEAD = dt.timedelta(minutes=1)
"""How far the clock of another machine may be ahead."""

_DONE, _UNDONE = ("edit", "remove"), ("undone", "restored")
_ORDER = 3
"""How many characters after the second in an id tell its order within that second."""


class UndoResult(NamedTuple):
    """What was taken back or repeated ("edit", "remove" or "add"), and the note as it is now, or as it was."""

    what: str
    entry: Entry


def read_time(name: str) -> dt.datetime | None:
    """Return when a note was written, from its id or the name of its file; None for any other name."""
    stamp, _, rest = name.partition("-")
    try:
        second = dt.datetime.strptime(stamp, "%Y%m%dt%H%M%S").replace(tzinfo=dt.UTC)
        return second + dt.timedelta(seconds=int(rest[:_ORDER], 36) / append.PARTS)
    except ValueError:
        return None


class LogUndo:
    """What can be taken back in the log of the vault at `place`. Acting needs the vault's lock.

    `add` saves a note anew and `move` writes one to the folder of another year.
    """

    def __init__(
        self, place: str, years: Years, add: Callable[[Entry], Entry], move: Callable[[str, str, bytes], None]
    ) -> None:
        self.place = place
        self._years, self._add, self._move = years, add, move

    def undo(self, now: dt.datetime | None, *, do: bool = True) -> UndoResult | None:
        """Take back the latest change or removal, or a note written after it and within an hour before `now`.

        Returns None where there is nothing. Without `do` it only says what would be taken back; without `now` new notes
        are left alone. An action whose copy cannot be read is skipped. Raises MusprepError.
        """
        broken: set[str] = set()
        while True:
            kept = max((one for one in self.list_copies(_DONE) if one.path not in broken), key=_get_time, default=None)
            newest = self.find_newest_note(now) if now else None
            if now and newest and now - newest[0] <= FRESH and (kept is None or newest[0] > kept.at):
                return UndoResult("add", self._take_out(newest[1], do=do))
            if kept is None:
                return None
            data = history.read_copy(self.place, kept, read.ENTRY_CAP)
            try:
                entry = self._years.parse_entry(kept.relative, data)
            except Damaged:
                broken.add(kept.path)
                continue
            if self._is_unchanged(kept.relative, data):
                # A program was killed in between, or another window has put it back.
                broken.add(kept.path)
                if do:
                    atomic_write.remove(kept.path)
                continue
            if do:
                entry = (
                    self._put_back(kept, data, entry) if kept.why == "remove" else self._undo_edit(kept, data, entry)
                )
            return UndoResult(kept.why, entry)

    def redo(self, *, do: bool = True) -> UndoResult | None:
        """Repeat what was last taken back; None where there is nothing, or something else was done since.

        Without `do` nothing is done, and the result only says that there is something. Raises MusprepError where the
        note was changed since it was put back.
        """
        broken: set[str] = set()
        while True:
            mark = max(
                (one for one in self.list_copies(_UNDONE) if one.path not in broken), key=_get_time, default=None
            )
            if mark is None or self._find_last_done(but=mark) > mark.at:
                return None
            data = history.read_copy(self.place, mark, read.ENTRY_CAP)
            try:
                entry = self._years.parse_entry(mark.relative, data)
            except Damaged:
                broken.add(mark.path)
                continue
            if not do:
                return UndoResult("", entry)
            done = self._remove_again(mark, data) if mark.why == "restored" else self._do_again(mark, data, entry)
            self._forget(mark)
            if done:
                return UndoResult(done, entry)

    def find_newest_note(self, now: dt.datetime) -> tuple[dt.datetime, str] | None:
        """Return when the latest note was written, and its file (relative to the vault).

        Notes from more than a minute after `now` are left out.
        """
        last = now + _AHEAD
        return max(
            (
                (at, f"{FOLDER}/{year:04d}/{name}")
                for year in self._years.list_years()
                for name in vault_files.list_files(self.place, f"{FOLDER}/{year:04d}")
                if (at := read_time(name)) and at <= last
            ),
            default=None,
        )

    # ---- Taking back -------------------------------------------------------------------------------------------------

    def _take_out(self, relative: str, *, do: bool) -> Entry:
        data = vault_files.get(self.place, relative, read.ENTRY_CAP)
        entry = self._years.parse_entry(relative, data)
        if do:
            self._mark(relative, data, "undone", read_time(relative.rpartition("/")[2]))
            vault_files.remove(self.place, relative)
            self._years.mark_written(relative)
        return entry

    def _put_back(self, kept: HistoryCopy, data: bytes, entry: Entry) -> Entry:
        """Put a removed note back, beside what another window has saved under its name meanwhile."""
        if vault_files.exists(self.place, kept.relative):
            self._years.parse_entry(kept.relative, vault_files.get(self.place, kept.relative, read.ENTRY_CAP))
            entry = self._add(entry)
        else:
            self._mark(kept.relative, data, "restored", kept.at)
            vault_files.create(self.place, kept.relative, data)
            self._years.mark_written(kept.relative)
        self._forget(kept)
        return entry

    def _undo_edit(self, kept: HistoryCopy, data: bytes, entry: Entry) -> Entry:
        """Put a note back as it was before a change."""
        where, there = self._read_now(kept.relative, entry)
        if there is not None:
            self._mark(where, there, "undone", kept.at)
        self._put(where if there is not None else "", kept.relative, data)
        self._forget(kept)
        return entry

    # ---- Doing again -------------------------------------------------------------------------------------------------

    def _remove_again(self, mark: HistoryCopy, data: bytes) -> str:
        if not vault_files.exists(self.place, mark.relative):
            return ""
        if not self._is_unchanged(mark.relative, data):
            raise MusprepError("error.changed_since")
        history.put(self.place, mark.relative, data, "remove", mark.acted)
        vault_files.remove(self.place, mark.relative)
        self._years.mark_written(mark.relative)
        return "remove"

    def _do_again(self, mark: HistoryCopy, data: bytes, entry: Entry) -> str:
        where, there = self._read_now(mark.relative, entry)
        if there == data and where == mark.relative:
            return ""
        if there is not None:
            history.put(self.place, where, there, "edit", mark.acted)
        self._put(where if there is not None else "", mark.relative, data)
        return "add" if there is None else "edit"

    # ---- The disk ----------------------------------------------------------------------------------------------------

    def _read_now(self, relative: str, entry: Entry) -> tuple[str, bytes | None]:
        """Return where a note is now, as a change may have moved it to another year, and the content of that file.

        Raises Damaged for a file that cannot be read: it is never overwritten.
        """
        where = relative if vault_files.exists(self.place, relative) else self._years.locate(entry.id) or relative
        there = self._years.read_data(where)
        if there is not None:
            self._years.parse_entry(where, there)
        return where, there

    def _put(self, where: str, to: str, data: bytes) -> None:
        """Write a note to the file `to`; `where` is the file it is in now, "" for none."""
        if not where:
            vault_files.create(self.place, to, data)
        elif where == to:
            vault_files.replace(self.place, to, data)
        else:
            self._move(where, to, data)
        self._years.mark_written(to)

    def _is_unchanged(self, relative: str, data: bytes) -> bool:
        return (
            vault_files.exists(self.place, relative) and vault_files.get(self.place, relative, read.ENTRY_CAP) == data
        )

    def list_copies(self, whys: tuple[str, ...]) -> Iterator[HistoryCopy]:
        """Yield the copies of notes that were made for one of `whys`."""
        for year in read.list_names(os.path.join(self.place, history.FOLDER, FOLDER)):
            yield from history.list_copies_in(self.place, f"{FOLDER}/{year}", whys)

    def _find_last_done(self, but: HistoryCopy | None = None) -> dt.datetime:
        """Return when something was last done to a note, in force or not, leaving out the action that `but` is of.

        What was repeated counts by when it was first done.
        """
        done = [one.acted for one in self.list_copies((*_DONE, *_UNDONE)) if but is None or one.path != but.path]
        newest = self.find_newest_note(_read_clock())
        return max([*done, *(newest[:1] if newest else ())], default=dt.datetime.min.replace(tzinfo=dt.UTC))

    def _mark(self, relative: str, data: bytes, why: history.Why, turned: dt.datetime | None) -> None:
        """Keep what is taken back, under a moment later than all that was done before."""
        at = max(_read_clock(), self._find_last_done() + dt.timedelta(microseconds=1))
        history.keep(self.place, relative, data, why, now=at, turned=turned)

    def _forget(self, kept: HistoryCopy) -> None:
        with contextlib.suppress(MusprepError):
            # A copy that cannot be removed is recognised next time: its content is in place already.
            atomic_write.remove(kept.path)


def _get_time(kept: HistoryCopy) -> dt.datetime:
    return kept.at


def _read_clock() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
