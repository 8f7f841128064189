"""Tells how high a page is, and so whether it fits on one sheet of A4, by the widths of letters.

The measures are those of the style sheet in `page_html`. What is called a row is the height of a line, in millimetres.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from musprep.briefing.text_width import BOLD, POINT_MM, count_rows, measure_length

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from musprep.briefing.page_parts import Detail, Page, PageItem, PagePart

Column = tuple["PagePart", ...]

BETWEEN = "\u00a0· "
"""What stands between texts on one line; it never begins the next."""

SHEET_MM = 297 - 12 - 11 - 1.5
"""The height of A4 between the margins, less what printers round."""
WIDTH_MM, COLUMN_MM, TOP_MM = 178.0, 85.0, 169.0
_TEXT, _SMALL, _TOP, _PROOF, _HEAD = 10.0, 8.5, 11.5, 9.0, 13.0
"""Sizes of letters, in points."""
_ROW, _SMALL_ROW, _TOP_ROW, _PROOF_ROW, _HEAD_ROW = (
    size * leading * POINT_MM
    for size, leading in ((_TEXT, 1.36), (_SMALL, 1.3), (_TOP, 1.3), (_PROOF, 1.36), (_HEAD, 1.36))
)
_PART_MM, _ITEM_MM, _STEP_MM, _TOP_ITEM_MM, _NUMBER_MM = 10.1, 2.0, 1.3, 2.6, 7.1
_RULES_MM = 6.5 + 2.2 + 2.5
"""What stands between the head, the parts, the tips and the foot."""
_HANG_MM, _BAR_MM, _ASK_MM, _BETWEEN_MM = 4.5, 23.5, 4.1, 5.0
"""How far text hangs behind its mark, what a bar takes of a line, the room to write below a question, and between
texts that share a line."""
_UNEVEN_MM = 12.0
"""A part goes to the other column where that makes the sheet so much shorter."""


def fits(page: Page) -> bool:
    """Tell whether the page fits on one sheet in any common font."""
    return measure_height(page) <= SHEET_MM


def measure_height(page: Page) -> float:
    """Return how high the page is at most, in millimetres."""
    title = measure_length(page.title, _HEAD, BOLD)
    head = _HEAD_ROW * count_rows(page.title, WIDTH_MM, _HEAD, BOLD)
    if page.who and title + _BETWEEN_MM + measure_length(page.who, _PROOF) > WIDTH_MM:
        head += _PROOF_ROW * count_rows(page.who, WIDTH_MM, _PROOF)
    tips = _SMALL_ROW * count_rows(BETWEEN.join(page.tips), WIDTH_MM, _SMALL) if page.tips else 0
    lone = not all(any(part.items for part in column) for column in (page.left, page.right))
    columns = max(_measure_column(column, WIDTH_MM if lone else COLUMN_MM) for column in (page.left, page.right))
    across = sum(map(_measure_across, (page.answers, page.notes)))
    return (
        head
        + _measure_top(page.top)
        + columns
        + across
        + _measure_agenda(page.agenda)
        + tips
        + _measure_foot(page)
        + _RULES_MM
    )


def arrange_page(
    left: Sequence[PagePart], right: Sequence[PagePart], last: PagePart
) -> tuple[Column, Column, PagePart]:
    """Return the parts in two columns, and `last` where the sheet gets much shorter when it goes across both.

    Else it stands in a column, and what is returned for it is empty.
    """
    within, without = arrange(left, [*right, last]), arrange(left, right)
    if max(map(_measure_column, without)) + _measure_across(last) + _UNEVEN_MM < max(map(_measure_column, within)):
        return *without, last
    return *within, last._replace(items=())


def arrange(left: Sequence[PagePart], right: Sequence[PagePart]) -> tuple[Column, Column]:
    """Return the parts in two columns; all but the first of each may change over where the sheet gets much shorter."""
    parts = [(part, _measure_column([part])) for part in (*left[1:], *right[1:])]
    at_first = (False,) * len(left[1:]) + (True,) * len(right[1:])
    firsts = _measure_column(left[:1]), _measure_column(right[:1])

    def rate(sides: tuple[bool, ...]) -> tuple[float, int]:
        high = [sum(one for (_, one), side in zip(parts, sides, strict=True) if side is here) for here in (False, True)]
        over = sum(1 for (_, one), side, was in zip(parts, sides, at_first, strict=True) if one and side is not was)
        return max(firsts[0] + high[0], firsts[1] + high[1]) + _UNEVEN_MM * (over > 0), over

    sides = min(product((False, True), repeat=len(parts)), key=rate)
    columns = [
        tuple(part for (part, _), side in zip(parts, sides, strict=True) if side is here) for here in (False, True)
    ]
    return (*left[:1], *columns[0]), (*right[:1], *columns[1])


def _measure_across(part: PagePart) -> float:
    width = COLUMN_MM if part.items[1:] else WIDTH_MM
    return _measure_halves([_measure_item(item, part.name, width) for item in part.items])


def _measure_column(parts: Sequence[PagePart], width: float = COLUMN_MM) -> float:
    return sum(
        _PART_MM + sum(_measure_item(item, part.name, width) for item in part.items) for part in parts if part.items
    )


def _measure_top(part: PagePart) -> float:
    # The room below the last item is part of the room below the whole.
    return sum(map(_measure_top_item, part.items)) + _PART_MM - _TOP_ITEM_MM if part.items else 0


def _measure_top_item(item: PageItem) -> float:
    high = _TOP_ROW * count_rows(_add_mark(item), TOP_MM, _TOP, BOLD)
    if item.details:
        high += _PROOF_ROW * count_rows(_join_details(item.details), TOP_MM, _PROOF) + 0.6
    return max(high, _NUMBER_MM) + _TOP_ITEM_MM


def _measure_item(item: PageItem, part: str, width: float) -> float:
    width -= _HANG_MM if item.state else 0
    said = f"{item.head} {_add_mark(item)}" if part in ("notes", "wants") else _add_mark(item)
    high = _ITEM_MM + _ROW * count_rows(said, width, _TEXT)
    if part == "answers" and item.head:
        high += _SMALL_ROW * count_rows(item.head, width, _SMALL)
    if item.details or item.share is not None:
        used = 0 if item.share is None else _BAR_MM
        high += _SMALL_ROW * count_rows(_join_details(item.details), width, _SMALL, used=used)
    return high + (_ASK_MM if part == "ask" else 0)


def _measure_agenda(part: PagePart) -> float:
    return _measure_halves(
        [
            _STEP_MM
            + _ROW
            * count_rows(
                f"{item.text} – {_join_details(item.details)}" if item.details else item.text, COLUMN_MM - 5, _TEXT
            )
            for item in part.items
        ]
    )


def _measure_halves(items: list[float]) -> float:
    """Return the height of a part with these items, which are divided into two columns."""
    cuts = range(len(items) + 1)
    return _PART_MM + min(max(sum(items[:cut]), sum(items[cut:])) for cut in cuts) if items else 0


def _measure_foot(page: Page) -> float:
    """Return the height of the texts at the foot, which share a line where they can."""
    high, at = 0.0, WIDTH_MM
    for said in page.foot:
        long = measure_length(said, _SMALL)
        if at + _BETWEEN_MM + long > WIDTH_MM:
            high, at = high + _SMALL_ROW * count_rows(said, WIDTH_MM, _SMALL), 0.0
        at += _BETWEEN_MM + long
    return high


def _join_details(details: Iterable[Detail]) -> str:
    return BETWEEN.join(f"{detail.lead} {detail.text}".strip() for detail in details)


def _add_mark(item: PageItem) -> str:
    return f"{item.text}\u00a0{item.mark}" if item.mark else item.text
