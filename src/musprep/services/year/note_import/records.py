"""Notes of lists with named parts, such as JSON. The names are those that people and programs use."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import TYPE_CHECKING, Any

from musprep.language.date_parts import SPREADSHEET_NOUGHT
from musprep.language.date_reader import read_past_date
from musprep.language.error import MusprepError
from musprep.language.fold import fold
from musprep.language.tags import read_tags
from musprep.language.times import read_time
from musprep.model.entry import Kind
from musprep.model.say import SayLevel
from musprep.services.year.note_import.found_note import FoundNote, read_kind, read_moment, read_say
from musprep.services.year.note_import.own import is_answer, read_answers, read_rounds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from musprep.services.year.note_import.found_note import Source

NAMES: dict[str, tuple[str, ...]] = {
    "day": ("dato", "date", "dag", "day", "den", "at", "hvornår", "when", "oprettet", "created", "created_at",
            "timestamp", "start", "start date", "startdato", "creation date", "creationdate", "date created", "ts",
            "createdtimestampusec"),
    "time": ("tid", "time", "kl", "klokken", "tidspunkt", "start time", "starttidspunkt"),
    "text": ("tekst", "text", "note", "notat", "titel", "title", "overskrift", "resultat", "result", "hvad", "what",
             "emne", "subject", "textcontent", "accomplishment", "achievement", "summary", "entry", "brag", "headline",
             "noter", "notes", "notater", "opgave", "task", "hændelse", "event", "aktivitet", "activity", "log",
             "hvad skete der", "what happened"),
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
_SECONDS = re.compile(r"^(\d{1,2}[.:]\d{2})[.:]\d{2}")
_EPOCH = re.compile(r"(1\d{9}|2\d{9})(?:\d{3}|\d{6}|\.\d+)?")
"""A moment in seconds since 1970, or in thousandths or millionths of them, from 2001 on."""
_SERIAL = re.compile(r"([2-7]\d{4})(?:[.,]\d+)?")
"""A day as a spreadsheet counts it, from 1954 on."""
_LISTS = ("entries", "notes", "items", "brags", "accomplishments", "noter", "resultater")


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
            yield from make_sound_note({"text": [item]}, source, number)
        elif isinstance(item, dict):
            parts: dict[str, list[str]] = {}
            for name, value in item.items():
                part = find_part(str(name))
                said = [str(one) for one in (value if isinstance(value, list) else [value]) if one not in (None, "")]
                if part and said:
                    parts.setdefault(part, []).extend(said)
            yield from make_sound_note(parts, source, number)


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
        days = [name for name in data if is_day(name, source.today)]
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
    parts = {find_part(name) for name, value in data.items() if isinstance(value, str | int)}
    return {"day", "text"} <= parts


def _list_of_day(day: str, said: Any) -> list[Any]:  # noqa: ANN401 - whatever the file holds
    """Return the items that stand under a day, with that day."""
    items = said if isinstance(said, list) else [said]
    return [{"day": day, **one} if isinstance(one, dict) else {"day": day, "text": one} for one in items]


def find_part(name: str) -> str:
    """Return the part of a note that a column or key is about, "" for none of ours."""
    return _BY_NAME.get(fold(re.sub(r"[\s:*?]+$", "", name.strip())), "")


def make_sound_note(parts: Mapping[str, list[str]], source: Source, number: int) -> Iterator[FoundNote]:
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
        return day, read_time(_SECONDS.sub(r"\1", parts["time"][0])) if "time" in parts else time
    except MusprepError as error:
        raise MusprepError("note_import.no_day", name=source.name or "-", number=number, written=written) from error


def _read_day(written: str, today: dt.date) -> tuple[dt.date, dt.time | None]:
    """Return a past day, also as a spreadsheet counts it, and the time where it tells one. Raises MusprepError."""
    if serial := _SERIAL.fullmatch(written):
        written = (SPREADSHEET_NOUGHT + dt.timedelta(days=int(serial[1]))).isoformat()
        return read_past_date(written, today), None
    if found := _EPOCH.fullmatch(written):
        when = dt.datetime.fromtimestamp(int(found[1]), dt.UTC).astimezone()
        return when.date(), when.time().replace(second=0, tzinfo=None)
    return read_moment(written) or (read_past_date(written, today), None)


def is_day(written: str, today: dt.date) -> bool:
    """Tell whether a text is a past day, in one of the ways that lists write it."""
    try:
        return bool(_read_day(written, today))
    except MusprepError:
        return False
