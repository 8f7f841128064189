"""The calendar file: right hours over summer time, neutral titles, nothing private."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from musprep.language.error import MusprepError
from musprep.model.agreement import Party
from musprep.services.papers import calendar
from musprep.services.session.session import Session, open_session
from musprep.services.year import agreements, goals, rounds
from platforms import follow_zone

if TYPE_CHECKING:
    from collections.abc import Iterator

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


@pytest.fixture
def session(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setenv("TZ", "Europe/Copenhagen")
    follow_zone()
    now = dt.datetime(2026, 3, 1, 9, 0, tzinfo=COPENHAGEN)
    yield open_session(f"{tmp_path}/vault", clock=lambda: now)
    monkeypatch.undo()
    follow_zone()


def _events(data: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


@pytest.mark.parametrize("day", [dt.date(2026, 3, 27), dt.date(2026, 3, 30), dt.date(2026, 10, 26)])
def test_the_meeting_is_at_its_hour_on_both_sides_of_summer_time(session: Session, day: dt.date) -> None:
    """Ten o'clock is ten o'clock in Copenhagen, whether that day is in winter or summer time, read by a real parser."""
    rounds.begin_new(session, date=day)
    rounds.change(session, "time", "10")
    meeting = next(
        event for event in _events(calendar.make_calendar(session)) if isinstance(event["dtstart"].dt, dt.datetime)
    )
    local = meeting["dtstart"].dt.astimezone(COPENHAGEN)
    assert (local.date(), local.time()) == (day, dt.time(10, 0))
    assert meeting["dtend"].dt - meeting["dtstart"].dt == dt.timedelta(minutes=60)


def test_no_private_text_leaves_with_the_calendar(session: Session) -> None:
    """Every title is the neutral one, and neither words, names nor ids of agreements and goals are in the file."""
    rounds.begin_new(session, date=dt.date(2026, 4, 1), manager="Henrik")
    agreements.add(session, "Hemmelig aftale", Party.MANAGER, due=dt.date(2026, 5, 1), next_touch=dt.date(2026, 4, 20))
    goals.add(session, "Hemmeligt mål", followup_when=dt.date(2026, 9, 1))
    data = calendar.make_calendar(session)
    assert {str(event["summary"]) for event in _events(data)} == {"Aftale"}
    days = {event["dtstart"].dt for event in _events(data)}
    assert {dt.date(2026, 5, 1), dt.date(2026, 4, 20), dt.date(2026, 9, 1)} <= days
    assert not any(word in data.lower() for word in (b"hemmelig", b"henrik"))


def test_the_steps_around_the_meeting_are_in_it(session: Session) -> None:
    """Two weeks, one week and a day before, a day after, and half a year later; what has passed is left out."""
    rounds.begin_new(session, date=dt.date(2026, 3, 10))
    days = sorted(mark.day for mark in calendar.list_marks(session))
    assert days == [
        dt.date(2026, 3, 3),
        dt.date(2026, 3, 9),
        dt.date(2026, 3, 10),
        dt.date(2026, 3, 11),
        dt.date(2026, 9, 8),
    ]


def test_a_file_that_exists_is_not_overwritten(session: Session, tmp_path: object) -> None:
    """The sentence names the file, and its content stands."""
    rounds.begin_new(session, date=dt.date(2026, 4, 1))
    path = os.path.join(str(tmp_path), "mine.ics")
    with open(path, "w", encoding="utf-8") as file:
        file.write("mine")
    with pytest.raises(MusprepError) as refused:
        calendar.write(session, path)
    assert path in refused.value.describe("da")
    with open(path, encoding="utf-8") as file:
        assert file.read() == "mine"
    assert os.path.exists(calendar.write(session, f"{tmp_path}/new.ics"))


def test_a_moved_day_moves_its_event(session: Session) -> None:
    """Read again after meeting, due date and follow-up were moved, each event has its name of before and a new day."""
    rounds.begin_new(session, date=dt.date(2026, 4, 1))
    agreement = agreements.add(
        session, "Aftale", Party.MANAGER, due=dt.date(2026, 5, 1), next_touch=dt.date(2026, 4, 20)
    )
    goal = goals.add(session, "Mål", followup_when=dt.date(2026, 9, 1))
    before = {str(event["uid"]): event["dtstart"].dt for event in _events(calendar.make_calendar(session))}
    rounds.change(session, "date", "2026-04-15")
    rounds.change(session, "time", "10")
    agreements.move(session, agreement.id, dt.date(2026, 5, 8))
    goals.edit(session, goal.id, followup_when=dt.date(2026, 10, 1))
    again = open_session(session.place, clock=lambda: session.clock() + dt.timedelta(hours=1))
    events = _events(calendar.make_calendar(again))
    after = {str(event["uid"]): event["dtstart"].dt for event in events}
    assert len(before) == len(after) == 9
    assert before.keys() <= after.keys()
    unmoved = [uid for uid in before if before[uid] == after[uid]]
    assert [before[uid] for uid in unmoved] == [dt.date(2026, 4, 20)]
    assert {event["sequence"] for event in events} == {
        60 + event["sequence"] for event in _events(calendar.make_calendar(session))
    }


def test_the_names_of_events_cannot_be_guessed_from_words(session: Session) -> None:
    """The same agreement in another vault has another name in the calendar."""
    agreements.add(session, "Færre vagter", Party.MANAGER, due=dt.date(2026, 5, 1))
    other = open_session(f"{session.place}-2", clock=lambda: session.clock() + dt.timedelta(microseconds=1))
    agreements.add(other, "Færre vagter", Party.MANAGER, due=dt.date(2026, 5, 1))
    (mine,), (theirs,) = (_events(calendar.make_calendar(one)) for one in (session, other))
    assert mine["uid"] != theirs["uid"]


@pytest.mark.parametrize(
    ("tz", "name"),
    [
        ("UTC", "Europe/Copenhagen"),
        ("Etc/UTC", "Europe/Copenhagen"),
        ("CET-1CEST", "Europe/Copenhagen"),
        ("No/Such_Place", "Europe/Copenhagen"),
        ("../../etc/passwd", "Europe/Copenhagen"),
        ("America/Nuuk", "America/Nuuk"),
        (":Atlantic/Faroe", "Atlantic/Faroe"),
    ],
)
def test_the_hour_is_by_a_clock_that_the_file_names(
    session: Session, monkeypatch: pytest.MonkeyPatch, tz: str, name: str
) -> None:
    """Whatever zone the machine is in, ten is ten in the zone named; a machine in UTC, or nowhere, means Copenhagen."""
    monkeypatch.setenv("TZ", tz)
    monkeypatch.setattr(os.path, "realpath", lambda path: path)
    follow_zone()
    rounds.begin_new(session, date=dt.date(2026, 6, 3))
    rounds.change(session, "time", "10")
    data = calendar.make_calendar(session)
    meeting = next(event for event in _events(data) if isinstance(event["dtstart"].dt, dt.datetime))
    assert meeting["dtstart"].params["TZID"] == name
    assert (meeting["dtstart"].dt.date(), meeting["dtstart"].dt.time()) == (dt.date(2026, 6, 3), dt.time(10))
    assert [str(one["tzid"]) for one in icalendar.Calendar.from_ical(data).walk("VTIMEZONE")] == [name]
    assert name in calendar.describe_clock(session)


@pytest.mark.parametrize(
    ("day", "start", "said"),
    [
        (dt.date(2026, 3, 29), dt.time(3, 30), "Kl. 2.30 findes ikke"),
        (dt.date(2026, 10, 25), dt.time(2, 30), "to gange"),
        (dt.date(2026, 3, 28), dt.time(2, 30), ""),
    ],
)
def test_an_hour_that_is_left_out_or_comes_twice_is_told(
    session: Session, day: dt.date, start: dt.time, said: str
) -> None:
    """Half past two on the night of summer time stands in the file as an hour there is, and the owner hears of it."""
    rounds.begin_new(session, date=day)
    rounds.change(session, "time", "2.30")
    meeting = next(
        event for event in _events(calendar.make_calendar(session)) if isinstance(event["dtstart"].dt, dt.datetime)
    )
    assert meeting["dtstart"].dt.time() == start
    lasts = meeting["duration"].dt if "duration" in meeting else meeting["dtend"].dt - meeting["dtstart"].dt
    assert lasts == dt.timedelta(hours=1)
    told = calendar.describe_clock(session)
    assert said in told if said else "findes" not in told and "to gange" not in told
