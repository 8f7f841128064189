"""A record of each kind, made by the table of kinds: each field of words holds a word that can be found again."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, get_args

from musprep.model.agreement import Agreement
from musprep.model.answer import Answer
from musprep.model.approval import Approval
from musprep.model.calendar_event import CalendarEvent
from musprep.model.entry import Entry
from musprep.model.follow_up import FollowUpTalk
from musprep.model.goal import Activity, Goal
from musprep.model.history import Event
from musprep.model.kinds import FIELDS
from musprep.model.meeting import Conclusion
from musprep.model.need import Need
from musprep.model.owner import Owner
from musprep.model.point import TalkingPoint
from musprep.model.pulse import Pulse
from musprep.model.round import Round
from musprep.model.say import SayLevel
from musprep.model.wish import Wish
from musprep.services.year import notes, owner, rounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.model.base import Record
    from musprep.model.field_use import FieldUse
    from musprep.services.session.session import Session

NOW = dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC)
_NOT_ALONE = {(Answer, "shown"), (Answer, "under")}
"""These are on a paper in the place of another field."""


def _mark(model: type[Record], field: str) -> str:
    return f"q{model.__name__}{field.replace('_', '')}q".lower()


def _marked(model: type[Record], **parts: Any) -> dict[str, Any]:
    """Return what a model is made of, a word of its own in each field of words."""
    found = {}
    for name, use in FIELDS[model].items():
        if use.holds.is_searched:
            is_many = get_args(model.model_fields[name].annotation)[1:] == (Ellipsis,)
            found[name] = (_mark(model, name),) if is_many else _mark(model, name)
    return {**found, **parts}


def own_words() -> Iterator[tuple[str, FieldUse]]:
    """Yield the word that `fill` writes into each field of words, with what becomes of the field."""
    for model, uses in FIELDS.items():
        for name, use in uses.items():
            if use.holds.is_searched and (model, name) not in _NOT_ALONE:
                yield _mark(model, name), use


def fill(session: Session) -> Session:
    """Write a record of each kind, all as open as can be, with a word of its own in each field of words."""
    owner.change(session, **_marked(Owner))
    repository = rounds.begin_new(session)
    told = Round.model_validate({**dict(repository.round), **_marked(Round), "date": NOW.date()})
    repository.save_round(told)
    say = {"say": SayLevel.IN_WRITING}
    entry = _marked(Entry, **say)
    notes.add(session, entry.pop("text"), **entry)
    repository.point_records.put(TalkingPoint.model_validate(_marked(TalkingPoint, id="p", lead=1, **say)))
    repository.wish_records.put(Wish.model_validate(_marked(Wish, id="w", **say)))
    repository.need_records.put(Need.model_validate(_marked(Need, id="n")))
    repository.follow_up_records.put(FollowUpTalk.model_validate(_marked(FollowUpTalk, id="f")))
    answer = _marked(Answer, to="privat-skema/opgaver/aaret", shown="", under="", **say)
    repository.answer_records.put(Answer.model_validate(answer))
    repository.save_conclusion(Conclusion.model_validate(_marked(Conclusion)))
    repository.save_approval(Approval.model_validate(_marked(Approval, day=NOW.date())))
    made = (Event.model_validate(_marked(Event, at=NOW, what="made")),)
    parts = {"round": repository.round.id, "history": made}
    lasting = session.lasting
    lasting.agreement_records.put(Agreement.model_validate(_marked(Agreement, id="a", owner="me", **parts)))
    kept = (*made, Event.model_validate(_marked(Event, at=NOW, what="kept")))
    lasting.agreement_records.put(Agreement.model_validate({"id": "k", "text": "-", "owner": "me", "history": kept}))
    activities = (Activity.model_validate(_marked(Activity)),)
    lasting.goal_records.put(Goal.model_validate(_marked(Goal, id="g", activities=activities, **parts)))
    lasting.event_records.put(CalendarEvent.model_validate(_marked(CalendarEvent, id="e", day=NOW.date(), weekly=True)))
    lasting.pulse_records.put(Pulse.model_validate(_marked(Pulse, id="p", at=NOW, mood=3)))
    return session
