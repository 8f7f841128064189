"""A development goal as an item of a list, for the briefing and for the new manager's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.briefing.document import ListItem, Run
from musprep.language.safe import flatten
from musprep.language.say import text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from musprep.model.goal import Goal


def describe_goal(goal: Goal, language: str, show: Callable[[dt.date], str], who: str = "") -> ListItem:
    """Return the competence, the aim, when it is reached, how far it has come, and the activities.

    Their days are as `show` formats them. `who` is responsible, in words; "" for the words of the owner's own page.
    """
    below = [text("form.aim", language, text=flatten(goal.aim))] if goal.aim.strip() else []
    below += [text("form.known", language, text=flatten(goal.known))] if goal.known.strip() else []
    below += [measure] if (measure := describe_measure(goal, language)) else []
    if goal.horizon.strip():
        below.append(text("form.horizon", language, text=flatten(goal.horizon)))
    who = who or text(f"form.party_{goal.responsible.value}", language)
    below.append(text("form.goal_owner", language, who=who))
    if said := describe_followup(goal, language, show):
        below.append(text("form.followup", language, text=said))
    for one in goal.activities:
        words, day = flatten(one.text), show(one.taken) if one.taken else ""
        below.append(text("form.taken", language, text=words, day=day) if day else words)
    return ListItem(((Run(goal.competence),),), tuple(ListItem(((Run(line),),)) for line in below))


def describe_followup(goal: Goal, language: str, show: Callable[[dt.date], str]) -> str:
    """Return how, when and by whom a goal is followed up; "" where nothing is said of it."""
    when = show(goal.followup_when) if goal.followup_when else ""
    who = text("form.followup_who", language, who=flatten(goal.followup_who)) if goal.followup_who.strip() else ""
    return " · ".join(part for part in (flatten(goal.followup_how), when, who) if part)


def describe_measure(goal: Goal, language: str) -> str:
    """Return how far a goal has come of where it is to end: `12 of 20 done`; "" where that is not counted."""
    if goal.target is None:
        return text("form.measure_so_far", language, progress=goal.progress) if goal.progress is not None else ""
    return text("form.measure", language, progress=goal.progress or 0, target=goal.target)
