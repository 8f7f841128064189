"""What the dialogs of this room share: fields, a line for what is missing, and nothing lost on leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual import on
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.css.query import NoMatches
from textual.widgets import Button, Input, Label, Static, TextArea

from musprep.language.error import MusprepError
from musprep.language.safe import safe
from musprep.language.say import text
from musprep.tui.dialogs.choice_dialog import Pick, PickDialog
from musprep.tui.framework.dialog import FIELD, LEAVE, OUTSIDE, SAVE, Dialog
from musprep.tui.widgets.fields.editor import Editor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widget import Widget

    from musprep.tui.framework.commands import ScreenCommand

R = TypeVar("R")

_AROUND, _TOLD, _LEAST = 4, 2, 4
"""Lines for the frame and the buttons, for what is told, and the fewest for the fields."""


class WriteDialog(Dialog["R | None"], Generic[R]):
    """Returns what was written, or None. Never saves it; only when the program ends it hands it to `keep`."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (SAVE, LEAVE, FIELD, OUTSIDE)
    ASKS = True

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "accept", show=False),
        Binding("escape", "leave", show=False),
    ]

    def __init__(self, language: str, title: str, *, told: str = "", keep: Callable[[R], None] | None = None) -> None:
        super().__init__(classes="write-dialog")
        self.language = language
        self._title = title
        self._told = told
        self._keep = keep
        self._before: object = None
        self._handed_over = False

    def say(self, key: str, **values: object) -> str:
        return text(f"meeting.{key}", self.language, **values)

    # ---- To be told by each dialog -----------------------------------------------------------------------------------

    def fields(self) -> ComposeResult:
        """Yield the fields."""
        raise NotImplementedError

    def typed(self) -> R:
        """Return what is typed now, whole or not."""
        raise NotImplementedError

    def missing(self, typed: R) -> str:
        """Return what keeps it from being saved, in a sentence, and put the focus there; "" where nothing does."""
        raise NotImplementedError

    # ---- The same for all --------------------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        with Vertical(classes="write-box") as box:
            box.border_title = Content(self._title)
            yield Static(Content(safe(self._told)), classes="write-told" if self._told else "write-told -off")
            with VerticalScroll(classes="write-fields", can_focus=False):
                yield from self.fields()
            with Horizontal(classes="write-foot"):
                yield Button(Content(text("dialog.save", self.language)), classes="write-save", compact=True)
                yield Button(Content(text("dialog.close", self.language)), classes="write-cancel", compact=True)

    def row(self, label: str, field: Widget, *, classes: str = "") -> ComposeResult:
        """Yield a field behind its label."""
        with Horizontal(classes=f"write-row {classes}"):
            yield Label(Content(label), classes="write-label")
            yield field

    def keys_now(self) -> Iterable[ScreenCommand]:
        """Leave the editor of one's own out where there is no field for it."""
        return [key for key in self.KEYS if key is not OUTSIDE or self.query(Editor)]

    def on_mount(self) -> None:
        # Asked again because it could not be saved, all of it is still to be saved.
        self._before = None if self._told else self.typed()

    def on_resize(self) -> None:
        """Leave room for the buttons below the fields, however low the window is."""
        told = self.query_one(".write-told")
        room = self.size.height - _AROUND - (0 if told.has_class("-off") else _TOLD)
        self.query_one(".write-fields").styles.max_height = max(_LEAST, room)

    @property
    def changed(self) -> bool:
        return self.typed() != self._before

    def tell(self, sentence: str) -> None:
        """Show what is wrong, above the fields."""
        told = self.query_one(".write-told", Static)
        told.update(Content(safe(sentence)))
        told.set_class(not sentence, "-off")
        self.on_resize()

    @on(Button.Pressed, ".write-save")
    def action_accept(self) -> None:
        try:
            typed = self.typed()
            missing = self.missing(typed)
        except MusprepError as error:
            missing = error.sentence(self.language)
        self.tell(missing)
        if not missing:
            # What was handed over as the program was to end, and did not, is saved already.
            self.dismiss(None if self._handed_over and not self.changed else typed)

    @on(Button.Pressed, ".write-cancel")
    def action_leave(self) -> None:
        if not self.changed:
            self.dismiss(None)
            return
        picks = [Pick(name, text(f"dialog.leave_{name}", self.language)) for name in ("save", "go_on", "drop")]
        self.app.push_screen(PickDialog(text("dialog.leave", self.language), picks), self._left)

    def _left(self, answer: str | None) -> None:
        if answer == "save":
            self.action_accept()
        elif answer == "drop":
            self.dismiss(None)

    def unfinished(self) -> str:
        """Return what is typed and saved nowhere yet, a line a field; "" where there is nothing."""
        try:
            if not self.is_mounted or not self.changed:
                return ""
        except NoMatches:
            # Its fields are not there yet, or no more.
            return ""
        # Only what was typed: what is chosen from a list has names of the program's own.
        fields = [one.value if isinstance(one, Input) else one.text for one in self._fields()]
        words = [word for word in fields if word.strip()]
        return "\n".join([f"{self._title}:", *words]) if words else ""

    def _fields(self) -> Iterator[Input | TextArea]:
        """Yield the fields one types in, in their order."""
        for one in self.query("*"):
            if isinstance(one, (Input, TextArea)):
                yield one

    def put_away(self) -> bool:
        """Hand over what is typed; tell whether nothing is lost by closing the dialog. Raises MusprepError."""
        self.save()
        return not self.changed or (self._keep is not None and not self.missing(self.typed()))

    def save(self) -> None:
        """Hand over what is typed: the program ends. Raises MusprepError."""
        if self._keep is not None and self.is_mounted and self.changed and not self.missing(self.typed()):
            self._keep(self.typed())
            self._before = self.typed()
            self._handed_over = True
