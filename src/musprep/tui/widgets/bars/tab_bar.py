"""The top line: the tabs as tabs, and how long there is to the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from musprep.language.safe import make_safe_line
from musprep.language.say import text
from musprep.tui.framework.registry import TABS
from musprep.tui.framework.tab import GoTo
from musprep.tui.framework.toasts import NeverCovered

if TYPE_CHECKING:
    from textual import events

_GAP = 2
_MARGIN = 2
_SHORT = ("interests",)
"""Tabs whose name has a shorter form."""


class TabLabel(NamedTuple):
    """A tab on the line, from column `start` on."""

    name: str
    key: str
    label: str
    start: int

    @property
    def words(self) -> str:
        """The key and the label."""
        return f"{self.key} {self.label}".rstrip()

    @property
    def end(self) -> int:
        """The column after its last one."""
        return self.start + len(self.words)


class TabBar(NeverCovered, Widget):
    """Two lines: the tabs, and a rule that is heavy under the current tab. A click chooses a tab."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "tab-bar--key",
        "tab-bar--tab",
        "tab-bar--current",
        "tab-bar--rule",
        "tab-bar--mark",
        "tab-bar--stand",
    }

    def __init__(self) -> None:
        super().__init__(id="tab-bar")
        self._current = ""
        self._language = ""
        self._stand: list[str] = []

    def show(self, current: str, language: str, *stand: str) -> None:
        """Show the tabs with `current` marked, and at the right the first of `stand` that fits (longest first)."""
        self._current, self._language = current, language
        self._stand = [make_safe_line(words) for words in stand if words]
        self.refresh()

    def list_tabs(self) -> list[TabLabel]:
        """Return the tabs as they fit with what stands at the right: roomy, close together, with shorter names.

        Where nothing does, the tabs come first: all names, else the name of the current tab alone.
        """
        if not self._language:
            return []
        width = self.size.width
        shortest = min((len(words) + _GAP for words in self._stand), default=0)
        close = self._lay_out(1, 1)
        for tabs, margin in (
            (self._lay_out(_MARGIN, _GAP), _MARGIN),
            (close, 1),
            (self._lay_out(1, 1, short=True), 1),
        ):
            if tabs[-1].end + shortest + margin <= width:
                return tabs
        return close if close[-1].end + 1 <= width else self._lay_out(1, 1, alone=True)

    def _lay_out(self, margin: int, gap: int, *, short: bool = False, alone: bool = False) -> list[TabLabel]:
        tabs, start = [], margin
        for place in TABS:
            name = f"{place.name}_short" if short and place.name in _SHORT else place.name
            label = "" if alone and place.name != self._current else text(f"tui.tab_{name}", self._language)
            tab = TabLabel(place.name, place.key, label, start)
            tabs.append(tab)
            start = tab.end + gap
        return tabs

    def render_line(self, y: int) -> Strip:
        tabs, width = self.list_tabs(), self.size.width
        line = self._draw_names(tabs, width) if y == 0 else self._draw_rule(tabs, width)
        return line.adjust_cell_length(width, self.rich_style)

    def _draw_names(self, tabs: list[TabLabel], width: int) -> Strip:
        plain = self.rich_style
        segments, at = [], 0
        for tab in tabs:
            now = tab.name == self._current
            style = self.get_component_rich_style("tab-bar--current" if now else "tab-bar--tab")
            key = style if now else self.get_component_rich_style("tab-bar--key")
            segments.append(Segment(" " * (tab.start - at), plain))
            segments.append(Segment(tab.key, key))
            segments.append(Segment(tab.words[len(tab.key) :], style))
            at = tab.end
        margin = tabs[0].start if tabs else _MARGIN
        stand = next((words for words in self._stand if at + _GAP + len(words) + margin <= width), "")
        if stand:
            segments.append(Segment(" " * (width - at - len(stand) - margin), plain))
            segments.append(Segment(stand, self.get_component_rich_style("tab-bar--stand")))
        return Strip(segments)

    def _draw_rule(self, tabs: list[TabLabel], width: int) -> Strip:
        rule = self.get_component_rich_style("tab-bar--rule")
        now = next((tab for tab in tabs if tab.name == self._current), None)
        if now is None:
            return Strip([Segment("─" * width, rule)])
        heavy = Segment("━" * (now.end - now.start), self.get_component_rich_style("tab-bar--mark"))
        return Strip([Segment("─" * now.start, rule), heavy, Segment("─" * (width - now.end), rule)])

    def on_click(self, event: events.Click) -> None:
        for tab in self.list_tabs():
            if tab.start - 1 <= event.x <= tab.end:
                self.post_message(GoTo(tab.name))
