"""Danish holidays and working days."""

from __future__ import annotations

import datetime as dt

_PRAYER_DAY_UNTIL = 2023
"""Store bededag was a holiday for the last time in this year."""
_SATURDAY = 5
_DAY = dt.timedelta(days=1)


def find_easter(year: int) -> dt.date:
    """Return Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm, Nature 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def is_holiday(day: dt.date) -> bool:
    """Tell whether a day is a public holiday in Denmark, Sundays aside."""
    if (day.month, day.day) in ((1, 1), (12, 25), (12, 26)):
        return True
    moving = {-3, -2, 0, 1, 39, 49, 50} | ({26} if day.year <= _PRAYER_DAY_UNTIL else set())
    return (day - find_easter(day.year)).days in moving


def is_working_day(day: dt.date) -> bool:
    """Tell whether a day is one from Monday to Friday and no holiday."""
    return day.weekday() < _SATURDAY and not is_holiday(day)


def find_last_working_day(first: dt.date, last: dt.date) -> dt.date:
    """Return the last working day from `first` to `last`, or `last` where there is none."""
    day = last
    while day > first and not is_working_day(day):
        day -= _DAY
    return day if is_working_day(day) else last
