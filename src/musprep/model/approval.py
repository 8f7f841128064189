"""What both approved after a talk, as it stood on that day."""

from __future__ import annotations

from typing import ClassVar

from musprep.model.agreement import Agreement
from musprep.model.base import Day, Moment, Record
from musprep.model.goal import Goal


class Approval(Record):
    """What was signed: a form printed again holds these words and dates, whatever has happened to them since.

    `day` is when both approved it, None where nothing is approved; `at` when that was written down. `talk` is the day
    of the talk, `name`, `position`, `workplace` and `manager` are the two people. Agreements and goals have no history
    here.
    """

    UNITS: ClassVar[tuple[tuple[str, ...], ...]] = (
        (
            "day", "at", "talk", "name", "position", "workplace", "manager", "agreements", "goals",
            "summary", "followup", "notes",
        ),
    )  # fmt: skip

    day: Day | None = None
    at: Moment | None = None
    talk: Day | None = None
    name: str = ""
    position: str = ""
    workplace: str = ""
    manager: str = ""
    agreements: tuple[Agreement, ...] = ()
    goals: tuple[Goal, ...] = ()
    summary: str = ""
    followup: str = ""
    notes: str = ""
