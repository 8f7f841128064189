"""Two rings that overlap, drawn with braille dots: what serves oneself, the workplace, and both."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style
    from textual import events

_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each of the 4 x 2 dots of a braille sign."""
_LOWEST, _NARROWEST = 5, 30
"""In less room there is nothing to be seen."""
_STIPPLE = (6, 4)
"""The overlap is dotted so far apart, across and down."""


class Area(NamedTuple):
    """A part of the drawing: what it is called in the program and on the screen, and how many (`number`) lie in it."""

    name: str
    label: str
    number: int


class Venn(Widget):
    """Each ring is two thirds as wide as the drawing, so that its three areas stand above three columns."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "venn--apart",
        "venn--shared",
        "venn--ground",
        "venn--count",
        "venn--label",
        "venn--now",
    }

    class Chosen(Message):
        """An area was clicked."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._areas: Sequence[Area] = ()
        self._now = ""
        self._drawn: tuple[object, list[list[tuple[str, str]]]] | None = None

    def show(self, areas: Sequence[Area], now: str) -> None:
        """Show three areas, left, middle and right; `now` is the one that one is in."""
        self._areas, self._now = tuple(areas), now
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width, plain = self.content_size.width, self.rich_style
        cells = self._cells()
        if y >= len(cells):
            return Strip.blank(width, plain)
        styles: dict[str, Style] = {"": plain}
        segments = []
        for sign, look in cells[y]:
            if look not in styles:
                styles[look] = self.get_component_rich_style(f"venn--{look}")
            segments.append(Segment(sign, styles[look]))
        return Strip(segments).simplify().adjust_cell_length(width, plain)

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is not None and self._areas:
            third = min(len(self._areas) - 1, offset.x * len(self._areas) // max(1, self.content_size.width))
            self.post_message(self.Chosen(self._areas[third].name))

    def _cells(self) -> list[list[tuple[str, str]]]:
        """Return the drawing: a sign and its look for each cell. Kept until something changes."""
        key = (self.content_size, self._areas, self._now)
        if self._drawn is None or self._drawn[0] != key:
            self._drawn = (key, self._draw())
        return self._drawn[1]

    def _draw(self) -> list[list[tuple[str, str]]]:
        width, height = self.content_size
        cells = [[(" ", "")] * width for _ in range(height)]
        if not self._areas or height < _LOWEST or width < _NARROWEST:
            return cells
        rings = [_Ring(width * 2 * third / 3, height * 2 - 0.5, width * 2 / 3 - 1, height * 2 - 1) for third in (1, 2)]
        dots: dict[tuple[int, int], tuple[int, str]] = {}
        _stipple(dots, rings, width, height)
        for ring, other in (rings, rings[::-1]):
            for x, y in ring.points():
                _dot(dots, x, y, "shared" if other.holds(x, y) else "apart")
        for (row, column), (bits, look) in dots.items():
            if 0 <= row < height and 0 <= column < width:
                cells[row][column] = (chr(0x2800 + bits), look)
        for place, area in enumerate(self._areas):
            middle = int(width * (place * 2 + 1) / 6)
            now = area.name == self._now
            _write(cells, height // 2 - 1, middle, f" {area.number} ", "now" if now else "count")
            _write(cells, height // 2, middle, f" {area.label} ", "now" if now else "label")
        return cells


class _Ring(NamedTuple):
    """An ellipse in dots: its centre and half axes."""

    x: float
    y: float
    across: float
    down: float

    def points(self) -> list[tuple[float, float]]:
        """Return points on it, close enough to make a line."""
        steps = int(4 * (self.across + self.down))
        turns = [2 * math.pi * step / steps for step in range(steps)]
        return [(self.x + self.across * math.cos(turn), self.y + self.down * math.sin(turn)) for turn in turns]

    def holds(self, x: float, y: float) -> bool:
        return ((x - self.x) / self.across) ** 2 + ((y - self.y) / self.down) ** 2 < 1


def _stipple(dots: dict[tuple[int, int], tuple[int, str]], rings: list[_Ring], width: int, height: int) -> None:
    """Dot the ground that both rings hold."""
    across, down = _STIPPLE
    for y in range(1, height * 4, down):
        for x in range(across // 2 * (y // down % 2), width * 2, across):
            if all(ring.holds(x, y) for ring in rings):
                _dot(dots, x, y, "ground")


def _dot(dots: dict[tuple[int, int], tuple[int, str]], x: float, y: float, look: str) -> None:
    column, row = math.floor(x + 0.5), math.floor(y + 0.5)
    place = (row // 4, column // 2)
    bits, before = dots.get(place, (0, look))
    dots[place] = (bits | _DOTS[row % 4][column % 2], "shared" if "shared" in (before, look) else look)


def _write(cells: list[list[tuple[str, str]]], row: int, middle: int, words: str, look: str) -> None:
    start = middle - cell_len(words) // 2
    for at, sign in enumerate(words, start):
        if 0 <= row < len(cells) and 0 <= at < len(cells[row]):
            cells[row][at] = (sign, look)
