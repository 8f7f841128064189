"""The wishes: what each gives the owner, and what it gives the workplace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.model.kinds import WISH
from musprep.model.say import SayLevel
from musprep.model.wish import Wish, WishParts
from musprep.services.session.identifiers import pick
from musprep.services.year.collection import RoundCollection
from musprep.services.year.needs import NEEDS
from musprep.services.year.years import list_wishes_before, match_needs

if TYPE_CHECKING:
    from typing import Any, Unpack

    from musprep.services.session.session import Session


def _read(session: Session, parts: dict[str, Any], _before: Wish | None) -> None:
    """Read the needs, which may be given by the beginnings of their ids."""
    if "needs" in parts:
        repository = session.find_repository()
        there = repository.needs if repository else []
        parts["needs"] = tuple(dict.fromkeys(pick(there, start, NEEDS.command).id for start in parts["needs"]))


class WishCollection(RoundCollection[Wish]):
    """The wishes. One that is carried over takes the needs that it answers along."""

    def carry_over(self, session: Session, start: str) -> Wish:
        """Carry a wish of the round before over into this one. Raises MusprepError where it is not found."""
        before = pick(self.waiting(session), start, "wishes carry-over")
        with session.steps.as_one():
            needs = tuple(
                (now or NEEDS.carry_over(session, earlier.id)).id for earlier, now in match_needs(session, before)
            )
            return self.add(session, before.title, {**dict(before), **self.left(before), "needs": needs})


WISHES = WishCollection(
    model=Wish,
    command="wishes",
    records=lambda repository: repository.wish_records,
    listed=lambda repository: repository.wishes,
    places=("order",),
    read=_read,
    # It is written to be said. One in a file without a level stays only-me.
    first=(("say", SayLevel.SAY_IT),),
    taken=lambda repository: repository.room.list_used(WISH.name),
    waiting=list_wishes_before,
    # The answer belongs to the talk at which it was given.
    left=lambda before: {"reply": "", "carried_from": before.id},
)

remove, move, carry_over = WISHES.remove, WISHES.move, WISHES.carry_over


def add(session: Session, text: str, /, **parts: Unpack[WishParts]) -> Wish:
    """Add a wish after the others. Raises MusprepError.

    `needs` are ids or their beginnings, `carried_from` is its id in the round before, if it is carried over.
    """
    return WISHES.add(session, text, parts)


def edit(session: Session, wish: str, since: Wish | None = None, /, **changes: Unpack[WishParts]) -> Wish:
    """Change parts of a wish. Raises MusprepError.

    `since` is the wish as it was when the user began to edit it.
    """
    return WISHES.edit(session, wish, since, changes)
