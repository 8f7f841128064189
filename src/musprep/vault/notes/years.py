"""Reads the folders of the log, a year at a time, and knows which file each note is in."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.model.entry import Entry
from musprep.vault.crypto import keyring, recipient
from musprep.vault.files import read
from musprep.vault.files.problem import Damaged, Problem
from musprep.vault.notes import append
from musprep.vault.records import names, vault_files

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = "log"
ENDING = ".toml"

_Signature = tuple[int, int, int]


class YearRead(NamedTuple):
    """A year's notes, oldest first, and what could not be read."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


class _File(NamedTuple):
    signature: _Signature
    digest: bytes
    entry: Entry | None
    error: MusprepError | None


class _Year(NamedTuple):
    files: dict[str, _File]
    read: YearRead
    error: MusprepError | None


class Years:
    """The files of the log of the vault at `place`. A file is only read again where it changed.

    Of two files with one id both are kept and reported: the second note gets the id with a number after it.
    """

    def __init__(self, place: str) -> None:
        self.place = place
        self._years: dict[int, _Year] = {}
        self._where: dict[str, tuple[str, bytes]] = {}
        self._stale: set[int] = set()

    def list_years(self) -> list[int]:
        """Return the years that have folders, newest first.

        Raises Damaged where the log is no folder, LockedError where the vault is locked.
        """
        keyring.require(self.place)
        found = read.list_names(os.path.join(self.place, FOLDER))
        return sorted((int(name) for name in found if len(name) == len("2026") and _is_number(name)), reverse=True)

    def read_known(self, year: int) -> YearRead:
        """Return a year as it was when last read; raises as `look` does where it has to be read."""
        held = self._years.get(year)
        return held.read if held and year not in self._stale else self.look(year)

    def mark_written(self, relative: str) -> None:
        """Note that a file (relative to the vault) was written or removed: its year is read again when asked for."""
        self._stale.add(_read_year(relative))

    def read_again(self, year: int) -> bool:
        """Read a year again; tell whether anything is different. Raises as `look` does."""
        before = self._years.get(year)
        return self.look(year) != (before.read if before else None)

    def look(self, year: int) -> YearRead:
        """Read what is new or changed in a year's folder; the rest stays as it was read before.

        What cannot be read is among the result's `problems`. Raises LockedError where the vault is locked.
        """
        old = self._years[year].files if year in self._years else {}
        problems: list[Problem] = []
        files: dict[str, _File] = {}
        unread: MusprepError | None = None
        try:
            folder: vault_files.Folder | None = None
            for name, signature in self._list_files(year, problems):
                same = old.get(name)
                if same and same.signature == signature:
                    files[name] = same
                    continue
                folder = folder or vault_files.Folder(self.place, f"{FOLDER}/{year:04d}")
                if found := _read_file(folder, name, signature):
                    files[name] = found
        except Damaged as error:
            unread = error
            problems.append(Problem(f"{FOLDER}/{year:04d}", 0, error))
        entries = sorted(self._place(year, files, problems), key=lambda entry: (entry.at, entry.id))
        self._stale.discard(year)
        self._years[year] = _Year(files, YearRead(tuple(entries), tuple(problems)), unread)
        return self._years[year].read

    def locate(self, entry_id: str) -> str | None:
        """Return the file (relative to the vault) that has this id now, None where there is none.

        Raises MusprepError where it may exist in a file that cannot be read: only then it is not known to be gone.
        """
        if entry_id in self._where:
            self.look(_read_year(self._where[entry_id][0]))
        if entry_id not in self._where:
            # Years with a file of this name come first.
            for year in sorted(self.list_years(), key=lambda year: f"{entry_id}{ENDING}" not in self.list_names(year)):
                self.look(year)
                if entry_id in self._where:
                    break
        found = self._where.get(entry_id)
        if not found:
            self._refuse_unread(f"{entry_id}{ENDING}")
        return found[0] if found else None

    def list_names(self, year: int) -> list[str]:
        """Return the plain names of the files in a year's folder, [] where it cannot be read."""
        try:
            return vault_files.list_names(self.place, f"{FOLDER}/{year:04d}")
        except Damaged:
            # Reported where the year is read.
            return []

    def read_data(self, relative: str | None) -> bytes | None:
        """Return the content of a file (relative to the vault), None where there is none; raises Damaged."""
        if not relative:
            return None
        try:
            return vault_files.get(self.place, relative, read.ENTRY_CAP)
        except FileNotFoundError:
            return None

    def parse_entry(self, relative: str, data: bytes) -> Entry:
        """Return the note in `data`; raises Damaged, or MusprepError where a newer musprep wrote it."""
        return _parse_entry(vault_files.locate(self.place, relative), data)

    def _refuse_unread(self, name: str) -> None:
        for year in self._years.values():
            error = year.error or (year.files[name].error if name in year.files else None)
            if error:
                raise error

    def _list_files(self, year: int, problems: list[Problem]) -> Iterator[tuple[str, _Signature]]:
        """Yield the files of a year's folder by their plain names; report those plain or encrypted by mistake."""
        folder = append.locate_year(self.place, year)
        encrypted = recipient.is_encrypted(self.place)
        keyring.require(self.place)
        seen: set[str] = set()
        strays: dict[str, tuple[str, bool]] = {}
        read.locate_inside(self.place, f"{FOLDER}/{year:04d}/")
        try:
            with os.scandir(folder) as found:
                for item in found:
                    name = item.name.removesuffix(recipient.ENDING)
                    if not name.endswith(ENDING) and (
                        told := names.find_hidden(names.identify_in_year(f"{year:04d}", item.name))
                    ):
                        problems.append(told)
                    if name.endswith(ENDING) and not name.startswith("."):
                        if (item.name != name) is not encrypted:
                            regular = item.is_file(follow_symlinks=False)
                            strays[name] = (f"{FOLDER}/{year:04d}/{item.name}", regular)
                            continue
                        seen.add(name)
                        try:
                            known = item.stat(follow_symlinks=False)
                        except FileNotFoundError:
                            # Removed in this very moment; the others are still there.
                            continue
                        yield name, (known.st_mtime_ns, known.st_size, known.st_ino)
        except FileNotFoundError:
            return
        except OSError as error:
            raise read.make_unreadable(folder, error) from None
        stray = "encryption.plain_stray" if encrypted else "encryption.encrypted_stray"
        for name, (path, regular) in sorted(strays.items()):
            if name not in seen or not regular:
                problems.append(Problem(path, 0, Damaged(stray if regular else "vault.no_regular_file", path=path)))

    def _place(self, year: int, files: dict[str, _File], problems: list[Problem]) -> list[Entry]:
        """Return the notes of a year and store which file each is in, files named after their note first."""
        start = f"{FOLDER}/{year:04d}/"
        self._where = {entry_id: there for entry_id, there in self._where.items() if not there[0].startswith(start)}
        entries = []
        for name, file in sorted(files.items(), key=_rank_name):
            entry = file.entry
            if entry is None:
                if file.error:
                    line = file.error.line if isinstance(file.error, Damaged) else 0
                    problems.append(Problem(start + name, line, file.error))
                continue
            there = self._where.get(entry.id)
            # A file that was moved to another year may still be known from there.
            if there and vault_files.exists(self.place, there[0]):
                same = there[1] == file.digest
                key = "vault.same_entry_twice" if same else "vault.same_id_twice"
                problems.append(Problem(start + name, 0, Damaged(key, path=start + name, other=there[0], id=entry.id)))
                if same:
                    continue
                entry = entry.with_(id=self._make_free_id(entry.id))
            self._where[entry.id] = (start + name, file.digest)
            entries.append(entry)
        return entries

    def _make_free_id(self, entry_id: str) -> str:
        number = 2
        while f"{entry_id[:60]}-{number}" in self._where:
            number += 1
        return f"{entry_id[:60]}-{number}"


def _read_file(folder: vault_files.Folder, name: str, signature: _Signature) -> _File | None:
    """Read a file; None where it no longer exists."""
    try:
        data = folder.get(name, read.ENTRY_CAP)
        return _File(signature, hashlib.sha256(data).digest(), _parse_entry(folder.locate(name), data), None)
    except FileNotFoundError:
        return None
    except MusprepError as error:
        return _File(signature, b"", None, error)


def _parse_entry(path: str, data: bytes) -> Entry:
    table = read.check_schema(path, read.parse(path, data))
    try:
        return read.as_record(path, table, Entry)
    except Damaged:
        # Once more, with the text: the error gets its line from there.
        return read.as_record(path, table, Entry, text=read.decode(path, data))


def _rank_name(item: tuple[str, _File]) -> tuple[bool, str]:
    name, file = item
    return file.entry is None or name != f"{file.entry.id}{ENDING}", name


def _read_year(relative: str) -> int:
    return int(relative.split("/")[1])


def _is_number(name: str) -> bool:
    return name.isascii() and name.isdigit()
