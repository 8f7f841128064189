"""Did I understand right? One's own conclusion against the official one, line by line."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from musprep.insight.search import fold

Mark = Literal["same", "different", "missing", "added"]

_LIKE = 0.55
"""Two lines this alike speak of the same thing."""
_SAME = 0.95
_BULLET = re.compile(r"^\s*(?:[-*•–]|\d+[.)])\s*")


class Line(NamedTuple):
    """A line of one's own beside its like in the official text; "" where it has none.

    `missing`: only in one's own; `added`: only in the official one.
    """

    mark: Mark
    own: str
    official: str


def differences(own: str, official: str) -> list[Line]:
    """Compare the two texts line by line: one's own lines in their order, then what the official one has besides."""
    mine, theirs = _lines(own), _lines(official)
    left = list(range(len(theirs)))
    found = []
    for line in mine:
        best = max(left, key=lambda place: _likeness(line, theirs[place]), default=None)
        likeness = _likeness(line, theirs[best]) if best is not None else 0.0
        if best is None or likeness < _LIKE:
            found.append(Line("missing", line, ""))
            continue
        left.remove(best)
        found.append(Line("same" if likeness >= _SAME else "different", line, theirs[best]))
    return found + [Line("added", "", theirs[place]) for place in left]


def _lines(text: str) -> list[str]:
    return [line for line in (_BULLET.sub("", line).strip() for line in text.splitlines()) if line]


def _likeness(one: str, other: str) -> float:
    words, others = (re.findall(r"\w+", fold(line)) for line in (one, other))
    return SequenceMatcher(None, words, others, autojunk=False).ratio() if words and others else float(one == other)
