"""The briefing: what would leave only-me, the text, and the file."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from musprep.briefing.material import Agreed, Leaving, Material, Point, Tip, Written, cleared, head, held_back, leaving
from musprep.insight.agreements import kept_in, open_promises, standing
from musprep.language.error import MusprepError
from musprep.language.say import LANGUAGES, text
from musprep.model.agreement import Party
from musprep.model.catalogue import CatalogueKind
from musprep.model.history import State
from musprep.model.say import Say
from musprep.model.texts import texts
from musprep.services.session.conflict_notice import Clash
from musprep.services.year.agreements import at_the_talk
from musprep.services.year.answers import in_order
from musprep.services.year.points import proofs_of
from musprep.vault.files.location import absolute, refuse_inside
from musprep.vault.files.surroundings import worries
from musprep.vault.maintenance import briefings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.insight.period import Period
    from musprep.model.catalogue import Catalogue
    from musprep.services.session.repositories import RoundBook
    from musprep.services.session.session import Desk

Format = Literal["md", "json"]
DEFAULT_LEVEL = Say.IF_ASKED
_TIPS = "frie-10-raad"


class Gate(NamedTuple):
    """What a briefing up to a level would hold, word for word, and what stays behind.

    `head` are the words that have no level (name, leader, place, ids of own catalogues; a line each).
    """

    upto: Say
    leaving: list[Leaving]
    held: list[Leaving]
    head: str = ""


def gate(desk: Desk, upto: Say = DEFAULT_LEVEL, *, form: Format = "md", name: str = "", nameless: bool = False) -> Gate:
    """Look before anything is written: the gate lists what stands on the paper that `compose` makes of the same."""
    whole = _whole(desk, desk.this_book(name))
    paper, known = partial(_text, desk, form), _known(desk, whole)
    material = cleared(whole, upto)
    on = Written(_nameless(desk, material) if nameless else material, paper, known)
    return Gate(upto, leaving(on), held_back(whole, upto, paper, known), head(on))


def compose(  # noqa: PLR0913 - these are the choices there are
    desk: Desk,
    upto: Say = DEFAULT_LEVEL,
    *,
    form: Format = "md",
    name: str = "",
    nameless: bool = False,
    agreed: bool = True,
) -> str:
    """Return the briefing's text; `nameless` puts `kollega A` for what points somebody out.

    Without `agreed` promises and goals stay out, also where the level would let them through.
    """
    material = cleared(_whole(desk, desk.this_book(name)), upto)
    if not agreed:
        material = material._replace(agreed=(), goals=())
    return _text(desk, form, _nameless(desk, material) if nameless else material)


def _text(desk: Desk, form: Format, material: Material) -> str:
    if form == "json":
        from musprep.briefing.data import as_json

        return as_json(material)
    from musprep.briefing.markdown import markdown

    return markdown(material, desk.language)


def _nameless(desk: Desk, material: Material) -> Material:
    from musprep.services.papers.anonymise import Nameless, listed

    return Nameless(listed(desk), desk.language).material(material)


def _known(desk: Desk, whole: Material) -> set[str]:
    """Return what may stand on the paper and is nobody's: the ids and words of shipped catalogues, languages."""
    shipped = set(desk.shelf.shipped())
    agenda = whole.agenda if whole.agenda and whole.agenda.id in shipped else None
    tips = whole.tips if _TIPS in shipped else ()
    return shipped | {*LANGUAGES} | {said for _, said in texts((agenda, tips))}


def write(  # noqa: PLR0913 - these are the choices there are
    desk: Desk,
    upto: Say = DEFAULT_LEVEL,
    *,
    form: Format = "md",
    out: str = "",
    sure: bool = False,
    name: str = "",
    nameless: bool = False,
) -> str:
    """Write the briefing and return its path: into the vault, or to `out`.

    `out` must not exist. Where others may see it, MusprepError "error.seen_by_others" is raised unless one is `sure`.
    """
    words = compose(desk, upto, form=form, name=name, nameless=nameless)
    day = desk.this_book(name).round.date or desk.today
    return put(desk, words, f"{day.isoformat()}.{form}", out=out, sure=sure)


def put(desk: Desk, words: str, name: str, *, out: str = "", sure: bool = False) -> str:
    """Write a paper and return its path: as `name` into the vault's briefings, or to `out` by the rule of `write`."""
    if not out:
        about = f"{briefings.FOLDER}/{name}"
        return briefings.keep(desk.place, name, words.encode(), lambda copy: desk.clashed(Clash("aside", about, copy)))
    path = _outside(out)
    refuse_inside(desk.place, path)
    said = "" if sure else seen_by(desk, out)
    if said:
        raise MusprepError("error.seen_by_others", path=path, worries=said)
    briefings.outside(path, words.encode())
    return path


def seen_by(desk: Desk, out: str) -> str:
    """Return who else may see a file at `out`, in sentences; "" where nobody may."""
    found = worries(os.path.dirname(_outside(out)))
    return " ".join(text(f"briefing.worry_{worry.what}", desk.language, name=worry.name) for worry in found)


def _outside(out: str) -> str:
    return absolute(out, os.environ)


def _whole(desk: Desk, book: RoundBook) -> Material:
    book.must_be_whole()
    period = desk.period(book)
    proofs = proofs_of(desk, book.points)
    return Material(
        owner=desk.owner,
        round=book.round,
        today=desk.today,
        upto=Say.ONLY_ME,
        points=tuple(Point(point, tuple(proofs[point.id])) for point in book.points),
        entries=tuple(reversed(period.of(desk.entries_of(period)))),
        wishes=tuple(book.wishes),
        answers=tuple(in_order(book.answers, desk.shelf.all(), desk.language, worded=True)),
        agreed=tuple(_agreed(desk, book, period)),
        goals=tuple(at_the_talk(desk, book, desk.lasting.goals)),
        agenda=_agenda(desk, book),
        tips=room_tips(desk),
    )


def _agreed(desk: Desk, book: RoundBook, period: Period) -> Iterator[Agreed]:
    """Yield what was open at the talk, the leader's first, then what was kept since the last one, or since the talk."""
    told = at_the_talk(desk, book, desk.lasting.agreements)
    since = {one.id: (one, one.ended) for one in told if one.state is State.KEPT and one.ended}
    order = (Party.LEADER, Party.BOTH, Party.ME)
    still = open_promises(told, period.end)
    let_go = [standing(one, period.end) for one in told if one.state is State.LET_GO]
    for one in sorted((*still, *let_go), key=lambda one: order.index(one.agreement.owner)):
        yield Agreed(one.agreement, one.overdue, one.quiet_days if one.silent else 0)
    kept = {one.id: (one, day) for one, day in kept_in(desk.lasting.agreements, period)} | since
    for agreement, day in sorted(kept.values(), key=lambda pair: pair[1]):
        yield Agreed(agreement, kept_on=day)


def _agenda(desk: Desk, book: RoundBook) -> Catalogue | None:
    """Return the agenda chosen; one that cannot be read is told among the desk's problems and left out."""
    return next(iter(desk.shelf.readable([book.round.agenda])), None)


def room_tips(desk: Desk) -> tuple[Tip, ...]:
    """Return the advice for the room, from the tips in the catalogues within reach."""
    tips = next(iter(desk.shelf.readable([_TIPS])), None)
    if tips is None or tips.kind is not CatalogueKind.TIPS:
        return ()
    return tuple(Tip(q.prompt, q.hint) for s in tips.section for q in s.question if q.moment == "room")
