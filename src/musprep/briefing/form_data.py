"""What a form is filled from."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from musprep.briefing.parties import Names

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from musprep.model.agreement import Agreement
    from musprep.model.goal import Goal
    from musprep.model.meeting import Conclusion
    from musprep.model.owner import Owner
    from musprep.model.round import Round


class FormData(NamedTuple):
    """What a form is filled from: the agreements and goals that stood on `day`, which is that of the talk, or today.

    An agreement names its manager where that is another than the round's. `before` are those still open from earlier
    talks; of those whose ids are in `moved` it is not known which due date they had then. `approved` is when both
    approved it. With `as_of` the form tells how it stands on that day, and what has `become` of agreements and goals
    since both approved them, by their kind and id: the name of a text. A `blank` form is for the talk: only the two
    people are filled in.
    """

    owner: Owner
    round: Round
    agreements: tuple[Agreement, ...]
    goals: tuple[Goal, ...]
    conclusion: Conclusion
    day: dt.date
    before: tuple[Agreement, ...] = ()
    approved: dt.date | None = None
    as_of: dt.date | None = None
    blank: bool = False
    moved: frozenset[str] = frozenset()
    become: Mapping[tuple[type, str], str] = MappingProxyType({})

    @property
    def names(self) -> Names:
        """The two people."""
        return Names(self.owner.name, self.round.manager, self.owner.role)
