"""Short follow-up talks inside a round: when the next one is, what is due there, and what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.insight.agreements import AgreementStanding, TakenCourse, list_due_agreements, list_silent_agreements
from musprep.language.error import MusprepError
from musprep.language.fresh_id import make_fresh_id
from musprep.model.follow_up import FOLLOW_UP_MINUTES, FollowUpTalk
from musprep.services.session.clean_text import clean_text, require_text
from musprep.services.year.goals import list_taken_courses

if TYPE_CHECKING:
    import datetime as dt

    from musprep.model.goal import Goal
    from musprep.services.session.session import Session


class FollowUp(NamedTuple):
    """The talk that is planned, else the last one held, and what to take up: due, quiet, goals and courses."""

    talk: FollowUpTalk | None
    due: list[AgreementStanding]
    silent: list[AgreementStanding]
    goals: list[Goal]
    courses: list[TakenCourse]


def look(session: Session) -> FollowUp:
    """Return the follow-up talk of the round and what it is about today."""
    repository, today = session.find_repository(), session.today
    talks = repository.follow_ups if repository else []
    due = list_due_agreements(session.lasting.agreements_or_empty, today)
    listed = {one.agreement.id for one in due}
    return FollowUp(
        find_planned(session) or (talks[-1] if talks else None),
        due,
        [
            one
            for one in list_silent_agreements(session.lasting.agreements_or_empty, today)
            if one.agreement.id not in listed
        ],
        [
            goal
            for goal in session.lasting.goals_or_empty
            if goal.is_open and goal.followup_when and goal.followup_when <= today
        ],
        list_taken_courses(session),
    )


def find_planned(session: Session) -> FollowUpTalk | None:
    """Return the follow-up talk of the round that was not held yet."""
    repository = session.find_repository()
    return next((one for one in repository.follow_ups if not one.held), None) if repository else None


def plan(
    session: Session, date: dt.date | None, time: dt.time | None = None, minutes: int = FOLLOW_UP_MINUTES
) -> FollowUpTalk:
    """Plan a follow-up talk in the current round, or move the one that is planned. Raises MusprepError."""
    return _save(session, find_planned(session), date=date, time=time, minutes=minutes)


def note(session: Session, said: str) -> FollowUpTalk:
    """Add to what was said at the planned talk; without one it is of a talk today. Raises MusprepError."""
    words, talk = require_text(clean_text(said).strip()), find_planned(session)
    return _save(session, talk, text="\n".join(filter(None, (talk.text if talk else "", words))))


def write(session: Session, talk: FollowUpTalk | None, **parts: object) -> FollowUpTalk:
    """Save a talk as it was filled in; None makes a new one. Raises MusprepError."""
    if "text" in parts:
        parts["text"] = clean_text(str(parts["text"])).strip()
    return _save(session, talk, **parts)


def end(session: Session) -> FollowUpTalk:
    """Record that the planned talk was held; raises MusprepError where none is planned."""
    talk = find_planned(session)
    if talk is None:
        raise MusprepError("error.no_follow_up")
    day = session.today if talk.date is None or talk.date > session.today else talk.date
    return _save(session, talk, date=day, held=session.clock().replace(microsecond=0))


def _save(session: Session, talk: FollowUpTalk | None, **parts: object) -> FollowUpTalk:
    repository = session.get_repository()
    repository.must_be_open()
    records = repository.follow_up_records
    if talk is None:
        date = parts.get("date", session.today)
        talk = FollowUpTalk(id=make_fresh_id(f"talk {date or ''}", records.records), date=None)
        parts = {"date": date, **parts}
    return session.put(records, talk.with_(**parts), "follow_up", "", repository)
