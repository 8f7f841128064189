"""A question of a catalogue, with its sub-questions, its choices and what belongs next to it.

The descriptions end up in the JSON Schema, as those in `catalogue` do.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from musprep.model.base import Filled, Id, Record
from musprep.model.catalogue_text import NAMES, Labelled, Text
from musprep.model.entry import Kind
from musprep.model.question_type import QuestionType


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
        description=f"In a form: the prompt as printed. {NAMES}",
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
