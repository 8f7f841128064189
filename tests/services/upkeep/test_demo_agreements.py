"""The made-up year holds every kind of agreement, goal, need, pulse and conclusion the program can show."""

from __future__ import annotations

import datetime as dt
import os
import re
from typing import Any

import pytest

import musprep.services.upkeep
from musprep.insight.agreements import list_open_agreements, list_silent_agreements
from musprep.insight.differences import compare_texts
from musprep.insight.then_and_now import list_wish_ages
from musprep.model.agreement import Party
from musprep.model.history import Happening, RecordState
from musprep.model.need import NeedSource
from musprep.services.session.session import Session, open_session
from musprep.services.upkeep.demo import build
from musprep.services.year import goals
from musprep.vault.files.read import parse, read_bytes

NOW = dt.datetime(2026, 11, 23, 9, 0).astimezone()
LANGUAGES = ("da", "en")
NAMES = (
    "id",
    "which",
    "round",
    "what",
    "owner",
    "responsible",
    "source",
    "goal",
    "kind",
    "say",
    "to",
    "time",
    "agenda",
)
"""Parts that are no prose: the same in every language."""


@pytest.fixture(scope="module", params=LANGUAGES)
def session(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Session:
    place = os.path.join(tmp_path_factory.mktemp("demo"), "vault")
    build(place, request.param, NOW)
    return open_session(place, clock=lambda: NOW, language=request.param)


def _year(language: str) -> dict[str, Any]:
    path = os.path.join(os.path.dirname(str(musprep.services.upkeep.__file__)), "demo_year", f"{language}.toml")
    return parse(path, read_bytes(path))


def _shape(value: Any, name: str = "") -> Any:
    """Return `value` with its prose taken out."""
    if isinstance(value, dict):
        return {key: _shape(part, key) for key, part in value.items()}
    if isinstance(value, list):
        return [_shape(part, name) for part in value]
    return value if name in NAMES or not isinstance(value, str) else str


def test_nothing_in_the_made_up_vault_is_damaged(session: Session) -> None:
    """Every file reads back, and both rounds are there."""
    assert [repository.round.is_open for repository in session.list_repositories()] == [False, True]
    assert len(session.lasting.agreements) == 7
    assert [one.state for one in session.lasting.goals] == [RecordState.OPEN, RecordState.OPEN, RecordState.KEPT]


def test_there_is_an_agreement_of_every_standing(session: Session) -> None:
    """Silent, overdue, due soon, shared and touched, kept, moved and then kept, dropped with a reason."""
    agreements = session.lasting.agreements
    assert [(one.agreement.id, one.agreement.owner) for one in list_silent_agreements(agreements, session.today)] == [
        ("a3", Party.MANAGER)
    ]
    standing = list_open_agreements(agreements, session.today)
    assert [one.agreement.id for one in standing if one.overdue] == ["a6"]
    assert [one.agreement.id for one in standing if one.soon] == ["a7"]
    shared = [one for one in standing if one.agreement.owner is Party.BOTH]
    assert [one.agreement.next_touch for one in shared] == [session.today + dt.timedelta(days=4)]
    assert [one.id for one in agreements if one.state is RecordState.KEPT] == ["a1", "a2"]
    (let_go,) = (one for one in agreements if one.state is RecordState.DROPPED)
    assert let_go.history[-1].words


def test_the_course_that_was_moved_once_holds_its_last_date(session: Session) -> None:
    """The due date of a moved agreement is the one it was moved to, and the history tells so."""
    course = session.lasting.agreements[0]
    moved = [event for event in course.history if event.what is Happening.MOVED]
    assert [event.due for event in moved] == [course.due] == [session.today - dt.timedelta(days=61)]


def test_every_history_runs_forward_from_the_day_it_was_made(session: Session) -> None:
    """Made first, then one thing after the other, none of them in the future; all come from last year's round."""
    last = session.list_repositories()[0].round.id
    assert {one.round for one in session.lasting.agreements} | {one.round for one in session.lasting.goals} == {last}
    for one in (*session.lasting.agreements, *session.lasting.goals):
        times = [event.at for event in one.history]
        assert one.history[0].what is Happening.MADE
        assert times == sorted(times)
        assert times[-1] < NOW


def test_one_course_is_to_be_asked_about(session: Session) -> None:
    """More than three months ago, and nobody has told how it was used; the other goal has three activities."""
    assert [(one.goal.id, one.place) for one in goals.list_taken_courses(session)] == [("g2", 0)]
    assert [len(one.activities) for one in session.lasting.goals] == [3, 2, 1]


def test_two_wishes_come_back_with_what_was_answered_last_time(session: Session) -> None:
    """The phone duty and the days at home stand for the second year; the others are new."""
    last, now = session.list_repositories()
    returning = [one for one in list_wish_ages(now.wishes, [last.wishes]) if one.rounds > 1]
    replies = {wish.id: wish.reply for wish in last.wishes}
    assert [(one.wish.id, one.rounds) for one in returning] == [("w2", 2), ("w3", 2)]
    assert all(one.last_reply and one.last_reply == replies[one.wish.id] for one in returning)


def test_the_needs_stand_in_the_round_now(session: Session) -> None:
    """Strategy, department, handbook and budget; last year noted none."""
    last, now = session.list_repositories()
    assert [one.source for one in now.needs] == [
        NeedSource.COMPANY,
        NeedSource.DEPARTMENT,
        NeedSource.HANDBOOK,
        NeedSource.BUDGET,
    ]
    assert last.needs == []


def test_thirty_pulses_follow_the_year(session: Session) -> None:
    """Low in the reporting rush, better in the last three months."""
    pulses = session.lasting.pulses
    assert len(pulses) == 30
    days = [(session.today - one.day).days for one in pulses]
    assert max(days) < 366
    rush = [one.mood for one, ago in zip(pulses, days, strict=True) if 193 <= ago <= 205]
    lately = [one.mood for one, ago in zip(pulses, days, strict=True) if ago <= 91]
    assert sum(rush) / len(rush) < 2
    assert sum(lately) / len(lately) >= 4


def test_the_two_conclusions_differ_in_every_way(session: Session) -> None:
    """Some lines are the same, one says less, one is missing in the official one, one was added."""
    last, now = session.list_repositories()
    conclusion = last.conclusion
    marks = [line.mark for line in compare_texts(conclusion.own, conclusion.official)]
    assert marks == ["same", "different", "same", "same", "same", "missing", "added"]
    assert all((conclusion.summary, conclusion.followup, conclusion.notes, conclusion.own_at, conclusion.official_at))
    assert now.conclusion.own == ""


def test_both_languages_tell_the_same_year() -> None:
    """Everything but the prose is alike: records, order, days, numbers and names."""
    assert _shape(_year("da")) == _shape(_year("en"))


def test_the_made_up_year_names_no_date() -> None:
    """Days are counted from today, so no text holds a year or a date of its own."""
    for language in LANGUAGES:
        year = _year(language)
        for part in ("agreement", "goal", "need", "pulse", "conclusion"):
            assert not re.search(r"\b20\d\d\b|\d/\d", repr(year[part]))
