"""A field to type in and what fits below it: the shape of the palette and of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from musprep.language.say import text
from musprep.tui.framework.dialog import CHOOSE, CLOSE, MOVE, Dialog
from musprep.tui.widgets.fields.line_input import LineInput
from musprep.tui.widgets.lists.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from musprep.tui.framework.commands import ScreenCommand


_LOWEST = 14
"""Windows with fewer lines have none to spare for blank ones."""


class _Found(RowList):
    """The rows found. The field above keeps the focus; one click chooses."""

    can_focus = False

    def on_resize(self) -> None:
        super().on_resize()
        if isinstance(self.screen, Picker):
            self.screen.fit_list()

    def on_click(self, event: events.Click) -> None:
        super().on_click(event)
        self.action_choose()
        event.prevent_default()


class Picker(Dialog[Any]):
    """Returns what was chosen, or None. A subclass fills it in `look_for`. Words to look for are not missed."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (CHOOSE, CLOSE, MOVE)
    unsaved = False

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
    ]

    def __init__(self, language: str, hint: str) -> None:
        super().__init__()
        self.language = language
        self._hint = hint

    def compose(self) -> ComposeResult:
        with Vertical(id="picker"):
            yield LineInput(placeholder=text(self._hint, self.language), id="picker-words")
            yield Static(id="picker-note", markup=False)
            yield _Found(id="picker-found")

    def on_mount(self) -> None:
        self.query_one(LineInput).focus()
        self.look_for("")

    def look_for(self, words: str) -> None:
        """Show what fits `words`."""
        raise NotImplementedError

    def get_choice(self, key: str) -> Any:  # noqa: ANN401 - each picker returns its own kind
        """Return what the row called `key` stands for."""
        raise NotImplementedError

    def fill(self, rows: Sequence[Row], note: str) -> None:
        """Show `rows` with the cursor on the first, and a sentence above them."""
        found = self.query_one(_Found)
        found.fill(rows, next((row.key for row in rows if row.key), ""))
        found.display = bool(rows)
        if rows:
            found.scroll_home(animate=False)
        said = self.query_one("#picker-note", Static)
        said.update(Content(note))
        said.display = bool(note)
        self.call_after_refresh(self.fit_list)

    def _fit(self) -> None:
        self.set_class(self.size.height < _LOWEST, "-lowest")
        self.call_after_refresh(self.fit_list)
        super()._fit()

    def fit_list(self) -> None:
        """Let the list have the lines that are left, so that it scrolls however low the window is."""
        found, box = self.query_one(_Found), self.query_one("#picker")
        if top := found.virtual_region.y:
            found.styles.height = max(1, min(len(found.rows), self.size.height - box.gutter.height - top))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.look_for(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(_Found).action_choose()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        self.dismiss(self.get_choice(event.key))

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        event.stop()

    def action_move(self, by: int) -> None:
        self.query_one(_Found).action_move(by)

    def action_page(self, by: int) -> None:
        self.query_one(_Found).action_page(by)

    def action_close(self) -> None:
        self.dismiss(None)
