"""Which questions are worth it when there is only so much time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.model.catalogue import AskedQuestion

MINUTES_EACH = 4
"""So long an answer takes, measured in keywords rather than prose."""

_REQUIRED, _AGREEMENT, _UNANSWERED, _EVIDENCE_EACH, _EVIDENCE_MOST = 8, 6, 3, 1, 4


class Candidate(NamedTuple):
    """A question with what speaks for taking it now."""

    asked: AskedQuestion
    answered: bool
    required: bool
    agreement: bool
    evidence: int

    @property
    def worth(self) -> int:
        """Required by the catalogue's rule weighs most, then an open agreement, no answer yet, and much evidence."""
        if self.answered and not self.agreement:
            return 0
        return (
            _REQUIRED * self.required
            + _AGREEMENT * self.agreement
            + _UNANSWERED * (not self.answered)
            + min(self.evidence * _EVIDENCE_EACH, _EVIDENCE_MOST)
        )


def choose(candidates: Iterable[Candidate], minutes: int) -> list[Candidate]:
    """Return what fits into `minutes`, the most worth it first; of equal ones the first asked."""
    worth_it = sorted((one for one in candidates if one.worth), key=lambda one: -one.worth)
    return worth_it[: max(1, minutes // MINUTES_EACH)]
