"""An agreement: made at a MUS or between two people, followed up until it is kept or dropped."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, TypedDict

from musprep.model.base import Day, Filled
from musprep.model.history import Event
from musprep.model.lasting import LastingRecord

if TYPE_CHECKING:
    import datetime as dt


class Party(StrEnum):
    """Who promised, or is responsible."""

    ME = "me"
    MANAGER = "manager"
    BOTH = "both"


class Agreement(LastingRecord):
    """What was agreed, one record for its whole life: it names the round it came from and is never copied into another.

    `due` is the day it should be kept by, `next_touch` the day to follow it up. `round` and `goal` are ids, or "" for
    none. `manager` is the name of the manager it was made with, or who has taken it over, "" where it is not known.
    `history` is in the order of time and begins with when it was made.
    """

    UNITS: ClassVar[tuple[tuple[str, ...], ...]] = (("text", "owner"),)

    text: Filled
    owner: Party
    due: Day | None = None
    next_touch: Day | None = None
    round: str = ""
    goal: str = ""
    manager: str = ""
    history: tuple[Event, ...] = ()

    @property
    def made_with(self) -> str:
        """The manager it was made with where another has taken it over, else ""."""
        return next((event.former for event in self.history if event.former), "")


class AgreementParts(TypedDict, total=False):
    """What is written of an agreement: all but its id, its round and its history. Its manager is that of the round."""

    text: str
    owner: Party
    due: dt.date | None
    next_touch: dt.date | None
    goal: str
    manager: str
