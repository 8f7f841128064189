"""How the owner feels, noted in ten seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from pydantic import AwareDatetime, Field

from musprep.model.base import Id, Keyed

if TYPE_CHECKING:
    import datetime as dt


class Pulse(Keyed):
    """Mood, and energy where it was given: 1 (low) to 5 (high)."""

    id: Id
    at: AwareDatetime
    mood: int = Field(ge=1, le=5)
    energy: int | None = Field(default=None, ge=1, le=5)
    note: str = ""

    @property
    def day(self) -> dt.date:
        """The local date."""
        return self.at.date()

    @property
    def key(self) -> str:
        """The id."""
        return self.id

    def renamed(self, number: int) -> Self:
        """Return it as copy `number`, with that number behind its id."""
        return self.with_(id=f"{self.id[:60]}-{number + 1}")
