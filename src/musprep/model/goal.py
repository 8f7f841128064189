"""A development goal: what one wants to become able to, why, how, and how one knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypedDict

from musprep.model.agreement import Party
from musprep.model.base import Day, Filled, Record
from musprep.model.history import Event
from musprep.model.lasting import LastingRecord

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

COURSE_DAYS = 91
"""So long after a course it is asked how it was used: three months."""


class Activity(Record):
    """Something one does to reach a goal. `example` names a catalogue's activity, or is "" for a free one.

    `taken` is the day it was done; `used` tells what came of it.
    """

    UNITS: ClassVar[tuple[tuple[str, ...], ...]] = (("text", "example"),)

    text: Filled
    example: str = ""
    taken: Day | None = None
    used: str = ""

    def asks(self, today: dt.date) -> bool:
        """Whether it is time to ask how it was used."""
        return self.taken is not None and not self.used and (today - self.taken).days >= COURSE_DAYS


class Goal(LastingRecord):
    """A goal of one's development; one record for life, like an agreement."""

    UNITS: ClassVar[tuple[tuple[str, ...], ...]] = (("competence", "aim", "responsible"),)

    competence: Filled
    aim: str = ""
    why_shared: str = ""
    why_own: str = ""
    activities: tuple[Activity, ...] = ()
    horizon: str = ""
    responsible: Party = Party.ME
    known: str = ""
    followup_how: str = ""
    followup_when: Day | None = None
    followup_who: str = ""
    round: str = ""
    history: tuple[Event, ...] = ()

    @property
    def title(self) -> str:
        return self.competence


class GoalParts(TypedDict, total=False):
    """What is written of a goal: all but its id, its round and its history. An activity may be given as its text."""

    competence: str
    aim: str
    why_shared: str
    why_own: str
    activities: Iterable[str | Activity]
    horizon: str
    responsible: Party
    known: str
    followup_how: str
    followup_when: dt.date | None
    followup_who: str
