"""A message to the manager: the exact text, then the clipboard or a file. Nothing is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.app import App
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Input, Label, Static

from musprep.language.error import MusprepError
from musprep.language.safe import make_safe
from musprep.language.say import say_count, text
from musprep.tui.dialogs.paper_dialog import NAMELESS, PaperDialog
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.framework.dialog import CLOSE
from musprep.tui.widgets.fields.line_input import LineInput
from musprep.tui.widgets.fields.path_lines import wrap_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from musprep.tui.dialogs.paper_dialog import Paper

_AROUND, _LEAST = 11, 4
"""About how many lines stand around the text, and the fewest for it."""


class MessageTargets(NamedTuple):
    """What the dialog asks of the tab. `copy` returns the program that took the text, or "".

    `write` writes to a path and returns it; its other arguments tell whether one is sure, and whether names are left
    out. It may raise MusprepError. `copied` is called after the text was copied.
    """

    copy: Callable[[str], str]
    write: Callable[[str, bool, bool], str]
    copied: Callable[[], None] | None = None


class MessageDialog(PaperDialog[None]):
    """Shows the text word for word, and what was done with it. `held` of the three points are not in it."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (
        ScreenCommand("room_mode.message_copy", "", "k"),
        ScreenCommand("room_mode.message_file", "", "f"),
        NAMELESS,
        CLOSE,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k", "copy", show=False),
        Binding("f", "file", show=False),
        Binding("escape", "leave", show=False),
    ]

    class _Copied(Message):
        def __init__(self, tool: str) -> None:
            super().__init__()
            self.tool = tool

    def __init__(
        self, language: str, make: Callable[[bool], Paper], held: int, ways: MessageTargets, title: str = "title"
    ) -> None:
        super().__init__(language, make)
        self._title = title
        self._held = held
        self._ways = ways
        self._worried = ""
        """The path that one was warned about."""

    def say(self, key: str, **values: object) -> str:
        """Return a text of the message in the dialog's language."""
        return text(f"room_mode.message_{key}", self.language, **values)

    def compose(self) -> ComposeResult:
        with Vertical(id="message-box") as box:
            box.border_title = Content(self.say(self._title))
            yield Static(Content(self.say("about")), id="message-about")
            with VerticalScroll(id="message-scroll"):
                yield Static(id="message-text", markup=False)
            yield self.make_guard_line()
            told = say_count("room_mode.message_held", self.language, self._held) if self._held else ""
            yield Static(Content(told), id="message-told", classes="" if told else "-off")
            with Horizontal(id="message-row", classes="-off"):
                yield Label(Content(self.say("out")), id="message-label")
                yield LineInput(self.say("out_name"), id="message-out")
            with Horizontal(id="message-foot"):
                for name in ("copy", "file"):
                    yield Button(Content(self.say(name)), id=f"message-{name}", compact=True)
                yield self.make_nameless_button()
                yield Button(Content(self.say("close")), id="message-close", compact=True)

    def show_paper(self) -> None:
        self.query_one("#message-text", Static).update(Content(make_safe(self.paper.words.rstrip("\n"))))

    def on_mount(self) -> None:
        self.show_paper()
        self.query_one("#message-copy", Button).focus()

    def on_resize(self) -> None:
        """Begin with about the room there will be: how high all around the text is, is known once it is laid out."""
        self.query_one("#message-scroll").styles.max_height = max(_LEAST, self.size.height - _AROUND)

    def _fit(self) -> None:
        self._leave_room()
        self.call_after_refresh(super()._fit)

    def _leave_room(self) -> None:
        """Leave room for all that stands around the text, however low the window is."""
        if not self.query("#message-foot"):
            # It was closed meanwhile.
            return
        box, paper = self.query_one("#message-box"), self.query_one("#message-scroll")
        around = [one for one in box.children if one is not paper and one.display]
        lines = box.gutter.height + sum(one.outer_size.height + one.styles.margin.height for one in around)
        paper.styles.max_height = max(_LEAST, self.size.height - lines)

    def _tell(self, sentence: str) -> None:
        told = self.query_one("#message-told", Static)
        told.update(Content(make_safe(sentence)))
        told.set_class(not sentence, "-off")
        self.call_after_refresh(self._leave_room)

    # ---- The clipboard -----------------------------------------------------------------------------------------------

    @on(Button.Pressed, "#message-copy")
    def action_copy(self) -> None:
        # The terminal is asked as well: over ssh it alone reaches the machine one sits at.
        # What came of it is told here, so it is told once.
        App.copy_to_clipboard(self.app, self.paper.words)
        self.run_worker(self._copy, thread=True, exclusive=True)

    def _copy(self) -> None:
        """Let a program copy; in a thread, for it may wait for a display."""
        self.post_message(self._Copied(self._ways.copy(self.paper.words)))

    @on(_Copied)
    def _show_copied(self, event: _Copied) -> None:
        event.stop()
        if self._ways.copied:
            self._ways.copied()
        self._tell(self.say("copied", tool=event.tool) if event.tool else self.say("asked"))

    # ---- A file ------------------------------------------------------------------------------------------------------

    @on(Button.Pressed, "#message-file")
    def action_file(self) -> None:
        """Ask for the file; when it is asked for already, write it."""
        row = self.query_one("#message-row")
        if not row.has_class("-off"):
            self._write()
            return
        row.remove_class("-off")
        self._tell("")
        self.query_one("#message-out", LineInput).focus()

    @on(Input.Submitted, "#message-out")
    def _write(self) -> None:
        out = self.query_one("#message-out", LineInput).value.strip()
        if not out:
            self._tell(self.say("out_empty"))
            return
        try:
            path = self._ways.write(out, out == self._worried, self.nameless)
        except MusprepError as error:
            if error.key == "error.seen_by_others":
                self._worried = out
                self._tell(self.say("worry", worries=error.values["worries"]))
            else:
                self._tell(error.describe_on_screen(self.language))
            return
        self.query_one("#message-row").add_class("-off")
        self.query_one("#message-close", Button).focus()
        width = self.query_one("#message-box").content_size.width
        self._tell(self.say("written", path=wrap_path(path, width)))

    @on(Button.Pressed, "#message-close")
    def action_leave(self) -> None:
        self.dismiss(None)
