"""A time horizon says when, also years after it was written."""

from __future__ import annotations

import datetime as dt

import pytest

from musprep.language.time_ahead import add_end_month


@pytest.mark.parametrize(
    ("written", "language", "shown"),
    [
        ("et år", "da", "et år (november 2027)"),
        ("Et halvt år", "da", "Et halvt år (maj 2027)"),
        ("om 6 måneder", "da", "om 6 måneder (maj 2027)"),
        ("inden for to år", "da", "inden for to år (november 2028)"),
        ("i løbet af halvandet år", "da", "i løbet af halvandet år (maj 2028)"),
        ("næste år", "da", "næste år (december 2027)"),
        ("a year", "en", "a year (November 2027)"),
        ("within 18 months", "en", "within 18 months (May 2028)"),
        # What is a date already, vague, or no time at all stays as it is.
        ("et år (november 2027)", "da", "et år (november 2027)"),
        ("inden sommer 2027", "da", "inden sommer 2027"),
        ("2027", "da", "2027"),
        ("hvert år", "da", "hvert år"),
        ("to til tre år", "da", "to til tre år"),
        ("efteråret", "da", "efteråret"),
        ("snart", "da", "snart"),
    ],
)
def test_a_stretch_of_time_has_the_month_it_ends_in(written: str, language: str, shown: str) -> None:
    """The own words stay; where they count from the day they were written, the month they mean stands behind them."""
    assert add_end_month(written, dt.date(2026, 11, 3), language) == shown
