"""In the room and right after: nothing done there is lost."""

from __future__ import annotations

import datetime as dt

import pytest

from musprep.language.error import MusprepError
from musprep.model.agreement import Party
from musprep.model.say import SayLevel
from musprep.services.session.session import Session, open_session
from musprep.services.year import (
    agreements,
    goals,
    held_talks,
    meeting_room,
    needs,
    notes,
    points,
    pulses,
    rounds,
    wishes,
    years,
)
from musprep.services.year.cue_cards import list_cards
from musprep.services.year.overview import gather_overview

NOW = dt.datetime(2026, 3, 9, 10, 0, tzinfo=dt.UTC)


@pytest.fixture
def session(tmp_path: object) -> Session:
    session = open_session(f"{tmp_path}/vault", clock=lambda: NOW)
    rounds.begin_new(session, date=NOW.date())
    return session


def _again(session: Session, minutes: int = 0) -> Session:
    return open_session(session.place, clock=lambda: NOW + dt.timedelta(minutes=minutes))


def test_cards_come_in_order_with_the_days_of_their_proofs(session: Session) -> None:
    """Leading points first, then questions, then the others, only-me ones not at all."""
    entry = notes.add(session, "Vandspild nede på 6,8 %", on=dt.date(2026, 2, 1))
    asked = points.add(session, "Er der penge?", ask=True)
    plain = points.add(session, "Projektet")
    first = points.add(session, "Vandspildet", proof=[entry.id])
    hidden = points.add(session, "Kun til mig")
    points.edit(session, hidden.id, say=SayLevel.ONLY_ME)
    points.lead(session, [first.id])
    assert [card.id for card in list_cards(session)] == [first.id, asked.id, plain.id]
    assert list_cards(session)[0].subject.proof_days == (dt.date(2026, 2, 1),)


def test_every_kind_has_its_cards(session: Session) -> None:
    """Wishes, agreements and goals with how they stand, under names of their own; the minutes add up to the talk's."""
    point = points.add(session, "Projekt")
    points.lead(session, [point.id])
    need = needs.add(session, "Flere sager digitalt")
    wish = wishes.add(session, "Kursus", say=SayLevel.SAY_IT, needs=[need.id], plan_b="Så siger jeg op")
    wishes.add(session, "Højere løn", say=SayLevel.ONLY_ME)
    agreement = agreements.add(session, "Kursus", Party.MANAGER)
    kept = agreements.add(session, "Ny skærm", Party.MANAGER)
    agreements.keep(session, kept.id)
    goals.add(session, "Kursus", target=20, progress=12)
    found = list_cards(session)
    assert [card.id for card in found] == ["projekt", "kursus/wish", "kursus/agreement", "kursus/goal"]
    assert [card.subject.part for card in found] == ["top", "wants", "agreed", "goals"]
    assert [card.subject.details for card in found] == [
        (),
        ("I har brug for: Flere sager digitalt",),
        ("min leder · åben",),
        ("12 af 20 nået",),
    ]
    assert not any("siger jeg op" in str(card.subject.details) for card in found)
    assert sum(card.minutes for card in found) == session.get_repository().round.minutes
    meeting_room.mark_said(session, "projekt")
    meeting_room.skip(session, "kursus/wish")
    meeting_room.mark_said(session, "kursus/goal")
    assert [(card.said, card.skipped) for card in list_cards(_again(session))] == [
        (True, False), (False, True), (False, False), (True, False),
    ]  # fmt: skip
    session = _again(session, minutes=1)
    meeting_room.start(session)
    agreements.add(session, "Aftalt i dag", Party.ME)
    goals.add(session, "Nyt mål")
    assert len(list_cards(session)) == 4
    agreements.keep(session, agreement.id)
    wishes.remove(session, wish.id)
    assert wishes.add(session, "Kursus", say=SayLevel.SAY_IT).id != wish.id
    assert [card.said or card.skipped for card in list_cards(session)] == [True, False, True]


def test_a_wish_that_a_point_speaks_of_is_said_with_the_point(session: Session) -> None:
    """One matter is one card."""
    points.add(session, "Jeg vil gerne have diplommodulet i forandringsledelse til foråret")
    wishes.add(session, "Diplommodulet i forandringsledelse foråret", say=SayLevel.SAY_IT)
    assert len(list_cards(session)) == 1


def test_ticks_of_an_older_version_are_read(session: Session) -> None:
    """It wrote the ids of points alone: they still are the names of their cards."""
    point = points.add(session, "Et")
    repository = session.get_repository()
    repository.save_room(repository.room.with_(said=(point.id,), card=point.id))
    assert [card.said for card in list_cards(_again(session))] == [True]


