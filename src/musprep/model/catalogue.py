"""A catalogue file: a set of questions, an agenda, tips or a form.

The descriptions of classes and fields end up in the JSON Schema that `musprep catalogues schema` prints.
"""

from __future__ import annotations

from collections.abc import Iterator  # noqa: TC003 - pydantic reads it
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, ModelWrapValidatorHandler, model_validator
from pydantic.types import StringConstraints

from musprep.language.say import text
from musprep.model.answer import make_address
from musprep.model.base import Filled, Id, Record
from musprep.model.entry import Kind
from musprep.model.owner import Role
from musprep.model.question_type import QuestionType
from musprep.model.say import SayLevel


class Text(Record):
    """A text in both languages; a plain string, or one language alone, is used for both."""

    da: Filled = Field(description="The text in Danish.")
    en: Filled = Field(description="The text in English.")

    @model_validator(mode="wrap")
    @classmethod
    def _from_plain(cls, value: object, check: ModelWrapValidatorHandler[Text]) -> Text:
        if isinstance(value, str):
            return check({"da": value, "en": value})
        if isinstance(value, dict) and len(value) == 1:
            only = next(iter(value.values()))
            both = check({"da": only, "en": only, **value})
            # Which of the two was written is what `model_fields_set` tells.
            return cls.model_construct(_fields_set=set(value), da=both.da, en=both.en)
        return check(value)

    def say_in(self, language: str) -> str:
        """Return the text in `language`: "en" for English, anything else for Danish."""
        return self.en if language == "en" else self.da

    def show_in(self, language: str) -> str:
        """Return the text in `language`, with a mark behind it where it was written in the other language alone."""
        if self.model_fields_set >= {"da", "en"} or language in self.model_fields_set:
            return self.say_in(language)
        return f"{self.say_in(language)} {text('words.only_in_other', language)}"


class CatalogueKind(StrEnum):
    """What a catalogue is: questions to prepare with, an agenda for the meeting, tips, or a form to fill in."""

    QUESTIONS = "questions"
    AGENDA = "agenda"
    TIPS = "tips"
    FORM = "form"


class BriefingPart(StrEnum):
    """The part of the briefing that an answer belongs to; each has its own heading."""

    RESULTS = "results"
    WANTS = "wants"
    STATUS = "status"
    ASK = "ask"
    FEEDBACK = "feedback"
    OTHER = "other"


class Fill(StrEnum):
    """What a field of a form is filled with: from the round, the owner, agreements, goals or the conclusion.

    In a section that repeats, `agreed*` and `goal*` fields make a row for each agreement or goal: `agreed-me` and so on
    for those of one party, `agreed` for all, `agreed-before` for those still open from earlier meetings. If a form has
    such a field, those appear only there.
    """

    MEETING_DATE = "meeting-date"
    EMPLOYEE = "employee"
    MANAGER = "manager"
    POSITION = "position"
    WORKPLACE = "workplace"
    AGREED = "agreed"
    AGREED_BEFORE = "agreed-before"
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


_NAMES = "`{employee}` and `{manager}` are replaced by the two names."


class Labelled(Record):
    """A text with an id: an activity or a choice."""

    id: Id = Field(
        description="The name that is stored and referred to; it stays when the text changes.", examples=["yes"]
    )
    text: Text = Field(description="What is shown.", examples=["Ja", "Yes"])


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


class EvidenceRule(Record):
    """What is shown next to a question: the year's notes of these kinds or with these words, and other records."""

    kinds: tuple[Kind, ...] = Field(
        default=(),
        description="Notes of these kinds are shown next to the question.",
        examples=[["praise", "challenge"]],
    )
    words: tuple[Filled, ...] = Field(
        default=(),
        description="Notes with words that begin with one of these, in any case; they are shown first.",
        examples=[["leder", "chef"], ["manager", "boss"]],
    )
    agreements: bool = Field(
        default=False,
        description="The question is about last time: its agreements and goals are shown next to it, with status.",
        examples=[True],
    )
    needs: bool = Field(
        default=False,
        description="The question asks about strategy: what the workplace needs is shown next to it.",
        examples=[True],
    )


