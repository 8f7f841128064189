"""Offers, once, to take along what was left at only-me when that was the level at which answers and wishes began."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.model.say import SayLevel
from musprep.services.session.identifiers import pick
from musprep.services.year import answers, wishes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.services.session.session import Session


class PrivateText(NamedTuple):
    """An answer (by its address) or a wish that is only for oneself, and the level at which it would begin today."""

    id: str
    text: str
    say: SayLevel
    wish: bool


def list_private(session: Session) -> list[PrivateText]:
    """Return the answers and wishes of the open round at only-me that would begin further out today.

    Those to delicate questions, and to questions that are gone, are not among them.
    """
    repository = session.find_repository()
    if repository is None or not repository.round.is_open:
        return []
    first = {one.to: one.first_say for catalogue in session.shelf.list_all() for one in catalogue.list_asked()}
    mine = SayLevel.ONLY_ME
    found = [
        PrivateText(one.answer.key, one.answer.text, first[one.answer.to], wish=False)
        for one in answers.list_given(session, worded=True)
        if one.answer.say is mine and first.get(one.answer.to, mine) is not mine
    ]
    return found + [
        PrivateText(one.id, one.text, SayLevel.SAY_IT, wish=True) for one in repository.wishes if one.say is mine
    ]


def list_to_offer(session: Session) -> list[PrivateText]:
    """Return what `list_private` does, in a round of before to which it was not offered yet; else []."""
    repository = session.find_repository()
    return [] if repository is None or repository.round.levels_offered else list_private(session)


def mark_offered(session: Session) -> None:
    """Remember that it was offered, so that it is never asked again. No level changes."""
    repository = session.get_repository()
    repository.save_round(repository.round.with_(levels_offered=True))


def begin_anew(session: Session, starts: Iterable[str] = ()) -> list[PrivateText]:
    """Give these private texts, or all where none is named, the level at which they would begin today.

    Ids may be shortened as everywhere. Raises MusprepError before any is changed.
    """
    private = list_private(session)
    named = [pick(private, start, "round share --list") for start in starts]
    chosen = list(dict.fromkeys(named)) or private
    for one in chosen:
        if one.wish:
            wishes.edit(session, one.id, say=one.say)
        else:
            to, _, beside = one.id.partition("~")
            answers.write(session, to, say=one.say, beside=int(beside or 0))
    return chosen
