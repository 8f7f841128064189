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
from musprep.model.entry import Entry, Kind
from musprep.model.say import SayLevel
from musprep.services.year.note_import.found_note import FoundNote, count_day, read_kind, read_moment, read_say
from musprep.services.year.note_import.own import is_answer, read_answers, read_rounds

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from musprep.services.year.note_import.found_note import Source

NAMES: dict[str, tuple[str, ...]] = {
    "day": ("dato", "date", "dag", "day", "den", "at", "hvornår", "when", "oprettet", "created", "created_at",
            "timestamp", "start"),
    "time": ("tid", "time", "kl", "klokken", "tidspunkt"),
    "text": ("tekst", "text", "note", "notat", "titel", "title", "overskrift", "resultat", "result", "hvad", "what",
             "emne", "accomplishment", "achievement", "summary", "entry", "brag", "headline", "noter", "notes",
             "notater", "opgave", "task", "hændelse", "event", "aktivitet", "activity", "log", "hvad skete der",
             "what happened"),
    "more": ("beskrivelse", "description", "body", "detaljer", "details", "content", "indhold", "bemærkning",
             "bemærkninger", "kommentar", "kommentarer", "comment", "comments"),
    "kind": ("type", "art", "kind", "slags", "kategori", "category"),
    "tags": ("tags", "tag", "emneord", "etiketter", "labels", "keywords", "projekt", "project",
             "mærker", "mærke"),
    "effect": ("effekt", "effect", "virkning", "impact", "udbytte", "betydning", "outcome", "værdi",
               "førte til", "led to"),
    "proof": ("bevis", "proof", "kilde", "source", "link", "url", "evidence", "dokumentation",
              "documentation"),
    "say": ("say", "deling", "sharing"),
}  # fmt: skip
"""What a column or key may be called, for each part of a note."""
_BY_NAME = {fold(name): part for part, names in NAMES.items() for name in names}
_GUARDED = re.compile(r"^'(?='*[=+\-@\t])")
"""What keeps a cell from being a formula."""
_PART = re.compile(r'(?:"((?:[^"]|"")*)"|(.*?))(?:, |$)', re.DOTALL)
"""A part of a list in one cell of our own, in quotes where it holds what divides them."""
_PASSED = (*Entry.model_fields, "updated_at", "starred", "uuid")
"""Columns that programs write for themselves, so that nobody misses them."""
_MOST_ABOVE = 10
"""So many rows may stand above the names of the columns."""
_SERIAL = re.compile(r"([2-7]\d{4})(?:[.,]\d+)?")
"""A day as a spreadsheet counts it, from 1954 on."""
_LISTS = ("entries", "notes", "items", "brags", "accomplishments", "noter", "resultater")


def read_csv(source: Source) -> Iterator[FoundNote]:
    """Yield the notes of a table of text, whatever divides its columns. Raises as `read_rows` does."""
    words = source.words.lstrip("\ufeff\r\n")
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
            if divider in line and _has_texts(line.replace('"', "").split(divider)):
                return divider
    if any(_has_texts([line]) for line in lines):
        return "\x1f"
    return max(";\t,|", key=next((line for line in lines if any(one in line for one in ";\t,|")), "").count)


def read_spreadsheet(data: bytes, source: Source) -> Iterator[FoundNote]:
    """Yield the notes of a spreadsheet (.xlsx): those of each sheet that has a column of texts.

    Raises MusprepError where none has, or as `read_rows` does.
    """
    from musprep.catalogue.form.files.xlsx import read_sheet_rows

    sheets = read_sheet_rows(data)
    for rows in [one for one in sheets if any(map(_has_texts, one[:_MOST_ABOVE]))] or sheets[:1]:
        yield from read_rows(rows, source)


def _name_columns(names: Sequence[str]) -> str:
    """Return the names of columns on one line."""
    return ", ".join(filter(None, (" ".join(name.split()) for name in names)))


def _find_head(rows: Sequence[Sequence[str]]) -> int:
    """Return which row names the columns, -1 for none: a title above them may be a name too, but has no day beside."""
    named = [at for at, row in enumerate(rows) if _has_texts(row)]
    dated = [at for at in named if any(_find_part(name) == "day" for name in rows[at])]
    return next(iter((*dated, *named)), -1)


def _has_texts(head: Sequence[str]) -> bool:
    return any(_find_part(name) in ("text", "more") for name in head)


