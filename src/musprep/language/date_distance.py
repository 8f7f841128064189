"""A distance in time in words, such as `tre uger` or `halvandet år`: which day lies so far from another."""

from __future__ import annotations

import datetime as dt
import re

from musprep.language.date_parts import add_months
from musprep.language.date_words import DAY_UNITS, HALVES, MONTH_UNITS, NUMBERS


def move_by_distance(day: dt.date, distance: str, way: int) -> dt.date | None:
    """Return the day that lies a distance after `day` (`way` 1) or before it (-1), None where it is none.

    Raises ValueError or OverflowError for a day that no date can have.
    """
    if distance in HALVES:
        return add_months(day, way * HALVES[distance])
    number, _, unit = distance.rpartition(" ")
    unit = unit if unit in MONTH_UNITS else unit.rstrip(".")
    halves = _count_halves(number)
    if halves is None:
        return None
    if unit in DAY_UNITS:
        return day + dt.timedelta(days=way * (halves * DAY_UNITS[unit] // 2))
    if unit not in MONTH_UNITS:
        return None
    months, odd = divmod(halves * MONTH_UNITS[unit], 2)
    return add_months(day, way * months) + dt.timedelta(days=way * 15 * odd)


def _count_halves(number: str) -> int | None:
    """Return how many halves a number is, None for what is no number. A comma in it has become a space."""
    if number in ("halvanden", "halvandet", "one and a half"):
        return 3
    if found := re.fullmatch(r"([0-9]{0,3})½|([0-9]{1,3})[ .]5", number):
        return 2 * int(found[1] or found[2] or 0) + 1
    whole = int(number) if re.fullmatch(r"[0-9]{1,3}", number) else NUMBERS.get(number)
    return None if whole is None else 2 * whole
