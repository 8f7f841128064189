"""Headings that name a week, a month, a quarter, half a year or a year, as people divide their notes by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.date_reader import read_past_date
from musprep.language.dates import MONTHS, SHORT_MONTHS
from musprep.language.error import MusprepError
from musprep.language.say import LANGUAGES

if TYPE_CHECKING:
    import datetime as dt

_NAMES = {name.rstrip(".") for names in (MONTHS, SHORT_MONTHS) for language in LANGUAGES for name in names[language]}
MONTH = rf"(?:{'|'.join(sorted(_NAMES, key=len, reverse=True))})\.?"
"""The name of a month in either language, in full or shortened."""
_YEAR = r"(?:19|20)\d{2}"
_PART = (
    rf"(?:uge|week|uke) ?\d{{1,2}}|u\d{{1,2}}|{MONTH}|[QK][1-4]|[1-4](?:\.|st|nd|rd|th)? ?(?:kvartal|quarter|halvår)"
    r"|H[12]"
)
_PERIOD = re.compile(
    rf"(?:(?P<before>{_YEAR})[ ,/:–-]*)?(?P<part>{_PART})(?:[ ,/–-]*(?P<after>{_YEAR}))?:?"
    rf"|(?P<iso>{_YEAR})-(?P<number>\d\d):?|(?P<year>{_YEAR}):?",
    re.IGNORECASE,
)


_RANGES = (
    (re.compile(rf"(\d{{1,2}}\.?) ?[-–] ?\d{{1,2}}\.? (?={MONTH})", re.IGNORECASE), r"\1 "),
    (re.compile(rf"({MONTH}) ?[-–/] ?{MONTH}(?= |$)", re.IGNORECASE), r"\1"),
    (re.compile(r"((?:uge|week) ?\d{1,2}) ?[-–] ?\d{1,2}(?!\d)", re.IGNORECASE), r"\1"),
)
"""From one day, month or week to another, and what is left of it: the first."""
_BRACKETED = re.compile(r" ?\([^()]*\)$")


class PeriodHeading(NamedTuple):
    """What a heading says: its first `day`, None for a year or what is to come, and the `year` it names, if any."""

    day: dt.date | None
    year: str


def read_period(said: str, today: dt.date, year: str, *, heading: bool, is_day: bool) -> PeriodHeading | None:
    """Return the period that a line names, None for any other line.

    `year` is that of the heading above, for one that names none; without it is the latest such period. A line that is
    no `heading` must name a week or its year. Where it `is_day` too, only the name of a period and nothing else is one.
    """
    words = _BRACKETED.sub("", said.strip())
    for ranges, first in _RANGES:
        words = ranges.sub(first, words)
    found = _PERIOD.fullmatch(words)
    if not found:
        return _read_words(words, today) if heading and not is_day else None
    own = found["before"] or found["after"] or found["iso"] or found["year"] or ""
    part = found["part"] or ""
    if not heading and (found["year"] or not (own or part.casefold().startswith(("uge", "week")))):
        return None
    if found["year"]:
        return PeriodHeading(None, own)
    if found["iso"]:
        if not 1 <= int(found["number"]) <= len(MONTHS["en"]):
            return None
        part = MONTHS["en"][int(found["number"]) - 1]
    try:
        return PeriodHeading(read_past_date(f"{part} {own or year}".strip(), today), own or year)
    except MusprepError:
        return PeriodHeading(None, own or year)


def _read_words(words: str, today: dt.date) -> PeriodHeading | None:
    """Return what the words of a heading name with its year, such as half a year or the middle of a month."""
    year = re.search(rf"\b{_YEAR}$", words)
    try:
        return PeriodHeading(read_past_date(words, today), year[0]) if year else None
    except MusprepError:
        return None
