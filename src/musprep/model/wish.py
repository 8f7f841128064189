"""A wish, with what it gives the owner and what it gives the workplace."""

from __future__ import annotations

from typing import Self

from musprep.model.base import Filled, Id, Keyed
from musprep.model.say import SayLevel


class Wish(Keyed):
    """Something wished for. `me` and `workplace` say what it gives each of the two; `reply` is the manager's answer.

    `carried_from` is the id that the wish had in the round before, where it was carried over from there: its words may
    have changed since.
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
        """Whether both sides gain by it, which makes it an argument."""
        return bool(self.me.strip() and self.workplace.strip())

    @property
    def key(self) -> str:
        """The id."""
        return self.id

    def renamed(self, number: int) -> Self:
        """Return it as copy `number`, with that number behind its id."""
        return self.with_(id=f"{self.id[:60]}-{number + 1}")
