"""What the first screen and `musprep round show` tell: where the year stands, and the one next thing to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from musprep.insight.agreements import AgreementStanding, TakenCourse, list_due_agreements, list_silent_agreements
from musprep.insight.circle import Circle, place_in_circle
from musprep.insight.next_step import NOTICE, NextStep, WaitingItem, YearState, choose_next_step, count_days
from musprep.insight.progress import Progress, count_progress
from musprep.insight.spread import Spread, judge_spread
from musprep.model.agreement import Party
from musprep.model.catalogue import CatalogueKind
from musprep.services.year.facts import list_facts_now
from musprep.services.year.follow_ups import find_planned
from musprep.services.year.goals import list_taken_courses
from musprep.services.year.meeting_room import count_seconds_left
from musprep.services.year.round_catalogues import list_catalogues_in_use, name_talk
from musprep.services.year.written_page import judge_page

if TYPE_CHECKING:
    import datetime as dt

    from musprep.model.entry import Entry
    from musprep.model.round import Round
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session


class Overview(NamedTuple):
    """Everything the overview shows. `latest` are the newest notes, newest first.

    `due` are the agreements that need attention, the most urgent first; `silent` those of the manager's that nobody
    followed up. `talk` is what the talk is called, `facts` what is worth
    knowing about it today.
    """

    round: Round | None
    talk: str
    circle: Circle
    next: NextStep
    progress: list[Progress]
    spread: Spread
    latest: list[Entry]
    noted: int
    leading: int
    due: list[AgreementStanding]
    silent: list[AgreementStanding]
    courses: list[TakenCourse]
    facts: list[str]


def gather_overview(session: Session) -> Overview:
    """Return the overview of the current round."""
    repository, today = session.find_repository(), session.today
    earlier = session.list_earlier_repositories(repository)
    period = session.find_period(repository)
    entries = session.list_entries(max(2, session.count_years(period)))
    in_period = period.select_entries(entries)
    answers = repository.answers if repository else {}
    parts = [
        count_progress(one, answers)
        for one in list_catalogues_in_use(session)
        if one.kind in (CatalogueKind.QUESTIONS, CatalogueKind.AGENDA)
    ]
    missing = next((s.section.title.say_in(session.language) for p in parts for s in p.sections if s.missing), "")
    leading = sum(1 for point in repository.points if point.lead) if repository else 0
    meeting = repository.round.date if repository and repository.round.is_open else None
    last = (
        repository.round.date
        if repository and not repository.round.is_open
        else earlier[0].round.date
        if earlier
        else None
    )
    follow_up, approved = find_planned(session), bool(repository and repository.approval.day)
    begun, held = _judge_time(session, repository)
    state = YearState(
        days_left=(meeting - today).days if meeting else None,
        days_since_note=count_days(entries[0].day if entries else None, today),
        leading_points=leading,
        answered=sum(part.answered for part in parts),
        missing_section=missing,
        answered_last=_find_answered_last(session, earlier),
        points=sum(1 for point in repository.points if not point.ask or point.lead) if repository else 0,
        page=judge_page(session, repository) if meeting and meeting >= today else "",
        invited=bool(repository and repository.round.time),
        notice=_find_notice(session),
        conclusion=earlier[0].round.id if earlier and earlier[0].conclusion.given else "",
        concluded=approved or bool(repository and repository.conclusion.given),
        agreed=approved
        or bool(repository and any(one.round == repository.round.id for one in session.lasting.agreements_or_empty)),
        waiting=find_waiting(session),
        begun=begun,
        held=held,
        follow_up=(follow_up.date - today).days if follow_up and follow_up.date else None,
        followed_up=_is_followed_up(session, repository),
        shared=repository is None or not _can_share(repository, today),
    )
    promised = session.lasting.agreements_or_empty
    return Overview(
        round=repository.round if repository else None,
        talk=name_talk(session),
        circle=place_in_circle(last, meeting, today),
        next=choose_next_step(state),
        progress=parts,
        spread=judge_spread((entry.day for entry in entries), today),
        latest=entries[:8],
        noted=len(in_period),
        leading=leading,
        due=list_due_agreements(promised, today),
        silent=list_silent_agreements(promised, today),
        courses=list_taken_courses(session),
        facts=list_facts_now(session),
    )


def find_waiting(session: Session) -> WaitingItem | None:
    """Return the agreement, follow-up or course that needs attention most; None for none."""
    today = session.today
    due = list_due_agreements(session.lasting.agreements_or_empty, today)
    for one in due:
        if one.overdue and one.agreement.due:
            theirs = one.agreement.owner is Party.MANAGER
            step: Literal["agreement", "their_agreement"] = "their_agreement" if theirs else "agreement"
            return WaitingItem(step, one.agreement.text, (today - one.agreement.due).days, one.agreement.id)
    for one in due:
        if one.touch_now:
            return WaitingItem("touch", one.agreement.text, one.quiet_days, one.agreement.id)
    for goal in session.lasting.goals_or_empty:
        if goal.is_open and goal.followup_when and goal.followup_when <= today:
            return WaitingItem("follow_up", goal.competence, (today - goal.followup_when).days, goal.id)
    for course in list_taken_courses(session):
        return WaitingItem(
            "course", course.activity.text, count_days(course.activity.taken, today) or 0, course.goal.id
        )
    for one in list_silent_agreements(session.lasting.agreements_or_empty, today):
        return WaitingItem("silent", one.agreement.text, one.quiet_days, one.agreement.id)
    return None


def _judge_time(session: Session, repository: RoundRepository | None) -> tuple[bool, bool]:
    """Tell whether the meeting is today and has begun, and whether its time is over.

    Its time runs from when it was started in the meeting room, or else from the time it is set to.
    """
    if repository is None or not repository.round.is_open or repository.round.date != session.today:
        return False, False
    left, time, now = count_seconds_left(session), repository.round.time, session.clock()
    if left is not None and not repository.room.rehearsal:
        return True, left <= 0
    if time is None:
        return False, False
    passed = (now.hour - time.hour) * 60 + now.minute - time.minute
    return passed >= 0, passed >= repository.round.minutes


def _find_answered_last(session: Session, earlier: list[RoundRepository]) -> str:
    """Return the address of the first question, in the order they are asked, that was answered last time."""
    answered = earlier[0].answers if earlier else {}
    asked = (one.to for catalogue in list_catalogues_in_use(session) for one in catalogue.list_asked())
    return next((to for to in asked if to in answered), "") if answered else ""


def _is_followed_up(session: Session, repository: RoundRepository | None) -> bool:
    """Tell whether a day is set to follow up what is agreed, or nothing is open: a due date alone is none."""
    agreements = [one for one in session.lasting.agreements_or_empty if one.is_open]
    goals = [one for one in session.lasting.goals_or_empty if one.is_open]
    dated = any(one.next_touch for one in agreements) or any(one.followup_when for one in goals)
    return dated or not (agreements or goals) or bool(repository and repository.follow_ups)


def _can_share(repository: RoundRepository, today: dt.date) -> bool:
    """Tell whether there is something to write of how the talk was understood: not once it was.

    Where both approved what was agreed, only on the day of that.
    """
    conclusion, approved = repository.conclusion, repository.approval.at
    late = approved is not None and approved.date() < today
    return bool(conclusion.own.strip() and not conclusion.shared_at and not late)


def _find_notice(session: Session) -> tuple[int, int]:
    """Return the fewest and most days before the meeting for the invitation, by the first catalogue with a rule."""
    return next((one.notice_days for one in list_catalogues_in_use(session) if one.notice_days), NOTICE)