def test_what_was_done_in_the_room_is_there_after_a_kill(session: Session) -> None:
    """Started, shown, said and skipped stand on disk at once; a second start of the day goes on with the same clock."""
    first, second = points.add(session, "Et"), points.add(session, "To")
    meeting_room.start(session)
    meeting_room.mark_said(session, first.id)
    meeting_room.skip(session, second.id)
    meeting_room.show(session, second.id)
    again = _again(session, minutes=20)
    assert [(card.said, card.skipped) for card in list_cards(again)] == [(True, False), (False, True)]
    assert meeting_room.start(again).card == second.id
    assert meeting_room.count_seconds_left(again) == 40 * 60


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
    assert "findes-ikke" in refused.value.describe("da")


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
    year = pulses.list_months(_again(session))
    assert (year[-1].mood, year[-1].energy, year[-1].noted) == (3.0, 3.0, 2)
    assert all(month.mood is None for month in year[:-1])


@pytest.mark.parametrize(
    ("date", "time", "rehearse", "rehearses"),
    [
        (dt.date(2026, 3, 9), None, None, False),
        (dt.date(2026, 3, 9), dt.time(10, 30), None, False),
        (dt.date(2026, 3, 9), dt.time(13), None, True),
        (dt.date(2026, 3, 9), None, True, True),
        (dt.date(2026, 3, 30), None, None, True),
        (dt.date(2026, 3, 30), dt.time(9), None, True),
        (dt.date(2026, 3, 30), None, False, False),
        (None, None, None, False),
    ],
)
def test_only_the_meeting_itself_counts_as_begun(
    session: Session, date: dt.date | None, time: dt.time | None, rehearse: bool | None, rehearses: bool
) -> None:
    """Before its day and time, or when asked to, a start rehearses: no step follows from it, and ticks say nothing.

    One who begins the meeting on another day than its date moves the date, and can undo that. Begun for real, its
    clock runs anew.
    """
    point = points.add(session, "Projekt")
    repository = session.get_repository()
    repository.save_round(repository.round.with_(date=date, time=time))
    assert meeting_room.start(session, rehearse=rehearse).rehearsal is rehearses
    meeting_room.mark_said(session, point.id)
    assert held_talks.was_held(session, repository) is (not rehearses and date is not None)
    assert gather_overview(session).next.step not in ("conclude", "agree") or not rehearses
    later = _again(session, minutes=20)
    before = later.get_repository().round
    started = meeting_room.start(later, rehearse=False)
    assert started.started == (NOW + dt.timedelta(minutes=20) if rehearses else NOW)
    assert date is None or later.get_repository().round.date == NOW.date()
    if before.date not in (None, NOW.date()):
        later.steps.undo()
        assert later.get_repository().round == before


def test_points_ticked_in_a_rehearsal_alone_are_offered_again(session: Session) -> None:
    """What was only practised was not said at the meeting."""
    point = points.add(session, "Projekt")
    meeting_room.start(session, rehearse=True)
    meeting_room.mark_said(session, point.id)
    rounds.begin_new(session, date=dt.date(2027, 3, 9))
    assert years.list_points_before(session) == [point]


def test_what_a_sentence_says_was_agreed_at_the_talk(session: Session) -> None:
    """An agreement made of an old conclusion has the day, the round and the manager of its talk."""
    rounds.change(session, "manager", "Henrik Lund")
    later = _again(session, 60 * 24 * 400)
    this = rounds.begin_new(later, date=later.today + dt.timedelta(days=9), manager="Bo Dam").round
    made = meeting_room.agree(later, "Færre vagter", Party.BOTH, name="2026", due=dt.date(2026, 6, 1))
    assert (made.history[0].at.date(), made.round, made.manager) == (NOW.date(), "2026", "Henrik Lund")
    ahead = meeting_room.agree(later, "Kurset", Party.ME, name=this.id)
    assert (ahead.history[0].at.date(), ahead.round) == (later.today, this.id)


def test_a_card_says_we_of_what_was_agreed_with_the_same_manager(session: Session) -> None:
    """As the page does; only another manager is named."""
    rounds.change(session, "manager", "Mette Friis")
    agreements.add(session, "Kurset", Party.ME)
    later = _again(session, 60 * 24 * 400)
    rounds.begin_new(later, date=later.today, manager="Mette Friis")
    (card,) = list_cards(later)
    assert (card.subject.heading, card.subject.details) == ("Det aftalte vi sidst", ("jeg · åben",))
