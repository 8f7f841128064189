"""Tables in a PDF that are drawn with level lines alone: their columns are where all rows leave a gap."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.files.pdf_grid import Box, Grid, GridCell

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from musprep.catalogue.form.files.pdf_words import PdfWord

_ALIKE: Final = 2.5
"""How far the ends of lines of one table are apart at most."""
_GAP: Final = 0.9
"""How wide a gap between columns is at least, in heights of the text."""
_HEAD: Final = 15.0
"""How far above the first line the head of a table may stand."""
_APART: Final = 2.2
"""Rows that are further apart, in heights of the text, belong to no table without a line between."""
Row = list["PdfWord"]


@dataclass(slots=True)
class _Strip:
    """A row of a table: from where to where it goes, and the lines of text in it."""

    top: float
    bottom: float
    rows: list[Row] = field(default_factory=list)


def find_ruled(rules: Sequence[Box], words: Sequence[PdfWord]) -> tuple[list[Grid], list[Box]]:
    """Return the tables that are drawn with level lines alone, and the lines that belong to none."""
    left = list(rules)
    grids: list[Grid] = []
    for rule in rules:
        if not any(rule is one for one in left):
            continue
        group = [one for one in left if abs(one.left - rule.left) < _ALIKE and abs(one.right - rule.right) < _ALIKE]
        found = _make_tables(sorted(group, key=lambda one: one.top), words)
        grids += found
        left = [one for one in left if not any(grid.box.holds(one.left + 5, one.top) for grid in found if one in group)]
    return grids, left


def _make_tables(rules: list[Box], words: Sequence[PdfWord]) -> list[Grid]:
    left, right = rules[0].left, rules[0].right
    rows = _group_rows([word for word in words if left - 2 <= word.box.left and word.box.right <= right + 2])
    outside = [word for word in words if word.box.left < left - 2 or word.box.right > right + 2]
    grids: list[Grid] = []
    strips: list[_Strip] = []

    def end() -> None:
        nonlocal strips
        if (grid := _make_grid(strips, left, right)) is not None:
            grids.append(grid)
        strips = []

    for number, rule in enumerate(rules):
        above = [row for row in rows if rule.top - _HEAD < row[0].base <= rule.top]
        if not strips and above and len(_find_stretches(above[-1])) > 1:
            strips.append(_Strip(min(word.box.top for word in above[-1]) - 1, rule.top, above[-1:]))
        bottom = rules[number + 1].top if number + 1 < len(rules) else float("inf")
        blocked = min((word.box.top for word in outside if rule.top < word.base < bottom), default=bottom)
        inside = [row for row in rows if rule.top < row[0].base <= min(bottom, blocked) + 1]
        fitting = _take_fitting(strips, inside, rule.top, closed=bottom < float("inf"))
        whole = len(fitting) == len(inside) and blocked == bottom < float("inf")
        last = max((word.box.bottom for row in fitting for word in row), default=rule.top)
        if fitting or whole:
            strips.append(_Strip(rule.top, bottom if whole else last + 1, fitting))
        if not whole:
            end()
    end()
    return grids


def _take_fitting(strips: Sequence[_Strip], inside: Sequence[Row], top: float, *, closed: bool) -> list[Row]:
    """Return the lines of text below a rule up to the first that is none of the table's."""
    gutters = _find_gutters([row for strip in strips for row in strip.rows] + list(inside[:1]))
    kept: list[Row] = []
    for row in inside:
        before = kept[-1][0].base if kept else top
        far = row[0].base - before > _APART * row[0].size
        crosses = any(word.box.left < start - 2 < word.box.right - 4 for start in gutters[1:] for word in row)
        other = strips and strips[0].rows and abs(row[0].size - strips[0].rows[0][0].size) > 1.2
        if other or (far and not (closed and not kept)) or (crosses and (kept or not closed)):
            break
        kept.append(row)
    return kept


def _group_rows(words: Iterable[PdfWord]) -> list[Row]:
    rows: list[Row] = []
    for word in sorted(words, key=lambda one: one.base):
        if rows and word.base - rows[-1][0].base < 0.4 * word.size:
            rows[-1].append(word)
        else:
            rows.append([word])
    return rows


def _find_gutters(rows: Iterable[Row]) -> list[float]:
    """Return where the columns of rows begin, by those with words in several."""
    return [
        start for start, _ in _find_stretches([word for row in rows if len(_find_stretches(row)) > 1 for word in row])
    ]


def _make_grid(strips: Sequence[_Strip], left: float, right: float) -> Grid | None:
    """Return the table of strips, None where they have no columns."""
    starts = _find_gutters(row for strip in strips for row in strip.rows)
    if len(strips) < 2 or len(starts) < 2:
        return None
    edges = [left, *(start - 3 for start in starts[1:]), right]
    rows: list[list[GridCell]] = []
    for strip in strips:
        words = [word for row in strip.rows for word in row]
        walls = [
            edge
            for edge in edges[1:-1]
            if not any(word.box.left < edge - 2 and word.box.right > edge + 2 for word in words)
        ]
        boxes = [Box(one, strip.top, two, strip.bottom) for one, two in pairwise([left, *walls, right])]
        rows.append([GridCell(box, sum(box.left <= edge < box.right for edge in edges[:-1])) for box in boxes])
    return Grid(Box(left, strips[0].top, right, strips[-1].bottom), rows)


def _find_stretches(words: Iterable[PdfWord]) -> list[tuple[float, float]]:
    """Return from where to where there are words on a level line, with what is wide enough between to part columns."""
    made: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda one: one.box.left):
        if made and word.box.left - made[-1][1] < _GAP * max(8.0, word.size):
            made[-1] = (made[-1][0], max(made[-1][1], word.box.right))
        else:
            made.append((word.box.left, word.box.right))
    return made
