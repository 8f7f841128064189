"""Chooses the one next thing to do, by rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from musprep.insight.circle import FOLLOW_UP_DAYS
from musprep.model.point import LEADING

if TYPE_CHECKING:
    import datetime as dt

Tab = Literal["overview", "log", "prepare", "interests", "agreements", "meeting"]
Step = Literal[
    "first_note",
    "set_date",
    "brief",
    "brief_again",
    "page_ready",
    "page_today",
    "under_way",
    "conclude",
    "agree",
    "understood",
    "follow_up_talk",
    "plan_follow_up",
    "over",
    "notice",
    "read_conclusion",
    "agreement",
    "their_agreement",
    "touch",
    "follow_up",
    "course",
    "silent",
    "lead_points",
    "add_points",
    "more_points",
    "answer_missing",
    "start_answers",
    "read_last",
    "note_again",
    "note_none",
    "go_on",
]

_BRIEF_DAYS = 1
_POINT_DAYS = 7
_NOTICE_DAYS = 14
NOTICE = (7, _NOTICE_DAYS)
"""How many days before the meeting the invitation comes at the latest and at the earliest.

The round's catalogues may say otherwise.
"""
_READ_DAYS = 12
"""Last year's conclusion is read two weeks before the meeting: from the 14th to the 12th day."""
_QUIET_DAYS = 21
_FRESH_DAYS = 7
"""So long after the talk it is natural to write how it was understood."""


class WaitingItem(NamedTuple):
    """What waits to be done.

    `step` says how, `about` (its text) and `ref` (its id) which, `days` for how many days.
    """

    step: Literal["agreement", "their_agreement", "touch", "follow_up", "course", "silent"]
    about: str
    days: int = 0
    ref: str = ""


class YearState(NamedTuple):
    """What the rule looks at. Days are counted from today; None where there is no such day.

    `notice` is the fewest and the most days before the meeting that the invitation should come; `invited` says that it
    has. `points` counts the points without the questions, `page` says whether the page is written. `conclusion` is the
    id of the earlier round whose conclusion can be read. `concluded` and `agreed` say that this round has a conclusion
    and agreements. `begun` says that the meeting is today and its time has come, `held` that its time is over, `shared`
    that the message of how it was understood was taken along, that there is nothing to write of, or that both approved
    what was agreed on an earlier day. `follow_up` is in how many days the planned follow-up talk is, `followed_up` says
    that a day is set to follow up, or that there is nothing to follow up. `answered_last` is the address of the first
    question that was answered last time, "" where none was.
    """

    days_left: int | None
    days_since_note: int | None
    leading_points: int
    answered: int
    missing_section: str
    answered_last: str
    points: int = 0
    page: Literal["", "written", "changed"] = ""
    invited: bool = True
    notice: tuple[int, int] = NOTICE
    conclusion: str = ""
    concluded: bool = False
    agreed: bool = False
    waiting: WaitingItem | None = None
    begun: bool = False
    held: bool = False
    shared: bool = True
    follow_up: int | None = None
    followed_up: bool = True


class NextStep(NamedTuple):
    """What to do next: `step` names the text `tui.next_<step>`, `tab` is where it is done, `ref` the id it is about.

    `points` is how many there are.
    """

    step: Step
    tab: Tab
    section: str = ""
    days: int = 0
    about: str = ""
    ref: str = ""
    points: int = 0


