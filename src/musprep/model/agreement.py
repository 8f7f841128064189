"""An agreement: made at a MUS or between two people, followed up until it is kept or dropped."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from musprep.model.base import Day, Filled, Id
from musprep.model.history import Event
from musprep.model.lasting import LastingRecord


class Party(StrEnum):
    """Who promised, or is responsible."""

    ME = "me"
    MANAGER = "manager"
    BOTH = "both"


class Agreement(LastingRecord):
    """What was agreed, one record for its whole life: it names the round it came from and is never copied into another.

    `due` is the day it should be kept by, `next_touch` the day to follow it up. `round` and `goal` are ids, or "" for
    none. `history` is in the order of time and begins with when it was made.
    """

    UNITS: ClassVar[tuple[tuple[str, ...], ...]] = (("text", "owner"),)

    id: Id
    text: Filled
    owner: Party
    due: Day | None = None
    next_touch: Day | None = None
    round: str = ""
    goal: str = ""
    history: tuple[Event, ...] = ()
