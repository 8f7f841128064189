"""Which parts of the preparation are in sight: as many as there is room for, and always the one that one is in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from textual.widget import Widget

    from musprep.tui.framework.tab import Tab

ONE_COLUMN, THREE_COLUMNS = 72, 110
"""Below the first width only one part is in sight, from the second on all three."""

Part = Literal["tree", "question", "evidence"]


class VisibleParts:
    """The parts of a tab; `part` is the one that one is in, `came_from` the one before the notes."""

    def __init__(self, tab: Tab) -> None:
        self._tab = tab
        self.part: Part = "tree"
        self.came_from: Part = "question"

    def fit(self, width: int) -> None:
        """Show as many parts as go beside each other in `width` columns."""
        self._tab.set_class(width < ONE_COLUMN, "-one")
        self._tab.set_class(ONE_COLUMN <= width < THREE_COLUMNS, "-two")
        self._tab.set_class(width >= THREE_COLUMNS, "-three")
        self.see(self.part)

    def see(self, part: Part) -> None:
        """Show this part; beside it, as there is room, the others."""
        tab = self._tab
        if part != self.part:
            self.part = part
            tab.refresh_bindings()
        three, two = tab.has_class("-three"), tab.has_class("-two")
        tab.query_one("#prepare-left").display = three or part == "tree"
        tab.query_one("#prepare-evidence").display = three or part == "evidence" or (two and part == "question")
        tab.query_one("#prepare-middle").display = three or two or part == "question"

    def see_around(self, widget: Widget) -> None:
        """Show the part that a widget stands in."""
        inside = {node.id for node in widget.ancestors_with_self}
        self.see("tree" if "prepare-tree" in inside else "evidence" if "prepare-evidence" in inside else "question")
