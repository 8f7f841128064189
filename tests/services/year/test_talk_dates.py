"""The date of a talk: set anew, put off, put right, and that of the next one, which begins the next round."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.model.agreement import Party
from musprep.services.year import (
    agreements,
    approval,
    goals,
    meeting_room,
    points,
    rounds,
    talk_dates,
    wishes,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.services.session.session import Session


def test_the_date_of_the_next_talk_begins_the_next_round(session: Session, sit: Callable[..., Session]) -> None:
    """Once a talk was held, a date long after it belongs to the round after; the last one stays whole."""
    rounds.begin_new(session, date=dt.date(2026, 11, 3), manager="Karen")
    points.add(session, "Sidste års punkt")
    later = sit(days=200)
    talk_dates.set_talk(later, dt.date(2027, 11, 2))
    old, new = (repository.round for repository in later.list_repositories())
    assert (old.id, old.date, old.is_open) == ("2026", dt.date(2026, 11, 3), False)
    assert (new.id, new.date, new.manager, new.is_open) == ("2027", dt.date(2027, 11, 2), "Karen", True)
    assert later.get_repository().points == []
    assert later.undo().what == "round_postponed"
    (only,) = later.list_repositories()
    assert (only.round.date, only.round.is_open) == (dt.date(2027, 11, 2), True)
    assert [one.text for one in only.points] == ["Sidste års punkt"]
    assert later.undo().what == "round_set"
    assert only.round.date == dt.date(2026, 11, 3)
    later.redo()
    later.redo()
    assert [one.round.date for one in later.list_repositories()] == [dt.date(2026, 11, 3), dt.date(2027, 11, 2)]


@pytest.mark.parametrize("begun", [False, True])
@pytest.mark.parametrize("written", [{"date": "20/12 kl. 14.30"}, {"date": "20/12 kl. 9", "time": "14.30"}])
def test_a_time_behind_the_date_is_that_of_the_talk(session: Session, begun: bool, written: dict[str, str]) -> None:
    """It is kept with the date, also where a round begins with it; one that is given apart from it counts before it."""
    if begun:
        rounds.begin_new(session, date=dt.date(2026, 12, 1))
    talk_dates.set_facts(session, written)
    this = session.get_repository().round
    assert (this.date, this.time) == (dt.date(2026, 12, 20), dt.time(14, 30))
    talk_dates.set_talk(session, dt.date(2026, 12, 21))
    assert session.get_repository().round.time == dt.time(14, 30)


def _conclude(session: Session) -> None:
    meeting_room.conclude(session, own="Sådan gik det")


def _agree(session: Session) -> None:
    agreements.add(session, "Et løfte", Party.ME)


def _approve(session: Session) -> None:
    goals.add(session, "Projektledelse")
    approval.approve(session)


@pytest.mark.parametrize("held", [_conclude, _agree, _approve, meeting_room.start])
def test_a_talk_that_was_held_keeps_its_date(sit: Callable[..., Session], held: Callable[[Session], object]) -> None:
    """Undoing the date of the next talk removes the new round only, and nothing of the talk before has moved."""
    session = sit()
    rounds.begin_new(session, date=session.today)
    held(session)
    later = sit(days=200)
    day = later.today + dt.timedelta(days=100)
    talk_dates.set_talk(later, day)
    for _ in range(2):
        assert later.undo().what == "round_begun"
        (only,) = later.list_repositories()
        assert (only.round.date, only.round.is_open) == (session.today, True)
        later.redo()
        assert [one.round.date for one in later.list_repositories()] == [session.today, day]


@pytest.mark.parametrize(("days", "day"), [(0, "2027-11-02"), (20, "2027-01-31"), (200, "2026-12-01")])
def test_a_talk_that_is_put_off_stays_in_its_round(sit: Callable[..., Session], days: int, day: str) -> None:
    """Before the talk any date moves it; after it one within three months does, and one that comes before does."""
    rounds.begin_new(sit(), date=dt.date(2026, 11, 3))
    later = sit(days=days)
    talk_dates.set_talk(later, dt.date.fromisoformat(day))
    (only,) = later.list_repositories()
    assert str(only.round.date) == day


def test_a_mistyped_year_is_put_right_in_its_round(sit: Callable[..., Session]) -> None:
    """A day that had passed when the round was begun was a slip; where something was concluded, the talk was held."""
    session = sit()
    rounds.begin_new(session, date=session.today - dt.timedelta(days=300))
    points.add(session, "Et punkt")
    talk_dates.set_talk(session, session.today + dt.timedelta(days=60))
    assert [repository.round.date for repository in session.list_repositories()] == [
        session.today + dt.timedelta(days=60)
    ]
    session.undo()
    rounds.change(session, "date", (session.today + dt.timedelta(days=61)).isoformat())
    assert len(session.list_repositories()) == 1
    session.undo()
    meeting_room.conclude(session, own="Sådan gik det")
    talk_dates.set_talk(session, session.today + dt.timedelta(days=60))
    assert [repository.round.is_open for repository in session.list_repositories()] == [False, True]


def test_a_begun_round_with_something_in_it_is_not_taken_back(session: Session, sit: Callable[..., Session]) -> None:
    """Undoing the step to the next round loses nothing that was written there since, also in another window."""
    rounds.begin_new(session, date=dt.date(2026, 11, 3))
    talk_dates.begin_next(session)
    wish = wishes.add(sit(), "Fra et andet vindue")
    with pytest.raises(MusprepError, match="round_not_empty"):
        session.undo()
    assert [repository.round.id for repository in session.list_repositories()] == ["2026", "2027"]
    assert session.get_repository().wishes == [wish]
