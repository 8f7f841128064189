"""What each type of question takes as its answer, and how an answer is shown, on screen and on the command line.

A choice is stored as its id, several as ids with commas between, a step of a scale as its number, a date in ISO form.
An older answer that holds anything else is shown as it is.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from musprep.language.date_reader import read_date
from musprep.language.dates import show_long
from musprep.language.error import MusprepError
from musprep.language.fold import fold
from musprep.language.say import LANGUAGES, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from musprep.model.catalogue import AskedQuestion
    from musprep.model.question import Question

BETWEEN = ", "
"""Separates several choices in the text of an answer."""
WIDGETS = {
    "text": "editor",
    "short": "editor",
    "scale": "choices",
    "choice": "choices",
    "multi": "choices",
    "date": "day",
}
"""The widget that takes each type of answer, in a plain word that the screen knows; a `note` takes none."""
_WORDED = (1, 5)
"""The scale that has a word for every step."""


def find_answer_type(asked: AskedQuestion) -> str:
    """Return the type of a question's answer; a sub-question takes text."""
    return "text" if asked.probe else asked.question.type.value


def list_options(question: Question, language: str) -> dict[str, str]:
    """Return what can be chosen, in order: each value as it is stored, with the label that it is shown by.

    Empty for a question that takes words or a date.
    """
    if question.choices:
        return {one.id: one.text.say_in(language) for one in question.choices}
    if question.type.value != "scale":
        return {}
    return {step: f"{step} {word}".strip() for step, word in _list_steps(question, language)}


def _list_steps(question: Question, language: str) -> Iterator[tuple[str, str]]:
    """Yield each step of a scale with the word for it, "" where it has none."""
    low, high = question.scale
    names = {low: "low", high: "high"}
    if question.scale == _WORDED:
        names = {step: str(step) for step in range(low, high + 1)}
    for step in range(low, high + 1):
        yield str(step), text(f"prepare.scale_{names[step]}", language) if step in names else ""


def read_answer(asked: AskedQuestion, written: str, today: dt.date, language: str) -> str:
    """Return what is stored for an answer that was written; "" stays "".

    A choice may be named by its id, by its label in either language, or by the beginning of only one of these. Raises
    MusprepError, saying what is allowed, for anything the question does not take, and for a question that takes no
    answer.
    """
    if not asked.question.answerable:
        raise MusprepError("error.not_answerable", to=asked.to)
    kind, plain = find_answer_type(asked), written.strip()
    if not plain or WIDGETS[kind] == "editor":
        return written
    if kind == "date":
        return read_date(plain, today, ahead=True).isoformat()
    names = _list_names(asked.question)
    if kind == "multi":
        chosen = set(_read_several(plain, names, asked.question, language))
        return BETWEEN.join(value for value in names if value in chosen)
    return _read_one(plain, names, asked.question, language)


def show_answer(asked: AskedQuestion, written: str, language: str) -> str:
    """Return a stored answer in words: the label of a choice, a step with the ends of its scale, a date written out.

    What the question does not know (any more) is returned as it is.
    """
    kind, plain = find_answer_type(asked), written.strip()
    if kind == "date":
        try:
            return show_long(dt.date.fromisoformat(plain), language)
        except ValueError:
            return written
    labels = list_options(asked.question, language) if WIDGETS.get(kind) == "choices" else {}
    if kind == "multi":
        parts = [part.strip() for part in plain.split(BETWEEN.strip())]
        return BETWEEN.join(labels.get(part, part) for part in parts)
    if plain not in labels:
        return written
    if kind == "scale" and not asked.question.choices:
        ends = list(labels.values())
        return text("answer_types.step", language, step=labels[plain], low=ends[0], high=ends[-1])
    return labels[plain]


def _list_names(question: Question) -> dict[str, set[str]]:
    """Return, for each value, everything that names it, folded."""
    names = {value: {_fold(value)} for value in list_options(question, LANGUAGES[0])}
    for language in LANGUAGES:
        for value, label in list_options(question, language).items():
            names[value] |= {_fold(label), _fold(label.removeprefix(f"{value} "))}
    return names


def _read_several(written: str, names: Mapping[str, set[str]], question: Question, language: str) -> Iterator[str]:
    """Yield the values that a list names; a label may itself contain commas."""
    parts = [part.strip() for part in written.replace(";", ",").replace("\n", ",").split(",") if part.strip()]
    while parts:
        for count in range(len(parts), 0, -1):
            value = _find_exact(", ".join(parts[:count]), names)
            if value or count == 1:
                yield value or _read_one(parts[0], names, question, language)
                del parts[:count]
                break


def _find_exact(written: str, names: Mapping[str, set[str]]) -> str:
    wanted = _fold(written)
    return next((value for value, known in names.items() if wanted in known), "")


def _read_one(written: str, names: Mapping[str, set[str]], question: Question, language: str) -> str:
    on_scale = question.type.value == "scale" and not question.choices
    if on_scale:
        # `4/5` and `4 af 5` name the end of the scale too.
        number, _, end = written.replace(" af ", "/").replace(" of ", "/").partition("/")
        written = number.strip() if end.strip() == str(question.scale[1]) else written
    if value := _find_exact(written, names):
        return value
    wanted = _fold(written)
    begun = [value for value, known in names.items() if any(name.startswith(wanted) for name in known)]
    if on_scale and (not wanted[:1].isalpha() or len(begun) != 1):
        ends = list(list_options(question, language).values())
        raise MusprepError("answer_types.not_on_scale", given=written, low=ends[0], high=ends[-1])
    if len(begun) != 1:
        labels = [f"{value} ({label})" for value, label in list_options(question, language).items()]
        key = "answer_types.several_fit" if begun else "answer_types.no_choice"
        raise MusprepError(key, given=written, choices=", ".join(labels))
    return begun[0]


def _fold(written: str) -> str:
    return " ".join(fold(written).split())
