"""Names the papers of a briefing, and tells whether one's own page is written and still what it would be today."""

from __future__ import annotations

import hashlib
import itertools
from typing import TYPE_CHECKING, Literal

from musprep.model.say import DEFAULT_LEVEL, SayLevel
from musprep.vault.maintenance import briefings

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session

NAMELESS = "anonymous"
"""What the name of a file without names ends with."""

PageState = Literal["", "written", "changed"]
"""Whether there is no page, one of what there is now, or one of before."""


def name_paper(day: dt.date, form: str, extent: str, upto: SayLevel, *, nameless: bool = False) -> str:
    """Return the name of a briefing; none to hand over, of a part or for another has that of one's own page."""
    kinds = (
        "" if extent == "page" else extent,
        "" if upto is DEFAULT_LEVEL else upto.value,
        NAMELESS if nameless else "",
    )
    return f"{'-'.join(filter(None, (day.isoformat(), *kinds)))}.{form}"


def _list_own_pages(day: dt.date) -> Iterator[str]:
    """Return the names that one's own page for a day can have: up to each level but that of papers to hand over."""
    own = (upto for upto in SayLevel if upto is not SayLevel.IN_WRITING)
    for upto, extent, form in itertools.product(own, ("page", "full"), ("md", "html", "txt")):
        yield name_paper(day, form, extent, upto)


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
    found = briefings.list_sources(session.place, _list_own_pages(repository.round.date))
    # One that was made before this was written down says nothing of what it was made of.
    return "" if not found else "written" if found & {"", compute_sources(repository)} else "changed"
