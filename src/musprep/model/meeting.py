"""What happens during the meeting and right after it."""

from __future__ import annotations

from typing import ClassVar

from pydantic import AwareDatetime

from musprep.model.base import Filled, Record


class MeetingState(Record):
    """Where one is in the room: cards by point id. `card` is the card that is shown."""

    started: AwareDatetime | None = None
    card: str = ""
    said: tuple[Filled, ...] = ()
    skipped: tuple[Filled, ...] = ()


class Conclusion(Record):
    """What came of the meeting: one's own conclusion, the official one beside it, and what a form says besides."""

    JOINED: ClassVar[tuple[str, ...]] = ("summary", "followup", "notes", "own", "official")

    summary: str = ""
    followup: str = ""
    notes: str = ""
    own: str = ""
    own_at: AwareDatetime | None = None
    official: str = ""
    official_at: AwareDatetime | None = None

    @property
    def given(self) -> bool:
        """Whether anything was concluded: in one's own words, in the manager's, or in a form."""
        return any(part.strip() for part in (self.own, self.official, self.summary, self.followup, self.notes))
