"""Writes dates as an iCalendar file (RFC 5545) with a neutral title and no private text."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING, Literal, NamedTuple

from musprep.language.say import text

if TYPE_CHECKING:
    from collections.abc import Iterable


_MADE_BY, _UID_END = "-//musprep//musprep//EN", "@musprep"
_BEGUN = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)


class Mark(NamedTuple):
    """A day to keep free, or `minutes` minutes from `time` where that is given.

    `ref` makes the event's uid, which stays when the day moves, so that a calendar that imports the file again moves
    the event too. It is hashed with `salt`; otherwise anybody with the file could guess words and compare. One that was
    written before is known by its `uid`. A `gone` one is cancelled, a `weekly` one comes back every week, with a sign.
    """

    ref: str
    day: dt.date
    time: dt.time | None = None
    minutes: int = 60
    salt: str = ""
    uid: str = ""
    title: str = ""
    weekly: bool = False
    gone: bool = False

    @property
    def name(self) -> str:
        """The name of the event in calendars, before the sign @."""
        return self.uid or hashlib.sha256(f"{self.ref}|{self.salt}".encode()).hexdigest()[:32]


def find_start(mark: Mark, zone: dt.tzinfo) -> dt.datetime | None:
    """Return the start of a mark with a time, by the clock of `zone`; None for a whole day.

    A time that does not exist because summer time begins becomes the one after the change; of a time that comes twice,
    the first is meant.
    """
    if mark.time is None:
        return None
    return dt.datetime.combine(mark.day, mark.time, zone).astimezone(dt.UTC).astimezone(zone)


def judge_hour(mark: Mark, zone: dt.tzinfo) -> Literal["", "missing", "twice"]:
    """Tell whether a mark's time is left out that day by the clock of `zone` ("missing"), or comes "twice"; else ""."""
    start = find_start(mark, zone)
    if start is None:
        return ""
    if mark.time and (start.hour, start.minute) != (mark.time.hour, mark.time.minute):
        return "missing"
    return "twice" if start.replace(fold=1).utcoffset() != start.replace(fold=0).utcoffset() else ""


def render_calendar(marks: Iterable[Mark], stamp: dt.datetime, language: str, zone: dt.tzinfo) -> bytes:
    """Return the iCalendar file. Times are by the clock of `zone`, which the file names and describes.

    `stamp` is when the file is made; it also makes the sequence number of the events.
    """
    from icalendar import Alarm, Calendar, Event

    whole = Calendar()
    whole.add("prodid", _MADE_BY)
    whole.add("version", "2.0")
    for mark in marks:
        event = Event()
        event.add("uid", f"{mark.name}{_UID_END}")
        event.add("dtstamp", stamp.astimezone(dt.UTC))
        # Grows with every file, or a calendar would take the older event for the newer one (RFC 5545, 3.8.7.4).
        event.add("sequence", int((stamp - _BEGUN).total_seconds()) // 60)
        title = mark.title or text("form.calendar_title", language)
        event.add("summary", title)
        event.add("class", "PRIVATE")
        start = find_start(mark, zone)
        if start:
            event.add("dtstart", start)
            lasts = dt.timedelta(minutes=mark.minutes)
            end = (start.astimezone(dt.UTC) + lasts).astimezone(zone)
            # The second of two hours of one name cannot be written as an hour (RFC 5545, 3.3.5).
            event.add(*(("duration", lasts) if end.fold else ("dtend", end)))
        else:
            event.add("dtstart", mark.day)
            event.add("dtend", mark.day + dt.timedelta(days=1))
            event.add("transp", "TRANSPARENT")
        if mark.gone:
            event.add("status", "CANCELLED")
        if mark.weekly:
            event.add("rrule", {"freq": "weekly"})
            sign = Alarm()
            sign.add("action", "DISPLAY")
            sign.add("description", title)
            sign.add("trigger", dt.timedelta())
            event.add_component(sign)
        whole.add_component(event)
    whole.add_missing_timezones()
    return bytes(whole.to_ical())


def is_own_calendar(data: bytes) -> bool:
    """Tell whether a file is a calendar that musprep made, and holds no events but musprep's."""
    lines = data.replace(b"\r\n ", b"").splitlines()
    made = f"PRODID:{_MADE_BY}".encode() in lines
    return made and all(line.endswith(_UID_END.encode()) for line in lines if line.startswith(b"UID:"))
