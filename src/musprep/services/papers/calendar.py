"""The year's dates as a calendar file."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from musprep.briefing.calendar import Mark, moment, odd_hour, render_calendar
from musprep.language.dates import show_day, show_time
from musprep.language.error import MusprepError
from musprep.language.say import text
from musprep.vault.files.location import absolute, refuse_inside
from musprep.vault.maintenance import briefings

if TYPE_CHECKING:
    from musprep.model.history import Event
    from musprep.services.session.session import Session

_AROUND = {"read-last": -14, "points": -7, "brief": -1, "conclude": 1, "half": 182}
"""Steps before and after the meeting, in days from it."""


def marks(session: Session) -> list[Mark]:
    """Return every date still ahead: the meeting and the steps around it, due dates and follow-ups."""
    found = []
    repository = session.repository()
    if repository and repository.round.is_open and repository.round.date:
        this = repository.round
        day = repository.round.date
        salt = str(this.opened)
        found.append(Mark(f"meeting/{this.id}", day, this.time, this.minutes, salt=salt))
        found += [Mark(f"{step}/{this.id}", day + dt.timedelta(days=days), salt=salt) for step, days in _AROUND.items()]
    for agreement in session.lasting.agreements:
        if agreement.is_open:
            found += [
                Mark(f"{agreement.id}/{name}", day, salt=_find_salt(agreement.history))
                for name, day in (("due", agreement.due), ("touch", agreement.next_touch))
                if day
            ]
    found += [
        Mark(f"{goal.id}/followup", goal.followup_when, salt=_find_salt(goal.history))
        for goal in session.lasting.goals
        if goal.is_open and goal.followup_when
    ]
    return sorted((mark for mark in found if mark.day >= session.today), key=lambda mark: (mark.day, mark.ref))


def _find_salt(history: tuple[Event, ...]) -> str:
    """Return the salt of a record: when it was made, which only the vault knows and which never changes."""
    return history[0].at.isoformat() if history else ""


def text_of(session: Session) -> bytes:
    """Return the calendar file: neutral titles, no private text. Raises MusprepError where no date is ahead."""
    ahead = marks(session)
    if not ahead:
        raise MusprepError("error.no_dates")
    return render_calendar(ahead, session.clock(), session.language, zone())


def zone() -> ZoneInfo:
    """Return the time zone of the file's times: the machine's, or Europe/Copenhagen where that is unknown.

    A machine set to UTC counts as unknown: nobody lives by that clock.
    """
    for name in (os.environ.get("TZ", "").removeprefix(":"), os.path.realpath("/etc/localtime")):
        named = name.rpartition("zoneinfo/")[2]
        if "/" in named and not named.startswith(("/", "Etc/")):
            with contextlib.suppress(ValueError, OSError, ZoneInfoNotFoundError):
                return ZoneInfo(named)
    return ZoneInfo("Europe/Copenhagen")


def describe_clock(session: Session) -> str:
    """Return which clock the times of the file follow, and which times that clock leaves out or has twice."""
    here = zone()
    timed = [mark for mark in marks(session) if mark.time]
    if not timed:
        return ""
    said = [text("form.calendar_zone", session.language, zone=here.key)]
    for mark in timed:
        odd, start = odd_hour(mark, here), moment(mark, here)
        if odd and start and mark.time:
            values = {"day": show_day(mark.day, session.language), "time": show_time(mark.time, session.language)}
            said.append(
                text(f"form.calendar_{odd}", session.language, **values, then=show_time(start.time(), session.language))
            )
    return " ".join(said)


def write(session: Session, out: str) -> str:
    """Write the calendar file to `out`, which must not exist; return its path. Raises MusprepError."""
    path = absolute(out, os.environ)
    refuse_inside(session.place, path)
    briefings.outside(path, text_of(session))
    return path
