"""Searching everything one has written."""

from __future__ import annotations

import datetime as dt

from musprep.model.agreement import Party
from musprep.model.kinds import FIELDS
from musprep.services.session.session import open_session
from musprep.services.year import (
    agreements,
    answers,
    goals,
    meeting_room,
    needs,
    notes,
    owner,
    points,
    pulses,
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
    searched = {name for uses in FIELDS.values() for name, use in uses.items() if use.holds.is_searched}
    assert searched >= {"text", "note", "followup_how", "followup_who", "words", "reply", "manager", "names"}
    session = open_session(f"{tmp_path}/vault", clock=lambda: NOW)
    rounds.begin_new(session, manager="qmanager")
    rounds.change(session, "place", "qplace")
    owner.change(session, name="qname", position="qposition", workplace="qworkplace", names=("qnames",))
    notes.add(session, "qtext", tags=["qtags"], effect="qeffect", proof=["qproof"])
    answers.write(session, "privat-skema/opgaver/aaret", "qanswer")
    points.add(session, "qpoint", keywords="qkeywords", proof=["qfree"])
    wishes.edit(session, wishes.add(session, "qwish", me="qme", workplace="qwork").id, reply="qreply")
    needs.add(session, "qneed")
    agreement = agreements.add(session, "qagreement", Party.ME, words="qwords")
    agreements.keep(session, agreement.id, "qkept")
    goal = goals.add(
        session, "qcompetence", aim="qaim", why_shared="qwhy_shared", why_own="qwhy_own", activities=["qactivity"],
        horizon="qhorizon", known="qknown", followup_how="qfollowup_how", followup_who="qfollowup_who",
    )  # fmt: skip
    goals.record_use(session, goal.id, 1, "qused")
    pulses.add(session, 3, note="qnote")
    meeting_room.conclude(
        session, summary="qsummary", followup="qfollowup", notes="qnotes", own="qown", official="qofficial"
    )
    more = {"qanswer", "qpoint", "qfree", "qwish", "qwork", "qneed", "qagreement", "qkept", "qactivity"}
    wanted = {f"q{name}" for name in searched - {"wording", "under", "shown"}} | more
    assert {word for word in wanted if not find(session, word)} == set()
    assert find(session, "arbejdsår")[0].page.where in ("answer", "question")
