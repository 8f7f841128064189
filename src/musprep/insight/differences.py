"""Compares the owner's own conclusion with the official one, sentence by sentence."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal, NamedTuple

from musprep.insight.sentences import split_sentences
from musprep.language.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

Mark = Literal["same", "alike", "different", "missing", "added"]

_LIKE = 0.55
"""Two sentences whose likeness (0 to 1) is at least this are about the same thing."""
_INSIDE, _LEAST = 0.7, 2
"""A sentence is part of a longer one if so much of what it is about is in that, and at least so many words."""
_WORD = re.compile(r"(?<!\w)[-−+<>≤≥~±](?=\s?\d)|\d+(?:[.,:/–-]\d+)+|\w+|[%‰€$£°§]")
"""What is compared: words, whole figures with their signs, per cent and money; other signs are ignored."""
_SIGNS = str.maketrans({",": ".", ":": ".", "–": "-"})
_SMALL = re.compile(r"og|at|der|det|den|de|en|et|i|på|er|som|så|and|the|a|an|of|in|on|is|are|it|that")
"""Words without which a sentence says the same."""
_COMMON = re.compile(r"jeg|får|vi|du|han|hun|bliver|skal|vil|har|til|for|om|fra|med|i|we|you|get|will|be|to|have|has")
"""Words that tell little of what a sentence is about, though it says something else without them."""
_ENDINGS = ("erne", "ene", "ers", "ens", "ets", "ing", "en", "er", "et", "es", "us", "te", "ed", "e", "s")
_STEM = 4


class Line(NamedTuple):
    """A sentence of the owner's own text beside the one like it in the official text; "" where there is none.

    `mark` is "missing" for one only in the own text, "added" for one only in the official text, "alike" for the same
    words in another order or with other endings.
    """

    mark: Mark
    own: str
    official: str

    @property
    def words(self) -> str:
        """The official words where there are any, else the owner's own."""
        return self.official or self.own


class _Sentence(NamedTuple):
    """A sentence with its words, the stems of those that count, and of those that tell what it is about."""

    text: str
    words: list[str]
    stems: frozenset[str]
    about: frozenset[str]


def compare_texts(own: str, official: str) -> list[Line]:
    """Compare the two texts sentence by sentence: the own in their order, then the rest of the official ones."""
    mine, theirs = _read(own), _read(official)
    pairs = _pair_sentences(mine, theirs)
    found = []
    for place, one in enumerate(mine):
        if place in pairs:
            other = theirs[pairs[place]]
            found.append(Line(_mark(one, other), one.text, other.text))
        else:
            found.append(Line("missing", one.text, ""))
    taken = set(pairs.values())
    free = [one for place, one in enumerate(mine) if place not in pairs or one.words != theirs[pairs[place]].words]
    for place, one in enumerate(theirs):
        if place not in taken:
            around = _find_around(one, free)
            found.append(Line("different", around.text, one.text) if around else Line("added", "", one.text))
    return found


def _find_around(one: _Sentence, others: list[_Sentence]) -> _Sentence | None:
    """Return the sentence of the other side that says this one among other things, None for none."""
    best = max(others, key=lambda other: len(one.stems & other.about), default=None)
    if best is None or len(one.about) < _LEAST or len(one.about & best.about) < _INSIDE * len(one.about):
        return None
    return best


def _mark(one: _Sentence, other: _Sentence) -> Mark:
    if one.words == other.words:
        return "same"
    return "alike" if one.stems == other.stems else "different"


def _pair_sentences(mine: list[_Sentence], theirs: list[_Sentence]) -> dict[int, int]:
    """Return which sentence of `theirs` belongs to which of `mine` (by index): the most alike are paired first.

    One that the other side says in a longer sentence belongs to that.
    """
    alike = sorted((-likeness, place, at) for place, at, likeness in _find_alike(mine, theirs))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, place, at in alike:
        if place not in pairs and at not in taken:
            pairs[place] = at
            taken.add(at)
    for at, one in enumerate(theirs):
        alone = [other for place, other in enumerate(mine) if place not in pairs]
        if at not in taken and (around := _find_around(one, alone)):
            pairs[mine.index(around)] = at
    same = {at for place, at in pairs.items() if mine[place].words == theirs[at].words}
    free = [one for at, one in enumerate(theirs) if at not in same]
    for place, one in enumerate(mine):
        if place not in pairs and (around := _find_around(one, free)):
            pairs[place] = theirs.index(around)
    return pairs


def _find_alike(mine: list[_Sentence], theirs: list[_Sentence]) -> Iterator[tuple[int, int, float]]:
    """Yield the pairs of sentences that are about the same thing, with their likeness (0 to 1)."""
    matcher: SequenceMatcher[str] = SequenceMatcher(autojunk=False)
    for place, one in enumerate(mine):
        matcher.set_seq2(one.words)
        for at, other in enumerate(theirs):
            matcher.set_seq1(other.words)
            shared = 2 * len(one.about & other.about) / (len(one.about) + len(other.about) or 1)
            likeness = max(matcher.ratio() if matcher.quick_ratio() >= _LIKE else 0, shared)
            if likeness >= _LIKE:
                # Of two that are as like, the one in the same words.
                yield place, at, likeness + (one.words == other.words)


def _read(text: str) -> list[_Sentence]:
    found = []
    for one in split_sentences(text):
        words = _list_words(one)
        stems = frozenset(_cut_ending(word) for word in words if not _SMALL.fullmatch(word))
        found.append(_Sentence(one, words, stems, frozenset(stem for stem in stems if not _COMMON.fullmatch(stem))))
    return found


def _list_words(line: str) -> list[str]:
    """Return the words of a line, or the line itself where it has none; `,` and `:` in a figure count as `.`."""
    return [_clean_word(word) for word in _WORD.findall(fold(line))] or [line]


def _clean_word(word: str) -> str:
    return word.translate(_SIGNS) if word[0].isdigit() else word


def _cut_ending(word: str) -> str:
    """Return a word without its ending, so that `kursus` and `kurset` are about the same thing."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word.removesuffix(ending)
    return word
