"""Reads a period: `uge 47`, `marts`, `sidste måned`, `2025`; a day is a period of its own."""

from __future__ import annotations

import datetime as dt

from musprep.language.dates import YEARS, month_of, read_date
from musprep.language.from_now import WEEKS, WHICH

_YEAR = ("år", "year")
_MONTH = ("måned", "month")
_NUMBERED = (*WEEKS, "wk")


def read_stretch(written: str, today: dt.date) -> tuple[dt.date, dt.date]:  # noqa: PLR0911 - a way for each form
    """Return the first and the last day of a period; without a year the latest one that has begun.

    Raises MusprepError where the text is neither a period nor a date.
    """
    words = written.replace(",", " ").lower().split()
    words = words[1:] if words[:1] == ["i"] and len(words) > 1 and words[1] not in _YEAR else words
    match words:
        case ["i", unit] if unit in _YEAR:
            return _year(today.year)
        case [which, unit] if which in WHICH and unit in _YEAR:
            return _year(today.year + WHICH[which])
        case [year] if _is_year(year):
            return _year(int(year))
        case [name] if month := month_of(name):
            return _month(dt.date(today.year - (month > today.month), month, 1))
        case [name, year] if (month := month_of(name)) and _is_year(year):
            return _month(dt.date(int(year), month, 1))
    first = read_date(written, today)
    match words:
        case [unit, _] | [unit, _, _] if unit in _NUMBERED:
            return first, first + dt.timedelta(days=6)
        case [which, unit] if which in WHICH and unit in WEEKS:
            return first, first + dt.timedelta(days=6)
        case [which, unit] if which in WHICH and unit in _MONTH:
            return _month(first)
    return first, first


def _is_year(word: str) -> bool:
    return word.isascii() and word.isdigit() and int(word[:5]) in YEARS


def _year(year: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def _month(first: dt.date) -> tuple[dt.date, dt.date]:
    return first, (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
