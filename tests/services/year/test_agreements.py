"""Agreements over the years: any order of actions, and the history always adds up."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, precondition, rule

from musprep.insight.agreements import list_due_agreements, list_silent_agreements
from musprep.language.error import MusprepError
from musprep.model.agreement import Party
from musprep.model.history import Happening, RecordState
from musprep.services.session.session import Session, open_session
from musprep.services.year import agreements, rounds
from musprep.services.year.overview import find_waiting

if TYPE_CHECKING:
    from collections.abc import Callable

START = dt.datetime(2026, 1, 5, 9, 0, tzinfo=dt.UTC)


class Years:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> dt.datetime:
        return self.now

    def pass_days(self, days: int) -> None:
        self.now += dt.timedelta(days=days)


@pytest.fixture
def clock() -> Years:
    return Years()


@pytest.fixture
def session(tmp_path: object, clock: Years) -> Session:
    return open_session(f"{tmp_path}/vault", clock=clock)


def _as_on_disk(session: Session, clock: Years) -> Session:
    return open_session(session.place, clock=clock)


def test_agreements_live_three_years_and_are_never_doubled(session: Session, clock: Years) -> None:
    """Agreements of year one are kept, moved or dropped in years two and three; each stays one record, in its round."""
    rounds.begin_new(session, date=dt.date(2026, 2, 2))
    course = agreements.add(session, "Kursus i projektledelse", Party.MANAGER, due=dt.date(2026, 9, 1))
    rota = agreements.add(session, "Færre telefonvagter", Party.MANAGER)
    notes = agreements.add(session, "Jeg skriver vejledningen", Party.ME, due=dt.date(2026, 6, 1))
    clock.pass_days(365)
    rounds.begin_new(session, date=dt.date(2027, 2, 1))
    agreements.keep(session, notes.id, "Ligger på drevet")
    agreements.move(session, course.id, dt.date(2027, 9, 1), "Ingen plads på holdet")
    agreements.touch(session, rota.id, "Nævnt ved halvårssnakken", next_touch=dt.date(2027, 3, 1))
    clock.pass_days(365)
    rounds.begin_new(session, date=dt.date(2028, 2, 7))
    agreements.keep(session, course.id)
    agreements.drop(session, rota.id, "Vagten er lagt om")
    found = {one.id: one for one in _as_on_disk(session, clock).lasting.agreements}
    assert set(found) == {course.id, rota.id, notes.id}
    assert {one.round for one in found.values()} == {"2026"}
    assert [event.what.value for event in found[course.id].history] == ["made", "moved", "kept"]
    assert found[course.id].due == dt.date(2027, 9, 1)
    assert [event.what.value for event in found[rota.id].history] == ["made", "touched", "dropped"]
    assert found[notes.id].state is RecordState.KEPT
    assert not agreements.list_open(session)


def test_a_managers_agreement_untouched_for_90_days_is_silent(session: Session, clock: Years) -> None:
    """Silent are the manager's and the shared ones, from day 90 until somebody touches them; one's own never are."""
    managers = agreements.add(session, "Færre vagter", Party.MANAGER)
    agreements.add(session, "Mit eget løfte", Party.ME)
    clock.pass_days(89)
    assert list_silent_agreements(session.lasting.agreements, session.today) == []
    clock.pass_days(1)
    assert [one.agreement.id for one in list_silent_agreements(session.lasting.agreements, session.today)] == [
        managers.id
    ]
    agreements.touch(session, managers.id)
    assert list_silent_agreements(session.lasting.agreements, session.today) == []


def test_moving_an_agreement_is_talking_about_it(session: Session, clock: Years) -> None:
    """A day to take it up that has come goes with the old due date; one that lies ahead stays."""
    made = agreements.add(session, "Kursus", Party.MANAGER, next_touch=START.date() + dt.timedelta(days=3))
    ahead = agreements.add(session, "Mentor", Party.MANAGER, next_touch=START.date() + dt.timedelta(days=30))
    clock.pass_days(10)
    due = START.date() + dt.timedelta(days=90)
    assert agreements.move(session, made.id, due).next_touch is None
    assert agreements.move(session, ahead.id, due).next_touch == START.date() + dt.timedelta(days=30)
    assert list_due_agreements(session.lasting.agreements, session.today) == []


def test_what_is_overdue_is_asked_of_whose_it_is(session: Session, clock: Years) -> None:
    """Of one's own the next step says to finish it, of the manager's to ask."""
    mine = agreements.add(session, "Mit løfte", Party.ME, due=START.date() + dt.timedelta(days=1))
    agreements.add(session, "Din leders løfte", Party.MANAGER, due=START.date() + dt.timedelta(days=2))
    clock.pass_days(10)
    assert [(one.step, one.about) for one in (find_waiting(session),) if one] == [("agreement", "Mit løfte")]
    agreements.keep(session, mine.id)
    assert [(one.step, one.about) for one in (find_waiting(session),) if one] == [
        ("their_agreement", "Din leders løfte")
    ]


def test_what_wants_attention_is_due_soon_overdue_or_to_be_touched(session: Session, clock: Years) -> None:
    """Due within two weeks, past its date, or with a next touch that has come: those are shown, others are not."""
    agreements.add(session, "Snart", Party.ME, due=START.date() + dt.timedelta(days=14))
    agreements.add(session, "Senere", Party.ME, due=START.date() + dt.timedelta(days=40))
    agreements.add(session, "Spørg igen", Party.MANAGER, next_touch=START.date() + dt.timedelta(days=3))
    assert [one.agreement.text for one in list_due_agreements(session.lasting.agreements, session.today)] == ["Snart"]
    clock.pass_days(20)
    assert [one.agreement.text for one in list_due_agreements(session.lasting.agreements, session.today)] == [
        "Snart",
        "Spørg igen",
    ]
    assert [one.overdue for one in agreements.list_open(session)] == [True, False, False]


def test_a_due_date_in_the_past_is_refused_and_nothing_is_written(session: Session) -> None:
    """A clear sentence names the day; no record is made and no date is changed."""
    with pytest.raises(MusprepError) as refused:
        agreements.add(session, "For sent", Party.ME, due=dt.date(2025, 12, 1))
    assert refused.value.key == "error.day_past_new"
    assert session.lasting.agreements == []
    made = agreements.add(session, "I tide", Party.ME)
    with pytest.raises(MusprepError):
        agreements.move(session, made.id, dt.date(2020, 1, 1))
    assert session.lasting.agreements[0].due is None


def test_a_closed_agreement_takes_no_more_until_it_is_reopened(session: Session) -> None:
    """Kept is kept: touching or moving it is refused; reopened it goes on, with all of its history."""
    made = agreements.add(session, "Færdig", Party.BOTH)
    agreements.keep(session, made.id)
    with pytest.raises(MusprepError) as refused:
        agreements.touch(session, made.id)
    assert refused.value.key == "error.agreement_closed"
    agreements.reopen(session, made.id, "Alligevel ikke")
    assert agreements.drop(session, made.id).state is RecordState.DROPPED


def test_two_windows_on_one_agreement_make_one_record_with_both_histories(session: Session, clock: Years) -> None:
    """What each did stands in the history, and the agreement is still one record."""
    made = agreements.add(session, "Delt", Party.MANAGER)
    other = _as_on_disk(session, clock)
    assert other.lasting.agreements
    agreements.touch(session, made.id, "fra det ene vindue")
    clock.pass_days(1)
    agreements.move(other, made.id, dt.date(2026, 5, 1), "fra det andet")
    found = _as_on_disk(session, clock).lasting.agreements
    assert len(found) == 1
    assert [event.words for event in found[0].history] == ["", "fra det ene vindue", "fra det andet"]
    assert found[0].due == dt.date(2026, 5, 1)


def test_undo_takes_back_the_last_thing_done_to_an_agreement(session: Session) -> None:
    """Undone, a kept agreement is open again, and a new one is gone; the record is as it was, word for word."""
    made = agreements.add(session, "Fortryd mig", Party.ME)
    agreements.keep(session, made.id)
    session.undo()
    assert session.lasting.agreements == [made]
    session.undo()
    assert session.lasting.agreements == []


def _let_happen(session: Session, name: str, what: Happening) -> None:
    if what is Happening.MOVED:
        agreements.move(session, name, session.today + dt.timedelta(days=30))
        return
    acts: dict[Happening, Callable[[Session, str, str], object]] = {
        Happening.TOUCHED: agreements.touch,
        Happening.KEPT: agreements.keep,
        Happening.DROPPED: agreements.drop,
    }
    acts[what](session, name, "ord")


class Agreements(RuleBasedStateMachine):
    """Two windows, any order of actions; a simple repository is kept beside the vault and both must agree."""

    made: Bundle[str] = Bundle("made")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.mkdtemp()
        self.clock = Years()
        self.sessions = [open_session(f"{self.folder}/vault", clock=self.clock) for _ in range(2)]
        self.count = 0
        self.events: dict[str, list[Happening]] = {}
        self.open: dict[str, bool] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    def _session(self, window: int) -> Session:
        self.clock.pass_days(1)
        self.sessions[window].refresh()
        return self.sessions[window]

    def _done(self, name: str, what: Happening) -> None:
        self.events[name].append(what)
        self.open[name] = {Happening.KEPT: False, Happening.DROPPED: False, Happening.REOPENED: True}.get(
            what, self.open[name]
        )

    windows = st.integers(0, 1)

    @rule(target=made, window=windows, owner=st.sampled_from(Party), days=st.none() | st.integers(0, 400))
    def make(self, window: int, owner: Party, days: int | None) -> str:
        session = self._session(window)
        due = None if days is None else session.today + dt.timedelta(days=days)
        self.count += 1
        name = agreements.add(session, f"Aftale {self.count}", owner, due=due).id
        assert name not in self.events
        self.events[name], self.open[name] = [Happening.MADE], True
        return name

    happenings = st.sampled_from([Happening.TOUCHED, Happening.MOVED, Happening.KEPT, Happening.DROPPED])

    @rule(name=made, window=windows, what=happenings)
    def happen(self, name: str, window: int, what: Happening) -> None:
        session = self._session(window)
        if self.open[name]:
            _let_happen(session, name, what)
            self._done(name, what)
        else:
            with pytest.raises(MusprepError, match=r"error\.agreement_closed"):
                _let_happen(session, name, what)

    @rule(name=made, window=windows)
    def reopen(self, name: str, window: int) -> None:
        session = self._session(window)
        if self.open[name]:
            with pytest.raises(MusprepError, match=r"error\.agreement_open"):
                agreements.reopen(session, name)
        else:
            agreements.reopen(session, name)
            self._done(name, Happening.REOPENED)

    @rule(name=made, window=windows, number=st.integers(0, 9))
    def reword(self, name: str, window: int, number: int) -> None:
        session = self._session(window)
        before = agreements.find(session, name)
        if agreements.edit(session, name, text=f"Omskrevet {number}") != before:
            self._done(name, Happening.CHANGED)

    @rule(window=windows)
    def begin_next_round(self, window: int) -> None:
        self.clock.pass_days(300)
        rounds.begin_new(self._session(window))

    @precondition(lambda self: self.events)
    @rule(name=consumes(made), window=windows)
    def make_and_undo(self, name: str, window: int) -> None:
        session = self._session(window)
        before = agreements.find(session, name)
        extra = agreements.add(session, "Fortrydes straks", Party.ME)
        session.undo()
        assert extra.id not in {one.id for one in session.lasting.agreements}
        assert agreements.find(session, name) == before

    @rule(name=consumes(made), window=windows)
    def remove_a_mistake(self, name: str, window: int) -> None:
        agreements.remove(self._session(window), name)
        del self.events[name], self.open[name]

    @rule(name=made, window=windows)
    def remove_and_undo(self, name: str, window: int) -> None:
        session = self._session(window)
        before = agreements.remove(session, name)
        assert name not in {one.id for one in session.lasting.agreements}
        session.undo()
        assert agreements.find(session, name) == before

    @invariant()
    def history_adds_up(self) -> None:
        session = open_session(f"{self.folder}/vault", clock=self.clock)
        found = session.lasting.agreements
        assert {one.id: [event.what for event in one.history] for one in found} == self.events
        assert {one.id: one.is_open for one in found} == self.open
        assert all(sorted(event.at for event in one.history) == [event.at for event in one.history] for one in found)
        if repository := session.find_repository():
            told = [one.id for one in agreements.list_records_at_talk(session, repository, found)]
            assert sorted(told) == sorted(name for name, is_open in self.open.items() if is_open)


TestAgreements = Agreements.TestCase
TestAgreements.settings = settings(max_examples=10, stateful_step_count=14, deadline=None)


def test_what_was_agreed_before_the_first_round_is_written_as_of_then(session: Session, clock: Years) -> None:
    """It belongs to no round, stands as agreed earlier, and its date may have passed, but not before it was agreed."""
    rounds.begin_new(session, date=dt.date(2026, 2, 2), manager="Karen Holm")
    day, due = dt.date(2025, 1, 20), dt.date(2025, 6, 1)
    with pytest.raises(MusprepError, match="day_past_new"):
        agreements.add(session, "Kursus i Excel", Party.MANAGER, due=due)
    with pytest.raises(MusprepError, match="day_before_made"):
        agreements.add(session, "Kursus i Excel", Party.MANAGER, due=due, made=dt.date(2025, 7, 1))
    with pytest.raises(MusprepError, match="made_ahead"):
        agreements.add(session, "Kursus i Excel", Party.MANAGER, made=clock().date() + dt.timedelta(days=1))
    old = agreements.add(session, "Kursus i Excel", Party.MANAGER, due=due, made=day)
    assert (old.round, old.manager, [event.at.date() for event in old.history]) == ("", "Karen Holm", [day])
    assert agreements.tell_when_made(old, session.get_repository()) == "earlier"
    assert [one.agreement.id for one in list_due_agreements(session.lasting.agreements, session.today)] == [old.id]
    assert _as_on_disk(session, clock).lasting.agreements == session.lasting.agreements


def test_what_was_agreed_within_the_round_belongs_to_it(session: Session, clock: Years) -> None:
    """From the second round on, a day after the talk before is in this round's own time, and one before it is not."""
    rounds.begin_new(session, date=dt.date(2026, 2, 2), manager="Karen Holm")
    clock.pass_days(40)
    rounds.close(session)
    rounds.begin_new(session, date=dt.date(2026, 12, 1), manager="Ole Bro")
    clock.pass_days(40)
    since = agreements.add(session, "Færre vagter", Party.MANAGER, made=dt.date(2026, 3, 1))
    before = agreements.add(session, "Kursus", Party.MANAGER, made=dt.date(2026, 1, 30))
    assert (since.round, since.manager) == (session.get_repository().round.id, "Ole Bro")
    assert (before.round, before.manager) == ("", "Ole Bro")
