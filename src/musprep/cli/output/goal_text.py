"""Shows development goals as text: a list with their activities, or one with all its details."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.briefing.goal_items import describe_measure
from musprep.cli.framework.vocabulary import PARTIES, STATES, name_of
from musprep.cli.output.history_lines import write_history
from musprep.cli.output.layout import measure_terminal, wrap_paragraphs
from musprep.cli.output.rows import wrap_behind, write_facts
from musprep.language.dates import show_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.insight.agreements import TakenCourse
    from musprep.model.goal import Activity, Goal


def write_goal(call: CommandCall, goal: Goal) -> Iterator[str]:
    """Yield a goal in short, with numbered activities."""
    yield from wrap_behind("- ", goal.competence)
    marks = [] if goal.is_open else [call.say(f"goal_{goal.state.value.replace('-', '_')}")]
    marks += [said for said in (goal.horizon, describe_measure(goal, call.language)) if said]
    yield from wrap_behind(f"    {goal.id}  ", " · ".join(marks))
    if goal.aim:
        yield from wrap_paragraphs(goal.aim, measure_terminal(), "    ")
    yield from write_activities(call, goal, "    ")


def write_activities(call: CommandCall, goal: Goal, indent: str) -> Iterator[str]:
    """Yield the activities with the numbers that `took` and `used` take."""
    for number, activity in enumerate(goal.activities, 1):
        yield from wrap_behind(f"{indent}{number}. ", _describe_activity(call, activity))


def _describe_activity(call: CommandCall, activity: Activity) -> str:
    if activity.taken is None:
        return activity.text
    day = show_day(activity.taken, call.language)
    if activity.used:
        return call.say("activity_used", text=activity.text, day=day, used=activity.used)
    return call.say("activity_taken", text=activity.text, day=day)


def ask_after(call: CommandCall, one: TakenCourse) -> str:
    """Return the question that is asked three months after an activity."""
    day = show_day(one.activity.taken, call.language) if one.activity.taken else ""
    return call.say("course_asks", text=one.activity.text, day=day, id=one.goal.id, number=one.place + 1)


def write_goal_details(call: CommandCall, goal: Goal) -> Iterator[str]:
    """Yield all details of one goal, its history last."""
    language = call.language
    yield from wrap_paragraphs(goal.competence, measure_terminal())
    when = show_day(goal.followup_when, language) if goal.followup_when else ""
    followup = [part for part in (goal.followup_how, when, goal.followup_who) if part]
    state = "goal_kept" if goal.state.value == "kept" else ""
    yield from write_facts(
        (
            ("id", goal.id),
            (call.say("fact_state"), call.say(state) if state else name_of(goal.state.value, STATES, language)),
            (call.say("fact_aim"), goal.aim),
            (call.say("fact_why_shared"), goal.why_shared),
            (call.say("fact_why_own"), goal.why_own),
            (call.say("fact_horizon"), goal.horizon),
            (call.say("fact_owner"), name_of(goal.responsible.value, PARTIES, language)),
            (call.say("fact_known"), goal.known),
            (call.say("fact_measure"), describe_measure(goal, language)),
            (call.say("fact_followup"), " · ".join(followup)),
            (call.say("fact_round"), goal.round),
        )
    )
    if goal.activities:
        yield call.say("activities")
        yield from write_activities(call, goal, "  ")
    yield call.say("history")
    yield from write_history(call, goal.history, goal=True)
