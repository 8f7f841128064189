"""The rounds: begin one, set what it is about, close and reopen it."""

from __future__ import annotations

import datetime as dt
import difflib
from typing import TYPE_CHECKING

from musprep.language.dates import read_date, read_time, show_day
from musprep.language.error import MusprepError
from musprep.model.catalogue import CatalogueKind
from musprep.model.meeting import Conclusion, RoomState
from musprep.model.owner import Role
from musprep.model.round import Round
from musprep.services.session.clean_text import kept
from musprep.services.session.undo import Step

if TYPE_CHECKING:
    from collections.abc import Mapping

    from musprep.services.session.repositories import RoundBook
    from musprep.services.session.session import Desk

KEYS = ("date", "time", "minutes", "leader", "place", "catalogues", "agenda")
"""What can be set on a round."""

_NEXT_DAYS = 90
"""Nobody puts a talk off so far without saying so before it."""

_OFFERED = {
    Role.EMPLOYEE: ("privat-skema", "frie-10-raad"),
    Role.SPECIALIST_DOCTOR: ("speciallaege-mus", "frie-10-raad"),
    Role.CHIROPRACTOR: ("kiropraktor-mus", "frie-10-raad"),
    Role.LEADER: ("lus", "frie-10-raad"),
}


def new(desk: Desk, *, date: dt.date | None = None, leader: str = "", catalogues: tuple[str, ...] = ()) -> RoundBook:
    """Begin a round. The one that was open is closed; its leader and catalogues carry over unless others are given.

    One that is open and has no date yet, as it begins by itself with the first point or answer, is the one meant by a
    date: it gets it, and all that is in it stays. So is one without a date in which nothing was written.
    """
    last = desk.this_book() if desk.vault.rounds() else None
    if last:
        last.must_be_whole()
    for name in catalogues:
        desk.shelf.get(name)
    if last and last.round.is_open and last.round.date is None and (date or not _written(desk, last)):
        return _dated(desk, last, date, leader, catalogues)
    known = desk.shelf.ids()
    carried = tuple(name for name in last.round.catalogues if name in known) if last else ()
    used = catalogues or carried or offered(desk)
    fresh = Round(
        id=_free_name(desk, date.year if date else _year_to_come(desk, last)),
        date=date,
        leader=kept(leader).strip() or (last.round.leader if last else ""),
        catalogues=used,
        agenda=_agenda(desk, used),
        minutes=last.round.minutes if last else 60,
        opened=desk.clock().replace(microsecond=0),
    )
    begin(desk, fresh)
    if last and last.round.is_open:
        last.save_round(last.round.with_(closed=desk.clock().replace(microsecond=0)))
    return desk.this_book(fresh.id)


def _dated(desk: Desk, book: RoundBook, date: dt.date | None, leader: str, catalogues: tuple[str, ...]) -> RoundBook:
    used = catalogues or book.round.catalogues
    agenda = _agenda(desk, used) if catalogues else book.round.agenda
    book.save_round(
        book.round.with_(date=date, leader=kept(leader).strip() or book.round.leader, catalogues=used, agenda=agenda)
    )
    return book


def follow(desk: Desk, day: dt.date | None = None) -> RoundBook:
    """Begin the round after the one that is open, which is closed; `day` is that of its talk, where it is known.

    One that is open without a date, and empty, is itself the next.

    Taken back, the round before is open again, and a day given is its own: its talk was put off.
    """
    before = desk.this_book()
    before.must_be_open()
    held = before.round.date
    fresh = new(desk, date=day)
    if fresh is before:
        return fresh
    begun = [fresh.round.id]

    def back() -> None:
        remove(desk, begun[-1])
        reopen(desk, before.round.id)
        if day:
            before.save_round(before.round.with_(date=day))

    def again() -> None:
        before.must_be_open()
        if before.round.date != (day or held):
            raise MusprepError("error.changed_since")
        before.save_round(before.round.with_(date=held))
        begun.append(new(desk, date=day).round.id)

    desk.remember(Step("round", before.round.id, back, again))
    return fresh


