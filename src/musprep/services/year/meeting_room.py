"""In the room, and right after: cards, what was said, one's own conclusion beside the official one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.insight.differences import Line, differences
from musprep.model.entry import Entry
from musprep.model.say import Say
from musprep.services.session.clean_text import kept
from musprep.services.session.identifiers import pick
from musprep.services.session.undo import Writing
from musprep.services.year.points import proofs_of

if TYPE_CHECKING:
    import datetime as dt

    from musprep.model.meeting import Conclusion, RoomState
    from musprep.model.point import TalkingPoint
    from musprep.services.session.session import Desk


class Card(NamedTuple):
    """A cue card: a point, when its proofs are from, and whether it was said or skipped."""

    point: TalkingPoint
    proof_days: list[dt.date]
    said: bool
    skipped: bool


def cards(desk: Desk) -> list[Card]:
    """Return the cards: the leading points first, then the others, then the questions to ask. Only-me ones stay out."""
    book = desk.this_book()
    proofs = proofs_of(desk, book.points)
    points = sorted(
        (one for one in book.points if one.say is not Say.ONLY_ME), key=lambda one: not one.lead and one.ask
    )
    return [
        Card(
            point,
            sorted({proof.day for proof in proofs[point.id] if isinstance(proof, Entry)}),
            point.id in book.room.said,
            point.id in book.room.skipped,
        )
        for point in points
    ]


def start(desk: Desk) -> RoomState:
    """Begin, or go on where one was: the time runs from the first start of the day."""
    room = desk.this_book().room
    now = desk.clock().replace(microsecond=0)
    if room.started is None or room.started.date() != now.date():
        room = _save(desk, started=now)
    return room


def rehearsed(desk: Desk) -> bool:
    """Tell whether cards were ticked since a start on another day: before the meeting that can only be a rehearsal."""
    room, today = desk.this_book().room, desk.clock().date()
    return bool(room.said or room.skipped) and room.started is not None and room.started.date() != today


def anew(desk: Desk) -> RoomState:
    """Set everything back, after a rehearsal: no card said or skipped, and the time not begun."""
    return _save(desk, started=None, card="", said=(), skipped=())


def show(desk: Desk, point: str) -> RoomState:
    """Remember which card is shown."""
    return _save(desk, card=point)


def said(desk: Desk, point: str, *, done: bool = True) -> RoomState:
    """Tick a card as said, or take the tick away. `point` is its id, or the beginning of it."""
    room, name = desk.this_book().room, _id(desk, point)
    return _save(desk, said=_with(room.said, name, there=done), skipped=_with(room.skipped, name, there=False))


def skip(desk: Desk, point: str, *, skipped: bool = True) -> RoomState:
    """Leave a card for later, or take it up again."""
    name = _id(desk, point)
    return _save(desk, skipped=_with(desk.this_book().room.skipped, name, there=skipped))


def seconds_left(desk: Desk) -> int | None:
    """Return how long the meeting has left by its planned minutes, below 0 past the end; None until begun today."""
    book, now = desk.this_book(), desk.clock()
    started = book.room.started
    if started is None or started.date() != now.date():
        return None
    passed = (now - started).total_seconds()
    return int(book.round.minutes * 60 - passed)


def conclude(desk: Desk, *, name: str = "", autosave: bool = False, **texts: str) -> Conclusion:
    """Write one's own conclusion, the official one, or the form's summary, followup or notes. `name` is the round.

    `autosave` tells that it saves itself as one types.
    """
    book = desk.this_book(name)
    book.must_be_open()
    now, was = desk.clock().replace(microsecond=0), book.conclusion
    said = {name: kept(words) for name, words in texts.items()}
    changes: dict[str, object] = {name: words for name, words in said.items() if words != getattr(was, name)}
    changes |= {f"{name}_at": now for name in ("own", "official") if name in changes}
    book.save_conclusion(was.with_(**changes), autosave=autosave)
    after = book.conclusion
    # What another window wrote came in with the save: it stays, also where it stands in one text with mine.
    mine = [name for name, value in changes.items() if getattr(after, name) == value]
    before = after.with_(**{name: getattr(was, name) for name in mine})
    if before != after:
        turn = book.take_back_conclusion
        desk.steps.go_on(Writing("conclusion", book.round.id, turn, before=before, after=after, at=now, within=book))
    return after


def understood(desk: Desk, *, name: str = "") -> list[Line]:
    """Compare one's own conclusion of a round with the official one, line by line."""
    conclusion = desk.this_book(name).conclusion
    return differences(conclusion.own, conclusion.official)


def _id(desk: Desk, point: str) -> str:
    return pick([card.point for card in cards(desk)], point, "room cards").id


def _with(names: tuple[str, ...], name: str, *, there: bool) -> tuple[str, ...]:
    others = tuple(one for one in names if one != name)
    return (*others, name) if there else others


def _save(desk: Desk, **changes: object) -> RoomState:
    book = desk.this_book()
    book.must_be_open()
    book.save_room(book.room.with_(**changes))
    return book.room
