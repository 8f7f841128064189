"""Across the years: one question through all rounds, and the wishes that come back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from musprep.insight.progress import judge_state
from musprep.insight.then_and_now import Column, WishAge, is_alike, list_by_round, list_wish_ages, select_missing
from musprep.insight.wording import choose_wording
from musprep.language.error import MusprepError
from musprep.services.year.answers import find_question, put_into_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from musprep.model.catalogue import AskedQuestion
    from musprep.model.need import Need
    from musprep.model.point import TalkingPoint
    from musprep.model.wish import Wish
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session


def list_columns(session: Session, to: str, *, worded: bool = False) -> list[Column]:
    """Return what was answered at an address in every round, the oldest first, each with its wording then.

    With `worded` the answers are as people read them, otherwise as they are stored. Raises MusprepError for an address
    that neither a catalogue nor an answer has.
    """
    repositories = [
        (repository.round.id, repository.answers[to])
        for repository in session.list_repositories()
        if to in repository.answers
    ]
    question = _find_question(session, to)
    if question is None and not repositories:
        find_question(session, to)
    repository = session.find_repository()
    state = judge_state(question, repository.answers if repository else {})
    foreign = question is not None and not question.prompt.is_in(session.language)
    columns = list_by_round([(name, answer) for name, answer in repositories if answer.given])
    found = []
    for column in columns:
        words = choose_wording(column.answer, question, session.language)
        answer = put_into_words(question, column.answer, session.language) if worded else column.answer
        told = column._replace(answer=answer, wording=words.then, now=words.now, said_now=words.said_now)
        found.append(told._replace(state=state, foreign=foreign))
    return found


def find_round_before(session: Session, to: str) -> str:
    """Return the latest round before this one in which a question was answered, "" where it was in none."""
    earlier = session.list_earlier_repositories(session.find_repository())
    return next((one.round.id for one in earlier if (answer := one.answers.get(to)) and answer.given), "")


def _find_question(session: Session, to: str) -> AskedQuestion | None:
    try:
        return find_question(session, to)
    except MusprepError:
        return None


def list_wishes_before(session: Session) -> list[Wish]:
    """Return the wishes of the round before that are not in this one and can be carried over."""
    return [wish for before, now in _find_round_pair(session) for wish in select_missing(before.wishes, now.wishes)]


def list_needs_before(session: Session) -> list[Need]:
    """Return the needs of the round before that are not in this one and can be carried over."""
    return [need for before, now in _find_round_pair(session) for need in select_missing(before.needs, now.needs)]


def match_needs(session: Session, wish: Wish) -> list[tuple[Need, Need | None]]:
    """Return the needs that a wish of the round before answers, each with the one of this round in the same words."""
    found: list[tuple[Need, Need | None]] = []
    for before, now in _find_round_pair(session):
        for need in (one for one in before.needs if one.id in wish.needs):
            same = [one for one in now.needs if is_alike(one.text, need.text)]
            found.append((need, next(iter(same), None)))
    return found


def list_points_before(session: Session) -> list[TalkingPoint]:
    """Return the points of the round before that were not ticked as said at its talk and are not in this round.

    Where nothing was ticked at that talk, any of them may not have been said, and all are returned.
    """
    return [
        point
        for before, now in _find_round_pair(session)
        for point in select_missing((one for one in before.points if one.id not in _list_said(before)), now.points)
    ]


def explain_none_waiting(session: Session, listed: Callable[[RoundRepository], Sequence[Any]]) -> str:
    """Return the key of what to say where nothing can be carried over; `listed` returns the records of a round."""
    now = session.find_repository()
    if now and not now.round.is_open:
        return "none_in_closed_round"
    for before, this in _find_round_pair(session):
        old = listed(before)
        return "nothing_waiting" if len(select_missing(old, listed(this))) < len(old) else "nothing_to_carry"
    return "no_round_before"


def _list_said(repository: RoundRepository) -> tuple[str, ...]:
    """Return what was ticked as said at the talk of a round: ticks of a rehearsal say nothing of it."""
    return () if repository.room.rehearsal else repository.room.said


def _find_round_pair(session: Session) -> Iterator[tuple[RoundRepository, RoundRepository]]:
    """Yield the round before and the current round, if that is open and there is one before it."""
    now = session.find_repository()
    earlier = session.list_earlier_repositories(now)
    if now and now.round.is_open and earlier:
        yield earlier[0], now


def list_ages(session: Session, name: str = "") -> list[WishAge]:
    """Return, for each wish of a round, in how many rounds in a row it stands, and what was answered last time."""
    repository = session.find_repository(name)
    if repository is None:
        return []
    return list_wish_ages(repository.wishes, [old.wishes for old in session.list_earlier_repositories(repository)])
