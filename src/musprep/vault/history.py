"""Keeps what a write replaced: history/<file>/<utc, microseconds>-<random>.<why>.toml, thinned out with age."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from typing import TYPE_CHECKING, Literal, NamedTuple

from musprep.language.error import MusprepError
from musprep.vault import read, store, write
from musprep.vault.problem import Damaged

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

Why = Literal["edit", "remove", "save", "undone", "conflict", "broken"]

FOLDER = "history"
_STAMP = "%Y%m%dt%H%M%S%f"
_BETWEEN_SAVES = dt.timedelta(minutes=10)
_ALL = dt.timedelta(days=2)
_DAILY = dt.timedelta(days=60)


class Kept(NamedTuple):
    """A copy: which file it was (relative to the vault), when and why it was kept, and where it lies.

    `name` is the copy's own name, relative to the vault; `content` reads it.
    """

    relative: str
    at: dt.datetime
    why: str
    path: str
    name: str


def keep(place: str, relative: str, data: bytes, why: Why, *, now: dt.datetime | None = None) -> Kept | None:
    """Copy `data`, the content of `relative` before a write; raises MusprepError where that fails.

    Autosaves ("save") of one file are kept at most every ten minutes: None where none was due.
    """
    now = now or dt.datetime.now(dt.UTC)
    copies = list(of(place, relative))
    if why == "save" and any(copy.why == "save" and abs(now - copy.at) < _BETWEEN_SAVES for copy in copies):
        return None
    if copies and copies[-1].at >= now:
        # The clock went back; the order must not.
        now = copies[-1].at + dt.timedelta(microseconds=1)
    name = f"{FOLDER}/{relative}/{now.strftime(_STAMP)}-{os.urandom(4).hex()}.{why}.toml"
    kept = Kept(relative, now, why, store.create(place, name, data), name)
    _thin([*copies, kept], now)
    return kept


def of(place: str, relative: str) -> Iterator[Kept]:
    """Yield the copies of one file, oldest first."""
    folder = f"{FOLDER}/{relative}"
    for name in store.names(place, folder):
        stamp, _, rest = name.partition("-")
        parts = rest.split(".")
        if len(parts) != len(("random", "why", "toml")):
            continue
        with contextlib.suppress(ValueError):
            at = dt.datetime.strptime(stamp, _STAMP).replace(tzinfo=dt.UTC)
            yield Kept(relative, at, parts[1], store.path(place, f"{folder}/{name}"), f"{folder}/{name}")


def content(place: str, kept: Kept, cap: int = read.DOCUMENT_CAP) -> bytes:
    """Return what a copy holds; raises Damaged, LockedError."""
    return store.get(place, kept.name, cap)


def latest(place: str, folder: str, whys: Collection[str], without: Collection[str] = ()) -> Kept | None:
    """Return the youngest copy, kept for one of `whys`, of any file in `folder` (such as "log/2026"), or None.

    Copies whose path is in `without` are passed over.
    """
    found = None
    for name in read.names(os.path.join(place, FOLDER, *folder.split("/"))):
        with contextlib.suppress(Damaged):
            for copy in of(place, f"{folder}/{name}"):
                if copy.why in whys and copy.path not in without and (found is None or copy.at > found.at):
                    found = copy
    return found


def _thin(copies: list[Kept], now: dt.datetime) -> None:
    """Leave all of two days, then the youngest of each day for sixty days, then the youngest of each month.

    The youngest copy of a file always stays, so an entry that was removed can always be found again.
    """
    seen: set[str] = set()
    for copy in reversed(copies):
        age = now - copy.at
        bucket = copy.path if age < _ALL else copy.at.strftime("%Y%m%d" if age < _DAILY else "%Y%m")
        if bucket in seen:
            with contextlib.suppress(MusprepError):
                write.remove(copy.path)
        seen.add(bucket)
