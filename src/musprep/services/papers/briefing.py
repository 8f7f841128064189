"""The briefing: what would leave the vault, the text, and the file."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Literal

from musprep.briefing.material import (
    AgreedItem,
    Gate,
    Material,
    PaperContent,
    Point,
    Tip,
    clear,
    head,
    list_held_back,
    list_leaving,
)
from musprep.insight.agreements import find_kept, judge, open_agreements
from musprep.language.error import MusprepError
from musprep.language.say import LANGUAGES, text
from musprep.model.agreement import Party
from musprep.model.catalogue import CatalogueKind
from musprep.model.history import RecordState
from musprep.model.say import SayLevel
from musprep.model.texts import texts
from musprep.services.session.conflict_notice import ConflictNotice
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
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session

Format = Literal["md", "json"]
DEFAULT_LEVEL = SayLevel.IF_ASKED
_TIPS = "frie-10-raad"


def gate(
    session: Session, upto: SayLevel = DEFAULT_LEVEL, *, form: Format = "md", name: str = "", nameless: bool = False
) -> Gate:
    """Return what the paper that `compose` makes from the same arguments contains, before anything is written.

    Raises MusprepError as `compose` does.
    """
    whole = _whole(session, session.this_repository(name))
    paper, known = partial(_text, session, form), _list_known(session, whole)
    material = clear(whole, upto)
    on = PaperContent(_nameless(session, material) if nameless else material, paper, known)
    return Gate(upto, list_leaving(on), list_held_back(whole, upto, paper, known), head(on))


def compose(  # noqa: PLR0913 - these are the choices there are
    session: Session,
    upto: SayLevel = DEFAULT_LEVEL,
    *,
    form: Format = "md",
    name: str = "",
    nameless: bool = False,
    agreed: bool = True,
) -> str:
    """Return the briefing's text; `nameless` replaces what identifies people by words such as `kollega A`.

    Without `agreed` agreements and goals are left out, also where the level would allow them. Raises MusprepError where
    there is no round, or a file of it cannot be read.
    """
    material = clear(_whole(session, session.this_repository(name)), upto)
    if not agreed:
        material = material._replace(agreed=(), goals=())
    return _text(session, form, _nameless(session, material) if nameless else material)


def _text(session: Session, form: Format, material: Material) -> str:
    if form == "json":
        from musprep.briefing.data import render_json

        return render_json(material)
    from musprep.briefing.markdown import render_markdown

    return render_markdown(material, session.language)


def _nameless(session: Session, material: Material) -> Material:
    from musprep.services.papers.anonymise import Anonymiser, list_names

    return Anonymiser(list_names(session), session.language).material(material)


def _list_known(session: Session, whole: Material) -> set[str]:
    """Return what may be on the paper and is not the user's: ids and texts of shipped catalogues, languages."""
    shipped = set(session.shelf.list_shipped())
    agenda = whole.agenda if whole.agenda and whole.agenda.id in shipped else None
    tips = whole.tips if _TIPS in shipped else ()
    return shipped | {*LANGUAGES} | {said for _, said in texts((agenda, tips))}


def write(  # noqa: PLR0913 - these are the choices there are
    session: Session,
    upto: SayLevel = DEFAULT_LEVEL,
    *,
    form: Format = "md",
    out: str = "",
    sure: bool = False,
    name: str = "",
    nameless: bool = False,
) -> str:
    """Write the briefing and return its path: in the vault, or at `out`.

    `out` must not exist. Where others may see it, MusprepError "error.seen_by_others" is raised unless `sure`. Raises
    MusprepError as `compose` does too.
    """
    words = compose(session, upto, form=form, name=name, nameless=nameless)
    day = session.this_repository(name).round.date or session.today
    return put(session, words, f"{day.isoformat()}.{form}", out=out, sure=sure)


def put(session: Session, words: str, name: str, *, out: str = "", sure: bool = False) -> str:
    """Write a paper and return its path: as `name` among the vault's briefings, or at `out`.

    Raises MusprepError as `write` does.
    """
    if not out:
        about = f"{briefings.FOLDER}/{name}"
        return briefings.keep(
            session.place, name, words.encode(), lambda copy: session.clashed(ConflictNotice("aside", about, copy))
        )
    path = _outside(out)
    refuse_inside(session.place, path)
    said = "" if sure else describe_readers(session, out)
    if said:
        raise MusprepError("error.seen_by_others", path=path, worries=said)
    briefings.outside(path, words.encode())
    return path


def describe_readers(session: Session, out: str) -> str:
    """Return who else may see a file at `out`, in sentences; "" where nobody may."""
    found = worries(os.path.dirname(_outside(out)))
    return " ".join(text(f"briefing.worry_{worry.what}", session.language, name=worry.name) for worry in found)


def _outside(out: str) -> str:
    return absolute(out, os.environ)


def _whole(session: Session, repository: RoundRepository) -> Material:
    repository.must_be_whole()
    period = session.period(repository)
    proofs = proofs_of(session, repository.points)
    return Material(
        owner=session.owner,
        round=repository.round,
        today=session.today,
        upto=SayLevel.ONLY_ME,
        points=tuple(Point(point, tuple(proofs[point.id])) for point in repository.points),
        entries=tuple(reversed(period.of(session.entries_of(period)))),
        wishes=tuple(repository.wishes),
        answers=tuple(in_order(repository.answers, session.shelf.all(), session.language, worded=True)),
        agreed=tuple(_list_agreed(session, repository, period)),
        goals=tuple(at_the_talk(session, repository, session.lasting.goals)),
        agenda=_agenda(session, repository),
        tips=room_tips(session),
    )


def _list_agreed(session: Session, repository: RoundRepository, period: Period) -> Iterator[AgreedItem]:
    """Yield what was open at the talk, the manager's first, then what was kept since the last talk or this one."""
    told = at_the_talk(session, repository, session.lasting.agreements)
    since = {one.id: (one, one.ended) for one in told if one.state is RecordState.KEPT and one.ended}
    order = (Party.MANAGER, Party.BOTH, Party.ME)
    still = open_agreements(told, period.end)
    let_go = [judge(one, period.end) for one in told if one.state is RecordState.DROPPED]
    for one in sorted((*still, *let_go), key=lambda one: order.index(one.agreement.owner)):
        yield AgreedItem(one.agreement, one.overdue, one.quiet_days if one.silent else 0)
    kept = {one.id: (one, day) for one, day in find_kept(session.lasting.agreements, period)} | since
    for agreement, day in sorted(kept.values(), key=lambda pair: pair[1]):
        yield AgreedItem(agreement, kept_on=day)


def _agenda(session: Session, repository: RoundRepository) -> Catalogue | None:
    """Return the chosen agenda; one that cannot be read is among the session's problems and left out."""
    return next(iter(session.shelf.readable([repository.round.agenda])), None)


def room_tips(session: Session) -> tuple[Tip, ...]:
    """Return the tips for the meeting room from all catalogues."""
    tips = next(iter(session.shelf.readable([_TIPS])), None)
    if tips is None or tips.kind is not CatalogueKind.TIPS:
        return ()
    return tuple(Tip(q.prompt, q.hint) for s in tips.section for q in s.question if q.moment == "room")
