"""Compares what was typed with what was written, ignoring capitals, accents and the ways to type Danish letters."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import NamedTuple

_TYPED = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("‘’ʼ´`", "'") | dict.fromkeys("“”„«»", '"'))
_SPELLED = str.maketrans(
    {"æ": "ae", "ä": "ae", "å": "aa", "ø": "oe", "ö": "oe", "ü": "ue", "œ": "oe", "ł": "l", "ð": "d"}
    | {"þ": "th", "ı": "i", "đ": "d"}
)
_BARE = str.maketrans({"æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "ð": "d", "þ": "th", "ı": "i", "đ": "d"})
_UNSEEN = str.maketrans(dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_MARKS = re.compile("[\u0300-\u036f]+")
_DOUBLE = re.compile("aa|oe|ue")
_WORD = re.compile(r"[^\W_]+")
_BESIDE = "\"'.,;:!?()[]{}…"
_LEAST_BARE = 4
_LEAST_NEAR = 5
_LEAST_WITHIN = 3
"""Shorter words are too easily confused: by their letters without accents, with one wrong letter, without marks."""


def fold(text: str) -> str:
    """Return `text` composed, without capitals, with one kind of hyphen, apostrophe, quotation mark and space.

    Variants of letters, such as wide ones and ligatures, become plain letters; invisible characters are left out.
    """
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text.translate(_UNSEEN).translate(_TYPED)).casefold()


def spell_plainly(text: str) -> str:
    """Return folded text in letters every keyboard has: `århus` as `aarhus`, `søren` as `soeren`."""
    low = fold(text)
    return low if low.isascii() else _remove_marks(low.translate(_SPELLED))


def _remove_marks(low: str) -> str:
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", low)))


def _spell_bare(text: str) -> str:
    """Return folded text as people write it who leave out dots and rings: `arhus`, `soren`, `muller`."""
    low = fold(text)
    low = low if low.isascii() else _remove_marks(low.translate(_BARE))
    return _DOUBLE.sub(lambda two: two[0][0], low)


def _trim_marks(low: str) -> str:
    """Return a folded word without the marks around it, where enough is left."""
    within = low.strip(_BESIDE)
    return within if len(within) >= _LEAST_WITHIN else low


class FoldedText(NamedTuple):
    """A text prepared for searching, in the three ways its letters may be typed."""

    low: str
    spelled: str
    bare: str

    @classmethod
    def from_text(cls, text: str) -> FoldedText:
        """Prepare `text`."""
        return cls(fold(text), spell_plainly(text), _spell_bare(text))

    def holds(self, typed: str) -> bool:
        """Tell whether the text contains what was typed, however its letters were typed.

        `aarhus`, `århus` and `arhus` find each other; `år` does not find `ar`, and `for` does not find `før`. Marks
        around a word, such as quotation marks, are passed over where they do not stand in the text.
        """
        word = spell_plainly(typed)
        if not word or word in self.spelled or word in self.bare:
            return bool(word) or fold(typed) in self.low
        bare = _spell_bare(typed)
        if (
            len(bare) >= _LEAST_BARE
            and bare != word
            and re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", self.bare) is not None
        ):
            return True
        within = _trim_marks(word)
        return within != word and self.holds(within)

    def holds_exactly(self, typed: str) -> bool:
        """Tell whether the text contains what was typed, letter by letter."""
        return fold(typed) in self.low

    def find_near(self, typed: str) -> str:
        """Return the word that begins with what was typed but for one letter; "" for none and for short words."""
        typed = _trim_marks(fold(typed))
        if len(fold(typed)) < _LEAST_NEAR:
            return ""
        for found in _WORD.finditer(self.low):
            if any(_begins_near(way(typed), way(found[0])) for way in (fold, spell_plainly)):
                return found[0]
        return ""


def holds(text: str, typed: str) -> bool:
    """Tell whether `text` contains every word that was typed, in any order."""
    words = typed.split()
    return not words or all(map(FoldedText.from_text(text).holds, words))


def find_spans(text: str, typed: str) -> list[tuple[int, int]]:
    """Return where `text` contains what was typed, as (start, end), also with its letters typed in another way."""
    word = spell_plainly(typed)
    if not word:
        return []
    letters = [spell_plainly(letter) for letter in text]
    starts = [0, *accumulate(map(len, letters))]
    whole = "".join(letters)
    found = re.finditer(re.escape(word if word in whole else _trim_marks(word)), whole)
    return [(bisect_right(starts, one.start()) - 1, bisect_left(starts, one.end())) for one in found]


def is_same(typed: str, written: str) -> bool:
    """Tell whether two short names, such as tags, are the same, however their letters were typed."""
    one, other = spell_plainly(typed), spell_plainly(written)
    return (
        one == other
        or one == _spell_bare(written)
        or (len(one) >= _LEAST_BARE and _spell_bare(typed) == _spell_bare(written))
    )


def _begins_near(word: str, there: str) -> bool:
    return any(_is_one_edit(word, there[:length]) for length in {len(word) - 1, len(word), len(word) + 1})


def _is_one_edit(one: str, other: str) -> bool:
    """Tell whether two words differ by one letter: another, one too many, one missing, or two in the wrong order."""
    shared = min(len(one), len(other))
    at = next((place for place in range(shared) if one[place] != other[place]), shared)
    rest, left = one[at:], other[at:]
    turned = len(left) > 1 and rest[:2] == left[1::-1] and rest[2:] == left[2:]
    return turned or rest[1:] == left[1:] or rest[1:] == left or rest == left[1:]
