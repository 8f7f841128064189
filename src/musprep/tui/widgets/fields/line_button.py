"""A line or two that can be pressed: Textual's button, as quiet as the text around it."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Button


class LineButton(Button):
    """A compact button that looks like a text, with a bar in front while it has the focus; the arrows leave it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(self, words: Content | str = "", *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(Content("").append(words), id=id, classes=classes, compact=True)
        # A style sheet takes no 0 here; with 1, lines that wrap are indented and others are not.
        self.styles.line_pad = 0
        # While its effect lasts, a button does not take the next key.
        self.active_effect_duration = 0

    def put(self, words: Content) -> None:
        """Show `words`. Textual does not lay a button out anew for a label of another size."""
        self.label = words
        self.refresh(layout=True)
