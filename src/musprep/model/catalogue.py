"""A set of questions, an agenda, tips or a form."""

from __future__ import annotations

from collections.abc import Iterator  # noqa: TC003 - pydantic reads it
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import model_validator
from pydantic.types import StringConstraints

from musprep.model.answer import address
from musprep.model.base import Filled, Id, Record
from musprep.model.entry import Kind
from musprep.model.owner import Role


class Text(Record):
    """A text by language; a plain string in the file stands for both."""

    da: Filled
    en: Filled

    @model_validator(mode="before")
    @classmethod
    def _from_plain(cls, value: object) -> object:
        if isinstance(value, str):
            return {"da": value, "en": value}
        if isinstance(value, dict) and len(value) == 1:
            only = next(iter(value.values()))
            return {"da": only, "en": only, **value}
        return value

    def in_(self, language: str) -> str:
        return self.en if language == "en" else self.da


class CatalogueKind(StrEnum):
    QUESTIONS = "questions"
    AGENDA = "agenda"
    TIPS = "tips"
    FORM = "form"


class QuestionType(StrEnum):
    TEXT = "text"
    SHORT = "short"
    SCALE = "scale"
    CHOICE = "choice"
    MULTI = "multi"
    DATE = "date"
    NOTE = "note"


class BriefingPart(StrEnum):
    """The part of the briefing that an answer belongs in."""

    RESULTS = "results"
    WANTS = "wants"
    STATUS = "status"
    ASK = "ask"
    FEEDBACK = "feedback"
    OTHER = "other"


class Fill(StrEnum):
    """What a field of a form is filled from."""

    MEETING_DATE = "meeting-date"
    EMPLOYEE = "employee"
    MANAGER = "manager"
    POSITION = "position"
    WORKPLACE = "workplace"
    AGREED_BOTH = "agreed-both"
    AGREED_ME = "agreed-me"
    AGREED_MANAGER = "agreed-manager"
    GOAL = "goal"
    GOAL_WHY = "goal-why"
    GOAL_ACTIVITIES = "goal-activities"
    GOAL_HORIZON = "goal-horizon"
    GOAL_RESPONSIBLE = "goal-responsible"
    GOAL_KNOWN = "goal-known"
    GOAL_FOLLOWUP = "goal-followup"
    FOLLOWUP = "followup"
    SUMMARY = "summary"
    NOTES = "notes"
    SIGNATURE_EMPLOYEE = "signature-employee"
    SIGNATURE_MANAGER = "signature-manager"


class Labelled(Record):
    """A text with an id: a fact, an activity, a choice."""

    id: Id
    text: Text


class EvidenceRule(Record):
    """Which of the year's entries belong beside a question: of these kinds, or with words that begin so."""

    kinds: tuple[Kind, ...] = ()
    words: tuple[Filled, ...] = ()


class ShowIf(Record):
    """Shown only when `question` (section/question of the same catalogue) was answered with one of `answers`."""

    question: Filled
    answers: tuple[Filled, ...] = ()


class Probe(Record):
    """A sub-question with an answer of its own."""

    id: Id
    prompt: Text
    hint: Text | None = None
    replaces: tuple[str, ...] = ()


class Question(Record):
    id: Id
    type: QuestionType = QuestionType.TEXT
    prompt: Text
    hint: Text | None = None
    evidence: EvidenceRule = EvidenceRule()
    part: BriefingPart | None = None
    choices: tuple[Labelled, ...] = ()
    scale: tuple[int, int] = (1, 5)
    form: str = ""
    fill: Fill | None = None
    moment: Literal["prepare", "room"] = "prepare"
    show_if: ShowIf | None = None
    replaces: tuple[str, ...] = ()
    probe: tuple[Probe, ...] = ()

    @property
    def answerable(self) -> bool:
        return self.type is not QuestionType.NOTE


class Section(Record):
    id: Id
    title: Text
    group: Text | None = None
    about: Text | None = None
    require: Literal["", "any"] = ""
    part: BriefingPart = BriefingPart.OTHER
    repeat: bool = False
    question: tuple[Question, ...] = ()


class AskedQuestion(Record):
    """One question or probe with where it stands: what an answer is given to."""

    catalogue: Id
    version: str
    section: Section
    question: Question
    probe: Probe | None = None

    @property
    def to(self) -> str:
        """The address `catalogue/section/question[/probe]`."""
        return address(self.catalogue, self.section.id, self.question.id, self.probe.id if self.probe else "")

    @property
    def formerly(self) -> Iterator[str]:
        """The addresses it had under the ids that it, or the question of a probe, replaces."""
        names = (self.question.id, *self.question.replaces)
        probes = (self.probe.id, *self.probe.replaces) if self.probe else ("",)
        every = (address(self.catalogue, self.section.id, name, probe) for name in names for probe in probes)
        return (one for one in every if one != self.to)

    @property
    def prompt(self) -> Text:
        return self.probe.prompt if self.probe else self.question.prompt

    @property
    def hint(self) -> Text | None:
        return self.probe.hint if self.probe else self.question.hint

    @property
    def part(self) -> BriefingPart:
        return self.question.part or self.section.part


class Catalogue(Record):
    """A catalogue file. Version is three numbers with dots."""

    id: Id
    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$")]
    kind: CatalogueKind
    title: Text
    about: Text
    source: Text
    audience: tuple[Role, ...] = ()
    form: str = ""
    notice_days: tuple[int, int] | None = None
    fact: tuple[Labelled, ...] = ()
    activity: tuple[Labelled, ...] = ()
    section: tuple[Section, ...] = ()

    def asked(self) -> Iterator[AskedQuestion]:
        """Yield every question and probe in order, a question before its probes."""
        for section in self.section:
            for question in section.question:
                for probe in (None, *question.probe):
                    yield AskedQuestion.model_construct(
                        catalogue=self.id, version=self.version, section=section, question=question, probe=probe
                    )