def is_of_next(book: RoundBook, day: dt.date | None, today: dt.date) -> bool:
    """Tell whether a day is that of the next talk: that of this round was held, 90 days or more before.

    A talk whose day had passed when the round was begun was held if anything was concluded; else the day was a slip.
    """
    this = book.round
    if not (day and this.date and this.date < today and (day - this.date).days >= _NEXT_DAYS):
        return False
    return this.opened is None or this.opened.date() <= this.date or book.conclusion.given


def begin(desk: Desk, fresh: Round) -> None:
    """Write a new round's first file."""
    cover = desk.vault.round(fresh.id)
    cover.save(cover.read(), fresh)


def begin_if_none(desk: Desk) -> RoundBook:
    """Return the round now; begin one where there is none, so that nobody has to know the word first."""
    return desk.this_book() if desk.vault.rounds() else new(desk)


def offered(desk: Desk) -> tuple[str, ...]:
    """Return the catalogues that suit the owner's role."""
    return tuple(name for name in _OFFERED[desk.owner.role] if name in desk.shelf.ids())


def change(desk: Desk, key: str, value: str, *, name: str = "") -> Round:
    """Set one part of a round from written words; raises MusprepError for an unknown key or a wrong value."""
    if key not in KEYS:
        near = difflib.get_close_matches(key, KEYS, 1)
        raise MusprepError("error.round_key", key=key, keys=", ".join(near + [one for one in KEYS if one not in near]))
    changes = {key: _read(desk, key, kept(value).strip())}
    day = changes.get("date")
    if not name and not desk.vault.rounds() and changes[key]:
        # Nobody has to know first that there are rounds.
        new(desk, date=day if isinstance(day, dt.date) else None)
    book = desk.this_book(name)
    book.must_be_open()
    if isinstance(day, dt.date) and is_of_next(book, day, desk.today):
        held = show_day(book.round.date or day, desk.language)
        raise MusprepError("error.talk_was_held", id=book.round.id, held=held, day=day.isoformat())
    if key == "catalogues":
        changes |= _agenda_with(desk, book.round, changes[key])
    return _set(desk, book, changes, "round_set")


def _set(desk: Desk, book: RoundBook, changes: Mapping[str, object], undone: str) -> Round:
    """Save parts of a round; `undone` names what is told when that is taken back."""
    before = book.round
    book.save_round(before.with_(**changes))
    after = book.round

    def turn(stood: Round, stands: Round) -> None:
        book.refresh()
        now = book.round
        if any(getattr(now, part) != getattr(stood, part) for part in changes):
            raise MusprepError("error.changed_since")
        book.save_round(now.with_(**{part: getattr(stands, part) for part in changes}), undone=True)

    if after != before:
        # To open and to close are taken back in a round that is closed, too.
        step = Step(undone, before.id, lambda: turn(after, before), lambda: turn(before, after))
        desk.remember(step, None if "closed" in changes else book)
    return after


def _agenda_with(desk: Desk, this: Round, names: object) -> dict[str, object]:
    """Return the agenda that goes with new catalogues: one never chosen, or that leaves with them, is found anew."""
    used = names if isinstance(names, tuple) else ()
    leaves = not this.agenda or (this.agenda in this.catalogues and this.agenda not in used)
    return {"agenda": _agenda(desk, used)} if leaves else {}


def _read(desk: Desk, key: str, value: str) -> object:
    if key == "date":
        return read_date(value, desk.today, ahead=True) if value else None
    if key == "time":
        return read_time(value) if value else None
    if key == "minutes":
        if not (value.isascii() and value.isdigit() and len(value) <= len("480") and 5 <= int(value) <= 480):  # noqa: PLR2004 - model.round
            raise MusprepError("error.not_minutes", value=value)
        return int(value)
    if key == "catalogues":
        names = tuple(dict.fromkeys(value.replace(",", " ").split()))
        for one in names:
            desk.shelf.get(one)
        return names
    if key == "agenda" and value:
        desk.shelf.get(value)
    return value


