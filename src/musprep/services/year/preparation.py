"""The preparation of the round before, taken along to a second talk in the year."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.services.year import answers, points

if TYPE_CHECKING:
    from musprep.services.session.session import Session


class CarriedCounts(NamedTuple):
    """How many answers and points were taken along."""

    answers: int
    points: int


def carry_over(session: Session) -> CarriedCounts:
    """Write the answers of the round before, and its points not ticked as said, into this one; one step to undo.

    Raises MusprepError where the round is closed.
    """
    with session.steps.as_one():
        count, waiting = answers.carry_over(session), points.POINTS.waiting(session)
        for point in waiting:
            points.carry_over(session, point.id)
    return CarriedCounts(count, len(waiting))


def is_second_of_year(session: Session) -> bool:
    """Tell whether the round now is another one of the same year, and the one before has answers to take along."""
    repository = session.get_repository()
    earlier = next(iter(session.list_earlier_repositories(repository)), None)
    if earlier is None or not any(one.given for one in earlier.answers.values()):
        return False
    # A round is called by the year of its talk, another one of that year `2026-2`.
    return repository.round.id.partition("-")[0] == earlier.round.id.partition("-")[0]
