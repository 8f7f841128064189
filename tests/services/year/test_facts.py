"""What is worth knowing about the talk is told at the moment when it helps."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from musprep.model.owner import Role
from musprep.services.year import facts, owner, rounds

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.services.session.session import Session

_BEFORE = "Du bliver indkaldt mindst en til to uger i forvejen"
_WHY = "Hensigten er, at I får afstemt behov"
_DURING = "MUS er en dialog"
_AFTER = "I har begge ansvar for, at der bliver fulgt op."
_OF_THE_FORM = "Indholdet skal godkendes af jer begge."


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (None, (_BEFORE, _WHY)),
        (9, (_BEFORE, _WHY)),
        (0, (_DURING,)),
        (-1, (_AFTER, _OF_THE_FORM)),
    ],
)
def test_each_moment_has_its_facts(session: Session, days: int | None, told: tuple[str, ...]) -> None:
    """Before the talk what to prepare and why, on its day how it goes, afterwards who follows up, of the form too."""
    rounds.begin_new(session, date=None if days is None else session.today + dt.timedelta(days=days))
    now = facts.list_facts_now(session)
    every = (_BEFORE, _WHY, _DURING, _AFTER, _OF_THE_FORM)
    assert [words for words in every if any(one.startswith(words) for one in now)] == list(told)
    assert len(set(now)) == len(now)


def test_a_closed_round_tells_what_comes_after(sit: Callable[..., Session]) -> None:
    """Before any round there is something to know already; of a closed one it is the follow-up, in the own language."""
    session = sit("en")
    assert any(one.startswith("You are invited") for one in facts.list_facts_now(session))
    rounds.begin_new(session)
    rounds.close(session)
    assert "Follow-up is a responsibility you both share." in facts.list_facts_now(session)


@pytest.mark.parametrize("role", list(Role))
def test_only_a_turnus_candidate_is_told_of_the_training_programme(session: Session, role: Role) -> None:
    """The facts are those of the own role: no other is told what one looks at in turnus, whatever the moment."""
    owner.change(session, role=role)
    rounds.begin_new(session, date=session.today)
    told = " ".join(facts.list_facts(session, "why", "before", "during", "after")).casefold()
    assert any(word in told for word in ("turnus", "uddannelsesprogram")) is (role is Role.TURNUS_CANDIDATE)
