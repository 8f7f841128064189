"""Finds the day by which something is to be done in a sentence, by the grammar of dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from musprep.language.date_parts import find_day, find_month
from musprep.language.date_reader import read_date
from musprep.language.date_words import BEFORE, DAY_UNITS, MONTH_UNITS
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

_LIMITS = BEFORE | {"than", "deadline", "fristen", "latest"}
"""Words after which a day is a limit."""
_VAGUE = frozenset({"til", "med", "by"})
"""Those of them that mean other things too: a figure alone behind them is no day."""
_COUNTED = frozenset({"om", "in", "within", "inden"})
"""Words of a limit before days, weeks or months that are counted."""
_UNITS = DAY_UNITS.keys() | MONTH_UNITS.keys()
_PARTS = frozenset({"primo", "medio", "ultimo", "uge", "week", "udgangen", "slutningen"})
"""Words that begin a date, whatever stands before them."""
_AGO = frozenset({"siden", "since", "efter", "after"})
_WRONG = ("dates.no_such_day", "dates.leap_day", "dates.wrong_weekday")
"""What is wrong with a date: part of it would be another one."""
_LONGEST = 6
_AROUND = '()[]"“”„»«,;:!?'
_FIGURE = re.compile(r"[\d.-]+")
_SHORT = re.compile(r"(?!maj|may|jul)\w{1,3}")
"""Alone these are no months or weekdays: `inden man begynder`, `by Jan`."""


def find_due(sentence: str, today: dt.date) -> dt.date | None:
    """Return the day that a sentence says something is to be done by: after `today`, None where it says none.

    A day behind a word of a limit (`inden uge 10`, `no later than 1 March`) comes before one that is only named.
    """
    words = [word.strip(_AROUND) for word in sentence.casefold().split()]
    for begins in (_begins_limit, _begins_day):
        for at in range(len(words)):
            day = _read_first(_list_phrases(words, at), today) if begins(words, at) else None
            if day and day > today:
                return day
    return None


def _read_first(phrases: Iterable[str], today: dt.date) -> dt.date | None:
    """Return the day of the first phrase that is a date, None where none is."""
    for phrase in phrases:
        try:
            return read_date(phrase, today, ahead=True)
        except MusprepError as error:
            if error.key in _WRONG:
                return None
    return None


def _list_phrases(words: list[str], at: int) -> Iterator[str]:
    """Yield what may be a date from a word on that begins one, the longest first."""
    word = words[at]
    for end in range(min(len(words), at + _LONGEST + 1), at, -1):
        behind = " ".join(words[at + 1 : end])
        if not _begins_limit(words, at):
            yield f"{word} {behind}"
        elif word in _COUNTED and words[end - 1].rstrip(".") in _UNITS:
            yield f"om {behind.removeprefix('for ')}"
        elif word in _LIMITS and not (_SHORT.fullmatch(behind) or (word in _VAGUE and _FIGURE.fullmatch(behind))):
            yield behind


def _begins_limit(words: list[str], at: int) -> bool:
    return words[at] in _LIMITS | _COUNTED


def _begins_day(words: list[str], at: int) -> bool:
    """Tell whether a day of a calendar begins there: `3. maj`, `March 3rd`, `2027-03-01`, `uge 10`."""
    pair = words[at : at + 2]
    if at and words[at - 1] in _AGO:
        return False
    if words[at] in _PARTS or re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}\.?|\d{1,2}[./-]\d{1,2}[./-]\d{4}\.?", words[at]):
        return True
    if len(pair) < 2:  # noqa: PLR2004 - a day and a month
        return False
    one, other = pair
    return bool((find_day(one) and find_month(other)) or (find_month(one) and find_day(other)))
