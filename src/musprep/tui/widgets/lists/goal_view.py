"""Shows goals as blocks: a few lines in the list, and one in full with all that a development plan asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.briefing.goal_items import describe_measure
from musprep.insight.agreements import asks
from musprep.language.dates import show_day
from musprep.language.say import say_count
from musprep.tui.widgets.lists.agreements import COURSE, GOAL, LABEL, NEW_GOAL, AgreementList
from musprep.tui.widgets.lists.block_list import Block, Para

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from musprep.insight.agreements import TakenCourse
    from musprep.model.agreement import Agreement
    from musprep.model.goal import Activity, Goal
    from musprep.model.meeting import Conclusion

_ASKS, _LATE, _DONE, _LOST = "? ", "! ", "✓ ", "– "
_FULL, _EMPTY, _BAR = "━", "╌", 10


def draw_measure(goal: Goal, language: str) -> str:
    """Return how far a goal has come, in words behind a bar; without a target no bar, and "" where nothing is counted.

    The bar is full, or empty, only where the goal is.
    """
    words, come = describe_measure(goal, language), goal.progress or 0
    if goal.target is None:
        return words
    full = min(_BAR - 1, max(int(come > 0), _BAR * come // goal.target)) if come < goal.target else _BAR
    return f"{_FULL * full}{_EMPTY * (_BAR - full)} {words}"


class Goals(AgreementList):
    """Turns goals, courses to ask about and conclusions into blocks."""

    # ---- The list ----------------------------------------------------------------------------------------------------

    def draw_course(self, asks: TakenCourse) -> Block:
        """Return the question that comes three months after a course."""
        return Block(
            f"{COURSE}{asks.goal.id}:{asks.place + 1}",
            (Para(asks.activity.text, "strong", rows=2), Para(self.say("ask_used"), "warn")),
            (_ASKS,),
        )

    def draw_open_goals(self, goals: Sequence[Goal]) -> Iterator[Block]:
        """Yield the heading and the open goals."""
        yield Block("", (Para(self.say("goals"), "head"),), gap=0)
        if not goals:
            yield Block(NEW_GOAL, (Para(self.say("none_goals"), "dim"),))
        for goal in goals:
            late = bool(goal.followup_when and goal.followup_when <= self.today)
            parts = [say_count("agreements.activities", self.language, len(goal.activities))] if goal.activities else []
            if goal.followup_when:
                day = self.say_day(goal.followup_when)
                parts.append(self.say("follow_now" if late else "follow_on", day=day))
            paras = [Para(goal.competence, "strong", rows=2)]
            if measure := draw_measure(goal, self.language):
                paras.append(Para(measure, "mark"))
            if parts:
                paras.append(Para(" · ".join(parts), "warn" if late else "dim"))
            sign = _LATE if late else ""
            yield Block(f"{GOAL}{goal.id}", tuple(paras), (sign,))

    def draw_closed_goal(self, goal: Goal, *, kept: bool) -> Block:
        """Return one that was reached or dropped, as a block in a fold."""
        para = Para(goal.competence, "dim", rows=2, tail=self.show_end(goal), tail_look="dim")
        return Block(f"{GOAL}{goal.id}", (para,), (_DONE if kept else _LOST,), gap=0)

    # ---- One in full -------------------------------------------------------------------------------------------------

    def draw_goal_page(self, goal: Goal, agreements: Iterable[Agreement]) -> Iterator[Block]:
        """Yield a goal in full, with what is asked about it on top. `agreements` are those that belong to it."""
        for activity in goal.activities:
            if asks(goal, activity, self.today):
                asked = self.say("goal_asks", text=activity.text)
                yield Block("", (Para(asked, "warn"), Para(self.say("goal_asks_how"), "dim")))
        yield Block("", (Para(self.say("one_goal"), "mark"),), gap=0)
        yield Block("", (Para(goal.competence, "title"),))
        facts = [self.draw_fact("state", self.say("state_reached" if goal.state.value == "kept" else "state_dropped"))]
        yield Block("", (*(facts if not goal.is_open else ()), *self._draw_goal_facts(goal)))
        yield Block("", (Para(self.say("goal_activities"), "head"),), gap=0)
        yield from self._draw_activities(goal.activities)
        belonging = list(agreements)
        if belonging:
            yield Block("", (Para(self.say("goal_agreements"), "head"),), gap=0)
            paras = [Para(one.text, "" if one.is_open else "dim", label="–", label_width=2) for one in belonging]
            yield Block("", tuple(paras))
        yield Block("", (Para(self.say("history"), "head"),), gap=0)
        yield from self.draw_history(goal.history, goal=True)

    def _draw_goal_facts(self, goal: Goal) -> Iterator[Para]:
        when = show_day(goal.followup_when, self.language) if goal.followup_when else ""
        followup = " · ".join(part for part in (goal.followup_how, when, goal.followup_who) if part.strip())
        measure = draw_measure(goal, self.language)
        if measure and goal.is_open:
            measure = self.say("goal_by_t", measure=measure)
        parts = (
            *([("goal_measure", measure)] if measure else []),
            ("goal_aim", goal.aim),
            ("goal_why_shared", goal.why_shared),
            ("goal_why_own", goal.why_own),
            ("goal_horizon", goal.horizon),
            ("goal_responsible", self.say(f"party_{goal.responsible.value}")),
            ("goal_known", goal.known),
            ("goal_followup", followup),
        )
        for name, said in parts:
            filled = bool(said.strip())
            yield Para(said if filled else self.say("goal_empty"), "" if filled else "dim", self.say(name), LABEL)

    def _draw_activities(self, activities: Sequence[Activity]) -> Iterator[Block]:
        if not activities:
            yield Block("", (Para(self.say("goal_no_activities"), "dim"),))
        for place, one in enumerate(activities, 1):
            paras = [Para(one.text, "", label=f"{place}.", label_width=3)]
            if one.taken:
                day = show_day(one.taken, self.language)
                paras.append(Para(self.say("goal_taken", day=day), "dim", label_width=3))
            if one.used:
                paras.append(Para(f"{self.say('goal_used')} {one.used}", "dim", label_width=3))
            yield Block("", tuple(paras), gap=int(place == len(activities)))

    def draw_conclusion(self, name: str, conclusion: Conclusion, how: str) -> Iterator[Block]:
        """Yield what came of a meeting: the own conclusion, then the official one."""
        yield Block("", (Para(self.say("conclusion_of", round=name), "title"), Para(self.say(how), "dim")))
        for title, said in (
            ("summary", conclusion.summary),
            ("own_conclusion", conclusion.own),
            ("official_conclusion", conclusion.official),
            ("followup", conclusion.followup),
            ("notes", conclusion.notes),
        ):
            if said.strip():
                yield Block("", (Para(self.say(title), "head"), Para(said.strip())))
