"""An agreement and a goal in the words of a form, with what the form has no field for.

Pure functions of what the form is filled from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.briefing.goal_items import describe_followup, describe_measure
from musprep.briefing.parties import Names
from musprep.language.dates import show_day
from musprep.language.safe import flatten
from musprep.language.say import text
from musprep.model.agreement import Party
from musprep.model.goal import Goal
from musprep.model.history import RecordState
from musprep.model.question import Fill

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from musprep.briefing.form_data import FormData
    from musprep.model.agreement import Agreement
    from musprep.model.goal import Activity


class AgreedWords:
    """Writes what was agreed for a form that has the fields `fills`."""

    def __init__(self, data: FormData, fills: frozenset[Fill | None], language: str) -> None:
        self.data, self.fills, self.language = data, fills, language

    def say(self, name: str, /, **values: object) -> str:
        """Return a text of forms."""
        return text(f"form.{name}", self.language, **values)

    def describe_followup(self) -> str:
        """Return how the form as a whole is followed up, then each goal where that has no field of its own."""
        parts = [self.data.conclusion.followup]
        if Fill.GOAL_FOLLOWUP not in self.fills:
            for goal in self.data.goals:
                said = self.describe_goal(Fill.GOAL_FOLLOWUP, goal)
                parts += [self.say("by_name", who=flatten(goal.competence), text=said)] if said else []
        return _join_lines(*parts)

    def describe_agreement(self, agreement: Agreement, *, named: bool, before: bool = False) -> str:
        """Return an agreement, with who promised where it is `named`; one from `before` may be late."""
        facts = self._list_since(agreement)
        if agreement.due and not (self.data.as_of and agreement.ended):
            late = before and agreement.due < self.data.day
            key = "moved_to" if agreement.id in self.data.moved else "was_due" if late else "by"
            facts.append(self.say(key, day=self._show(agreement.due)))
        if agreement.next_touch and agreement.next_touch >= self.data.day:
            facts.append(self.say("touch", day=self._show(agreement.next_touch)))
        if agreement.made_with.strip():
            now = flatten(agreement.manager) or self.data.names.name_party(Party.MANAGER, self.language)
            facts.append(self.say("taken_over", manager=flatten(agreement.made_with), now=now))
        elif agreement.manager.strip():
            facts.append(self.say("agreed_with", manager=flatten(agreement.manager)))
        said = add_facts(agreement.text, facts)
        if not named:
            return said
        names = self.data.names
        who = Names(names.owner, agreement.manager.strip() or names.manager, names.role)
        return self.say("by_name", who=who.name_party(agreement.owner, self.language, begin=True), text=said)

    def describe_goal(self, fill: Fill, goal: Goal) -> str:
        """Return what a field of a goal holds. That of the goal itself has what the form has no other field for."""
        if fill is Fill.GOAL:
            since = self._list_since(goal)
            said = f"{goal.competence} ({since[0]})" if since else goal.competence
            return _join_lines(said, goal.aim, *self._list_unasked(goal))
        if fill is Fill.GOAL_WHY:
            why = {"why_shared": goal.why_shared, "why_own": goal.why_own}
            return _join_lines(*(self.say(name, text=said) for name, said in why.items() if said))
        if fill is Fill.GOAL_ACTIVITIES:
            return _join_lines(*map(self._describe_activity, goal.activities))
        if fill is Fill.GOAL_RESPONSIBLE:
            return self.data.names.name_party(goal.responsible, self.language, begin=True)
        if fill is Fill.GOAL_KNOWN:
            return _join_lines(goal.known, describe_measure(goal, self.language))
        return goal.horizon if fill is Fill.GOAL_HORIZON else describe_followup(goal, self.language, self._show)

    def _list_unasked(self, goal: Goal) -> Iterator[str]:
        """Yield what was agreed of a goal and stands in no field of the form, each with what it is."""
        who = self.data.names.name_party(goal.responsible, self.language)
        for line in _UNASKED:
            facts = {name: self.describe_goal(fill, goal) for fill, name in line.items() if fill not in self.fills}
            yield " · ".join(self.say(name, text=_join(said), who=who) for name, said in facts.items() if said)

    def _describe_activity(self, one: Activity) -> str:
        """Return an activity; one that was done after the day of the paper was not done then."""
        done = one.taken and one.taken <= self.data.day
        return self.say("taken", text=one.text, day=self._show(one.taken)) if done and one.taken else one.text

    def _list_since(self, one: Agreement | Goal) -> list[str]:
        """Return what a form that tells how it stands says of what was agreed: how it ended, or how it has changed."""
        if self.data.as_of is None:
            return []
        if one.ended:
            ended = "reached" if isinstance(one, Goal) and one.state is RecordState.KEPT else one.state.value
            return [self.say(f"ended_{ended}", day=self._show(one.ended))]
        became = self.data.become.get((type(one), one.id))
        return [self.say(f"since_{became}")] if became else []

    def _show(self, day: dt.date) -> str:
        return show_day(day, self.language)


_UNASKED = (
    {Fill.GOAL_ACTIVITIES: "activities"},
    {Fill.GOAL_HORIZON: "horizon", Fill.GOAL_RESPONSIBLE: "goal_owner"},
    {Fill.GOAL_KNOWN: "known"},
)
"""What a goal says of itself where the form has no field for it, line by line, and the text that tells what it is."""


def add_facts(said: str, facts: Sequence[str]) -> str:
    """Return a text with facts in brackets, and no full stop before them; that of an abbreviation stays."""
    if not facts:
        return said
    last = (said.split() or [""])[-1]
    ends = last.endswith(".") and "." not in last[:-1] and last.casefold() not in _SHORT
    return f"{said.rstrip()[:-1] if ends else said} ({', '.join(facts)})"


_SHORT = ("osv.", "mv.", "mfl.", "kl.", "kr.", "ca.", "nr.", "pct.", "etc.", "evt.", "afd.", "min.")


def _join(lines: str) -> str:
    return "; ".join(lines.split("\n"))


def _join_lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part.strip())
