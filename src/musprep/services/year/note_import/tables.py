"""Notes of tables: CSV, spreadsheets, and those in Markdown."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.language.fold import fold
from musprep.model.entry import Entry
from musprep.services.year.note_import.own import is_answer, read_answers
from musprep.services.year.note_import.records import find_part, is_day, make_sound_note

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from musprep.services.year.note_import.found_note import FoundNote, Source

_LONG_ENOUGH = 4
"""So many letters has a word that tells what a column is about."""
_NAMES_OF_TEXTS = ("name", "navn")
"""What a column of texts may be called where no other is one."""
_AMERICAN = re.compile(r"([1-9]|1[0-2])/(\d{1,2})/(\d{4})")
_MOST_MONTHS = 12
_GUARDED = re.compile(r"^'(?='*[=+\-@\t])")
"""What keeps a cell from being a formula."""
_PART = re.compile(r'(?:"((?:[^"]|"")*)"|(.*?))(?:, |$)', re.DOTALL)
"""A part of a list in one cell of our own, in quotes where it holds what divides them."""
_PASSED = (*Entry.model_fields, "updated_at", "starred", "uuid")
"""Columns that programs write for themselves, so that nobody misses them."""
_MOST_ABOVE = 10
"""So many rows may stand above the names of the columns."""


def read_csv(source: Source) -> Iterator[FoundNote]:
    """Yield the notes of a table of text, whatever divides its columns. Raises as `read_rows` does."""
    words = source.words.lstrip("\ufeff\r\n")
    if not re.search(r"(?<!\r)\n", words):
        # What a console of Windows writes ends every line so, those within a cell too.
        words = words.replace("\r\n", "\n")
    # Excel reads the divider in such a line, and shows it to nobody.
    if told := re.match(r"sep=(.)\r?\n", words, re.IGNORECASE):
        words = words[told.end() :]
    divider = told[1] if told else _find_divider(words)
    try:
        rows = list(csv.reader(io.StringIO(words, newline=""), delimiter=divider))
    except csv.Error as error:
        raise MusprepError("note_import.no_table", name=source.name or "-") from error
    yield from read_rows(rows, source)


def _find_divider(words: str) -> str:
    """Return what divides the columns: of the names where they are known (none of a single one), else of a line."""
    lines = [line for line in words.splitlines()[:_MOST_ABOVE] if line.strip()]
    for line in lines:
        for divider in ";\t,|":
            if divider in line and has_texts(line.replace('"', "").split(divider)):
                return divider
    if any(has_texts([line]) for line in lines):
        return "\x1f"
    return max(";\t,|", key=next((line for line in lines if any(one in line for one in ";\t,|")), "").count)


def read_spreadsheet(data: bytes, source: Source) -> Iterator[FoundNote]:
    """Yield the notes of a spreadsheet (.xlsx): those of each sheet that has a column of texts.

    Raises MusprepError where none has, or as `read_rows` does.
    """
    from musprep.catalogue.form.files.xlsx import read_sheet_rows

    sheets = read_sheet_rows(data)
    for rows in [one for one in sheets if any(map(has_texts, one[:_MOST_ABOVE]))] or sheets[:1]:
        yield from read_rows(rows, source)


def _name_columns(names: Sequence[str]) -> str:
    """Return the names of columns on one line."""
    return ", ".join(filter(None, (" ".join(name.split()) for name in names)))


def _find_head(rows: Sequence[Sequence[str]]) -> int:
    """Return which row names the columns, -1 for none: a title above them may be a name too, but has no day beside."""
    named = [at for at, row in enumerate(rows) if has_texts(row)]
    dated = [at for at in named if any(find_part(name) == "day" for name in rows[at])]
    return next(iter((*dated, *named)), -1)


def has_texts(head: Sequence[str]) -> bool:
    """Tell whether one of the names is that of a column of texts, which may only be a name where there is a day too."""
    parts = {find_part(name) for name in head}
    return bool(parts & {"text", "more"}) or (
        "day" in parts and any(fold(one.strip()) in _NAMES_OF_TEXTS for one in head)
    )


def read_rows(rows: Sequence[Sequence[str]], source: Source) -> Iterator[FoundNote]:
    """Yield the notes of a table, one of whose first rows names its columns, or that has a date and a text in two.

    A row that cannot be read and the columns that are no part of a note are told by the source. Raises MusprepError
    where no column holds texts.
    """
    numbered = [(number, row) for number, row in enumerate(rows, 1) if any(one.strip() for one in row)]
    if not numbered:
        return
    names, above = _find_names([row for _, row in numbered[:_MOST_ABOVE]], source)
    head = ["day", "text"] if above < 0 else _find_parts(names)
    ignored = [name.strip() for name, part in zip(names, head, strict=False) if not part and name.strip()]
    ignored = [name for name in ignored if fold(name) not in _PASSED]
    rest = [row for _, row in numbered[above + 1 :]]
    if ignored and not any(is_answer(_name_cells(names, row)) for row in rest):
        source.remarks.append(
            MusprepError("note_import.ignored_columns", name=source.name or "-", found=_name_columns(ignored))
        )
    months_first = any(_has_months_first([row[at] for row in rest if at < len(row)]) for at in _find_days(head))
    if months_first:
        source.remarks.append(MusprepError("note_import.months_first", name=source.name or "-"))
    own = set(Entry.model_fields) <= set(names)
    for number, row in numbered[above + 1 :]:
        if is_answer(cells := _name_cells(names, row)):
            yield from read_answers([cells], source, number=number)
            continue
        parts: dict[str, list[str]] = {}
        for part, value in zip(head, row, strict=False):
            if part and value.strip():
                said = _GUARDED.sub("", value.strip())
                parts.setdefault(part, []).append(_put_day_first(said) if months_first and part == "day" else said)
        if own and "proof" in parts:
            parts["proof"] = _split_cell(parts["proof"][0])
        yield from make_sound_note(parts, source, number)


def _name_cells(names: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    """Return the cells of a row by the names of their columns, without what keeps them from being formulas."""
    return {name: _GUARDED.sub("", value) for name, value in zip(names, row, strict=False)}


def _find_names(rows: Sequence[Sequence[str]], source: Source) -> tuple[Sequence[str], int]:
    """Return the names of the columns and which row they are, [] and -1 where there are only a date and a text.

    Raises MusprepError where no column holds texts.
    """
    first = rows[0]
    if len(first) == 2 and is_day(first[0], source.today):  # noqa: PLR2004 - a date and a text
        return [], -1
    above = _find_head(rows)
    if above < 0 and {"text", "more"} & set(_find_parts(first)) and not any(is_day(one, source.today) for one in first):
        return first, 0
    if above < 0:
        raise MusprepError("note_import.no_text_column", name=source.name or "-", found=_name_columns(first))
    return rows[above], above


def _find_parts(names: Sequence[str]) -> list[str]:
    """Return which part of a note each column is, "" for none.

    A name of several words, such as a question, is about what one of them says, where no other column is.
    """
    parts = [find_part(name) for name in names]
    for at, name in enumerate(names):
        words = name.split() if not parts[at] else []
        known = (find_part(word) for word in words if len(words) > 1 and len(word) >= _LONG_ENOUGH)
        parts[at] = parts[at] or next((part for part in known if part and part not in parts), "")
    if "text" in parts or "more" in parts:
        return parts
    return ["text" if fold(name.strip()) in _NAMES_OF_TEXTS else part for name, part in zip(names, parts, strict=True)]


def _find_days(head: Sequence[str]) -> list[int]:
    return [at for at, part in enumerate(head) if part == "day"]


def _has_months_first(cells: Sequence[str]) -> bool:
    """Tell whether a column of days is written as in America: some can only be so, and none can only be otherwise."""
    found = [one for cell in cells if (one := re.match(r"(\d{1,2})/(\d{1,2})/\d{4}\b", cell.strip()))]
    return any(int(one[2]) > _MOST_MONTHS for one in found) and all(int(one[1]) <= _MOST_MONTHS for one in found)


def _put_day_first(day: str) -> str:
    """Return a day as written here that is written with its month first."""
    return _AMERICAN.sub(r"\2/\1/\3", day, count=1)


def _split_cell(cell: str) -> list[str]:
    """Return the parts of a list that this program wrote into one cell."""
    parts = [quoted.replace('""', '"') or plain for quoted, plain in _PART.findall(cell)]
    return [part for part in parts if part.strip()]
