"""Fills in a form from agreements and goals. Pure functions; the result is rendered as Markdown, HTML or JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from musprep.briefing.agreed_words import AgreedWords
from musprep.briefing.parties import Names
from musprep.language.dates import show_long
from musprep.language.safe import flatten
from musprep.model.agreement import Agreement, Party
from musprep.model.question import Fill
from musprep.model.question_type import QuestionType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from musprep.briefing.form_data import FormData
    from musprep.model.catalogue import Catalogue, Section
    from musprep.model.catalogue_text import Text
    from musprep.model.goal import Goal
    from musprep.model.question import Question


class FormField(NamedTuple):
    """A field of a form. An empty `value` is printed as `lines` lines to write on, as a dash where there are none."""

    prompt: str
    value: str
    lines: int
    signature: bool = False


class FilledSection(NamedTuple):
    """A section with one row of fields, or where it repeats with a row for each agreement or goal.

    `columns` tells how many fields stand in each column of a row; () where it has none. `facts` is whether it asks for
    the day, the two people or where they work.
    """

    title: str
    about: str
    repeat: bool
    rows: tuple[tuple[FormField, ...], ...]
    columns: tuple[int, ...] = ()
    facts: bool = False


class FilledForm(NamedTuple):
    """A form with its fields filled in: its title, sections in order, and who keeps which copy.

    `head` is on every page: who and where, and `day` the day of the talk. `state` tells when both approved it, or that
    it is as things stand now. `lacks` are the fields for the day, the two people and where they work that nothing is
    known for; they are lines to write on.
    """

    title: str
    head: str
    day: str
    state: str
    sections: tuple[FilledSection, ...]
    copies: str
    lacks: tuple[Fill, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing that repeats was filled in: no agreement and no goal."""
        return not any(
            field.value for section in self.sections if section.repeat for row in section.rows for field in row
        )


_AGREED = {Fill.AGREED_BOTH: Party.BOTH, Fill.AGREED_ME: Party.ME, Fill.AGREED_MANAGER: Party.MANAGER}
_AGREEMENTS = (*_AGREED, Fill.AGREED, Fill.AGREED_BEFORE)
_OF_GOAL = {fill for fill in Fill if fill.value.startswith("goal")}
_SIGNATURES = (Fill.SIGNATURE_EMPLOYEE, Fill.SIGNATURE_MANAGER)
_KNOWN = (Fill.EMPLOYEE, Fill.POSITION, Fill.WORKPLACE, Fill.MANAGER, Fill.MEETING_DATE)
_EMPTY_ROWS, _BLANK_ROWS = 2, 4
"""How many rows to write on are printed where there is no agreement yet, and on a blank form."""
_BLANK_GOALS = 3
_LINES, _BLANK_LINES, _ALONE_LINES = 2, 3, 5
"""How many lines a field of several has, on a blank form on its own, and there alone in its column."""


def fill_form(form: Catalogue, data: FormData, language: str) -> FilledForm:
    """Return `form` filled in from `data`, with labels in `language`."""
    return _Filling(form, data, language).fill()


