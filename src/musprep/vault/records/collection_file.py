"""A file with many records of one kind. It is saved as a whole, merged with what other windows saved meanwhile."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from musprep.model.base import KeyedRecord
from musprep.process import incoming
from musprep.vault.files import comments, lock, read, salvage
from musprep.vault.files.problem import Damaged
from musprep.vault.records import history, merge, new_vault, vault_files
from musprep.vault.records.toml_writer import encode_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

R = TypeVar("R", bound=KeyedRecord)


class LoadedCollection(NamedTuple, Generic[R]):
    """The content of a file when it was read: records by key in file order, and the file's digest ("" for no file).

    `problems` says what could not be read. `rest` holds those parts unchanged, to be written back: other tables by
    name, and records that fit no model under this one's. Where the text itself is `broken` nothing is written.
    """

    records: dict[str, R]
    digest: str
    problems: tuple[Damaged, ...] = ()
    rest: Mapping[str, Any] = {}
    broken: bool = False


class CollectionSaved(NamedTuple, Generic[R]):
    """The content of the file after a save, and what happened on the way.

    `moved` maps a key to the new one of my version of the record, because another window had changed it too; `merged`
    says that changes of another window are included. `told` says how records stand that both changed, each with its
    key: see `merge.Stands`; their version is in the copy `history` (relative to the vault). `there` is what the file
    contained just before the save.
    """

    snapshot: LoadedCollection[R]
    there: Mapping[str, R]
    moved: dict[str, str]
    merged: bool
    told: tuple[tuple[merge.Stands, str], ...] = ()
    history: str = ""


class CollectionFile(Generic[R]):
    """The file `relative` in the vault at `place`: one `[[table]]` after another, each a `model`."""

    def __init__(self, place: str, relative: str, table: str, model: type[R]) -> None:
        self.place = place
        self.relative = relative
        self.table = table
        self.model = model
        self._autosaved = ""
        """The digest of what was last saved here, where that was an automatic save while typing."""

    def read(self) -> LoadedCollection[R]:
        """Return the content of the file, with what of it could not be read.

        Raises Damaged where nothing can be read, MusprepError where a newer musprep wrote it.
        """
        return self.parse(self._read_data())

    def read_if_changed(self, base: LoadedCollection[R]) -> LoadedCollection[R] | None:
        """Return the content where it differs from what `base` was read from; None, without parsing, where it does not.

        Raises as `read` does.
        """
        data = self._read_data()
        return None if compute_digest(data) == base.digest else self.parse(data)

    def save(
        self, base: LoadedCollection[R], records: Mapping[str, R], *, undone: bool = False, autosave: bool = False
    ) -> CollectionSaved[R]:
        """Save `records`, which were changed from `base`; raises MusprepError, and then nothing has changed.

        A file that cannot be read is never overwritten. The old content goes to the history; of automatic saves while
        typing (`autosave`) not every one is kept there. `undone` says that the save takes something back.
        """
        new_vault.begin(self.place)
        with lock.hold_lock(self.place):
            data = self._read_data()
            there = base if compute_digest(data) == base.digest else self.parse(data)
            if there.broken:
                raise there.problems[0]
            merged, moved = merge.merge_records(base.records, there.records, records)
            theirs = there.records != base.records
            told = tuple(_list_unkept(base.records, there.records, records, merged, moved)) if theirs else ()
            if list(merged.items()) == list(there.records.items()):
                return CollectionSaved(there, there.records, moved, theirs, told)
            path = vault_files.locate(self.place, self.relative)
            new = encode_document(path, self.table, list(merged.values()), there.rest)
            copy = None
            if data is None:
                vault_files.create(self.place, self.relative, new)
            else:
                # What somebody wrote by hand is never lost: comments stay, the old layout goes to the history.
                before = encode_document(path, self.table, list(there.records.values()), there.rest)
                new = comments.carry_comments(data, new)
                ours = data == comments.carry_comments(data, before)
                plain = ours and not moved and not theirs and not _loses_text(there.records, merged)
                typing = autosave and compute_digest(data) == self._autosaved
                why: history.Why = "undone" if undone else "save" if typing and plain else "edit"
                copy = history.keep(self.place, self.relative, data, why)
                vault_files.replace(self.place, self.relative, new)
            self._autosaved = compute_digest(new) if autosave else ""
        name = copy.name if copy else ""
        now = LoadedCollection(merged, compute_digest(new))
        if there.problems:
            # The problems are on other lines now.
            now = self.parse(new)._replace(records=merged)
        return CollectionSaved(now, there.records, moved, theirs, told, name)

    def _read_data(self) -> bytes | None:
        try:
            return vault_files.get(self.place, self.relative)
        except FileNotFoundError:
            return None

    def parse(self, data: bytes | None) -> LoadedCollection[R]:
        """Return the content of `data`, as `read` does; raises as it does."""
        if data is None:
            return LoadedCollection({}, "")
        path = vault_files.locate(self.place, self.relative)
        try:
            table = read.check_schema(path, read.parse(path, data))
            text = read.decode(path, data)
        except Damaged as error:
            return self._salvage(path, data, error)
        if not table:
            # Where no record is left, musprep writes an empty list of them.
            raise Damaged("vault.only_comments", path=path)
        tables = table.pop(self.table, [])
        if not isinstance(tables, list) or not all(isinstance(item, dict) for item in tables):
            raise Damaged("vault.no_tables", path=path, name=self.table)
        problems = [
            Damaged("vault.unknown_table", path=path, line=_find_line(text, name), name=name, known=self.table)
            for name in table
        ]
        starts = _find_starts(text, self.table)
        found = [salvage.SalvagedRecord(item, starts[at] if at < len(starts) else 0) for at, item in enumerate(tables)]
        records, bad = self._parse_records(path, found, text, problems)
        if problems and not records:
            raise problems[0]
        rest: dict[str, Any] = {**table, self.table: bad} if bad else table
        return LoadedCollection(records, compute_digest(data), tuple(problems), rest)

    def _salvage(self, path: str, data: bytes, error: Damaged) -> LoadedCollection[R]:
        """Return what can be read of a damaged file; raises `error` where that is nothing."""
        if error.key in ("vault.emptied", "vault.is_utf16", "vault.bad_schema") or incoming.is_utf16(data):
            raise error
        text = data.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
        marks = read.find_conflict_lines(text)
        if marks:
            # Without the marks, both versions of the records between them may be readable.
            torn, lines = set(marks), text.split("\n")
            text = "\n".join("" if at in torn else line for at, line in enumerate(lines, 1))
        header, tables, problems = salvage.salvage_records(path, text, self.table)
        schema = {"schema": header.get("schema", 1)}
        read.check_schema(path, schema)
        found = [
            salvage.SalvagedRecord(read.check_schema(path, {**schema, self.table: [item]})[self.table][0], line)
            for item, line in tables
        ]
        if marks:
            # It is one problem, however many records the marks are in.
            merging = read.refuse_unmerged(path, marks)
            problems = [merging, *(one for one in problems if not marks[0] - 1 <= one.line <= marks[-1] + 1)]
        records, _ = self._parse_records(path, found, text, problems)
        if not records:
            raise error
        return LoadedCollection(records, compute_digest(data), tuple(problems) or (error,), broken=True)

    def _parse_records(
        self, path: str, found: list[salvage.SalvagedRecord], text: str, problems: list[Damaged]
    ) -> tuple[dict[str, R], list[dict[str, Any]]]:
        """Return the records by key, and the tables that fit no model; the errors of these are added to `problems`."""
        records: dict[str, R] = {}
        bad: list[dict[str, Any]] = []
        for item, start in found:
            try:
                record = read.as_record(path, item, self.model, text=text, start=start)
            except Damaged as error:
                problems.append(error)
                bad.append(item)
                continue
            if record.key in records:
                # Two records with one key, as a sync program may leave them: both are kept.
                record = merge.rename(record, records, {})
            records[record.key] = record
        return records, bad


def _loses_text(there: Mapping[str, KeyedRecord], merged: Mapping[str, KeyedRecord]) -> bool:
    """Tell whether a record, or the text of one, is missing afterwards."""
    return any(key not in merged or (one.title and not merged[key].title) for key, one in there.items())


def _list_unkept(
    base: Mapping[str, R],
    there: Mapping[str, R],
    mine: Mapping[str, R],
    merged: Mapping[str, R],
    moved: Mapping[str, str],
) -> Iterator[tuple[merge.Stands, str]]:
    """Yield how those records stand of which a change was not kept as its window wrote it."""
    for key, one in merged.items():
        if key in there:
            here = None if key in moved else mine.get(key)
            for stands in merge.list_passed_over(base.get(key), there[key], here, one):
                yield stands, key
        elif key in base:
            yield "back", key


def compute_digest(data: bytes | None) -> str:
    """Return the SHA-256 of a file's content in hexadecimal; "" where there is no file."""
    return "" if data is None else hashlib.sha256(data).hexdigest()


def _find_starts(text: str, table: str) -> list[int]:
    """Return the lines (from 0) on which the tables begin; short ones may have one line each."""
    wanted, lines = f"[[{table}]]", text.split("\n")
    found = [number for number, line in enumerate(lines) if line.replace(" ", "").startswith(wanted)]
    return found or [number for number, line in enumerate(lines) if line.lstrip().startswith("{")]


def _find_line(text: str, name: str) -> int:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip().lstrip("[").lstrip().startswith(name):
            return number
    return 0
