"""Tells whether the talk of a round was held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.model.approval import Approval

if TYPE_CHECKING:
    import datetime as dt

    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session

_NEXT_DAYS = 90
"""A date this many days after the talk is that of the next talk: nobody postpones a talk for so long."""


def was_held(session: Session, repository: RoundRepository) -> bool:
    """Tell whether something shows that the talk of a round was held: what came of it, or the meeting room on its day.

    A day that has passed does not: the talk may have been postponed.
    """
    day, started = repository.round.date, repository.room.meeting_started
    return (
        repository.conclusion.given
        or repository.approval != Approval()
        or bool(day and started and started.date() == day)
        or any(
            day and one.round == repository.round.id and one.history and one.history[0].at.date() >= day
            for one in session.lasting.agreements_or_empty
        )
    )


def is_of_next(repository: RoundRepository, day: dt.date | None, today: dt.date) -> bool:
    """Tell whether a day is that of the next talk: the talk of this round was held 90 days or more before it.

    A talk that had passed when its round was begun only counts as held if anything was concluded; otherwise its day was
    a typing mistake.
    """
    this = repository.round
    if not (day and this.date and this.date < today and (day - this.date).days >= _NEXT_DAYS):
        return False
    return this.opened is None or this.opened.date() <= this.date or repository.conclusion.given
