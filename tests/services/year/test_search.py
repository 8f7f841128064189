"""Searching everything one has written."""

from __future__ import annotations

import datetime as dt

from marked_records import fill, own_words
from musprep.model.agreement import Party
from musprep.services.session.session import open_session
from musprep.services.year import (
    agreements,
    answers,
    goals,
    meeting_room,
    needs,
    notes,
    points,
    rounds,
    wishes,
)
from musprep.services.year.search import find

NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)


def test_everything_one_has_written_is_found(tmp_path: object) -> None:
    """One word in a note, an answer, a point, a wish, a need, an agreement and a goal finds them all."""
    session = open_session(f"{tmp_path}/vault", clock=lambda: NOW)
    rounds.begin_new(session)
    ids = {
        "entry": notes.add(session, "Vandværk et").id,
        "answer": answers.write(session, "privat-skema/opgaver/aaret", "vandværk to").answer.to,
        "point": points.add(session, "Mit vandværk").id,
        "wish": wishes.add(session, "Ro", me="fred fra vandværket").id,
        "need": needs.add(session, "Vandværkernes plan").id,
        "agreement": agreements.add(session, "Plan", Party.ME, words="for vandværkerne").id,
        "goal": goals.add(session, "Teknik", activities=["Besøg på et VANDVÆRK"]).id,
    }
    assert {hit.page.where: hit.page.ref for hit in find(session, "vandværk")} == ids


def test_what_came_after_is_found_too(tmp_path: object) -> None:
    """Conclusions, what was answered to a wish, and how an activity was used are among it."""
    session = open_session(f"{tmp_path}/vault", clock=lambda: NOW)
    rounds.begin_new(session)
    meeting_room.conclude(session, own="Hørt noget om elefanter", summary="Kort om giraffer")
    wishes.edit(session, wishes.add(session, "Et ønske").id, reply="Kun med næsehorn")
    goals.record_use(session, goals.add(session, "Mål", activities=["Kursus"]).id, 1, "Hver dag med flodheste")
    found = {words: [hit.page.where for hit in find(session, words)] for words in ("elefanter", "giraffer", "næsehorn")}
    assert found == {"elefanter": ["conclusion"], "giraffer": ["conclusion"], "næsehorn": ["wish"]}
    assert [hit.page.where for hit in find(session, "flodheste")] == ["goal"]


def test_every_text_of_every_record_is_searched(tmp_path: object) -> None:
    """A word of its own is found in each field that the table of kinds names as searched."""
    session = fill(open_session(f"{tmp_path}/vault", clock=lambda: NOW))
    words = [word for word, _ in own_words()]
    assert {"qpulsenoteq", "qgoalfollowuphowq", "qgoalfollowupwhoq", "qeventwordsq"} <= set(words)
    assert [word for word in words if not find(session, word)] == []
    assert find(session, "arbejdsår")[0].page.where in ("answer", "question")


def test_names_of_the_program_s_own_are_not_searched(tmp_path: object) -> None:
    """An id, and the address of a question, are no words of one's own."""
    session = open_session(f"{tmp_path}/vault", clock=lambda: NOW)
    wishes.edit(session, wishes.add(session, "Qeditor").id, text="Andet")
    assert find(session, "qeditor") == []
    answers.write(session, "privat-skema/opgaver/aaret", "Et svar")
    assert find(session, "privat-skema/opgaver") == []
