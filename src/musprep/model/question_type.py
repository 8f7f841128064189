"""What a question takes as its answer. Apart from the records, as a form is understood without loading those."""

from __future__ import annotations

from enum import StrEnum


class QuestionType(StrEnum):
    """What a question takes as its answer.

    `text` and `short` take words, `scale` a number, `choice` one of the choices and `multi` several, `date` a day.
    A `note` takes no answer: it is only shown.
    """

    TEXT = "text"
    SHORT = "short"
    SCALE = "scale"
    CHOICE = "choice"
    MULTI = "multi"
    DATE = "date"
    NOTE = "note"
