"""Says the one next thing to do with the command that does it, made to be run as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.safe import make_safe_line
from musprep.model.catalogue import CatalogueKind
from musprep.model.point import LEADING
from musprep.services.papers.gaps import list_gaps
from musprep.services.year.goals import list_taken_courses
from musprep.services.year.round_catalogues import list_offered_catalogues

if TYPE_CHECKING:
    from musprep.cli.framework.call import CommandCall
    from musprep.insight.next_step import NextStep
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session


def describe_next(call: CommandCall, step: NextStep, repository: RoundRepository) -> str:
    """Return the sentence for the next step in the current round."""
    name: str = step.step
    about = make_safe_line(step.about)
    values: dict[str, object] = {"section": step.section, "days": step.days, "about": about, "count": step.points}
    if name == "set_date" and not repository.round.is_open:
        name = "new_round"
    elif name == "lead_points":
        # Points that already lead, and questions, come last among those to choose from.
        points = sorted(repository.points, key=lambda one: (not one.lead, one.ask))
        values["ids"] = " ".join(one.id for one in points[:LEADING])
    elif name == "start_answers":
        values["catalogue"] = _find_catalogue(call.session, repository)
    elif name == "read_last":
        before = next(iter(call.session.list_earlier_repositories(repository)), None)
        values["round"] = before.round.id if before else ""
    elif name == "answer_missing":
        values["to"] = next((gap.ref for gap in list_gaps(call.session) if gap.what == "theme"), "")
    elif name == "course":
        values["number"] = next((one.place + 1 for one in list_taken_courses(call.session)), 1)
    return call.say(f"next_{name}", **values, id=step.ref)


def _find_catalogue(session: Session, repository: RoundRepository) -> str:
    """Return the first of the round's catalogues that asks something, or of those that suit the role."""
    names = (*repository.round.catalogues, *list_offered_catalogues(session))
    asks = (one.id for one in session.shelf.list_readable(names) if one.kind is CatalogueKind.QUESTIONS)
    return next(asks, names[0])
