"""Tells whether a page fits on one sheet of A4: a careful guess by widths of letters, as the font is not known.

The measures are those of the style sheet in `page_html`; letters are taken as wide as those of the widest common font.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from musprep.briefing.page import Detail, Page, PageItem, PagePart

SHEET_MM = 297 - 12 - 11
"""The height of A4 between the margins."""
WIDTH_MM, COLUMN_MM, TOP_MM = 178, 85, 169
_POINT_MM = 0.3528
_LETTER, _NARROW, _CAPITAL, _BROAD, _FULL = 0.61, 0.38, 0.69, 0.97, 1.2
"""Widths in parts of the size: of most letters, `_SLIM` ones, capitals and digits, `_FAT` ones, Chinese and emoji."""
_SLIM, _FAT, _SPACE = "ijlftrI.,:;!|'’()[]-·", "mwMW@%—…", 0.33
_BOLD = 1.12
"""How much wider bold letters are."""
_TEXT_PT, _SMALL_PT, _TOP_PT = 10.0, 8.5, 11.5
_LEADING, _SMALL_LEADING, _TOP_LEADING = 1.38, 1.3, 1.25
_HEAD_MM, _PART_MM, _ITEM_MM, _STEP_MM = 13.0, 10.5, 2.1, 1.2
_FOOT_MM = 8.0


def fits(page: Page) -> bool:
    """Tell whether the page fits on one sheet in any common font."""
    return height(page) <= SHEET_MM


def height(page: Page) -> float:
    """Return how high the page is at most, in millimetres."""
    columns = max(_column(page.left), _column(page.right))
    tips = (
        _rows(" · ".join(page.tips), WIDTH_MM, _SMALL_PT) * _SMALL_PT * _SMALL_LEADING * _POINT_MM if page.tips else 0
    )
    foot = f"{page.private} {page.said} {page.left_out}"
    small = _SMALL_PT * _SMALL_LEADING * _POINT_MM
    head = (_rows(page.title, 110, 13, _BOLD) - 1 + _rows(page.who, WIDTH_MM, 9) - 1) * 13 * 1.3 * _POINT_MM
    return (
        _HEAD_MM
        + head
        + _top(page.top)
        + columns
        + _agenda(page.agenda)
        + tips
        + _rows(foot, WIDTH_MM, 8.5) * small
        + _FOOT_MM
    )


def _column(parts: tuple[PagePart, ...]) -> float:
    return sum(_PART_MM + sum(_item(item, part.name) for item in part.items) for part in parts if part.items)


def _top(part: PagePart) -> float:
    high = _PART_MM if part.items else 0.0
    for item in part.items:
        high += _rows(_add_mark(item), TOP_MM, _TOP_PT, _BOLD) * _TOP_PT * _TOP_LEADING * _POINT_MM + 3.4
        if item.details:
            high += _rows(_small(item.details), TOP_MM, 9) * 9 * _LEADING * _POINT_MM
    return high


def _item(item: PageItem, part: str) -> float:
    width = COLUMN_MM - (4.5 if item.state else 0)
    head = 0 if not item.head else _rows(item.head, COLUMN_MM, _SMALL_PT) if part == "answers" else 0
    said = f"{item.head} {_add_mark(item)}" if part == "notes" else _add_mark(item)
    high = _rows(said, width, _TEXT_PT) * _TEXT_PT * _LEADING + head * _SMALL_PT * _SMALL_LEADING
    if item.details or item.share is not None:
        bar = 24 if item.share is not None else 0
        high += _rows(_small(item.details), COLUMN_MM, _SMALL_PT, used=bar) * _SMALL_PT * _SMALL_LEADING
    room = 5.0 if part == "ask" else 0.0
    return high * _POINT_MM + _ITEM_MM + room


def _agenda(part: PagePart) -> float:
    """Return the height of the steps, which stand in two columns."""
    steps = [
        _rows(f"{item.text} – {_small(item.details)}" if item.details else item.text, COLUMN_MM - 5, _TEXT_PT)
        * _TEXT_PT
        * _LEADING
        * _POINT_MM
        + _STEP_MM
        for item in part.items
    ]
    cuts = range(len(steps) + 1)
    return _PART_MM + min(max(sum(steps[:cut]), sum(steps[cut:])) for cut in cuts) if steps else 0


def _small(details: tuple[Detail, ...]) -> str:
    return " · ".join(f"{detail.lead} {detail.text}".strip() for detail in details)


def _add_mark(item: PageItem) -> str:
    return f"{item.text} {item.mark}" if item.mark else item.text


def _rows(said: str, width: float, size: float, stretch: float = 1, *, used: float = 0) -> int:
    """Return how many lines a text takes in `width` millimetres, of which the first has `used` some."""
    room = width / (size * _POINT_MM)
    rows, at = 1, used / (size * _POINT_MM)
    for word in said.split():
        long = sum(map(_wide, word)) * stretch
        if at and at + _SPACE + long > room:
            rows, at = rows + 1, 0.0
        at += long + (_SPACE if at else 0)
        while at > room:
            rows, at = rows + 1, at - room
    return rows


def _wide(sign: str) -> float:
    if sign in _SLIM:
        return _NARROW
    if sign in _FAT:
        return _BROAD
    if unicodedata.east_asian_width(sign) in ("W", "F"):
        return _FULL
    return _CAPITAL if sign.isupper() or sign.isdigit() else _LETTER
