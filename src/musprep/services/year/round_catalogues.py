"""The catalogues and the agenda of a round: which are in use or suit the role, and what the talk is called by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.model.catalogue import CatalogueKind
from musprep.model.owner import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.model.catalogue import Catalogue
    from musprep.model.round import Round
    from musprep.services.session.session import Session

_OFFERED = {
    Role.EMPLOYEE: ("privat-skema", "frie-10-raad"),
    Role.SPECIALIST_DOCTOR: ("speciallaege-mus", "frie-10-raad"),
    Role.LEADING_DOCTOR: ("lus", "frie-10-raad"),
    Role.MANAGER: ("leder-lus", "frie-10-raad"),
    Role.CHIROPRACTOR: ("kiropraktor-mus", "frie-10-raad"),
    Role.TURNUS_CANDIDATE: ("kiropraktor-mus", "turnusprogram", "frie-10-raad"),
}


def list_offered_catalogues(session: Session) -> tuple[str, ...]:
    """Return the catalogues that suit the owner's role."""
    return tuple(name for name in _OFFERED[session.owner.role] if name in session.shelf.list_ids())


def name_talk(session: Session, this: Round | None = None, *, role: Role | None = None) -> str:
    """Return what a round's talk is called, "MUS" or "LUS": by its agenda, and before the first round by the role.

    Without a round it is the current one's; `role` is the owner's unless given.
    """
    repository = session.find_repository() if this is None else None
    this = repository.round if repository else this
    agenda = this.agenda if this else find_agenda(session, _OFFERED[role or session.owner.role])
    found = session.shelf.list_readable([agenda]) if agenda else []
    return found[0].talk if found else "MUS"


def list_suiting_catalogues(session: Session) -> tuple[str, ...]:
    """Return the catalogues that the open round would have for the owner's role; none where it has what suits.

    The role's own come first. Of the others, those that go with another role stay only if they were answered in.
    """
    repository = session.find_repository()
    if not (repository and repository.round.is_open):
        return ()
    offered, used = list_offered_catalogues(session), repository.round.catalogues
    others = {name for names in _OFFERED.values() for name in names}
    answered = {to.partition("/")[0] for to in repository.answers}
    kept = [name for name in used if name not in offered and (name in answered or name not in others)]
    return () if set(offered) <= set(used) else (*offered, *kept)


def list_with(session: Session, catalogue: str) -> tuple[str, ...]:
    """Return the catalogues of the current round, or of the one that would be begun, and this one after them."""
    repository = session.find_repository()
    used = repository.round.catalogues if repository else list_offered_catalogues(session)
    return tuple(dict.fromkeys((*used, catalogue)))


def find_agenda(session: Session, used: tuple[str, ...]) -> str:
    """Return the agenda among the catalogues in use that can be read, "" for none."""
    for name in used:
        try:
            if session.shelf.get(name).kind is CatalogueKind.AGENDA:
                return name
        except MusprepError as error:
            session.shelf.problems[session.shelf.find_path(name)] = error
    return ""


def list_catalogues_in_use(session: Session) -> list[Catalogue]:
    """Return the catalogues of the current round, in its order; errors of others are in `problems`."""
    repository = session.find_repository()
    wanted = repository.round.catalogues if repository else ()
    return [catalogue for catalogue in _list_readable(session, wanted) if catalogue.section]


def list_catalogues_at_hand(session: Session) -> list[Catalogue]:
    """Return the catalogues in use, or those that suit the owner where no round has begun yet."""
    return (
        list_catalogues_in_use(session)
        if session.vault.list_rounds()
        else [one for one in session.shelf.list_readable(list_offered_catalogues(session)) if one.section]
    )


def _locate_catalogue(session: Session, name: str) -> str:
    """Return the file of a catalogue, or its name where there is none: its problem is reported once by this path."""
    return session.shelf.find_path(name) if name in session.shelf.list_ids() else name


def _list_readable(session: Session, wanted: tuple[str, ...]) -> Iterator[Catalogue]:
    for name in wanted:
        try:
            yield session.shelf.get(name)
        except MusprepError as error:
            session.shelf.problems[_locate_catalogue(session, name)] = error
