"""Drawings of braille dots and words: shared by the ring of the year and the two rings of interests."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    from rich.style import Style

_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each of the 4 x 2 dots of a braille sign."""
_BRAILLE = 0x2800


class Canvas:
    """`height` rows of `width` cells, each a character and the name of its look; a cell has 2 x 4 dots."""

    def __init__(self, width: int, height: int, *, strong: str = "") -> None:
        self.width, self.height = width, height
        self.cells = [[(" ", "")] * width for _ in range(height)]
        self._strong = strong
        """The look that a cell keeps when dots of different looks meet in it; else the latest counts."""
        self._dots: dict[tuple[int, int], tuple[int, str]] = {}

    def draw_dot(self, x: float, y: float, look: str) -> None:
        """Put a dot at `x` across and `y` down, counted in dots."""
        column, row = math.floor(x + 0.5), math.floor(y + 0.5)
        place = (row // 4, column // 2)
        bits, before = self._dots.get(place, (0, look))
        kept = before if before == self._strong else look
        self._dots[place] = (bits | _DOTS[row % 4][column % 2], kept)

    def stamp(self) -> None:
        """Turn the dots so far into characters; words written afterwards replace them."""
        for (row, column), (bits, look) in self._dots.items():
            self._put(row, column, chr(_BRAILLE + bits), look)

    def write(self, row: int, column: int, words: str, look: str) -> None:
        """Write words from a cell on; what is outside the canvas is left out."""
        for at, sign in enumerate(words, column):
            self._put(row, at, sign, look)

    def _put(self, row: int, column: int, sign: str, look: str) -> None:
        if 0 <= row < self.height and 0 <= column < self.width:
            self.cells[row][column] = (sign, look)


class Drawing(Widget):
    """Shows a canvas, drawn anew only when `state` or the size changes. A look is the class `<PREFIX>--<look>`."""

    PREFIX: ClassVar[str]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._kept: tuple[object, Canvas] | None = None

    def read_state(self) -> object:
        """Return everything the drawing depends on."""
        raise NotImplementedError

    def draw(self, width: int, height: int) -> Canvas:
        """Return the drawing in `width` x `height` cells; an empty canvas where it does not fit."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        width, plain = self.content_size.width, self.rich_style
        key = (self.content_size, self.read_state())
        if self._kept is None or self._kept[0] != key:
            self._kept = (key, self.draw(*self.content_size))
        cells = self._kept[1].cells
        if y >= len(cells):
            return Strip.blank(width, plain)
        styles: dict[str, Style] = {"": plain}
        segments = []
        for sign, look in cells[y]:
            if look not in styles:
                styles[look] = self.get_component_rich_style(f"{self.PREFIX}--{look}")
            segments.append(Segment(sign, styles[look]))
        return Strip(segments).simplify().adjust_cell_length(width, plain)
