"""The year as a ring, drawn with braille dots: what is behind one thick, what lies ahead thin, and a mark for today."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from musprep.language.say import counted, text

if TYPE_CHECKING:
    from rich.style import Style

    from musprep.insight.circle import Circle

_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each of the 4 x 2 dots of a braille sign."""
_YEAR = 365
_FOLLOW_UP, _PREPARE = 30, 28
_MARK = "◆"
_STEPS = 720
_GAP = 0.012
"""Half of what is left open between two phases, in turns."""
_LOWEST, _NARROWEST = 7, 16
"""In less room there is no ring to be seen."""


class Arc(NamedTuple):
    """A phase with the part of the circle it takes, in turns from the last meeting (0) to the next (1)."""

    name: str
    start: float
    end: float

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


ARCS = (
    Arc("follow_up", 0.0, _FOLLOW_UP / _YEAR * 1.6),
    Arc("note", _FOLLOW_UP / _YEAR * 1.6, 1 - _PREPARE / _YEAR * 1.6),
    Arc("prepare", 1 - _PREPARE / _YEAR * 1.6, 1.0),
)
"""The two short phases are drawn a little longer than they are, so that they can be seen."""


def placed(turn: float) -> float:
    """Return where on the drawn ring `turn` (0 to 1, by days) stands, given that the short phases are drawn longer."""
    days = (0.0, _FOLLOW_UP / _YEAR, 1 - _PREPARE / _YEAR, 1.0)
    drawn = (0.0, ARCS[0].end, ARCS[1].end, 1.0)
    for at in range(3):
        if turn <= days[at + 1]:
            return drawn[at] + (turn - days[at]) / (days[at + 1] - days[at]) * (drawn[at + 1] - drawn[at])
    return 1.0


class YearRing(Widget):
    """MUS at the top, then clockwise: follow up, note, prepare. In the middle the days that are left."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "year-ring--behind",
        "year-ring--ahead",
        "year-ring--mark",
        "year-ring--phase",
        "year-ring--now",
        "year-ring--count",
    }

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._circle: Circle | None = None
        self._language = "da"
        self._drawn: tuple[object, list[list[tuple[str, str]]]] | None = None

    def update(self, circle: Circle, language: str) -> None:
        """Show where `circle` stands."""
        self._circle, self._language = circle, language
        self._drawn = None
        self.refresh()

    @property
    def now(self) -> str:
        """The phase now, as its text is named."""
        return self._circle.phase.value.replace("-", "_") if self._circle else ""

    def render_line(self, y: int) -> Strip:
        width, plain = self.content_size.width, self.rich_style
        cells = self._cells()
        if y >= len(cells):
            return Strip.blank(width, plain)
        styles: dict[str, Style] = {"": plain}
        segments = []
        for sign, look in cells[y]:
            if look not in styles:
                styles[look] = self.get_component_rich_style(f"year-ring--{look}")
            segments.append(Segment(sign, styles[look]))
        return Strip(segments).simplify().adjust_cell_length(width, plain)

    def _cells(self) -> list[list[tuple[str, str]]]:
        """Return the drawing: a sign and its look for each cell. Kept until something changes."""
        key = (self.content_size, self._circle, self._language)
        if self._drawn is None or self._drawn[0] != key:
            self._drawn = (key, self._draw())
        return self._drawn[1]

    def _draw(self) -> list[list[tuple[str, str]]]:
        width, height = self.content_size
        cells = [[(" ", "")] * width for _ in range(height)]
        if self._circle is None or height < _LOWEST or width < _NARROWEST:
            return cells
        ring = _Round(width - 0.5, height * 2 - 0.5, float(min((height - 2) * 2, width - 2)) - 0.5)
        today = placed(self._circle.turn)
        dots: dict[tuple[int, int], tuple[int, str]] = {}
        for step in range(_STEPS):
            turn = step / _STEPS
            if any(abs(turn - edge) < _GAP for edge in (0.0, 1.0, *(arc.end for arc in ARCS[:-1]))):
                continue
            behind = turn <= today
            for inward in (0, 1, 2) if behind else (1,):
                _dot(dots, *ring.at(turn, inward), "behind" if behind else "ahead")
        for (row, column), (bits, look) in dots.items():
            if 0 <= row < height and 0 <= column < width:
                cells[row][column] = (chr(0x2800 + bits), look)
        x, y = ring.at(today, 1)
        _write(cells, int(y // 4), int(x // 2), _MARK, "mark")
        self._label(cells, ring)
        self._count(cells)
        return cells

    def _label(self, cells: list[list[tuple[str, str]]], ring: _Round) -> None:
        """Write the phases where their arcs are; the one now in another voice."""
        height, now = len(cells), self.now
        for name, row in (("meeting", 0), ("note", height - 1)):
            _centred(cells, row, text(f"tui.phase_{name}", self._language), "now" if now == name else "phase")
        for arc in (ARCS[0], ARCS[-1]):
            words = text(f"tui.phase_{arc.name}", self._language)
            row = int(ring.at(arc.end if arc is ARCS[0] else arc.start, 0)[1] // 4)
            left, right = ring.edges(row)
            column = right + 2 if arc is ARCS[0] else left - 1 - len(words)
            column = max(0, min(column, len(cells[0]) - len(words)))
            _write(cells, row, column, words, "now" if now == arc.name else "phase")

    def _count(self, cells: list[list[tuple[str, str]]]) -> None:
        """Write the days that are left in the middle."""
        left = self._circle.days_left if self._circle else None
        if left is None:
            lines = [("", ""), (text("tui.ring_no_date", self._language), "phase")]
        elif left > 0:
            lines = [(str(left), "count"), (counted("tui.ring_days", self._language, left), "phase")]
        else:
            below = text("tui.ring_held" if left else "tui.ring_today", self._language)
            lines = [(text("tui.phase_meeting", self._language), "count"), (below, "phase")]
        for offset, (words, look) in enumerate(lines):
            _centred(cells, len(cells) // 2 - 1 + offset, words, look)


class _Round(NamedTuple):
    """A circle in dots: its centre and radius."""

    x: float
    y: float
    radius: float

    def at(self, turn: float, inward: float) -> tuple[float, float]:
        """Return the point `turn` of the way round, `inward` dots inside."""
        angle, radius = 2 * math.pi * turn, self.radius - inward
        return self.x + radius * math.sin(angle), self.y - radius * math.cos(angle)

    def edges(self, row: int) -> tuple[int, int]:
        """Return the leftmost and the rightmost cell of the circle in a row of cells."""
        away = max(0.0, abs(row * 4 + 1.5 - self.y) - 1.5)
        half = math.sqrt(max(0.0, self.radius**2 - away**2))
        return int((self.x - half) // 2), int((self.x + half) // 2)


def _dot(dots: dict[tuple[int, int], tuple[int, str]], x: float, y: float, look: str) -> None:
    column, row = math.floor(x + 0.5), math.floor(y + 0.5)
    place = (row // 4, column // 2)
    bits, _ = dots.get(place, (0, look))
    dots[place] = (bits | _DOTS[row % 4][column % 2], look)


def _write(cells: list[list[tuple[str, str]]], row: int, column: int, words: str, look: str) -> None:
    for at, sign in enumerate(words, column):
        if 0 <= row < len(cells) and 0 <= at < len(cells[row]):
            cells[row][at] = (sign, look)


def _centred(cells: list[list[tuple[str, str]]], row: int, words: str, look: str) -> None:
    _write(cells, row, (len(cells[0]) - len(words)) // 2, words, look)
