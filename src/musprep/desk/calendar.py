"""The dates of the year as a calendar file."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING

from musprep.briefing.calendar import Mark, calendar
from musprep.language.error import MusprepError
from musprep.vault import briefings
from musprep.vault.place import absolute, refuse_inside

if TYPE_CHECKING:
    from musprep.desk.open import Desk
    from musprep.model.history import Event

_AROUND = {"read-last": -14, "points": -7, "brief": -1, "conclude": 1, "half": 182}
"""Days from the meeting to what belongs to it."""


def marks(desk: Desk) -> list[Mark]:
    """Return every date still ahead: the meeting and the steps around it, due dates, next touches, follow-ups."""
    found = []
    book = desk.book()
    if book and book.round.is_open and book.round.date:
        this = book.round
        day = book.round.date
        salt = str(this.opened)
        found.append(Mark(f"meeting/{this.id}", day, this.time, this.minutes, salt=salt))
        found += [Mark(f"{step}/{this.id}", day + dt.timedelta(days=days), salt=salt) for step, days in _AROUND.items()]
    for agreement in desk.lasting.agreements:
        if agreement.is_open:
            found += [
                Mark(f"{agreement.id}/{name}", day, salt=_born(agreement.history))
                for name, day in (("due", agreement.due), ("touch", agreement.next_touch))
                if day
            ]
    found += [
        Mark(f"{goal.id}/followup", goal.followup_when, salt=_born(goal.history))
        for goal in desk.lasting.goals
        if goal.is_open and goal.followup_when
    ]
    return sorted((mark for mark in found if mark.day >= desk.today), key=lambda mark: (mark.day, mark.ref))


def _born(history: tuple[Event, ...]) -> str:
    """Return what only the vault knows of a record and what never changes: the moment it was made."""
    return history[0].at.isoformat() if history else ""


def text_of(desk: Desk) -> bytes:
    """Return the calendar file: neutral titles, no private text. Raises MusprepError where no date lies ahead."""
    ahead = marks(desk)
    if not ahead:
        raise MusprepError("error.no_dates")
    return calendar(ahead, desk.clock(), desk.language)


def write(desk: Desk, out: str) -> str:
    """Write the calendar file to `out`, which must not exist; return its path."""
    path = absolute(out, os.environ)
    refuse_inside(desk.place, path)
    briefings.outside(path, text_of(desk))
    return path
