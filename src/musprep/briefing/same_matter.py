"""Whether two texts speak of the same matter, so that a page tells it once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from musprep.language.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"\w+")
_FEWEST = 3
_COMMON = {
    "jeg", "du", "vi", "man", "min", "mit", "mine", "din", "dit", "dine", "vores", "os", "mig", "at", "og", "eller",
    "en", "et", "den", "det", "de", "der", "som", "i", "på", "til", "for", "fra", "af", "med", "om", "er", "var",
    "bliver", "vil", "skal", "kan", "gerne", "have", "få", "mere", "her", "så", "you", "we", "my", "your", "our",
    "us", "me", "to", "and", "or", "a", "an", "the", "this", "that", "in", "on", "from", "of", "with", "about", "is",
    "was", "will", "shall", "can", "would", "like", "want", "get", "more", "here", "so",
}  # fmt: skip
"""Words that stand in any wish, whatever it is about."""


def is_same_matter(one: str, other: str) -> bool:
    """Tell whether all that the shorter text is about stands in the longer one; common words do not count.

    It must be three words at least, or all of both.
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
    return bool(shared) and (first == second or (shared >= _FEWEST and shared == min(len(first), len(second))))


def _find_words(said: str) -> set[str]:
    return set(_WORD.findall(fold(said))) - _COMMON
