"""A dialog that is declared by its fields, in order. How they are shown, read, checked and left is the same for all."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NamedTuple, TypeVar

from textual import on
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Label, Static, TextArea

from musprep.language.safe import make_safe
from musprep.language.say import text
from musprep.tui.dialogs.leave_question import ask_before_leaving
from musprep.tui.framework.dialog import ENTER_SAVES, FIELD, LEAVE, OUTSIDE, SAVE, Dialog
from musprep.tui.widgets.fields.day_field import DayField
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.lists.wrapped import WrappedText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widget import Widget

    from musprep.tui.dialogs.form_fields import Field
    from musprep.tui.framework.commands import ScreenCommand

D = TypeVar("D", bound=NamedTuple)

_AROUND, _TOLD, _LEAST = 3, 2, 4
"""Lines for the frame and the buttons, for what is told, and the fewest for the fields."""


class FormDialog(Dialog["D | None"], Generic[D]):
    """Returns the draft as filled in, or None. Never saves it; what is unsaved as the program ends goes to `keep`.

    `AREA` is where its texts are, `PREFIX` what the ids of its fields begin with: `#<PREFIX>-<name>`. Enter saves with
    `ENTER_SAVES` among its keys, otherwise it goes on to the next field.
    """

    AREA: ClassVar[str]
    PREFIX: ClassVar[str]
    TITLE: ClassVar[str] = ""
    EDIT_TITLE: ClassVar[str] = ""
    """Its title where a draft is not `new`, if that is another."""
    SAVE_LABEL: ClassVar[str] = "dialog.save"
    """What its first button says."""
    FIELDS: ClassVar[tuple[Field, ...]] = ()
    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (SAVE, LEAVE, FIELD, OUTSIDE)
    ASKS = True

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "accept", show=False),
        Binding("enter", "go_on", show=False),
        Binding("escape", "leave", show=False),
    ]

    def __init__(  # noqa: PLR0913 - what a form begins with
        self,
        language: str,
        draft: D,
        today: dt.date = dt.date.min,
        *,
        new: bool = True,
        title: str = "",
        about: str = "",
        told: str = "",
        keep: Callable[[D], object] | None = None,
    ) -> None:
        """Begin with a draft. `about` and `told` stand above it: what it is about, why it is asked again."""
        super().__init__(classes="form-dialog")
        self.language, self.draft, self.today = language, draft, today
        self.fields: Sequence[Field] = self.FIELDS
        self.widgets: dict[str, Widget] = {}
        """What shows each field, by its name."""
        self._title = self.say(title or (not new and self.EDIT_TITLE) or self.TITLE)
        self._about, self._told, self._keep = about, told, keep
        self._before: object = None
        self._handed_over = False

    def say(self, key: str, **values: object) -> str:
        """Return a text of the dialog's own, or with a dot in its key of another area."""
        return text(key if "." in key else f"{self.AREA}.{key}", self.language, **values)

    def compose(self) -> ComposeResult:
        with Vertical(classes="form-box") as box:
            box.border_title = Content(self._title)
            yield Static(Content(make_safe(self._told)), classes="form-told" if self._told else "form-told -off")
            with VerticalScroll(classes="form-fields", can_focus=False):
                if self._about:
                    yield WrappedText(make_safe(self._about), classes="form-about")
                for field in self.fields:
                    yield self._make_row(field)
            with Horizontal(classes="form-foot"):
                yield Button(Content(self.say(self.SAVE_LABEL)), classes="form-save", compact=True)
                yield Button(Content(self.say("dialog.close")), classes="form-close", compact=True)

    def _make_row(self, field: Field) -> Widget:
        widget = field.make_widget(self, getattr(self.draft, field.name, None))
        widget.id = f"{self.PREFIX}-{field.name}"
        self.widgets[field.name] = widget
        label = [Label(Content(self.say(field.label)), classes="form-label")] if field.label else []
        return Horizontal(*label, widget, classes="form-field")

    def list_keys_now(self) -> Iterable[ScreenCommand]:
        """Leave the editor of one's own out where there is no field for it."""
        return [key for key in self.KEYS if key is not OUTSIDE or self.query(Editor)]

    def on_mount(self) -> None:
        # Asked again because it could not be saved, all of it is still to be saved.
        self._before = None if self._told else self.read_draft()
        first = self._find_told_field()
        first.focus(self.widgets[first.name])

    def on_resize(self) -> None:
        """Leave room for the buttons below the fields, however low the window is."""
        told = 0 if self.query_one(".form-told").has_class("-off") else _TOLD
        self.query_one(".form-fields").styles.max_height = max(_LEAST, self.size.height - _AROUND - told)

    # ---- What is typed -----------------------------------------------------------------------------------------------

    def read_draft(self) -> D:
        """Return the draft as it is filled in now, whole or not."""
        draft = self.draft
        parts = {field.name: field for field in self.fields if field.name in draft._fields}
        now = {name: field.read(self.widgets[name], getattr(draft, name)) for name, field in parts.items()}
        return draft._replace(**now)

    @property
    def changed(self) -> bool:
        """Whether anything is unsaved; a form that does not ask holds nothing that would be missed."""
        wrong = any(one.find_problem(self.widgets[one.name], self) for one in self.fields if one.name in self.widgets)
        return self.ASKS and (self.read_draft() != self._before or wrong)

    def _find_told_field(self) -> Field:
        """Return the field that is quoted, or part of it, in why it is asked again; else the first."""
        quoted = re.findall("[”“](.+?)”", self._told)
        for field in self.fields:
            words = getattr(self.draft, field.name, None)
            said = words.strip() if isinstance(words, str) else ""
            if said and (said in self._told or any(one in said for one in quoted)):
                return field
        return self.fields[0]

    def find_missing(self, typed: D) -> str:
        """Return what keeps it from being saved, in a sentence, and put the focus there; "" where nothing does."""
        for field in self.fields:
            widget = self.widgets[field.name]
            wrong = field.find_problem(widget, self)
            if not wrong and field.required and _is_empty(getattr(typed, field.name)):
                wrong = self.say(field.required)
            if wrong:
                field.focus(widget)
                return wrong
        return ""

    def tell(self, sentence: str) -> None:
        """Show what is wrong above the fields, unless it stands below its own."""
        if sentence in {day.find_problem() for day in self.query(DayField)}:
            sentence = ""
        told = self.query_one(".form-told", Static)
        told.update(Content(make_safe(sentence)))
        told.set_class(not sentence, "-off")
        self.on_resize()

    @on(Editor.Failed)
    def _tell_failure(self, event: Editor.Failed) -> None:
        event.stop()
        self.tell(event.error.describe_on_screen(self.language))

    # ---- Leaving -----------------------------------------------------------------------------------------------------

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_go_on()

    def action_go_on(self) -> None:
        if ENTER_SAVES in self.KEYS:
            self.action_accept()
        else:
            self.focus_next()

    @on(Button.Pressed, ".form-save")
    def action_accept(self) -> None:
        typed = self.read_draft()
        missing = self.find_missing(typed)
        self.tell(missing)
        if not missing:
            # What was handed over as the program was to end, and did not, is saved already.
            self.dismiss(None if self._handed_over and not self.changed else typed)

    @on(Button.Pressed, ".form-close")
    def action_leave(self) -> None:
        if not self.changed:
            self.leave()
            return
        ask_before_leaving(self.app, lambda key: self.say(f"dialog.{key}"), self.action_accept, self.leave)

    def leave(self) -> None:
        """Close, and let go of what is typed."""
        self.dismiss(None)

    # ---- When the program ends, or is locked ------------------------------------------------------------------------

    @property
    def is_filled(self) -> bool:
        """Whether all its fields are there."""
        return self.is_mounted and len(self.widgets) == len(self.fields)

    def list_unfinished(self) -> str:
        """Return what is typed and saved nowhere yet, a line a field; "" where there is nothing."""
        if not self.is_filled or not self.changed:
            return ""
        # Only what was typed: what is chosen from a list has names of the program's own.
        fields: list[Any] = [one for one in self.query("*") if isinstance(one, (Input, TextArea))]
        said = [one.value if isinstance(one, Input) else one.text for one in fields]
        words = [word for word in said if word.strip()]
        return "\n".join([f"{self._title}:", *words]) if words else ""

    def put_away(self) -> bool:
        """Hand over what is typed; tell whether nothing is lost by closing the dialog. Raises MusprepError."""
        self.save()
        return not self.changed or (self._keep is not None and not self.find_missing(self.read_draft()))

    def save(self) -> None:
        """Hand over what is typed: the program ends. Raises MusprepError."""
        if self._keep is not None and self.is_filled and self.changed and not self.find_missing(self.read_draft()):
            self._keep(self.read_draft())
            self._before = self.read_draft()
            self._handed_over = True


def _is_empty(value: object) -> bool:
    return not (value.strip() if isinstance(value, str) else value)
