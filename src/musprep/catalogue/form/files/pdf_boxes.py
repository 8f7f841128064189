"""Tables in a PDF whose cells are drawn one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.files.pdf_grid import Box, Grid, GridCell

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_GAP: Final = 4.5
"""How far cells of one table are apart at most."""
_ALIKE: Final = 2.5
"""How far edges that are to be one may be apart."""
_FILLED: Final = 0.85
"""How much of a table its cells take up."""


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
        columns = len(_merge_places(grid.box.left for grid in group)) > 1 or not all(grid.single for grid in group)
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
    lefts, tops = _merge_places(box.left for box in cells), _merge_places(box.top for box in cells)
    rows: list[list[GridCell]] = [[] for _ in tops]
    for box in sorted(cells, key=lambda one: one.left):
        across = sum(box.left - _ALIKE <= left < box.right - _GAP for left in lefts)
        down = sum(box.top - _ALIKE <= top < box.bottom - _GAP for top in tops)
        row = max(number for number, top in enumerate(tops) if top <= box.top + _ALIKE)
        rows[row].append(GridCell(box, max(1, across), max(1, down)))
    edges = zip(*cells, strict=True)
    left, top, right, bottom = (tuple(edge) for edge in edges)
    return Grid(Box(min(left), min(top), max(right), max(bottom)), [row for row in rows if row])


def _merge_places(places: Iterable[float]) -> list[float]:
    made: list[float] = []
    for place in sorted(places):
        if not made or place - made[-1] > _GAP:
            made.append(place)
    return made
