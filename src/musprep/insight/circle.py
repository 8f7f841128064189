"""Where today is in the yearly circle: MUS, follow up, note, prepare, MUS."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt

FOLLOW_UP_DAYS = 30
PREPARE_DAYS = 28
YEAR = 365


class Phase(StrEnum):
    """What the time of the year is for."""

    MEETING = "meeting"
    FOLLOW_UP = "follow-up"
    NOTE = "note"
    PREPARE = "prepare"


class Circle(NamedTuple):
    """A place in the circle. `turn` goes from 0.0 (the last meeting) to 1.0 (the next).

    `days_left` counts the days to the next meeting, negative once it is over; None without a date.
    """

    phase: Phase
    turn: float
    days_left: int | None


def place_in_circle(last_meeting: dt.date | None, next_meeting: dt.date | None, today: dt.date) -> Circle:
    """Return where `today` is between two meetings.

    Without a next meeting the circle takes a year from the last one; without any it follows the calendar year.
    """
    left = (next_meeting - today).days if next_meeting else None
    since = (today - last_meeting).days if last_meeting else None
    if left is not None and left >= 0:
        length = left + since if since is not None else max(YEAR, left)
        turn = 1 - left / length if length else 1.0
    elif next_meeting:
        turn = min(1.0, (today - next_meeting).days / YEAR)
    elif since is not None:
        turn = min(1.0, since / YEAR)
    else:
        turn = today.timetuple().tm_yday / (YEAR + 1)
    return Circle(_find_phase(left, since), turn, left)


def _find_phase(left: int | None, since: int | None) -> Phase:
    if left == 0:
        return Phase.MEETING
    if left is not None and left < 0:
        return Phase.FOLLOW_UP if -left <= FOLLOW_UP_DAYS else Phase.NOTE
    if left is not None and left <= PREPARE_DAYS:
        return Phase.PREPARE
    if since is not None and since <= FOLLOW_UP_DAYS:
        return Phase.FOLLOW_UP
    return Phase.NOTE
