"""Records that outlive a round, so two changes at the same time become one record and never two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.model.base import NamedRecord
from musprep.model.history import Event, RecordState, find_end, find_state

if TYPE_CHECKING:
    import datetime as dt


class LastingRecord(NamedRecord):
    """A record with a history. Two versions of it are merged field by field, and their histories are joined."""

    history: tuple[Event, ...] = ()

    @property
    def state(self) -> RecordState:
        """How it stands now, by its history."""
        return find_state(self.history)

    @property
    def is_open(self) -> bool:
        """Whether it is neither kept nor dropped."""
        return self.state is RecordState.OPEN

    @property
    def ended(self) -> dt.date | None:
        """The day it was kept or dropped; None while it is open."""
        moment = find_end(self.history)
        return moment.date() if moment else None
