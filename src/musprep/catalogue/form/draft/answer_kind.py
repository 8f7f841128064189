"""Says what a question of a form takes as its answer: words, a number, one of several, a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import BlankKind
from musprep.catalogue.form.draft import words
from musprep.catalogue.form.draft.line_kind import LineKind
from musprep.catalogue.form.draft.scale import FormScale, find_scale, say_scale
from musprep.model.question_type import QuestionType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musprep.catalogue.form.draft.line import FormLine

_USUAL: Final = FormScale(1, 5)
_LABEL: Final = 3
"""A label has at most so many words."""


@dataclass(frozen=True, slots=True)
class AnswerKind:
    """What a question takes: its type, and the scale of one that takes a number."""

    type: QuestionType
    scale: FormScale | None = None


def read_kind(
    line: FormLine, became: LineKind, usual: FormScale | None, options: Sequence[FormLine], told: str = ""
) -> AnswerKind:
    """Return what a question takes.

    `options` are the lines right below it; `usual` is the scale spoken of before; `told` helps to answer it.
    """
    blanks = [*line.blanks, *(blank for one in options for blank in one.blanks)]
    choices = [*line.options, *(one.text for one in options if one.text and not one.scale)]
    listed = next((blank.options for blank in blanks if blank.kind is BlankKind.CHOICE and blank.options), ())
    scale = line.scale or next((one.scale for one in options if one.scale), None) or _find_steps(listed)
    if scale is None and not choices and not listed and became is LineKind.QUESTION:
        scale = say_scale(line.text) or say_scale(line.tip) or say_scale(told)
    if scale is not None:
        return AnswerKind(QuestionType.SCALE, scale if scale.high else usual or _USUAL)
    if listed or choices:
        grouped = any(blank.group and blank.kind is BlankKind.CHOICE for blank in blanks)
        one = not line.several and (bool(listed) or grouped or takes_one(f"{line.text} {told}", choices))
        return AnswerKind(QuestionType.CHOICE if one else QuestionType.MULTI)
    return AnswerKind(
        _find_type(
            line, became, dated=any(blank.kind is BlankKind.DATE for blank in blanks) or bool(words.DAY.search(told))
        )
    )


def _find_steps(listed: tuple[str, ...]) -> FormScale | None:
    """Return the scale that the entries of a drop-down are, None where they are anything else."""
    scale = find_scale(" ".join(listed))
    return scale if scale and scale.shown and len(listed) == scale.high - scale.low + 1 else None


def _find_type(line: FormLine, became: LineKind, *, dated: bool) -> QuestionType:
    """Return the type of a question that has nothing to choose from."""
    label = line.text.rstrip(": ")
    names = became in {LineKind.FIELD, LineKind.COLUMN} or (len(label.split()) <= _LABEL and not line.asks)
    if dated or (names and words.DATE.search(label)):
        return QuestionType.DATE
    return QuestionType.SHORT if became is LineKind.FIELD else QuestionType.TEXT


def takes_one(text: str, choices: Sequence[str]) -> bool:
    """Tell whether only one of the choices is meant: yes or no, degrees, or as the question asks."""
    if words.SEVERAL.search(text):
        return False
    if words.ONE.search(text) or any(words.YES_NO.match(one) for one in choices[:2]):
        return True
    if sum(bool(words.DEGREE.search(one)) for one in choices) * 2 > len(choices):
        return True
    return bool(words.PICKS_ONE.match(text)) or len(choices) == 2