def choose_next_step(state: YearState) -> NextStep:  # noqa: PLR0911 - one rule, one return
    """Choose the next step, always exactly one: the closer the meeting, the more it is about the meeting."""
    left = state.days_left
    begun = state.answered or state.points or state.waiting or state.concluded or state.agreed
    # Whoever begins so late begins with what to say.
    if state.days_since_note is None and not begun and (left is None or left > _POINT_DAYS):
        return NextStep("first_note", "log")
    if (
        state.follow_up is not None
        and -FOLLOW_UP_DAYS <= state.follow_up <= _BRIEF_DAYS
        and not (left is not None and 0 <= left <= _POINT_DAYS)
    ):
        return NextStep("follow_up_talk", "meeting", days=state.follow_up, ref="follow_up:")
    if left is None:
        return _find_waiting(state) or NextStep("set_date", "overview")
    if left < 0 or state.held or (left == 0 and state.concluded):
        return _choose_after(state)
    if state.begun:
        return NextStep("under_way", "meeting", ref="conclusion:")
    # On the last day those that were chosen are enough, and always once the page is written.
    wanted = LEADING if left > _BRIEF_DAYS and not state.page else 1
    if left <= _POINT_DAYS and state.leading_points < wanted:
        return _choose_points(state, left)
    if left <= _BRIEF_DAYS:
        return _choose_page(state, left)
    if left <= _NOTICE_DAYS * 2:
        return _prepare(state, left)
    return _find_waiting(state) or _choose_note(state, left)


def _choose_points(state: YearState, left: int) -> NextStep:
    """Choose among the points there are those that lead, or else write them."""
    if state.points > state.leading_points:
        return NextStep("lead_points", "meeting", days=left)
    return NextStep("more_points" if state.points else "add_points", "meeting", days=left, points=state.points)


def _choose_page(state: YearState, left: int) -> NextStep:
    """Make the page, or again where something has changed since; with it in hand rehearse, and on the day go."""
    ready: Step = "page_ready" if left else "page_today"
    step: Step = "brief" if not state.page else "brief_again" if state.page == "changed" else ready
    return NextStep(step, "meeting", days=left)


def _choose_after(state: YearState) -> NextStep:
    """Choose after the meeting: the conclusion, the agreements, the follow-up; after a month the round is over.

    What is overdue, or whose follow-up is due, comes before the next round at any time.
    """
    if -(state.days_left or 0) <= FOLLOW_UP_DAYS:
        if not state.concluded:
            return NextStep("conclude", "meeting", ref="conclusion:")
        if not state.agreed:
            return NextStep("agree", "agreements")
        if not state.shared and -(state.days_left or 0) <= _FRESH_DAYS:
            return NextStep("understood", "meeting", ref="understood:")
        waiting = _find_waiting(state)
        if waiting is None and not state.followed_up:
            return NextStep("plan_follow_up", "meeting", ref="follow_up:")
        return waiting or _choose_note(state, 0)
    presses = state.waiting is not None and state.waiting.step != "silent"
    return (_find_waiting(state) if presses else None) or NextStep("over", "overview")


def _find_waiting(state: YearState) -> NextStep | None:
    one = state.waiting
    return NextStep(one.step, "agreements", days=one.days, about=one.about, ref=one.ref) if one else None


def _choose_note(state: YearState, left: int) -> NextStep:
    if state.days_since_note is None:
        return NextStep("note_none", "log")
    if state.days_since_note >= _QUIET_DAYS:
        return NextStep("note_again", "log", days=state.days_since_note)
    return NextStep("go_on", "log", days=left)


def _prepare(state: YearState, left: int) -> NextStep:
    least, most = state.notice
    if least <= left <= most and not state.invited:
        return NextStep("notice", "meeting", days=left)
    if _READ_DAYS <= left <= _NOTICE_DAYS and state.conclusion:
        return NextStep("read_conclusion", "agreements", days=left, ref=state.conclusion)
    if not state.answered:
        step: Step = "read_last" if state.answered_last else "start_answers"
        return NextStep(step, "prepare", days=left, ref=state.answered_last)
    if state.missing_section:
        return NextStep("answer_missing", "prepare", section=state.missing_section, days=left)
    if state.leading_points < (1 if state.page else LEADING):
        return _choose_points(state, left)
    return _find_waiting(state) or _choose_page(state, left)


def count_days(day: dt.date | None, today: dt.date) -> int | None:
    """Return the number of days from `day` to `today` (negative for a later day), or None without a day."""
    return None if day is None else (today - day).days
