"""Fills in a form from agreements and goals. Pure functions; the result is rendered as Markdown, HTML or JSON."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from musprep.briefing.goal_items import describe_followup, describe_measure
from musprep.briefing.parties import Names
from musprep.language.dates import show_day, show_long
from musprep.language.say import text
from musprep.model.agreement import Agreement, Party
from musprep.model.goal import Goal
from musprep.model.history import RecordState
from musprep.model.question import Fill
from musprep.model.question_type import QuestionType

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from musprep.model.catalogue import Catalogue, Section
    from musprep.model.catalogue_text import Text
    from musprep.model.meeting import Conclusion
    from musprep.model.owner import Owner
    from musprep.model.question import Question
    from musprep.model.round import Round


class FormData(NamedTuple):
    """What a form is filled from: the agreements and goals that stood on `day`, which is that of the talk, or today.

    An agreement names its manager where that is another than the round's. `before` are those still open from earlier
    talks; of those whose ids are in `moved` it is not known which due date they had then. `approved` is when both
    approved it. With `as_of` the form tells how it stands on that day, and what has `become` of agreements and goals
    since both approved them, by their kind and id: the name of a text. A `blank` form is for the talk: only the two
    people are filled in.
    """

    owner: Owner
    round: Round
    agreements: tuple[Agreement, ...]
    goals: tuple[Goal, ...]
    conclusion: Conclusion
    day: dt.date
    before: tuple[Agreement, ...] = ()
    approved: dt.date | None = None
    as_of: dt.date | None = None
    blank: bool = False
    moved: frozenset[str] = frozenset()
    become: Mapping[tuple[type, str], str] = MappingProxyType({})

    @property
    def names(self) -> Names:
        """The two people."""
        return Names(self.owner.name, self.round.manager, self.owner.role)


class FormField(NamedTuple):
    """A field of a form. An empty `value` is printed as `lines` lines to write on."""

    prompt: str
    value: str
    lines: int
    signature: bool = False


class FilledSection(NamedTuple):
    """A section with one row of fields, or where it repeats with a row for each agreement or goal.

    `columns` tells how many fields stand in each column of a row; () where it has none.
    """

    title: str
    about: str
    repeat: bool
    rows: tuple[tuple[FormField, ...], ...]
    columns: tuple[int, ...] = ()


class FilledForm(NamedTuple):
    """A form with its fields filled in: its title, sections in order, and who keeps which copy.

    `head` is on every page: who and where, and `day` the day of the talk. `state` tells when both approved it, or that
    it is as things stand now.
    """

    title: str
    head: str
    day: str
    state: str
    sections: tuple[FilledSection, ...]
    copies: str

    @property
    def empty(self) -> bool:
        """Whether nothing that repeats was filled in: no agreement and no goal."""
        return not any(
            field.value for section in self.sections if section.repeat for row in section.rows for field in row
        )


_AGREED = {Fill.AGREED_BOTH: Party.BOTH, Fill.AGREED_ME: Party.ME, Fill.AGREED_MANAGER: Party.MANAGER}
_AGREEMENTS = (*_AGREED, Fill.AGREED, Fill.AGREED_BEFORE)
_SIGNATURES = (Fill.SIGNATURE_EMPLOYEE, Fill.SIGNATURE_MANAGER)
_EMPTY_ROWS, _BLANK_ROWS = 2, 4
"""How many rows to write on are printed where there is no agreement yet, and on a blank form."""
_BLANK_GOALS = 3
_LINES, _BLANK_LINES, _ALONE_LINES = 3, 2, 5
"""How many lines a field of several has: on its own, among others on a blank form, and there alone in its column."""


def fill_form(form: Catalogue, data: FormData, language: str) -> FilledForm:
    """Return `form` filled in from `data`, with labels in `language`."""
    return _Filling(form, data, language).fill()


class _Filling:
    def __init__(self, form: Catalogue, data: FormData, language: str) -> None:
        self.source, self.data, self.language = form, data, language
        self.fills = {question.fill for section in form.section for question in section.question}
        if Fill.AGREED_BEFORE not in self.fills:
            # Nothing is lost on a form that knows no place of its own for them.
            self.data = data._replace(agreements=(*data.before, *data.agreements), before=())

    def say(self, name: str, /, **values: object) -> str:
        return text(f"form.{name}", self.language, **values)

    def fill(self) -> FilledForm:
        source, owner, this = self.source, self.data.owner, self.data.round
        state = ""
        if self.data.approved:
            who = self.data.names.name_party(Party.BOTH, self.language)
            state = self.say("approved", who=who, day=show_long(self.data.approved, self.language))
        elif self.data.as_of:
            state = self.say("as_of", day=show_long(self.data.as_of, self.language))
        sections = [self._fill_section(section) for section in source.section if self._is_printed(section)]
        return FilledForm(
            title=source.title.say_in(self.language),
            head=" · ".join(filter(None, (_flatten(owner.name), _flatten(owner.workplace)))),
            day=show_long(this.date, self.language) if this.date else "",
            state=state,
            sections=tuple(sections),
            copies=self._insert_names(source.copies) if source.copies else "",
        )

    def _is_printed(self, section: Section) -> bool:
        """Tell whether a section is on the paper: one for what is open from earlier is, where there is anything."""
        return bool(self.data.before) or all(one.fill is not Fill.AGREED_BEFORE for one in section.question)

    def _fill_section(self, section: Section) -> FilledSection:
        about = section.about.say_in(self.language) if section.about and self.data.blank else ""
        rows = self._fill_rows(section) if section.repeat else [self._fill_row(section, None)]
        title = self._insert_names(section.named or section.title)
        return FilledSection(title, about, section.repeat, tuple(rows), section.columns)

    def _insert_names(self, said: Text) -> str:
        """Return a text with the names of the two in place of `{employee}` and `{manager}`."""
        names = {"employee": Party.ME, "manager": Party.MANAGER}

        def name(found: re.Match[str]) -> str:
            before = found.string[: found.start()]
            return self.data.names.name_party(names[found[1]], self.language, begin=not before or before.endswith(". "))

        return re.sub(r"\{(employee|manager)\}", name, said.say_in(self.language))

    def _fill_rows(self, section: Section) -> list[tuple[FormField, ...]]:
        fills = {question.fill for question in section.question}
        party = next((party for fill, party in _AGREED.items() if fill in fills), None)
        items: list[Agreement | Goal] = list(self.data.goals)
        if Fill.AGREED_BEFORE in fills:
            items = list(self.data.before)
        elif party or Fill.AGREED in fills:
            items = [one for one in self.data.agreements if party in (None, one.owner)]
        agreed = not fills.isdisjoint(_AGREEMENTS)
        lines = _EMPTY_ROWS if agreed else 1
        if self.data.blank:
            lines = _BLANK_ROWS if agreed else _BLANK_GOALS
        return [self._fill_row(section, item) for item in items] or [self._fill_row(section, None)] * lines

    def _fill_row(self, section: Section, item: Agreement | Goal | None) -> tuple[FormField, ...]:
        lines = [_BLANK_LINES if section.repeat and self.data.blank else _LINES] * len(section.question)
        if self.data.blank and sum(section.columns) == len(lines):
            lines = [_ALONE_LINES if count == 1 else _BLANK_LINES for count in section.columns for _ in range(count)]
        return tuple(
            self._fill_field(question, item, some) for question, some in zip(section.question, lines, strict=True)
        )

    def _fill_field(self, question: Question, item: Agreement | Goal | None, lines: int) -> FormField:
        lines = lines if question.type is QuestionType.TEXT else 1
        prompt = self._insert_names(question.named or question.prompt)
        return FormField(prompt, self._find_value(question.fill, item), lines, question.fill in _SIGNATURES)

    def _find_value(self, fill: Fill | None, item: Agreement | Goal | None) -> str:
        if fill in _AGREEMENTS:
            return self._describe_agreement(item, fill) if isinstance(item, Agreement) else ""
        if fill in _OF_GOAL:
            return "" if item is None or isinstance(item, Agreement) else _OF_GOAL[fill](item, self)
        if fill is Fill.FOLLOWUP:
            return self._describe_followup()
        data = self.data
        simple = {
            Fill.MEETING_DATE: show_long(data.round.date, self.language) if data.round.date else "",
            Fill.EMPLOYEE: data.owner.name,
            Fill.MANAGER: data.round.manager,
            Fill.POSITION: data.owner.position,
            Fill.WORKPLACE: data.owner.workplace,
            Fill.SUMMARY: data.conclusion.summary,
            Fill.NOTES: data.conclusion.notes,
        }
        return simple.get(fill, "") if fill else ""

    def _describe_followup(self) -> str:
        """Return how the form as a whole is followed up, then each goal where that has no field of its own."""
        parts = [self.data.conclusion.followup]
        if Fill.GOAL_FOLLOWUP not in self.fills:
            for goal in self.data.goals:
                said = describe_followup(goal, self.language, self.show)
                parts += [self.say("by_name", who=_flatten(goal.competence), text=said)] if said else []
        return "\n".join(part for part in parts if part.strip())

    def _describe_agreement(self, agreement: Agreement, fill: Fill | None) -> str:
        facts = self._list_since(agreement)
        if agreement.due and not (self.data.as_of and agreement.ended):
            late = fill is Fill.AGREED_BEFORE and agreement.due < self.data.day
            key = "moved_to" if agreement.id in self.data.moved else "was_due" if late else "by"
            facts.append(self.say(key, day=self.show(agreement.due)))
        if agreement.next_touch and agreement.next_touch >= self.data.day:
            facts.append(self.say("touch", day=self.show(agreement.next_touch)))
        if agreement.manager.strip():
            facts.append(self.say("agreed_with", manager=_flatten(agreement.manager)))
        said = f"{agreement.text} ({', '.join(facts)})" if facts else agreement.text
        if fill in _AGREED:
            return said
        names = self.data.names
        who = Names(names.owner, agreement.manager.strip() or names.manager, names.role)
        return self.say("by_name", who=who.name_party(agreement.owner, self.language, begin=True), text=said)

    def _list_since(self, one: Agreement | Goal) -> list[str]:
        """Return what a form that tells how it stands says of what was agreed: how it ended, or how it has changed."""
        if self.data.as_of is None:
            return []
        if one.ended:
            ended = "reached" if isinstance(one, Goal) and one.state is RecordState.KEPT else one.state.value
            return [self.say(f"ended_{ended}", day=self.show(one.ended))]
        became = self.data.become.get((type(one), one.id))
        return [self.say(f"since_{became}")] if became else []

    def describe_goal(self, goal: Goal) -> str:
        since = self._list_since(goal)
        return _join_lines(f"{goal.competence} ({since[0]})" if since else goal.competence, goal.aim)

    def show(self, day: dt.date) -> str:
        return show_day(day, self.language)

    def describe_why(self, goal: Goal) -> str:
        parts = [self.say("why_shared", text=goal.why_shared)] if goal.why_shared else []
        parts += [self.say("why_own", text=goal.why_own)] if goal.why_own else []
        return "\n".join(parts)

    def describe_activities(self, goal: Goal) -> str:
        """Return the activities; one that was done after the day of the paper was not done then."""
        return "\n".join(
            self.say("taken", text=one.text, day=self.show(one.taken))
            if one.taken and one.taken <= self.data.day
            else one.text
            for one in goal.activities
        )


def _join_lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def _flatten(said: str) -> str:
    return " ".join(said.split())


_OF_GOAL: dict[Fill, Callable[[Goal, _Filling], str]] = {
    Fill.GOAL: lambda goal, filling: filling.describe_goal(goal),
    Fill.GOAL_WHY: lambda goal, filling: filling.describe_why(goal),
    Fill.GOAL_ACTIVITIES: lambda goal, filling: filling.describe_activities(goal),
    Fill.GOAL_HORIZON: lambda goal, _: goal.horizon,
    Fill.GOAL_RESPONSIBLE: lambda goal, filling: filling.data.names.name_party(
        goal.responsible, filling.language, begin=True
    ),
    Fill.GOAL_KNOWN: lambda goal, filling: _join_lines(goal.known, describe_measure(goal, filling.language)),
    Fill.GOAL_FOLLOWUP: lambda goal, filling: describe_followup(goal, filling.language, filling.show),
}
