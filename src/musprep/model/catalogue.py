"""A catalogue file: a set of questions, an agenda, tips or a form.

The descriptions of classes and fields end up in the JSON Schema that `musprep catalogues schema` prints.
"""

from __future__ import annotations

from collections.abc import Iterator  # noqa: TC003 - pydantic reads it
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field
from pydantic.types import StringConstraints

from musprep.model.answer import make_address
from musprep.model.base import Id, Record
from musprep.model.catalogue_text import NAMES, Labelled, Text
from musprep.model.owner import Role
from musprep.model.question import BriefingPart, Probe, Question
from musprep.model.say import SayLevel


class CatalogueKind(StrEnum):
    """What a catalogue is: questions to prepare with, an agenda for the meeting, tips, or a form to fill in."""

    QUESTIONS = "questions"
    AGENDA = "agenda"
    TIPS = "tips"
    FORM = "form"


class Fact(Labelled):
    """What is worth knowing about a kind of meeting."""

    when: Literal["before", "during", "after", "why", "help"] | None = Field(
        default=None,
        description=(
            "Where it is shown besides the catalogue's own page: `before` and `why` until the meeting, `during` before"
            " the first cue card, `after` once the meeting is over, `help` (who to ask) next to difficult questions."
        ),
        examples=["before"],
    )
    beside: tuple[Id, ...] = Field(
        default=(),
        description="The sections whose questions it is shown next to, such as who to ask for help.",
        examples=[["wellbeing"]],
    )


class Section(Record):
    """A heading with the questions below it."""

    id: Id = Field(
        description="The id of the section, unique in the catalogue: part of the address of an answer.",
        examples=["wellbeing"],
    )
    title: Text = Field(description="The heading.", examples=["Trivsel", "Well-being"])
    group: Text | None = Field(
        default=None,
        description="A heading above several sections; neighbouring sections with the same text share it.",
        examples=["Året, der gik", "The year that passed"],
    )
    about: Text | None = Field(
        default=None,
        description="What the section is for, shown below its title.",
        examples=["Svar på det, der betyder noget.", "Answer what matters."],
    )
    require: Literal["", "any"] = Field(
        default="",
        description="`any`: the section needs at least one answer, and one is enough.",
        examples=["any"],
    )
    part: BriefingPart = Field(
        default=BriefingPart.OTHER,
        description="The part of the briefing that the answers belong to.",
        examples=["status"],
    )
    say: Literal["", "only-me"] = Field(
        default="", description="`only-me`: all its questions are sensitive.", examples=["only-me"]
    )
    repeat: bool = Field(
        default=False,
        description="In a form: one row of the fields for each agreement or goal they are about.",
        examples=[True],
    )
    named: Text | None = Field(
        default=None,
        description=f"In a form: the heading as printed. {NAMES}",
        examples=["{employee} gør", "{employee} does"],
    )
    columns: tuple[int, ...] = Field(
        default=(),
        description="In a form: a row is printed in columns, with this many fields in each.",
        examples=[[2, 1]],
    )
    question: tuple[Question, ...] = Field(
        default=(),
        description="The questions, in the order they are asked.",
        examples=[
            [{"id": "best-work", "prompt": "Hvad gik godt i år?"}],
            [{"id": "best-work", "prompt": "What went well this year?"}],
        ],
    )


class AskedQuestion(Record):
    """One question or probe together with its section and catalogue: what an answer is given to."""

    catalogue: Id
    version: str
    section: Section
    question: Question
    probe: Probe | None = None

    @property
    def to(self) -> str:
        """The address `catalogue/section/question[/probe]`."""
        return make_address(self.catalogue, self.section.id, self.question.id, self.probe.id if self.probe else "")

    @property
    def formerly(self) -> Iterator[str]:
        """The addresses of its answers in earlier versions, by the `replaces` of the question and of the probe."""
        names = (self.question.id, *self.question.replaces)
        probes = (self.probe.id, *self.probe.replaces) if self.probe else ("",)
        every = (make_address(self.catalogue, self.section.id, name, probe) for name in names for probe in probes)
        return (one for one in every if one != self.to)

    @property
    def prompt(self) -> Text:
        """The words of the probe, or of the question where it is no probe."""
        return self.probe.prompt if self.probe else self.question.prompt

    @property
    def hint(self) -> Text | None:
        """The hint of the probe, or of the question where it is no probe."""
        return self.probe.hint if self.probe else self.question.hint

    @property
    def part(self) -> BriefingPart:
        """The part of the briefing that its answer belongs in."""
        return self.question.part or self.section.part

    @property
    def first_say(self) -> SayLevel:
        """The level its answer starts at. No catalogue can make it more public than if-asked."""
        return SayLevel.ONLY_ME if self.question.say or self.section.say else SayLevel.IF_ASKED


