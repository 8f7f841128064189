"""Tells about how many sheets of A4 a document takes. The measures are those of the style sheet in `html`."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from musprep.briefing.document import Heading, List, Look, Paragraph
from musprep.briefing.text_width import BOLD, POINT_MM, count_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.briefing.document import Block, Line, ListItem

_SHEET_MM, _WIDTH_MM = 297 - 16 - 18, 178.0
_USUAL = 0.87
"""How wide the letters of the usual fonts are beside those of the widest one."""
_TEXT, _BELOW = 10.0, 9.0
"""Sizes of letters, in points: of texts, and of what stands below an item."""
_LEADING = 1.45
_HEADINGS = {1: (15.0, 1.2, 3.0), 2: (11.5, 1.45, 9.8), 3: (10.0, 1.45, 5.0)}
"""The size of a heading's letters, the height of its lines in parts of it, and the room around it in millimetres."""
_BLOCK_MM, _ITEM_MM, _BELOW_MM = 2.0, 1.6, 0.8
_HANG_MM = 8.0
"""How far what stands below an item hangs in."""


def count_sheets(blocks: Iterable[Block]) -> int:
    """Return about how many sheets a document takes, at least one."""
    return max(1, ceil(sum(map(_measure_block, blocks)) / _SHEET_MM))


def _measure_block(block: Block) -> float:
    if isinstance(block, Heading):
        size, leading, around = _HEADINGS[block.level]
        return around + size * leading * POINT_MM * count_rows(block.text, _WIDTH_MM, size, _USUAL * BOLD)
    if isinstance(block, Paragraph):
        return _BLOCK_MM + _measure_line(block.runs, _TEXT, _WIDTH_MM)
    return _BLOCK_MM + sum(map(_measure_item, block.items)) if isinstance(block, List) else 0


def _measure_item(item: ListItem, size: float = _TEXT, hang: float = 0) -> float:
    own = sum(_measure_line(line, size, _WIDTH_MM - hang) for line in item.lines)
    below = sum(_measure_item(one, _BELOW, hang + _HANG_MM) for one in item.below)
    return own + below + (_BELOW_MM if hang else _ITEM_MM)


def _measure_line(line: Line, size: float, width: float) -> float:
    """Return how high a line is, which may be broken by itself and by line breaks in its words."""
    stretch = _USUAL * (BOLD if any(run.look is Look.STRONG for run in line) else 1)
    said = "".join(run.text for run in line)
    rows = sum(count_rows(one, width, size, stretch) for one in said.split("\n"))
    return rows * size * _LEADING * POINT_MM
