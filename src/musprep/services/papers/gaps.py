"""What a page still lacks, for whoever is about to print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.insight.progress import count_progress
from musprep.model.answer import make_address
from musprep.model.point import LEADING
from musprep.services.year.rounds import find_or_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.services.session.session import Session


class Gap(NamedTuple):
    """Something that is not there yet: `what` is date, points, lead or theme.

    `about` is the theme's title; `ref` are the ids of points that may lead, or the address of a theme's first question.
    """

    what: str
    about: str = ""
    ref: str = ""


def list_gaps(session: Session, name: str = "") -> Iterator[Gap]:
    """Yield what the page of a round lacks: a date, points, the ones that lead, and themes that must be touched.

    Nothing is lacking in a closed round: it cannot be changed.
    """
    repository = find_or_plan(session, name)
    if not repository.round.is_open:
        return
    if repository.round.date is None:
        yield Gap("date" if session.find_repository() is None else "set_date")
    if not repository.points:
        yield Gap("points")
    elif not any(point.lead for point in repository.points):
        yield Gap("lead", ref=" ".join(point.id for point in repository.points[:LEADING]))
    for catalogue in session.shelf.list_readable(repository.round.catalogues):
        for part in count_progress(catalogue, repository.answers).sections:
            if part.missing:
                first = next(one for one in part.section.question if one.answerable)
                yield Gap(
                    "theme",
                    part.section.title.say_in(session.language),
                    make_address(catalogue.id, part.section.id, first.id),
                )
