"""What was agreed, and how it stands today."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from musprep.model.agreement import Agreement, Party
from musprep.model.history import RecordState, find_end, find_state

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from musprep.insight.period import Period
    from musprep.model.goal import Activity, Goal
    from musprep.model.lasting import LastingRecord

    L = TypeVar("L", bound=LastingRecord)

SILENT_DAYS = 90
"""An agreement of the manager's or of both that nobody has followed up for this many days is silent."""
SOON_DAYS = 14
_ASKED_DAYS = 365
_WRITTEN_DAYS = 60


class AgreementStanding(NamedTuple):
    """How an open agreement stands.

    `soon` means due within `SOON_DAYS`, `touch_now` that its day for a follow-up has come, `silent` that nobody has
    followed it up for `SILENT_DAYS`. `quiet_days` counts the days since anything happened to it. `former` is the
    manager it was made with where that is another than today's, else "".
    """

    agreement: Agreement
    overdue: bool
    soon: bool
    touch_now: bool
    silent: bool
    quiet_days: int
    former: str = ""

    @property
    def quiet_since(self) -> dt.date | None:
        """The day of the last news, where it is silent."""
        return find_last_touch(self.agreement) if self.silent else None


class TakenCourse(NamedTuple):
    """A course taken three months ago or more, to be asked about. `place` is its index among the goal's activities."""

    goal: Goal
    place: int
    activity: Activity


def judge(agreement: Agreement, today: dt.date) -> AgreementStanding:
    """Return how `agreement` stands on `today`; a closed one is never overdue or silent."""
    quiet = (today - find_last_touch(agreement)).days if agreement.history else 0
    days = (agreement.due - today).days if agreement.due else None
    alive = agreement.is_open
    return AgreementStanding(
        agreement,
        overdue=alive and days is not None and days < 0,
        soon=alive and days is not None and 0 <= days <= SOON_DAYS,
        touch_now=alive and agreement.next_touch is not None and agreement.next_touch <= today,
        silent=alive and agreement.owner is not Party.ME and quiet >= SILENT_DAYS,
        quiet_days=quiet,
    )


def find_last_touch(agreement: Agreement) -> dt.date:
    """Return the day on which anything last happened to it. Its history must not be empty."""
    return max(event.at.date() for event in agreement.history)


def rewind_agreement(agreement: Agreement, day: dt.date) -> Agreement:
    """Return an agreement with the due date and the manager it had at the end of `day`, or when it was made later on.

    It stays as it is where its history does not tell. When to talk about it again was settled by what happened last.
    """
    if not agreement.history:
        return agreement
    day = max(day, agreement.history[0].at.date())
    later = [event for event in agreement.history if event.at.date() > day]
    told = [event.due for event in agreement.history if event.due and event.at.date() <= day]
    if not later:
        return agreement
    moved = any(event.due for event in later)
    former = next((event.former for event in later if event.former), "")
    if former:
        history = (event if event.at.date() <= day else event.with_(former="") for event in agreement.history)
        agreement = agreement.with_(manager=former, history=tuple(history))
    return agreement.with_(due=told[-1] if moved and told else agreement.due, next_touch=None)


def is_moved_since(agreement: Agreement, day: dt.date) -> bool:
    """Tell whether its due date is another than on `day`, and its history does not tell which it was then."""
    history = agreement.history
    return any(event.due and event.at.date() > day for event in history[1:]) and not any(
        event.due and (event.at.date() <= day or event is history[0]) for event in history
    )


def was_open_on(record: LastingRecord, day: dt.date) -> bool:
    """Tell whether an agreement or goal was open at the end of `day`.

    One made up to two months after `day` counts as open then, unless it was dropped again: what is agreed at a talk is
    often written down later. One made after that came from something else.
    """
    if record.history and record.history[0].at.date() > day:
        soon = (record.history[0].at.date() - day).days <= _WRITTEN_DAYS
        return soon and record.state is not RecordState.DROPPED
    return find_state(tuple(event for event in record.history if event.at.date() <= day)) is RecordState.OPEN


def list_open_agreements(agreements: Iterable[Agreement], today: dt.date) -> list[AgreementStanding]:
    """Return the open ones: overdue first, then by due date, those without one last."""
    found = [judge(one, today) for one in agreements if one.is_open]
    return sorted(found, key=lambda one: (one.agreement.due is None, one.agreement.due or today, one.agreement.id))


def list_silent_agreements(agreements: Iterable[Agreement], today: dt.date) -> list[AgreementStanding]:
    """Return the silent agreements, those silent for the longest time first."""
    found = [one for one in list_open_agreements(agreements, today) if one.silent]
    return sorted(found, key=lambda one: -one.quiet_days)


def find_ended(
    agreements: Iterable[L], period: Period, state: RecordState = RecordState.KEPT
) -> list[tuple[L, dt.date]]:
    """Return the agreements or goals that were kept (or dropped) in a period, with the day, in the order of these days.

    Each is judged by its history up to the end of the period.
    """
    found = []
    for one in agreements:
        by_then = tuple(event for event in one.history if event.at.date() <= period.end)
        ended = find_end(by_then)
        if ended and find_state(by_then) is state and ended.date() >= period.start:
            found.append((one, ended.date()))
    return sorted(found, key=lambda pair: pair[1])


def list_due_agreements(agreements: Iterable[Agreement], today: dt.date) -> list[AgreementStanding]:
    """Return the agreements that need attention: overdue, due within two weeks, or to be followed up by today."""
    return [one for one in list_open_agreements(agreements, today) if one.overdue or one.soon or one.touch_now]


def list_courses_to_ask(goals: Iterable[Goal], today: dt.date) -> list[TakenCourse]:
    """Return the courses taken three months ago or more whose use nobody has told about."""
    return [
        TakenCourse(goal, place, activity)
        for goal in goals
        for place, activity in enumerate(goal.activities)
        if asks(goal, activity, today)
    ]


def asks(goal: Goal, activity: Activity, today: dt.date) -> bool:
    """Tell whether it is time to ask how an activity was used.

    A goal that was reached asks for a year after the activity, a goal that was dropped never asks.
    """
    lately = activity.taken is not None and (today - activity.taken).days <= _ASKED_DAYS
    return activity.asks(today) and (goal.is_open or (lately and goal.state is RecordState.KEPT))
