"""The year's dates as a calendar file."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from musprep.briefing.calendar import Mark, find_start, is_own_calendar, judge_hour, render_calendar
from musprep.language.date_parts import find_weekday
from musprep.language.dates import WEEKDAYS, show_day, show_time
from musprep.language.error import MusprepError
from musprep.language.safe import make_safe_line
from musprep.language.say import text
from musprep.language.times import read_time
from musprep.model.calendar_event import CalendarEvent
from musprep.services.session.clean_text import clean_text
from musprep.services.year.follow_ups import find_planned
from musprep.vault.files.location import make_absolute, refuse_inside
from musprep.vault.files.new_file import write_again

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.model.history import Event
    from musprep.services.session.session import Session

_AROUND = {"read-last": -14, "points": -7, "brief": -1, "conclude": 1, "half": 182}
"""Steps before and after the meeting, in days from it."""
_WEEKLY_MINUTES = 15


def list_marks(session: Session) -> list[Mark]:
    """Return every date still ahead: the meeting and the steps around it, due dates and follow-ups."""
    found = []
    repository = session.find_repository()
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
    planned = find_planned(session)
    if repository and planned and planned.date:
        salt = str(repository.round.opened)
        found.append(
            Mark(f"{planned.id}/{repository.round.id}", planned.date, planned.time, planned.minutes, salt=salt)
        )
    ahead = sorted((mark for mark in found if mark.day >= session.today), key=lambda mark: (mark.day, mark.ref))
    return [*ahead, *(_make_mark(one, "weekly") for one in session.lasting.calendar if one.weekly and not one.stopped)]


def find_gone(session: Session, ahead: Iterable[Mark]) -> list[Mark]:
    """Return what earlier files hold of the days ahead and is no longer among `ahead`: it is cancelled."""
    names = {mark.name for mark in ahead}
    return [
        _make_mark(one, "gone")._replace(gone=True)
        for one in session.lasting.calendar
        if one.id not in names and (one.weekly or one.day >= session.today)
    ]


def _make_mark(event: CalendarEvent, ref: str) -> Mark:
    return Mark(
        ref, event.day, event.time, event.minutes, uid=event.id, title=make_safe_line(event.name), weekly=event.weekly
    )


def find_weekly(session: Session) -> CalendarEvent | None:
    """Return the weekly reminder, None where there is none."""
    return next((one for one in session.lasting.calendar if one.weekly and not one.stopped), None)


def describe_weekly(session: Session) -> str:
    """Return the weekly reminder as `set_weekly` reads it, such as `fredag kl. 14.45`; "" where there is none."""
    found, language = find_weekly(session), session.language
    if found is None or found.time is None:
        return ""
    time = text("briefing.at", language, time=show_time(found.time, language))
    return f"{WEEKDAYS[language][found.day.weekday()]} {time}"


def set_weekly(session: Session, written: str, title: str = "") -> CalendarEvent | None:
    """Choose the weekly reminder by its weekday and time, such as `fredag 14.45`; "" stops it. Return it, if any.

    Raises MusprepError for what is no weekday with a time.
    """
    records = session.lasting.event_records
    before = find_weekly(session)
    if not written.strip():
        return records.put(before.with_(stopped=True)).record if before else None
    day, _, hour = written.strip().partition(" ")
    weekday = find_weekday(day.casefold()) - 1
    if weekday < 0 or not hour.strip():
        raise MusprepError("error.not_weekly", text=written)
    first = session.today + dt.timedelta(days=(weekday - session.today.weekday()) % 7)
    parts: dict[str, object] = {
        "day": first,
        "time": read_time(hour),
        "name": clean_text(title).strip(),
        "minutes": _WEEKLY_MINUTES,
    }
    if before is None:
        name = Mark("weekly", first, salt=session.clock().isoformat()).name
        before = CalendarEvent(id=name, day=first, weekly=True)
    elif before.day.weekday() == weekday and before.time == parts["time"]:
        parts["day"] = before.day
    return records.put(before.with_(**parts)).record


def remember(session: Session) -> None:
    """Remember what a file holds, so that a later one can cancel it; what has passed is forgotten.

    Raises MusprepError.
    """
    records = session.lasting.event_records
    for mark in list_marks(session):
        event = CalendarEvent(id=mark.name, day=mark.day, time=mark.time, minutes=mark.minutes)
        if not mark.weekly and records.records.get(event.id) != event:
            records.put(event)
    for one in session.lasting.calendar:
        if not one.weekly and one.day < session.today:
            records.drop(one.id)


def _find_salt(history: tuple[Event, ...]) -> str:
    """Return the salt of a record: when it was made, which only the vault knows and which never changes."""
    return history[0].at.isoformat() if history else ""


def make_calendar(session: Session) -> bytes:
    """Return the calendar file: neutral titles, no private text, and what is gone cancelled.

    Raises MusprepError where no date is ahead.
    """
    ahead = list_marks(session)
    gone = find_gone(session, ahead)
    if not ahead and not gone:
        raise MusprepError("error.no_dates")
    return render_calendar([*ahead, *gone], session.clock(), session.language, find_zone())


def find_zone() -> ZoneInfo:
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
    here = find_zone()
    timed = [mark for mark in list_marks(session) if mark.time]
    if not timed:
        return ""
    said = [text("form.calendar_zone", session.language, zone=here.key)]
    for mark in timed:
        odd, start = judge_hour(mark, here), find_start(mark, here)
        if odd and start and mark.time:
            values = {"day": show_day(mark.day, session.language), "time": show_time(mark.time, session.language)}
            said.append(
                text(f"form.calendar_{odd}", session.language, **values, then=show_time(start.time(), session.language))
            )
    return " ".join(said)


def write(session: Session, out: str) -> str:
    """Write the calendar file to `out`; return its path. Raises MusprepError where another file is there."""
    path = make_absolute(out, os.environ)
    refuse_inside(session.place, path)
    write_again(path, make_calendar(session), is_own_calendar)
    remember(session)
    return path
