"""Changes the level of a text at the gate for good, and finds what is taken along or held back for one paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.briefing.this_paper import BY_LEVEL, PaperChoice
from musprep.language.error import MusprepError
from musprep.services.year import notes, points, wishes
from musprep.services.year.answers import remember_say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.briefing.material import DisclosedText, Gate
    from musprep.model.say import SayLevel
    from musprep.services.session.session import Session


def change_level(session: Session, line: DisclosedText, say: SayLevel) -> None:
    """Set the level of the record behind a line of the gate to `say`; free words at a point go with the point.

    Raises MusprepError for agreements, goals, needs and catalogues, which have no level, and where the record is gone.
    """
    if line.where in ("entry", "proof"):
        notes.edit(session, line.ref, say=say)
    elif line.where in ("point", "ask", "proof_words"):
        points.edit(session, line.ref, say=say)
    elif line.where == "wish":
        wishes.edit(session, line.ref, say=say)
    elif line.where in ("agreement", "goal", "need"):
        raise MusprepError("error.agreed_is_known")
    elif line.where in ("agenda", "tips"):
        raise MusprepError("error.catalogue_goes_along")
    else:
        _change_answer(session, line.ref, say)


def _change_answer(session: Session, key: str, say: SayLevel) -> None:
    """Set the level of an answer, also where its question is gone. Raises MusprepError where there is no answer."""
    repository = session.get_repository()
    repository.must_be_open()
    answer = repository.answers.get(key)
    if answer is None:
        raise MusprepError("error.no_such_question", to=key)
    remember_say(session, repository, repository.put_answer(answer.with_(say=say)), answer)


def read_choice(gate: Gate, take: Iterable[str], hold: Iterable[str]) -> PaperChoice:
    """Return what is taken along and held back, named by ids as they are typed; the unique end of one is enough.

    `gate` is that of the paper by level. Raises MusprepError where an id is none of its texts', or several texts'.
    """
    names = {line.name for line in (*gate.held, *gate.leaving, *gate.left_out) if line.ref}
    return BY_LEVEL.with_taken(_find(names, one) for one in take).with_held(_find(names, one) for one in hold)


def _find(names: set[str], wanted: str) -> str:
    wanted = wanted.strip().casefold()
    exact = [name for name in names if wanted in (name, name.partition(":")[2])]
    fits = sorted(exact or (name for name in names if wanted and name.endswith(wanted)))
    if len(fits) == 1:
        return fits[0]
    if fits:
        raise MusprepError("error.ambiguous_record", id=wanted, ids=", ".join(fits))
    raise MusprepError("error.no_such_record", id=wanted, command="brief --gate")
