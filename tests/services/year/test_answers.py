"""Answering: the wording kept with it, two windows at once, and the answers of a round in order."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.model.answer import Answer, AskedState
from musprep.model.say import SayLevel
from musprep.services.papers import briefing, export
from musprep.services.session.session import open_session
from musprep.services.year import answers, rounds
from musprep.services.year.answer_context import gather_context
from musprep.vault.records import history
from own_catalogue import CONDITION, make_question, write_own

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from musprep.services.session.session import Session

TO = "privat-skema/opgaver/aaret"
FILE = "rounds/2026/answers.toml"
PROBE = f"{TO}/resultater"
MANAGER = "privat-skema/trivsel/leder"
SUPPORT = f"{MANAGER}/stoette"


@pytest.fixture
def opened(sit: Callable[..., Session]) -> Session:
    session = sit()
    rounds.begin_new(session, date=dt.date(2026, 11, 3))
    return session


def test_an_answer_keeps_the_question_as_it_stood(opened: Session, sit: Callable[..., Session]) -> None:
    """Catalogue version, exact wording, language and time are stored; another session reads the same."""
    written = answers.write(opened, TO, "Et godt år")
    assert not written.moved
    assert (written.answer.wording, written.answer.version, written.answer.language) == (
        "Hvordan er dit arbejdsår gået?", "1.1.0", "da",
    )  # fmt: skip
    assert written.answer.at == opened.clock()
    assert answers.find_answer(sit(), TO) == written.answer
    assert answers.write(sit("en"), TO, "A good year").answer.wording == "How has your working year been?"


def test_text_and_level_change_apart(opened: Session) -> None:
    """A text leaves the level, a level leaves the text, and what is the same again is not written."""
    answers.write(opened, TO, "Et godt år", say=SayLevel.SAY_IT)
    assert answers.write(opened, TO, "Et hårdt år").answer.say is SayLevel.SAY_IT
    changed = answers.write(opened, TO, say=SayLevel.IN_WRITING).answer
    assert (changed.text, changed.say) == ("Et hårdt år", SayLevel.IN_WRITING)
    assert answers.write(opened, TO, "Et hårdt år").answer is opened.get_repository().answers[TO]


def test_undo_of_a_level(opened: Session, sit: Callable[..., Session]) -> None:
    """A changed level is taken back by undo, on disk too, and only once: the next undo takes back what came before."""
    answers.write(opened, TO, "x")
    answers.write(opened, TO, say=SayLevel.IN_WRITING)
    assert opened.undo().what == "say"
    now = answers.find_answer(sit(), TO)
    assert now is not None
    assert now.say is SayLevel.IF_ASKED
    assert opened.undo().what == "answer"
    assert answers.find_answer(sit(), TO) is None
    with pytest.raises(MusprepError) as caught:
        opened.undo()
    assert caught.value.key == "error.nothing_to_undo"


def test_two_windows_answer_one_question(opened: Session, sit: Callable[..., Session]) -> None:
    """Both texts are kept: the first where it was, the later one beside it, and its writer is told."""
    answers.write(opened, TO, "Før")
    one, other = sit(), sit()
    assert answers.find_answer(one, TO) == answers.find_answer(other, TO)
    assert not answers.write(one, TO, "Fra den ene").moved
    written = answers.write(other, TO, "Fra den anden")
    assert written.moved
    assert written.answer.key == f"{TO}~1"
    fresh = sit()
    assert [one.text for one in answers.list_versions(fresh, TO)] == ["Fra den ene", "Fra den anden"]
    assert [one.text for one in gather_context(fresh, TO).kept] == ["Fra den anden"]
    assert answers.keep_only(fresh, TO, 1).text == "Fra den anden"
    assert [one.text for one in answers.list_versions(sit(), TO)] == ["Fra den anden"]


@pytest.mark.usefixtures("opened")
def test_two_windows_answer_two_questions(sit: Callable[..., Session]) -> None:
    """Answers to different questions from two windows are both there, without any conflict."""
    one, other = sit(), sit()
    assert not answers.find_answer(one, TO)
    assert not answers.find_answer(other, PROBE)
    answers.write(one, TO, "En")
    assert not answers.write(other, PROBE, "To").moved
    assert {key: one.text for key, one in sit().get_repository().answers.items()} == {TO: "En", PROBE: "To"}


@pytest.mark.parametrize(
    ("to", "key"),
    [
        ("privat-skema/opgaver/findes-ikke", "error.no_such_question"),
        ("findes-ikke/a/b", "error.no_catalogue"),
        ("frie-10-raad/raad/1", "error.not_answerable"),
    ],
)
def test_wrong_addresses_are_refused(opened: Session, to: str, key: str) -> None:
    """An address that leads nowhere, or to information, takes no answer."""
    with pytest.raises(MusprepError) as error:
        answers.write(opened, to, "x")
    assert error.value.key == key


def test_a_closed_round_takes_no_answers(opened: Session) -> None:
    """After the round is closed its answers stand."""
    rounds.close(opened)
    with pytest.raises(MusprepError, match="round_closed"):
        answers.write(opened, TO, "x")


def test_given_answers_follow_the_questions(opened: Session) -> None:
    """They come in the order of the catalogues, empty ones left out, and without a round there are none."""
    for to in ("lus/maal/egne", PROBE, TO):
        answers.write(opened, to, "x")
    answers.write(opened, "privat-skema/trivsel/leder", "   ")
    assert [one.answer.to for one in answers.list_given(opened)] == [TO, PROBE, "lus/maal/egne"]


def test_an_answer_is_taken_back_as_a_whole(tmp_path: Path) -> None:
    """All that was saved while one wrote is one step; what was written minutes later is another."""
    now = [dt.datetime(2026, 3, 1, 9, 0, tzinfo=dt.UTC)]
    session = open_session(str(tmp_path / "vault"), clock=lambda: now[0])
    rounds.begin_new(session)
    to = "privat-skema/trivsel/leder"
    for words in ("G", "Go", "Godt"):
        answers.write(session, to, words)
        now[0] += dt.timedelta(seconds=5)
    now[0] += dt.timedelta(minutes=5)
    for words in ("Godt n", "Godt nok"):
        answers.write(session, to, words)
    assert session.undo().what == "answer"
    assert _text(session, to) == "Godt"
    session.undo()
    assert answers.find_answer(session, to) is None
    answers.write(session, to, "Igen")
    answers.write(open_session(session.place, clock=lambda: now[0]), to, "Fra et andet vindue")
    with pytest.raises(MusprepError) as told:
        session.undo()
    assert told.value.key == "error.changed_since"
    assert _text(session, to) == "Fra et andet vindue"


def _text(session: Session, to: str) -> str:
    found = answers.find_answer(session, to)
    return found.text if found else ""


def test_only_what_saves_itself_is_thinned_out(opened: Session) -> None:
    """Typed on and on, a few copies are kept; but what a command wrote before is always among them."""
    answers.write(opened, TO, "fra en kommando")
    for number in range(20):
        answers.write(opened, TO, f"tastet {number}", autosave=True)
    copies = [history.read_copy(opened.place, one).decode() for one in history.list_copies(opened.place, FILE)]
    assert any("fra en kommando" in copy for copy in copies)
    assert len(copies) <= 2
    answers.write(opened, TO, "fra en kommando til")
    answers.write(opened, TO, "tastet igen", autosave=True)
    answers.write(opened, TO, "og igen", autosave=True)
    copies = [history.read_copy(opened.place, one).decode() for one in history.list_copies(opened.place, FILE)]
    assert any("tastet 19" in copy for copy in copies)
    assert any("fra en kommando til" in copy for copy in copies)


@pytest.mark.parametrize(
    ("to", "begins"),
    [(TO, SayLevel.IF_ASKED), (PROBE, SayLevel.IF_ASKED), (MANAGER, SayLevel.ONLY_ME), (SUPPORT, SayLevel.ONLY_ME)],
)
def test_a_delicate_answer_begins_with_oneself(opened: Session, to: str, begins: SayLevel) -> None:
    """An answer begins at if-asked, one to a delicate question or its probe at only-me; one of before keeps its own.

    So does one that is blank yet, which is not saved.
    """
    assert answers.write(opened, to, "\n").answer.say is begins
    assert answers.write(opened, to, "Et svar").answer.say is begins
    old = Answer(to=to, text="Fra før")
    opened.get_repository().answer_records.put(old)
    assert answers.write(opened, to, "Andre ord").answer.say is SayLevel.ONLY_ME


def test_what_is_not_asked_now_is_marked_and_in_no_briefing(session: Session, sit: Callable[..., Session]) -> None:
    """Neither where the condition is no longer met, nor where the question has become a note; but it is listed."""
    path = write_own(session.place, make_question("en"), CONDITION)
    rounds.begin_new(session, date=dt.date(2026, 11, 3), catalogues=("egne",))
    said = {"en": "Om en", "mere": "ja", "hvad": "Om hvad", "hvad/hvordan": "Om hvordan"}
    for name, words in said.items():
        answers.write(session, f"egne/del/{name}", words)
    assert answers.group_by_state(session)[AskedState.UNASKED] == []
    for extent in briefing.EXTENTS[:2]:
        assert all(words in briefing.compose(session, extent=extent) for words in said.values() if words != "ja")
    answers.write(session, "egne/del/mere", "nej")
    path.write_text(path.read_text("utf-8").replace('id = "en"\n', 'id = "en"\ntype = "note"\n'), "utf-8")
    here = sit()
    gone = ["Om en", "Om hvad", "Om hvordan"]
    assert sorted(one.text for one in answers.group_by_state(here)[AskedState.UNASKED]) == gone
    assert answers.group_by_state(here)[AskedState.RETIRED] == []
    assert sorted(one.answer.text for one in answers.list_given(here) if one.state == "unasked") == gone
    for extent in briefing.EXTENTS[:2]:
        assert not any(words in briefing.compose(here, extent=extent) for words in gone)
    gate = briefing.make_gate(here)
    assert not any(words in line.text for line in (*gate.leaving, *gate.held, *gate.left_out) for words in gone)
    left = "\n".join(line.text for line in export.look(here).leaving)
    assert all(words in left for words in gone)
