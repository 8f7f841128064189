"""Finds the questions that the year's pulses belong beside: those about well-being, balance and the load of work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from musprep.model.question import BriefingPart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.model.catalogue import AskedQuestion
    from musprep.model.question import Question

_STEMS = (
    "trivs", "trives", "trivsel", "stress", "balance", "arbejdsmængde", "arbejdsbyrde", "arbejdspres", "overarbejd",
    "travl", "arbejdsglæde", "aflast", "energi", "wellbeing", "well-being", "workload", "overtime", "busy", "energy",
)  # fmt: skip
_WORD = re.compile(r"[\w-]+")


def is_about_wellbeing(asked: AskedQuestion) -> bool:
    """Tell whether a question is about how the owner feels.

    It is where it belongs to the part `status` and one of its words, or of the words of its hint, its probes or its
    rule for evidence, begins with one of the stems.
    """
    if asked.part is not BriefingPart.STATUS:
        return False
    return any(
        word.startswith(_STEMS) for said in _list_texts(asked.question) for word in _WORD.findall(said.casefold())
    )


def _list_texts(question: Question) -> Iterator[str]:
    yield from question.evidence.words
    said = [question.prompt, question.hint]
    for probe in question.probe:
        said += [probe.prompt, probe.hint]
    for words in said:
        if words is not None:
            yield from (words.da, words.en)
