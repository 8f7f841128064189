"""The days of the made-up year."""

from __future__ import annotations

import datetime as dt

import pytest

from musprep.language.holidays import is_working_day
from musprep.services.upkeep.demo import _find_working_day


@pytest.mark.parametrize("days", [16, -352])
def test_the_talks_fall_on_working_days(days: int) -> None:
    """Whenever the demo is opened in six years: the next talk lies at most five days later, the last one earlier."""
    first = dt.date(2024, 1, 1)
    for today in (first + dt.timedelta(days=number) for number in range(6 * 366)):
        day = _find_working_day(today, days)
        assert is_working_day(day)
        assert 0 <= (day - today - dt.timedelta(days=days)).days * (1 if days > 0 else -1) <= 5
