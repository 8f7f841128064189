"""Keeps what a write replaced, as history/<file>/<utc, microseconds>-<random>.<why>.toml.

Old copies are thinned out.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from typing import TYPE_CHECKING, Literal, NamedTuple

from musprep.language.error import MusprepError
from musprep.vault.files import atomic_write, read
from musprep.vault.records import vault_files

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

Why = Literal["edit", "remove", "save", "undone", "restored", "conflict", "broken"]

FOLDER = "history"
_STAMP = "%Y%m%dt%H%M%S%f"
_BETWEEN_SAVES = dt.timedelta(minutes=10)
_ALL = dt.timedelta(days=366)
_ALL_SAVES = dt.timedelta(days=2)
_DAILY = dt.timedelta(days=60)


class HistoryCopy(NamedTuple):
    """A copy: of which file (relative to the vault), when and why it was made, and its path.

    `name` is the copy's own name, relative to the vault; `content` reads it.
    """

    relative: str
    at: dt.datetime
    why: str
    path: str
    name: str

    @property
    def acted(self) -> dt.datetime:
        """When the action happened that the copy belongs to: before `at` where it was taken back since."""
        mark = self.name.rpartition("/")[2].partition("-")[2].partition(".")[0]
        return _read_moment(mark) or self.at


def keep(  # noqa: PLR0913 - what a copy is named by
    place: str,
    relative: str,
    data: bytes,
    why: Why,
    *,
    now: dt.datetime | None = None,
    turned: dt.datetime | None = None,
) -> HistoryCopy | None:
    """Copy `data`, the content of `relative` before a write; raises MusprepError where that fails.

    Of automatic saves while typing ("save") at most one in ten minutes is kept; None where none was due. `turned` is
    when the action happened that is now taken back.
    """
    now = now or dt.datetime.now(dt.UTC)
    copies = list(list_copies(place, relative))
    if why == "save" and any(copy.why == "save" and abs(now - copy.at) < _BETWEEN_SAVES for copy in copies):
        return None
    if copies and copies[-1].at >= now:
        # The clock was set back; the order of the copies must stay.
        now = copies[-1].at + dt.timedelta(microseconds=1)
    kept = put(place, relative, data, why, now, turned)
    _thin([*copies, kept], now)
    return kept


def put(  # noqa: PLR0913, PLR0917 - what a copy is named by
    place: str,
    relative: str,
    data: bytes,
    why: Why,
    at: dt.datetime,
    turned: dt.datetime | None = None,
    public: Sequence[str] | None = None,
) -> HistoryCopy:
    """Make a copy as `keep` does, with exactly the time `at`; `public` is as in `recipient.create`.

    Raises MusprepError.
    """
    mark = turned.strftime(_STAMP) if turned else os.urandom(4).hex()
    name = f"{FOLDER}/{relative}/{at.strftime(_STAMP)}-{mark}.{why}.toml"
    return HistoryCopy(relative, at, why, vault_files.create(place, name, data, public), name)


def list_copies(place: str, relative: str) -> Iterator[HistoryCopy]:
    """Yield the copies of one file, oldest first; raises Damaged where the folder cannot be read."""
    folder = f"{FOLDER}/{relative}"
    for name in vault_files.list_files(place, folder):
        stamp, _, rest = name.partition("-")
        parts = rest.split(".")
        if len(parts) != len(("random", "why", "toml")):
            continue
        if at := _read_moment(stamp):
            yield HistoryCopy(relative, at, parts[1], vault_files.locate(place, f"{folder}/{name}"), f"{folder}/{name}")


def _read_moment(stamp: str) -> dt.datetime | None:
    with contextlib.suppress(ValueError):
        return dt.datetime.strptime(stamp, _STAMP).replace(tzinfo=dt.UTC)
    return None


def read_copy(place: str, kept: HistoryCopy, cap: int = read.DOCUMENT_CAP) -> bytes:
    """Return what a copy contains; raises Damaged, or LockedError where the vault is locked."""
    return vault_files.get(place, kept.name, cap)


def list_copies_in(place: str, folder: str, whys: Collection[str]) -> Iterator[HistoryCopy]:
    """Yield the copies made for one of `whys` of every file in `folder` (such as "log/2026"); raises Damaged."""
    for name in read.list_names(os.path.join(place, FOLDER, *folder.split("/"))):
        yield from (copy for copy in list_copies(place, f"{folder}/{name}") if copy.why in whys)


def _thin(copies: list[HistoryCopy], now: dt.datetime) -> None:
    """Keep all copies of a year, then the youngest of each month.

    Of automatic saves while typing keep all of two days, then the youngest of each day for sixty days. The youngest
    copy of a file always stays, so that a note that was removed can always be found again.
    """
    seen: set[str] = set()
    for copy in reversed(copies):
        age, typed = now - copy.at, copy.why == "save"
        if age < (_ALL_SAVES if typed else _ALL):
            continue
        bucket = copy.at.strftime("%Y%m%d" if typed and age < _DAILY else "%Y%m")
        if bucket in seen:
            with contextlib.suppress(MusprepError):
                atomic_write.remove(copy.path)
        seen.add(bucket)
