"""An event that was written into a calendar file, so that a later file can move or cancel it."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from musprep.model.base import Clock, Day, NamedRecord


class CalendarEvent(NamedRecord):
    """An event by the id it has in calendars. A `weekly` one begins on its day, under a title of the owner's choosing.

    `stopped` says that the weekly one is no longer wanted.
    """

    UNITS: ClassVar[tuple[tuple[str, ...], ...]] = (("day", "time", "minutes"),)

    day: Day
    time: Clock | None = None
    minutes: int = Field(default=60, ge=5, le=480)
    weekly: bool = False
    name: str = ""
    stopped: bool = False
