"""The talking points: what one wants to say or ask; three of them lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.model.entry import ENTRY_ID
from musprep.model.point import LEADING, TalkingPoint
from musprep.model.say import SayLevel
from musprep.services.session.clean_text import clean_text, require_text
from musprep.services.session.identifiers import fresh_id, pick
from musprep.services.session.repositories import by_key
from musprep.services.session.undo import exchange
from musprep.services.year.rounds import begin_if_none

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from musprep.model.entry import Entry
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session


def add(  # noqa: PLR0913 - a point has these parts
    session: Session,
    text: str,
    *,
    keywords: str = "",
    proof: Iterable[str] = (),
    ask: bool = False,
    say: SayLevel = SayLevel.SAY_IT,
) -> TalkingPoint:
    """Add a point (or, with `ask`, a question to the manager) after the others. Proof: entry ids or free words."""
    words, notes, proofs = require_text(text), clean_text(keywords).strip(), _proof(session, proof)
    repository = begin_if_none(session)
    repository.must_be_open()
    # A card that was said or skipped is not the card of another point.
    taken = {*repository.point_records.records, *repository.room.said, *repository.room.skipped}
    point = TalkingPoint(
        id=fresh_id(words, taken),
        text=words,
        keywords=notes,
        proof=proofs,
        ask=ask,
        say=say,
        order=1 + max((one.order for one in repository.points), default=0),
    )
    return session.put(repository.point_records, point, "added", point.text, repository)


def edit(session: Session, point: str, since: TalkingPoint | None = None, /, **changes: object) -> TalkingPoint:
    """Change parts of a point: text, keywords, proof, ask, say. `since` is the point as it was when one began."""
    repository = _open_repository(session)
    before = since or _stored(repository, pick(repository.points, point, "points"))
    if now := repository.point_records.records.get(before.key):
        # Its place is nobody's words.
        before = before.with_(lead=now.lead, order=now.order)
    if "text" in changes:
        changes["text"] = require_text(str(changes["text"]))
    if "keywords" in changes:
        changes["keywords"] = clean_text(str(changes["keywords"])).strip()
    if isinstance(changes.get("proof"), (list, tuple)):
        changes["proof"] = _proof(session, changes["proof"])  # type: ignore[arg-type]
    after = before.with_(**changes)
    if after == before:
        return before
    return session.put(repository.point_records, after, "edited", before.text, repository, since=before)


def remove(session: Session, point: str) -> TalkingPoint:
    """Remove a point."""
    repository = _open_repository(session)
    return session.take_out(
        repository.point_records, _stored(repository, pick(repository.points, point, "points")), repository
    )


def lead(session: Session, points: Sequence[str]) -> list[TalkingPoint]:
    """Let these points lead, in this order; the others step back. At most three."""
    repository = _open_repository(session)
    chosen = list(dict.fromkeys(pick(repository.points, one, "points").id for one in points))
    if len(chosen) > LEADING:
        raise MusprepError("error.too_many_leads")
    before = repository.points
    places = {name: place for place, name in enumerate(chosen, 1)}
    after = [one.with_(lead=places.get(one.id, 0)) for one in before]
    stood = {one.key: _stored(repository, one) for one in before}
    repository.point_records.put_all(after)
    session.remember(exchange("lead", "", repository.point_records, stood, by_key(after)), repository)
    return repository.points


def toggle_lead(session: Session, point: str) -> list[TalkingPoint]:
    """Let a point lead as the next of the three, or step back when it leads already."""
    leading = [one.id for one in session.this_repository().points if one.lead]
    chosen = [one for one in leading if one != point] if point in leading else [*leading, point]
    return lead(session, chosen)


def move(session: Session, point: str, step: int) -> list[TalkingPoint]:
    """Move a point `step` places (-1 up, 1 down): among those that lead, the other points, or the other questions."""
    repository = _open_repository(session)
    moved = pick(repository.points, point, "points")
    before = [one for one in repository.points if _place_of(one) == _place_of(moved)]
    group, place = list(before), before.index(moved)
    group.insert(min(max(place + step, 0), len(group) - 1), group.pop(place))
    if group == before:
        return repository.points
    after = [one.with_(lead=at) if moved.lead else one.with_(order=at) for at, one in enumerate(group, 1)]
    stood = {one.key: _stored(repository, one) for one in before}
    repository.point_records.put_all(after)
    session.remember(exchange("moved", moved.text, repository.point_records, stood, by_key(after)), repository)
    return repository.points


def _place_of(point: TalkingPoint) -> str:
    return "lead" if point.lead else "ask" if point.ask else "more"


def proof_entries(session: Session, point: TalkingPoint) -> list[Entry | str]:
    """Return a point's proofs: the entry where one is named, the words themselves otherwise."""
    return proofs_of(session, [point])[point.id]


def proofs_of(session: Session, points: Iterable[TalkingPoint]) -> dict[str, list[Entry | str]]:
    """Return the proofs of several points, by the point's id. One that named an entry which is gone is left out."""
    points = tuple(points)
    entries = session.entries_of(session.period(), (proof for point in points for proof in point.proof))
    by_id = {entry.id: entry for entry in entries}
    return {
        point.id: [by_id.get(proof, proof) for proof in point.proof if proof in by_id or not ENTRY_ID.match(proof)]
        for point in points
    }


def _open_repository(session: Session) -> RoundRepository:
    repository = session.this_repository()
    repository.must_be_open()
    return repository


def _proof(session: Session, proof: Iterable[str]) -> tuple[str, ...]:
    """Return proofs as they are stored: the ending of an entry's id as the whole id, other words as they are."""
    ids = session.vault.log.ids()
    whole = []
    for one in (clean_text(words).strip() for words in proof):
        fits = [name for name in ids if name == one or (len(one) >= 4 and name.endswith(one))]  # noqa: PLR2004
        if one:
            whole.append(fits[0] if len(fits) == 1 else one)
    return tuple(dict.fromkeys(whole))


def _stored(repository: RoundRepository, point: TalkingPoint) -> TalkingPoint:
    """Return a point as it is saved: its place among those that lead may be shown otherwise."""
    return repository.point_records.records[point.key]
