"""The dates of the year as a calendar file."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING

from musprep.briefing.calendar import Mark, calendar
from musprep.desk.brief import refuse_inside
from musprep.language.error import MusprepError
from musprep.vault import briefings

if TYPE_CHECKING:
    from musprep.desk.open import Desk

_BEFORE = {"read-last": 14, "points": 7, "brief": 1}
_AFTER = {"conclude": 1}
_HALF_YEAR = 182


def marks(desk: Desk) -> list[Mark]:
    """Return every date still ahead: the meeting and the steps around it, due dates, next touches, follow-ups."""
    found = []
    book = desk.book()
    if book and book.round.is_open and book.round.date:
        this = book.round
        day = book.round.date
        found.append(Mark(f"meeting/{this.id}", day, this.time, this.minutes))
        found += [Mark(f"{step}/{this.id}", day - dt.timedelta(days=days)) for step, days in _BEFORE.items()]
        found += [Mark(f"{step}/{this.id}", day + dt.timedelta(days=days)) for step, days in _AFTER.items()]
        found.append(Mark(f"half/{this.id}", day + dt.timedelta(days=_HALF_YEAR)))
    for agreement in desk.lasting.agreements:
        if agreement.is_open:
            found += [
                Mark(f"{agreement.id}/{name}", day)
                for name, day in (("due", agreement.due), ("touch", agreement.next_touch))
                if day
            ]
    found += [
        Mark(f"{goal.id}/followup", goal.followup_when)
        for goal in desk.lasting.goals
        if goal.is_open and goal.followup_when
    ]
    return sorted((mark for mark in found if mark.day >= desk.today), key=lambda mark: (mark.day, mark.ref))


def text_of(desk: Desk) -> bytes:
    """Return the calendar file: neutral titles, no private text. Raises MusprepError where no date lies ahead."""
    ahead = marks(desk)
    if not ahead:
        raise MusprepError("error.no_dates")
    return calendar(ahead, desk.clock(), desk.language)


def write(desk: Desk, out: str) -> str:
    """Write the calendar file to `out`, which must not exist; return its path."""
    path = os.path.abspath(os.path.expanduser(out))
    refuse_inside(desk.place, path)
    briefings.outside(path, text_of(desk))
    return path
