"""Gathers a form's lines: each with the room below it, its options and scale, and its words in the other language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form import words
from musprep.catalogue.form.line import FormLine, Room
from musprep.catalogue.form.table import TableReader

if TYPE_CHECKING:
    from musprep.catalogue.form.block import FormFile

_SLASH: Final = re.compile(r"\s+[/|]\s+|(?<=[?.!:])\s*[/|]\s*")
_FEWEST: Final = 2
"""How often a line must say again what the one above says before a form is taken to have two languages."""


def gather(form: FormFile) -> list[FormLine]:
    """Return the lines of a form in reading order, each with the room that follows it."""
    lines: list[FormLine] = []
    gaps = 0
    for one in TableReader().read_blocks(form.blocks):
        if isinstance(one, FormLine) and not one.text and lines:
            # A field alone on its line: what the line above takes.
            lines[-1].blanks += one.blanks
            lines[-1].room = Room.FIELD
        elif isinstance(one, FormLine):
            gaps = 0
            lines.append(one)
        elif lines:
            gaps = gaps + 1 if one is Room.GAP else 0
            room = Room.SPACE if gaps > 1 else one
            lines[-1].room = max(lines[-1].room, room)
    return _in_one_language(lines)


def _in_one_language(lines: list[FormLine]) -> list[FormLine]:
    """Put together what is said in two languages: one below the other, or with a stroke between."""
    pairs = [at for at in range(len(lines) - 1) if _says_the_same(lines[at], lines[at + 1])]
    below = len(pairs) >= _FEWEST and len(pairs) * 8 > len(lines)
    found: list[FormLine] = []
    skip = False
    for at, line in enumerate(lines):
        if skip:
            skip = False
            continue
        halves = _SLASH.split(line.text)
        if len(halves) == 2 and _differ(halves[0], halves[1]):  # noqa: PLR2004
            line.text, line.also = halves[0].strip(), halves[1].strip()
        elif below and at in pairs:
            other = lines[at + 1]
            line.also, line.room, skip = (
                other.text,
                max(line.room if line.room > Room.GAP else Room.NONE, other.room),
                True,
            )
            line.blanks, line.options = line.blanks or other.blanks, line.options or other.options
            line.merged.append(other)
        found.append(line)
    return found


def _differ(one: str, other: str) -> bool:
    first, second = words.language_of(one), words.language_of(other)
    return (
        first != second
        and bool(first or second)
        and (bool(first and second) or len(one.split()) + len(other.split()) < 12)
    )


def _says_the_same(one: FormLine, other: FormLine) -> bool:
    """Tell whether a line says again, in the other language, what the one above it says."""
    if one.room > Room.GAP or one.option or other.option or one.fixed or other.fixed or one.asks != other.asks:
        return False
    if (
        one.table != other.table
        or one.row != other.row
        or (one.heading and other.heading and one.heading != other.heading)
    ):
        return False
    first, second = words.language_of(one.text), words.language_of(other.text)
    if first == second or not second or (not first and (len(one.text.split()) > 3 or not other.look.italic)):  # noqa: PLR2004
        return False
    short, long = sorted((len(one.text), len(other.text)))
    return long < 2.5 * short + 12 and (other.look.italic or other.number in ("", one.number))
