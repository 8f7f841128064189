"""Finds the copies that sync programs leave beside a file that two machines changed, and merges them by id.

The file's own version stays; what only the copy contains is added, and where both have different versions of one record
the copy's is put beside it under another key. Then the copy goes to the history. Running it twice, or being killed in
between, gives the same result.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple

from musprep.language.error import LockedError, MusprepError
from musprep.vault.crypto import keyring, recipient
from musprep.vault.doctor import layout
from musprep.vault.files import atomic_write, lock, read, retry
from musprep.vault.files.problem import Damaged, Problem
from musprep.vault.notes.log import Log
from musprep.vault.notes.years import FOLDER as LOG
from musprep.vault.notes.years import Years
from musprep.vault.records import history, merge, names, vault_files
from musprep.vault.records.names import NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from musprep.model.base import KeyedRecord, Record
    from musprep.model.entry import Entry

_AGE = b"age-encryption.org/v1"


class Copy(NamedTuple):
    """A copy (`path`, relative to the vault) of the file `of`."""

    path: str
    of: str


class MergeResult(NamedTuple):
    """A copy that was merged into its file; `beside` are the keys of records put beside the file's own ones."""

    copy: Copy
    beside: tuple[str, ...]


def find(place: str) -> list[Copy]:
    """Return every copy outside the history, in the order of folders and names; raises Damaged."""
    return [
        Copy(item.path, item.of) for item in names.walk_names(place, (history.FOLDER,)) if item.kind is NameKind.COPY
    ]


def merge_all(place: str) -> tuple[list[MergeResult], list[Problem]]:
    """Merge every copy that can be read; return what was merged, and the problems a person has to look at.

    Raises MusprepError where something could not be written: then that copy and its file are unchanged.
    """
    done: list[MergeResult] = []
    problems: list[Problem] = []
    for copy in find(place):
        try:
            done.append(_merge(place, copy))
        except Damaged as error:
            path = os.path.relpath(error.path, place) if os.path.isabs(error.path) else error.path
            problems.append(Problem(path.replace(os.sep, "/"), error.line, error))
    return done, problems


def find_problems(place: str) -> Iterator[Problem]:
    """Yield the files in places for records that are not shown: copies until they are merged, and unknown names.

    Those in the years of the log are reported where these are read; a copy of a year is looked into here.
    """
    try:
        years = [f"{LOG}/{name}" for name in read.list_names(os.path.join(place, LOG)) if names.is_year(name)]
        for item in names.walk_names(place, (history.FOLDER, *years)):
            if problem := names.find_hidden(item):
                yield problem
    except Damaged:
        # A folder that cannot be read is reported where it is read.
        return


def explain_unreadable(place: str, copy: Copy) -> Damaged | None:
    """Return why a copy, or its file, cannot be read, None where both can; raises LockedError."""
    sort = layout.find_kind(_name_plain(copy.of))
    try:
        if sort:
            _read(place, copy, sort)
            layout.read_as(place, _name_plain(copy.of), sort)
    except Damaged as error:
        return error
    return None


def _read(place: str, copy: Copy, sort: layout.FileKind) -> Any:  # noqa: ANN401 - as layout.read_as
    return layout.read_as(place, _name_plain(copy.path), sort, _read_content(place, copy))


def _read_content(place: str, copy: Copy) -> bytes:
    """Return the content of a copy, encrypted or not, whatever its name; raises Damaged, LockedError."""
    path = read.locate_inside(place, copy.path)
    data = read.read_bytes(path, vault_files.compute_encrypted_cap(read.DOCUMENT_CAP))
    return (
        keyring.open_bytes(keyring.get_identity(place, recipient.read_keys(place)), path, data)
        if data.startswith(_AGE)
        else data
    )


def _name_plain(relative: str) -> str:
    """Return the plain name of a file."""
    return relative.removesuffix(recipient.ENDING)


def _merge(place: str, copy: Copy) -> MergeResult:
    sort = layout.find_kind(_name_plain(copy.of))
    here = there = None
    if sort:
        try:
            here, there = _read(place, copy, sort), layout.read_as(place, _name_plain(copy.of), sort)
        except (Damaged, LockedError):
            raise
        except FileNotFoundError:
            raise Damaged("vault.conflict_unknown", path=copy.path, other=copy.of) from None
        except MusprepError as error:
            raise Damaged("vault.conflict_newer", path=copy.path) from error
    if sort is None or here is None:
        raise Damaged("vault.conflict_unknown", path=copy.path, other=copy.of)
    if there is None and not sort.is_entry:
        _put_instead(place, copy)
        return MergeResult(copy, ())
    if sort.is_entry:
        return _merge_entry(place, copy, here)
    return _merge_records(place, copy, sort, here) if sort.table else _merge_record(place, copy, sort, here)


