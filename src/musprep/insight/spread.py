"""Whether the proofs cover the year, or only the last weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

Verdict = Literal["none", "thin", "recent", "gaps", "year"]

_THIN = 3
_WELL_SPREAD = 7
_LATE_MONTHS = 2
_MOSTLY = 0.6


class Spread(NamedTuple):
    """How many proofs fall in each of the twelve months up to `end`, the oldest month first.

    `verdict`: "none", "thin" (fewer than three), "recent" (most in the last two months), "gaps" (fewer than seven
    months), "year".
    """

    months: tuple[int, ...]
    end: dt.date
    verdict: Verdict

    def find_month(self, place: int) -> int:
        """Return the calendar month (1 to 12) at index 0 to 11."""
        return (self.end.month + place) % 12 + 1


def judge_spread(days: Iterable[dt.date], end: dt.date) -> Spread:
    """Count `days` by month in the twelve months that end with the month of `end`."""
    counts = [0] * 12
    for day in days:
        back = (end.year - day.year) * 12 + end.month - day.month
        if 0 <= back < len(counts):
            counts[-1 - back] += 1
    return Spread(tuple(counts), end, _judge_counts(counts))


def _judge_counts(counts: list[int]) -> Verdict:
    total = sum(counts)
    if not total:
        return "none"
    if total < _THIN:
        return "thin"
    if sum(counts[-_LATE_MONTHS:]) >= _MOSTLY * total:
        return "recent"
    return "year" if sum(1 for count in counts if count) >= _WELL_SPREAD else "gaps"
