"""Splits a text into what a reader sees as letters, though each may be stored as several characters.

An approximation of the grapheme clusters of UAX #29 that needs no tables: combining marks, joiners, skin tones, flags,
keycaps, Hangul and Indic conjuncts.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_JOINER = "\u200d"
_NARROW, _WIDE = "\ufe0e", "\ufe0f"
_TONES = ("\U0001f3fb", "\U0001f3ff")
_TAGS = ("\U000e0020", "\U000e007f")
_FLAGS = ("\U0001f1e6", "\U0001f1ff")
_KEYCAP = "\u20e3"
_VIRAMA = 9
"""The combining class of the sign that joins two Indic consonants."""
_PLAIN = "\u0300"
"""Every character below this one is a cluster of its own."""
_INDIC = "\u0900"
"""From here on a mark may take up a column of its own, or join two letters into one."""
_THAI_LAO = ("\u0e33", "\u0eb3")
_JAMO = {"L": ("\u1100", "\u115f"), "V": ("\u1160", "\u11a7"), "T": ("\u11a8", "\u11ff")}
_SYLLABLES = ("\uac00", "\ud7a3")
_FINALS = 28
"""How many syllables of Hangul share their first two letters."""


def split_clusters(text: str) -> Iterator[str]:
    """Yield the clusters of `text` in order; together they are the text."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or _ends_before(text, start, place):
            yield text[start:place]
            start = place


def find_cluster(text: str, place: int) -> tuple[int, int]:
    """Return the span (start, end) of the cluster that contains index `place`; (place, place) outside the text."""
    if not 0 <= place < len(text):
        return place, place
    start = place
    while start and not _ends_before(text, _find_count_start(text, start), start):
        start -= 1
    end = place + 1
    while end < len(text) and not _ends_before(text, start, end):
        end += 1
    return start, end


def _find_count_start(text: str, place: int) -> int:
    """Return an index before `place` from which the halves of flags can be counted in pairs."""
    start = place - 1
    while start and _is_in(text[start], _FLAGS) and _is_in(text[start - 1], _FLAGS):
        start -= 1
    return start


def _ends_before(text: str, start: int, place: int) -> bool:
    """Tell whether a cluster that began at `start` ends before index `place`; two halves of a flag stay together."""
    before, letter = text[place - 1], text[place]
    if letter < _PLAIN:
        return (before, letter) != ("\r", "\n")
    if before in "\r\n" or _extends(letter):
        return before in "\r\n"
    if before == _JOINER:
        return not _is_picture(letter) and not _is_joined(text, place, letter)
    if _is_in(letter, _FLAGS) and _is_in(before, _FLAGS):
        return (place - start) % 2 == 0
    return not (_is_syllable(before, letter) or _is_joined(text, place, letter))


def _extends(letter: str) -> bool:
    """Tell whether a character belongs to the one before it, whatever that is."""
    return (
        unicodedata.category(letter)[0] == "M"
        or letter in (_JOINER, "\u200c", *_THAI_LAO)
        or _is_in(letter, _TONES)
        or _is_in(letter, _TAGS)
    )


def _is_picture(letter: str) -> bool:
    """Tell whether a joiner attaches this character to the one before; a flag starts a cluster of its own."""
    return unicodedata.category(letter) in ("So", "Sk", "Sm", "Cn") and not _is_in(letter, _FLAGS)


def _is_joined(text: str, place: int, letter: str) -> bool:
    """Tell whether an Indic consonant is joined to the one before."""
    before = text[place - 1]
    if before == _JOINER and place > 1:
        before = text[place - 2]
    return unicodedata.combining(before) == _VIRAMA and unicodedata.category(letter) == "Lo"


def _is_syllable(before: str, letter: str) -> bool:
    """Tell whether two parts of Hangul make one syllable."""
    if _is_in(letter, _JAMO["T"]):
        return _is_in(before, _JAMO["V"]) or _is_in(before, _JAMO["T"]) or _is_in(before, _SYLLABLES)
    if _is_in(letter, _JAMO["V"]):
        open_syllable = _is_in(before, _SYLLABLES) and (ord(before) - ord(_SYLLABLES[0])) % _FINALS == 0
        return open_syllable or _is_in(before, _JAMO["L"]) or _is_in(before, _JAMO["V"])
    return _is_in(before, _JAMO["L"]) and (_is_in(letter, _JAMO["L"]) or _is_in(letter, _SYLLABLES))


def _is_in(letter: str, span: tuple[str, str]) -> bool:
    return span[0] <= letter <= span[1]


# ---- What all terminals agree on -------------------------------------------------------------------------------------


def is_disputed(letter: str) -> bool:
    """Tell whether terminals disagree on how many columns a character takes, or adds to the one before it."""
    if letter < _PLAIN:
        return False
    return (
        letter in (_JOINER, _NARROW, _WIDE, _KEYCAP)
        or _is_in(letter, _FLAGS)
        or _is_in(letter, _TONES)
        or _is_in(letter, _TAGS)
        or (letter >= _INDIC and unicodedata.category(letter)[0] == "M")
    )


def agree_width(cluster: str) -> str:
    """Return a cluster in the form that takes the same number of columns in every terminal.

    Of emoji joined together the first is shown, without skin tone and colour selector; a flag is shown as its two
    letters.
    """
    if not cluster.isascii() and any(map(is_disputed, cluster)):
        first = cluster.partition(_JOINER)[0] if not _has_letters(cluster) else cluster
        shown = "".join(_read_flag_letter(one) for one in first if not _is_dropped(one))
        return shown or cluster[:1]
    return cluster


def agree_text_width(text: str) -> str:
    """Return `text` with each cluster in the form that takes the same number of columns in every terminal."""
    return (
        text if text.isascii() or not any(map(is_disputed, text)) else "".join(map(agree_width, split_clusters(text)))
    )


def _has_letters(cluster: str) -> bool:
    return unicodedata.category(cluster[0])[0] == "L"


def _is_dropped(letter: str) -> bool:
    dropped = (_JOINER, _NARROW, _WIDE, _KEYCAP)
    return letter in dropped or _is_in(letter, _TONES) or _is_in(letter, _TAGS)


def _read_flag_letter(letter: str) -> str:
    return chr(ord("A") + ord(letter) - ord(_FLAGS[0])) if _is_in(letter, _FLAGS) else letter
