"""Searching everything one has written, and every question."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from musprep.insight.search import Hit, Page, search
from musprep.insight.wording import wording
from musprep.language.error import MusprepError
from musprep.model.entry import ENTRY_ID
from musprep.model.texts import texts
from musprep.services.year.answers import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from musprep.model.base import Record
    from musprep.model.catalogue import Asked
    from musprep.model.lasting import Lasting
    from musprep.services.session.repositories import RoundBook
    from musprep.services.session.session import Desk

NOT_SEARCHED = {
    "id", "to", "round", "goal", "again", "example", "catalogues", "agenda", "ticked", "card", "said", "skipped",
    "version", "language", "theme",
}  # fmt: skip
"""Fields that hold names of the program's own: every other text in a record is searched."""


def find(desk: Desk, words: str, limit: int = 200) -> list[Hit]:
    """Return what holds every word, or nearly does where nothing holds it; the newest first, questions last."""
    return search(_pages(desk), words, limit)


def _pages(desk: Desk) -> Iterator[Page]:
    for entry in desk.entries(None):
        yield Page("entry", entry.id, "", entry.kind.value, entry.said, entry.day.isoformat())
    catalogues = desk.shelf.all()
    asked = {one.to: one for catalogue in catalogues for one in catalogue.asked()}
    for book in desk.books():
        yield from _round(book, asked, desk.language)
    yield from _lasting(desk)
    with contextlib.suppress(MusprepError):
        # Told with the other files that cannot be read.
        if words := _words(desk.owner):
            yield Page("owner", "", "", "", words, "")
    for catalogue in catalogues:
        title = catalogue.title.in_(desk.language)
        for one in catalogue.asked():
            parts = (one.prompt, one.hint) if one.hint else (one.prompt,)
            yield Page("question", one.to, "", title, "\n".join(part.in_(desk.language) for part in parts), "")


def _words(record: Record) -> str:
    """Return every text of a record, one below the other."""
    found = (said for field, said in texts(record) if field not in NOT_SEARCHED and not ENTRY_ID.match(said))
    return "\n".join(found)


def _round(book: RoundBook, asked: Mapping[str, Asked], language: str) -> Iterator[Page]:
    name = book.round.id
    stamp = book.round.date.isoformat() if book.round.date else name
    if words := _words(book.round):
        yield Page("round", name, name, name, words, stamp)
    for stored in book.answers.values():
        answer = in_words(asked.get(stored.to), stored, language)
        at = answer.at.isoformat() if answer.at else stamp
        title = wording(answer, asked.get(answer.to), language).then
        yield Page("answer", answer.to, name, title, answer.text, at)
    for point in book.points:
        yield Page("point", point.id, name, point.text, _words(point), stamp)
    for wish in book.wishes:
        yield Page("wish", wish.id, name, wish.text, _words(wish), stamp)
    for need in book.needs:
        yield Page("need", need.id, name, need.text, _words(need), stamp)
    if words := _words(book.conclusion):
        yield Page("conclusion", name, name, name, words, stamp)


def _lasting(desk: Desk) -> Iterator[Page]:
    for one in desk.lasting.promised:
        yield Page("agreement", one.id, one.round, one.title, _words(one), _begun(one))
    for goal in desk.lasting.aims:
        yield Page("goal", goal.id, goal.round, goal.title, _words(goal), _begun(goal))
    for pulse in desk.lasting.felt:
        if pulse.note.strip():
            yield Page("pulse", pulse.id, "", "", _words(pulse), pulse.at.isoformat())


def _begun(one: Lasting) -> str:
    return one.history[0].at.isoformat() if one.history else ""
