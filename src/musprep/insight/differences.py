"""Compares the owner's own conclusion with the official one, line by line."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal, NamedTuple

from musprep.language.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

Mark = Literal["same", "different", "missing", "added"]

_LIKE = 0.55
"""Two lines whose likeness (0 to 1) is at least this are about the same thing."""
_BULLET = re.compile(r"^\s*(?:[-*•–]|\d+[.)])(?!\d)\s*")
_WORD = re.compile(r"(?<!\w)[-−+<>≤≥~±](?=\s?\d)|\d+(?:[.,:/–-]\d+)+|\w+|[%‰€$£°§]")
"""What is compared: words, whole figures with their signs, per cent and money; other signs are ignored."""


_SIGNS = str.maketrans({",": ".", ":": ".", "–": "-"})


class Line(NamedTuple):
    """A line of the owner's own text beside the line like it in the official text; "" where there is none.

    `mark` is "missing" for a line only in the own text, "added" for one only in the official text.
    """

    mark: Mark
    own: str
    official: str


def differences(own: str, official: str) -> list[Line]:
    """Compare the two texts line by line: the own lines in their order, then the rest of the official ones."""
    mine, theirs = _lines(own), _lines(official)
    pairs = _pairs(mine, theirs)
    found = []
    for place, line in enumerate(mine):
        if place not in pairs:
            found.append(Line("missing", line, ""))
            continue
        other = theirs[pairs[place]]
        found.append(Line("same" if _words(line) == _words(other) else "different", line, other))
    taken = set(pairs.values())
    return found + [Line("added", "", line) for place, line in enumerate(theirs) if place not in taken]


def _pairs(mine: list[str], theirs: list[str]) -> dict[int, int]:
    """Return which line of `theirs` belongs to which line of `mine` (by index): the most alike are paired first."""
    alike = sorted((-likeness, place, at) for place, at, likeness in _alike(mine, theirs))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, place, at in alike:
        if place not in pairs and at not in taken:
            pairs[place] = at
            taken.add(at)
    return pairs


def _alike(mine: list[str], theirs: list[str]) -> Iterator[tuple[int, int, float]]:
    """Yield the pairs of lines that are about the same thing, with their likeness (0 to 1)."""
    others = [_words(line) for line in theirs]
    matcher: SequenceMatcher[str] = SequenceMatcher(autojunk=False)
    for place, line in enumerate(mine):
        matcher.set_seq2(_words(line))
        for at, words in enumerate(others):
            matcher.set_seq1(words)
            if matcher.quick_ratio() >= _LIKE and (likeness := matcher.ratio()) >= _LIKE:
                yield place, at, likeness


def _lines(text: str) -> list[str]:
    return [line for line in (_BULLET.sub("", line).strip() for line in text.splitlines()) if line]


def _words(line: str) -> list[str]:
    """Return the words of a line, or the line itself where it has none; `,` and `:` in a figure count as `.`."""
    return [_plain(word) for word in _WORD.findall(fold(line))] or [line]


def _plain(word: str) -> str:
    return word.translate(_SIGNS) if word[0].isdigit() else word
