"""Chooses what goes on the one page: all of it where that fits, else the densest first, cut to what is left."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from musprep.briefing.material import LeftOut, Material, Point, Want, name_text
from musprep.briefing.page import lay_out_page
from musprep.briefing.page_cuts import (
    PROOFS,
    STEPS,
    cut_texts,
    lengthen_keywords,
    lengthen_points,
    lengthen_proofs,
    replace_texts,
)
from musprep.briefing.page_fit import fits
from musprep.briefing.same_matter import Matters
from musprep.language.fold import fold
from musprep.language.safe import is_blank
from musprep.model.agreement import Agreement
from musprep.model.entry import Entry, Kind
from musprep.model.goal import Goal
from musprep.model.point import LEADING
from musprep.model.say import SayLevel

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from musprep.briefing.material import AgreedItem

T = TypeVar("T")
R = TypeVar("R", Agreement, Goal)

_NOTES = 20
_ROOMS = (8, 3)
"""So many times as long may the own texts be where all of them fit on the page that way."""
_MISSES = 20
"""After so many pieces that did not fit, the page is full."""


class _Piece(NamedTuple):
    """Something that may go on the page: `kind` is a field of the material or a part of one, `key` its place."""

    kind: str
    key: tuple[int, ...]


def choose_page(material: Material, language: str, first: Collection[str] = ()) -> Material:
    """Return what of `material` (already clear) goes on the page, with `left_out` counted.

    Nothing is cut where all of it fits. What `first` names (as `DisclosedText.name` does) comes right behind what
    matters most.
    """
    material = _drop_repeated(material)
    joined = _keep_keywords(_join_matters(_rank(material, first)))

    def put(whole: Material, chosen: Iterable[_Piece]) -> Material:
        page = _select_pieces(whole, set(chosen))
        return page._replace(left_out=_count_left_out(material, page))

    def has_room(page: Material) -> bool:
        return fits(lay_out_page(page, language))

    for room in _ROOMS:
        whole = cut_texts(joined, room)
        page = put(whole, _list_pieces(whole, first))
        if has_room(page):
            return page
    whole = cut_texts(joined)
    pieces = list(_list_pieces(whole, first))
    # How many fit from the first on is found by halves, as laying out a page takes its time.
    many = bisect_left(range(1, len(pieces) + 1), 1, key=lambda count: not has_room(put(whole, pieces[:count])))
    chosen, misses = pieces[:many], 0
    for piece in pieces[many:]:
        if has_room(put(whole, [*chosen, piece])):
            chosen.append(piece)
        else:
            misses += 1
            if misses == _MISSES:
                break
    page = lengthen_points(put(whole, chosen), joined, has_room)
    page = lengthen_proofs(page, joined, has_room)
    return lengthen_keywords(page, joined, has_room)


def _rank(whole: Material, first: Collection[str]) -> Material:
    """Return the material with the densest first: proofs by what they led to, notes too, what is late before the rest.

    A note that proves a point is none of the others; a paper to hand over has no agenda.
    """
    named = {proof.id for point in whole.points for proof in point.proofs if isinstance(proof, Entry)}
    notes = sorted((one for one in whole.entries if one.id not in named), key=_measure_strength, reverse=True)
    notes.sort(key=lambda one: name_text("entry", one.id) not in first)
    points = tuple(
        point._replace(proofs=tuple(sorted(point.proofs, key=_measure_strength, reverse=True)))
        for point in whole.points
    )
    return whole._replace(
        points=tuple(sorted(points, key=lambda one: (one.point.lead or LEADING + 1, one.point.order))),
        entries=tuple(notes),
        wishes=tuple(sorted(whole.wishes, key=lambda one: one.wish.order)),
        agreed=tuple(sorted(whole.agreed, key=_measure_urgency)),
    )


def _measure_strength(proof: Entry | str) -> tuple[int, float]:
    if isinstance(proof, str):
        return (1, 0)
    told = 2 * (not is_blank(proof.effect)) + bool(proof.proof) + (proof.kind in (Kind.RESULT, Kind.PRAISE))
    return (told, proof.at.timestamp())


def _measure_urgency(one: AgreedItem) -> tuple[int, int]:
    """Put what is late first, the latest promises of these before those of long ago."""
    due = one.agreement.due
    if one.overdue and due:
        return 0, -due.toordinal()
    return 1 if one.quiet_since else 4 if one.dropped_on else 3 if one.kept_on else 2, 0


def _join_matters(whole: Material) -> Material:
    """Return the material with each matter once: a wish that a leading point speaks of goes with it.

    Of a wish and another point the wish is kept, which says more; an answer that says the same is left out.
    """
    points, wishes = list(whole.points), []
    for want in whole.wishes:
        free = [place for place, point in enumerate(points) if point.point.lead and not point.want]
        found = Matters(points[place].point.text for place in free).find(want.wish.text)
        if found is None:
            wishes.append(want)
        else:
            points[free[found]] = points[free[found]]._replace(want=want)
    wanted = Matters(one.wish.text for one in wishes)
    points = [one for one in points if one.point.lead or wanted.find(one.point.text) is None]
    said = [*(one.point.text for one in points), *(one.wish.text for one in whole.wishes)]
    shown = [*said, *(one.effect or one.text for point in points for one in point.proofs if isinstance(one, Entry))]
    told, known = Matters(said), Matters(shown)
    new = (one for one in whole.entries if known.find(one.text) is None)
    return whole._replace(
        points=tuple(points),
        wishes=tuple(wishes),
        answers=tuple(one for one in whole.answers if told.find(one.answer.text) is None),
        entries=tuple(islice(new, _NOTES)),
    )


def _drop_repeated(whole: Material) -> Material:
    """Return the material without the answers that stand there as something else, word for word."""
    told = {
        _strip_words(text)
        for text in (
            *(one.point.text for one in whole.points),
            *(one.wish.text for one in whole.wishes),
            *(one.agreement.text for one in whole.agreed),
            *(one.competence for one in (*whole.goals, *whole.reached)),
            *(one.text for one in whole.needs),
        )
    }
    return whole._replace(answers=tuple(one for one in whole.answers if _strip_words(one.answer.text) not in told))


def _strip_words(said: str) -> str:
    return " ".join(fold(said).split()).rstrip(".!")


def _keep_keywords(whole: Material) -> Material:
    """Return the material with the first answer at each step of the agenda; the others stand below their questions.

    A paper to hand over has no agenda.
    """
    steps, taken = 0 if whole.upto is SayLevel.IN_WRITING else STEPS, set()
    answers = []
    for one in whole.answers:
        free = 0 <= one.step < steps and one.step not in taken
        answers.append(one if free else one._replace(step=-1))
        taken.add(one.step)
    return whole._replace(answers=tuple(answers))


def _list_pieces(whole: Material, first: Collection[str]) -> Iterator[_Piece]:
    """Yield what may go on the page, densest first."""
    points = range(len(whole.points))
    top = [place for place in points if whole.points[place].point.lead] or [
        place for place in points if not whole.points[place].point.ask
    ][:LEADING]
    asks = [place for place in points if whole.points[place].point.ask and place not in top]
    more = [place for place in points if place not in top and place not in asks]
    steps = sorted((one.step, place) for place, one in enumerate(whole.answers) if one.step >= 0)
    others = [place for place, one in enumerate(whole.answers) if one.step < 0]
    others.sort(key=lambda place: -whole.answers[place].answer.say.rank)
    ended = [bool(one.kept_on or one.dropped_on) for one in whole.agreed]
    late = [place for place, over in enumerate(ended) if not over]
    kept = [place for place, over in enumerate(ended) if over]
    yield from _make_pieces("points", top)
    yield from _make_pieces("proofs", ((place, 0) for place in top if whole.points[place].proofs))
    yield from _take_turns(
        _make_pieces("wishes", range(len(whole.wishes))),
        _make_pieces("agreed", late),
        _make_pieces("points", asks),
        chain(_make_pieces("goals", range(len(whole.goals))), _make_pieces("reached", range(len(whole.reached)))),
    )
    yield from (piece for piece, name in _name_pieces(whole).items() if name in first)
    yield from _make_pieces("point_wants", (place for place in top if whole.points[place].want))
    yield from _make_pieces("needs_of", (place for place, want in enumerate(whole.wishes) if want.needs))
    yield from _make_pieces("answers", (place for _, place in steps))
    yield from _make_pieces("details", range(len(whole.wishes)))
    yield from _make_pieces("replies", (place for place, one in enumerate(whole.wishes) if _is_answered(one)))
    for number in range(1, PROOFS):
        yield from _make_pieces(
            "proofs", ((place, number) for place in top if len(whole.points[place].proofs) > number)
        )
    yield from _take_turns(_make_pieces("agreed", kept), _make_pieces("points", more))
    yield from _make_pieces("known", range(len(whole.goals)))
    yield from _make_pieces("proof_texts", ((place, number) for number in range(PROOFS) for place in top))
    yield from _make_pieces("proofs", ((place, 0) for place in (*asks, *more) if whole.points[place].proofs))
    yield from _make_pieces("gains", (place for place, one in enumerate(whole.wishes) if one.needs))
    yield from _make_pieces("outcomes", kept)
    yield from _make_pieces("reached_outcomes", range(len(whole.reached)))
    yield from _take_turns(
        _make_pieces("entries", range(len(whole.entries))),
        _make_pieces("answers", others),
        _make_pieces("needs", range(len(whole.needs))),
    )


def _name_pieces(whole: Material) -> dict[_Piece, str]:
    """Return what names each piece that stands for a record."""
    records = (
        ("points", "point", [one.point.id for one in whole.points]),
        ("wishes", "wish", [one.wish.id for one in whole.wishes]),
        ("agreed", "agreement", [one.agreement.id for one in whole.agreed]),
        ("goals", "goal", [one.id for one in whole.goals]),
        ("reached", "goal", [one.id for one in whole.reached]),
        ("needs", "need", [one.id for one in whole.needs]),
        ("answers", "answer", [one.answer.key for one in whole.answers]),
        ("entries", "entry", [one.id for one in whole.entries]),
    )
    return {
        _Piece(field, (place,)): name_text(kind, ref) for field, kind, refs in records for place, ref in enumerate(refs)
    }


def _make_pieces(kind: str, places: Iterable[int | tuple[int, ...]]) -> Iterator[_Piece]:
    for place in places:
        yield _Piece(kind, place if isinstance(place, tuple) else (place,))


def _take_turns(*kinds: Iterator[_Piece]) -> Iterator[_Piece]:
    """Yield one of each kind, then the next of each."""
    waiting = list(kinds)
    while waiting:
        for kind in list(waiting):
            piece = next(kind, None)
            if piece is None:
                waiting.remove(kind)
            else:
                yield piece


def _select_pieces(whole: Material, chosen: set[_Piece]) -> Material:
    """Return the material with what is chosen of it."""

    def keep(kind: str, items: tuple[T, ...], made: Callable[[int, T], T] = lambda _, one: one) -> tuple[T, ...]:
        return tuple(made(place, one) for place, one in enumerate(items) if _Piece(kind, (place,)) in chosen)

    def select_point(place: int, one: Point) -> Point:
        proofs = tuple(
            proof if _Piece("proof_texts", (place, number)) in chosen else _keep_effect(proof)
            for number, proof in enumerate(one.proofs)
            if _Piece("proofs", (place, number)) in chosen
        )
        whole_want = _Piece("point_wants", (place,)) in chosen
        return Point(one.point, proofs, one.want if whole_want or one.want is None else _without_details(one.want))

    def select_want(place: int, one: Want) -> Want:
        def is_chosen(kind: str) -> bool:
            return _Piece(kind, (place,)) in chosen

        shown = one if is_chosen("details") else _without_details(one)
        wish = shown.wish
        if one.needs and not is_chosen("gains"):
            # A need that it answers tells already what the workplace gains.
            wish = replace_texts(wish, workplace="")
        if not is_chosen("replies"):
            return Want(replace_texts(wish, reply=""), one.needs if is_chosen("needs_of") else ())
        reply = replace_texts(wish, reply=one.wish.reply)
        return one._replace(wish=reply, needs=one.needs if is_chosen("needs_of") else ())

    def select_agreed(place: int, one: AgreedItem) -> AgreedItem:
        told = _Piece("outcomes", (place,)) in chosen
        return one if told else one._replace(agreement=_without_outcome(one.agreement))

    return whole._replace(
        points=keep("points", whole.points, select_point),
        wishes=keep("wishes", whole.wishes, select_want),
        agreed=keep("agreed", whole.agreed, select_agreed),
        goals=keep(
            "goals",
            whole.goals,
            lambda place, goal: goal if _Piece("known", (place,)) in chosen else replace_texts(goal, known=""),
        ),
        reached=keep(
            "reached",
            whole.reached,
            lambda place, goal: goal if _Piece("reached_outcomes", (place,)) in chosen else _without_outcome(goal),
        ),
        needs=keep("needs", whole.needs),
        entries=keep("entries", whole.entries),
        answers=keep("answers", whole.answers),
    )


def _keep_effect(proof: Entry | str) -> Entry | str:
    """Return a note with what it led to alone, where that is told."""
    return proof if isinstance(proof, str) or is_blank(proof.effect) else replace_texts(proof, text="")


def _without_details(want: Want) -> Want:
    """Return a wish without what is told below it."""
    return Want(replace_texts(want.wish, workplace="", price="", length="", plan_b="", reply=""))


def _is_answered(want: Want) -> bool:
    """Tell whether there is an answer to a wish, or it has been there for years."""
    return want.years > 1 or not is_blank(want.wish.reply)


def _without_outcome(record: R) -> R:
    """Return an agreement or a goal without the words of its history."""
    return replace_texts(record, history=tuple(replace_texts(one, words="") for one in record.history))


def _count_left_out(whole: Material, page: Material) -> LeftOut:
    """Count what is not on the page. A wish that a point speaks of is on it with the point."""
    shown = {proof.id for point in page.points for proof in point.proofs if isinstance(proof, Entry)}
    shown |= {entry.id for entry in page.entries}
    told = {one.wish.id for one in page.wishes} | {one.want.wish.id for one in page.points if one.want}
    return LeftOut(
        points=len(whole.points) - len(page.points),
        wishes=sum(1 for one in whole.wishes if one.wish.id not in told),
        agreements=len(whole.agreed) - len(page.agreed),
        goals=len(whole.goals) + len(whole.reached) - len(page.goals) - len(page.reached),
        needs=len(whole.needs) - len(page.needs),
        notes=sum(1 for one in whole.entries if one.id not in shown),
        answers=len(whole.answers) - len(page.answers),
    )
