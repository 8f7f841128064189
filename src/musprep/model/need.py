"""What the workplace needs: the other half of every wish."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from musprep.model.base import Filled, Id, Keyed


class NeedSource(StrEnum):
    """Where a need is written down."""

    REGION = "region"
    HOSPITAL = "hospital"
    DEPARTMENT = "department"
    CLINIC = "clinic"
    COMPANY = "company"
    HANDBOOK = "handbook"
    BUDGET = "budget"
    OTHER = "other"


class Need(Keyed):
    """A strategic goal, a policy or a budget of the workplace, written down once a round."""

    id: Id
    text: Filled
    source: NeedSource = NeedSource.OTHER

    @property
    def key(self) -> str:
        """The id."""
        return self.id

    def renamed(self, number: int) -> Self:
        """Return it as copy `number`, with that number behind its id."""
        return self.with_(id=f"{self.id[:60]}-{number + 1}")
