"""A wish, with what it gives oneself and what it gives the workplace."""

from __future__ import annotations

from typing import TypedDict

from musprep.model.base import Filled, NamedRecord
from musprep.model.say import SayLevel


class Wish(NamedRecord):
    """Something wished for. With both lines it is a shared interest, and an argument. `reply` is what was answered.

    `carried_from` is the id it had in the round before, where it was taken up from there: its words may have changed
    since.
    """

    text: Filled
    me: str = ""
    workplace: str = ""
    reply: str = ""
    say: SayLevel = SayLevel.ONLY_ME
    order: int = 0
    carried_from: str = ""

    @property
    def shared(self) -> bool:
        return bool(self.me.strip() and self.workplace.strip())


class WishParts(TypedDict, total=False):
    """What is written of a wish: all but its id and its place."""

    text: str
    me: str
    workplace: str
    reply: str
    say: SayLevel
    carried_from: str