def _write_number(value: object) -> object:
    """Return a whole number as it is stored; anything else as it is."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


_Stored = Annotated[Filled, BeforeValidator(_write_number, json_schema_input_type=Filled | int)]


class ShowIf(Record):
    """Ask the question only once another one has a certain answer."""

    question: Filled = Field(
        description="`section/question` in the same catalogue; it may not have a condition itself.",
        examples=["wellbeing/change"],
    )
    answers: tuple[_Stored, ...] = Field(
        default=(),
        description=(
            "The answers that make the question appear: the ids of choices, or the numbers of a scale; none means any"
            " answer."
        ),
        examples=[["yes"], [4, 5]],
    )


class Probe(Record):
    """A sub-question with an answer of its own."""

    id: Id = Field(
        description="The id of the sub-question, unique in its question: the last part of its address.",
        examples=["influence"],
    )
    prompt: Text = Field(
        description="The sub-question itself.",
        examples=["Hvad har du selv indflydelse på?", "What can you influence yourself?"],
    )
    hint: Text | None = Field(
        default=None,
        description="Help with answering it; never printed.",
        examples=["Tænk på de sidste to uger.", "Think of the last two weeks."],
    )
    replaces: tuple[str, ...] = Field(
        default=(),
        description="Ids the sub-question had in earlier versions; answers given under them become its answers.",
        examples=[["old-name"]],
    )


class Question(Record):
    """A question, an item of an agenda, a tip, or a field of a form."""

    id: Id = Field(
        description="The id of the question, unique in its section: part of the address of an answer.",
        examples=["best-work"],
    )
    type: QuestionType = Field(
        default=QuestionType.TEXT, description="What kind of answer it takes.", examples=["scale"]
    )
    prompt: Text = Field(
        description="The question itself.", examples=["Hvad gik godt i år?", "What went well this year?"]
    )
    hint: Text | None = Field(
        default=None,
        description="Help with answering it; never printed.",
        examples=["Ét eksempel er nok.", "One example is enough."],
    )
    evidence: EvidenceRule = Field(
        default=EvidenceRule(),
        description="What is shown next to the question: notes from the year, and other records.",
        examples=[
            {"kinds": ["praise", "result"], "words": ["leder"]},
            {"kinds": ["praise", "result"], "words": ["manager"]},
        ],
    )
    part: BriefingPart | None = Field(
        default=None,
        description="The part of the briefing for its answer, if different from the section's.",
        examples=["wants"],
    )
    say: Literal["", "only-me"] = Field(
        default="",
        description="`only-me` marks a sensitive question: the answers to it and its sub-questions start at `only-me`.",
        examples=["only-me"],
    )
    choices: tuple[Labelled, ...] = Field(
        default=(),
        description="What can be chosen; `choice` and `multi` need some. An answer stores their ids.",
        examples=[
            [{"id": "yes", "text": "Ja"}, {"id": "no", "text": "Nej"}],
            [{"id": "yes", "text": "Yes"}, {"id": "no", "text": "No"}],
        ],
    )
    scale: tuple[int, int] = Field(
        default=(1, 5), description="The lowest and the highest step of a `scale`.", examples=[[1, 5]]
    )
    form: str = Field(
        default="",
        description="The id of a form the question refers to; it belongs to the meeting, like the catalogue's own.",
        examples=["konklusionsskema"],
    )
    fill: Fill | None = Field(
        default=None,
        description="In a form: what the field is filled with. Without it, the field is filled in by hand.",
        examples=["goal"],
    )
    named: Text | None = Field(
        default=None,
        description=f"In a form: the prompt as printed. {_NAMES}",
        examples=["{employee} gør", "{employee} does"],
    )
    moment: Literal["prepare", "room"] = Field(
        default="prepare", description="When a tip helps: while preparing, or in the meeting room.", examples=["room"]
    )
    like: str = Field(
        default="",
        description="`catalogue/section/question[/probe]` that asks the same: your answer there is suggested here.",
        examples=["privat-skema/trivsel/leder"],
    )
    show_if: ShowIf | None = Field(
        default=None,
        description="Ask it only after a certain answer to another question.",
        examples=[{"question": "wellbeing/change", "answers": ["yes"]}],
    )
    replaces: tuple[str, ...] = Field(
        default=(),
        description="Ids the question had in earlier versions; answers given under them become its answers.",
        examples=[["old-name"]],
    )
    probe: tuple[Probe, ...] = Field(
        default=(),
        description="Sub-questions, each with an answer of its own.",
        examples=[
            [{"id": "influence", "prompt": "Hvad har du selv indflydelse på?"}],
            [{"id": "influence", "prompt": "What can you influence yourself?"}],
        ],
    )

    @property
    def answerable(self) -> bool:
        """Whether it takes an answer: all types but `note` do."""
        return self.type is not QuestionType.NOTE


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
        description=f"In a form: the heading as printed. {_NAMES}",
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
        description=f"In a form: who keeps which copy, printed below the signatures. {_NAMES}",
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
