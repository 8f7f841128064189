"""What was promised: made once, followed for life, never copied into the next round."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeVar

from musprep.insight.agreements import Standing, open_promises, standing, stood_on
from musprep.language.dates import show_day
from musprep.language.error import MusprepError
from musprep.model.agreement import Agreement, Party
from musprep.model.history import Event, Happening
from musprep.services.session.clean_text import filled, kept
from musprep.services.session.identifiers import fresh_id, pick
from musprep.services.year.rounds import begin_if_none

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.model.goal import Goal
    from musprep.model.history import State
    from musprep.services.session.repositories import RoundBook
    from musprep.services.session.session import Desk

    T = TypeVar("T", Agreement, Goal)

_COMMAND = "agreements list"


def add(  # noqa: PLR0913 - a promise has these parts
    desk: Desk,
    text: str,
    owner: Party,
    *,
    due: dt.date | None = None,
    next_touch: dt.date | None = None,
    goal: str = "",
    words: str = "",
) -> Agreement:
    """Write a new promise, of the round now; one is begun where there is none. Raises MusprepError for a past date."""
    said, made = filled(text), _event(desk, Happening.MADE, words)
    not_past(desk, due)
    not_past(desk, next_touch)
    records = desk.lasting.agreement_records
    agreement = Agreement(
        id=fresh_id(said, records.records),
        text=said,
        owner=owner,
        due=due,
        next_touch=next_touch,
        round=begin_if_none(desk).round.id,
        goal=goal,
        history=(made,),
    )
    return desk.put(records, agreement, "added", said)


def touch(desk: Desk, agreement: str, words: str = "", *, next_touch: dt.date | None = None) -> Agreement:
    """Tell that it was talked about, and when to do so next."""
    not_past(desk, next_touch)
    return _happened(desk, agreement, _event(desk, Happening.TOUCHED, words), next_touch=next_touch)


def move(desk: Desk, agreement: str, due: dt.date, words: str = "") -> Agreement:
    """Give it another due date."""
    not_past(desk, due)
    return _happened(desk, agreement, _event(desk, Happening.MOVED, words, due), due=due)


def keep(desk: Desk, agreement: str, words: str = "") -> Agreement:
    """Tell that it was kept."""
    return _happened(desk, agreement, _event(desk, Happening.KEPT, words))


def let_go(desk: Desk, agreement: str, words: str = "") -> Agreement:
    """Tell that it was let go: no longer wanted, or no longer possible."""
    return _happened(desk, agreement, _event(desk, Happening.LET_GO, words))


def reopen(desk: Desk, agreement: str, words: str = "") -> Agreement:
    """Open one again that was kept or let go."""
    before = find(desk, agreement)
    if before.is_open:
        raise MusprepError("error.agreement_open", id=before.id)
    return _save(desk, before, before.with_(history=(*before.history, _event(desk, Happening.REOPENED, words))))


def edit(desk: Desk, agreement: str, since: Agreement | None = None, /, **changes: object) -> Agreement:
    """Change its text, owner, next touch or goal; the old words stay in the history.

    `since` is the agreement as it was when one began.
    """
    before = since or find(desk, agreement)
    if "text" in changes:
        changes["text"] = filled(str(changes["text"]))
    day = changes.get("next_touch")
    # A day that has passed meanwhile may stay where it is.
    if isinstance(day, dt.date) and day != before.next_touch:
        not_past(desk, day)
    after = before.with_(**changes)
    if after == before:
        return before
    event = _event(desk, Happening.CHANGED, before.text if after.text != before.text else "")
    return _save(desk, before, after.with_(history=(*before.history, event)))


def remove(desk: Desk, agreement: str) -> Agreement:
    """Take out one that was written by mistake; a copy stays in history/. One no longer wanted is let go instead."""
    return desk.take_out(desk.lasting.agreement_records, find(desk, agreement))


def find(desk: Desk, agreement: str) -> Agreement:
    """Return the promise with this id, or the only one whose id begins so; raises MusprepError."""
    return pick(desk.lasting.agreements, agreement, _COMMAND)


def listed(
    desk: Desk, *, owner: Party | None = None, state: State | None = None, silent: bool = False
) -> list[Standing]:
    """Return how promises stand: of this owner and in this state (None: all), the open ones first and by due date."""
    chosen = [one for one in desk.lasting.agreements if owner in (None, one.owner) and state in (None, one.state)]
    found = open_promises(chosen, desk.today)
    found += [standing(one, desk.today) for one in chosen if not one.is_open]
    return [one for one in found if one.silent or not silent]


def reminder(desk: Desk, agreement: str) -> str:
    """Return a kind line to say to one's leader about an open promise; nothing is sent."""
    from musprep.briefing.reminder import reminder as words

    found = find(desk, agreement)
    if not found.is_open:
        raise MusprepError("error.agreement_closed", id=found.id)
    return words(found, desk.today, desk.language)


def open_ones(desk: Desk) -> list[Standing]:
    """Return the open promises, the most pressing first."""
    return open_promises(desk.lasting.promised, desk.today)


def at_the_talk(desk: Desk, book: RoundBook, records: Iterable[T]) -> list[T]:
    """Return the promises or goals that a paper of a round tells, as they stood on the day of its talk.

    They were agreed in the round, or were still open from an earlier one. While the talk lies ahead, today counts.
    """
    this, books = book.round, desk.books()
    later = {one.round.id for one in books[books.index(book) + 1 :]}
    talk = this.date or (this.closed.date() if this.closed else desk.today)
    return [one for one in records if one.round not in later and stood_on(one, min(talk, desk.today))]


def not_past(desk: Desk, day: dt.date | None) -> None:
    """Raise MusprepError for a date before today."""
    if day and day < desk.today:
        raise MusprepError("error.day_past", day=show_day(day, desk.language))


def _event(desk: Desk, what: Happening, words: str = "", due: dt.date | None = None) -> Event:
    return Event(at=desk.clock(), what=what, words=kept(words).strip(), due=due)


def _happened(desk: Desk, agreement: str, event: Event, **changes: object) -> Agreement:
    before = find(desk, agreement)
    if not before.is_open:
        raise MusprepError("error.agreement_closed", id=before.id)
    given = {name: value for name, value in changes.items() if value is not None}
    if event.what is Happening.TOUCHED and "next_touch" not in given:
        given["next_touch"] = None
    if event.what is Happening.MOVED and before.next_touch and before.next_touch <= desk.today:
        # It was talked about just now.
        given["next_touch"] = None
    return _save(desk, before, before.with_(history=(*before.history, event), **given))


def _save(desk: Desk, before: Agreement, after: Agreement) -> Agreement:
    records = desk.lasting.agreement_records
    return desk.put(records, after, "edited", before.text, since=before)
