"""Dates a stretch of time ahead: `et år` says when only as long as one knows when it was written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from musprep.language.date_reader import read_date
from musprep.language.dates import show_month
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    import datetime as dt

_STRETCH = re.compile(
    r"(?:om |inden for |indenfor |i løbet af |på |over |in |within |over the next )?"
    r"((?:[\w,.½-]+ ){1,3}(?:år|måned(?:er)?|mdr\.?|uger?|years?|months?|weeks?))\.?",
    re.IGNORECASE,
)


def add_end_month(written: str, start: dt.date, language: str) -> str:
    """Return a time horizon with the month it ends in behind it, where it counts from `start`: `et år (maj 2027)`."""
    found = _STRETCH.fullmatch(" ".join(written.split()))
    if found is None:
        return written
    for word in ("om", "in"):
        try:
            return f"{written} ({show_month(read_date(f'{word} {found[1]}', start, ahead=True), language)})"
        except MusprepError:
            continue
    return written
