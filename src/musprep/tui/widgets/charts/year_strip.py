"""Twelve months of notes as blocks: whether they cover the year or only the last weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from musprep.language.dates import name_month
from musprep.language.say import text

if TYPE_CHECKING:
    from textual.geometry import Size

    from musprep.insight.spread import Spread

_MONTHS = 12
_EIGHTHS = " ▁▂▃▄▅▆▇█"
_NOTHING = "·"


class YearStrip(Widget):
    """Bars, month letters and a sentence with the verdict. `rows` is the height of the bars in lines."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "year-strip--bar",
        "year-strip--none",
        "year-strip--month",
        "year-strip--verdict",
    }
    DEFAULT_CSS = """
    YearStrip {
        height: auto;
        & > .year-strip--bar { color: $accent; }
        & > .year-strip--none { color: $text-muted; }
        & > .year-strip--month { color: $text-muted; }
        & > .year-strip--verdict { color: $text; }
    }
    """

    def __init__(self, *, rows: int = 2, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._rows = rows
        self._spread: Spread | None = None
        self._language = "da"

    def update(self, spread: Spread, language: str) -> None:
        """Show `spread` in a language."""
        self._spread, self._language = spread, language
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self._rows + 1 + len(self._wrap_verdict(width)) if self._spread else 0

    def render_line(self, y: int) -> Strip:
        width, plain = self.content_size.width, self.rich_style
        if self._spread is None or width < _MONTHS:
            return Strip.blank(width, plain)
        if y < self._rows:
            line = self._draw_bars(self._rows - 1 - y, width)
        elif y == self._rows:
            letters = [name_month(self._spread.find_month(place), self._language)[0] for place in range(_MONTHS)]
            style = self.get_component_rich_style("year-strip--month")
            line = [Segment(letter.ljust(self._measure_cell(width)), style) for letter in letters]
        else:
            words = self._wrap_verdict(width)
            said = words[y - self._rows - 1] if y - self._rows - 1 < len(words) else ""
            line = [Segment(said, self.get_component_rich_style("year-strip--verdict"))]
        return Strip(line).adjust_cell_length(width, plain)

    @staticmethod
    def _measure_cell(width: int) -> int:
        """Return how wide a month is: a bar and its gap."""
        return min(4, width // _MONTHS)

    def _draw_bars(self, row: int, width: int) -> list[Segment]:
        """Draw one row of the bars; row 0 is the lowest. A month without notes is a dot, not a gap."""
        assert self._spread is not None  # noqa: S101 - asked for only when there is one
        cell = self._measure_cell(width)
        broad = max(1, cell - 1)
        bar, none = self.get_component_rich_style("year-strip--bar"), self.get_component_rich_style("year-strip--none")
        most = max(*self._spread.months, 1)
        segments = []
        for count in self._spread.months:
            high = round(count / most * self._rows * 8) if count else 0
            part = min(8, max(0, high - row * 8, 1 if count and row == 0 else 0))
            if not count:
                segments.append(Segment((_NOTHING if row == 0 else " ").ljust(cell), none))
            else:
                segments.append(Segment((_EIGHTHS[part] * broad).ljust(cell), bar))
        return segments

    def _wrap_verdict(self, width: int) -> list[str]:
        """Return the sentence on as many lines as it takes."""
        assert self._spread is not None  # noqa: S101 - asked for only when there is one
        lines: list[str] = []
        for word in text(f"tui.spread_{self._spread.verdict}", self._language).split():
            if lines and len(lines[-1]) + 1 + len(word) <= width:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        return lines
