"""What the workplace needs: the other half of every wish."""

from __future__ import annotations

from enum import StrEnum
from typing import TypedDict

from musprep.model.base import Filled, NamedRecord


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


class Need(NamedRecord):
    """A strategic goal, a policy or a budget of the workplace, written down once a round."""

    text: Filled
    source: NeedSource = NeedSource.OTHER


class NeedParts(TypedDict, total=False):
    """What is written of a need: all but its id."""

    text: str
    source: NeedSource
