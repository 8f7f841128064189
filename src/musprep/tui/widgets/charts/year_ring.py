"""The year as a ring of braille dots: what is over thick, what is ahead thin, and a mark for today."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from musprep.language.say import say_count, text
from musprep.tui.widgets.charts.drawing import Canvas, Drawing

if TYPE_CHECKING:
    from musprep.insight.circle import Circle

_YEAR = 365
_FOLLOW_UP, _PREPARE = 30, 28
_MARK = "◆"
_STEPS = 720
_GAP = 0.012
"""Half of what is left open between two phases, in turns."""
_LOWEST, _NARROWEST = 7, 16
"""In less room there is no ring to be seen."""


class Arc(NamedTuple):
    """A phase with its part of the circle, in turns from the last meeting (0) to the next (1)."""

    name: str
    start: float
    end: float

    @property
    def middle(self) -> float:
        """The middle of the arc, in turns."""
        return (self.start + self.end) / 2


ARCS = (
    Arc("follow_up", 0.0, _FOLLOW_UP / _YEAR * 1.6),
    Arc("note", _FOLLOW_UP / _YEAR * 1.6, 1 - _PREPARE / _YEAR * 1.6),
    Arc("prepare", 1 - _PREPARE / _YEAR * 1.6, 1.0),
)
"""The two short phases are drawn a little longer than they are, so that they can be seen."""


_BESIDE = (ARCS[0], ARCS[-1])
"""The phases whose words stand beside the ring; it gives them room down to the smallest radius, in dots."""
_SMALLEST = 14.0


def place_turn(turn: float) -> float:
    """Return where on the drawn ring `turn` (0 to 1, by days) is: the short phases are drawn longer than they are."""
    days = (0.0, _FOLLOW_UP / _YEAR, 1 - _PREPARE / _YEAR, 1.0)
    drawn = (0.0, ARCS[0].end, ARCS[1].end, 1.0)
    for at in range(3):
        if turn <= days[at + 1]:
            return drawn[at] + (turn - days[at]) / (days[at + 1] - days[at]) * (drawn[at + 1] - drawn[at])
    return 1.0


class YearRing(Drawing):
    """The talk at the top, then clockwise: follow up, note, prepare. In the middle the days left."""

    PREFIX = "year-ring"
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
        self._talk = ""

    def update(self, circle: Circle, language: str, talk: str) -> None:
        """Show a place in the circle; `talk` is what the talk is called."""
        self._circle, self._language, self._talk = circle, language, talk
        self.refresh()

    @property
    def now(self) -> str:
        """The current phase, as its text is named."""
        return self._circle.phase.value.replace("-", "_") if self._circle else ""

    def name_phase(self, name: str) -> str:
        """Return what a phase is called."""
        return self._talk if name == "meeting" else text(f"tui.phase_{name}", self._language)

    def read_state(self) -> object:
        return self._circle, self._language, self._talk

    def draw(self, width: int, height: int) -> Canvas:
        canvas = Canvas(width, height)
        if self._circle is None or height < _LOWEST or width < _NARROWEST:
            return canvas
        ring = _Round(width - 0.5, height * 2 - 0.5, float(min((height - 2) * 2, width - 2)) - 0.5)
        while ring.radius > _SMALLEST and any(self._place_label(arc, ring, width)[1] is None for arc in _BESIDE):
            ring = ring._replace(radius=ring.radius - 0.5)
        today = place_turn(self._circle.turn)
        for step in range(_STEPS):
            turn = step / _STEPS
            if any(abs(turn - edge) < _GAP for edge in (0.0, 1.0, *(arc.end for arc in ARCS[:-1]))):
                continue
            behind = turn <= today
            for inward in (0, 1, 2) if behind else (1,):
                canvas.draw_dot(*ring.find_point(turn, inward), "behind" if behind else "ahead")
        canvas.stamp()
        x, y = ring.find_point(today, 1)
        canvas.write(int(y // 4), int(x // 2), _MARK, "mark")
        self._draw_labels(canvas, ring)
        self._count(canvas)
        return canvas

    def _draw_labels(self, canvas: Canvas, ring: _Round) -> None:
        """Write the phases where their arcs are; the one now in another voice."""
        now = self.now
        for name, row in (("meeting", 0), ("note", canvas.height - 1)):
            _write_centred(canvas, row, self.name_phase(name), "now" if now == name else "phase")
        for arc in _BESIDE:
            words, place = self._place_label(arc, ring, canvas.width)
            if place:
                canvas.write(*place, words, "now" if now == arc.name else "phase")

    def _place_label(self, arc: Arc, ring: _Round, width: int) -> tuple[str, tuple[int, int] | None]:
        """Return a phase's words and where they fit beside its arc, or higher, where the ring is narrower."""
        words = self.name_phase(arc.name)
        first = arc is ARCS[0]
        for row in range(int(ring.find_point(arc.end if first else arc.start, 0)[1] // 4), 0, -1):
            left, right = ring.find_edges(row)
            column = right + 2 if first else left - 1 - len(words)
            if 0 <= column <= width - len(words):
                return words, (row, column)
        return words, None

    def _count(self, canvas: Canvas) -> None:
        """Write the days that are left in the middle."""
        left = self._circle.days_left if self._circle else None
        if left is None:
            lines = [("", ""), (text("tui.ring_no_date", self._language), "phase")]
        elif left > 0:
            lines = [(str(left), "count"), (say_count("tui.ring_days", self._language, left, talk=self._talk), "phase")]
        else:
            below = text("tui.ring_held" if left else "tui.ring_today", self._language)
            lines = [(self._talk, "count"), (below, "phase")]
        for offset, (words, look) in enumerate(lines):
            _write_centred(canvas, canvas.height // 2 - 1 + offset, words, look)


class _Round(NamedTuple):
    """A circle in dots: its centre and radius."""

    x: float
    y: float
    radius: float

    def find_point(self, turn: float, inward: float) -> tuple[float, float]:
        """Return the point `turn` of the way round, `inward` dots inside."""
        angle, radius = 2 * math.pi * turn, self.radius - inward
        return self.x + radius * math.sin(angle), self.y - radius * math.cos(angle)

    def find_edges(self, row: int) -> tuple[int, int]:
        """Return the leftmost and the rightmost cell of the circle in a row of cells."""
        away = max(0.0, abs(row * 4 + 2.0 - self.y) - 2.0)
        half = math.sqrt(max(0.0, self.radius**2 - away**2))
        return int((self.x - half) // 2), int((self.x + half) // 2)


def _write_centred(canvas: Canvas, row: int, words: str, look: str) -> None:
    canvas.write(row, (canvas.width - len(words)) // 2, words, look)
