"""What the workplace needs, written down once a round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.model.need import Need, NeedParts, NeedSource
from musprep.services.year.collection import RoundCollection
from musprep.services.year.years import list_needs_before

if TYPE_CHECKING:
    from typing import Unpack

    from musprep.services.session.session import Session


class NeedCollection(RoundCollection[Need]):
    """The needs. Removing one frees the wishes that answer it."""

    def remove(self, session: Session, start: str) -> Need:
        """Remove a need; the wishes that answered it stay, without it. Raises MusprepError where it is not found."""
        need, repository = self.find(session, start), self.get_repository(session)
        with session.steps.as_one():
            # A later need may get the same id.
            for wish in [one for one in repository.wishes if need.id in one.needs]:
                freed = wish.with_(needs=tuple(one for one in wish.needs if one != need.id))
                session.put(repository.wish_records, freed, "edited", wish.title, repository)
            return super().remove(session, need.id)


NEEDS = NeedCollection(
    model=Need,
    command="needs list",
    records=lambda repository: repository.need_records,
    listed=lambda repository: repository.needs,
    waiting=list_needs_before,
)

remove, carry_over = NEEDS.remove, NEEDS.carry_over


def add(session: Session, text: str, source: NeedSource = NeedSource.OTHER) -> Need:
    """Add a need of the workplace. Raises MusprepError."""
    return NEEDS.add(session, text, NeedParts(source=source))


def edit(session: Session, need: str, since: Need | None = None, /, **changes: Unpack[NeedParts]) -> Need:
    """Change its text or source. `since` is the need as it was when the user began to edit it. Raises MusprepError."""
    return NEEDS.edit(session, need, since, changes)
