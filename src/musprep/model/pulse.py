"""How the owner feels, noted in ten seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from musprep.model.base import Moment, NamedRecord

if TYPE_CHECKING:
    import datetime as dt


class Pulse(NamedRecord):
    """Mood, and energy where it was given: 1 (low) to 5 (high)."""

    at: Moment
    mood: int = Field(ge=1, le=5)
    energy: int | None = Field(default=None, ge=1, le=5)
    note: str = ""

    @property
    def day(self) -> dt.date:
        """The local date."""
        return self.at.date()
