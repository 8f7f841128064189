"""Notes that other programs wrote: jrnl and a calendar."""

from __future__ import annotations

import datetime as dt
import quopri
import re
from typing import TYPE_CHECKING

from musprep.language.date_reader import YEARS
from musprep.language.error import MusprepError
from musprep.language.tags import read_tags
from musprep.services.year.note_import.days import read_dated
from musprep.services.year.note_import.found_note import FoundNote
from musprep.services.year.note_import.recurrence import list_starts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from icalendar.cal import Component

    from musprep.services.year.note_import.found_note import Source
    from musprep.services.year.note_import.recurrence import Moment

_JRNL_TAG = re.compile(r"(?<!\w)@([\w-]+)")
_BRACKET, _BARE = re.compile(r"\["), re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d ")
_STAR = re.compile(r"\s\*$")


def read_jrnl(source: Source) -> Iterator[FoundNote]:
    """Yield the entries of jrnl's own file or its text export; `@tag` is a tag. What is above the first is left."""
    said: list[str] = []
    dated = None
    lines = source.words.splitlines()
    # Before version 2 the moment stood without brackets.
    bracketed = any(line.startswith("[") and read_dated(line, source.today) for line in lines)
    begins = _BRACKET if bracketed else _BARE
    for line in (*lines, None):
        found = read_dated(line, source.today) if line is not None and begins.match(line) else None
        if line is not None and not found:
            said.append(line)
            continue
        if dated:
            title = _STAR.sub("", dated.rest)
            whole = "\n".join((title, *said)).strip()
            if whole:
                yield FoundNote(whole, dated.day, dated.time, tags=read_tags(_JRNL_TAG.findall(whole)))
        dated, said = found, []


def read_events(source: Source) -> Iterator[FoundNote]:
    """Yield the past events of a calendar file, of each calendar in it, each time they were, and its journal entries.

    An event that cannot be read is among the source's problems. Raises MusprepError where it is no calendar.
    """
    from icalendar import Calendar

    try:
        calendars = Calendar.from_ical(source.words, multiple=True)
    except (ValueError, IndexError, KeyError) as error:
        raise MusprepError("note_import.no_calendar", name=source.name or "-") from error
    if not calendars:
        raise MusprepError("note_import.no_calendar", name=source.name or "-")
    events = [one for calendar in calendars for one in calendar.walk() if one.name in ("VEVENT", "VJOURNAL")]
    moved: dict[str, list[Moment]] = {}
    for event in events:
        if (was := getattr(event.get("RECURRENCE-ID"), "dt", None)) is not None:
            moved.setdefault(_read_part(event, "UID"), []).append(was)
    for event in events:
        try:
            yield from _read_event(event, moved.get(_read_part(event, "UID"), ()), source.today)
        except Exception:  # noqa: BLE001 - what is wrong shows only when a part is asked for, as an error of any kind
            source.problems.append(
                MusprepError("note_import.no_event", name=source.name or "-", event=_read_part(event, "SUMMARY") or "?")
            )


def _read_event(event: Component, moved: Collection[Moment], today: dt.date) -> list[FoundNote]:
    """Return an event for each time it was. Raises ValueError, or what icalendar does, where it is broken."""
    summary, about = _read_part(event, "SUMMARY"), _read_part(event, "DESCRIPTION")
    if not summary or _read_part(event, "STATUS").upper() == "CANCELLED":
        return []
    start = event.get("DTSTART")
    if start is None:
        if any(name == "DTSTART" for name, _ in event.errors):
            raise ValueError
        return []
    when = (start[0] if isinstance(start, list) else start).dt
    if when.year not in YEARS:
        raise ValueError
    found = []
    for moment in list_starts(event, when, moved, today):
        day, time = _split_moment(moment)
        if day <= today:
            found.append(FoundNote(f"{summary}\n{about}".strip(), day, time))
    return found


def _split_moment(moment: Moment) -> tuple[dt.date, dt.time | None]:
    """Return the day and the time of a moment on the clock of here."""
    if not isinstance(moment, dt.datetime):
        return moment, None
    moment = moment.astimezone() if moment.tzinfo else moment
    return moment.date(), moment.time().replace(second=0, microsecond=0, tzinfo=None)


def _read_part(event: Component, name: str) -> str:
    """Return a part of an event as text, the first of several."""
    part = event.get(name, "")
    part = part[0] if isinstance(part, list) else part
    said = str(part)
    if str(getattr(part, "params", {}).get("ENCODING", "")).upper() == "QUOTED-PRINTABLE":
        # As older calendars write it.
        said = quopri.decodestring(said.encode()).decode(errors="replace")
    return said.strip()
