"""The time from one MUS to the next."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from musprep.model.base import Clock, Day, Filled, Id, Moment, Record


class Round(Record):
    """One round: when and with whom the meeting is, and which catalogues prepare it.

    `id` is the year, or the year and a number. `minutes` is how long the meeting lasts. `agenda` is the id of a
    catalogue. `ticked` holds the addresses of tips and agenda items that are done. A closed round is read-only.
    `levels_offered` tells that its answers and wishes began at the levels of today, or were offered them.
    """

    UNITS: ClassVar[tuple[tuple[str, ...], ...]] = (("date", "time"),)

    id: Id
    date: Day | None = None
    time: Clock | None = None
    minutes: int = Field(default=60, ge=5, le=480)
    manager: str = ""
    place: str = ""
    catalogues: tuple[Id, ...] = ()
    agenda: str = ""
    opened: Moment | None = None
    closed: Moment | None = None
    ticked: tuple[Filled, ...] = ()
    levels_offered: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it has not been closed."""
        return self.closed is None
