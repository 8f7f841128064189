"""Reads the day that is meant: the same for commands and screens."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from musprep.language.date_grammar import TIME, read_span
from musprep.language.error import MusprepError
from musprep.language.holidays import find_last_working_day
from musprep.language.times import read_time

YEARS = range(1900, 2201)
"""A date outside these years is a typing mistake."""
_AHEAD = dt.timedelta(days=7)
"""A note may be this far ahead: something that is written down before it is over."""
_YEAR = 300


class Reading(NamedTuple):
    """A day as it was understood. `is_end`: of a week or more it is the last working day."""

    day: dt.date
    is_end: bool = False


def read_day(written: str, today: dt.date, *, ahead: bool = False) -> Reading:
    """Read a date written in Danish, English or ISO form.

    Without a year it is the latest such day up to a week after `today`; with `ahead` (for meetings and due dates) it is
    the next such day, or one up to a month past. Of a week, month or quarter it is the first day, with `ahead` the last
    working day. Raises MusprepError where the text is no date, where the day does not exist, where the words are too
    vague, and for years outside `YEARS`.
    """
    span = read_span(written, today, ahead=ahead)
    if not span.is_day and not ahead and (span.last - span.first).days > _YEAR:
        raise MusprepError("dates.vague", text=written)
    is_end = ahead and not span.is_day and not span.is_exact
    day = find_last_working_day(span.first, span.last) if is_end else span.last if ahead else span.first
    if day.year not in YEARS:
        raise MusprepError("dates.far_away", text=written)
    return Reading(day, is_end)


def read_date(written: str, today: dt.date, *, ahead: bool = False) -> dt.date:
    """Return the day that `read_day` reads. Raises MusprepError as it does."""
    return read_day(written, today, ahead=ahead).day


def find_time(written: str) -> str:
    """Return the time of day that stands behind a date, "" where none does."""
    found = TIME.search(written.casefold().rstrip())
    return found[0].strip() if found else ""


def read_talk_time(written: str) -> dt.time | None:
    """Read the time of day behind the date of a talk, None where there is none. Raises MusprepError for a wrong one."""
    found = find_time(written)
    return read_time(found) if found else None


def read_past_date(written: str, today: dt.date) -> dt.date:
    """Read the day of something that has happened: what is still to come is refused, and why.

    Raises MusprepError as `read_day` does too.
    """
    span = read_span(written, today)
    day = read_date(written, today)
    if span.is_coming or day > today + _AHEAD:
        raise MusprepError("dates.to_come", text=written, day=day)
    return day
