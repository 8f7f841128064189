"""What each type of question takes, and how its answers are shown."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from musprep.catalogue.answer_types import WIDGETS, list_options, read_answer, show_answer
from musprep.language.error import MusprepError
from musprep.model.catalogue import AskedQuestion, Section
from musprep.model.question import Probe, Question
from musprep.model.question_type import QuestionType
from musprep.tui.widgets.fields.answer_box import AnswerBox

TODAY = dt.date(2026, 11, 2)
CHOICES = [
    {"id": "ja", "text": {"da": "Ja, gerne", "en": "Yes, please"}},
    {"id": "nej", "text": {"da": "Nej", "en": "No"}},
    {"id": "naeste", "text": {"da": "Næste år, måske", "en": "Next year, perhaps"}},
]


def asked(kind: str, **parts: Any) -> AskedQuestion:
    question = Question.model_validate({"id": "q", "type": kind, "prompt": "?", **parts})
    section = Section.model_validate({"id": "s", "title": "S"})
    return AskedQuestion(catalogue="c", version="1.0.0", section=section, question=question)


SCALE, WIDE, LOW = asked("scale"), asked("scale", scale=(0, 10)), asked("scale", scale=(-2, 2))
CHOICE, MULTI = asked("choice", choices=CHOICES), asked("multi", choices=CHOICES)
DATE, TEXT = asked("date"), asked("text")


@pytest.mark.parametrize(
    ("question", "written", "stored"),
    [
        (SCALE, "4", "4"),
        (SCALE, " 4/5 ", "4"),
        (SCALE, "4 af 5", "4"),
        (SCALE, "i høj grad", "5"),
        (SCALE, "4 quite a lot", "4"),
        (WIDE, "10", "10"),
        (WIDE, "1", "1"),
        (LOW, "-2", "-2"),
        (CHOICE, "nej", "nej"),
        (CHOICE, "NO", "nej"),
        (CHOICE, "yes", "ja"),
        (CHOICE, "ja, GERNE", "ja"),
        (CHOICE, "Næste", "naeste"),
        (MULTI, "nej,ja", "ja, nej"),
        (MULTI, "Ja, gerne; no", "ja, nej"),
        (MULTI, "Næste år, måske, Ja, gerne", "ja, naeste"),
        (MULTI, "nej\nnej", "nej"),
        (DATE, "i morgen", "2026-11-03"),
        (DATE, "3/12", "2026-12-03"),
        (TEXT, " 9 banan\n", " 9 banan\n"),
        *((one, "", "") for one in (SCALE, CHOICE, MULTI, DATE, TEXT)),
    ],
)
def test_an_answer_is_read_as_it_is_written(question: AskedQuestion, written: str, stored: str) -> None:
    """A value, a label in either language, or how only one begins; a day as everywhere; text untouched."""
    assert read_answer(question, written, TODAY, "da") == stored


@pytest.mark.parametrize(
    ("question", "written", "key", "parts"),
    [
        (SCALE, "banan", "answer_types.not_on_scale", ["banan", "1 slet ikke", "5 i høj grad"]),
        (SCALE, "9", "answer_types.not_on_scale", ["5 i høj grad"]),
        (SCALE, "4/10", "answer_types.not_on_scale", []),
        (SCALE, "3.5", "answer_types.not_on_scale", []),
        (asked("scale", scale=(9, 10)), "1", "answer_types.not_on_scale", ["9", "10"]),
        (CHOICE, "måske", "answer_types.no_choice", ["nej (Nej)", "ja (Ja, gerne)"]),
        (CHOICE, "n", "answer_types.several_fit", ["”n”"]),
        (CHOICE, "ja, nej", "answer_types.no_choice", []),
        (MULTI, "ja, banan", "answer_types.no_choice", ["banan"]),
        (DATE, "engang", "dates.vague", ["engang"]),
        (asked("note"), "x", "error.not_answerable", []),
    ],
)
def test_what_a_question_does_not_take_is_told_with_what_it_does(
    question: AskedQuestion, written: str, key: str, parts: list[str]
) -> None:
    """The refusal names what was written and what can be."""
    with pytest.raises(MusprepError) as refused:
        read_answer(question, written, TODAY, "da")
    assert refused.value.key == key
    assert all(part in refused.value.describe("da") for part in parts)


@pytest.mark.parametrize(
    ("question", "stored", "danish", "english"),
    [
        (SCALE, "4", "4 meget (fra 1 slet ikke til 5 i høj grad)", "4 quite a lot (from 1 not at all to 5 very much)"),
        (WIDE, "7", "7 (fra 0 slet ikke til 10 i høj grad)", "7 (from 0 not at all to 10 very much)"),
        (CHOICE, "ja", "Ja, gerne", "Yes, please"),
        (MULTI, "ja, nej", "Ja, gerne, Nej", "Yes, please, No"),
        (DATE, "2026-12-03", "torsdag den 3. december 2026", "Thursday 3 December 2026"),
        (SCALE, "banan", "banan", "banan"),
        (CHOICE, "[/x] \x1b", "[/x] \x1b", "[/x] \x1b"),
        (MULTI, "ja, gammel", "Ja, gerne, gammel", "Yes, please, gammel"),
        (DATE, "engang", "engang", "engang"),
        (TEXT, "ja", "ja", "ja"),
    ],
)
def test_an_answer_is_shown_in_words(question: AskedQuestion, stored: str, danish: str, english: str) -> None:
    """Labels, the ends of a scale and days are in the reader's language; what is none of them stays as it is."""
    assert show_answer(question, stored, "da") == danish
    assert show_answer(question, stored, "en") == english


def test_what_can_be_chosen_is_read_and_shown() -> None:
    """Every value and label that is offered is taken for that value; a sub-question takes any text."""
    for question in (SCALE, WIDE, LOW, CHOICE, MULTI):
        for language in ("da", "en"):
            for value, label in list_options(question.question, language).items():
                assert read_answer(question, value, TODAY, "da") == value
                assert read_answer(question, label, TODAY, "da") == value
    probe = SCALE.model_copy(update={"probe": Probe.model_validate({"id": "p", "prompt": "?"})})
    assert (read_answer(probe, "banan", TODAY, "da"), show_answer(probe, "4", "da")) == ("banan", "4")


def test_each_type_that_takes_an_answer_names_a_widget_that_the_screen_can_make() -> None:
    """A type without a word for its widget, or with a word that the screen does not know, is found here."""
    assert set(WIDGETS) == {one.value for one in QuestionType if one is not QuestionType.NOTE}
    assert set(WIDGETS.values()) == set(AnswerBox._make_field)
