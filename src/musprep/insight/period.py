"""Which period a round covers."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.model.entry import Entry
    from musprep.model.round import Round


class Period(NamedTuple):
    """From the day after the last meeting to this meeting or today, both days included."""

    start: dt.date
    end: dt.date

    def select_entries(self, entries: Iterable[Entry]) -> list[Entry]:
        """Return the notes of the period, in the order given."""
        return [entry for entry in entries if self.start <= entry.day <= self.end]


def find_period(last: Round | None, this: Round | None, today: dt.date) -> Period:
    """Return the period of `this` round, up to its meeting or today.

    It begins after the `last` meeting, or a year before its end where there was none.
    """
    end = today
    if this and this.date and (this.closed or this.date < today):
        end = this.date
    start = end - dt.timedelta(days=365)
    if last and last.date and last.date < end:
        start = last.date + dt.timedelta(days=1)
    return Period(start, end)
