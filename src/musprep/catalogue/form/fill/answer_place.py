"""Pairs the answers of a catalogue with the lines of the form that asks for them."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from musprep.catalogue.form.draft.line_kind import LineKind
from musprep.language.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from musprep.catalogue.form.draft.draft import DraftLine, FormDraft

_ASKED = (LineKind.QUESTION, LineKind.SUB, LineKind.FIELD, LineKind.COLUMN)
_ALIKE = 0.84
"""How alike two questions are that are one: a few words changed."""
_FIRST_NUMBER = re.compile(r"^\W*(?:\d{1,3}(?:[.]\d{1,2})*[.)]?|[a-zæøå][.)])\s+", re.IGNORECASE)


class AnswerToPlace(NamedTuple):
    """What is to be written at a question: its words in the form's languages, the answer, what of the choices it is.

    `chosen` are the labels that are chosen, or the number on a scale; () where the answer is words.
    """

    prompts: tuple[str, ...]
    text: str
    chosen: tuple[str, ...] = ()
    date: str = ""
    """The day in ISO form, where the answer is one."""
    then: str = ""
    """The words of the question that was answered, where the form asks in others now."""


class PlacedAnswer(NamedTuple):
    """An answer with the line that asks for it, and the place of the next line that asks, "" at the end."""

    answer: AnswerToPlace
    line: DraftLine
    options: tuple[str, ...]
    until: str


def simplify_question(text: str) -> str:
    """Return what two ways to print one question share: no number, no signs, small letters."""
    return " ".join(re.findall(r"\w+", fold(_FIRST_NUMBER.sub("", text.replace("\xad", "")))))


def measure_likeness(one: str, other: str) -> float:
    """Return how alike two simplified questions are: 1.0 for the same words, 0.0 for none shared."""
    if not one or not other:
        return 0.0
    return 1.0 if one == other else SequenceMatcher(None, one, other, autojunk=False).ratio()


class _CountedText(NamedTuple):
    """A question as `simplify_question` gave it, with how often each letter occurs in it."""

    text: str
    letters: Counter[str]

    def may_match(self, other: _CountedText) -> bool:
        """Tell, quickly, whether the two have letters enough in common to be one question; most have not."""
        length = len(self.text) + len(other.text)
        if 2 * min(len(self.text), len(other.text)) < _ALIKE * length:
            return False
        return 2 * (self.letters & other.letters).total() >= _ALIKE * length


def _count(texts: Iterable[str]) -> list[_CountedText]:
    return [_CountedText(plain, Counter(plain)) for plain in map(simplify_question, texts)]


def pair_questions(wanted: Sequence[Iterable[str]], asked: Sequence[Iterable[str]]) -> dict[int, int]:
    """Return for each of `wanted`, by number, which of `asked` it is: the likest first, and each once."""
    ones, others = [_count(texts) for texts in wanted], [_count(texts) for texts in asked]
    scored = []
    for at, texts in enumerate(ones):
        for to, those in enumerate(others):
            alike = (measure_likeness(a.text, b.text) for a in texts for b in those if a.may_match(b))
            likeness = max(alike, default=0.0)
            if likeness >= _ALIKE:
                scored.append((-likeness, abs(at / len(ones) - to / len(others)), at, to))
    found: dict[int, int] = {}
    for _, _, at, to in sorted(scored):
        if at not in found and to not in found.values():
            found[at] = to
    return found


def _list_steps(line: DraftLine) -> tuple[str, ...]:
    scale = line.kind.scale if line.kind else None
    return tuple(str(step) for step in range(scale.low, scale.high + 1)) if scale else ()


def place_answers(draft: FormDraft, answers: Sequence[AnswerToPlace]) -> tuple[list[PlacedAnswer], list[AnswerToPlace]]:
    """Return the answers with the lines of the form that ask for them, in its order, and those it does not ask for."""
    numbers = [number for number, line in enumerate(draft.lines, 1) if line.became in _ASKED]
    lines = [draft.lines[number - 1] for number in numbers]
    found = pair_questions([one.prompts for one in answers], [(line.text, line.also) for line in lines])
    placed = []
    for at, to in sorted(found.items(), key=lambda pair: pair[1]):
        line = lines[to]
        options = draft.list_choices(numbers[to]) or _list_steps(line)
        after = next((one.place for one in lines[to + 1 :] if one.place and one.place != line.place), "")
        placed.append(PlacedAnswer(answers[at], line, options, after))
    return placed, [one for at, one in enumerate(answers) if at not in found]
