"""Whether two texts speak of the same matter, so that a page tells it once."""

from __future__ import annotations

import re

from musprep.language.fold import fold

_WORD = re.compile(r"\w+")
_SHORTEST = 4
_SHARED, _SHARE = 3, 0.75


def is_same_matter(one: str, other: str) -> bool:
    """Tell whether the shorter text is told by the longer one: three in four of its longer words are in it.

    At least three of them must be, or all where the texts are the same.
    """
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    if first == second:
        return True
    shared = len(first & second)
    return shared >= _SHARED and shared >= _SHARE * min(len(first), len(second))


def _words(said: str) -> set[str]:
    return {word for word in _WORD.findall(fold(said)) if len(word) >= _SHORTEST or word.isdigit()}
