"""Searching everything one has written."""

from __future__ import annotations

import datetime as dt

from musprep.desk import answer, goals, needs, note, points, promises, room, rounds, wishes
from musprep.desk.find import find
from musprep.desk.open import open_desk
from musprep.model.agreement import Party

NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)


def test_everything_one_has_written_is_found(tmp_path: object) -> None:
    """One word in a note, an answer, a point, a wish, a need, a promise and a goal finds them all."""
    desk = open_desk(f"{tmp_path}/vault", clock=lambda: NOW)
    rounds.new(desk)
    ids = {
        "entry": note.add(desk, "Vandværk et").id,
        "answer": answer.write(desk, "privat-skema/opgaver/aaret", "vandværk to").answer.to,
        "point": points.add(desk, "Mit vandværk").id,
        "wish": wishes.add(desk, "Ro", me="fred fra vandværket").id,
        "need": needs.add(desk, "Vandværkernes plan").id,
        "agreement": promises.add(desk, "Plan", Party.ME, words="for vandværkerne").id,
        "goal": goals.add(desk, "Teknik", activities=["Besøg på et VANDVÆRK"]).id,
    }
    assert {hit.page.where: hit.page.ref for hit in find(desk, "vandværk")} == ids


def test_what_came_after_is_found_too(tmp_path: object) -> None:
    """Conclusions, what was answered to a wish, and how an activity was used are among it."""
    desk = open_desk(f"{tmp_path}/vault", clock=lambda: NOW)
    rounds.new(desk)
    room.conclude(desk, own="Hørt noget om elefanter", summary="Kort om giraffer")
    wishes.edit(desk, wishes.add(desk, "Et ønske").id, reply="Kun med næsehorn")
    goals.used(desk, goals.add(desk, "Mål", activities=["Kursus"]).id, 1, "Hver dag med flodheste")
    found = {words: [hit.page.where for hit in find(desk, words)] for words in ("elefanter", "giraffer", "næsehorn")}
    assert found == {"elefanter": ["conclusion"], "giraffer": ["conclusion"], "næsehorn": ["wish"]}
    assert [hit.page.where for hit in find(desk, "flodheste")] == ["goal"]
