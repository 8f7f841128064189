"""Two overlapping rings of braille dots: what serves the owner, the workplace, and both."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len
from textual.message import Message

from musprep.tui.widgets.charts.drawing import Canvas, Drawing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

_LOWEST, _NARROWEST = 5, 30
"""In less room there is nothing to be seen."""
_STIPPLE = (6, 4)
"""The overlap is dotted so far apart, across and down."""


class Area(NamedTuple):
    """A part of the drawing: its name in the program, its label, how many (`number`) are in it, and what else is."""

    name: str
    label: str
    number: int
    note: str = ""


class Venn(Drawing):
    """Two overlapping rings, each two thirds as wide as the drawing: its three areas are above three columns."""

    PREFIX = "venn"
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

    def show(self, areas: Sequence[Area], now: str) -> None:
        """Show three areas, left, middle and right; `now` is the current one."""
        self._areas, self._now = tuple(areas), now
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is not None and self._areas:
            third = min(len(self._areas) - 1, offset.x * len(self._areas) // max(1, self.content_size.width))
            self.post_message(self.Chosen(self._areas[third].name))

    def read_state(self) -> object:
        return self._areas, self._now

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height, strong="shared")
        if not self._areas or height < _LOWEST or width < _NARROWEST:
            return canvas
        rings = [_Ring(width * 2 * third / 3, height * 2 - 0.5, width * 2 / 3 - 1, height * 2 - 1) for third in (1, 2)]
        _fill_overlap(canvas, rings)
        for ring, other in (rings, rings[::-1]):
            for x, y in ring.list_points():
                canvas.draw_dot(x, y, "shared" if other.holds(x, y) else "apart")
        canvas.stamp()
        for place, area in enumerate(self._areas):
            middle = int(width * (place * 2 + 1) / 6)
            now = area.name == self._now
            _write_centred(canvas, height // 2 - 1, middle, f" {area.number} ", "now" if now else "count")
            _write_centred(canvas, height // 2, middle, f" {area.label} ", "now" if now else "label")
            if area.note:
                _write_centred(canvas, height // 2 + 1, middle, f" {area.note} ", "label")
        return canvas


class _Ring(NamedTuple):
    """An ellipse in dots: its centre and half axes."""

    x: float
    y: float
    across: float
    down: float

    def list_points(self) -> list[tuple[float, float]]:
        """Return points on it, close enough to make a line."""
        steps = int(4 * (self.across + self.down))
        turns = [2 * math.pi * step / steps for step in range(steps)]
        return [(self.x + self.across * math.cos(turn), self.y + self.down * math.sin(turn)) for turn in turns]

    def holds(self, x: float, y: float) -> bool:
        return ((x - self.x) / self.across) ** 2 + ((y - self.y) / self.down) ** 2 < 1


def _fill_overlap(canvas: Canvas, rings: list[_Ring]) -> None:
    """Dot the ground that both rings hold."""
    across, down = _STIPPLE
    for y in range(1, canvas.height * 4, down):
        for x in range(across // 2 * (y // down % 2), canvas.width * 2, across):
            if all(ring.holds(x, y) for ring in rings):
                canvas.draw_dot(x, y, "ground")


def _write_centred(canvas: Canvas, row: int, middle: int, words: str, look: str) -> None:
    canvas.write(row, middle - cell_len(words) // 2, words, look)
