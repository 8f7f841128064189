"""A short talk between two yearly ones, to follow up on what was agreed."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from musprep.model.base import Clock, Day, Moment, NamedRecord

FOLLOW_UP_MINUTES = 15


class FollowUpTalk(NamedRecord):
    """When it is, how long it lasts, and what was said; `held` is when it was over, None before that."""

    UNITS: ClassVar[tuple[tuple[str, ...], ...]] = (("date", "time"),)
    JOINED: ClassVar[tuple[str, ...]] = ("text",)

    date: Day | None = None
    time: Clock | None = None
    minutes: int = Field(default=FOLLOW_UP_MINUTES, ge=5, le=480)
    text: str = ""
    held: Moment | None = None
