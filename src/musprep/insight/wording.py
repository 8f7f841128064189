"""The words that an answer was given to: the question may read differently by now."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.insight.then_and_now import alike
from musprep.language.say import LANGUAGES

if TYPE_CHECKING:
    from musprep.model.answer import Answer
    from musprep.model.catalogue import Asked


class Wording(NamedTuple):
    """`then` is the question that was answered; `now` how it reads today where that is something else, or ""."""

    then: str
    now: str = ""


def wording(answer: Answer, asked: Asked | None, language: str) -> Wording:
    """Return the words that belong above an answer, with today's where they differ.

    The words are those that were answered, in their language: what another one said that day nobody has kept. An
    answer that kept none stands below those of today. Blanks, capitals and the sign at the end make no difference.
    """
    if asked is None:
        return Wording(answer.wording)
    now = asked.prompt.in_(language)
    if not answer.wording.strip():
        return Wording(now)
    same = any(alike(answer.wording, asked.prompt.in_(one)) for one in (answer.language, *LANGUAGES))
    return Wording(answer.wording, "" if same else now)