def open_round(desk: Desk) -> Round | None:
    """Return the round that is open, or None: one that is closed says nothing of the next meeting."""
    book = desk.book()
    return book.round if book and book.round.is_open else None


def meet(desk: Desk, day: dt.date | None, leader: str | None = None) -> None:
    """Set the date of the open round (None: no date), and who one meets, where it is given.

    Begins a round where none is open, and the next one where the date is that of the next talk.
    """
    if open_round(desk):
        _arrange(desk, {"date": day} if leader is None else {"date": day, "leader": kept(leader).strip()})
    elif day or leader:
        new(desk, date=day, leader=leader or "")


def arrange(desk: Desk, parts: Mapping[str, str]) -> None:
    """Set several parts of the open round, as they are written, in one step; raises MusprepError before any is set.

    A date that is that of the next talk begins the next round.
    """
    _arrange(desk, {key: _read(desk, key, kept(value).strip()) for key, value in parts.items()})


def _arrange(desk: Desk, parts: Mapping[str, object]) -> None:
    book, changes = begin_if_none(desk), dict(parts)
    day = changes.get("date")
    if isinstance(day, dt.date) and is_of_next(book, day, desk.today):
        book = follow(desk, day)
    book.must_be_open()
    changes = {key: value for key, value in changes.items() if value != getattr(book.round, key)}
    if changes:
        _set(desk, book, changes, "round_set")


def tick(desk: Desk, to: str, *, done: bool) -> Round:
    """Mark a tip or an agenda item as done, or not."""
    book = desk.this_book()
    book.must_be_open()
    others = tuple(one for one in book.round.ticked if one != to)
    return _set(desk, book, {"ticked": (*others, to) if done else others}, "tick")


def close(desk: Desk, name: str = "") -> Round:
    """Close a round: from now on it is read-only."""
    book = desk.this_book(name)
    book.must_be_open()
    return _set(desk, book, {"closed": desk.clock().replace(microsecond=0)}, "round")


def reopen(desk: Desk, name: str = "") -> Round:
    """Open a closed round again."""
    book = desk.this_book(name)
    if book.round.is_open:
        raise MusprepError("error.round_open", id=book.round.id)
    return _set(desk, book, {"closed": None}, "round_closed")


def remove(desk: Desk, name: str) -> Round:
    """Remove a round that was begun by mistake; raises MusprepError where something was written in it."""
    book = desk.this_book(name)
    # What another window wrote a moment ago counts.
    book.refresh()
    desk.lasting.refresh()
    book.must_be_whole()
    this = book.round
    if _written(desk, book):
        raise MusprepError("error.round_not_empty", id=this.id)
    desk.vault.remove_round(this.id)
    desk.forget_book(this.id)
    return this


def _written(desk: Desk, book: RoundBook) -> bool:
    """Tell whether anything was written in a round, or names it."""
    written = any((book.answers, book.points, book.wishes, book.needs, book.round.ticked, book.problems))
    named = {one.round for one in desk.lasting.agreements} | {one.round for one in desk.lasting.goals}
    whole = written or book.round.id in named
    return whole or book.room != RoomState() or book.conclusion != Conclusion()


def _year_to_come(desk: Desk, last: RoundBook | None) -> int:
    """Return the year of the next talk: the one after the last talk's, as there is one a year."""
    held = [one.round.date.year for one in (last, *desk.earlier_books(last)) if one and one.round.date]
    return max(desk.today.year, held[0] + 1 if held else 0)


def _free_name(desk: Desk, year: int) -> str:
    taken = set(desk.vault.rounds())
    name, number = str(year), 1
    while name in taken:
        number += 1
        name = f"{year}-{number}"
    return name


def _agenda(desk: Desk, used: tuple[str, ...]) -> str:
    """Return the agenda among the catalogues in use, if there is one that can be read."""
    for name in used:
        try:
            if desk.shelf.get(name).kind is CatalogueKind.AGENDA:
                return name
        except MusprepError as error:
            desk.shelf.problems[desk.shelf.path(name)] = error
    return ""
