"""Reads a day by its distance from today: `om to uger`, `for 3 dage siden`, `næste uge`, `in a month`, `3 days ago`."""

from __future__ import annotations

import datetime as dt

_NUMBERS = {
    "en": 1, "et": 1, "én": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9,
    "ti": 10, "elleve": 11, "tolv": 12, "fjorten": 14,
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14,
}  # fmt: skip
_DAYS = {"dag": 1, "dage": 1, "day": 1, "days": 1, "uge": 7, "uger": 7, "week": 7, "weeks": 7}
_MONTHS = {"måned": 1, "måneder": 1, "mdr": 1, "month": 1, "months": 1, "år": 12, "year": 12, "years": 12}
WEEKS = ("uge", "week")
WHICH = {
    "næste": 1, "naeste": 1, "next": 1, "sidste": -1, "last": -1, "forrige": -1, "previous": -1,
    "denne": 0, "this": 0,
}  # fmt: skip
_LONGEST = 3
"""How many digits a count may have."""


def from_now(words: list[str], today: dt.date) -> dt.date | None:
    """Return the day that `words` (in small letters) name, or None. A week is its Monday, a month its first day."""
    match words:
        case ["om" | "in", number, unit]:
            return _move(today, number, unit, 1)
        case ["for", number, unit, "siden"] | [number, unit, "ago"]:
            return _move(today, number, unit, -1)
        case ["i", which, unit] if which in WHICH:
            return from_now([which, unit], today)
        case [which, unit] if which in WHICH and unit in WEEKS:
            return today - dt.timedelta(days=today.weekday()) + dt.timedelta(weeks=WHICH[which])
        case [which, unit] if which in WHICH and _MONTHS.get(unit) == 1:
            return _months(today.replace(day=1), WHICH[which])
    return None


def _move(today: dt.date, number: str, unit: str, way: int) -> dt.date | None:
    plain = number.isascii() and number.isdigit() and len(number) <= _LONGEST
    count, unit = int(number) if plain else _NUMBERS.get(number, 0), unit.rstrip(".")
    if not count and not plain:
        return None
    try:
        if unit in _DAYS:
            return today + dt.timedelta(days=way * count * _DAYS[unit])
        return _months(today, way * count * _MONTHS[unit]) if unit in _MONTHS else None
    except (ValueError, OverflowError):
        # Before the first year or after the last one that a date can have.
        return None


def _months(day: dt.date, count: int) -> dt.date:
    """Return the same day `count` months on, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    first = dt.date(year, month + 1, 1)
    after = (first + dt.timedelta(days=31)).replace(day=1)
    return first.replace(day=min(day.day, (after - first).days))
