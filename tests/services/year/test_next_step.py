"""The one next thing to do, through a year that is lived: each step is true, and the most helpful one then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from musprep.model.agreement import Party
from musprep.model.say import SayLevel
from musprep.services.papers import briefing
from musprep.services.year import agreements, answers, approval, meeting_room, notes, points, rounds, talk_dates
from musprep.services.year.overview import gather_overview

if TYPE_CHECKING:
    from musprep.services.session.session import Session

Act = Callable[["Session"], object]


def _talk(days: int, hours: float | None = None) -> Act:
    """Set the talk so many days from now, and at a time so many hours from now."""

    def act(session: Session) -> None:
        time = None if hours is None else (session.clock() + dt.timedelta(hours=hours)).time()
        talk_dates.set_talk(session, session.today + dt.timedelta(days=days), time=time)

    return act


def _point(session: Session) -> None:
    points.add(session, "Punkt")


def _points(session: Session) -> None:
    for text in ("Punkt", "Alfa", "Beta"):
        points.add(session, text)


def _carry(session: Session) -> None:
    """Carry a point over that does not lead, as in a vault of before."""
    rounds.begin_new(session)
    _point(session)
    rounds.begin_new(session)
    points.carry_over(session, "punkt")
    points.lead(session, [])


def _page(session: Session) -> None:
    briefing.write(session)


def _page_for_oneself(session: Session) -> None:
    briefing.write(session, SayLevel.ONLY_ME, form="html")


def _page_to_hand_over(session: Session) -> None:
    briefing.write(session, SayLevel.IN_WRITING)
    briefing.write(session, nameless=True)
    briefing.write(session, extent="points")


def _change(session: Session) -> None:
    points.edit(session, "punkt", keywords="nyt")


def _note(session: Session) -> None:
    notes.add(session, "Lukkede 14 sager")


def _conclude(session: Session) -> None:
    meeting_room.conclude(session, own="Vi blev enige")


def _agree(session: Session) -> None:
    agreements.add(session, "Et kursus", Party.MANAGER)


def _approve(session: Session) -> None:
    approval.approve(session)


def _start(session: Session) -> None:
    meeting_room.start(session)


def _rehearse(session: Session) -> None:
    meeting_room.start(session, rehearse=True)


def _answer(session: Session) -> None:
    answers.write(session, "privat-skema/opgaver/aaret", "Et godt år")


@pytest.mark.parametrize(
    ("done", "step"),
    [
        # No round, and one without a date.
        ((), "first_note"),
        ((_note,), "set_date"),
        ((_point,), "set_date"),
        # Far from the talk and near it.
        ((_talk(100),), "first_note"),
        ((_talk(100), _note), "go_on"),
        ((_talk(100), _point), "note_none"),
        ((_talk(20), _note), "start_answers"),
        ((_talk(20), _answer), "add_points"),
        ((_talk(20), _answer, _points), "brief"),
        ((_talk(20), _answer, _points, _page), "page_ready"),
        ((_talk(20), _answer, _points, _page, _change), "brief_again"),
        ((_talk(20), _answer, _points, _page_for_oneself), "page_ready"),
        ((_talk(20), _answer, _points, _page_to_hand_over), "brief"),
        ((_talk(5),), "add_points"),
        ((_carry, _talk(5)), "lead_points"),
        ((_talk(5), _point), "more_points"),
        ((_talk(5), _points), "start_answers"),
        # The day before, and the day itself before its hour.
        ((_talk(1),), "add_points"),
        ((_carry, _talk(1)), "lead_points"),
        ((_talk(1), _point), "brief"),
        ((_talk(1), _point, _page), "page_ready"),
        ((_talk(1), _point, _page, _change), "brief_again"),
        ((_talk(1), _point, _page, _change, _page), "page_ready"),
        ((_talk(2), _point, _page, _talk(1)), "brief"),
        ((_talk(0), _point), "brief"),
        ((_talk(0), _point, _page), "page_today"),
        ((_talk(0, 2), _point, _page, _rehearse), "page_today"),
        ((_talk(0, 2), _point, _page, _change), "brief_again"),
        # Its hour, by the clock or as it was started, and after it.
        ((_talk(0, -0.5), _point, _page), "under_way"),
        ((_talk(0), _point, _page, _start), "under_way"),
        ((_talk(0, -1), _point, _page), "conclude"),
        ((_talk(0, -1),), "conclude"),
        ((_talk(0, -1), _conclude), "agree"),
        ((_talk(-1), _point), "conclude"),
        ((_talk(-1),), "conclude"),
        ((_talk(-1), _conclude), "agree"),
        ((_talk(-1), _conclude, _agree), "understood"),
        ((_talk(-1), _agree, _approve), "plan_follow_up"),
        ((_talk(-31), _note), "over"),
    ],
)
def test_each_state_of_the_year_has_its_step(session: Session, done: tuple[Act, ...], step: str) -> None:
    """What is done already is not suggested again, and the hour of the talk counts as its day does."""
    for act in done:
        act(session)
    assert gather_overview(session).next.step == step
