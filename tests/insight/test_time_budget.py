"""Which questions are worth it in twenty minutes."""

from __future__ import annotations

from musprep.insight.time_budget import Candidate, choose
from musprep.model.catalogue import AskedQuestion, Section
from musprep.model.catalogue_text import Text
from musprep.model.question import Question


def _one(
    name: str, *, answered: bool = False, required: bool = False, agreement: bool = False, evidence: int = 0
) -> Candidate:
    text = Text(da=name, en=name)
    question = Question(id=name, prompt=text)
    section = Section(id="s", title=text, question=(question,))
    asked = AskedQuestion(catalogue="k", version="1.0.0", section=section, question=question)
    return Candidate(asked, answered=answered, required=required, agreement=agreement, evidence=evidence)


def _names(chosen: list[Candidate]) -> list[str]:
    return [one.asked.question.id for one in chosen]


def test_the_most_worth_it_come_first() -> None:
    """Required by the rule, then an open agreement, then much evidence; what is answered is left out."""
    found = choose(
        [
            _one("plain"),
            _one("evidence", evidence=9),
            _one("agreement", agreement=True),
            _one("required", required=True),
            _one("done", answered=True, evidence=9),
        ],
        20,
    )
    assert _names(found) == ["required", "agreement", "evidence", "plain"]


def test_an_answered_question_with_an_open_agreement_is_worth_another_look() -> None:
    """An agreement brings an answered question back."""
    assert _names(choose([_one("done", answered=True, agreement=True), _one("done-too", answered=True)], 20)) == [
        "done"
    ]


def test_only_what_fits_into_the_time_is_chosen() -> None:
    """Four minutes each; always at least one, and of equal ones the first asked."""
    many = [_one(f"q{number}") for number in range(9)]
    assert _names(choose(many, 20)) == ["q0", "q1", "q2", "q3", "q4"]
    assert _names(choose(many, 1)) == ["q0"]
