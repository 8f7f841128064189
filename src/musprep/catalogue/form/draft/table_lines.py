"""Tells what the lines in the cells of a form's tables are: what asks, what helps to answer, what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.draft import words
from musprep.catalogue.form.draft.line import FormLine, FormRoom, Room
from musprep.catalogue.form.draft.line_kind import LineKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from musprep.catalogue.form.block import FormCell

Found = FormLine | FormRoom
_TOPIC: Final = 6
"""A topic has at most so many words."""


def is_tip(found: list[Found]) -> bool:
    """Tell whether the only cell of a table tells something: it has a sentence, no room, and asks once at most."""
    lines = [one for one in found if isinstance(one, FormLine)]
    plain = len(lines) == len(found) and not any(one.number or one.options or one.room or one.blanks for one in lines)
    return plain and any(one.text.endswith((".", "!")) for one in lines) and sum(one.asks for one in lines) < 2


def explains(line: FormLine, first: FormLine) -> bool:
    """Tell whether a line in a cell helps to answer the one above it: smaller, slanted, or not bold as that is."""
    if line.number or line.option or line.options or line.blanks or line.fixed or first.option:
        return False
    smaller = 0 < line.look.size <= first.look.size - 1.5
    slanted = line.look.italic and not first.look.italic
    if line.asks:
        return smaller and slanted
    plain = first.look.bold and not line.look.bold and first.asks
    return smaller or slanted or plain


def is_help(lines: list[FormLine], label: FormLine) -> bool:
    """Tell whether the slanted lines of a cell say what to write beside the label before it."""
    slanted = all(one.look.italic and not (one.asks or one.option or one.blanks) for one in lines)
    return slanted and not label.look.italic and not label.option and label.room is Room.NONE


def name_part(line: FormLine, first: FormLine | None) -> str:
    """Return what a line in a cell that asks is: the question, one more, a sub-question of the first, or a note."""
    if first is None:
        return LineKind.QUESTION
    if line.number and first.number != line.number:
        return LineKind.SUB if line.asks else LineKind.NOTE
    return LineKind.QUESTION if line.asks or line.number or words.IMPERATIVE.match(line.text) else LineKind.NOTE


def find_topic(found: Sequence[Found]) -> FormLine | None:
    """Return the first line of a cell where that is the topic of the questions below it: bold, as none of them is."""
    lines = [one for one in found if isinstance(one, FormLine)]
    if (
        len(lines) < 2
        or lines[0].asks
        or lines[0].number
        or not lines[0].look.bold
        or lines[0].text.endswith((".", ":"))
    ):
        return None
    plain = all(one.asks and not one.look.bold for one in lines[1:])
    return lines[0] if plain and len(lines[0].text.split()) <= _TOPIC else None


def pairs_languages(rows: Sequence[Sequence[FormCell]]) -> bool:
    """Tell whether the second cell of most rows says in English what the first says in Danish, or the other way."""
    said = [tuple(words.detect_language(cell.text) for cell in row[:2]) for row in rows if len(row) > 1]
    differ = sum(bool(one and other) and one != other for one, other in said)
    alike = sum(bool(one) and one == other for one, other in said)
    return differ > 1 and not alike and differ * 3 >= len(rows) * 2


def leave_out(found: Sequence[Found] | Iterator[Found], reason: str) -> Iterator[Found]:
    """Yield the lines of a cell that is left out, with the reason why."""
    for one in found:
        if isinstance(one, FormLine) and one.text:
            one.fixed, one.reason = LineKind.DROP, reason
            yield one
