"""A wish, with what it gives oneself and what it gives the workplace."""

from __future__ import annotations

from typing import Self

from musprep.model.base import Filled, Id, Keyed
from musprep.model.say import SayLevel


class Wish(Keyed):
    """Something wished for. With both lines it is a shared interest, and an argument. `reply` is what was answered.

    `carried_from` is the id it had in the round before, where it was taken up from there: its words may have changed
    since.
    """

    id: Id
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

    @property
    def key(self) -> str:
        return self.id

    def renamed(self, number: int) -> Self:
        return self.with_(id=f"{self.id[:60]}-{number + 1}")
