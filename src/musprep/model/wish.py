"""A wish, with what it gives the owner and what it gives the workplace."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypedDict

from musprep.model.base import Filled, NamedRecord
from musprep.model.say import SayLevel

if TYPE_CHECKING:
    from collections.abc import Iterable


class Wish(NamedRecord):
    """Something wished for. `me` and `workplace` say what it gives each of the two; `reply` is the manager's answer.

    `price` is what it costs, in money or time, and belongs to its text, as does `length`, how long it takes. `needs`
    are the ids of the workplace's needs that it answers. `plan_b` is what one does if the answer is no, and for nobody
    else. `carried_from` is the id that the wish had in the round before, where it was carried over from there: its
    words may have changed since.
    """

    UNITS: ClassVar[tuple[tuple[str, ...], ...]] = (("text", "price", "length"),)

    text: Filled
    me: str = ""
    workplace: str = ""
    price: str = ""
    length: str = ""
    needs: tuple[Filled, ...] = ()
    plan_b: str = ""
    reply: str = ""
    say: SayLevel = SayLevel.ONLY_ME
    order: int = 0
    carried_from: str = ""

    @property
    def for_workplace(self) -> bool:
        """Whether the workplace gains by it: it says so, or it answers one of the workplace's needs."""
        return bool(self.workplace.strip() or self.needs)

    @property
    def shared(self) -> bool:
        """Whether both sides gain by it, which makes it an argument."""
        return bool(self.me.strip()) and self.for_workplace


class WishParts(TypedDict, total=False):
    """The fields of a wish that can be given: all but its id and its place."""

    text: str
    me: str
    workplace: str
    price: str
    length: str
    needs: Iterable[str]
    plan_b: str
    reply: str
    say: SayLevel
    carried_from: str
