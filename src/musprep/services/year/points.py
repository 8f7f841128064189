"""The talking points: what to say or ask at the meeting; three of them lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from musprep.language.error import MusprepError
from musprep.language.fold import FoldedText
from musprep.model.entry import ENTRY_ID
from musprep.model.point import LEADING, PointParts, TalkingPoint
from musprep.services.session.clean_text import clean_text
from musprep.services.session.identifiers import pick
from musprep.services.year.collection import RoundCollection
from musprep.services.year.years import list_points_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Unpack

    from musprep.model.entry import Entry
    from musprep.services.session.session import Session


def _read(session: Session, parts: dict[str, Any], before: TalkingPoint | None) -> None:
    """Read proofs: the ending of an entry's id is stored as the whole id, other words as they are.

    The first three points lead by themselves. Where one was left out of those that lead, the owner chooses.
    """
    if before is None and not parts.get("lead") and not parts.get("ask"):
        there = _list_points(session)
        parts["lead"] = _find_free_place(there) if all(one.lead or one.ask for one in there) else 0
    if "proof" not in parts:
        return
    ids = session.vault.log.list_ids()
    whole = []
    for one in (clean_text(words).strip() for words in parts["proof"]):
        fits = [name for name in ids if name == one or (len(one) >= 4 and name.endswith(one))]  # noqa: PLR2004
        if one:
            whole.append(fits[0] if len(fits) == 1 else one)
    parts["proof"] = tuple(dict.fromkeys(whole))


def list_fitting(session: Session, word: str) -> list[Entry]:
    """Return the notes since the last talk that a single word fits; none for several words or the ending of an id."""
    if len(word.split()) != 1 or any(name.endswith(word) for name in session.vault.log.list_ids()):
        return []
    period = session.find_period()
    return [
        one
        for one in period.select_entries(session.list_entries_in(period))
        if FoldedText.from_text(f"{one.text}\n{one.effect}").holds(word)
    ]


POINTS = RoundCollection(
    model=TalkingPoint,
    command="points",
    read=_read,
    records=lambda repository: repository.point_records,
    listed=lambda repository: repository.points,
    places=("order", "lead"),
    group=lambda point: "lead" if point.lead else "ask" if point.ask else "more",
    # A point with a reused id must not get the ticks of an older card.
    taken=lambda repository: repository.room.list_used(),
    waiting=list_points_before,
    # Which three lead is decided anew for each talk: the first ones again.
    left=lambda _before: {"lead": 0},
)

remove, move, carry_over = POINTS.remove, POINTS.move, POINTS.carry_over


def add(session: Session, text: str, /, **parts: Unpack[PointParts]) -> TalkingPoint:
    """Add a point (with `ask`, a question to the manager) after the others. `proof`: ids of notes or free words.

    It leads while all points do and there are fewer than three. Begins a round where there is none. Raises
    MusprepError.
    """
    return POINTS.add(session, text, parts)


def add_leading(session: Session, text: str, /, **parts: Unpack[PointParts]) -> TalkingPoint:
    """Add a point as `add` does, as the last of those that lead though others do not; not where three do already."""
    return POINTS.add(session, text, {**parts, "lead": _find_free_place(_list_points(session))})


def _list_points(session: Session) -> list[TalkingPoint]:
    repository = session.find_repository()
    return repository.points if repository else []


def _find_free_place(points: Iterable[TalkingPoint]) -> int:
    """Return the place behind those that lead, or between them; 0 where all are taken."""
    taken = {0, *(point.lead for point in points)}
    places = (max(taken) + 1, *range(1, LEADING + 1))
    return next((place for place in places if place <= LEADING and place not in taken), 0)


def edit(
    session: Session, point: str, since: TalkingPoint | None = None, /, **changes: Unpack[PointParts]
) -> TalkingPoint:
    """Change parts of a point: text, keywords, proof, ask, say. Raises MusprepError.

    `since` is the point as it was when the user began to edit it.
    """
    return POINTS.edit(session, point, since, changes)


def lead(session: Session, points: Sequence[str]) -> list[TalkingPoint]:
    """Let these points lead, in this order, and no others. Raises MusprepError for more than three."""
    listed = POINTS.get_repository(session).points
    chosen = list(dict.fromkeys(pick(listed, one, "points").id for one in points))
    if len(chosen) > LEADING:
        raise MusprepError("error.too_many_leads")
    places = {name: place for place, name in enumerate(chosen, 1)}
    return POINTS.exchange(session, "lead", "", [one.with_(lead=places.get(one.id, 0)) for one in listed])


def toggle_lead(session: Session, point: str) -> list[TalkingPoint]:
    """Let a point lead as the next of the three, or stop leading where it does. Raises MusprepError as `lead` does."""
    leading = [one.id for one in session.get_repository().points if one.lead]
    chosen = [one for one in leading if one != point] if point in leading else [*leading, point]
    return lead(session, chosen)


def list_proof_entries(session: Session, point: TalkingPoint) -> list[Entry | str]:
    """Return a point's proofs: the note where one is named, otherwise the words."""
    return find_proofs(session, [point])[point.id]


def find_proofs(session: Session, points: Iterable[TalkingPoint]) -> dict[str, list[Entry | str]]:
    """Return the proofs of several points, by the point's id. A proof that names a removed note is left out."""
    points = tuple(points)
    entries = session.list_entries_in(session.find_period(), (proof for point in points for proof in point.proof))
    by_id = {entry.id: entry for entry in entries}
    return {
        point.id: [by_id.get(proof, proof) for proof in point.proof if proof in by_id or not ENTRY_ID.match(proof)]
        for point in points
    }
