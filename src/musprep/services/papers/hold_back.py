"""Holding a text back at the gate: its level becomes only-me, and can be what it was again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.model.say import Say
from musprep.services.year import notes, points, wishes
from musprep.services.year.answers import remember_say

if TYPE_CHECKING:
    from musprep.briefing.material import Leaving
    from musprep.services.session.session import Desk


def hold_back(desk: Desk, line: Leaving, say: Say = Say.ONLY_ME) -> None:
    """Set the record that a line of the gate stands for to `say`. Free words at a point go with the whole point."""
    if line.where in ("entry", "proof"):
        notes.edit(desk, line.ref, say=say)
    elif line.where in ("point", "ask", "proof_words"):
        points.edit(desk, line.ref, say=say)
    elif line.where == "wish":
        wishes.edit(desk, line.ref, say=say)
    elif line.where in ("agreement", "goal"):
        raise MusprepError("error.agreed_is_known")
    elif line.where in ("agenda", "tips"):
        raise MusprepError("error.catalogue_goes_along")
    else:
        _answer(desk, line.ref, say)


def _answer(desk: Desk, key: str, say: Say) -> None:
    """Set the level of an answer, also of one whose question is gone."""
    book = desk.this_book()
    book.must_be_open()
    answer = book.answers.get(key)
    if answer is None:
        raise MusprepError("error.no_such_question", to=key)
    remember_say(desk, book, book.answer_records.put(answer.with_(say=say)), answer)
