"""The wishes: what each gives oneself, and what it gives the workplace."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    waiting=wishes_before,
    # The answer belongs to the talk it was given at.
    left=lambda before: {"reply": "", "carried_from": before.id},
)

remove, move, carry_over = WISHES.remove, WISHES.move, WISHES.carry_over


def add(session: Session, text: str, /, **parts: Unpack[WishParts]) -> Wish:
    """Add a wish after the others; `carried_from` is its id in the round before, where it is taken up from there."""
    return WISHES.add(session, text, parts)


def edit(session: Session, wish: str, since: Wish | None = None, /, **changes: Unpack[WishParts]) -> Wish:
    """Change parts of a wish. `since` is the wish as it was when one began."""
    return WISHES.edit(session, wish, since, changes)
