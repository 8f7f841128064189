"""Desks on a vault of one's own, with a clock that stands still."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from musprep.services.session.session import Session, open_session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOW = dt.datetime(2026, 11, 2, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
"""A Monday, the day before a MUS."""


@pytest.fixture
def sit(tmp_path: Path) -> Callable[..., Session]:
    """Open a session; every call gives another one on the same vault, as two windows are. `days` moves its clock."""

    def opened(language: str = "da", *, days: int = 0) -> Session:
        return open_session(str(tmp_path / "vault"), clock=lambda: NOW + dt.timedelta(days=days), language=language)

    return opened


@pytest.fixture
def session(sit: Callable[..., Session]) -> Session:
    return sit()
