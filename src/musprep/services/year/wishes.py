"""The wishes: what each gives oneself, and what it gives the workplace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.model.say import SayLevel
from musprep.model.wish import Wish
from musprep.services.session.clean_text import clean_text, require_text
from musprep.services.session.identifiers import fresh_id, pick
from musprep.services.session.repositories import by_key
from musprep.services.session.undo import exchange
from musprep.services.year.rounds import begin_if_none
from musprep.services.year.years import wishes_before

if TYPE_CHECKING:
    from musprep.services.session.session import Session


def add(  # noqa: PLR0913 - a wish has these parts
    session: Session,
    text: str,
    *,
    me: str = "",
    workplace: str = "",
    say: SayLevel = SayLevel.ONLY_ME,
    carried_from: str = "",
) -> Wish:
    """Add a wish after the others; `carried_from` is its id in the round before, where it is taken up from there."""
    words, own, theirs = require_text(text), clean_text(me).strip(), clean_text(workplace).strip()
    repository = begin_if_none(session)
    repository.must_be_open()
    wish = Wish(
        id=fresh_id(words, repository.wish_records.records),
        text=words,
        me=own,
        workplace=theirs,
        say=say,
        order=1 + max((one.order for one in repository.wishes), default=0),
        carried_from=carried_from,
    )
    return session.put(repository.wish_records, wish, "added", wish.text, repository)


def carry_over(session: Session, wish: str) -> Wish:
    """Write a wish of the round before in this one too, as it stood there but for the answer it got."""
    before = pick(wishes_before(session), wish, "wishes carry-over")
    return add(session, before.text, me=before.me, workplace=before.workplace, say=before.say, carried_from=before.id)


def edit(session: Session, wish: str, since: Wish | None = None, /, **changes: object) -> Wish:
    """Change parts of a wish: text, me, workplace, reply, say. `since` is the wish as it was when one began."""
    repository = session.this_repository()
    repository.must_be_open()
    before = since or pick(repository.wishes, wish, "wishes")
    if now := repository.wish_records.records.get(before.key):
        # Its place is nobody's words.
        before = before.with_(order=now.order)
    for part in ("me", "workplace", "reply"):
        if part in changes:
            changes[part] = clean_text(str(changes[part])).strip()
    if "text" in changes:
        changes["text"] = require_text(str(changes["text"]))
    after = before.with_(**changes)
    if after == before:
        return before
    return session.put(repository.wish_records, after, "edited", before.text, repository, since=before)


def remove(session: Session, wish: str) -> Wish:
    """Remove a wish."""
    repository = session.this_repository()
    repository.must_be_open()
    return session.take_out(repository.wish_records, pick(repository.wishes, wish, "wishes"), repository)


def move(session: Session, wish: str, step: int) -> list[Wish]:
    """Move a wish `step` places (-1 up, 1 down)."""
    repository = session.this_repository()
    repository.must_be_open()
    moved = pick(repository.wishes, wish, "wishes")
    before = repository.wishes
    group, place = list(before), before.index(moved)
    group.insert(min(max(place + step, 0), len(group) - 1), group.pop(place))
    if group == before:
        return before
    after = [one.with_(order=at) for at, one in enumerate(group, 1)]
    repository.wish_records.put_all(after)
    session.remember(exchange("moved", moved.text, repository.wish_records, by_key(before), by_key(after)), repository)
    return repository.wishes
