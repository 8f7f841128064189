"""The doctor's checks of the files themselves: damage, copies of a sync program, leftovers; and their repair."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.vault.crypto import keyring, recipient
from musprep.vault.doctor import conflicts, layout
from musprep.vault.doctor.finding import Finding, Level, Surroundings, has_encryption
from musprep.vault.files import lock, read, temporary_files
from musprep.vault.files.problem import Damaged
from musprep.vault.notes.log import Log
from musprep.vault.records import history, vault_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.vault.records.history import HistoryCopy


class BrokenFile(NamedTuple):
    """A file that cannot be read, why, and the newest readable version in the history, if any.

    `relative` is its plain name, `path` the name it has in the folder.
    """

    relative: str
    path: str
    error: MusprepError
    good: HistoryCopy | None


def find_damage(place: str, _: Surroundings) -> Iterator[Finding]:
    """Yield findings for files that cannot be read, with the newest good version of each."""
    if has_encryption(place) and is_shut(place):
        yield Finding("damage", Level.UNCHECKED, "locked", {}, place)
        return
    for one in find_broken(place):
        line = one.error.line if isinstance(one.error, Damaged) else 0
        where = f"{one.path}:{line}" if line else one.path
        values: dict[str, object] = {"where": where, "reason": one.error}
        if one.good:
            values |= {"at": one.good.at, "kept": one.good.path}
            yield Finding("damage", Level.WRONG, "damaged_kept", values, one.path, line, mends=True)
        else:
            yield Finding("damage", Level.WRONG, "damaged", values, one.path, line)


def is_shut(place: str) -> bool:
    """Tell whether the vault's files cannot be opened now, because it is locked."""
    try:
        return keyring.is_locked(place)
    except MusprepError:
        return True


def find_broken(place: str) -> Iterator[BrokenFile]:
    """Yield the files of a vault that cannot be read, with what may replace each. The vault must not be locked."""
    copies = {copy.path for copy in conflicts.find(place)}
    ending = recipient.ENDING if has_encryption(place) else ""
    for path in layout.list_files(place):
        relative = path.removesuffix(ending)
        sort = layout.find_kind(relative)
        if sort is None or path in copies or not path.endswith(ending):
            continue
        errors = _list_errors(place, relative, sort)
        if len(errors) > 1 or (errors and _is_partly_read(place, relative, sort)):
            # An older version would lose what can still be read.
            yield from (BrokenFile(relative, path, error, None) for error in errors)
        elif errors:
            good = None if errors[0].key == "vault.newer_schema" else find_good_version(place, relative, sort)
            yield BrokenFile(relative, path, errors[0], good)


def find_good_version(place: str, relative: str, sort: layout.FileKind) -> HistoryCopy | None:
    """Return the newest version of a file in its history that can be read, None for none."""
    for kept in reversed(list(history.list_copies(place, relative))):
        if kept.why != "conflict" and not _list_errors(place, kept.name, sort):
            return kept
    return None


def _list_errors(place: str, relative: str, sort: layout.FileKind) -> list[MusprepError]:
    """Return the errors of what cannot be read in a file."""
    try:
        if sort.table:
            return list(layout.open_collection(place, relative, sort).read().problems)
        layout.read_as(place, relative, sort)
    except MusprepError as error:
        return [error]
    return []


def _is_partly_read(place: str, relative: str, sort: layout.FileKind) -> bool:
    try:
        return bool(sort.table and layout.open_collection(place, relative, sort).read().records)
    except MusprepError:
        return False


def restore(place: str, one: BrokenFile) -> bool:
    """Replace a damaged file by its good version; return False where it can be read again.

    The damaged file goes to the history. Raises MusprepError where something could not be written: then nothing has
    changed.
    """
    sort = layout.find_kind(one.relative)
    if one.good is None or sort is None:
        return False
    with lock.hold_lock(place):
        if not _list_errors(place, one.relative, sort):
            return False
        history.keep(place, one.relative, _read_any_content(place, one), "broken")
        vault_files.replace(place, one.relative, history.read_copy(place, one.good))
    return True


def _read_any_content(place: str, one: BrokenFile) -> bytes:
    """Return the content of a damaged file, encrypted as it is where it cannot be opened."""
    try:
        return vault_files.get(place, one.relative)
    except MusprepError:
        return read.read_bytes(read.locate_inside(place, one.path))


def find_conflict_copies(place: str, _: Surroundings) -> Iterator[Finding]:
    """Yield findings for copies of a sync program that can be merged."""
    for copy in conflicts.find(place):
        mends = layout.find_kind(copy.of.removesuffix(recipient.ENDING)) is not None
        error = None if has_encryption(place) and is_shut(place) else conflicts.explain_unreadable(place, copy)
        if error:
            values = {"path": copy.path, "other": copy.of, "line": error.line, "reason": error}
            yield Finding("conflicts", Level.WRONG, "conflict_broken", values, copy.path, error.line)
            continue
        key = "conflict" if mends else "conflict_other"
        yield Finding("conflicts", Level.WRONG, key, {"path": copy.path, "other": copy.of}, copy.path, mends=mends)


def find_doubles(place: str, _: Surroundings) -> Iterator[Finding]:
    """Yield findings for two files of the log with the same note. Sync copies are reported as conflicts instead."""
    named = {copy.path for copy in conflicts.find(place)}
    log = Log(place)
    for year in () if has_encryption(place) and is_shut(place) else _list_years(log):
        for problem in log.read_year(year).problems:
            if problem.error.key in ("vault.same_id_twice", "vault.same_entry_twice") and problem.path not in named:
                values = {"where": problem.path, "reason": problem.error}
                yield Finding("twice", Level.WARNING, "twice", values, problem.path)


def _list_years(log: Log) -> list[int]:
    try:
        return log.list_years()
    except Damaged:
        return []


def find_leftovers(place: str, _: Surroundings) -> Iterator[Finding]:
    """Yield findings for half-written files of killed programs."""
    left = [name for name in layout.list_files(place, hidden=True) if _is_leftover(place, name)]
    if left:
        yield Finding("leftovers", Level.HINT, "leftovers", {"count": len(left), "path": left[0]}, left[0], mends=True)


def _is_leftover(place: str, name: str) -> bool:
    if not temporary_files.is_temporary(name.rpartition("/")[2]):
        return False
    try:
        known = os.stat(os.path.join(place, name), follow_symlinks=False)
    except OSError:
        return False
    return abs(time.time() - max(known.st_mtime, known.st_ctime)) >= temporary_files.STALE


CHECKS = {"damage": find_damage, "conflicts": find_conflict_copies, "twice": find_doubles, "leftovers": find_leftovers}
