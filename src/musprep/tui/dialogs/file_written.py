"""Says where a paper lies that was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, Static

from musprep.language.say import text
from musprep.tui.framework.dialog import Dialog
from musprep.tui.widgets.fields.path_lines import PathLines

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class FileWrittenDialog(Dialog[None]):
    """Shows where the paper lies until it is closed."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,space", "close", show=False)]

    def __init__(self, language: str, path: str, *, outside: bool) -> None:
        super().__init__()
        hint = "written_outside" if outside else "written_hint"
        self._words = [text(f"meeting.{key}", language) for key in ("written", hint, "close")]
        self._path = path

    def compose(self) -> ComposeResult:
        title, hint, close = self._words
        with Vertical(id="written-box") as box:
            box.border_title = Content(title)
            yield Static(Content(hint), id="written-hint")
            yield PathLines(self._path, id="written-path")
            yield Button(Content(close), id="written-close", compact=True)

    def on_mount(self) -> None:
        self.query_one("#written-close", Button).focus()

    @on(Button.Pressed)
    def action_close(self) -> None:
        self.dismiss(None)
