"""When a recurring event of a calendar was."""

from __future__ import annotations

import datetime as dt
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from icalendar.cal import Component

_MOST = 500
"""So many times of an event are taken at most, the latest."""
_OFTEN = ("SECONDLY", "MINUTELY", "HOURLY")
"""What recurs like this is no event of a day."""
Moment = dt.date | dt.datetime


def list_starts(event: Component, start: Moment, moved: Collection[Moment], today: dt.date) -> list[Moment]:
    """Return when an event was up to the end of `today`, oldest first; once where it has no rule that can be read.

    What its calendar excludes is left out, and so are the `moved` times, which stand there as events of their own.
    """
    from icalendar import vRecur

    rule = event.get("RRULE")
    rule = rule[0] if isinstance(rule, list) else rule
    if not isinstance(rule, vRecur):
        return [start]
    left = {_strip_zone(one, start) for one in (*_list_excluded(event), *moved)}
    try:
        until = next(iter(rule.get("UNTIL", ())), None)
        written = rule.to_ical().decode()  # type: ignore[no-untyped-call]
        times = deque(_compute_times(written, start, until, today), maxlen=_MOST)
    except (ValueError, TypeError, OverflowError):
        return [start]
    found = [one for one in times if one not in left and one.date() not in left]
    if not isinstance(start, dt.datetime):
        return [one.date() for one in found]
    return [one.replace(tzinfo=start.tzinfo) for one in found]


def _compute_times(written: str, start: Moment, until: Moment | None, today: dt.date) -> Iterator[dt.datetime]:
    """Yield the times of a rule, without their zone, up to its end or today. Raises ValueError for a broken rule."""
    # It comes with icalendar, and only a calendar needs it.
    from dateutil.rrule import rrulestr

    parts = dict(part.split("=", 1) for part in written.upper().split(";") if "=" in part)
    # dateutil never ends where nothing lies between two times.
    if parts.get("FREQ") in _OFTEN or int(parts.get("INTERVAL", "1")) < 1:
        raise ValueError
    # Without zones, as those of the rule and of the start may differ; the end is compared here.
    count = parts.pop("COUNT", "")
    parts.pop("UNTIL", "")
    last = dt.datetime.combine(today, dt.time.max)
    if until:
        end = _strip_zone(until, start)
        last = min(last, end if isinstance(end, dt.datetime) else dt.datetime.combine(end, dt.time.max))
    rule = ";".join(f"{name}={value}" for name, value in parts.items())
    first = _strip_zone(start, start)
    if not isinstance(first, dt.datetime):
        first = dt.datetime.combine(first, dt.time.min)
    times: Iterable[dt.datetime] = rrulestr(f"{rule};UNTIL={last:%Y%m%dT%H%M%S}", dtstart=first)
    yield from islice(times, int(count) if count else None)


def _strip_zone(moment: Moment, start: Moment) -> Moment:
    """Return a moment on the clock of the event's start, without its zone."""
    if not isinstance(moment, dt.datetime) or moment.tzinfo is None:
        return moment
    if isinstance(start, dt.datetime) and start.tzinfo:
        moment = moment.astimezone(start.tzinfo)
    return moment.replace(tzinfo=None)


def _list_excluded(event: Component) -> Iterator[Moment]:
    """Yield the times on which an event was not."""
    found = event.get("EXDATE", [])
    for one in found if isinstance(found, list) else [found]:
        yield from (each.dt for each in getattr(one, "dts", ()))
