"""Whose vault it is, and how it speaks."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from musprep.model.base import Record


class Role(StrEnum):
    """What decides which catalogues are offered first."""

    EMPLOYEE = "employee"
    SPECIALIST_DOCTOR = "specialist-doctor"
    CHIROPRACTOR = "chiropractor"
    LEADER = "leader"


class Owner(Record):
    """What vault.toml holds beside its schema. `language` is "" until it was chosen."""

    language: Literal["", "da", "en"] = ""
    name: str = ""
    role: Role = Role.EMPLOYEE
    position: str = ""
    workplace: str = ""
    theme: str = ""
    welcomed: bool = False
