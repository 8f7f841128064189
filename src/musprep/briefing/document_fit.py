"""Tells about how many sheets of A4 a document takes. The measures are those of the style sheet in `html`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.briefing.document import Heading, List, Look, Paragraph
from musprep.briefing.html import stays_whole
from musprep.briefing.text_width import BOLD, POINT_MM, count_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from musprep.briefing.document import Block, Line, ListItem

_SHEET_MM, _WIDTH_MM = 297 - 16 - 18, 178.0
_USUAL = 0.87
"""How wide the letters of the usual fonts are beside those of the widest one."""
_TEXT, _BELOW = 10.0, 9.0
"""Sizes of letters, in points: of texts, and of what stands below an item."""
_LEADING = 1.45
_HEADINGS = {1: (15.0, 1.2, 3.0), 2: (11.5, 1.45, 9.8), 3: (10.0, 1.45, 5.0)}
"""The size of a heading's letters, the height of its lines in parts of it, and the room around it in millimetres."""
_BLOCK_MM, _ITEM_MM, _BELOW_MM = 2.0, 1.6, 0.4
"""The room behind a paragraph, an item and what stands below one. That behind a list is part of the next heading's."""
_HANG_MM = 8.0
"""How far what stands below an item hangs in."""


def count_sheets(blocks: Iterable[Block]) -> int:
    """Return about how many sheets a document takes, at least one."""
    sheets, filled, held = 1, 0.0, 0.0
    for block in blocks:
        if isinstance(block, Heading):
            # It stands on the sheet of what comes below it.
            held += _measure_heading(block)
            continue
        for high in _list_pieces(block):
            # The room behind the last item of a sheet is not needed.
            if filled and filled + held + high > _SHEET_MM + _ITEM_MM:
                sheets, filled = sheets + 1, 0.0
            filled, held = filled + held + high, 0.0
    return sheets


def _measure_heading(block: Heading) -> float:
    size, leading, around = _HEADINGS[block.level]
    return around + size * leading * POINT_MM * count_rows(block.text, _WIDTH_MM, size, _USUAL * BOLD)


def _list_pieces(block: Block) -> Iterator[float]:
    """Yield the heights of what is not divided between two sheets."""
    if isinstance(block, Paragraph):
        yield _BLOCK_MM + sum(_measure_rows(block.runs, _TEXT, _WIDTH_MM))
    elif isinstance(block, List):
        pieces = [piece for item in block.items for piece in _list_item_pieces(item)]
        yield from [sum(pieces)] if stays_whole(block) else pieces


def _list_item_pieces(item: ListItem, size: float = _TEXT, hang: float = 0) -> Iterator[float]:
    rows = [high for line in item.lines for high in _measure_rows(line, size, _WIDTH_MM - hang)]
    below = [high for one in item.below for high in _list_item_pieces(one, _BELOW, hang + _HANG_MM)]
    pieces = [*rows, *below]
    pieces[-1] += _BELOW_MM if hang else _ITEM_MM
    yield from [sum(pieces)] if stays_whole(item) else pieces


def _measure_rows(line: Line, size: float, width: float) -> list[float]:
    """Return how high each row of a line is, which may be broken by itself and by line breaks in its words."""
    stretch = _USUAL * (BOLD if any(run.look is Look.STRONG for run in line) else 1)
    said = "".join(run.text for run in line)
    rows = sum(count_rows(one, width, size, stretch) for one in said.split("\n"))
    return [size * _LEADING * POINT_MM] * rows
