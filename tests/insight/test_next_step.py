"""The one next thing to do."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musprep.insight.next_step import NextStep, WaitingItem, YearState, choose_next_step

_FAR = YearState(days_left=100, days_since_note=3, leading_points=0, answered=0, missing_section="", answered_last="")


@pytest.mark.parametrize(
    ("changes", "step", "tab"),
    [
        ({"days_since_note": None}, "first_note", "log"),
        ({"days_left": None}, "set_date", "overview"),
        ({}, "go_on", "log"),
        ({"days_since_note": 21}, "note_again", "log"),
        ({"days_since_note": None, "answered": 3}, "note_none", "log"),
        ({"days_left": 28}, "start_answers", "prepare"),
        ({"days_left": 28, "answered_last": "a/b/c"}, "read_last", "prepare"),
        ({"days_left": 28, "answered": 3, "missing_section": "Trivsel"}, "answer_missing", "prepare"),
        ({"days_left": 28, "answered": 3}, "add_points", "meeting"),
        ({"days_left": 28, "answered": 3, "points": 2, "leading_points": 2}, "more_points", "meeting"),
        ({"days_left": 28, "answered": 3, "leading_points": 3}, "brief", "meeting"),
        ({"days_left": 7}, "add_points", "meeting"),
        ({"days_left": 2, "points": 4, "leading_points": 1}, "lead_points", "meeting"),
        ({"days_left": 1, "points": 2, "leading_points": 0}, "lead_points", "meeting"),
        ({"days_left": 1, "leading_points": 1}, "brief", "meeting"),
        ({"days_left": 1, "leading_points": 3}, "brief", "meeting"),
        ({"days_left": 0, "leading_points": 3}, "brief", "meeting"),
        ({"days_left": -1}, "conclude", "meeting"),
        ({"days_left": 0, "concluded": True, "agreed": True, "shared": False}, "understood", "meeting"),
        ({"days_left": 0, "agreed": True, "leading_points": 3}, "brief", "meeting"),
        ({"days_left": 0, "agreed": True, "begun": True}, "under_way", "meeting"),
        ({"days_left": 0, "begun": True}, "under_way", "meeting"),
        ({"days_left": 0, "agreed": True, "begun": True, "held": True}, "conclude", "meeting"),
        ({"days_left": 0, "agreed": True, "begun": True, "held": True, "days_since_note": None}, "conclude", "meeting"),
        ({"days_left": -40, "follow_up": -30}, "follow_up_talk", "meeting"),
        ({"days_left": -40, "follow_up": -31}, "over", "overview"),
        ({"days_left": -8, "concluded": True, "agreed": True, "shared": False}, "go_on", "log"),
    ],
)
def test_the_nearer_the_meeting_the_nearer_the_step(changes: dict[str, Any], step: str, tab: str) -> None:
    """From the first note to the conclusion: one step, in the tab where it is done."""
    found = choose_next_step(_FAR._replace(**changes))
    assert (found.step, found.tab) == (step, tab)


_PREPARED = _FAR._replace(answered=3, leading_points=3)
_LATE = WaitingItem("agreement", "En side til Henrik", 4, "a6")


@pytest.mark.parametrize(
    ("changes", "step", "tab"),
    [
        ({"days_left": 14, "invited": False}, "notice", "meeting"),
        ({"days_left": 7, "invited": False}, "notice", "meeting"),
        ({"days_left": 15, "invited": False}, "brief", "meeting"),
        ({"days_left": 20, "invited": False, "notice": (14, 28)}, "notice", "meeting"),
        ({"days_left": 14, "conclusion": "2025"}, "read_conclusion", "agreements"),
        ({"days_left": 12, "conclusion": "2025"}, "read_conclusion", "agreements"),
        ({"days_left": 11, "conclusion": "2025"}, "brief", "meeting"),
        ({"days_left": 7, "points": 3, "leading_points": 2, "waiting": _LATE}, "lead_points", "meeting"),
        ({"days_left": 1, "waiting": _LATE}, "brief", "meeting"),
        ({"days_left": 16, "waiting": _LATE}, "agreement", "agreements"),
        ({"days_left": 16, "waiting": _LATE, "points": 3, "leading_points": 2}, "lead_points", "meeting"),
        ({"days_left": 100, "waiting": _LATE, "days_since_note": 40}, "agreement", "agreements"),
        ({"days_left": None, "waiting": _LATE}, "agreement", "agreements"),
        ({"days_left": None, "waiting": _LATE, "days_since_note": None, "answered": 0}, "agreement", "agreements"),
        ({"days_left": -1, "waiting": _LATE}, "conclude", "meeting"),
        ({"days_left": -1, "concluded": True, "waiting": _LATE}, "agree", "agreements"),
        ({"days_left": -1, "concluded": True, "agreed": True, "waiting": _LATE}, "agreement", "agreements"),
        ({"days_left": -9, "concluded": True, "agreed": True}, "go_on", "log"),
        ({"days_left": 0, "concluded": True, "agreed": True, "followed_up": False}, "plan_follow_up", "meeting"),
        ({"days_left": -9, "concluded": True, "agreed": True, "followed_up": False}, "plan_follow_up", "meeting"),
        ({"days_left": -31, "concluded": True, "agreed": True, "followed_up": False}, "over", "overview"),
        ({"days_left": -30}, "conclude", "meeting"),
        ({"days_left": -31, "waiting": _LATE}, "agreement", "agreements"),
        ({"days_left": -31, "waiting": _LATE._replace(step="silent")}, "over", "overview"),
        ({"days_left": -31}, "over", "overview"),
    ],
)
def test_agreements_and_the_days_around_the_meeting(changes: dict[str, Any], step: str, tab: str) -> None:
    """The invitation, last year's conclusion, the agreements after: each in its days; an agreement waits for no season.

    In the last week, and while there is something to prepare, the meeting comes first.
    """
    found = choose_next_step(_PREPARED._replace(**changes))
    assert (found.step, found.tab) == (step, tab)


def test_the_answers_of_last_time_are_read_from_the_first_of_them() -> None:
    """The step leads to the first question that was answered, not to one without an answer beside it."""
    assert choose_next_step(_FAR._replace(days_left=28, answered_last="a/b/c")).ref == "a/b/c"


def test_a_waiting_agreement_is_named() -> None:
    """The step tells which agreement it is about, and for how long."""
    found = choose_next_step(_PREPARED._replace(waiting=_LATE))
    assert (found.about, found.days, found.ref) == ("En side til Henrik", 4, "a6")


@given(
    st.none() | st.integers(-400, 400),
    st.none() | st.integers(0, 999),
    st.integers(0, 3),
    st.integers(0, 99),
    st.sampled_from(("", "a/b/c")),
)
def test_there_is_always_one_step(left: int | None, since: int | None, leads: int, answered: int, last: str) -> None:
    """Whatever the state, there is one thing to do next."""
    assert isinstance(choose_next_step(YearState(left, since, leads, answered, "", last)), NextStep)
