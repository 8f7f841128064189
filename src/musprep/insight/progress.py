"""How many questions are answered, by section."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.catalogue.answer_types import BETWEEN
from musprep.model.answer import AskedState, make_address

if TYPE_CHECKING:
    from collections.abc import Mapping

    from musprep.model.answer import Answer
    from musprep.model.catalogue import AskedQuestion, Catalogue, Section
    from musprep.model.question import Question


class SectionProgress(NamedTuple):
    """How many of the questions of a section that take an answer, and are asked, have one."""

    section: Section
    answered: int
    total: int

    @property
    def ready(self) -> bool:
        """Whether the section is done: every question answered, or any one where one is enough."""
        if not self.total:
            return True
        return self.answered >= 1 if self.section.require == "any" else self.answered >= self.total

    @property
    def missing(self) -> bool:
        """Whether the section asks for at least one answer and has none."""
        return self.section.require == "any" and self.total > 0 and not self.answered


class Progress(NamedTuple):
    """How far the answering of a whole catalogue has come."""

    catalogue: Catalogue
    sections: tuple[SectionProgress, ...]

    @property
    def answered(self) -> int:
        """The number of answered questions."""
        return sum(part.answered for part in self.sections)

    @property
    def total(self) -> int:
        """The number of questions that take an answer and are asked."""
        return sum(part.total for part in self.sections)


def is_answered(catalogue: str, section: str, question: Question, answers: Mapping[str, Answer]) -> bool:
    """Tell whether the question or one of its probes has an answer."""
    addresses = [make_address(catalogue, section, question.id)]
    addresses += [make_address(catalogue, section, question.id, probe.id) for probe in question.probe]
    return any(at in answers and answers[at].given for at in addresses)


def is_shown(catalogue: str, question: Question, answers: Mapping[str, Answer]) -> bool:
    """Tell whether a question is asked: one with `show_if` only after the answer that it waits for."""
    if question.show_if is None:
        return True
    answer = answers.get(f"{catalogue}/{question.show_if.question}")
    if answer is None or not answer.given:
        return False
    # Of several choices each counts.
    chosen = {answer.text.strip(), *(part.strip() for part in answer.text.split(BETWEEN))}
    return not question.show_if.answers or not chosen.isdisjoint(question.show_if.answers)


def judge_state(asked: AskedQuestion | None, answers: Mapping[str, Answer]) -> AskedState:
    """Return whether a question is asked today; None is one that no catalogue contains."""
    if asked is None:
        return AskedState.RETIRED
    shown = asked.question.answerable and is_shown(asked.catalogue, asked.question, answers)
    return AskedState.ASKED if shown else AskedState.UNASKED


def count_progress(catalogue: Catalogue, answers: Mapping[str, Answer]) -> Progress:
    """Count the answered questions, and those that take an answer, in each section."""
    parts = []
    for section in catalogue.section:
        asked = [q for q in section.question if q.answerable and is_shown(catalogue.id, q, answers)]
        answered = sum(is_answered(catalogue.id, section.id, question, answers) for question in asked)
        parts.append(SectionProgress(section, answered, len(asked)))
    return Progress(catalogue, tuple(parts))
