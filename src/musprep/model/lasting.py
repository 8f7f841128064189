"""Records that live longer than a round, and so are never doubled: two changes at once become one record."""

from __future__ import annotations

from typing import Self

from musprep.model.base import Id, Keyed
from musprep.model.history import Event


class Lasting(Keyed):
    """A record with a history. Two changes of it are merged part by part, and their histories joined."""

    id: Id
    history: tuple[Event, ...] = ()

    @property
    def key(self) -> str:
        return self.id

    def renamed(self, number: int) -> Self:
        return self.with_(id=f"{self.id[:60]}-{number + 1}")
