"""In the room and right after: nothing done there is lost."""

from __future__ import annotations

import datetime as dt

import pytest

from musprep.language.error import MusprepError
from musprep.model.say import SayLevel
from musprep.services.session.session import Session, open_session
from musprep.services.year import meeting_room, notes, points, pulses, rounds

NOW = dt.datetime(2026, 3, 9, 10, 0, tzinfo=dt.UTC)


@pytest.fixture
def session(tmp_path: object) -> Session:
    session = open_session(f"{tmp_path}/vault", clock=lambda: NOW)
    rounds.begin_new(session, date=NOW.date())
    return session


def _again(session: Session, minutes: int = 0) -> Session:
    return open_session(session.place, clock=lambda: NOW + dt.timedelta(minutes=minutes))


def test_cards_come_in_order_with_the_days_of_their_proofs(session: Session) -> None:
    """Leading points first, questions last, only-me ones not at all."""
    entry = notes.add(session, "Vandspild nede på 6,8 %", on=dt.date(2026, 2, 1))
    asked = points.add(session, "Er der penge?", ask=True)
    plain = points.add(session, "Projektet")
    first = points.add(session, "Vandspildet", proof=[entry.id])
    hidden = points.add(session, "Kun til mig")
    points.edit(session, hidden.id, say=SayLevel.ONLY_ME)
    points.lead(session, [first.id])
    assert [card.point.id for card in meeting_room.cards(session)] == [first.id, plain.id, asked.id]
    assert meeting_room.cards(session)[0].proof_days == [dt.date(2026, 2, 1)]


def test_what_was_done_in_the_room_is_there_after_a_kill(session: Session) -> None:
    """Started, shown, said and skipped stand on disk at once; a second start of the day goes on with the same clock."""
    first, second = points.add(session, "Et"), points.add(session, "To")
    meeting_room.start(session)
    meeting_room.mark_said(session, first.id)
    meeting_room.skip(session, second.id)
    meeting_room.show(session, second.id)
    again = _again(session, minutes=20)
    assert [(card.said, card.skipped) for card in meeting_room.cards(again)] == [(True, False), (False, True)]
    assert meeting_room.start(again).card == second.id
    assert meeting_room.seconds_left(again) == 40 * 60


def test_a_skipped_card_that_is_said_is_skipped_no_more(session: Session) -> None:
    """Said wins over skipped, and the tick can be taken away."""
    point = points.add(session, "Et")
    meeting_room.skip(session, point.id)
    assert meeting_room.mark_said(session, point.id).skipped == ()
    assert meeting_room.mark_said(session, point.id, done=False).said == ()


def test_a_card_that_is_not_there_is_refused(session: Session) -> None:
    """An unknown point is named in the sentence."""
    with pytest.raises(MusprepError) as refused:
        meeting_room.mark_said(session, "findes-ikke")
    assert "findes-ikke" in refused.value.sentence("da")


def test_the_two_conclusions_are_compared_line_by_line(session: Session) -> None:
    """Same, different, missing and added lines are told apart, whatever order and bullets they stand in."""
    meeting_room.conclude(session, own="- Kursus i maj\n- Færre vagter fra april\n- Halvårssnak")
    meeting_room.conclude(session, official="1. Halvårssnak\n2. Kursus i juni\n3. Ny kontorplads")
    marks = [(line.mark, line.own, line.official) for line in meeting_room.compare_conclusions(_again(session))]
    assert marks == [
        ("different", "Kursus i maj", "Kursus i juni"),
        ("missing", "Færre vagter fra april", ""),
        ("same", "Halvårssnak", "Halvårssnak"),
        ("added", "", "Ny kontorplads"),
    ]


@pytest.mark.parametrize(("mood", "energy"), [(0, None), (6, None), (3, 9)])
def test_a_pulse_outside_one_to_five_is_refused(session: Session, mood: int, energy: int | None) -> None:
    """The sentence says what the numbers mean; nothing is written."""
    with pytest.raises(MusprepError) as refused:
        pulses.add(session, mood, energy=energy)
    assert refused.value.key == "error.not_a_pulse"
    assert session.lasting.pulses == []


def test_pulses_make_a_year_of_averages(session: Session) -> None:
    """Two pulses of a month are averaged; months without one are empty, not zero."""
    pulses.add(session, 4, energy=3)
    pulses.add(session, 2, note="Hård uge")
    year = pulses.year(_again(session))
    assert (year[-1].mood, year[-1].energy, year[-1].noted) == (3.0, 3.0, 2)
    assert all(month.mood is None for month in year[:-1])
