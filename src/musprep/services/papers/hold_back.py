"""Holds a text back at the gate: its level becomes only-me, and can be changed back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.model.say import SayLevel
from musprep.services.year import notes, points, wishes
from musprep.services.year.answers import remember_say

if TYPE_CHECKING:
    from musprep.briefing.material import DisclosedText
    from musprep.services.session.session import Session


def hold_back(session: Session, line: DisclosedText, say: SayLevel = SayLevel.ONLY_ME) -> None:
    """Set the level of the record behind a line of the gate to `say`; free words at a point go with the point.

    Raises MusprepError for agreements, goals and catalogues, which have no level, and where the record is gone.
    """
    if line.where in ("entry", "proof"):
        notes.edit(session, line.ref, say=say)
    elif line.where in ("point", "ask", "proof_words"):
        points.edit(session, line.ref, say=say)
    elif line.where == "wish":
        wishes.edit(session, line.ref, say=say)
    elif line.where in ("agreement", "goal"):
        raise MusprepError("error.agreed_is_known")
    elif line.where in ("agenda", "tips"):
        raise MusprepError("error.catalogue_goes_along")
    else:
        _answer(session, line.ref, say)


def _answer(session: Session, key: str, say: SayLevel) -> None:
    """Set the level of an answer, also where its question is gone. Raises MusprepError where there is no answer."""
    repository = session.this_repository()
    repository.must_be_open()
    answer = repository.answers.get(key)
    if answer is None:
        raise MusprepError("error.no_such_question", to=key)
    remember_say(session, repository, repository.answer_records.put(answer.with_(say=say)), answer)
