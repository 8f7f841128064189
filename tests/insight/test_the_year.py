"""Where in the year one stands: the circle, the stretch a round covers, and how its notes are spread."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musprep.insight.circle import Phase, place_in_circle
from musprep.insight.period import Period, find_period
from musprep.insight.spread import judge_spread
from musprep.model.entry import Entry
from musprep.model.round import Round

TODAY = dt.date(2026, 11, 23)
_DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31))


def _in(days: int) -> dt.date:
    return TODAY + dt.timedelta(days=days)


def _round(days: int | None, *, closed: bool = False) -> Round:
    at = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
    return Round(id="r", date=None if days is None else _in(days), closed=at if closed else None)


@pytest.mark.parametrize(
    ("last", "following", "phase"),
    [
        (None, None, Phase.NOTE),
        (-10, None, Phase.FOLLOW_UP),
        (-31, None, Phase.NOTE),
        (-350, 0, Phase.MEETING),
        (-350, 28, Phase.PREPARE),
        (-350, 29, Phase.NOTE),
        (-10, 300, Phase.FOLLOW_UP),
        (-350, -1, Phase.FOLLOW_UP),
        (-350, -30, Phase.FOLLOW_UP),
        (-350, -31, Phase.NOTE),
    ],
)
def test_the_phase_of_the_year(last: int | None, following: int | None, phase: Phase) -> None:
    """Preparing begins four weeks before, following up lasts a month after, all between is for noting."""
    found = place_in_circle(None if last is None else _in(last), None if following is None else _in(following), TODAY)
    assert found.phase is phase
    assert found.days_left == following


@given(st.none() | _DAYS, st.none() | _DAYS, _DAYS)
def test_the_circle_is_never_more_than_round(last: dt.date | None, following: dt.date | None, today: dt.date) -> None:
    """The turn lies between nothing and all of the circle, whatever dates there are."""
    assert 0 <= place_in_circle(last if last and last <= today else None, following, today).turn <= 1


def test_the_turn_grows_to_the_meeting() -> None:
    """Half-way between two meetings half the circle is behind; on the day it is whole."""
    assert place_in_circle(_in(-100), _in(100), TODAY).turn == pytest.approx(0.5)
    assert place_in_circle(_in(-200), TODAY, TODAY).turn == pytest.approx(1.0)


def test_a_period_runs_from_the_last_meeting() -> None:
    """It begins the day after the last meeting, ends today, and both days are within."""
    period = find_period(_round(-350, closed=True), _round(16), TODAY)
    assert period == Period(_in(-349), TODAY)


@pytest.mark.parametrize("last", [None, _round(None)])
def test_a_first_period_is_a_year(last: Round | None) -> None:
    """Without a last meeting, or without its date, the period is the past year."""
    assert find_period(last, _round(16), TODAY) == Period(_in(-365), TODAY)


def test_a_period_ends_with_its_meeting() -> None:
    """After the meeting, and in a closed round, later notes belong to the next one."""
    assert find_period(None, _round(-3), TODAY).end == _in(-3)
    assert find_period(None, _round(5, closed=True), TODAY).end == _in(5)
    assert find_period(None, _round(5), TODAY).end == TODAY


def test_a_period_keeps_its_first_and_last_day() -> None:
    """Entries of both border days are in, those of the days around them are not."""
    at = dt.datetime.combine(TODAY, dt.time(12), dt.UTC)
    entries = [Entry(id=f"e{n}", at=at - dt.timedelta(days=n), text="x") for n in range(4)]
    assert [entry.id for entry in Period(_in(-2), _in(-1)).select_entries(entries)] == ["e1", "e2"]


@pytest.mark.parametrize(
    ("back", "verdict"),
    [
        ([], "none"),
        ([0, 40], "thin"),
        ([0, 5, 9, 200], "recent"),
        ([0, 100, 130, 200, 210], "gaps"),
        ([0, 35, 65, 95, 125, 155, 185, 215], "year"),
        ([500, 600, 700], "none"),
    ],
)
def test_the_verdict_on_the_spread(back: list[int], verdict: str) -> None:
    """Few, only the last weeks, with holes, or all the year: said plainly; what is older than a year does not count."""
    assert judge_spread([_in(-days) for days in back], TODAY).verdict == verdict


@given(st.lists(_DAYS, max_size=40), _DAYS)
def test_the_months_count_each_day_of_the_year_once(days: list[dt.date], end: dt.date) -> None:
    """Twelve months, oldest first; each day within them is counted in its own month."""
    spread = judge_spread(days, end)
    assert len(spread.months) == 12
    assert [spread.find_month(place) for place in (11, 0)] == [end.month, end.month % 12 + 1]
    for place in range(12):
        month = spread.find_month(place)
        year = end.year if month <= end.month else end.year - 1
        assert spread.months[place] == sum(1 for day in days if (day.year, day.month) == (year, month))
