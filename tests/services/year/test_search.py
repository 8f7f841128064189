"""Searching everything one has written."""

from __future__ import annotations

import datetime as dt
from typing import get_args

from musprep.model.agreement import Agreement, Party
from musprep.model.answer import Answer
from musprep.model.base import Record
from musprep.model.entry import Entry
from musprep.model.goal import Goal
from musprep.model.meeting import Conclusion, MeetingState
from musprep.model.need import Need
from musprep.model.owner import Owner
from musprep.model.point import TalkingPoint
from musprep.model.pulse import Pulse
from musprep.model.round import Round
from musprep.model.wish import Wish
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
from musprep.services.year.search import NOT_SEARCHED, find

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


_KINDS: tuple[type[Record], ...] = (
    Agreement,
    Answer,
    Conclusion,
    Entry,
    Goal,
    Need,
    Owner,
    Pulse,
    Round,
    MeetingState,
    TalkingPoint,
    Wish,
)


def _text_fields(model: type[Record]) -> set[str]:
    """Return the fields of a record, and of the records in it, that hold text."""
    found = set()
    for name, field in model.model_fields.items():
        kinds = (field.annotation, *get_args(field.annotation))
        records = [one for one in kinds if isinstance(one, type) and issubclass(one, Record)]
        found |= {part for one in records for part in _text_fields(one)}
        plain = any(
            one is str or get_args(one)[:1] == (str,) for one in (field.annotation, *get_args(field.annotation))
        )
        found |= {name} if plain and not records else set()
    return found


def test_every_text_of_every_record_is_searched(tmp_path: object) -> None:
    """A word of its own in each text field is found, but for those named as not searched; none of these is stale."""
    fields = set().union(*map(_text_fields, _KINDS))
    assert fields >= {"text", "note", "followup_how", "followup_who", "words", "reply", "manager", "workplace", "names"}
    assert fields >= NOT_SEARCHED
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
    wanted = {f"q{name}" for name in fields - NOT_SEARCHED - {"wording", "under", "shown"}} | more
    assert {word for word in wanted if not find(session, word)} == set()
    assert find(session, "arbejdsår")[0].page.where in ("answer", "question")
