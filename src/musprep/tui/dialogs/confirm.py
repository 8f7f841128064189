"""A question with two answers, the safe one first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, Static

from musprep.language.say import text
from musprep.tui.framework.dialog import CHOOSE, CLOSE, MOVE, Dialog
from musprep.tui.widgets.fields.line_button import LineButton

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from musprep.tui.framework.commands import ScreenCommand


class Confirm(Dialog[bool]):
    """Returns True for yes. Every part is the key of a text; `values` go into the question."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (CHOOSE, CLOSE, MOVE)

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]

    def __init__(self, language: str, title: str, question: str, yes: str, no: str, **values: str) -> None:
        super().__init__()
        self._language = language
        self._parts = (title, question, yes, no)
        self._values = values

    def compose(self) -> ComposeResult:
        title, question, yes, no = (text(key, self._language, **self._values) for key in self._parts)
        with Vertical(classes="dialog") as box:
            box.border_title = Content(title)
            yield Static(Content(question), classes="dialog-about")
            yield LineButton(no, id="no")
            yield LineButton(yes, id="yes")

    def on_mount(self) -> None:
        self.query_one("#no").focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.dismiss(event.button.id == "yes")

    def action_close(self) -> None:
        self.dismiss(False)  # noqa: FBT003 - the answer itself
