"""What the workplace needs, noted once a round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.model.need import Need, NeedSource
from musprep.services.session.clean_text import require_text
from musprep.services.session.identifiers import fresh_id, pick
from musprep.services.year.rounds import begin_if_none
from musprep.services.year.years import needs_before

if TYPE_CHECKING:
    from musprep.services.session.session import Session


def add(session: Session, text: str, source: NeedSource = NeedSource.OTHER) -> Need:
    """Write a need of the workplace."""
    said = require_text(text)
    repository = begin_if_none(session)
    repository.must_be_open()
    need = Need(id=fresh_id(said, repository.need_records.records), text=said, source=source)
    return session.put(repository.need_records, need, "added", said, repository)


def carry_over(session: Session, need: str) -> Need:
    """Write a need of the round before in this one too."""
    before = pick(needs_before(session), need, "needs carry-over")
    return add(session, before.text, before.source)


def edit(session: Session, need: str, since: Need | None = None, /, **changes: object) -> Need:
    """Change its text or source. `since` is the need as it was when one began."""
    repository = session.this_repository()
    repository.must_be_open()
    before = since or pick(repository.needs, need, "needs list")
    if "text" in changes:
        changes["text"] = require_text(str(changes["text"]))
    after = before.with_(**changes)
    if after == before:
        return before
    return session.put(repository.need_records, after, "edited", before.text, repository, since=before)


def remove(session: Session, need: str) -> Need:
    """Remove a need."""
    repository = session.this_repository()
    repository.must_be_open()
    return session.take_out(repository.need_records, pick(repository.needs, need, "needs list"), repository)
