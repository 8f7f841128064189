"""Searching everything one has written, and every question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.desk.answer import in_words
from musprep.insight.search import Hit, Page, search
from musprep.model.room import Conclusion

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from musprep.desk.book import RoundBook
    from musprep.desk.open import Desk
    from musprep.model.catalogue import Asked


def find(desk: Desk, words: str, limit: int = 200) -> list[Hit]:
    """Return what holds every word, the newest first, questions last."""
    return search(_pages(desk), words, limit)


def _pages(desk: Desk) -> Iterator[Page]:
    yield from _entries(desk)
    asked = {one.to: one for catalogue in desk.shelf.all() for one in catalogue.asked()}
    for book in desk.books():
        yield from _round(book, asked, desk.language)
    yield from _lasting(desk)
    for catalogue in desk.shelf.all():
        title = catalogue.title.in_(desk.language)
        for one in catalogue.asked():
            yield Page("question", one.to, "", title, one.prompt.in_(desk.language), "")


def _entries(desk: Desk) -> Iterator[Page]:
    for entry in desk.entries(None):
        yield Page("entry", entry.id, "", entry.kind.value, entry.said, entry.at.date().isoformat())


def _round(book: RoundBook, asked: Mapping[str, Asked], language: str) -> Iterator[Page]:
    name = book.round.id
    stamp = book.round.date.isoformat() if book.round.date else name
    for stored in book.answers.values():
        answer = in_words(asked.get(stored.to), stored, language)
        at = answer.at.isoformat() if answer.at else stamp
        yield Page("answer", answer.to, name, answer.wording, answer.text, at)
    for point in book.points:
        yield Page("point", point.id, name, point.text, f"{point.text}\n{point.keywords}", stamp)
    for wish in book.wishes:
        yield Page("wish", wish.id, name, wish.text, f"{wish.text}\n{wish.me}\n{wish.workplace}\n{wish.reply}", stamp)
    for need in book.needs:
        yield Page("need", need.id, name, need.text, need.text, stamp)
    if book.conclusion.given:
        parts = (getattr(book.conclusion, part) for part in Conclusion.JOINED)
        yield Page("conclusion", name, name, name, "\n".join(parts), stamp)


def _lasting(desk: Desk) -> Iterator[Page]:
    for one in desk.lasting.promised:
        words = "\n".join((one.text, *(event.words for event in one.history)))
        yield Page(
            "agreement", one.id, one.round, one.text, words, one.history[0].at.isoformat() if one.history else ""
        )
    for goal in desk.lasting.aims:
        said = (goal.competence, goal.aim, goal.why_shared, goal.why_own, goal.horizon, goal.known)
        words = "\n".join((*said, *(f"{activity.text}\n{activity.used}" for activity in goal.activities)))
        yield Page(
            "goal", goal.id, goal.round, goal.competence, words, goal.history[0].at.isoformat() if goal.history else ""
        )
