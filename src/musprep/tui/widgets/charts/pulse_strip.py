"""Twelve months of pulses: mood and energy as blocks, and the same in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from musprep.language.dates import name_month
from musprep.language.say import text
from musprep.tui.widgets.lists.block_list import wrap_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.geometry import Size

    from musprep.insight.pulse import PulseMonth

_EIGHTHS = "▁▂▃▄▅▆▇█"
_NOTHING = "·"
_LOWEST, _HIGHEST = 1, 5
_MONTHS, _LABEL = 12, 8
_NAMES = ("mood", "energy")
STEPS = {"mood": "pulse.mood_{}", "energy": "pulse.energy_{}"}
"""The texts of the five steps; their number is filled in."""


class PulseStrip(Widget):
    """A line for mood, one for energy where it was noted, the months, and sentences that say the same."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"pulse-strip--bar", "pulse-strip--dim", "pulse-strip--words"}
    DEFAULT_CSS = """
    PulseStrip {
        height: auto;
        & > .pulse-strip--bar { color: $accent; }
        & > .pulse-strip--dim { color: $text-muted; }
        & > .pulse-strip--words { color: $text; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._months: Sequence[PulseMonth] = ()
        self._language = "da"

    def update(self, months: Sequence[PulseMonth], language: str) -> None:
        """Show these twelve months, the oldest first."""
        self._months, self._language = months, language
        self.refresh(layout=True)

    @property
    def noted(self) -> bool:
        """Whether there is any pulse in these months."""
        return any(month.noted for month in self._months)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._draw_lines(width))

    def render_line(self, y: int) -> Strip:
        width, plain = self.content_size.width, self.rich_style
        lines = self._draw_lines(width)
        if y >= len(lines):
            return Strip.blank(width, plain)
        segments = [Segment(words, self.get_component_rich_style(f"pulse-strip--{look}")) for words, look in lines[y]]
        return Strip(segments).adjust_cell_length(width, plain)

    def _draw_lines(self, width: int) -> list[list[tuple[str, str]]]:
        """Return every line as pieces of (text, look)."""
        drawn: list[list[tuple[str, str]]] = []
        if self.noted and width >= _LABEL + _MONTHS:
            cell = min(3, (width - _LABEL) // _MONTHS)
            drawn += [self._draw_bars(name, cell) for name in _NAMES if self._mean(name) is not None]
            letters = [name_month(month.month, self._language)[0].ljust(cell) for month in self._months]
            drawn.append([(" " * _LABEL + "".join(letters), "dim")])
        return drawn + [[(line, "words")] for line in wrap_text(self.describe(), max(8, width))]

    def _draw_bars(self, name: str, cell: int) -> list[tuple[str, str]]:
        pieces = [(text(f"pulse.{name}", self._language).ljust(_LABEL), "dim")]
        for month in self._months:
            value = getattr(month, name)
            sign = _NOTHING if value is None else _draw_block(value)
            pieces.append((sign.ljust(cell) if value is None else (sign * max(1, cell - 1)).ljust(cell), "bar"))
        return pieces

    # ---- In words ----------------------------------------------------------------------------------------------------

    def describe(self) -> str:
        """Return what the blocks show."""
        mood = self._mean("mood")
        if mood is None:
            return self._say("year_none")
        said = [self._say("year_mood", word=self._name_value("mood", mood))]
        noted = [(month.mood, month.month) for month in self._months if month.mood is not None]
        low, month = min(noted)
        if round(low) < round(mood):
            name = name_month(month, self._language)
            said.append(self._say("year_low", month=name, word=self._name_value("mood", low)))
        energy = self._mean("energy")
        if energy is not None:
            said.append(self._say("year_energy", word=self._name_value("energy", energy)))
        return " ".join(said)

    def _say(self, key: str, **values: object) -> str:
        return text(f"pulse.{key}", self._language, **values)

    def _name_value(self, name: str, value: float) -> str:
        return text(STEPS[name].format(round(value)), self._language)

    def _mean(self, name: str) -> float | None:
        return mean_of((getattr(month, name), month.noted) for month in self._months)


def mean_of(months: Iterable[tuple[float | None, int]]) -> float | None:
    """Return the mean of monthly means, each weighted by its number of pulses; None for none."""
    known = [(value, noted) for value, noted in months if value is not None]
    total = sum(noted for _, noted in known)
    return sum(value * noted for value, noted in known) / total if total else None


def _draw_block(value: float) -> str:
    return _EIGHTHS[round((value - _LOWEST) / (_HIGHEST - _LOWEST) * (len(_EIGHTHS) - 1))]