def read_rows(rows: Sequence[Sequence[str]], source: Source) -> Iterator[FoundNote]:
    """Yield the notes of a table, one of whose first rows names its columns, or that has a date and a text in two.

    A row that cannot be read and the columns that are no part of a note are told by the source. Raises MusprepError
    where no column holds texts.
    """
    numbered = [(number, row) for number, row in enumerate(rows, 1) if any(one.strip() for one in row)]
    if not numbered:
        return
    first = numbered[0][1]
    bare = len(first) == 2 and _is_day(first[0], source.today)  # noqa: PLR2004 - a date and a text
    above = -1 if bare else _find_head([row for _, row in numbered[:_MOST_ABOVE]])
    first = numbered[max(above, 0)][1]
    if above < 0 and not bare:
        raise MusprepError("note_import.no_text_column", name=source.name or "-", found=_name_columns(first))
    head = ["day", "text"] if above < 0 else [_find_part(name) for name in first]
    ignored = [name.strip() for name, part in zip(first, head, strict=True) if not part and name.strip()]
    ignored = [name for name in ignored if fold(name) not in _PASSED]
    if ignored and not is_answer(dict.fromkeys(first)):
        source.remarks.append(
            MusprepError("note_import.ignored_columns", name=source.name or "-", found=_name_columns(ignored))
        )
    names = first if above >= 0 else []
    own = set(Entry.model_fields) <= set(names)
    for number, row in numbered[above + 1 :]:
        if is_answer(dict.fromkeys(names)):
            cells = {name: _GUARDED.sub("", value) for name, value in zip(names, row, strict=False)}
            yield from read_answers([cells], source, number=number)
            continue
        parts: dict[str, list[str]] = {}
        for part, value in zip(head, row, strict=False):
            if part and value.strip():
                parts.setdefault(part, []).append(_GUARDED.sub("", value.strip()))
        if own and "proof" in parts:
            parts["proof"] = _split_cell(parts["proof"][0])
        yield from _make_sound_note(parts, source, number)


def _split_cell(cell: str) -> list[str]:
    """Return the parts of a list that this program wrote into one cell."""
    parts = [quoted.replace('""', '"') or plain for quoted, plain in _PART.findall(cell)]
    return [part for part in parts if part.strip()]


def read_json(source: Source) -> Iterator[FoundNote]:
    """Yield the notes of a list in JSON: this program's own, jrnl's export, or any list of items with known names.

    The list may also be one object a line, or hold the items of each day by its date. An item whose date cannot be read
    is among the source's problems. Raises MusprepError where it is no JSON or holds no list.
    """
    data = _load_json(source)
    if isinstance(data, dict) and "musprep" in data:
        yield from read_rounds(data.get("rounds"), source)
    for number, item in enumerate(_find_list(data, source), 1):
        if isinstance(item, dict) and is_answer(item):
            yield from read_answers([item], source, number=number)
        elif isinstance(item, str):
            yield from _make_sound_note({"text": [item]}, source, number)
        elif isinstance(item, dict):
            parts: dict[str, list[str]] = {}
            for name, value in item.items():
                part = _find_part(str(name))
                said = [str(one) for one in (value if isinstance(value, list) else [value]) if one not in (None, "")]
                if part and said:
                    parts.setdefault(part, []).extend(said)
            yield from _make_sound_note(parts, source, number)


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
    return _BY_NAME.get(fold(re.sub(r"[\s:*?]+$", "", name.strip())), "")


def _make_sound_note(parts: Mapping[str, list[str]], source: Source, number: int) -> Iterator[FoundNote]:
    """Yield the note that a row or an item is; tell by the source what is wrong with it."""
    try:
        yield from _make_note(parts, source, number)
    except MusprepError as error:
        source.problems.append(error)


def _make_note(parts: Mapping[str, list[str]], source: Source, number: int) -> Iterator[FoundNote]:
    said = "\n".join((*parts.get("text", ()), *parts.get("more", ()))).strip()
    if not said:
        return
    day, time = _read_when(parts, source, number)
    kind = read_kind(" ".join(parts.get("kind", ())))
    level = " ".join(parts.get("say", ()))
    others = () if kind else parts.get("kind", ())
    yield FoundNote(
        said,
        day,
        time,
        kind or Kind.RESULT,
        read_tags((*(one.lstrip("@") for one in parts.get("tags", ())), *others)),
        " ".join(parts.get("effect", ())),
        tuple(parts.get("proof", ())),
        # What is no level of ours was meant to limit it too.
        read_say(level) or SayLevel.ONLY_ME if level else None,
    )


def _read_when(parts: Mapping[str, list[str]], source: Source, number: int) -> tuple[dt.date | None, dt.time | None]:
    if "day" not in parts:
        return None, None
    written = parts["day"][0]
    try:
        day, time = _read_day(written, source.today)
        return day, read_time(parts["time"][0]) if "time" in parts else time
    except MusprepError as error:
        raise MusprepError("note_import.no_day", name=source.name or "-", number=number, written=written) from error


def _read_day(written: str, today: dt.date) -> tuple[dt.date, dt.time | None]:
    """Return a past day, also as a spreadsheet counts it, and the time where it tells one. Raises MusprepError."""
    if serial := _SERIAL.fullmatch(written):
        written = count_day(int(serial[1])).isoformat()
        return read_past_date(written, today), None
    return read_moment(written) or (read_past_date(written, today), None)


def _is_day(written: str, today: dt.date) -> bool:
    try:
        return bool(_read_day(written, today))
    except MusprepError:
        return False
