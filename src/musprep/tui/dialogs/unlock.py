"""The dialog that an encrypted vault is opened with: at the start, and after it was locked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from musprep.language.error import MusprepError
from musprep.language.safe import make_safe
from musprep.language.say import text
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.framework.dialog import Dialog

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Unlock(Dialog[bool]):
    """Covers everything, and returns True once the vault at `place` is open. The passphrase is tried in a thread."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (
        ScreenCommand("encryption.open", "", "enter"),
        ScreenCommand("tui.quit", "", anywhere="ctrl+q"),
    )

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "app.quit", show=False, priority=True),
    ]

    class Tried(Message):
        """A passphrase was tried; `error` tells what was wrong, None that it fits."""

        def __init__(self, error: MusprepError | None) -> None:
            super().__init__()
            self.error = error

    def __init__(self, language: str, place: str) -> None:
        super().__init__()
        self._language = language
        self._place = place
        self._wrong = 0

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog", id="unlock") as box:
            box.border_title = Content(self._say("screen_title"))
            yield Static(Content(self._say("screen_about")), classes="dialog-about")
            yield Input(password=True, compact=True, id="passphrase")
            yield Static(id="unlock-told", markup=False)

    @property
    def tongue(self) -> str:
        return self._language

    def leave_by_click(self) -> None:
        """Stay: there is no way past it."""

    def on_mount(self) -> None:
        from musprep.services.session import unlock

        self.query_one(Input).focus()
        if left := unlock.describe_recovery(self._place, self._language):
            self._tell(" ".join(left), wrong=True)

    @on(Input.Submitted)
    def _try_passphrase(self, event: Input.Submitted) -> None:
        event.stop()
        phrase = event.value
        if not phrase or event.input.disabled:
            return
        event.input.value = ""
        event.input.disabled = True
        self._tell(self._say("screen_opening"))
        self.run_worker(lambda: self._try(phrase), thread=True, exclusive=True, group="unlock")

    def _try(self, phrase: str) -> None:
        from musprep.services.session import unlock

        try:
            unlock.unlock(self._place, phrase)
        except MusprepError as error:
            self.post_message(self.Tried(error))
        else:
            self.post_message(self.Tried(None))

    def on_unlock_tried(self, event: Tried) -> None:
        from musprep.services.session import unlock

        if event.error is None:
            self.dismiss(True)  # noqa: FBT003 - the answer itself
            return
        sentence = event.error.describe_on_screen(self._language)
        if unlock.is_wrong(event.error):
            self._wrong += 1
            if self._wrong >= unlock.TRIES:
                sentence = self._say("screen_three_times")
        self._tell(sentence, wrong=True)
        field = self.query_one(Input)
        field.disabled = False
        field.focus()

    def _tell(self, sentence: str, *, wrong: bool = False) -> None:
        told = self.query_one("#unlock-told", Static)
        told.set_class(wrong, "-wrong")
        told.update(Content(make_safe(sentence)))

    def _say(self, name: str) -> str:
        return text(f"encryption.{name}", self._language)
