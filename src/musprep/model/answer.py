"""What was answered to a question, and in which words the question was put."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import ClassVar, Self

from pydantic import field_validator

from musprep.language.fresh_id import ID_PATTERN
from musprep.language.say import text
from musprep.model.base import Filled, Id, KeyedRecord, Moment
from musprep.model.say import SayLevel

_PART = re.compile(ID_PATTERN)


def make_address(catalogue: str, section: str, question: str, probe: str = "") -> str:
    """Return the address of a question or a probe: `catalogue/section/question[/probe]`."""
    return "/".join(part for part in (catalogue, section, question, probe) if part)


class AskedState(StrEnum):
    """Whether the question of an answer is asked today.

    It is not where its condition is not met or it has become a note (`unasked`), or where no catalogue contains it any
    more (`retired`).
    """

    ASKED = "asked"
    UNASKED = "unasked"
    RETIRED = "retired"


def mark_question(asked: str, language: str, state: AskedState, *, foreign: bool = False) -> str:
    """Return a question with a mark behind it where it is not asked any more, or not now.

    So it is where it is `foreign`: written in the other language alone.
    """
    marks = [text("words.only_in_other", language)] if foreign else []
    marks += [] if state is AskedState.ASKED else [f"({text(f'words.{state.value}', language)})"]
    return " ".join((asked, *marks)).strip()


class Answer(KeyedRecord):
    """An answer to one question or probe in one round.

    `to` is the address `catalogue/section/question[/probe]`. `text` is the answer as it is stored
    (`catalogue/answer_types.py`). `wording` is the question exactly as it was put, in `language`, from `version` of the
    catalogue; `under` is the question above it if it is a sub-question. `shown` is the label of what was chosen, with
    the ends of a scale; it is "" if the answer is in the owner's own words. `beside` numbers the versions kept side by
    side when two windows wrote at the same time; 0 is the first.
    """

    UNITS: ClassVar[tuple[tuple[str, ...], ...]] = (("text", "shown", "wording", "under", "version", "language", "at"),)

    to: Filled
    text: str = ""
    say: SayLevel = SayLevel.ONLY_ME
    version: str = ""
    shown: str = ""
    wording: str = ""
    under: str = ""
    language: Id = "da"
    at: Moment | None = None
    beside: int = 0

    @field_validator("to")
    @classmethod
    def _check_address(cls, value: str) -> str:
        parts = value.split("/")
        if len(parts) not in (3, 4) or not all(_PART.match(part) for part in parts):
            raise ValueError(value)
        return value

    @property
    def key(self) -> str:
        """The address; a version kept beside the first has its number behind a `~`."""
        return f"{self.to}~{self.beside}" if self.beside else self.to

    @property
    def catalogue(self) -> str:
        """The id of the catalogue that the question is in."""
        return self.to.split("/", 1)[0]

    @property
    def given(self) -> bool:
        """Whether anything was answered at all."""
        return bool(self.text.strip())

    def rename(self, number: int) -> Self:
        """Return the answer as version `number` beside the first."""
        return self.with_(beside=number)
