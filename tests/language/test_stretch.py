"""A week, a month and a year have a first and a last day."""

from __future__ import annotations

import datetime as dt

import pytest

from musprep.language.stretch import read_stretch

TODAY = dt.date(2026, 11, 2)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("uge 44", "2026-10-26", "2026-11-01"),
        ("week 53 2026", "2026-12-28", "2027-01-03"),
        ("sidste uge", "2026-10-26", "2026-11-01"),
        ("i denne uge", "2026-11-02", "2026-11-08"),
        ("forrige måned", "2026-10-01", "2026-10-31"),
        ("marts", "2026-03-01", "2026-03-31"),
        ("dec", "2025-12-01", "2025-12-31"),
        ("february 2024", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("i år", "2026-01-01", "2026-12-31"),
        ("last year", "2025-01-01", "2025-12-31"),
        ("i går", "2026-11-01", "2026-11-01"),
        ("forrige fredag", "2026-10-30", "2026-10-30"),
        ("for en uge siden", "2026-10-26", "2026-10-26"),
        ("3/11", "2026-11-03", "2026-11-03"),
    ],
)
def test_a_stretch_is_read_from_its_first_to_its_last_day(written: str, first: str, last: str) -> None:
    """So `--until "uge 44"` holds that Sunday too; a day begins and ends itself."""
    assert [day.isoformat() for day in read_stretch(written, TODAY)] == [first, last]
