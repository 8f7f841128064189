"""Records that outlive a round, so two changes at the same time become one record and never two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from musprep.model.base import Id, Keyed
from musprep.model.history import Event, RecordState, ended_at, state_after

if TYPE_CHECKING:
    import datetime as dt


class LastingRecord(Keyed):
    """A record with a history. Two versions of it are merged field by field, and their histories are joined."""

    id: Id
    history: tuple[Event, ...] = ()

    @property
    def key(self) -> str:
        """The id."""
        return self.id

    @property
    def state(self) -> RecordState:
        """How it stands now, by its history."""
        return state_after(self.history)

    @property
    def is_open(self) -> bool:
        """Whether it is neither kept nor dropped."""
        return self.state is RecordState.OPEN

    @property
    def ended(self) -> dt.date | None:
        """The day it was kept or dropped; None while it is open."""
        moment = ended_at(self.history)
        return moment.date() if moment else None

    def renamed(self, number: int) -> Self:
        """Return it as copy `number`, with that number behind its id."""
        return self.with_(id=f"{self.id[:60]}-{number + 1}")
