"""A line or two that can be pressed: by Enter, by a click."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static

from musprep.tui.framework.toasts import NeverCovered

if TYPE_CHECKING:
    from textual.content import Content


class Pressable(NeverCovered, Static, can_focus=True):
    """Shows a text, with a bar in front while it has the focus. `key` names what it stands for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "press", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    class Pressed(Message):
        """It was pressed."""

        def __init__(self, pressable: Pressable) -> None:
            super().__init__()
            self.pressable = pressable

        @property
        def control(self) -> Pressable:
            """The widget, for Textual's `@on` selectors."""
            return self.pressable

    def __init__(self, key: str = "", *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__("", id=id, classes=classes, markup=False)
        self.key = key

    def put(self, words: Content, key: str = "") -> None:
        """Show `words`; they stand for `key`."""
        self.key = key or self.key
        self.update(words)

    def action_press(self) -> None:
        self.post_message(self.Pressed(self))

    def on_click(self) -> None:
        self.action_press()
