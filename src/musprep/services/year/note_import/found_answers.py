"""Where answers that were found belong here, and saving those that were chosen."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from musprep.catalogue.answer_types import list_options
from musprep.insight.wording import describe_wording
from musprep.language.error import MusprepError
from musprep.services.session.undo import exchange
from musprep.services.year import answers, rounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from musprep.model.answer import Answer
    from musprep.model.catalogue import AskedQuestion
    from musprep.model.round import Round
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session
    from musprep.services.year.note_import.found_note import FoundAnswer, FoundNote


class PlacedAnswers(NamedTuple):
    """What of answers that were found is new here: those with a place, and as notes those without one, by address.

    `known` counts those that stand here word for word, `closed` those of each closed round, which takes none.
    """

    answers: list[FoundNote]
    strays: dict[str, FoundNote]
    known: int
    closed: dict[str, int]


def place_answers(session: Session, found: Iterable[FoundNote]) -> PlacedAnswers:
    """Return answers under the address that their question has today, each with the other one that stands there."""
    offered: list[FoundNote] = []
    strays: dict[str, FoundNote] = {}
    known, closed = 0, dict[str, int]()
    asked = _Questions(session)
    # What comes before in the same file, by round and address, then by key.
    before: dict[tuple[str, str], dict[str, str]] = {}
    for note in found:
        answer = note.answer
        if answer is None:
            continue
        question = asked.find(answer.record.to)
        record = answer.record.with_(to=question.to) if question else answer.record
        repository = _find_round(session, answer.round)
        name = answer.round.id if answer.round else repository.round.id if repository else ""
        here = repository.answers if repository else {}
        versions = [one.text for key, one in here.items() if key.partition("~")[0] == record.to]
        same = before.setdefault((name, record.to), {})
        if any(_is_same(note.text, one) for one in (*versions, *same.values())):
            known += 1
        elif question is None:
            strays[f"{name}/{record.key}"] = _make_note(note, answer)
        elif repository and not repository.round.is_open:
            closed[name] = closed.get(name, 0) + 1
        else:
            there = here.get(record.key)
            stands = there.text if there and there.given else same.get(record.key, "")
            same[record.key] = note.text
            offered.append(note._replace(answer=answer._replace(record=record, stands=stands)))
    return PlacedAnswers(offered, strays, known, closed)


class _Questions:
    """The questions of the catalogues here, by their addresses of today and of before."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[str, dict[str, AskedQuestion]] = {}

    def find(self, to: str) -> AskedQuestion | None:
        """Return the question at an address that takes an answer, None where there is none."""
        name = to.partition("/")[0]
        if name not in self._known:
            asked = [one for catalogue in self._session.shelf.list_readable([name]) for one in catalogue.list_asked()]
            asked = [one for one in asked if one.question.answerable]
            earlier = {old: one for one in asked for old in one.formerly}
            self._known[name] = earlier | {one.to: one for one in asked}
        return self._known[name].get(to)


def _find_round(session: Session, this: Round | None) -> RoundRepository | None:
    """Return the round that an answer belongs to, None where it is not here."""
    if this is None:
        return session.find_repository()
    return next((one for one in session.list_repositories() if one.round.id == this.id), None)


def _is_same(one: str, other: str) -> bool:
    return one.split() == other.split()


def _make_note(note: FoundNote, answer: FoundAnswer) -> FoundNote:
    """Return an answer as the note that it becomes where nobody asks its question here."""
    day = answer.record.at.date() if answer.record.at else None
    words = f"{answer.prompt}\n{answer.record.shown or note.text}"
    return note._replace(text=words, day=day, answer=None)


def save_answers(session: Session, chosen: Iterable[FoundNote]) -> list[Answer]:
    """Save answers in their rounds, and begin those that are not here; return them as they stand.

    An answer that was not changed by hand keeps the day and the words it was given to. Where another one stood, that
    one's level stays. Raises MusprepError before anything of a round is saved where one of them is not possible, or
    another window has changed what stood there.
    """
    saved: list[Answer] = []
    asked = _Questions(session)
    given = [one for one in chosen if one.answer]
    for _, group in groupby(given, key=lambda one: one.answer.round.id if one.answer and one.answer.round else ""):
        saved += _save_in(session, asked, list(group))
    return saved


def _save_in(session: Session, asked: _Questions, group: list[FoundNote]) -> Iterator[Answer]:
    this = group[0].answer.round if group[0].answer else None
    repository = _find_round(session, this)
    if repository:
        repository.refresh()
        repository.must_be_open()
    there = repository.answers if repository else {}
    made = [_make_answer(session, asked, one, there) for one in group]
    if repository is None and this:
        repository = _begin(session, this, made)
    repository = repository or rounds.begin_if_none(session)
    records = repository.answer_records
    moved = [key for one in made for key in repository.find_versions(one.to) if records.records[key].to != one.to]
    keys = [*(one.key for one in made), *moved]
    before = {key: records.records.get(key) for key in keys}
    records.put_all(made)
    if moved:
        # An answer under the earlier address of its question gives way to the one at today's.
        records.take_back(dict.fromkeys(moved), {key: before[key] for key in moved})
    after = {key: records.records.get(key) for key in keys}
    about = group[-1].answer.prompt if group[-1].answer else ""
    step = exchange("answer", about, records, before, after)
    session.remember(step, repository if repository.round.is_open else None)
    return (one for key in keys if (one := after[key]))


def _make_answer(session: Session, asked: _Questions, note: FoundNote, there: Mapping[str, Answer]) -> Answer:
    """Return the record of an answer as it is saved."""
    found = note.answer
    question = asked.find(found.record.to) if found else None
    if found is None or question is None:
        raise MusprepError("error.changed_since")
    stands = there.get(found.record.key)
    if found.stands and not (stands and _is_same(stands.text, found.stands)):
        raise MusprepError("error.changed_since")
    record, written = found.record, note.text
    now = session.clock().replace(microsecond=0)
    words = describe_wording(question, written, session.language)
    if note.origin:
        written = answers.read(session, question, note.text)
        record = record.with_(text=written, at=now, **describe_wording(question, written, session.language))
    elif not record.version:
        # A list that tells only some of it: what was shown counts where something was chosen.
        shown = record.shown if list_options(question.question, session.language) else ""
        told = {"wording": record.wording, "shown": shown, "at": record.at}
        record = record.with_(**{**words, "at": now, **{name: one for name, one in told.items() if one}})
    say = stands.say if stands and stands.given else note.say or question.first_say
    return record.with_(say=say)


def _begin(session: Session, this: Round, made: list[Answer]) -> RoundRepository:
    """Begin a round as it was exported, at the latest with its first answer."""
    first = min((one.at for one in made if one.at), default=session.clock().replace(microsecond=0))
    known = session.shelf.list_ids()
    used = [one for one in this.catalogues or dict.fromkeys(one.catalogue for one in made) if one in known]
    agenda = this.agenda if this.agenda in known else ""
    fresh = this.with_(opened=this.opened or first, catalogues=tuple(used), agenda=agenda)
    rounds.begin(session, fresh)
    return session.get_repository(fresh.id)
