"""Something one wants to say, or ask, with its proof."""

from __future__ import annotations

from typing import Self

from pydantic import Field

from musprep.model.base import Filled, Id, Keyed
from musprep.model.say import SayLevel

LEADING = 3
"""So many points lead."""


class TalkingPoint(Keyed):
    """A point for the meeting. `lead` is its place among the three that lead (1 to 3), or 0.

    `proof` holds entry ids and free references; `ask` tells that it is a question to the manager.
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
        return self.id

    def renamed(self, number: int) -> Self:
        return self.with_(id=f"{self.id[:60]}-{number + 1}", lead=0)
