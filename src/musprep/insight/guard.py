"""Finds what may point out a person, before a text is said or exported. It only warns: a note is never blocked."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from musprep.language.say import text as words

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal["cpr", "phone", "email", "journal", "name"]


class Finding(NamedTuple):
    """A stretch of a text, from `start` up to `end`, and what it looks like."""

    kind: Kind
    start: int
    end: int
    text: str


_CPR = re.compile(r"(?<!\d)(\d{2})(\d{2})(\d{2})[-–  ]?(\d{4})(?!\d)")
_PHONE = re.compile(
    r"(?<![\d.,/-])(?:(?:\+|00)45[  -]?)?(?:[2-9]\d[  ]?\d{2}[  ]?\d{2}[  ]?\d{2})(?![\d.,]?\d|[  ]?(?:kr|m³|%))"
)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)+")
_JOURNAL = re.compile(
    r"\b(?:pt\.?|patient(?:en)?|klient(?:en)?|borger(?:en)?)\s*,?\s+(?:\d{1,3}\s*(?:år|aar|years?)|[A-ZÆØÅ]\.|[A-ZÆØÅ][a-zæøå]+)\b"
    r"|\b\d{1,3}[- ]?(?:årig|aarig|year[- ]old)e?\b(?:\s+(?:kvinde|mand|pige|dreng|patient|woman|man|girl|boy))?"
    r"|\bjournal(?:nummer|nr\.?|\s+no\.?)\s*:?\s*[\w-]*\d[\w-]*"
    r"|\bD[A-Z]\d{2,3}(?:\.\d+|[A-Z])?\b"
)
_TEMPORARY_DAY = 60
"""Replacement numbers, given where a CPR number is missing, add this to the day."""


def findings(text: str, names: Iterable[str] = ()) -> list[Finding]:
    """Return what in `text` may point somebody out, in its order; nothing overlaps, the surer kind wins.

    CPR numbers are ten digits whose first six are a date; phone numbers are Danish; `names` are those the user listed.
    """
    found = [Finding("cpr", *match.span(), match[0]) for match in _CPR.finditer(text) if _is_birthday(match)]
    found += [Finding("email", *match.span(), match[0]) for match in _EMAIL.finditer(text)]
    for name in sorted({one.strip() for one in names if one.strip()}, key=len, reverse=True):
        pattern = re.compile(rf"(?<!\w){re.escape(name)}(?=s?(?!\w))", re.IGNORECASE)
        found += [Finding("name", *match.span(), match[0]) for match in pattern.finditer(text)]
    found += [Finding("journal", *match.span(), match[0]) for match in _JOURNAL.finditer(text)]
    found += [Finding("phone", *match.span(), match[0]) for match in _PHONE.finditer(text)]
    apart: list[Finding] = []
    taken = bytearray(len(text))
    for one in found:
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\x01" * (one.end - one.start)
            apart.append(one)
    return sorted(apart, key=lambda one: one.start)


def _is_birthday(match: re.Match[str]) -> bool:
    day, month, year = (int(match[place]) for place in (1, 2, 3))
    if day > _TEMPORARY_DAY:
        day -= _TEMPORARY_DAY
    for century in (1900, 2000):
        try:
            dt.date(century + year, month, day)
        except ValueError:
            continue
        return True
    return False


def replaced(
    text: str, found: Iterable[Finding], language: str, letters: dict[tuple[str, str], str] | None = None
) -> str:
    """Return `text` with each finding put as somebody without a name: `kollega A`, `patient B`; the same one alike.

    `letters` holds who has which letter already, and takes down who gets one: for a paper of many texts.
    """
    letters = {} if letters is None else letters
    parts, at = [], 0
    for one in found:
        name = f"guard.as_{one.kind}"
        key = (name, one.text.casefold())
        letter = letters.setdefault(key, _letter(sum(1 for kind, _ in letters if kind == name)))
        parts += [text[at : one.start], words(name, language, letter=letter)]
        at = one.end
    return "".join([*parts, text[at:]])


def _letter(number: int) -> str:
    """Return A, B, ... Z, AA, AB, ..."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
