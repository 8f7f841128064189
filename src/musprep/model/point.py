"""Something to say or ask at the meeting, with its proof."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypedDict

from pydantic import Field

from musprep.model.base import Filled, NamedRecord
from musprep.model.say import SayLevel

if TYPE_CHECKING:
    from collections.abc import Iterable

LEADING = 3
"""How many points may lead."""


class TalkingPoint(NamedRecord):
    """A point for the meeting. `lead` is its place among the leading points (1 to `LEADING`), or 0.

    `proof` holds ids of notes and free references; `ask` marks a question to the manager; `order` is its place in the
    list.
    """

    text: Filled
    keywords: str = ""
    proof: tuple[Filled, ...] = ()
    ask: bool = False
    lead: int = Field(default=0, ge=0, le=LEADING)
    say: SayLevel = SayLevel.SAY_IT
    order: int = 0

    def rename(self, number: int) -> Self:
        """Return it as copy `number`, with that number behind its id; a copy never leads."""
        return super().rename(number).with_(lead=0)


class PointParts(TypedDict, total=False):
    """The fields of a point that can be given: all but its id and its place."""

    text: str
    keywords: str
    proof: Iterable[str]
    ask: bool
    say: SayLevel
