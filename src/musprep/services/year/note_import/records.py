"""Notes of lists with named parts: tables (CSV, spreadsheets) and JSON. The names are those people and programs use."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any

from musprep.language.date_reader import read_past_date
from musprep.language.error import MusprepError
from musprep.language.fold import fold
from musprep.language.tags import read_tags
from musprep.language.times import read_time
from musprep.model.entry import Kind
from musprep.services.year.note_import.found_note import FoundNote, read_kind, read_moment, read_say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from musprep.services.year.note_import.found_note import Source

NAMES: dict[str, tuple[str, ...]] = {
    "day": ("dato", "date", "dag", "day", "den", "at", "hvornår", "when", "oprettet", "created", "created_at",
            "timestamp", "start"),
    "time": ("tid", "time", "kl", "klokken", "tidspunkt"),
    "text": ("tekst", "text", "note", "notat", "titel", "title", "overskrift", "resultat", "result", "hvad", "what",
             "emne", "accomplishment", "achievement", "summary", "entry", "brag", "headline"),
    "more": ("beskrivelse", "description", "body", "detaljer", "details", "content", "indhold", "bemærkning",
             "bemærkninger"),
    "kind": ("type", "art", "kind", "slags", "kategori", "category"),
    "tags": ("tags", "tag", "emneord", "etiketter", "labels", "keywords", "projekt", "project"),
    "effect": ("effekt", "effect", "virkning", "impact", "udbytte", "betydning", "outcome", "værdi"),
    "proof": ("bevis", "proof", "kilde", "source", "link", "url", "evidence"),
    "say": ("say",),
}  # fmt: skip
"""What a column or key may be called, for each part of a note."""
_BY_NAME = {fold(name): part for part, names in NAMES.items() for name in names}
_GUARDED = re.compile(r"^'(?=[=+\-@\t])")
"""What keeps a cell from being a formula."""
_LISTS = ("entries", "notes", "items", "brags", "accomplishments", "noter", "resultater")


def read_csv(source: Source) -> Iterator[FoundNote]:
    """Yield the notes of a table of text, whatever divides its columns. Raises as `read_rows` does."""
    first = source.words.lstrip("\ufeff\r\n").split("\n", 1)[0]
    divider = max(";\t,|", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(source.words.lstrip("\ufeff"), newline=""), delimiter=divider))
    except csv.Error as error:
        raise MusprepError("note_import.no_table", name=source.name or "-") from error
    yield from read_rows(rows, source)


def read_spreadsheet(data: bytes, source: Source) -> Iterator[FoundNote]:
    """Yield the notes of a spreadsheet (.xlsx): those of each sheet that has a column of texts.

    Raises MusprepError where none has, or as `read_rows` does.
    """
    from musprep.catalogue.form.files.xlsx import read_sheet_rows

    sheets = read_sheet_rows(data)
    for rows in [one for one in sheets if _has_texts(one[0])] or sheets[:1]:
        yield from read_rows(rows, source)


def _has_texts(head: Sequence[str]) -> bool:
    return any(_find_part(name) in ("text", "more") for name in head)


def read_rows(rows: Sequence[Sequence[str]], source: Source) -> Iterator[FoundNote]:
    """Yield the notes of a table, whose first row names its columns, or that has a date and a text in two.

    Raises MusprepError where no column holds texts, or a date cannot be read, with its row.
    """
    rows = [row for row in rows if any(one.strip() for one in row)]
    if not rows:
        return
    head = [_find_part(name) for name in rows[0]]
    start = 1
    if "text" not in head and "more" not in head:
        if len(rows[0]) != 2 or not _is_day(rows[0][0], source.today):  # noqa: PLR2004 - a date and a text
            raise MusprepError("note_import.no_text_column", name=source.name or "-", found=", ".join(rows[0]))
        head, start = ["day", "text"], 0
    for number, row in enumerate(rows[start:], start + 1):
        parts: dict[str, list[str]] = {}
        for part, value in zip(head, row, strict=False):
            if part and value.strip():
                parts.setdefault(part, []).append(_GUARDED.sub("", value.strip()))
        yield from _make_note(parts, source, number)


def read_json(source: Source) -> Iterator[FoundNote]:
    """Yield the notes of a list in JSON: this program's own, jrnl's export, or any list of items with known names.

    The list may also be one object a line, or hold the items of each day by its date. Raises MusprepError where it is
    no JSON, holds no list, or an item's date cannot be read.
    """
    data = _load_json(source)
    for number, item in enumerate(_find_list(data, source), 1):
        if isinstance(item, str):
            yield from _make_note({"text": [item]}, source, number)
        elif isinstance(item, dict):
            parts: dict[str, list[str]] = {}
            for name, value in item.items():
                part = _find_part(str(name))
                said = [str(one) for one in (value if isinstance(value, list) else [value]) if one not in (None, "")]
                if part and said:
                    parts.setdefault(part, []).extend(said)
            yield from _make_note(parts, source, number)


def _load_json(source: Source) -> Any:  # noqa: ANN401 - whatever the file holds
    """Return what the text holds, as a list where it is an object a line. Raises MusprepError where it is no JSON."""
    try:
        return json.loads(source.words.lstrip("\ufeff"))
    except RecursionError as error:
        raise MusprepError("note_import.no_json", name=source.name or "-") from error
    except ValueError as error:
        lines = [line for line in source.words.lstrip("\ufeff").splitlines() if line.strip()]
        try:
            if len(lines) > 1:
                return [json.loads(line) for line in lines]
        except ValueError:
            pass
        raise MusprepError("note_import.no_json", name=source.name or "-") from error


def _find_list(data: Any, source: Source) -> list[Any]:  # noqa: ANN401 - whatever the file holds
    if isinstance(data, list):
        return data
    if isinstance(data, dict):
        lists = [data[name] for name in _LISTS if isinstance(data.get(name), list)]
        lists = lists or [one for one in data.values() if isinstance(one, list)]
        days = [name for name in data if _is_day(name, source.today)]
        if days and len(days) == len(data):
            return [one for day in days for one in _list_of_day(day, data[day])]
        if _is_item(data):
            return [data]
        if len(lists) == 1 or (lists and any(isinstance(data.get(name), list) for name in _LISTS)):
            found: list[Any] = lists[0]
            return found
    raise MusprepError("note_import.no_list", name=source.name or "-")


def _is_item(data: Mapping[str, Any]) -> bool:
    """Tell whether an object is a note itself: it has a text and a day."""
    parts = {_find_part(name) for name, value in data.items() if isinstance(value, str)}
    return {"day", "text"} <= parts


def _list_of_day(day: str, said: Any) -> list[Any]:  # noqa: ANN401 - whatever the file holds
    """Return the items that stand under a day, with that day."""
    items = said if isinstance(said, list) else [said]
    return [{"day": day, **one} if isinstance(one, dict) else {"day": day, "text": one} for one in items]


def _find_part(name: str) -> str:
    """Return the part of a note that a column or key is about, "" for none of ours."""
    return _BY_NAME.get(fold(re.sub(r"[\s:*]+$", "", name.strip())), "")


def _make_note(parts: Mapping[str, list[str]], source: Source, number: int) -> Iterator[FoundNote]:
    said = "\n".join((*parts.get("text", ()), *parts.get("more", ()))).strip()
    if not said:
        return
    day, time = _read_when(parts, source, number)
    kind = read_kind(" ".join(parts.get("kind", ())))
    others = () if kind else parts.get("kind", ())
    yield FoundNote(
        said,
        day,
        time,
        kind or Kind.RESULT,
        read_tags((*(one.lstrip("@") for one in parts.get("tags", ())), *others)),
        " ".join(parts.get("effect", ())),
        tuple(parts.get("proof", ())),
        read_say(" ".join(parts.get("say", ()))),
    )


def _read_when(parts: Mapping[str, list[str]], source: Source, number: int) -> tuple[dt.date | None, dt.time | None]:
    if "day" not in parts:
        return None, None
    written = parts["day"][0]
    try:
        day, time = read_moment(written) or (read_past_date(written, source.today), None)
        return day, read_time(parts["time"][0]) if "time" in parts else time
    except MusprepError as error:
        raise MusprepError("note_import.no_day", name=source.name or "-", number=number, written=written) from error


def _is_day(written: str, today: dt.date) -> bool:
    try:
        return bool(read_moment(written) or read_past_date(written, today))
    except MusprepError:
        return False
