"""Scales as forms write them: numbers in a row, with words at the ends, smileys, or said in the question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class FormScale:
    """A scale from `low` to `high`. `shown`: whether its steps stand there, not only its ends."""

    low: int
    high: int
    low_word: str = ""
    high_word: str = ""
    before: str = ""
    """What stands before it on the line."""
    shown: bool = False


_RUN: Final = re.compile(r"(?<![\d.,:])\d{1,2}(?:[\s\t|/·,;☐○–-]+\d{1,2}){2,}(?![\d.,:]\d)")
_SAID: Final = re.compile(
    r"(?:(?:skala|scale|fra|from|score|point|tal)\b[^?.\d]{0,30}|\()(?P<low>[01])\s*(?:\([^)]*\)|=\s*[\w ]+,?)?"
    r"\s*(?:-|–|—|til|to|og|and)\s*(?P<high>\d{1,2})\b"
    r"(?!\s*(?:år|måned|mdr|uge|dag|time|min\b|kvartal|linje|side|ord\b|sætning|eksemp|ting\b|mål\b|emne|punkt|stk|personer|"
    r"year|month|week|day|hour|quarter|line|page|word|sentence|example|thing|goal|objective|topic|item|people|%))",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(r"(?<![\d.,])(\d{1,2})\s*(?:=|:|\))\s*(?=[^\W\d])")
"""The steps of a scale that is explained: `1 = kender til, 2 = kan selv`."""
_ENDS: Final = re.compile(
    r"(?<![\d.,])(?P<low>[01])\s*(?:=|betyder|means)\s*[^\W\d][^\d.?]{1,40}?[\s,;./–-]+(?:og|and|to|til)?"
    r"\s*(?P<high>\d{1,2})\s*(?:=|betyder|means)\s*(?=[^\W\d])",
    re.IGNORECASE,
)
"""The ends of a scale, explained: `1 = slet ikke, 10 = fuldt ud`."""
_FACES: Final = re.compile(r"[\U0001F600-\U0001F64F\U0001F910-\U0001F97A☹☺\uf04a\uf04b\uf04c]")
_MOST: Final = 10
_LEAST: Final = 3


def find_scale(text: str) -> FormScale | None:
    """Return the scale that a text shows or says, None where it does neither."""
    faces = _FACES.findall(text)
    if len(faces) >= _LEAST:
        first = _FACES.search(text)
        before = text[: first.start()] if first else ""
        return FormScale(1, len(faces), faces[0], faces[-1], before, shown=True)
    for found in _RUN.finditer(text):
        numbers = [int(one) for one in re.findall(r"\d+", found[0])]
        if (
            numbers[0] in (0, 1)
            and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
            and numbers[-1] <= _MOST
        ):
            before, after = text[: found.start()], text[found.end() :]
            return FormScale(numbers[0], numbers[-1], _clean_word(before), _clean_word(after), before, shown=True)
    return say_scale(text)


def say_scale(text: str) -> FormScale | None:
    """Return the scale that a text speaks of: `på en skala fra 1 til 10`, `(1-5)`."""
    found = _SAID.search(text)
    if found is None:
        named = [int(one) for one in _NAMED.findall(text)]
        rises = len(named) >= _LEAST and named == sorted(set(named)) and named[0] in {0, 1} and named[-1] <= _MOST
        if rises:
            return FormScale(named[0], named[-1], before=text)
        found = _ENDS.search(text)
    if found is None:
        return None
    low, high = int(found["low"]), int(found["high"])
    return FormScale(low, high, before=text) if low + 1 < high <= _MOST else None


def _clean_word(text: str) -> str:
    words = re.sub(r"[☐○\s:|=()-]+", " ", text).strip()
    return words if len(words) < 40 else ""
