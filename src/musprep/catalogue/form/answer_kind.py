"""Says what a question of a form takes as its answer: words, a number, one of several, a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from musprep.catalogue.form import words
from musprep.catalogue.form.became import Became
from musprep.catalogue.form.block import BlankKind
from musprep.catalogue.form.scale import FormScale, find_scale, say_scale
from musprep.model.catalogue import QuestionType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musprep.catalogue.form.line import FormLine

_USUAL = FormScale(1, 5)


@dataclass(frozen=True, slots=True)
class AnswerKind:
    """What a question takes: its type, and the scale of one that takes a number."""

    type: QuestionType
    scale: FormScale | None = None


def read_kind(line: FormLine, became: Became, usual: FormScale | None, options: Sequence[FormLine]) -> AnswerKind:
    """Return what a question takes. `options` are the lines right below it; `usual` is the scale spoken of before."""
    below = next((one.scale for one in options if one.scale), None)
    scale = line.scale or below
    if scale is not None and scale.high == 0:
        scale = usual or _USUAL
    blanks = [*line.blanks, *(blank for one in options for blank in one.blanks)]
    listed = next((blank.options for blank in blanks if blank.kind is BlankKind.CHOICE and blank.options), ())
    if scale is None and listed:
        scale = find_scale(" ".join(listed))
        scale = scale if scale and scale.shown and len(listed) == scale.high - scale.low + 1 else None
        if scale is None:
            return AnswerKind(QuestionType.CHOICE)
    choices = [*line.options, *(one.text for one in options if one.text and not one.scale)]
    if scale is None and not choices and became is Became.QUESTION:
        scale = say_scale(line.text) or say_scale(line.tip)
    if scale is not None:
        return AnswerKind(QuestionType.SCALE, scale)
    if choices:
        grouped = any(blank.group and blank.kind is BlankKind.CHOICE for blank in blanks)
        return AnswerKind(QuestionType.CHOICE if grouped or takes_one(line.text, choices) else QuestionType.MULTI)
    if any(blank.kind is BlankKind.DATE for blank in blanks):
        return AnswerKind(QuestionType.DATE)
    label = line.text.rstrip(": ")
    if became in (Became.FIELD, Became.COLUMN) or (len(label.split()) <= 3 and not line.asks):
        if words.DATE.search(label):
            return AnswerKind(QuestionType.DATE)
    if became is Became.FIELD:
        return AnswerKind(QuestionType.SHORT)
    return AnswerKind(QuestionType.TEXT)


def takes_one(text: str, choices: Sequence[str]) -> bool:
    """Tell whether only one of the choices is meant: yes or no, degrees, or as the question asks."""
    if words.SEVERAL.search(text):
        return False
    if words.ONE.search(text) or any(words.YES_NO.match(one) for one in choices[:2]):
        return True
    if sum(bool(words.DEGREE.search(one)) for one in choices) * 2 > len(choices):
        return True
    return bool(words.PICKS_ONE.match(text)) or len(choices) == 2
