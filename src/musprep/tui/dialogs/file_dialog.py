"""Asks for the path of a file that is to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import LineField
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.framework.dialog import CLOSE

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.framework.tab_context import TabContext


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


def ask_file(tab: TabContext, title: str, read: Callable[[str], None], path: str = "") -> None:
    """Ask for a file and hand its path to `read`; what that cannot read is asked for again as it was typed.

    A `path` that is known already is read at once. `title` begins the keys of two texts, `_title` and `_about`: what
    kinds of file there are. `read` may raise MusprepError.
    """
    from musprep.services.session.dropped_path import read_path

    def take_answer(typed: FileDraft | None) -> None:
        if typed is None:
            return
        try:
            read(read_path(typed.path))
        except MusprepError as error:
            ask(typed, error.sentence(tab.language))

    def ask(typed: FileDraft, told: str = "") -> None:
        about = tab.say(f"{title}_about")
        tab.push(FileDialog(tab.language, typed, title=f"{title}_title", about=about, told=told), take_answer)

    if path:
        take_answer(FileDraft(path))
    else:
        ask(FileDraft())
