"""What both approved: what was signed is kept as it stood, and can be approved again or taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from musprep.language.dates import show_day, show_long
from musprep.language.error import MusprepError
from musprep.language.option_names import show_option
from musprep.language.say import text
from musprep.model.agreement import Agreement
from musprep.model.approval import Approval
from musprep.model.goal import Goal
from musprep.services.session.undo import UndoStep
from musprep.services.year.agreements import list_records_at_talk, with_managers

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session

L = TypeVar("L", Agreement, Goal)


def approve(session: Session, day: dt.date | None = None, *, name: str = "") -> Approval:
    """Save what was agreed and concluded in a round as it stands, approved by both on `day` (None: today).

    What was approved before stays in history/. Raises MusprepError for a day ahead or before the talk, and where there
    is nothing to approve.
    """
    repository = session.get_repository(name)
    repository.must_be_open()
    repository.must_be_whole()
    day = day or session.today
    if day > session.today:
        raise MusprepError("error.day_ahead", day=show_day(day, session.language))
    agreements = list_records_at_talk(session, repository, with_managers(session, session.lasting.agreements))
    goals, conclusion = list_records_at_talk(session, repository, session.lasting.goals), repository.conclusion
    if not (agreements or goals or conclusion.given):
        raise MusprepError("error.nothing_to_approve", id=repository.round.id)
    refuse_before_talk(session, day, name=name)
    owner, this = session.owner, repository.round
    approval = Approval(
        day=day,
        at=session.clock().replace(microsecond=0),
        talk=this.date,
        name=owner.name,
        position=owner.position,
        workplace=owner.workplace,
        manager=this.manager,
        agreements=tuple(one.with_(history=()) for one in agreements),
        goals=tuple(one.with_(history=()) for one in goals),
        summary=conclusion.summary,
        followup=conclusion.followup,
        notes=conclusion.notes,
    )
    _save(session, repository, approval, "approved", day)
    return approval


def describe_kept(session: Session, changed: Iterable[str], *, name: str = "") -> str:
    """Return a sentence saying that what both approved stays as it was though these texts of the conclusion changed.

    With the own one the message has another text, which it says too. It is "" where nothing was approved, and for the
    official one, which is part of neither.
    """
    names, day = {*changed} - {"official"}, session.get_repository(name).approval.day
    if day is None or not names:
        return ""
    key = "form.approved_message" if "own" in names else "form.approved_stays"
    return text(key, session.language, day=show_long(day, session.language))


def refuse_before_talk(session: Session, day: dt.date, *, name: str = "") -> None:
    """Raise MusprepError where the talk of a round is after `day`: both approve what came of it."""
    this = session.get_repository(name).round
    if this.date and day < this.date:
        talk = show_long(this.date, session.language)
        which = f" {show_option('--round', session.language)} {name}" if name else ""
        raise MusprepError("error.approved_early", talk=talk, day=day.isoformat(), round=which)


def withdraw(session: Session, *, name: str = "") -> None:
    """Take an approval back: forms show again how it stands. Raises MusprepError where nothing was approved."""
    repository = session.get_repository(name)
    repository.must_be_open()
    before = repository.approval
    if before.day is None:
        raise MusprepError("error.not_approved", id=repository.round.id)
    _save(session, repository, Approval(), "withdrawn", before.day)


def list_with_signed(
    session: Session, repository: RoundRepository, records: Sequence[L], signed: Sequence[L]
) -> list[L]:
    """Return the agreements or goals at the talk, and what else was signed: as it is, or as it was where it is gone."""
    found = list_records_at_talk(session, repository, records)
    listed, there = {one.id for one in found}, {one.id: one for one in records}
    return found + [there.get(one.id, one) for one in signed if one.id not in listed]


_NO_CHANGE: dict[str, Any] = {
    **dict.fromkeys(("history", "progress", "next_touch", "manager", "round"), True),
    "activities": {"__all__": {"taken", "used"}},
}
"""What goes on after both approved an agreement or a goal without changing what they approved."""


def tell_what_became(
    session: Session, approval: Approval, records: Iterable[Agreement | Goal]
) -> dict[tuple[type, str], str]:
    """Return what has become of each agreement and goal that is not as it was approved: changed, added or removed."""
    signed = {
        (type(one), one.id): one.model_dump(exclude=_NO_CHANGE) for one in (*approval.agreements, *approval.goals)
    }
    there = {(type(one), one.id) for one in (*session.lasting.agreements, *session.lasting.goals)}
    become = {}
    for one in records:
        key = type(one), one.id
        if key not in there:
            become[key] = "removed"
        elif key not in signed:
            become[key] = "added"
        elif signed[key] != one.model_dump(exclude=_NO_CHANGE):
            become[key] = "changed"
    return become


def _save(session: Session, repository: RoundRepository, after: Approval, what: str, day: dt.date) -> None:
    before = repository.approval
    repository.save_approval(after)

    def undo() -> None:
        repository.take_back_approval(before, after)

    def redo() -> None:
        repository.take_back_approval(after, before)

    session.remember(UndoStep(what, show_day(day, session.language), undo, redo), repository)
