"""A text area that wraps, holds any text harmlessly, and says when there is something to save."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.actions import SkipAction
from textual.app import SuspendNotSupported
from textual.binding import Binding
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from musprep.language.clusters import find_cluster
from musprep.language.error import MusprepError
from musprep.tui.framework.textual_patches import CursorGuard
from musprep.tui.framework.wrap import cut_lines, wrap_text
from musprep.tui.widgets.fields.control_characters import Disguise, disguise_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.text import Text
    from textual.app import App
    from textual.binding import BindingType
    from textual.document._document import EditResult, Location
    from textual.document._edit import Edit
    from textual.strip import Strip
    from textual.timer import Timer

QUIET = 0.4
LONGEST = 1.0
"""A text is saved after this many seconds without a key, and this long after the first unsaved one at the latest."""


def launch(app: App[object], command: list[str]) -> int:
    """Leave the screen to a command and wait; return its exit code. The app may have a `launcher` of its own."""
    launcher: Callable[[list[str]], int] | None = getattr(app, "launcher", None)
    if launcher:
        return launcher(command)
    from musprep.services.session.outside_editor import run_editor

    with app.suspend():
        return run_editor(command)


class Editor(CursorGuard, TextArea):
    """A text area that keeps texts exactly: `fill` sets one, `written` returns it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f6", "open_in_editor", "prepare.outside", show=False),
        Binding("ctrl+home", "document_start", show=False),
        Binding("ctrl+end", "document_end", show=False),
    ]

    class Edited(Message):
        """There is something to save. The one who saves it calls `saved` with what was saved."""

        def __init__(self, editor: Editor) -> None:
            super().__init__()
            self.editor = editor

        @property
        def control(self) -> Editor:
            """The editor, for Textual's `@on` selectors."""
            return self.editor

    class Pasted(Message):
        """Something was pasted."""

        def __init__(self, editor: Editor, text: str) -> None:
            super().__init__()
            self.editor = editor
            self.text = text

        @property
        def control(self) -> Editor:
            """The editor, for Textual's `@on` selectors."""
            return self.editor

    class Failed(Message):
        """The user's own editor could not be used."""

        def __init__(self, error: MusprepError) -> None:
            super().__init__()
            self.error = error

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        read_only: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's name
        classes: str | None = None,
    ) -> None:
        self._disguise: Disguise = disguise_for(text)
        self._saved = text
        self._first_unsaved = 0.0
        self._waiting: Timer | None = None
        self.sheet = ""
        """The file of a text that came from outside and is not saved yet."""
        self._put: tuple[Location, str] | None = None
        """Where what was put in last ends, and the whole text then."""
        super().__init__(
            self._disguise.encode(text),
            placeholder=placeholder,
            read_only=read_only,
            highlight_cursor_line=False,
            id=id,
            classes=classes,
        )
        self.match_cursor_bracket = False

    def render_line(self, y: int) -> Strip:
        """Draw a line; a hint that is longer than there are lines for it ends in an ellipsis."""
        hint, (width, rows) = str(self.placeholder), self.content_size
        lines = [] if self.text or not hint or width <= 0 else wrap_text(hint, width)
        if len(lines) <= rows:
            return super().render_line(y)
        self.set_reactive(Editor.placeholder, "\n".join(cut_lines(lines, rows, width)))
        try:
            return super().render_line(y)
        finally:
            self.set_reactive(Editor.placeholder, hint)

    @property
    def written(self) -> str:
        """The text as it was typed, pasted or filled in."""
        return self._disguise.decode(self.text)

    @property
    def unsaved(self) -> bool:
        """Whether the text differs from the saved one."""
        return self.written != self._saved

    def fill(self, text: str) -> None:
        """Show `text`, which is saved already; the cursor stays where it was, or near: after it, where all is new."""
        self._saved = text
        before = self.written
        if text == before:
            return
        row, column = self.cursor_location
        if before and text.endswith(before):
            row += text.removesuffix(before).count("\n")
        self._disguise = disguise_for(text)
        self.load_text(self._disguise.encode(text))
        self.move_cursor((row, column) if before else self.document.end)

    def mark_saved(self, text: str) -> None:
        """Take note that `text` is saved."""
        self._saved = text
        self._first_unsaved = 0.0
        if self.sheet and not self.unsaved:
            from musprep.services.session.outside_editor import clean_up

            clean_up(self.sheet)
            self.sheet = ""

    def flush(self) -> None:
        """Ask for saving at once, if there is anything."""
        self._stop_waiting()
        if self.unsaved:
            self._first_unsaved = 0.0
            self.post_message(self.Edited(self))

    def put(self, text: str) -> None:
        """Insert `text` at the cursor, on a line of its own, as one step that can be undone.

        What is typed right after it begins on the next line.
        """
        row, column = self.cursor_location
        line = self.document.get_line(row)
        before, after = line[:column].strip(), line[column:].strip()
        self._put = None
        self.history.checkpoint()
        self.insert(("\n" if before else "") + text + ("\n" if after else ""), maintain_selection_offset=False)
        self.history.checkpoint()
        if after:
            self.move_cursor(self.get_cursor_left_location())
        self._put = self.cursor_location, self.text

    def edit(self, edit: Edit) -> EditResult:
        """Disguise what is inserted; what is typed after something that was put in begins on a line of its own."""
        put_last = self._put == (edit.from_location, self.text) and edit.from_location == edit.to_location
        if put_last and edit.text.strip("\n"):
            edit.text = f"\n{edit.text}"
        edit.text = self._disguise.encode(edit.text)
        result = super().edit(edit)
        result.replaced_text = self._disguise.decode(result.replaced_text)
        return result

    @property
    def selected_text(self) -> str:
        return self._disguise.decode(super().selected_text)

    def get_line(self, line_index: int) -> Text:
        line = super().get_line(line_index)
        line.plain = self._disguise.disguise(line.plain)
        return line

    def on_key(self, event: events.Key) -> None:
        if event.key.startswith("alt+"):
            # Older terminals send alt and a letter as if the letter had been typed.
            event.character = None

    def on_paste(self, event: events.Paste) -> None:
        # Terminals paste the ends of lines as returns. Stopped here, or the app would hand it in again.
        event.stop()
        event.text = event.text.replace("\r\n", "\n").replace("\r", "\n")
        self.post_message(self.Pasted(self, event.text))

    def clamp_visitable(self, location: Location) -> Location:
        """Keep the cursor between clusters."""
        row, column = super().clamp_visitable(location)
        first, last = find_cluster(self.document.get_line(row), column)
        return row, last if first < column else column

    def get_cursor_right_location(self) -> Location:
        row, column = self.cursor_location
        line = self.document.get_line(row)
        return (row, find_cluster(line, column)[1]) if column < len(line) else super().get_cursor_right_location()

    def get_cursor_left_location(self) -> Location:
        row, column = super().get_cursor_left_location()
        return row, find_cluster(self.document.get_line(row), column)[0]

    def action_document_start(self) -> None:
        self.move_cursor((0, 0))

    def action_document_end(self) -> None:
        self.move_cursor(self.document.end)

    def action_open_in_editor(self) -> None:
        """Edit the text in the user's own editor; what comes back is one step that can be undone.

        Raises SkipAction where the field is read-only.
        """
        if self.read_only:
            raise SkipAction
        from musprep.services.session.outside_editor import edit_outside, make_early_return_error

        try:
            place = getattr(self.app, "place", "")
            sheet = edit_outside(self.written, lambda command: launch(self.app, command), os.environ, place)
        except SuspendNotSupported:
            self.post_message(self.Failed(MusprepError("prepare.outside_no_suspend")))
            return
        except MusprepError as error:
            self.post_message(self.Failed(error))
            return
        finally:
            self.app.refresh(layout=True)
        if sheet.at_once:
            self.post_message(self.Failed(make_early_return_error(sheet.path)))
            return
        if sheet.guessed:
            self.post_message(self.Failed(MusprepError("cli.input_guessed", encoding=sheet.guessed)))
        self._take_in(sheet.text)
        self.sheet = sheet.path
        if self.unsaved:
            self.flush()
        else:
            self.mark_saved(sheet.text)

    def _take_in(self, text: str) -> None:
        if text == self.written:
            return
        self.history.checkpoint()
        self.replace(text.replace("\r\n", "\n"), (0, 0), self.document.end, maintain_selection_offset=False)
        self.history.checkpoint()
        self.selection = Selection.cursor(self.document.end)

    @on(TextArea.Changed)
    def _wait(self) -> None:
        """Wait for a pause in the typing, but not for long."""
        self._stop_waiting()
        if not self.unsaved:
            self._first_unsaved = 0.0
            return
        now = time.monotonic()
        self._first_unsaved = self._first_unsaved or now
        left = self._first_unsaved + LONGEST - now
        if left <= 0:
            # A machine that was busy for so long; and Textual divides by a timer's length.
            self.flush()
            return
        self._waiting = self.set_timer(min(QUIET, left), self.flush)

    def _stop_waiting(self) -> None:
        if self._waiting:
            self._waiting.stop()
            self._waiting = None
