"""Tells how long texts are and how many lines they take, by the widths of letters.

Letters are as wide as in the widest common font, so in any other there is room left.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from musprep.language.no_break import tie_words

POINT_MM = 0.3528
"""A point in millimetres."""
BOLD = 1.14
"""How much wider bold letters are."""
_WIDTHS = {
    0.28: "'ijl", 0.3: "IJ", 0.32: " \u00a0,.‘’·", 0.34: "/:;\\|", 0.36: "-f", 0.4: "!t³²()[]", 0.42: "r", 0.46: '"',
    0.5: "*_`–°", 0.53: "s“”?z", 0.56: "cL", 0.58: "Fk", 0.6: "vxy", 0.62: "PTYaeoøåéäö«»",
    0.64: "$0123456789ESbdghnpqu{}ü€", 0.7: "KABVXZÅCR", 0.77: "UNHD", 0.79: "OQØ&G", 0.84: "w#+<=>^~×→✓",
    0.87: "M", 1.0: "%½mÆWæ@—…",
}  # fmt: skip
_LETTER, _CAPITAL, _OTHER, _FULL = 0.64, 0.8, 1.0, 1.4
"""Widths in parts of the size, of letters that are not in the table: Latin ones, those of other scripts, and emoji."""
_LATIN = "\u024f"
_WORD = re.compile(r"\S+(?:\u00a0+\S+)*")
"""What a line is not broken inside."""


class _WidthOf(dict[str, float]):
    """How wide each letter is; one that is not in the table yet is put there."""

    def __missing__(self, sign: str) -> float:
        width = self[sign] = _measure_sign(sign)
        return width


def _measure_sign(sign: str) -> float:
    if sign <= _LATIN:
        return _CAPITAL if sign.isupper() else _LETTER
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0.0
    return _FULL if unicodedata.east_asian_width(sign) == "W" else _OTHER


_WIDTH_OF = _WidthOf((sign, width) for width, signs in _WIDTHS.items() for sign in signs)
_SPACE = _WIDTH_OF[" "]


# While a page is chosen, its texts are measured many times.
@lru_cache(maxsize=4096)
def count_rows(said: str, width: float, size: float, stretch: float = 1, *, used: float = 0) -> int:
    """Return how many lines a text takes in `width` millimetres, of which the first has `used` some."""
    room = width / (size * POINT_MM * stretch)
    rows, at = 1, used / (size * POINT_MM)
    for word in _WORD.findall(tie_words(said)):
        long = sum(map(_WIDTH_OF.__getitem__, word))
        if at and at + _SPACE + long > room:
            rows, at = rows + 1, 0.0
        at += long + (_SPACE if at else 0)
        while at > room:
            # What is longer than a line is divided anywhere; a letter may be left over on each.
            rows, at = rows + 1, at - room + _FULL
    return rows


def measure_length(said: str, size: float, stretch: float = 1) -> float:
    """Return how long a text is on one line, in millimetres."""
    return sum(map(_WIDTH_OF.__getitem__, said)) * size * POINT_MM * stretch
