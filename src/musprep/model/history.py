"""What happened to an agreement or a goal, in the order it happened."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from musprep.model.base import Day, Moment, Record

if TYPE_CHECKING:
    import datetime as dt


class Happening(StrEnum):
    """What can happen to an agreement or a goal."""

    MADE = "made"
    TOUCHED = "touched"
    MOVED = "moved"
    CHANGED = "changed"
    KEPT = "kept"
    DROPPED = "dropped"
    REOPENED = "reopened"


class RecordState(StrEnum):
    """How an agreement or a goal stands now."""

    OPEN = "open"
    KEPT = "kept"
    DROPPED = "dropped"


class Event(Record):
    """One thing that happened. `words` is what was said about it.

    `due` is the due date from then on where it was made with one or that was changed; older vaults tell it only of
    one that was moved. `former` is the manager that today's took an agreement over from, "" where none did.
    """

    at: Moment
    what: Happening
    words: str = ""
    due: Day | None = None
    former: str = ""


_ENDS = {Happening.KEPT: RecordState.KEPT, Happening.DROPPED: RecordState.DROPPED, Happening.REOPENED: RecordState.OPEN}


def find_state(history: tuple[Event, ...]) -> RecordState:
    """Return the state after `history`: open until kept or dropped, open again when reopened."""
    state = RecordState.OPEN
    for event in history:
        state = _ENDS.get(event.what, state)
    return state


def find_end(history: tuple[Event, ...]) -> dt.datetime | None:
    """Return when it was last kept or dropped; later changes of its words do not count. None while it is open."""
    if find_state(history) is RecordState.OPEN:
        return None
    return next(event.at for event in reversed(history) if event.what in _ENDS)


def find_outcome(history: tuple[Event, ...]) -> str:
    """Return what was said to have come of it when it was last kept or dropped; "" while it is open."""
    if find_state(history) is RecordState.OPEN:
        return ""
    return next(event.words for event in reversed(history) if event.what in _ENDS)


def join(mine: tuple[Event, ...], theirs: tuple[Event, ...]) -> tuple[Event, ...]:
    """Return the two histories as one: every event once, in the order of time."""
    once = {(event.at, event.what, event.words, event.due): event for event in (*theirs, *mine)}
    return tuple(sorted(once.values(), key=lambda event: event.at))
