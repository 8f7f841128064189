"""Fills in a form from agreements and goals. Pure functions; the result is rendered as Markdown, HTML or JSON."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from musprep.briefing.goal_items import followup_of
from musprep.language.dates import show_day, show_long
from musprep.language.say import text
from musprep.model.agreement import Agreement, Party
from musprep.model.catalogue import Fill, QuestionType

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.model.catalogue import Catalogue, Question, Section
    from musprep.model.goal import Goal
    from musprep.model.meeting import Conclusion
    from musprep.model.owner import Owner
    from musprep.model.round import Round


class FormData(NamedTuple):
    """What a form is filled from: the agreements and goals that stood on the day of the talk."""

    owner: Owner
    round: Round
    agreements: tuple[Agreement, ...]
    goals: tuple[Goal, ...]
    conclusion: Conclusion


class FormField(NamedTuple):
    """A field of a form. An empty `value` is printed as `lines` lines to write on."""

    prompt: str
    value: str
    lines: int
    signature: bool = False


class FilledSection(NamedTuple):
    """A section with one row of fields, or where it repeats with a row for each agreement or goal."""

    title: str
    about: str
    repeat: bool
    rows: tuple[tuple[FormField, ...], ...]


class FilledForm(NamedTuple):
    """A form with its fields filled in: its title, what is worth knowing, and its sections in order."""

    title: str
    facts: tuple[str, ...]
    sections: tuple[FilledSection, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing that repeats was filled in: no agreement and no goal."""
        return not any(
            field.value for section in self.sections if section.repeat for row in section.rows for field in row
        )


_AGREED = {Fill.AGREED_BOTH: Party.BOTH, Fill.AGREED_ME: Party.ME, Fill.AGREED_MANAGER: Party.MANAGER}
_SIGNATURES = (Fill.SIGNATURE_EMPLOYEE, Fill.SIGNATURE_MANAGER)
_EMPTY_ROWS = 3
"""How many rows to write on are printed where there is no agreement yet."""


def fill_form(form: Catalogue, data: FormData, language: str) -> FilledForm:
    """Return `form` filled in from `data`, with labels in `language`."""
    sections = tuple(_section(section, data, language) for section in form.section)
    return FilledForm(form.title.in_(language), tuple(fact.text.in_(language) for fact in form.fact), sections)


def _section(section: Section, data: FormData, language: str) -> FilledSection:
    about = section.about.in_(language) if section.about else ""
    rows = _rows(section, data, language) if section.repeat else [_row(section, data, language, None)]
    return FilledSection(section.title.in_(language), about, section.repeat, tuple(rows))


def _rows(section: Section, data: FormData, language: str) -> list[tuple[FormField, ...]]:
    fills = {question.fill for question in section.question}
    party = next((party for fill, party in _AGREED.items() if fill in fills), None)
    if party:
        items: list[Agreement | Goal] = [one for one in data.agreements if one.owner is party]
    else:
        items = list(data.goals)
    return [_row(section, data, language, item) for item in items] or [_row(section, data, language, None)] * (
        _EMPTY_ROWS if party else 1
    )


def _row(section: Section, data: FormData, language: str, item: Agreement | Goal | None) -> tuple[FormField, ...]:
    return tuple(_field(question, data, language, item) for question in section.question)


def _field(question: Question, data: FormData, language: str, item: Agreement | Goal | None) -> FormField:
    value = _value(question, data, language, item)
    long = question.type is QuestionType.TEXT
    return FormField(question.prompt.in_(language), value, 3 if long else 1, question.fill in _SIGNATURES)


def _value(question: Question, data: FormData, language: str, item: Agreement | Goal | None) -> str:
    if question.fill in _AGREED:
        return _describe_agreement(item, language) if isinstance(item, Agreement) else ""
    if question.fill in _OF_GOAL:
        return _OF_GOAL[question.fill](item, language) if item is not None and not isinstance(item, Agreement) else ""
    if question.fill is Fill.FOLLOWUP:
        return data.conclusion.followup or "\n".join(
            dict.fromkeys(filter(None, (_followup(goal, language) for goal in data.goals)))
        )
    simple = {
        Fill.MEETING_DATE: show_long(data.round.date, language) if data.round.date else "",
        Fill.EMPLOYEE: data.owner.name,
        Fill.MANAGER: data.round.manager,
        Fill.POSITION: data.owner.position,
        Fill.WORKPLACE: data.owner.workplace,
        Fill.SUMMARY: data.conclusion.summary,
        Fill.NOTES: data.conclusion.notes,
    }
    return simple.get(question.fill, "") if question.fill else ""


def _describe_agreement(agreement: Agreement, language: str) -> str:
    if agreement.due is None:
        return agreement.text
    return text("form.due", language, text=agreement.text, day=show_day(agreement.due, language))


def _goal(goal: Goal, _language: str) -> str:
    return "\n".join(part for part in (goal.competence, goal.aim) if part)


def _why(goal: Goal, language: str) -> str:
    parts = [text("form.why_shared", language, text=goal.why_shared)] if goal.why_shared else []
    parts += [text("form.why_own", language, text=goal.why_own)] if goal.why_own else []
    return "\n".join(parts)


def _activities(goal: Goal, language: str) -> str:
    return "\n".join(
        text("form.taken", language, text=one.text, day=show_day(one.taken, language)) if one.taken else one.text
        for one in goal.activities
    )


def _followup(goal: Goal, language: str) -> str:
    return followup_of(goal, language, partial(show_day, language=language))


_OF_GOAL: dict[Fill, Callable[[Goal, str], str]] = {
    Fill.GOAL: _goal,
    Fill.GOAL_WHY: _why,
    Fill.GOAL_ACTIVITIES: _activities,
    Fill.GOAL_HORIZON: lambda goal, _: goal.horizon,
    Fill.GOAL_RESPONSIBLE: lambda goal, language: text(f"form.role_{goal.responsible.value}", language),
    Fill.GOAL_KNOWN: lambda goal, _: goal.known,
    Fill.GOAL_FOLLOWUP: _followup,
}
