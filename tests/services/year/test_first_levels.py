"""What was left at only-me because all began there is offered once, and no level changes by itself."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.model.answer import Answer
from musprep.model.round import Round
from musprep.model.say import SayLevel
from musprep.model.wish import Wish
from musprep.services.year import first_levels, rounds

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.services.session.session import Session

YEAR, MANAGER = "privat-skema/opgaver/aaret", "privat-skema/trivsel/leder"


@pytest.fixture
def before(sit: Callable[..., Session]) -> Session:
    """Give a round as an older version wrote it: everything in it began at only-me."""
    session = sit()
    rounds.begin(session, Round(id="2026", date=dt.date(2026, 11, 3), catalogues=("privat-skema",)))
    repository = session.get_repository()
    for to in (YEAR, MANAGER, "gammelt/a/b"):
        repository.answer_records.put(Answer(to=to, text="Et svar"))
    repository.answer_records.put(Answer(to="privat-skema/jobbet/styrker", text="Sagt", say=SayLevel.SAY_IT))
    repository.wish_records.put(Wish(id="kursus", text="Kursus"))
    return session


def _levels(session: Session) -> list[SayLevel]:
    repository = session.get_repository()
    return [repository.answers[YEAR].say, repository.answers[MANAGER].say, repository.wishes[0].say]


def test_what_began_at_only_me_is_offered_once(before: Session, sit: Callable[..., Session]) -> None:
    """Answers and wishes that would begin further out today, none that are delicate; after that never again."""
    assert [one.id for one in first_levels.list_to_offer(before)] == [YEAR, "kursus"]
    first_levels.mark_offered(before)
    assert _levels(before) == [SayLevel.ONLY_ME] * 3
    for session in (before, sit()):
        assert first_levels.list_to_offer(session) == []
        assert len(first_levels.list_private(session)) == 2


def test_it_begins_anew_at_the_level_of_today(before: Session) -> None:
    """One, or all where none is named; an id that is none of them changes nothing, and each can be undone."""
    with pytest.raises(MusprepError):
        first_levels.begin_anew(before, ["kursus", "findes-ikke"])
    assert _levels(before) == [SayLevel.ONLY_ME] * 3
    first_levels.begin_anew(before, ["kurs"])
    assert _levels(before) == [SayLevel.ONLY_ME, SayLevel.ONLY_ME, SayLevel.SAY_IT]
    first_levels.begin_anew(before)
    assert _levels(before) == [SayLevel.IF_ASKED, SayLevel.ONLY_ME, SayLevel.SAY_IT]
    before.undo()
    assert _levels(before)[0] is SayLevel.ONLY_ME


def test_a_round_of_today_and_a_closed_one_are_not_asked_about(before: Session) -> None:
    """What is only-me in a round begun today was chosen so; a closed round is read-only."""
    rounds.close(before)
    assert first_levels.list_to_offer(before) == []
    rounds.begin_new(before, date=dt.date(2027, 11, 3))
    before.get_repository().wish_records.put(Wish(id="kursus", text="Kursus"))
    assert first_levels.list_to_offer(before) == []
    assert len(first_levels.list_private(before)) == 1