class Catalogue(Record):
    """A catalogue file: questions, an agenda, tips or a form."""

    id: Id = Field(description="The id of the catalogue: the name of its file without `.toml`.", examples=["my-form"])
    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$")] = Field(
        description="Three numbers with dots. An answer keeps the version it was given to.", examples=["1.0.0"]
    )
    kind: CatalogueKind = Field(description="What the catalogue is.", examples=["questions"])
    title: Text = Field(
        description="What it is called in lists, briefings and forms.", examples=["Mit skema", "My form"]
    )
    about: Text = Field(description="What it is for, in a sentence or two.", examples=["Til min MUS.", "For my MUS."])
    source: Text = Field(
        description="Where the questions come from.", examples=["Mine egne spørgsmål.", "My own questions."]
    )
    talk: Literal["MUS", "LUS"] = Field(
        default="MUS",
        description="What the meeting is called if this is its agenda; a manager's own is a LUS.",
        examples=["LUS"],
    )
    audience: tuple[Role, ...] = Field(
        default=(), description="The roles it is offered to first; none means all.", examples=[["employee"]]
    )
    form: str = Field(
        default="", description="The id of the form to fill in after this meeting.", examples=["konklusionsskema"]
    )
    apart: bool = Field(
        default=False,
        description="It is for a different meeting: its answers are only in a briefing if you include them one by one.",
        examples=[True],
    )
    copies: Text | None = Field(
        default=None,
        description=f"In a form: who keeps which copy, printed below the signatures. {NAMES}",
        examples=["{employee} og {manager} har hver et eksemplar.", "{employee} and {manager} each keep a copy."],
    )
    notice_days: tuple[int, int] | None = Field(
        default=None,
        description="The fewest and the most days between the invitation and the meeting.",
        examples=[[14, 28]],
    )
    fact: tuple[Fact, ...] = Field(
        default=(),
        description="What is worth knowing about this kind of meeting.",
        examples=[
            [{"id": "private", "text": "Svarene er kun dine."}],
            [{"id": "private", "text": "The answers are yours alone."}],
        ],
    )
    activity: tuple[Labelled, ...] = Field(
        default=(),
        description="Examples of ways to reach a development goal.",
        examples=[[{"id": "course", "text": "Et kursus"}], [{"id": "course", "text": "A course"}]],
    )
    section: tuple[Section, ...] = Field(
        default=(),
        description="The sections, in order.",
        examples=[[{"id": "wellbeing", "title": "Trivsel"}], [{"id": "wellbeing", "title": "Well-being"}]],
    )

    @property
    def forms(self) -> tuple[str, ...]:
        """The ids of the forms that belong to the meeting: its own, then those that its questions refer to."""
        spoken = (question.form for section in self.section for question in section.question)
        return tuple(dict.fromkeys(name for name in (self.form, *spoken) if name))

    def list_beside(self, section: str) -> list[Fact]:
        """Return the facts that are shown next to the questions of a section."""
        return [fact for fact in self.fact if section in fact.beside]

    def list_asked(self) -> Iterator[AskedQuestion]:
        """Yield every question and probe in order, a question before its probes."""
        for section in self.section:
            for question in section.question:
                for probe in (None, *question.probe):
                    yield AskedQuestion.model_construct(
                        catalogue=self.id, version=self.version, section=section, question=question, probe=probe
                    )
