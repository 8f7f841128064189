"""Over the years: one question through all rounds, and the wishes that come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.desk.answer import asked
from musprep.insight.then_and_now import Column, WishAge, not_yet, then_and_now, wish_ages
from musprep.insight.wording import wording
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.desk.book import RoundBook
    from musprep.desk.open import Desk
    from musprep.model.need import Need
    from musprep.model.wish import Wish


def columns(desk: Desk, to: str) -> list[Column]:
    """Return what was answered at an address in every round, the oldest first, each with its wording then.

    Raises MusprepError for an address that neither a catalogue nor an answer knows.
    """
    books = [(book.round.id, book.answers[to]) for book in desk.books() if to in book.answers]
    question = None
    try:
        question = asked(desk, to)
    except MusprepError:
        if not books:
            raise
    found = then_and_now([(name, answer) for name, answer in books if answer.given])
    words = [wording(column.answer, question, desk.language) for column in found]
    return [column._replace(wording=one.then, now=one.now) for column, one in zip(found, words, strict=True)]


def wishes_before(desk: Desk) -> list[Wish]:
    """Return the wishes of the round before that do not stand in this one: they can be taken up again."""
    return [wish for before, now in _open_after(desk) for wish in not_yet(before.wishes, now.wishes)]


def needs_before(desk: Desk) -> list[Need]:
    """Return the needs of the round before that do not stand in this one."""
    return [need for before, now in _open_after(desk) for need in not_yet(before.needs, now.needs)]


def _open_after(desk: Desk) -> Iterator[tuple[RoundBook, RoundBook]]:
    """Yield the round before and the round now, where that is open and there is one before it."""
    now = desk.book()
    earlier = desk.earlier_books(now)
    if now and now.round.is_open and earlier:
        yield earlier[0], now


def ages(desk: Desk, name: str = "") -> list[WishAge]:
    """Tell of each wish of a round in how many rounds running it stands, and what was answered last time."""
    book = desk.book(name)
    if book is None:
        return []
    return wish_ages(book.wishes, [old.wishes for old in desk.earlier_books(book)])
