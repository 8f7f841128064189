"""An empty screen, at once: nothing of what was on it can be read until a key is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from musprep.language.say import text
from musprep.tui.framework.textual_patches import CatchesErrors

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult


class Blank(CatchesErrors, ModalScreen[None]):
    """Any key or a click takes it away, and does nothing else."""

    _going = False

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def compose(self) -> ComposeResult:
        yield Static(Content(text("room_mode.blank", self._language)), id="blank")

    def on_mount(self) -> None:
        self.app.clear_notifications()

    def on_key(self, event: events.Key) -> None:
        event.stop()
        self._back()

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self._back()

    def _back(self) -> None:
        # Keys that were pressed together come here too, when it is already gone.
        if not self._going:
            self._going = True
            self.dismiss(None)
