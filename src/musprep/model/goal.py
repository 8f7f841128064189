"""A development goal: what one wants to become able to, why, how, and how one knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from musprep.model.agreement import Party
from musprep.model.base import Day, Filled, Id, Record
from musprep.model.history import Event
from musprep.model.lasting import LastingRecord

if TYPE_CHECKING:
    import datetime as dt

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

    id: Id
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
