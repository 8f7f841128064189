"""Which questions are worth answering when there is little time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.model.catalogue import AskedQuestion

MINUTES_EACH = 4
"""How many minutes an answer takes, in keywords rather than prose."""

_REQUIRED, _AGREEMENT, _UNANSWERED, _EVIDENCE_EACH, _EVIDENCE_MOST = 8, 6, 3, 1, 4


class Candidate(NamedTuple):
    """A question with the reasons for answering it now; `evidence` counts the notes that belong beside it."""

    asked: AskedQuestion
    answered: bool
    required: bool
    agreement: bool
    evidence: int

    @property
    def worth(self) -> int:
        """How much it is worth, 0 for nothing.

        A question that the catalogue's rule requires weighs most, then an open agreement, then no answer yet, then
        evidence.
        """
        if self.answered and not self.agreement:
            return 0
        return (
            _REQUIRED * self.required
            + _AGREEMENT * self.agreement
            + _UNANSWERED * (not self.answered)
            + min(self.evidence * _EVIDENCE_EACH, _EVIDENCE_MOST)
        )


def choose(candidates: Iterable[Candidate], minutes: int) -> list[Candidate]:
    """Return the questions that fit into `minutes`, at least one, the most worth it first; ties keep their order."""
    worth_it = sorted((one for one in candidates if one.worth), key=lambda one: -one.worth)
    return worth_it[: max(1, minutes // MINUTES_EACH)]
