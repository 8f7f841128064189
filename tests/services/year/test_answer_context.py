"""What stands beside a question: the notes of the year, earlier answers, and the answer to the same."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from musprep.model.entry import Kind
from musprep.model.say import SayLevel
from musprep.services.session import catalogues
from musprep.services.year import answers, notes, rounds
from musprep.services.year.answer_context import gather_context

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.services.session.session import Session

TO = "privat-skema/opgaver/aaret"


@pytest.fixture
def opened(sit: Callable[..., Session]) -> Session:
    session = sit()
    rounds.begin_new(session, date=dt.date(2026, 11, 3))
    return session


def test_beside_a_question_stand_the_year_and_last_year(opened: Session, sit: Callable[..., Session]) -> None:
    """Entries of the period that fit, and the answer of the round before; older entries stay away.

    An answer that was carried over unchanged stands once, by its latest round.
    """
    answers.write(opened, TO, "Svar fra 2026")
    next_year = sit(days=360)
    rounds.begin_new(next_year, date=dt.date(2027, 11, 1))
    old = notes.add(next_year, "Før sidste MUS", on=dt.date(2026, 11, 3))
    new = notes.add(next_year, "Efter sidste MUS", on=dt.date(2026, 11, 4))
    notes.add(next_year, "Noget svært", on=dt.date(2027, 2, 1), kind=Kind.CHALLENGE)
    beside = gather_context(next_year, TO)
    assert [fit.entry for fit in beside.evidence] == [new]
    assert old not in [fit.entry for fit in beside.evidence]
    assert [(one.round, one.answer.text, one.reworded) for one in beside.earlier] == [("2026", "Svar fra 2026", False)]
    assert beside.spread.verdict == "thin"
    answers.carry_over(next_year)
    rounds.begin_new(next_year, date=dt.date(2028, 11, 1))
    assert [one.round for one in gather_context(next_year, TO).earlier] == ["2027"]


def test_beside_a_question_stands_the_answer_to_the_same(opened: Session, sit: Callable[..., Session]) -> None:
    """The answer to the question that it is `like`, with its level: of this round, else of the latest before."""
    words = "".join(f'[{name}]\nda = "Skema"\nen = "Form"\n' for name in ("title", "about", "source"))
    asked = (
        f'[[section]]\nid = "a"\n[section.title]\nda = "A"\nen = "A"\n[[section.question]]\nid = "q"\nlike = "{TO}"\n'
    )
    head = 'id = "skema"\nversion = "1.0.0"\nkind = "questions"\n'
    prompt = '[section.question.prompt]\nda = "Året?"\nen = "The year?"\n'
    catalogues.put_own(opened, "skema", f"{head}{words}{asked}{prompt}".encode())

    def see(session: Session) -> list[tuple[str, str]]:
        return [(one.text, one.state) for one in gather_context(session, "skema/a/q").records]

    assert see(opened) == []
    answers.write(opened, TO, "Svar fra 2026", say=SayLevel.ONLY_ME)
    next_year = sit(days=360)
    rounds.begin_new(next_year, date=dt.date(2027, 11, 1))
    assert see(next_year) == [("Svar fra 2026", "kun mig")]
    answers.write(next_year, TO, "Svar fra 2027")
    assert see(next_year) == [("Svar fra 2027", "hvis spurgt")]


def test_a_reworded_question_is_told(opened: Session, sit: Callable[..., Session]) -> None:
    """Where the question stood in other words then, `reworded` says so; in another language it is the same question."""
    written = answers.write(opened, TO, "x").answer
    english = sit("en", days=360)
    rounds.begin_new(english, date=dt.date(2027, 11, 1))
    assert [one.reworded for one in gather_context(english, TO).earlier] == [False]
    opened.list_repositories()[0].answer_records.put(written.with_(wording="Et andet spørgsmål"))
    english.refresh()
    assert [one.reworded for one in gather_context(english, TO).earlier] == [True]
