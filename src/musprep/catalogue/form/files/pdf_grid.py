"""Tables and boxes in a PDF, found by the lines that are drawn around their cells."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NEAR: Final = 3.0
"""Lines that are no further apart are one, and meet."""
_TOUCHES: Final = 0.5
"""The same for frames that are drawn whole: two fields below each other are no table."""
_LEAST: Final = 6.0
"""What is narrower or lower is no cell."""
_MOST_LINES: Final = 1200
"""A page with more is drawn, not ruled."""
_MOST_CELLS: Final = 6000


class Box(NamedTuple):
    """A rectangle on a page, from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point is in it."""
        return self.left - 1 <= x <= self.right + 1 and self.top - 1 <= y <= self.bottom + 1

    @property
    def area(self) -> float:
        """Its size."""
        return max(0.0, self.right - self.left) * max(0.0, self.bottom - self.top)

    def measure_overlap(self, other: Box) -> float:
        """Return the size of what is in both."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        return max(0.0, wide) * max(0.0, min(self.bottom, other.bottom) - max(self.top, other.top))


class _Line(NamedTuple):
    """A line: where it is, and from where to where it goes."""

    at: float
    start: float
    end: float
    near: float = _NEAR
    """How far another one may be to be the same, or to meet it."""


@dataclass(slots=True)
class GridCell:
    """A cell of a table, with how many columns and rows it covers."""

    box: Box
    across: int = 1
    down: int = 1


@dataclass(slots=True)
class Grid:
    """A table, or a box where it has one cell."""

    box: Box
    rows: list[list[GridCell]] = field(default_factory=list)

    @property
    def single(self) -> bool:
        """Whether it is one box."""
        return sum(len(row) for row in self.rows) == 1


def find_grids(
    lines: Iterable[Sequence[float]], frames: Iterable[Sequence[float]] = ()
) -> tuple[list[Grid], list[Box]]:
    """Return the tables and boxes of a page, the outermost first, and the level lines that belong to none."""
    level, upright = [], []
    lines, frames = list(lines), list(frames)
    if len(lines) + len(frames) > _MOST_LINES:
        return [], []
    for left, top, right, bottom in lines:
        if right - left >= bottom - top:
            level.append(_Line((top + bottom) / 2, left, right))
        else:
            upright.append(_Line((left + right) / 2, top, bottom))
    for left, top, right, bottom in frames:
        level += [_Line(top, left, right, _TOUCHES), _Line(bottom, left, right, _TOUCHES)]
        upright += [_Line(left, top, bottom, _TOUCHES), _Line(right, top, bottom, _TOUCHES)]
    level, upright = _join(level), _join(upright)
    grids: list[Grid] = []
    loose = set(level)
    for group_level, group_upright in _list_groups(level, upright):
        grid = _make_grid(group_level, group_upright)
        if grid is not None:
            grids.append(grid)
            loose -= set(group_level)
    grids.sort(key=lambda grid: -grid.box.area)
    return grids, [Box(one.start, one.at, one.end, one.at) for one in sorted(loose)]


def _join(lines: list[_Line]) -> list[_Line]:
    """Return lines with those made one that lie on each other or go on from each other."""
    made: list[_Line] = []
    for line in sorted(lines, key=lambda one: (round(one.at / _NEAR), one.start)):
        for place in range(len(made) - 1, max(-1, len(made) - 60), -1):
            other = made[place]
            near = min(line.near, other.near)
            if abs(other.at - line.at) < near and line.start <= other.end + near and other.start <= line.end + near:
                ends = min(other.start, line.start), max(other.end, line.end)
                made[place] = _Line(other.at, *ends, max(line.near, other.near))
                break
        else:
            made.append(line)
    return made


class _DisjointSets:
    """Numbers from 0 that are put together bit by bit."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def find_top(self, one: int) -> int:
        """Return the number that stands for all that are with this one."""
        while self._parent[one] != one:
            self._parent[one] = self._parent[self._parent[one]]
            one = self._parent[one]
        return one

    def join(self, one: int, other: int) -> None:
        self._parent[self.find_top(other)] = self.find_top(one)


def _list_groups(level: list[_Line], upright: list[_Line]) -> list[tuple[list[_Line], list[_Line]]]:
    """Return the lines that meet, each group by itself."""
    sets = _DisjointSets(len(level) + len(upright))
    for number, line in enumerate(level):
        for other, wall in enumerate(upright):
            near = min(line.near, wall.near)
            crosses = line.start - near <= wall.at <= line.end + near
            meets = crosses and wall.start - near <= line.at <= wall.end + near
            if meets:
                sets.join(len(level) + other, number)
    groups: dict[int, tuple[list[_Line], list[_Line]]] = {}
    for number, line in enumerate(level):
        groups.setdefault(sets.find_top(number), ([], []))[0].append(line)
    for number, wall in enumerate(upright):
        groups.setdefault(sets.find_top(len(level) + number), ([], []))[1].append(wall)
    return list(groups.values())


def _list_edges(at: Iterable[float], ends: Iterable[float]) -> list[float]:
    """Return where lines are, in order, and the ends of those across them where these go on further."""
    made: list[float] = []
    for one in sorted(at):
        if not made or one - made[-1] > _NEAR:
            made.append(one)
    known = list(ends)
    if made and known:
        if min(known) < made[0] - _LEAST:
            made.insert(0, min(known))
        if max(known) > made[-1] + _LEAST:
            made.append(max(known))
    return made


def _make_grid(level: list[_Line], upright: list[_Line]) -> Grid | None:
    if not level or not upright:
        return None
    xs = _list_edges((one.at for one in upright), (end for one in level for end in (one.start, one.end)))
    ys = _list_edges((one.at for one in level), (end for one in upright for end in (one.start, one.end)))
    wide, high = len(xs) - 1, len(ys) - 1
    if wide < 1 or high < 1 or wide * high > _MOST_CELLS:
        return None
    sets = _DisjointSets(wide * high)
    for row, column in ((row, column) for row in range(high) for column in range(wide)):
        here = row * wide + column
        if column + 1 < wide and not _has(upright, xs[column + 1], (ys[row] + ys[row + 1]) / 2):
            sets.join(here, here + 1)
        if row + 1 < high and not _has(level, ys[row + 1], (xs[column] + xs[column + 1]) / 2):
            sets.join(here, here + wide)
    places: dict[int, list[tuple[int, int]]] = {}
    for one in range(wide * high):
        places.setdefault(sets.find_top(one), []).append(divmod(one, wide))
    grid = Grid(Box(xs[0], ys[0], xs[-1], ys[-1]))
    rows: list[list[tuple[int, GridCell]]] = [[] for _ in range(high)]
    for found in places.values():
        first, last = min(row for row, _ in found), max(row for row, _ in found)
        left, right = min(column for _, column in found), max(column for _, column in found)
        box = Box(xs[left], ys[first], xs[right + 1], ys[last + 1])
        if box.right - box.left > _LEAST and box.bottom - box.top > _LEAST:
            rows[first].append((left, GridCell(box, right - left + 1, last - first + 1)))
    grid.rows = [[cell for _, cell in sorted(row, key=lambda one: one[0])] for row in rows if row]
    return grid if grid.rows else None


def _has(lines: list[_Line], at: float, middle: float) -> bool:
    return any(abs(one.at - at) <= _NEAR and one.start <= middle <= one.end for one in lines)
