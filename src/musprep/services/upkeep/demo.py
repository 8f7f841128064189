"""A made-up year to look around in."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING, Any

from musprep.insight.wording import describe_wording
from musprep.language.error import MusprepError
from musprep.language.holidays import is_working_day
from musprep.model.agreement import Agreement, Party
from musprep.model.answer import Answer
from musprep.model.entry import Entry, Kind
from musprep.model.goal import Activity, Goal
from musprep.model.history import Event, Happening
from musprep.model.meeting import Conclusion
from musprep.model.need import Need, NeedSource
from musprep.model.owner import Owner, Role
from musprep.model.point import TalkingPoint
from musprep.model.pulse import Pulse
from musprep.model.round import Round
from musprep.model.say import SayLevel
from musprep.model.wish import Wish
from musprep.services.session.session import Session, open_session
from musprep.services.year.answers import find_question
from musprep.services.year.rounds import begin
from musprep.vault.files.location import make_absolute
from musprep.vault.files.read import parse, read_bytes
from musprep.vault.notes.append import make_id

if TYPE_CHECKING:
    from collections.abc import Iterator

_GOAL_WORDS = ("competence", "aim", "why_shared", "why_own", "horizon", "known", "followup_how", "followup_who")


def locate_demo(path: str) -> str:
    """Return the absolute path for a made-up year at `path`; raises MusprepError where that is no valid place."""
    return make_absolute(path, os.environ)


def build(place: str, language: str, now: dt.datetime) -> Session:
    """Write the made-up year into the vault at `place`, as seen from `now`; return a session for it.

    Raises MusprepError where `place` is not empty.
    """
    if os.path.isdir(place) and os.listdir(place):
        raise MusprepError("error.folder_not_empty", path=place)
    path = os.path.join(os.path.dirname(__file__), "demo_year", f"{language}.toml")
    year = parse(path, read_bytes(path))
    session = open_session(place, clock=lambda: now, language=language)
    session.save_owner(
        Owner(
            language="en" if language == "en" else "da",
            name=year["name"],
            role=Role(year["role"]),
            position=year["position"],
            workplace=year["workplace"],
            welcomed=True,
        )
    )
    entries = [_make_entry(one, now) for one in year["entry"]]
    for entry in entries:
        session.vault.log.add(entry)
    rounds = {one["which"]: _write_round(session, one, entries, now) for one in year["round"]}
    session.lasting.agreement_records.put_all([_make_agreement(one, rounds, now) for one in year["agreement"]])
    session.lasting.goal_records.put_all([_make_goal(one, rounds, now) for one in year["goal"]])
    session.lasting.pulse_records.put_all([_make_pulse(one, now) for one in year["pulse"]])
    for which, name in rounds.items():
        repository = session.get_repository(name)
        repository.need_records.put_all(
            [
                Need(id=one["id"], text=one["text"], source=NeedSource(one["source"]))
                for one in year["need"]
                if one["round"] == which
            ]
        )
        for one in year["conclusion"]:
            if one["round"] == which:
                repository.save_conclusion(_make_conclusion(one, now))
    return open_session(place, clock=session.clock, language=language)


def _make_entry(one: dict[str, Any], now: dt.datetime) -> Entry:
    at = _make_moment(now, one["days_ago"], one["time"])
    kind = Kind(one["kind"])
    return Entry(
        id=make_id(at.timestamp()),
        at=at,
        kind=kind,
        text=one["text"].strip(),
        tags=tuple(one.get("tags", ())),
        effect=one.get("effect", ""),
        proof=tuple(one.get("proof", ())),
        say=SayLevel(one.get("say", kind.first_say)),
    )


def _make_moment(now: dt.datetime, days_ago: int, time: str = "12:00") -> dt.datetime:
    day = now.date() - dt.timedelta(days=days_ago)
    return dt.datetime.combine(day, dt.time.fromisoformat(time)).astimezone()


def _make_day(now: dt.datetime, days: int | None) -> dt.date | None:
    return None if days is None else now.date() + dt.timedelta(days=days)


def _find_working_day(today: dt.date, days: int) -> dt.date:
    """Return the day so many days from today, or the working day next to it: later ahead, earlier in the past."""
    day, step = today + dt.timedelta(days=days), dt.timedelta(days=1 if days > 0 else -1)
    while not is_working_day(day):
        day += step
    return day


def _write_round(session: Session, one: dict[str, Any], entries: list[Entry], now: dt.datetime) -> str:
    """Write a round and return its id."""
    meeting = _find_working_day(now.date(), one["days_from_now"])
    opened = now.replace(microsecond=0) + dt.timedelta(days=min(one["days_from_now"], 0) - 60)
    closed = None if one["which"] == "now" else opened + dt.timedelta(days=62)
    cover = Round(
        id=f"{meeting.year}",
        date=meeting,
        time=dt.time(10, 0),
        manager=one["manager"],
        catalogues=tuple(one["catalogues"]),
        agenda=one["agenda"],
        opened=opened,
        ticked=tuple(one["tips_done"]),
        levels_offered=True,
    )
    if cover.id in session.vault.list_rounds():
        cover = cover.with_(id=f"{cover.id}-2")
    begin(session, cover)
    repository = session.get_repository(cover.id)
    repository.answer_records.put_all(list(_make_answers(session, one, now)))
    repository.point_records.put_all(
        [
            TalkingPoint(
                id=point["id"],
                text=point["text"],
                keywords=point.get("keywords", ""),
                ask=point.get("ask", False),
                lead=point.get("lead", 0),
                proof=tuple(entries[place].id for place in point.get("proof", ())),
                order=order,
            )
            for order, point in enumerate(one["point"], 1)
        ]
    )
    repository.wish_records.put_all(
        [
            Wish(order=order, **{key: SayLevel(value) if key == "say" else value for key, value in wish.items()})
            for order, wish in enumerate(one["wish"], 1)
        ]
    )
    if closed:
        repository.save_round(repository.round.with_(closed=closed))
    return cover.id


def _make_answers(session: Session, one: dict[str, Any], now: dt.datetime) -> Iterator[Answer]:
    for given in one["answer"]:
        to, _, number = given["to"].partition("#")
        question = find_question(session, to)
        if number:
            probe = question.question.probe[int(number) - 1]
            question = find_question(session, f"{to}/{probe.id}")
        yield Answer(
            to=question.to,
            text=given["text"].strip(),
            say=SayLevel(given.get("say", "only-me")),
            **describe_wording(question, given["text"].strip(), session.language),
            at=now.replace(microsecond=0) - dt.timedelta(days=given["days_ago"]),
        )


def _make_agreement(one: dict[str, Any], rounds: dict[str, str], now: dt.datetime) -> Agreement:
    history = _make_history(one, now)
    moved = [event.due for event in history if event.due]
    return Agreement(
        id=one["id"],
        text=one["text"],
        owner=Party(one["owner"]),
        due=moved[-1] if moved else _make_day(now, one.get("due_days_from_now")),
        next_touch=_make_day(now, one.get("next_touch_days_from_now")),
        round=rounds[one["round"]],
        goal=one.get("goal", ""),
        history=history,
    )


def _make_goal(one: dict[str, Any], rounds: dict[str, str], now: dt.datetime) -> Goal:
    return Goal(
        id=one["id"],
        activities=tuple(
            Activity(
                text=activity["text"],
                taken=_make_day(now, -activity["taken_days_ago"]) if "taken_days_ago" in activity else None,
                used=activity.get("used", ""),
            )
            for activity in one["activities"]
        ),
        responsible=Party(one["responsible"]),
        followup_when=_make_day(now, one["followup_when_days_from_now"]),
        progress=one.get("progress"),
        target=one.get("target"),
        round=rounds[one["round"]],
        history=_make_history(one, now),
        **{part: one[part] for part in _GOAL_WORDS},
    )


def _make_history(one: dict[str, Any], now: dt.datetime) -> tuple[Event, ...]:
    """Return the events of a record, all at noon: made, as the talk on a working day, then those in the file."""
    made = (now.date() - _find_working_day(now.date(), -one["made_days_ago"])).days
    return (
        Event(at=_make_moment(now, made), what=Happening.MADE),
        *(
            Event(
                at=_make_moment(now, event["days_ago"]),
                what=Happening(event["what"]),
                words=event.get("words", ""),
                due=_make_day(now, event.get("due_days_from_now")),
            )
            for event in one["events"]
        ),
    )


def _make_pulse(one: dict[str, Any], now: dt.datetime) -> Pulse:
    at = _make_moment(now, one["days_ago"], one["time"])
    return Pulse(
        id=make_id(at.timestamp()), at=at, mood=one["mood"], energy=one.get("energy"), note=one.get("note", "")
    )


def _make_conclusion(one: dict[str, Any], now: dt.datetime) -> Conclusion:
    return Conclusion(
        summary=one["summary"],
        followup=one["followup"],
        notes=one["notes"],
        own=one["own"].strip(),
        own_at=_make_moment(now, one["own_days_ago"]),
        official=one["official"].strip(),
        official_at=_make_moment(now, one["official_days_ago"]),
    )
