"""In the room and right after: nothing done there is lost."""

from __future__ import annotations

import datetime as dt

import pytest

from musprep.language.error import MusprepError
from musprep.model.say import Say
from musprep.services.session.session import Desk, open_desk
from musprep.services.year import meeting_room, notes, points, pulses, rounds

NOW = dt.datetime(2026, 3, 9, 10, 0, tzinfo=dt.UTC)


@pytest.fixture
def desk(tmp_path: object) -> Desk:
    desk = open_desk(f"{tmp_path}/vault", clock=lambda: NOW)
    rounds.new(desk, date=NOW.date())
    return desk


def _again(desk: Desk, minutes: int = 0) -> Desk:
    return open_desk(desk.place, clock=lambda: NOW + dt.timedelta(minutes=minutes))


def test_cards_come_in_order_with_the_days_of_their_proofs(desk: Desk) -> None:
    """Leading points first, questions last, only-me ones not at all."""
    entry = notes.add(desk, "Vandspild nede på 6,8 %", on=dt.date(2026, 2, 1))
    asked = points.add(desk, "Er der penge?", ask=True)
    plain = points.add(desk, "Projektet")
    first = points.add(desk, "Vandspildet", proof=[entry.id])
    hidden = points.add(desk, "Kun til mig")
    points.edit(desk, hidden.id, say=Say.ONLY_ME)
    points.lead(desk, [first.id])
    assert [card.point.id for card in meeting_room.cards(desk)] == [first.id, plain.id, asked.id]
    assert meeting_room.cards(desk)[0].proof_days == [dt.date(2026, 2, 1)]


def test_what_was_done_in_the_room_is_there_after_a_kill(desk: Desk) -> None:
    """Started, shown, said and skipped stand on disk at once; a second start of the day goes on with the same clock."""
    first, second = points.add(desk, "Et"), points.add(desk, "To")
    meeting_room.start(desk)
    meeting_room.said(desk, first.id)
    meeting_room.skip(desk, second.id)
    meeting_room.show(desk, second.id)
    again = _again(desk, minutes=20)
    assert [(card.said, card.skipped) for card in meeting_room.cards(again)] == [(True, False), (False, True)]
    assert meeting_room.start(again).card == second.id
    assert meeting_room.seconds_left(again) == 40 * 60


def test_a_skipped_card_that_is_said_is_skipped_no_more(desk: Desk) -> None:
    """Said wins over skipped, and the tick can be taken away."""
    point = points.add(desk, "Et")
    meeting_room.skip(desk, point.id)
    assert meeting_room.said(desk, point.id).skipped == ()
    assert meeting_room.said(desk, point.id, done=False).said == ()


def test_a_card_that_is_not_there_is_refused(desk: Desk) -> None:
    """An unknown point is named in the sentence."""
    with pytest.raises(MusprepError) as refused:
        meeting_room.said(desk, "findes-ikke")
    assert "findes-ikke" in refused.value.sentence("da")


def test_the_two_conclusions_are_compared_line_by_line(desk: Desk) -> None:
    """Same, different, missing and added lines are told apart, whatever order and bullets they stand in."""
    meeting_room.conclude(desk, own="- Kursus i maj\n- Færre vagter fra april\n- Halvårssnak")
    meeting_room.conclude(desk, official="1. Halvårssnak\n2. Kursus i juni\n3. Ny kontorplads")
    marks = [(line.mark, line.own, line.official) for line in meeting_room.understood(_again(desk))]
    assert marks == [
        ("different", "Kursus i maj", "Kursus i juni"),
        ("missing", "Færre vagter fra april", ""),
        ("same", "Halvårssnak", "Halvårssnak"),
        ("added", "", "Ny kontorplads"),
    ]


@pytest.mark.parametrize(("mood", "energy"), [(0, None), (6, None), (3, 9)])
def test_a_pulse_outside_one_to_five_is_refused(desk: Desk, mood: int, energy: int | None) -> None:
    """The sentence says what the numbers mean; nothing is written."""
    with pytest.raises(MusprepError) as refused:
        pulses.add(desk, mood, energy=energy)
    assert refused.value.key == "error.not_a_pulse"
    assert desk.lasting.pulses == []


def test_pulses_make_a_year_of_averages(desk: Desk) -> None:
    """Two pulses of a month are averaged; months without one are empty, not zero."""
    pulses.add(desk, 4, energy=3)
    pulses.add(desk, 2, note="Hård uge")
    year = pulses.year(_again(desk))
    assert (year[-1].mood, year[-1].energy, year[-1].noted) == (3.0, 3.0, 2)
    assert all(month.mood is None for month in year[:-1])
