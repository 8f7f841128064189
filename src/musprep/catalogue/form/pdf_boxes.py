"""Tables in a PDF whose cells are drawn one by one, or with level lines alone."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.pdf_grid import Box, Grid, GridCell

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from musprep.catalogue.form.pdf_words import PdfWord

_GAP: Final = 4.5
"""How far cells of one table are apart at most."""
_ALIKE: Final = 2.5
"""How far edges that are to be one may be apart."""
_FILLED: Final = 0.85
"""How much of a table its cells take up."""
_HIGHEST_ROW: Final = 220.0


def join_boxes(grids: Sequence[Grid]) -> list[Grid]:
    """Return tables and boxes, with those made one table that lie close together and fill a rectangle in columns."""
    left = sorted(grids, key=lambda one: (one.box.top, one.box.left))
    made: list[Grid] = []
    while left:
        group, waiting = [], [left.pop(0)]
        while waiting:
            grid = waiting.pop()
            group.append(grid)
            near = [other for other in left if _touches(grid.box, other.box)]
            left = [other for other in left if not any(other is one for one in near)]
            waiting += near
        whole = _rebuild(group)
        filled = sum(grid.box.area for grid in group) > _FILLED * whole.box.area
        columns = len(_steps(grid.box.left for grid in group)) > 1 or not all(grid.single for grid in group)
        made += [whole] if len(group) > 1 and filled and columns else group
    return sorted(made, key=lambda grid: -grid.box.area)


def _touches(one: Box, other: Box) -> bool:
    """Tell whether two boxes are beside or below each other with next to nothing between."""
    across = max(one.left, other.left) - min(one.right, other.right)
    down = max(one.top, other.top) - min(one.bottom, other.bottom)
    beside = -1 <= across <= _GAP and -down > 0.6 * min(one.bottom - one.top, other.bottom - other.top)
    return beside or (-1 <= down <= _GAP and -across > 0.6 * min(one.right - one.left, other.right - other.left))


def _rebuild(grids: Sequence[Grid]) -> Grid:
    """Return one table with the cells of several."""
    cells = [cell.box for grid in grids for row in grid.rows for cell in row]
    lefts, tops = _steps(box.left for box in cells), _steps(box.top for box in cells)
    rows: list[list[GridCell]] = [[] for _ in tops]
    for box in sorted(cells, key=lambda one: one.left):
        across = sum(box.left - _ALIKE <= left < box.right - _GAP for left in lefts)
        down = sum(box.top - _ALIKE <= top < box.bottom - _GAP for top in tops)
        row = max(number for number, top in enumerate(tops) if top <= box.top + _ALIKE)
        rows[row].append(GridCell(box, max(1, across), max(1, down)))
    edges = zip(*cells, strict=True)
    left, top, right, bottom = (tuple(edge) for edge in edges)
    return Grid(Box(min(left), min(top), max(right), max(bottom)), [row for row in rows if row])


def _steps(places: Iterable[float]) -> list[float]:
    made: list[float] = []
    for place in sorted(places):
        if not made or place - made[-1] > _GAP:
            made.append(place)
    return made


def find_ruled(rules: Sequence[Box], words: Sequence[PdfWord]) -> tuple[list[Grid], list[Box]]:
    """Return the tables that are drawn with level lines alone, and the lines that belong to none.

    Between its lines a table has words, in one row of it at least with a gap that goes through all of them.
    """
    left = list(rules)
    grids: list[Grid] = []
    for rule in rules:
        if not any(rule is one for one in left):
            continue
        group = [one for one in left if abs(one.left - rule.left) < _ALIKE and abs(one.right - rule.right) < _ALIKE]
        for run in _runs(sorted(group, key=lambda one: one.top), words):
            if (grid := _columns_between(run, words)) is not None:
                grids.append(grid)
                left = [one for one in left if not any(one is other for other in run)]
    return grids, left


def _runs(rules: list[Box], words: Sequence[PdfWord]) -> list[list[Box]]:
    """Return lines below each other with words between the first two and no more than a row between any two."""
    runs: list[list[Box]] = []
    for rule in rules:
        last = runs[-1] if runs else []
        close = bool(last) and rule.top - last[-1].top < _HIGHEST_ROW
        if close and (len(last) > 1 or _between(last[-1], rule, words)):
            last.append(rule)
        else:
            runs.append([rule])
    return [run for run in runs if len(run) > 2]


def _between(upper: Box, lower: Box, words: Iterable[PdfWord]) -> list[PdfWord]:
    return [
        word
        for word in words
        if upper.top < word.base <= lower.top + 1
        and upper.left - 2 <= word.box.left
        and word.box.right <= upper.right + 2
    ]


def _columns_between(rules: list[Box], words: Sequence[PdfWord]) -> Grid | None:
    strips = [(Box(one.left, one.top, one.right, two.top), _between(one, two, words)) for one, two in pairwise(rules)]
    if sum(bool(inside) for _, inside in strips) * 2 < len(strips):
        return None
    several = [inside for _, inside in strips if len(_stretches(inside)) > 1]
    if not several:
        return None
    gutters = _stretches([word for inside in several for word in inside])
    starts = [start for start, _ in gutters]
    if len(starts) < 2:
        return None
    edges = [rules[0].left, *(start - 3 for start in starts[1:]), rules[0].right]
    rows: list[list[GridCell]] = []
    for strip, inside in strips:
        crossing = [
            any(word.box.left < edge - 2 and word.box.right > edge + 2 for word in inside) for edge in edges[1:-1]
        ]
        walls = [
            edges[0],
            *(edge for edge, crosses in zip(edges[1:-1], crossing, strict=True) if not crosses),
            edges[-1],
        ]
        cells = [Box(one, strip.top, two, strip.bottom) for one, two in pairwise(walls)]
        rows.append([GridCell(box, sum(box.left <= edge < box.right for edge in edges[:-1])) for box in cells])
    return Grid(Box(rules[0].left, rules[0].top, rules[0].right, rules[-1].top), rows)


def _stretches(words: Iterable[PdfWord]) -> list[tuple[float, float]]:
    """Return from where to where there are words on a level line, with what is wide enough between to part columns."""
    made: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda one: one.box.left):
        if made and word.box.left - made[-1][1] < 0.9 * max(8.0, word.size):
            made[-1] = (made[-1][0], max(made[-1][1], word.box.right))
        else:
            made.append((word.box.left, word.box.right))
    return made
