"""Dates as an iCalendar file with a neutral title and no private text."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING, Literal, NamedTuple

from musprep.language.say import text

if TYPE_CHECKING:
    from collections.abc import Iterable


_BEGUN = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)


class Mark(NamedTuple):
    """A day to keep, or an hour where `time` is given.

    `ref` makes the event's own name, which stays when the day moves, so that a calendar that reads the file again
    moves the event too. It is hashed with `salt`, or who has the file could try words on it.
    """

    ref: str
    day: dt.date
    time: dt.time | None = None
    minutes: int = 60
    salt: str = ""


def moment(mark: Mark, zone: dt.tzinfo) -> dt.datetime | None:
    """Return when a mark with an hour is, by the clock of `zone`; None for a whole day.

    An hour that the night of summer time leaves out is the one it becomes; of one that comes twice it is the first.
    """
    if mark.time is None:
        return None
    return dt.datetime.combine(mark.day, mark.time, zone).astimezone(dt.UTC).astimezone(zone)


def odd_hour(mark: Mark, zone: dt.tzinfo) -> Literal["", "missing", "twice"]:
    """Tell whether the clock of `zone` leaves a mark's hour out that day, or shows it twice."""
    start = moment(mark, zone)
    if start is None:
        return ""
    if mark.time and (start.hour, start.minute) != (mark.time.hour, mark.time.minute):
        return "missing"
    return "twice" if start.replace(fold=1).utcoffset() != start.replace(fold=0).utcoffset() else ""


def render_calendar(marks: Iterable[Mark], stamp: dt.datetime, language: str, zone: dt.tzinfo) -> bytes:
    """Return the iCalendar file. Hours are by the clock of `zone`, which the file names and describes."""
    from icalendar import Calendar, Event

    whole = Calendar()
    whole.add("prodid", "-//musprep//musprep//EN")
    whole.add("version", "2.0")
    for mark in marks:
        event = Event()
        event.add("uid", hashlib.sha256(f"{mark.ref}|{mark.salt}".encode()).hexdigest()[:32] + "@musprep")
        event.add("dtstamp", stamp.astimezone(dt.UTC))
        # Grows with every file, or a calendar would take the older event for the newer one (RFC 5545, 3.8.7.4).
        event.add("sequence", int((stamp - _BEGUN).total_seconds()) // 60)
        event.add("summary", text("form.calendar_title", language))
        event.add("class", "PRIVATE")
        start = moment(mark, zone)
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
        whole.add_component(event)
    whole.add_missing_timezones()
    return bytes(whole.to_ical())
