"""A wish, with what it gives oneself and what it gives the workplace."""

from __future__ import annotations

from typing import ClassVar, TypedDict

from musprep.model.base import Filled, NamedRecord
from musprep.model.say import SayLevel


class Wish(NamedRecord):
    """Something wished for. With both lines it is a shared interest, and an argument. `reply` is what was answered.

    `price` is what it costs, in money or time, and belongs to its text. `plan_b` is what one does if the answer is no,
    and for nobody else. `carried_from` is the id it had in the round before, where it was taken up from there: its
    words may have changed since.
    """

    UNITS: ClassVar[tuple[tuple[str, ...], ...]] = (("text", "price"),)

    text: Filled
    me: str = ""
    workplace: str = ""
    price: str = ""
    plan_b: str = ""
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
    price: str
    plan_b: str
    reply: str
    say: SayLevel
    carried_from: str
