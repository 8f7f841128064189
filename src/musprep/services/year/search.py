"""Searches everything the owner has written, and every question."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from musprep.insight.search import Hit, SearchText, search
from musprep.insight.wording import wording
from musprep.language.error import MusprepError
from musprep.model.entry import ENTRY_ID
from musprep.model.texts import texts
from musprep.services.year.answers import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from musprep.model.base import Record
    from musprep.model.catalogue import AskedQuestion
    from musprep.model.lasting import LastingRecord
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session

NOT_SEARCHED = {
    "id", "to", "round", "goal", "carried_from", "example", "catalogues", "agenda", "ticked", "card", "said", "skipped",
    "version", "language", "theme",
}  # fmt: skip
"""Fields with names made by the program: every other text in a record is searched."""


def find(session: Session, words: str, limit: int = 200) -> list[Hit]:
    """Return at most `limit` hits for all words, or near ones where nothing contains them.

    The newest come first, questions last.
    """
    return search(_pages(session), words, limit)


def _pages(session: Session) -> Iterator[SearchText]:
    for entry in session.entries(None):
        yield SearchText("entry", entry.id, "", entry.kind.value, entry.said, entry.day.isoformat())
    catalogues = session.shelf.all()
    asked = {one.to: one for catalogue in catalogues for one in catalogue.asked()}
    for repository in session.repositories():
        yield from _round(repository, asked, session.language)
    yield from _lasting(session)
    with contextlib.suppress(MusprepError):
        # Reported with the other files that cannot be read.
        if words := _words(session.owner):
            yield SearchText("owner", "", "", "", words, "")
    for catalogue in catalogues:
        title = catalogue.title.in_(session.language)
        for one in catalogue.asked():
            parts = (one.prompt, one.hint) if one.hint else (one.prompt,)
            yield SearchText("question", one.to, "", title, "\n".join(part.in_(session.language) for part in parts), "")


def _words(record: Record) -> str:
    """Return every text of a record, a line each."""
    found = (said for field, said in texts(record) if field not in NOT_SEARCHED and not ENTRY_ID.match(said))
    return "\n".join(found)


def _round(repository: RoundRepository, asked: Mapping[str, AskedQuestion], language: str) -> Iterator[SearchText]:
    name = repository.round.id
    stamp = repository.round.date.isoformat() if repository.round.date else name
    if words := _words(repository.round):
        yield SearchText("round", name, name, name, words, stamp)
    for stored in repository.answers.values():
        answer = in_words(asked.get(stored.to), stored, language)
        at = answer.at.isoformat() if answer.at else stamp
        title = wording(answer, asked.get(answer.to), language).then
        yield SearchText("answer", answer.to, name, title, answer.text, at)
    for point in repository.points:
        yield SearchText("point", point.id, name, point.text, _words(point), stamp)
    for wish in repository.wishes:
        yield SearchText("wish", wish.id, name, wish.text, _words(wish), stamp)
    for need in repository.needs:
        yield SearchText("need", need.id, name, need.text, _words(need), stamp)
    if words := _words(repository.conclusion):
        yield SearchText("conclusion", name, name, name, words, stamp)


def _lasting(session: Session) -> Iterator[SearchText]:
    for one in session.lasting.agreements_or_empty:
        yield SearchText("agreement", one.id, one.round, one.title, _words(one), _begun(one))
    for goal in session.lasting.goals_or_empty:
        yield SearchText("goal", goal.id, goal.round, goal.title, _words(goal), _begun(goal))
    for pulse in session.lasting.pulses_or_empty:
        if pulse.note.strip():
            yield SearchText("pulse", pulse.id, "", "", _words(pulse), pulse.at.isoformat())


def _begun(one: LastingRecord) -> str:
    return one.history[0].at.isoformat() if one.history else ""