def _merge_entry(place: str, copy: Copy, here: Entry) -> MergeResult:
    """Save the copy's version as a note of its own, unless it says the same. Raises Damaged."""
    log, years = Log(place), Years(place)
    names = [here.id, *(f"{here.id[:60]}-{number}" for number in range(2, 100))]
    for name in names:
        there = _find_own(years, here, name)
        if there is not None and (lower := merge.make_private(there, here)) != there:
            # It is unknown whose level is the later one.
            there = log.edit(there, lower).entry
        if there is not None and there.with_(id=here.id) == (here := merge.make_private(here, there)):
            _put_aside(place, copy)
            return MergeResult(copy, () if name == here.id else (name,))
        if there is None:
            log.restore(here.with_(id=name))
            try:
                _put_aside(place, copy)
            except BaseException:
                vault_files.remove(place, _name_file(here, name))
                raise
            return MergeResult(copy, () if name == here.id else (name,))
    raise Damaged("vault.conflict_unknown", path=copy.path, other=copy.of)


def _find_own(years: Years, here: Entry, name: str) -> Entry | None:
    """Return the note in the file that is named after it, None where there is none."""
    relative = _name_file(here, name)
    data = years.read_data(relative)
    return None if data is None else years.parse_entry(relative, data)


def _name_file(entry: Entry, name: str) -> str:
    return f"log/{entry.at.year:04d}/{name}.toml"


def _merge_records(place: str, copy: Copy, sort: layout.FileKind, here: Mapping[str, KeyedRecord]) -> MergeResult:
    file = layout.open_collection(place, _name_plain(copy.of), sort)
    base = file.read()
    records, beside = merge_two_way(base.records, here)
    saved = file.save(base, records)
    try:
        _put_aside(place, copy)
    except BaseException:
        if records != base.records:
            file.save(saved.snapshot, base.records)
        raise
    return MergeResult(copy, tuple(beside))


def _merge_record(place: str, copy: Copy, sort: layout.FileKind, here: Record) -> MergeResult:
    file = layout.open_single(place, _name_plain(copy.of), sort)
    base = file.read()
    if base.record is None:
        raise Damaged("vault.conflict_unknown", path=copy.path, other=copy.of)
    saved = file.save(base, _join(base.record, here))
    try:
        _put_aside(place, copy)
    except BaseException:
        file.save(saved.held, base.record)
        raise
    return MergeResult(copy, ())


def merge_two_way(
    there: Mapping[str, KeyedRecord], here: Mapping[str, KeyedRecord]
) -> tuple[dict[str, KeyedRecord], list[str]]:
    """Return the records of both, and the keys under which the copy's version is put beside the file's own.

    Their common origin is unknown, so a record that only one of them has is kept, and of two levels the more private
    one.
    """
    merged = dict(there)
    beside: list[str] = []
    for key, mine in here.items():
        theirs = there.get(key)
        if theirs is None or theirs == mine:
            merged[key] = mine
            continue
        if (joined := _as_one(theirs, mine)) is not None:
            merged[key] = joined
            continue
        number = 1
        # It is unknown whose level is the later one here, too.
        merged[key] = merge.make_private(theirs, mine)
        hidden = merge.make_private(mine, theirs)
        while merged.get((other := hidden.rename(number)).key, here.get(other.key)) not in (None, other):
            number += 1
        merged[other.key] = other
        beside.append(other.key)
    return merged, beside


def _as_one(theirs: KeyedRecord, mine: KeyedRecord) -> KeyedRecord | None:
    """Return both versions of one record as one, where that loses no words of either; None otherwise."""
    fields, both = merge.merge_fields(None, theirs, mine)
    return None if both else type(mine).model_validate(fields)


def _join(theirs: Record, mine: Record) -> Record:
    """Return both versions of a file's single record: lists as one, texts below one another, the rest from the file."""
    fields, both = merge.merge_fields(None, theirs, mine)
    return type(theirs).model_validate(fields | {name: getattr(theirs, name) for name in both})


def _put_instead(place: str, copy: Copy) -> None:
    """Put a copy in the place of its file, which is gone."""
    with lock.hold_lock(place):
        data, of = _read_content(place, copy), _name_plain(copy.of)
        atomic_write.ensure_folder(os.path.dirname(read.locate_inside(place, of)), place)
        vault_files.create(place, of, data)
        try:
            _forget(place, copy)
        except BaseException:
            vault_files.remove(place, of)
            raise


def _put_aside(place: str, copy: Copy) -> None:
    """Move a copy into its file's history."""
    with lock.hold_lock(place):
        history.keep(place, _name_plain(copy.of), _read_content(place, copy), "conflict")
        _forget(place, copy)


def _forget(place: str, copy: Copy) -> None:
    """Remove a copy, and its folder where that is a copy too and contains nothing else."""
    atomic_write.remove(read.locate_inside(place, copy.path))
    folder = copy.path.rpartition("/")[0]
    while folder and folder != copy.of.rpartition("/")[0]:
        path = os.path.join(place, *folder.split("/"))
        try:
            if any(not name.startswith(".") for name in os.listdir(path)):
                return
            retry.rmdir(path)
        except OSError:
            return
        folder = folder.rpartition("/")[0]
