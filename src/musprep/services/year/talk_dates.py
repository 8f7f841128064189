"""The date of a talk: set it, or begin the next round with it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.services.session.clean_text import clean_text
from musprep.services.session.undo import UndoStep
from musprep.services.year.held_talks import is_of_next, was_held
from musprep.services.year.rounds import (
    begin_if_none,
    begin_new,
    find_open_round,
    read_fields,
    remove,
    reopen,
    set_fields,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session


def set_talk(session: Session, day: dt.date | None, manager: str | None = None, *, time: dt.time | None = None) -> None:
    """Set the date of the open round (None: no date), and its time and manager if given. Raises MusprepError.

    Begins a round where none is open, and the next one where the date is that of the next talk.
    """
    if find_open_round(session):
        parts: dict[str, object] = {"date": day}
        if manager is not None:
            parts["manager"] = clean_text(manager).strip()
        _set_facts(session, parts | ({"time": time} if time else {}))
    elif day or manager:
        begin_new(session, date=day, time=time, manager=manager or "")


def set_facts(session: Session, parts: Mapping[str, str]) -> None:
    """Set several fields of the open round from text, in one step; raises MusprepError before any is set.

    The date of the next talk begins the next round.
    """
    _set_facts(session, read_fields(session, parts))


def _set_facts(session: Session, parts: Mapping[str, object]) -> None:
    repository, changes = begin_if_none(session), dict(parts)
    day = changes.get("date")
    if isinstance(day, dt.date) and is_of_next(repository, day, session.today):
        repository = begin_next(session, day)
    repository.must_be_open()
    changes = {key: value for key, value in changes.items() if value != getattr(repository.round, key)}
    if changes:
        set_fields(session, repository, changes, "round_set")


def begin_next(session: Session, day: dt.date | None = None) -> RoundRepository:
    """Close the open round and begin the next; `day` is the day of its talk, if known. Raises MusprepError.

    An open round without a date that is empty is itself the next one. Undone, the round before is open again. Unless
    its talk is known to be held, it gets the given day, as the talk was postponed; another undo gives the old day back.
    """
    before = session.get_repository()
    before.must_be_open()
    was, moves = before.round.date, bool(day) and not was_held(session, before)
    then = day if moves else was
    fresh = begin_new(session, date=day)
    if fresh is before:
        return fresh
    begun = [fresh.round.id]

    def move(stood: dt.date | None, stands: dt.date | None) -> None:
        before.refresh()
        if before.round.date != stood:
            raise MusprepError("error.changed_since")
        before.must_be_open()
        if stood != stands:
            before.save_round(before.round.with_(date=stands), undone=True)

    def undo() -> None:
        remove(session, begun[-1])
        reopen(session, before.round.id)
        move(was, then)

    def redo() -> None:
        move(then, was)
        begun.append(begin_new(session, date=day).round.id)

    if moves:
        session.remember(UndoStep("round_set", before.round.id, lambda: move(then, was), lambda: move(was, then)))
    session.remember(UndoStep("round_postponed" if moves else "round_begun", before.round.id, undo, redo))
    return fresh
