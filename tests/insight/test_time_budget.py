"""Which questions are worth it in twenty minutes."""

from __future__ import annotations

from musprep.insight.time_budget import Candidate, choose
from musprep.model.catalogue import AskedQuestion, Question, Section, Text


def _one(
    name: str, *, answered: bool = False, required: bool = False, promise: bool = False, evidence: int = 0
) -> Candidate:
    text = Text(da=name, en=name)
    question = Question(id=name, prompt=text)
    section = Section(id="s", title=text, question=(question,))
    asked = AskedQuestion(catalogue="k", version="1.0.0", section=section, question=question)
    return Candidate(asked, answered=answered, required=required, promise=promise, evidence=evidence)


def _names(chosen: list[Candidate]) -> list[str]:
    return [one.asked.question.id for one in chosen]


def test_the_most_worth_it_come_first() -> None:
    """Required by the rule, then an open promise, then much evidence; what is answered is left out."""
    found = choose(
        [
            _one("plain"),
            _one("evidence", evidence=9),
            _one("promise", promise=True),
            _one("required", required=True),
            _one("done", answered=True, evidence=9),
        ],
        20,
    )
    assert _names(found) == ["required", "promise", "evidence", "plain"]


def test_an_answered_question_with_an_open_promise_is_worth_another_look() -> None:
    """A promise brings an answered question back."""
    assert _names(choose([_one("done", answered=True, promise=True), _one("done-too", answered=True)], 20)) == ["done"]


def test_only_what_fits_into_the_time_is_chosen() -> None:
    """Four minutes each; always at least one, and of equal ones the first asked."""
    many = [_one(f"q{number}") for number in range(9)]
    assert _names(choose(many, 20)) == ["q0", "q1", "q2", "q3", "q4"]
    assert _names(choose(many, 1)) == ["q0"]
