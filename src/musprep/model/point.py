"""Something to say or ask at the meeting, with its proof."""

from __future__ import annotations

from typing import Self

from pydantic import Field

from musprep.model.base import Filled, Id, Keyed
from musprep.model.say import SayLevel

LEADING = 3
"""How many points may lead."""


class TalkingPoint(Keyed):
    """A point for the meeting. `lead` is its place among the leading points (1 to `LEADING`), or 0.

    `proof` holds ids of notes and free references; `ask` marks a question to the manager; `order` is its place in the
    list.
    """

    id: Id
    text: Filled
    keywords: str = ""
    proof: tuple[Filled, ...] = ()
    ask: bool = False
    lead: int = Field(default=0, ge=0, le=LEADING)
    say: SayLevel = SayLevel.SAY_IT
    order: int = 0

    @property
    def key(self) -> str:
        """The id."""
        return self.id

    def renamed(self, number: int) -> Self:
        """Return it as copy `number`, with that number behind its id; a copy never leads."""
        return self.with_(id=f"{self.id[:60]}-{number + 1}", lead=0)
