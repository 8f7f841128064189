"""Whether two texts speak of the same matter, so that a page tells it once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from musprep.language.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"\w+")
_SHORTEST = 4
_SHARED, _SHARE = 3, 0.75


def is_same_matter(one: str, other: str) -> bool:
    """Tell whether the shorter text is told by the longer one: three in four of its longer words are in it.

    At least three of them must be, or all where the texts are the same.
    """
    return Matters([other]).find(one) is not None


class Matters:
    """Texts that others are compared with; each is taken apart once."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._words = [_find_words(text) for text in texts]

    def find(self, said: str) -> int | None:
        """Return the place of the first text that speaks of the same matter, or None."""
        words = _find_words(said)
        return next((place for place, other in enumerate(self._words) if _are_same(words, other)), None)


def _are_same(first: set[str], second: set[str]) -> bool:
    shared = len(first & second)
    return bool(shared) and (first == second or (shared >= _SHARED and shared >= _SHARE * min(len(first), len(second))))


def _find_words(said: str) -> set[str]:
    return {word for word in _WORD.findall(fold(said)) if len(word) >= _SHORTEST or word.isdigit()}
