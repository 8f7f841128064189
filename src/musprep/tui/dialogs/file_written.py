"""Says where a paper lies that was written, and opens it in the browser."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.app import App
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Static

from musprep.language.error import MusprepError
from musprep.language.safe import make_safe
from musprep.language.say import text
from musprep.process import file_opener
from musprep.tui.framework.clipboard import Clipboard
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.framework.dialog import CLOSE, Dialog
from musprep.tui.widgets.fields.path_lines import PathLines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from musprep.services.session.session import Session

_KEYS = {"open": "b", "path": "k", "md": "m", "txt": "t", "folder": "f"}


class FileNotes(NamedTuple):
    """What else the dialog is to know of the file.

    `told` stands below the path. `more` of md, txt and folder can be asked for next. `show_plain` returns the path of a
    file that can be read, where the one written is encrypted; it may raise MusprepError.
    """

    told: str = ""
    more: tuple[str, ...] = ()
    show_plain: Callable[[], str] | None = None


class FileToShow(NamedTuple):
    """The file that the dialog is about: the copy where there is one, and whether it is outside the vault."""

    path: str
    outside: bool
    notes: FileNotes


def copy_paper(session: Session, path: str, more: tuple[str, ...] = ()) -> FileToShow:
    """Copy a paper that was just written where the owner wants that, and return what is to be shown of it."""
    from musprep.services.papers import paper_copy, plain_paper

    copy = paper_copy.make(session, path)
    inside = paper_copy.is_in_vault(session, path)
    hidden = inside and copy.path == path and paper_copy.is_encrypted(session)
    plain = partial(plain_paper.show, session.place, path) if hidden else None
    return FileToShow(copy.path, not inside or copy.path != path, FileNotes(copy.told, more if inside else (), plain))


class FileWrittenDialog(Dialog[str]):
    """Shows where the paper lies until it is closed. Returns what of `more` is asked for, or ""."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (
        *(ScreenCommand(f"meeting.written_{name}", "", key) for name, key in _KEYS.items()),
        CLOSE,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,space", "close", show=False),
        Binding("b", "open", show=False),
        Binding("k", "copy_path", show=False),
        *(Binding(_KEYS[name], f"ask('{name}')", show=False) for name in ("md", "txt", "folder")),
    ]

    class _Done(Message):
        def __init__(self, sentence: str) -> None:
            super().__init__()
            self.sentence = sentence

    def __init__(self, language: str, path: str, *, outside: bool, notes: FileNotes | None = None) -> None:
        super().__init__()
        hint = "written_outside" if outside else "written_hint"
        self._words = [text(f"meeting.{key}", language) for key in ("written", hint, "close")]
        self._language = language
        self._path = path
        self._notes = notes or FileNotes()

    def say(self, key: str, **values: object) -> str:
        """Return a text of the dialog in its language."""
        return text(f"meeting.written_{key}", self._language, **values)

    def _list_offered(self) -> Iterator[str]:
        """Yield what can be done with this file here."""
        shown = self._path.removesuffix(".age") if self._notes.show_plain else self._path
        if file_opener.can_open(shown):
            yield "open"
        yield "path"
        yield from self._notes.more

    def list_keys_now(self) -> Iterator[ScreenCommand]:
        keys = {_KEYS[name] for name in self._list_offered()}
        return (key for key in self.KEYS if key is CLOSE or key.keys in keys)

    def compose(self) -> ComposeResult:
        title, hint, close = self._words
        offered = [*self._list_offered()]
        told = self._notes.told
        if self._notes.show_plain:
            told = f"{told} {self.say('encrypted')}".strip()
        elif "open" not in offered and self._path.endswith(".html"):
            told = f"{told} {self.say('no_browser')}".strip()
        with Vertical(id="written-box") as box:
            box.border_title = Content(title)
            yield Static(Content(hint), id="written-hint")
            yield PathLines(self._path, id="written-path")
            yield Static(Content(make_safe(told)), id="written-told", classes="" if told else "-off")
            for row in (("open", "path"), ("md", "txt", "folder")):
                with Horizontal(classes="written-row"):
                    for name in row:
                        if name in offered:
                            label = Content(text(f"meeting.cmd_written_{name}", self._language))
                            yield Button(label, id=f"written-{name}", compact=True)
            yield Button(Content(close), id="written-close", compact=True)

    def on_mount(self) -> None:
        first = "open" if "open" in self._list_offered() else "close"
        self.query_one(f"#written-{first}", Button).focus()

    def _tell(self, sentence: str) -> None:
        told = self.query_one("#written-told", Static)
        told.update(Content(make_safe(sentence)))
        told.set_class(not sentence, "-off")

    @on(_Done)
    def _show_done(self, event: _Done) -> None:
        event.stop()
        self._tell(event.sentence)

    @on(Button.Pressed, "#written-open")
    def action_open(self) -> None:
        if "open" not in self._list_offered():
            return
        path = self._path
        if self._notes.show_plain:
            try:
                path = self._notes.show_plain()
            except MusprepError as error:
                no_memory = error.key == "encryption.no_memory"
                self._tell(self.say("no_memory") if no_memory else error.describe_on_screen(self._language))
                return
        # In a thread: it waits some seconds for a browser that fails.
        self.run_worker(lambda: self._open(path), thread=True, exclusive=True)

    def _open(self, path: str) -> None:
        opened = file_opener.open_file(path)
        said = [self.say("opened" if opened else "not_opened")]
        if opened and "folder" in self._notes.more:
            said.append(self.say("unseen"))
        self.post_message(self._Done(" ".join(said)))

    @on(Button.Pressed, "#written-path")
    def action_copy_path(self) -> None:
        # The terminal is asked as well: over ssh it alone reaches the machine one sits at.
        App.copy_to_clipboard(self.app, self._path)
        self.run_worker(self._copy, thread=True, exclusive=True)

    def _copy(self) -> None:
        self.post_message(self._Done(self.say("path_copied" if Clipboard().copy(self._path) else "path_asked")))

    @on(Button.Pressed, "#written-md, #written-txt, #written-folder")
    def _ask_for(self, event: Button.Pressed) -> None:
        self.action_ask(str(event.button.id).removeprefix("written-"))

    def action_ask(self, name: str) -> None:
        if name in self._notes.more:
            self.dismiss(name)

    @on(Button.Pressed, "#written-close")
    def action_close(self) -> None:
        self.dismiss("")
