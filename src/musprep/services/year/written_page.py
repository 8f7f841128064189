"""Tells whether the page of a round is written, and whether what it was made of has changed since."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Literal

from musprep.vault.maintenance import briefings

if TYPE_CHECKING:
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session

PageState = Literal["", "written", "changed"]
"""Whether there is no page, one of what there is now, or one of before."""


def compute_sources(repository: RoundRepository) -> str:
    """Return a digest of what one writes for a page: the facts of the talk, points, answers, wishes and needs."""
    this, digest = repository.round, hashlib.sha256()
    for fact in (this.date, this.time, this.place, this.manager):
        digest.update(f"{fact}\n".encode())
    for records in (repository.points, repository.answers.values(), repository.wishes, repository.needs):
        for one in records:
            # A field that a later version adds is empty at first, and changes nothing.
            digest.update(one.model_dump_json(exclude_defaults=True).encode())
    return digest.hexdigest()


def judge_page(session: Session, repository: RoundRepository | None) -> PageState:
    """Tell whether the page for the day of the talk is among the briefings of the vault, as it would be today."""
    if repository is None or repository.round.date is None:
        return ""
    found = briefings.list_sources(session.place, repository.round.date.isoformat())
    # One that was made before this was written down says nothing of what it was made of.
    return "" if not found else "written" if found & {"", compute_sources(repository)} else "changed"
