"""Whose vault it is, and what they chose for the program."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, TypedDict

from pydantic import Field

from musprep.model.base import Filled, Record


class Role(StrEnum):
    """The owner's role; it decides which catalogues are offered first. A `manager` leads others in any line of work."""

    EMPLOYEE = "employee"
    SPECIALIST_DOCTOR = "specialist-doctor"
    LEADING_DOCTOR = "leading-doctor"
    MANAGER = "manager"
    CHIROPRACTOR = "chiropractor"
    TURNUS_CANDIDATE = "turnus-candidate"


class Owner(Record):
    """What vault.toml holds besides its schema number.

    `language` is "" until one is chosen. `names` are people whom no paper may name without a warning; `guard` says
    whether papers are checked for names, numbers and addresses. An encrypted vault locks itself on screen after
    `lock_minutes` without a key or a click; 0 means never. Each paper is copied into the folder `papers`, unless "".
    """

    language: Literal["", "da", "en"] = ""
    name: str = ""
    role: Role = Role.EMPLOYEE
    position: str = ""
    workplace: str = ""
    theme: str = ""
    names: tuple[Filled, ...] = ()
    guard: bool = True
    welcomed: bool = False
    lock_minutes: int = Field(default=15, ge=0, le=1440)
    papers: str = ""


class OwnerParts(TypedDict, total=False):
    """What can be changed of what the vault knows of its owner."""

    language: str
    name: str
    role: Role
    position: str
    workplace: str
    theme: str
    names: tuple[str, ...]
    guard: bool
    welcomed: bool
    lock_minutes: int
    papers: str
