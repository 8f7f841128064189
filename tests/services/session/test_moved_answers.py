"""Answers to questions that have another id since, by the `replaces` of catalogues and of their earlier versions."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest

from musprep.model.answer import AskedState
from musprep.model.say import SayLevel
from musprep.services.papers import briefing, export
from musprep.services.session import catalogues
from musprep.services.year import answers, rounds, search, years
from musprep.services.year.answer_context import gather_context
from musprep.vault.records import history
from own_catalogue import HEAD, make_question, write_own

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.services.session.session import Session

_SECOND = make_question("anden", prompt="Hvad ellers?")


def _answer(session: Session, *, also: bool = False) -> None:
    """Answer the question `a`, and with `also` another one."""
    write_own(session.place, make_question("a"), *([_SECOND] if also else []))
    rounds.begin_new(session, date=dt.date(2026, 11, 3), catalogues=("egne",))
    answers.write(session, "egne/del/a", "Svar til a")
    if also:
        answers.write(session, "egne/del/anden", "Svar til anden")


def test_a_question_with_a_new_id_keeps_its_answers(session: Session, sit: Callable[..., Session]) -> None:
    """Where a question says which id it replaces, the answers of this year and of earlier years stand at it."""
    write_own(session.place, make_question("gammel"))
    rounds.begin_new(session, date=dt.date(2026, 11, 3), catalogues=("egne",))
    answers.write(session, "egne/del/gammel", "Svar fra i år")
    write_own(session.place, make_question("ny", "gammel", prompt="Hvad så?"))
    here = sit()
    assert [(one.answer.to, one.prompt) for one in answers.list_given(here)] == [("egne/del/ny", "Hvad nu?")]
    assert answers.group_by_state(here)[AskedState.RETIRED] == []
    answers.write(here, "egne/del/ny", "Svar fra i år, rettet")
    assert [one.text for one in here.get_repository().answers.values()] == ["Svar fra i år, rettet"]
    here.get_repository().answer_records.put(
        answers.write(here, "egne/del/ny").answer.with_(to="egne/del/gammel", beside=1, text="En anden udgave")
    )
    assert len(answers.list_versions(here, "egne/del/ny")) == 2
    answers.keep_only(here, "egne/del/ny", 0)
    assert [one.text for one in here.get_repository().answers.values()] == ["Svar fra i år, rettet"]
    later = sit(days=360)
    rounds.begin_new(later, date=dt.date(2027, 11, 1))
    (then,) = gather_context(later, "egne/del/ny").earlier
    assert (then.answer.text, then.reworded) == ("Svar fra i år, rettet", False)
    assert [column.answer.text for column in years.list_columns(later, "egne/del/ny")] == ["Svar fra i år, rettet"]


def test_an_answer_stays_in_sight_where_its_question_was_replaced_by_one_with_an_answer(
    session: Session, sit: Callable[..., Session]
) -> None:
    """Both were answered, then the one took the other's place: the old answer is listed as a retired question's."""
    _answer(session, also=True)
    write_own(session.place, make_question("anden", "a", prompt="Hvad ellers?"))
    here = sit()
    assert [one.answer.text for one in answers.list_given(here)] == ["Svar til anden", "Svar til a"]
    assert [one.text for one in answers.group_by_state(here)[AskedState.RETIRED]] == ["Svar til a"]
    assert [one.answer.text for one in years.list_columns(here, "egne/del/a")] == ["Svar til a"]
    assert [one.page.ref for one in search.find(here, "svar til a")][:1] == ["egne/del/a"]
    assert "Svar til a" in briefing.compose(here, extent="full")
    assert any(line.text == "Svar til a" for line in export.look(here).leaving)
    answers.write(here, "egne/del/anden", "Rettet")
    answers.write(here, "egne/del/anden", "Rettet", say=SayLevel.SAY_IT)
    assert [one.text for one in answers.group_by_state(here)[AskedState.RETIRED]] == ["Svar til a"]


def test_of_two_answers_to_one_question_of_today_none_is_lost(session: Session, sit: Callable[..., Session]) -> None:
    """A question that replaces two others, both answered, has the answer of the first; the other is retired."""
    _answer(session, also=True)
    write_own(session.place, make_question("ny", "a", "anden", prompt="Hvad?"))
    here = sit()
    assert {one.answer.to: one.answer.text for one in answers.list_given(here)} == {
        "egne/del/ny": "Svar til a",
        "egne/del/anden": "Svar til anden",
    }


def test_a_moved_answer_that_is_changed_leaves_no_old_one_behind(session: Session, sit: Callable[..., Session]) -> None:
    """Written, emptied, at another level, undone: an answer that followed its question is one all the time."""
    _answer(session)
    write_own(session.place, make_question("ny", "a", prompt="Hvad?"))
    here = sit()
    answers.write(here, "egne/del/ny", "")
    assert answers.list_given(here) == []
    here.steps.undo()
    assert [(one.answer.to, one.answer.text) for one in answers.list_given(sit())] == [("egne/del/ny", "Svar til a")]


@pytest.mark.parametrize("known", [True, False])
def test_an_answer_follows_a_question_that_changed_id_twice(
    session: Session, sit: Callable[..., Session], *, known: bool
) -> None:
    """It follows where the history has the version that named the first id; otherwise it is listed as retired."""
    _answer(session)
    for name, replaces in (("b", "a"), ("c", "b"), ("d", "c")):
        written = make_question(name, replaces)
        if known:
            catalogues.put_own(session, "egne", (HEAD + written).encode())
        else:
            write_own(session.place, written)
    here = sit()
    assert [(one.answer.to, one.answer.text, one.state) for one in answers.list_given(here)] == [
        ("egne/del/d", "Svar til a", "asked") if known else ("egne/del/a", "Svar til a", "retired")
    ]
    assert len(answers.group_by_state(here)[AskedState.RETIRED]) == (not known)


def test_earlier_versions_of_a_catalogue_are_read_once(
    session: Session, sit: Callable[..., Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer saves itself while it is typed: what the history keeps of its catalogue is not read for each save."""
    _answer(session, also=True)
    catalogues.put_own(session, "egne", (HEAD + _SECOND).encode())
    read = Mock(side_effect=history.read_copy)
    monkeypatch.setattr(history, "read_copy", read)
    here = sit()
    for words in ("En", "En ny", "En ny linje"):
        answers.write(here, "egne/del/anden", words, autosave=True)
        assert [one.text for one in answers.group_by_state(here)[AskedState.RETIRED]] == ["Svar til a"]
    assert read.call_count == 1
