"""Dates as an iCalendar file with a neutral title and no private text."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING, NamedTuple

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


def calendar(marks: Iterable[Mark], stamp: dt.datetime, language: str) -> bytes:
    """Return the iCalendar file.

    Hours are the clock here that day, told in UTC, so that summer time is right everywhere.
    """
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
        if mark.time:
            start = dt.datetime.combine(mark.day, mark.time).astimezone(dt.UTC)
            event.add("dtstart", start)
            event.add("dtend", start + dt.timedelta(minutes=mark.minutes))
        else:
            event.add("dtstart", mark.day)
            event.add("dtend", mark.day + dt.timedelta(days=1))
            event.add("transp", "TRANSPARENT")
        whole.add_component(event)
    return bytes(whole.to_ical())
