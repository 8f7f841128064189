"""Over the years: one question through all rounds, and the wishes that come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.desk.answer import asked
from musprep.insight.then_and_now import Column, WishAge, not_yet, then_and_now, wish_ages

if TYPE_CHECKING:
    from musprep.desk.open import Desk
    from musprep.model.need import Need
    from musprep.model.wish import Wish


def columns(desk: Desk, to: str) -> list[Column]:
    """Return what was answered at an address in every round, the oldest first, each with its wording then.

    Raises MusprepError for an address that neither a catalogue nor an answer knows.
    """
    books = [(book.round.id, book.answers[to]) for book in desk.books() if to in book.answers]
    if not books:
        asked(desk, to)
    return then_and_now([(name, answer) for name, answer in books if answer.given])


def wishes_before(desk: Desk, name: str = "") -> list[Wish]:
    """Return the wishes of the round before that do not stand in this one: they can be taken up again."""
    book = desk.book(name)
    earlier = desk.earlier_books(book)
    return not_yet(earlier[0].wishes, book.wishes) if book and book.round.is_open and earlier else []


def needs_before(desk: Desk, name: str = "") -> list[Need]:
    """Return the needs of the round before that do not stand in this one."""
    book = desk.book(name)
    earlier = desk.earlier_books(book)
    return not_yet(earlier[0].needs, book.needs) if book and book.round.is_open and earlier else []


def ages(desk: Desk, name: str = "") -> list[WishAge]:
    """Tell of each wish of a round in how many rounds running it stands, and what was answered last time."""
    book = desk.book(name)
    if book is None:
        return []
    return wish_ages(book.wishes, [old.wishes for old in desk.earlier_books(book)])
