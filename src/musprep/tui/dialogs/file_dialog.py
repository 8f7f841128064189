"""Asks for the path of a file, and reads it while one waits."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, ClassVar, Generic, NamedTuple, TypeVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from musprep.language.error import MusprepError
from musprep.language.safe import make_safe_line
from musprep.language.say import text
from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import LineField
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.framework.dialog import CLOSE, Dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from musprep.tui.framework.tab_context import TabContext

T = TypeVar("T")


class FileDraft(NamedTuple):
    """The path, as it is written."""

    path: str = ""


class FileDialog(FormDialog[FileDraft]):
    """A path alone is not asked about when the dialog is left. Title and `about` say what the file is."""

    AREA, PREFIX, TITLE = "form_screens", "file", "import_title"
    SAVE_LABEL = "form_screens.cmd_take"
    FIELDS = (LineField("path", "file_path", "file_hint", required="file_missing"),)
    KEYS = (ScreenCommand("form_screens.take", "", "enter"), CLOSE)
    ASKS = False

    def action_go_on(self) -> None:
        self.action_accept()


class ReadingDialog(Dialog["T | MusprepError | None"], Generic[T]):
    """Reads something in a thread, and returns it, the error, or None where it was not waited for."""

    KEYS = (CLOSE,)
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]

    class Done(Message):
        """It was read, or could not be."""

    def __init__(self, language: str, name: str, load: Callable[[], T]) -> None:
        super().__init__()
        self._language, self._about, self._load = language, name, load
        self._result: T | MusprepError | None = None

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            name = make_safe_line(self._about)
            yield Static(Content(text("form_screens.reading", self._language, name=name)), classes="dialog-about")

    def on_mount(self) -> None:
        self.run_worker(self._read, thread=True)

    def _read(self) -> None:
        try:
            self._result = self._load()
        except MusprepError as error:
            self._result = error
        self.post_message(self.Done())

    @on(Done)
    def _end(self, event: Done) -> None:
        event.stop()
        self.dismiss(self._result)

    def action_close(self) -> None:
        self.dismiss(None)


def ask_file(
    tab: TabContext, title: str, load: Callable[[str], T], show: Callable[[T], object], path: str = ""
) -> None:
    """Ask for a file, `load` it by its path in a thread, and `show` what that returns.

    What cannot be read is asked for again as it was typed. A `path` that is known already is read at once. `title`
    begins the keys of two texts, `_title` and `_about`: what kinds of file there are. `load` may raise MusprepError.
    """
    from musprep.services.session.dropped_path import read_path

    def ask(typed: FileDraft, told: str = "") -> None:
        about = tab.say(f"{title}_about")
        tab.push(FileDialog(tab.language, typed, title=f"{title}_title", about=about, told=told), take_answer)

    def take_answer(typed: FileDraft | None) -> None:
        if typed is None:
            return
        try:
            whole = read_path(typed.path)
        except MusprepError as error:
            ask(typed, error.describe_on_screen(tab.language))
            return
        reading = ReadingDialog(tab.language, os.path.basename(whole), lambda: load(whole))
        tab.push(reading, lambda result: take_result(typed, result))

    def take_result(typed: FileDraft, result: T | MusprepError | None) -> None:
        if isinstance(result, MusprepError):
            ask(typed, result.describe(tab.language))
        elif result is None:
            ask(typed)
        else:
            show(result)

    if path:
        take_answer(FileDraft(path))
    else:
        ask(FileDraft())
