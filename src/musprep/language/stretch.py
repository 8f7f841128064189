"""Reads a period: `uge 47`, `marts`, `sidste måned`, `2. kvartal`, `2025`; a day is a period of its own."""

from __future__ import annotations

import datetime as dt

from musprep.language.date_grammar import read_span
from musprep.language.date_reader import YEARS
from musprep.language.error import MusprepError

_YEAR = ("år", "aar", "ar", "year")


def read_stretch(written: str, today: dt.date) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of a period; without a year the latest one that has begun.

    Raises MusprepError where the text is neither a period nor a date.
    """
    words = written.lower().split()
    if len(words) == 1 and words[0].isascii() and words[0].isdigit() and int(words[0]) in YEARS:
        return _make_year(int(words[0]))
    if words[:1] == ["i"] and words[1:2] and words[1] in _YEAR and len(words) == 2:  # noqa: PLR2004 - `i år`
        return _make_year(today.year)
    if words == ["i", "fjor"]:
        return _make_year(today.year - 1)
    span = read_span(written, today)
    if span.first.year not in YEARS:
        raise MusprepError("dates.far_away", text=written)
    return span.first, span.last


def _make_year(year: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, 1, 1), dt.date(year, 12, 31)
