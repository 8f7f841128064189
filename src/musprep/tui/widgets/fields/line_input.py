"""A field of one line that loses nothing of a paste, and shows any text harmlessly."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.binding import Binding
from textual.geometry import Region
from textual.suggester import Suggester
from textual.widgets import Input
from textual.widgets.input import Selection

from musprep.language.clusters import find_cluster
from musprep.language.safe import make_safe_line

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType


class LineInput(Input):
    """An Input without a frame. Pasted lines become one; alt with a letter types nothing, nor does ctrl+y."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+z,ctrl+y", "stay", show=False)]

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        suggester: Suggester | None = None,
        id: str | None = None,  # noqa: A002 - Textual's name
        classes: str | None = None,
    ) -> None:
        super().__init__(
            make_safe_line(value),
            placeholder=placeholder,
            suggester=suggester,
            compact=True,
            select_on_focus=False,
            id=id,
            classes=classes,
        )

    def on_focus(self) -> None:
        """Show the cursor: Textual shows the beginning of a long line until something is typed."""
        self.call_after_refresh(self._show_cursor)

    def _show_cursor(self) -> None:
        place = Region(cell_len(self.value[: self.cursor_position]), 0, 1, 1)
        self.scroll_to_region(place, force=True, animate=False)

    def on_paste(self, event: events.Paste) -> None:
        # Terminals paste the ends of lines as returns.
        event.stop()
        event.text = make_safe_line(event.text.replace("\r", "\n"))

    def on_key(self, event: events.Key) -> None:
        if event.key.startswith("alt+"):
            event.character = None

    def action_stay(self) -> None:
        """Do nothing: undo and redo, and leaving for the shell, belong to what is done outside of a field."""

    def validate_selection(self, selection: Selection) -> Selection:
        """Keep the cursor between clusters; on its way to the right it goes on to the end of one."""
        start, end = super().validate_selection(selection)
        return Selection(self._find_boundary(start, self.selection.start), self._find_boundary(end, self.selection.end))

    def _find_boundary(self, place: int, before: int) -> int:
        first, last = find_cluster(self.value, place)
        return last if first < place and before < place else first

    def delete(self, start: int, end: int) -> None:
        """Delete whole clusters."""
        if start < end:
            start, end = find_cluster(self.value, max(0, start))[0], find_cluster(self.value, end - 1)[1]
        super().delete(start, end)


class TagSuggester(Suggester):
    """Completes the last of several tags with one that was used before."""

    def __init__(self, tags: list[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._tags = [make_safe_line(tag) for tag in tags]

    async def get_suggestion(self, value: str) -> str | None:
        head, _, last = value.rpartition(",")
        begun = last.strip().lstrip("#@").casefold()
        taken = {one.strip().lstrip("#@").casefold() for one in head.split(",")}
        found = next((tag for tag in self._tags if begun and tag.startswith(begun) and tag not in taken), "")
        return value + found[len(begun) :] if found and found != begun else None
