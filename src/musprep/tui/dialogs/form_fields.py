"""The kinds of field that a dialog is declared with: what each shows, what it reads back, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from textual.content import Content
from textual.widgets import Static

from musprep.language.dates import show_long
from musprep.language.error import MusprepError
from musprep.language.safe import list_lines, make_safe_line
from musprep.language.say import text
from musprep.language.whole_number import read_whole
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.day_field import DayField, Reach
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.fields.line_input import LineInput
from musprep.tui.widgets.fields.say_mark import get_mark_and_word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Sequence

    from textual.widget import Widget


class Form(Protocol):
    """What a field asks of the dialog that it is in."""

    language: str
    today: dt.date

    def say(self, key: str, **values: object) -> str:
        """Return a text of the dialog's own."""


@dataclass(frozen=True)
class Field:
    """One part of a draft, by its name there; one whose name is not in the draft is only shown.

    `label`, `hint` and `required` are keys of the dialog's texts. One without a label fills the width; one that is
    `required` may not be empty, and says so with that text.
    """

    name: str
    label: str = ""
    hint: str = ""
    required: str = ""

    def make_widget(self, form: Form, before: Any) -> Widget:  # noqa: ANN401 - each kind holds its own
        """Return what shows the field; `before` is the draft's part."""
        raise NotImplementedError

    def read(self, widget: Any, before: Any) -> Any:  # noqa: ANN401
        """Return the part as it stands now; what was not touched is `before`."""
        raise NotImplementedError

    def focus(self, widget: Any) -> None:  # noqa: ANN401
        """Put the focus into it."""
        widget.focus()

    def find_problem(self, widget: Any, form: Form) -> str:  # noqa: ANN401
        """Return what is wrong with it, in a sentence; "" where nothing is."""
        return ""

    def say_hint(self, form: Form) -> str:
        """Return the hint in the dialog's language, "" where there is none."""
        return form.say(self.hint) if self.hint else ""


@dataclass(frozen=True)
class TextField(Field):
    """A text of any length, at least `lines` high."""

    lines: int = 1

    def make_widget(self, form: Form, before: str) -> Widget:
        editor = Editor(before, placeholder=self.say_hint(form), classes="" if self.label else "-main")
        if self.lines > 1:
            editor.styles.min_height = self.lines
        return editor

    def read(self, widget: Editor, before: str) -> str:
        return widget.written

    def focus(self, widget: Editor) -> None:
        widget.action_document_end()
        widget.focus()


@dataclass(frozen=True)
class LinesField(TextField):
    """Several texts, one a line."""

    def make_widget(self, form: Form, before: Sequence[str]) -> Widget:
        return super().make_widget(form, "\n".join(before))

    def read(self, widget: Editor, before: Sequence[str]) -> Sequence[str]:  # type: ignore[override]
        return before if widget.written == "\n".join(before) else list_lines(widget.written)


@dataclass(frozen=True)
class LineField(Field):
    """A text of one line."""

    def make_widget(self, form: Form, before: str) -> Widget:
        return LineInput(before, placeholder=self.say_hint(form))

    def read(self, widget: LineInput, before: str) -> str:
        return before if widget.value == make_safe_line(before) else widget.value


@dataclass(frozen=True, kw_only=True)
class NumberField(Field):
    """A whole number from `least` on, or none; what is no number is told above the fields."""

    least: int = 0

    def make_widget(self, form: Form, before: int | None) -> Widget:
        return LineInput("" if before is None else str(before), placeholder=self.say_hint(form))

    def focus(self, widget: LineInput) -> None:
        """Select what stands there: another number takes its place."""
        widget.focus()
        widget.select_all()

    def read(self, widget: LineInput, before: int | None) -> int | None:
        try:
            return read_whole(widget.value, self.least)
        except MusprepError:
            return before

    def find_problem(self, widget: LineInput, form: Form) -> str:
        try:
            read_whole(widget.value, self.least)
        except MusprepError as error:
            return error.describe_on_screen(form.language)
        return ""


@dataclass(frozen=True, kw_only=True)
class ChoiceField(Field):
    """One of a few; `choices` returns them in the dialog's language."""

    choices: Callable[[Form], Iterable[Choice]]

    def make_widget(self, form: Form, before: str) -> Widget:
        return Choices(self.choices(form), (before,), across=True, must=True)

    def read(self, widget: Choices, before: str) -> str:
        return "".join(widget.values)


@dataclass(frozen=True, kw_only=True)
class TicksField(Field):
    """Any number of a few, one a line; `choices` returns them in the dialog's language."""

    choices: Callable[[Form], Iterable[Choice]]

    def make_widget(self, form: Form, before: Sequence[str]) -> Widget:
        return Choices(self.choices(form), before, many=True)

    def read(self, widget: Choices, before: Sequence[str]) -> Sequence[str]:
        return widget.values


@dataclass(frozen=True)
class DateField(Field):
    """A day, or none; how it is understood, or what is wrong with it, is told below it."""

    reach: Reach = "ahead"
    empty: str = ""
    """The text that stands below an empty field; it may name today."""
    timed: bool = False
    """Whether it is that of a talk, with the time of day behind it."""

    def make_widget(self, form: Form, before: dt.date | str | None) -> Widget:
        empty = form.say(self.empty, day=show_long(form.today, form.language)) if self.empty else ""
        hint, reach, timed = self.say_hint(form), self.reach, self.timed
        return DayField(before, form.today, form.language, hint=hint, reach=reach, empty=empty, timed=timed)

    def read(self, widget: DayField, before: dt.date | None) -> Any:  # noqa: ANN401
        return None if widget.find_problem() else widget.read_day()

    def focus(self, widget: DayField) -> None:
        widget.focus_line()

    def find_problem(self, widget: DayField, form: Form) -> str:
        return widget.find_problem()


@dataclass(frozen=True)
class WrittenDateField(DateField):
    """A day as it is written: the draft holds the words."""

    reach: Reach = "mostly ahead"

    def read(self, widget: DayField, before: str) -> str:  # type: ignore[override]
        return before if widget.line.value == widget.shown else widget.line.value


@dataclass(frozen=True, kw_only=True)
class ShownField(Field):
    """A part that stands there and is changed elsewhere; `shown` returns its words."""

    shown: Callable[[Form, Any], str]

    def make_widget(self, form: Form, before: Any) -> Widget:  # noqa: ANN401
        return Static(Content(self.shown(form, before)), classes="form-shown")

    def read(self, widget: Static, before: Any) -> Any:  # noqa: ANN401
        return before


@dataclass(frozen=True, kw_only=True)
class WidgetField(Field):
    """Something that is no part of the draft."""

    make: Callable[[Form], Widget]

    def make_widget(self, form: Form, before: Any) -> Widget:  # noqa: ANN401
        return self.make(form)


def list_levels(form: Form) -> list[Choice]:
    """Return how far something may go."""
    from musprep.model.say import SayLevel

    return [Choice(say.value, get_mark_and_word(say, form.language)) for say in SayLevel]


def list_parties(form: Form) -> list[Choice]:
    """Return who can be bound by an agreement."""
    from musprep.model.agreement import Party

    return [Choice(one.value, text(f"agreements.party_{one.value}", form.language)) for one in Party]
