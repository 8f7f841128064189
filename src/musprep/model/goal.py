"""A development goal: what to learn, why, how, and how to see that it worked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypedDict

from pydantic import Field

from musprep.model.agreement import Party
from musprep.model.base import Day, Filled, Record
from musprep.model.history import Event
from musprep.model.lasting import LastingRecord

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

COURSE_DAYS = 91
"""This many days (three months) after a course musprep asks how it was used."""


class Activity(Record):
    """Something to do to reach a goal.

    `example` is the address `catalogue/activity` of the catalogue's example it was made from, or "". `taken` is the day
    it was done; `used` says what came of it.
    """

    UNITS: ClassVar[tuple[tuple[str, ...], ...]] = (("text", "example"),)

    text: Filled
    example: str = ""
    taken: Day | None = None
    used: str = ""

    def asks(self, today: dt.date) -> bool:
        """Tell whether it is time to ask how the activity was used."""
        return self.taken is not None and not self.used and (today - self.taken).days >= COURSE_DAYS


class Goal(LastingRecord):
    """A goal for the owner's development, one record for its whole life, like an agreement.

    `competence` is what to become good at, `aim` what exactly to be able to do. `why_shared` names the shared goal it
    serves, `why_own` what it gives the owner. `known` says how others can see that it is reached; where that can be
    counted, `progress` is how far one has come, and `target` how far one will go. `horizon` is free text. `round` is
    the id of the round it came from.
    """

    UNITS: ClassVar[tuple[tuple[str, ...], ...]] = (("competence", "aim", "responsible"),)

    competence: Filled
    aim: str = ""
    why_shared: str = ""
    why_own: str = ""
    activities: tuple[Activity, ...] = ()
    horizon: str = ""
    responsible: Party = Party.ME
    known: str = ""
    progress: int | None = Field(default=None, ge=0)
    target: int | None = Field(default=None, ge=1)
    followup_how: str = ""
    followup_when: Day | None = None
    followup_who: str = ""
    round: str = ""
    history: tuple[Event, ...] = ()

    @property
    def title(self) -> str:
        """The competence."""
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
    progress: int | None
    target: int | None
    followup_how: str
    followup_when: dt.date | None
    followup_who: str
