"""What is worth knowing about the talk, at the moment when it helps: before it, in the room, and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.services.year.round_catalogues import list_catalogues_at_hand

if TYPE_CHECKING:
    from musprep.services.session.session import Session


def list_facts(session: Session, *moments: str) -> list[str]:
    """Return the facts for these moments, of the catalogues in use and of their forms, each once."""
    used = list_catalogues_at_hand(session)
    forms = session.shelf.list_readable(dict.fromkeys(name for one in used for name in one.forms))
    facts = (fact for one in (*used, *forms) for fact in one.fact if fact.when in moments)
    return list(dict.fromkeys(fact.text.say_in(session.language) for fact in facts))


def list_facts_now(session: Session) -> list[str]:
    """Return the facts that help today: what to know before the talk, on its day, or once it is over."""
    repository = session.find_repository()
    this = repository.round if repository else None
    if this and (not this.is_open or (this.date and this.date < session.today)):
        return list_facts(session, "after")
    return list_facts(session, *(("during",) if this and this.date == session.today else ("before", "why")))
