"""What was promised: made once, followed for life, never copied into the next round."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeVar

from musprep.insight.agreements import AgreementStanding, open_agreements, standing, was_open_on
from musprep.language.dates import show_day
from musprep.language.error import MusprepError
from musprep.model.agreement import Agreement, Party
from musprep.model.history import Event, Happening
from musprep.services.session.clean_text import clean_text, require_text
from musprep.services.session.identifiers import fresh_id, pick
from musprep.services.year.rounds import begin_if_none

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.model.goal import Goal
    from musprep.model.history import RecordState
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session

    T = TypeVar("T", Agreement, Goal)

_COMMAND = "agreements list"


def add(  # noqa: PLR0913 - an agreement has these parts
    session: Session,
    text: str,
    owner: Party,
    *,
    due: dt.date | None = None,
    next_touch: dt.date | None = None,
    goal: str = "",
    words: str = "",
) -> Agreement:
    """Write a new agreement of the round now; one is begun where there is none. Raises MusprepError for a past date."""
    said, made = require_text(text), _event(session, Happening.MADE, words)
    not_past(session, due)
    not_past(session, next_touch)
    records = session.lasting.agreement_records
    agreement = Agreement(
        id=fresh_id(said, records.records),
        text=said,
        owner=owner,
        due=due,
        next_touch=next_touch,
        round=begin_if_none(session).round.id,
        goal=goal,
        history=(made,),
    )
    return session.put(records, agreement, "added", said)


def touch(session: Session, agreement: str, words: str = "", *, next_touch: dt.date | None = None) -> Agreement:
    """Tell that it was talked about, and when to do so next."""
    not_past(session, next_touch)
    return _happened(session, agreement, _event(session, Happening.TOUCHED, words), next_touch=next_touch)


def move(session: Session, agreement: str, due: dt.date, words: str = "") -> Agreement:
    """Give it another due date."""
    not_past(session, due)
    return _happened(session, agreement, _event(session, Happening.MOVED, words, due), due=due)


def keep(session: Session, agreement: str, words: str = "") -> Agreement:
    """Tell that it was kept."""
    return _happened(session, agreement, _event(session, Happening.KEPT, words))


def drop(session: Session, agreement: str, words: str = "") -> Agreement:
    """Tell that it was dropped: no longer wanted, or no longer possible."""
    return _happened(session, agreement, _event(session, Happening.DROPPED, words))


def reopen(session: Session, agreement: str, words: str = "") -> Agreement:
    """Open one again that was kept or dropped."""
    before = find(session, agreement)
    if before.is_open:
        raise MusprepError("error.agreement_open", id=before.id)
    return _save(session, before, before.with_(history=(*before.history, _event(session, Happening.REOPENED, words))))


def edit(session: Session, agreement: str, since: Agreement | None = None, /, **changes: object) -> Agreement:
    """Change its text, owner, next touch or goal; the old words stay in the history.

    `since` is the agreement as it was when one began.
    """
    before = since or find(session, agreement)
    if "text" in changes:
        changes["text"] = require_text(str(changes["text"]))
    day = changes.get("next_touch")
    # A day that has passed meanwhile may stay where it is.
    if isinstance(day, dt.date) and day != before.next_touch:
        not_past(session, day)
    after = before.with_(**changes)
    if after == before:
        return before
    event = _event(session, Happening.CHANGED, before.text if after.text != before.text else "")
    return _save(session, before, after.with_(history=(*before.history, event)))


def remove(session: Session, agreement: str) -> Agreement:
    """Take out one that was written by mistake; a copy stays in history/. One no longer wanted is dropped instead."""
    return session.take_out(session.lasting.agreement_records, find(session, agreement))


def find(session: Session, agreement: str) -> Agreement:
    """Return the agreement with this id, or the only one whose id begins so; raises MusprepError."""
    return pick(session.lasting.agreements, agreement, _COMMAND)


def list_agreements(
    session: Session, *, owner: Party | None = None, state: RecordState | None = None, silent: bool = False
) -> list[AgreementStanding]:
    """Return how agreements stand: of this owner and in this state (None: all), the open ones first and by due date."""
    chosen = [one for one in session.lasting.agreements if owner in (None, one.owner) and state in (None, one.state)]
    found = open_agreements(chosen, session.today)
    found += [standing(one, session.today) for one in chosen if not one.is_open]
    return [one for one in found if one.silent or not silent]


def reminder(session: Session, agreement: str) -> str:
    """Return a kind line to say to one's manager about an open agreement; nothing is sent."""
    from musprep.briefing.reminder import render_reminder as words

    found = find(session, agreement)
    if not found.is_open:
        raise MusprepError("error.agreement_closed", id=found.id)
    return words(found, session.today, session.language)


def list_open(session: Session) -> list[AgreementStanding]:
    """Return the open agreements, the most pressing first."""
    return open_agreements(session.lasting.agreements_or_empty, session.today)


def at_the_talk(session: Session, repository: RoundRepository, records: Iterable[T]) -> list[T]:
    """Return the agreements or goals that a paper of a round tells, as they stood on the day of its talk.

    They were agreed in the round, or were still open from an earlier one. While the talk lies ahead, today counts.
    """
    this, repositories = repository.round, session.repositories()
    later = {one.round.id for one in repositories[repositories.index(repository) + 1 :]}
    talk = this.date or (this.closed.date() if this.closed else session.today)
    return [one for one in records if one.round not in later and was_open_on(one, min(talk, session.today))]


def not_past(session: Session, day: dt.date | None) -> None:
    """Raise MusprepError for a date before today."""
    if day and day < session.today:
        raise MusprepError("error.day_past", day=show_day(day, session.language))


def _event(session: Session, what: Happening, words: str = "", due: dt.date | None = None) -> Event:
    return Event(at=session.clock(), what=what, words=clean_text(words).strip(), due=due)


def _happened(session: Session, agreement: str, event: Event, **changes: object) -> Agreement:
    before = find(session, agreement)
    if not before.is_open:
        raise MusprepError("error.agreement_closed", id=before.id)
    given = {name: value for name, value in changes.items() if value is not None}
    if event.what is Happening.TOUCHED and "next_touch" not in given:
        given["next_touch"] = None
    if event.what is Happening.MOVED and before.next_touch and before.next_touch <= session.today:
        # It was talked about just now.
        given["next_touch"] = None
    return _save(session, before, before.with_(history=(*before.history, event), **given))


def _save(session: Session, before: Agreement, after: Agreement) -> Agreement:
    records = session.lasting.agreement_records
    return session.put(records, after, "edited", before.text, since=before)
