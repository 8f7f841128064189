"""What the workplace needs, written down once a round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.model.need import Need, NeedParts, NeedSource
from musprep.services.year.collection import RoundCollection
from musprep.services.year.years import needs_before

if TYPE_CHECKING:
    from typing import Unpack

    from musprep.services.session.session import Session

NEEDS = RoundCollection(
    model=Need,
    command="needs list",
    records=lambda repository: repository.need_records,
    listed=lambda repository: repository.needs,
    waiting=needs_before,
)

remove, carry_over = NEEDS.remove, NEEDS.carry_over


def add(session: Session, text: str, source: NeedSource = NeedSource.OTHER) -> Need:
    """Add a need of the workplace. Raises MusprepError."""
    return NEEDS.add(session, text, NeedParts(source=source))


def edit(session: Session, need: str, since: Need | None = None, /, **changes: Unpack[NeedParts]) -> Need:
    """Change its text or source. `since` is the need as it was when the user began to edit it. Raises MusprepError."""
    return NEEDS.edit(session, need, since, changes)
