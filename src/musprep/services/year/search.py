"""Searches everything the owner has written, and every question."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from musprep.insight.progress import judge_state
from musprep.insight.search import Hit, SearchText, search
from musprep.insight.wording import choose_wording
from musprep.language.error import MusprepError
from musprep.model.answer import Answer, AskedState, mark_question
from musprep.model.base import KeyedRecord
from musprep.model.entry import ENTRY_ID
from musprep.model.kinds import ENTRY, IN_ROUND, LASTING, OWNER
from musprep.model.record_parts import list_own_words
from musprep.services.year.answers import put_into_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from musprep.model.base import Record
    from musprep.model.catalogue import AskedQuestion
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session


def find(session: Session, words: str, limit: int = 200) -> list[Hit]:
    """Return at most `limit` hits for all words, or near ones where nothing contains them.

    The newest come first, questions last.
    """
    return search(_list_pages(session), words, limit)


def _list_pages(session: Session) -> Iterator[SearchText]:
    for entry in session.list_entries(None):
        yield SearchText(ENTRY.name, entry.id, "", entry.kind.value, entry.said, entry.day.isoformat())
    catalogues = session.shelf.list_all()
    asked = {one.to: one for catalogue in catalogues for one in catalogue.list_asked()}
    for repository in session.list_repositories():
        yield from _list_round(repository, asked, session.language)
    yield from _list_lasting(session)
    with contextlib.suppress(MusprepError):
        # Reported with the other files that cannot be read.
        if words := _gather_words(session.owner):
            yield SearchText(OWNER.name, "", "", "", words, "")
    for catalogue in catalogues:
        title = catalogue.title.say_in(session.language)
        for one in catalogue.list_asked():
            parts = (one.prompt, one.hint) if one.hint else (one.prompt,)
            said = "\n".join(part.say_in(session.language) for part in parts)
            foreign = not one.prompt.is_in(session.language)
            mark = mark_question("", session.language, AskedState.ASKED, foreign=foreign)
            yield SearchText("question", one.to, "", title, said, "", mark)


def _gather_words(record: Record) -> str:
    """Return every text of a record, a line each."""
    return "\n".join(said for said in list_own_words(record) if not ENTRY_ID.match(said))


def _list_round(repository: RoundRepository, asked: Mapping[str, AskedQuestion], language: str) -> Iterator[SearchText]:
    name = repository.round.id
    stamp = repository.round.date.isoformat() if repository.round.date else name
    for kind in IN_ROUND:
        for one in repository.list_records(kind):
            if isinstance(one, Answer):
                answer = put_into_words(asked.get(one.to), one, language)
                at = answer.at.isoformat() if answer.at else stamp
                question = asked.get(answer.to)
                title = choose_wording(answer, question, language).then
                foreign = question is not None and not question.prompt.is_in(language)
                mark = mark_question("", language, judge_state(question, repository.answers), foreign=foreign)
                yield SearchText(kind.name, answer.to, name, title, answer.text, at, mark)
            elif isinstance(one, KeyedRecord):
                yield SearchText(kind.name, one.key, name, one.title, _gather_words(one), stamp)
            elif words := _gather_words(one):
                yield SearchText(kind.name, name, name, name, words, stamp)


def _list_lasting(session: Session) -> Iterator[SearchText]:
    for kind in LASTING:
        for one in session.lasting.read_or_empty(kind):
            if words := _gather_words(one):
                yield SearchText(kind.name, one.key, getattr(one, "round", ""), one.title, words, _find_start(one))


def _find_start(one: KeyedRecord) -> str:
    """Return when a record that lasts was made: its own time, or the first of its history."""
    times = [one] if hasattr(one, "at") else getattr(one, "history", ())
    return str(times[0].at.isoformat()) if times else ""