class _Filling:
    def __init__(self, form: Catalogue, data: FormData, language: str) -> None:
        self.source, self.data, self.language = form, data, language
        self.fills = frozenset(question.fill for section in form.section for question in section.question)
        if Fill.AGREED_BEFORE not in self.fills and not self.fills.isdisjoint(_AGREEMENTS):
            # Nothing is lost on a form that knows no place of its own for them.
            self.data = data._replace(agreements=(*data.before, *data.agreements), before=())
        self.words = AgreedWords(self.data, self.fills, language)
        self.say = self.words.say

    def fill(self) -> FilledForm:
        source, owner, this = self.source, self.data.owner, self.data.round
        state = ""
        if self.data.approved:
            who = self.data.names.name_party(Party.BOTH, self.language)
            state = self.say("approved", who=who, day=show_long(self.data.approved, self.language))
        elif self.data.as_of:
            state = self.say("as_of", day=show_long(self.data.as_of, self.language))
        printed = [section for section in source.section if self._is_printed(section)]
        sections = [self._fill_section(section) for section in printed]
        place = _find_end(printed)
        sections[place:place] = self._list_unasked()
        if self.data.approved:
            sections = [one for section in sections for one in _close_section(section)]
        return FilledForm(
            title=source.title.say_in(self.language),
            head=" · ".join(filter(None, (flatten(owner.name), flatten(owner.workplace)))),
            day=show_long(this.date, self.language) if this.date else "",
            state=state,
            sections=tuple(sections),
            copies=self._insert_names(source.copies) if source.copies else "",
            lacks=tuple(fill for fill in _KNOWN if fill in self.fills and not self._find_value(fill, None).strip()),
        )

    def _is_printed(self, section: Section) -> bool:
        """Tell whether a section is on the paper: one for what is open from earlier is, where there is anything."""
        return bool(self.data.before) or all(one.fill is not Fill.AGREED_BEFORE for one in section.question)

    def _list_unasked(self) -> Iterator[FilledSection]:
        """Yield a section for each thing both agreed that the form has no field for: nobody signs a form without it."""
        words, data = self.words, self.data
        asked = {party for fill, party in _AGREED.items() if not self.fills.isdisjoint((fill, Fill.AGREED))}
        lists = {
            "goals": [words.describe_goal(Fill.GOAL, one) for one in data.goals if Fill.GOAL not in self.fills],
            "agreements": [
                words.describe_agreement(one, named=True) for one in data.agreements if one.owner not in asked
            ],
            "before": [
                words.describe_agreement(one, named=True, before=True)
                for one in data.before
                if Fill.AGREED_BEFORE not in self.fills
            ],
        }
        for name, said in lists.items():
            if said:
                rows = tuple((FormField(self.say(f"unasked_{name}_asks"), one, 1),) for one in said)
                yield FilledSection(self.say(f"unasked_{name}"), "", repeat=True, rows=rows)
        for fill in (Fill.SUMMARY, Fill.FOLLOWUP, Fill.NOTES):
            value = self._find_value(fill, None)
            if value.strip() and fill not in self.fills:
                field = FormField(self.say(f"unasked_{fill.value}_asks"), value, _LINES)
                yield FilledSection(self.say(f"unasked_{fill.value}"), "", repeat=False, rows=((field,),))

    def _fill_section(self, section: Section) -> FilledSection:
        about = section.about.say_in(self.language) if section.about and self.data.blank else ""
        rows = self._fill_rows(section) if section.repeat else [self._fill_row(section, None)]
        title = self._insert_names(section.named or section.title)
        facts = any(question.fill in _KNOWN for question in section.question)
        return FilledSection(title, about, section.repeat, tuple(rows), section.columns, facts)

    def _insert_names(self, said: Text) -> str:
        """Return a text with the names of the two in place of `{employee}` and `{manager}`, or what they are called."""
        parties, names = {"employee": Party.ME, "manager": Party.MANAGER}, self.data.names

        def name(found: re.Match[str]) -> str:
            before = found.string[: found.start()]
            begin = not before or before.endswith(". ")
            known = Names("", "", names.role) if found[2] else names
            return known.name_party(parties[found[1]], self.language, begin=begin)

        return re.sub(r"\{(employee|manager)(-role)?\}", name, said.say_in(self.language))

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
        lines = [_BLANK_LINES if self.data.blank and not section.repeat else _LINES] * len(section.question)
        if self.data.blank and sum(section.columns) == len(lines):
            lines = [_ALONE_LINES if count == 1 else _LINES for count in section.columns for _ in range(count)]
        return tuple(
            self._fill_field(question, item, some) for question, some in zip(section.question, lines, strict=True)
        )

    def _fill_field(self, question: Question, item: Agreement | Goal | None, lines: int) -> FormField:
        lines = lines if question.type is QuestionType.TEXT else 1
        prompt = self._insert_names(question.named or question.prompt)
        return FormField(prompt, self._find_value(question.fill, item), lines, question.fill in _SIGNATURES)

    def _find_value(self, fill: Fill | None, item: Agreement | Goal | None) -> str:
        if fill in _AGREEMENTS:
            if not isinstance(item, Agreement):
                return ""
            return self.words.describe_agreement(item, named=fill not in _AGREED, before=fill is Fill.AGREED_BEFORE)
        if fill in _OF_GOAL:
            return "" if item is None or isinstance(item, Agreement) else self.words.describe_goal(fill, item)
        if fill is Fill.FOLLOWUP:
            return self.words.describe_followup()
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


def _close_section(section: FilledSection) -> Iterator[FilledSection]:
    """Yield a section of what both approved without lines to write on, unless it is empty; nothing is added later."""
    if section.facts or any(field.signature for row in section.rows for field in row):
        yield section
    elif any(field.value for row in section.rows for field in row):
        rows = (tuple(field if field.value else field._replace(lines=0) for field in row) for row in section.rows)
        yield section._replace(rows=tuple(rows))


def _find_end(sections: Sequence[Section]) -> int:
    """Return the place after the last section that repeats, or before the signatures, where what is unasked stands."""
    repeats = [place for place, one in enumerate(sections, 1) if one.repeat]
    signed = (place for place, one in enumerate(sections) if any(asked.fill in _SIGNATURES for asked in one.question))
    return repeats[-1] if repeats else next(signed, len(sections))
