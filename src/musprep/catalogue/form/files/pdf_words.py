"""The words of a PDF put into rows, columns and lines, as they are read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from musprep.catalogue.form.block import FormBlank
    from musprep.catalogue.form.files.pdf_grid import Box, Grid

_SAME_ROW: Final = 0.4
"""How far apart base lines in one row are at most, of the height of the words."""
_WIDE_GAP: Final = 1.5
"""A gap that is wider, in heights of the words, is a tab or a gutter."""
_LEAST_ROWS: Final = 3


@dataclass(slots=True, eq=False)
class PdfWord:
    """A word, a place to fill in or a whole table, with its place on the page and in the file."""

    text: str
    box: Box
    base: float
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    color: bool = False
    underline: bool = False
    element: int = -1
    order: int = 0
    note: bool = False
    """Whether the mark of a footnote stands before it."""
    blank: FormBlank | None = None
    grid: Grid | None = None


@dataclass(slots=True, eq=False)
class PdfLine:
    """Words that stand beside each other: stretches of them with gaps between."""

    parts: list[list[PdfWord]] = field(default_factory=list)

    @property
    def words(self) -> list[PdfWord]:
        """All its words."""
        return [word for part in self.parts for word in part]

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.parts[0][0].box.left

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(word.box.right for word in self.words)

    @property
    def base(self) -> float:
        """Its base line."""
        return self.parts[0][0].base

    @property
    def size(self) -> float:
        """The size of most of its text, in points."""
        longest = max(self.words, key=lambda word: len(word.text))
        return longest.size

    @property
    def text(self) -> str:
        """Its words, a tab for each gap."""
        return "\t".join(" ".join(word.text for word in part) for part in self.parts)

    @property
    def grid(self) -> Grid | None:
        """The table that it is."""
        return self.parts[0][0].grid


@dataclass(slots=True)
class Region:
    """A column, or a page without columns: its lines from above, and where its text ends on the right."""

    lines: list[PdfLine]
    right: float


_HANGING: Final = 10
"""How far to the left of a column's text its headings may begin, in steps of four points."""


def find_regions(words: Sequence[PdfWord], right: float, depth: int = 0) -> Iterator[Region]:
    """Yield the parts of a page in the order they are read: columns one after the other."""
    rows = _group_rows(words)
    found = _find_columns(rows) if depth < 4 else None
    if found is None:
        if rows:
            yield Region(rows, right)
        return
    first, last, split = found
    yield from find_regions([word for row in rows[:first] for word in row.words], right, depth + 1)
    inside = [word for row in rows[first:last] for word in row.words]
    edge = max([split - 20, *(word.box.right for word in inside if word.box.left < split)])
    yield from find_regions([word for word in inside if word.box.left < split], edge, depth + 1)
    yield from find_regions([word for word in inside if word.box.left >= split], right, depth + 1)
    yield from find_regions([word for row in rows[last:] for word in row.words], right, depth + 1)


def _group_rows(words: Sequence[PdfWord]) -> list[PdfLine]:
    """Return words as rows from above, each with its stretches from the left."""
    rows: list[list[PdfWord]] = []
    for word in sorted(words, key=lambda one: one.base):
        near = rows and word.base - rows[-1][0].base <= _SAME_ROW * min(word.size, rows[-1][0].size)
        if near and word.grid is None and rows[-1][0].grid is None:
            rows[-1].append(word)
        else:
            rows.append([word])
    lines = []
    for row in rows:
        row.sort(key=lambda one: one.box.left)
        line = PdfLine([[row[0]]])
        for before, word in pairwise(row):
            if word.box.left - before.box.right > _WIDE_GAP * max(word.size, before.size):
                line.parts.append([word])
            else:
                line.parts[-1].append(word)
        lines.append(line)
    return lines


def _find_columns(rows: list[PdfLine]) -> tuple[int, int, float] | None:
    """Return the first and the last row with text in two columns and where the second begins, None for no columns."""
    starts: dict[int, int] = {}
    for row in rows:
        for place, part in enumerate(row.parts):
            if place or part[0].box.left > rows[0].left:
                starts[round(part[0].box.left / 4)] = starts.get(round(part[0].box.left / 4), 0) + 1
    for start, count in sorted(starts.items(), key=lambda one: -one[1]):
        if count < _LEAST_ROWS:
            break
        near = sorted({one for one in starts if start - _HANGING <= one <= start}, reverse=True)
        found = [band for one in near if (band := _find_band(rows, one * 4 - 3.0)) is not None]
        if found:
            return max(found, key=lambda one: one[1] - one[0])
    return None


def _find_band(rows: list[PdfLine], split: float) -> tuple[int, int, float] | None:
    """Return the first and the last row with text in two columns, the second beginning at `split`."""
    for first, last in _list_bands(rows, split):
        begins, band = _trim_band(first, rows[first:last], split)
        left = [part for row in band for part in row.parts if part[0].box.left < split]
        right = [part for row in band for part in row.parts if part[0].box.left >= split]
        if min(len(left), len(right)) >= _LEAST_ROWS and _reads_down(left, right, split):
            return begins, begins + len(band), split
    return None


def _list_bands(rows: list[PdfLine], split: float) -> Iterator[tuple[int, int]]:
    """Yield stretches of rows with nothing across `split`."""
    start = -1
    for place, row in enumerate([*rows, None]):
        crosses = row is None or any(part[0].box.left < split < part[-1].box.right + 4 for part in row.parts)
        if crosses:
            if start >= 0 and place - start >= _LEAST_ROWS:
                yield start, place
            start = -1
        elif start < 0:
            start = place


def _trim_band(first: int, band: list[PdfLine], split: float) -> tuple[int, list[PdfLine]]:
    """Return rows, and where they begin, without those above and below the columns.

    They are on the left only: before anything on the right, or after all of it in the file.
    """
    right = [word.order for row in band for word in row.words if word.box.left >= split]
    while band and right and band[-1].right < split and min(word.order for word in band[-1].words) > max(right):
        band = band[:-1]
    while band and right and band[0].right < split:
        first, band = first + 1, band[1:]
    return first, band


def _reads_down(left: list[list[PdfWord]], right: list[list[PdfWord]], split: float) -> bool:
    """Tell whether two stretches of text beside each other are read one after the other, not row by row.

    They are where the file holds all of one before the other; and where both are text that was wrapped.
    """
    orders = [sorted(word.order for part in side for word in part) for side in (left, right)]
    apart = orders[0][-1] < orders[1][0] or orders[1][-1] < orders[0][0]
    if any(word.grid for part in left + right for word in part):
        return apart
    near = [part for part in right if part[0].box.left < split + 40]
    wide = [max(part[-1].box.right for part in side) - min(part[0].box.left for part in side) for side in (left, near)]
    if apart:
        return min(wide) > 60
    full = [
        sum(part[-1].box.right - part[0].box.left > 0.6 * one for part in side) / len(side)
        for side, one in zip((left, near), wide, strict=True)
    ]
    goes_on = sum(_is_continuation(one, two) for side in (left, near) for one, two in pairwise(side))
    return min(full) > 0.5 and goes_on >= 2 and min(wide) > 120


def _is_continuation(part: list[PdfWord], below: list[PdfWord]) -> bool:
    """Tell whether a line is the rest of a sentence above it."""
    return below[0].text[:1].islower() and re.search(r"[.?!:]$", part[-1].text) is None
