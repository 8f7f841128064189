"""The wishes: what each gives the owner, and what it gives the workplace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.model.kinds import WISH
from musprep.model.wish import Wish, WishParts
from musprep.services.year.collection import RoundCollection
from musprep.services.year.years import wishes_before

if TYPE_CHECKING:
    from typing import Unpack

    from musprep.services.session.session import Session

WISHES = RoundCollection(
    model=Wish,
    command="wishes",
    records=lambda repository: repository.wish_records,
    listed=lambda repository: repository.wishes,
    places=("order",),
    taken=lambda repository: repository.room.list_used(WISH.name),
    waiting=wishes_before,
    # The answer belongs to the talk at which it was given.
    left=lambda before: {"reply": "", "carried_from": before.id},
)

remove, move, carry_over = WISHES.remove, WISHES.move, WISHES.carry_over


def add(session: Session, text: str, /, **parts: Unpack[WishParts]) -> Wish:
    """Add a wish after the others; `carried_from` is its id in the round before, if it is carried over.

    Raises MusprepError.
    """
    return WISHES.add(session, text, parts)


def edit(session: Session, wish: str, since: Wish | None = None, /, **changes: Unpack[WishParts]) -> Wish:
    """Change parts of a wish: text, me, workplace, reply, say. Raises MusprepError.

    `since` is the wish as it was when the user began to edit it.
    """
    return WISHES.edit(session, wish, since, changes)
