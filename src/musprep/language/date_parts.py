"""The parts that dates consist of: names of months and weekdays, numbers of days and years; and counting with them."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from musprep.language.date_words import ORDINALS, spell_table
from musprep.language.dates import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHORTEST = 3
"""The name of a month or weekday may be shortened to this many letters."""
_CENTURY = 2000
SPREADSHEET_NOUGHT = dt.date(1899, 12, 30)
"""The day from which spreadsheets count: they begin with 1900, which they take for a leap year."""
_ORDINAL = re.compile(r"^(\d{1,2})(?:st|nd|rd|th|te|de)$")


def _place_names(names: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """Return the names of both languages in every spelling, with their places from 1 on."""
    return spell_table({name.lower(): place for of_one in names.values() for place, name in enumerate(of_one, 1)})


_MONTH_NAMES, _DAY_NAMES = _place_names(MONTHS), _place_names(WEEKDAYS)


def find_month(word: str) -> int:
    """Return the number of the month whose name begins with `word` (1 to 12), or 0 where none does."""
    return _find_name(word, _MONTH_NAMES)


def _find_name(word: str, names: dict[str, int]) -> int:
    word = word.rstrip(".")
    if len(word) < _SHORTEST:
        return 0
    if word == "sept":
        return names.get("september", 0)
    return next((place for name, place in names.items() if name.startswith(word)), 0)


def find_weekday(word: str, *, past: bool = False) -> int:
    """Return the number of a weekday (1 to 7), or 0; `past` ones have an `s` (`mandags`)."""
    if past:
        return _DAY_NAMES.get(word.removesuffix("s"), 0) if word.endswith("s") else 0
    return _find_name(word, _DAY_NAMES)


def find_day(word: str) -> int | None:
    """Return the number of a day of a month (`3.`, `3rd`, `3te`), None where it is no number."""
    match = _ORDINAL.match(word)
    word = match[1] if match else word.rstrip(".")
    return int(word) if re.fullmatch(r"[0-9]{1,2}", word) else None


def find_ordinal(word: str) -> int:
    """Return the number of an ordinal in words or digits, or 0."""
    number = find_day(word)
    return ORDINALS.get(word, 0) if number is None else number


def find_year(word: str, *, short: bool = True) -> int | None:
    """Return a year of four digits, or if `short` of two, None for anything else."""
    if re.fullmatch(r"[0-9]{4}", word):
        return int(word) or None
    return _CENTURY + int(word.strip("'")) if short and re.fullmatch(r"'?[0-9]{2}", word.strip("'")) else None


def find_monday(year: int, number: int) -> dt.date | None:
    """Return the Monday of a week, None where the year has no such week."""
    try:
        return dt.date.fromisocalendar(year, number, 1)
    except ValueError:
        return None


def is_leap(year: int) -> bool:
    """Tell whether a year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def name_leap_years(year: int) -> str:
    """Return the leap years around a year, as they stand in a sentence."""
    before = next(one for one in range(year - 1, year - 10, -1) if is_leap(one))
    return f"{before}, {next(one for one in range(year + 1, year + 10) if is_leap(one))}"


def add_months(day: dt.date, count: int) -> dt.date:
    """Return the same day `count` months on, or the last day of a shorter month. Raises ValueError."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    first = dt.date(year, month + 1, 1)
    after = (first + dt.timedelta(days=31)).replace(day=1)
    return first.replace(day=min(day.day, (after - first).days))
