"""The numbers and bullets before a form's lines: what kind each is, and which one of its row."""

from __future__ import annotations

import re
from typing import Final

DASHES: Final = "-–—o"
"""What stands before a sub-question where others have round bullets."""
_BULLETS: Final = set("•-–—·*▪◦‣●o➢►»✓☐\uf0a7\uf0b7\uf0d8")


def find_number_kind(number: str) -> str:
    """Return the kind of a line's number: `1`, `1.1`, `a`, `i`, `•`, `t` for a time of day; "" for none."""
    if not number:
        return ""
    bare = number.strip("().: ").lower()
    if re.search(r"\d[.:]\d{2}\s*[-–—]", bare):
        return "t"
    if number in _BULLETS or not bare:
        return "•"
    if re.fullmatch(r"\d+(?:\.\d+)+", bare):
        return "1" + ".1" * bare.count(".")
    if re.search(r"\d$", bare):
        return "1"
    return "i" if re.fullmatch(r"[ivx]+", bare) else "a"


def read_count(number: str) -> int | None:
    """Return which one a typed or computed number is, None for a bullet, a letter and a time of day."""
    found = re.search(r"(\d+)\D*$", number)
    return int(found[1]) if found and find_number_kind(number) != "t" else None


def find_shape(number: str) -> str:
    """Return a number without its last figure: what it shares with those before and after it."""
    return re.sub(r"\d+(?=\D*$)", "0", number)
