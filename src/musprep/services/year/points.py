"""The talking points: what one wants to say or ask; three of them lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.model.entry import ENTRY_ID
from musprep.model.point import LEADING, TalkingPoint
from musprep.model.say import Say
from musprep.services.session.clean_text import filled, kept
from musprep.services.session.identifiers import fresh_id, pick
from musprep.services.session.repositories import by_key
from musprep.services.session.undo import exchange
from musprep.services.year.rounds import begin_if_none

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from musprep.model.entry import Entry
    from musprep.services.session.repositories import RoundBook
    from musprep.services.session.session import Desk


def add(  # noqa: PLR0913 - a point has these parts
    desk: Desk,
    text: str,
    *,
    keywords: str = "",
    proof: Iterable[str] = (),
    ask: bool = False,
    say: Say = Say.SAY_IT,
) -> TalkingPoint:
    """Add a point (or, with `ask`, a question to the leader) after the others. Proof: entry ids or free words."""
    words, notes, proofs = filled(text), kept(keywords).strip(), _proof(desk, proof)
    book = begin_if_none(desk)
    book.must_be_open()
    # A card that was said or skipped is not the card of another point.
    taken = {*book.point_records.records, *book.room.said, *book.room.skipped}
    point = TalkingPoint(
        id=fresh_id(words, taken),
        text=words,
        keywords=notes,
        proof=proofs,
        ask=ask,
        say=say,
        order=1 + max((one.order for one in book.points), default=0),
    )
    return desk.put(book.point_records, point, "added", point.text, book)


def edit(desk: Desk, point: str, since: TalkingPoint | None = None, /, **changes: object) -> TalkingPoint:
    """Change parts of a point: text, keywords, proof, ask, say. `since` is the point as it was when one began."""
    book = _open_book(desk)
    before = since or _stored(book, pick(book.points, point, "points"))
    if now := book.point_records.records.get(before.key):
        # Its place is nobody's words.
        before = before.with_(lead=now.lead, order=now.order)
    if "text" in changes:
        changes["text"] = filled(str(changes["text"]))
    if "keywords" in changes:
        changes["keywords"] = kept(str(changes["keywords"])).strip()
    if isinstance(changes.get("proof"), (list, tuple)):
        changes["proof"] = _proof(desk, changes["proof"])  # type: ignore[arg-type]
    after = before.with_(**changes)
    if after == before:
        return before
    return desk.put(book.point_records, after, "edited", before.text, book, since=before)


def remove(desk: Desk, point: str) -> TalkingPoint:
    """Remove a point."""
    book = _open_book(desk)
    return desk.take_out(book.point_records, _stored(book, pick(book.points, point, "points")), book)


def lead(desk: Desk, points: Sequence[str]) -> list[TalkingPoint]:
    """Let these points lead, in this order; the others step back. At most three."""
    book = _open_book(desk)
    chosen = list(dict.fromkeys(pick(book.points, one, "points").id for one in points))
    if len(chosen) > LEADING:
        raise MusprepError("error.too_many_leads")
    before = book.points
    places = {name: place for place, name in enumerate(chosen, 1)}
    after = [one.with_(lead=places.get(one.id, 0)) for one in before]
    stood = {one.key: _stored(book, one) for one in before}
    book.point_records.put_all(after)
    desk.remember(exchange("lead", "", book.point_records, stood, by_key(after)), book)
    return book.points


def toggle_lead(desk: Desk, point: str) -> list[TalkingPoint]:
    """Let a point lead as the next of the three, or step back when it leads already."""
    leading = [one.id for one in desk.this_book().points if one.lead]
    chosen = [one for one in leading if one != point] if point in leading else [*leading, point]
    return lead(desk, chosen)


def move(desk: Desk, point: str, step: int) -> list[TalkingPoint]:
    """Move a point `step` places (-1 up, 1 down): among those that lead, the other points, or the other questions."""
    book = _open_book(desk)
    moved = pick(book.points, point, "points")
    before = [one for one in book.points if _place_of(one) == _place_of(moved)]
    group, place = list(before), before.index(moved)
    group.insert(min(max(place + step, 0), len(group) - 1), group.pop(place))
    if group == before:
        return book.points
    after = [one.with_(lead=at) if moved.lead else one.with_(order=at) for at, one in enumerate(group, 1)]
    stood = {one.key: _stored(book, one) for one in before}
    book.point_records.put_all(after)
    desk.remember(exchange("moved", moved.text, book.point_records, stood, by_key(after)), book)
    return book.points


def _place_of(point: TalkingPoint) -> str:
    return "lead" if point.lead else "ask" if point.ask else "more"


def proof_entries(desk: Desk, point: TalkingPoint) -> list[Entry | str]:
    """Return a point's proofs: the entry where one is named, the words themselves otherwise."""
    return proofs_of(desk, [point])[point.id]


def proofs_of(desk: Desk, points: Iterable[TalkingPoint]) -> dict[str, list[Entry | str]]:
    """Return the proofs of several points, by the point's id. One that named an entry which is gone is left out."""
    points = tuple(points)
    entries = desk.entries_of(desk.period(), (proof for point in points for proof in point.proof))
    by_id = {entry.id: entry for entry in entries}
    return {
        point.id: [by_id.get(proof, proof) for proof in point.proof if proof in by_id or not ENTRY_ID.match(proof)]
        for point in points
    }


def _open_book(desk: Desk) -> RoundBook:
    book = desk.this_book()
    book.must_be_open()
    return book


def _proof(desk: Desk, proof: Iterable[str]) -> tuple[str, ...]:
    """Return proofs as they are stored: the ending of an entry's id as the whole id, other words as they are."""
    ids = desk.vault.log.ids()
    whole = []
    for one in (kept(words).strip() for words in proof):
        fits = [name for name in ids if name == one or (len(one) >= 4 and name.endswith(one))]  # noqa: PLR2004
        if one:
            whole.append(fits[0] if len(fits) == 1 else one)
    return tuple(dict.fromkeys(whole))


def _stored(book: RoundBook, point: TalkingPoint) -> TalkingPoint:
    """Return a point as it is saved: its place among those that lead may be shown otherwise."""
    return book.point_records.records[point.key]
