"""Takes one answer: the field that suits the question, the say level, and whether it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from musprep.catalogue.answer_types import BETWEEN, WIDGETS, find_answer_type, list_options, read_answer, show_answer
from musprep.insight.wording import Wording, choose_wording
from musprep.language.error import MusprepError
from musprep.language.safe import make_safe, make_safe_line
from musprep.language.say import text
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.editor import QUIET, Editor
from musprep.tui.widgets.fields.line_input import LineInput
from musprep.tui.widgets.fields.say_mark import get_mark_and_word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.timer import Timer

    from musprep.model.answer import Answer
    from musprep.model.catalogue import AskedQuestion
    from musprep.model.say import SayLevel


class Foot(Static, can_focus=False):
    """The line below an answer; a click changes the say level."""

    def on_click(self, event: events.Click) -> None:
        event.stop()
        box = self.parent
        if isinstance(box, AnswerBox):
            box.post_message(AnswerBox.SayClicked(box))


class AnswerBox(Vertical):
    """One answer, number `beside` of its versions.

    `base` is the text in the field as it was last read or saved, `stored` the same as it is in the vault (composed).
    """

    class Edited(Message):
        """There is something to save here."""

        def __init__(self, box: AnswerBox) -> None:
            super().__init__()
            self.box = box

    class SayClicked(Message):
        """Asks to change the say level of this answer."""

        def __init__(self, box: AnswerBox) -> None:
            super().__init__()
            self.box = box

    def __init__(
        self, asked: AskedQuestion, answer: Answer | None, language: str, today: dt.date, *, read_only: bool = False
    ) -> None:
        super().__init__()
        self.asked = asked
        self.base = self.stored = answer.text if answer else ""
        self.beside = answer.beside if answer else 0
        self.say: SayLevel | None = answer.say if answer else None
        self._begun_at = self.say
        """The level at which what stands in the field was begun."""
        self._answer = answer
        self.versions = 1
        self.before = ""
        """The round in which it was answered before, "" for none."""
        self._language = language
        self._today = today
        self._read_only = read_only
        self._state = ""
        self._waiting: Timer | None = None
        self._kind = find_answer_type(asked)

    @property
    def to(self) -> str:
        """The address of its question."""
        return self.asked.to

    # ---- What it shows ---------------------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        if self.asked.probe:
            yield Static("", classes="box-prompt")
        yield Static("", classes="box-then -off")
        field = self._make_field[WIDGETS[self._kind]](self)
        yield field
        if not isinstance(field, Editor):
            yield Static("", classes="box-read")
        yield Foot("", classes="box-foot")

    def on_mount(self) -> None:
        self.add_class(f"-{self._kind}")
        # What is put in before one has been there comes after what is written.
        for editor in self.query(Editor):
            editor.action_document_end()
        # Taken away before it was whole, as on a busy machine, it is mounted without its parts.
        if self.children:
            self.speak(self._language)

    def _make_day(self) -> LineInput:
        field = LineInput(self.base, classes="box-field")
        field.disabled = self._read_only
        return field

    def _make_choices(self) -> Choices:
        choices = Choices(
            self._list_choices(),
            self._read_choices(),
            across=self._kind == "scale" and len(self.asked.question.choices) == 0,
            many=self._kind == "multi",
            classes="box-field",
        )
        choices.read_only = self._read_only
        return choices

    def _make_editor(self) -> Editor:
        return Editor(self.base, read_only=self._read_only, classes="box-field")

    _make_field: ClassVar[dict[str, Callable[[AnswerBox], Editor | Choices | LineInput]]] = {
        "day": _make_day,
        "choices": _make_choices,
        "editor": _make_editor,
    }
    """What makes the field, by the word for it in `catalogue/answer_types.py`."""

    def _list_choices(self) -> list[Choice]:
        return [Choice(value, label) for value, label in list_options(self.asked.question, self._language).items()]

    def _read_choices(self) -> tuple[str, ...]:
        return (
            tuple(part.strip() for part in self.base.split(BETWEEN.strip()))
            if self._kind == "multi"
            else (self.base.strip(),)
        )

    @property
    def field(self) -> Editor | Choices | LineInput:
        """The field that takes the answer."""
        field = self.query_one(".box-field")
        assert isinstance(field, (Editor, Choices, LineInput))  # noqa: S101 - as made above
        return field

    @property
    def editor(self) -> Editor | None:
        """The field where a note can be quoted, if the answer is a text."""
        return self.field if isinstance(self.field, Editor) else None

    def speak(self, language: str) -> None:
        """Show everything in this language."""
        self._language = language
        if self.asked.probe:
            prompt = [Content.styled(make_safe(self.asked.probe.prompt.show_in(language)), "bold")]
            if self.asked.probe.hint:
                prompt.append(Content.styled(f"\n{make_safe(self.asked.probe.hint.say_in(language))}", "$text-muted"))
            self.query_one(".box-prompt", Static).update(Content.assemble(*prompt))
        self._tell_wording()
        field = self.field
        if isinstance(field, Editor):
            self._invite()
        elif isinstance(field, LineInput):
            field.placeholder = text("prepare.write_date", language)
            self._read()
        else:
            field.offer(self._list_choices(), self._read_choices())
            self._show_unknown()
        self.draw_foot()

    def _tell_wording(self) -> None:
        """Show the words that were answered, where the question reads differently now."""
        told, words = list[str](), self._wording
        if words and words.now:
            told.append(text("prepare.answered_to", self._language, wording=make_safe_line(words.then)))
        if words and words.said_now:
            said, now = make_safe_line(words.said), make_safe_line(words.said_now)
            told.append(text("prepare.answered_as", self._language, said=said, now=now))
        if self.may_confirm:
            told.append(text("prepare.confirm_with", self._language))
        line = self.query_one(".box-then", Static)
        line.update(Content.styled(" ".join(told), "italic $text-warning"))
        line.set_class(not told, "-off")

    @property
    def _wording(self) -> Wording | None:
        answer = self._answer if self._answer and self._answer.given else None
        return choose_wording(answer, self.asked, self._language) if answer else None

    @property
    def may_confirm(self) -> bool:
        """Whether the answer was given to other words than today's, and is still allowed."""
        words = self._wording
        if self._read_only or self._answer is None or words is None or not words.changed:
            return False
        try:
            return bool(read_answer(self.asked, self._answer.text, self._today, self._language))
        except MusprepError:
            return False

    @on(events.DescendantFocus)
    @on(events.DescendantBlur)
    def _invite(self) -> None:
        """Say in the empty field how one comes to write, or that one can."""
        field = self.field
        if isinstance(field, Editor):
            name = "write_here" if field.has_focus else "enter_to_write"
            field.placeholder = Content("" if self._read_only else text(f"prepare.{name}", self._language))
        self.draw_foot()

    def draw_foot(self) -> None:
        """Show the say level, whether the answer is saved, and how to see one of before."""
        parts = [
            (get_mark_and_word(self.say or self.asked.first_say, self._language), "bold" if self.say else "$text-muted")
        ]
        if self._state:
            parts.append(
                (
                    f"   {text(f'prepare.state_{self._state}', self._language)}",
                    "$text-error" if self._state == "unsaved" else "$text-muted",
                )
            )
        if self.versions > 1:
            parts.append((f"   {text('prepare.versions', self._language, count=self.versions)}", "$text-warning"))
        if self.before and len(parts) == 1:
            key = "f12" if self.field.has_focus else "h"
            parts.append((f"   {text('prepare.before', self._language, round=self.before, key=key)}", "$text-muted"))
        self.query_one(".box-foot", Foot).update(Content.assemble(*parts))

    # ---- What is typed ---------------------------------------------------------------------------------------------

    @property
    def written(self) -> str:
        """The answer as it is in the field."""
        field = self.field
        if isinstance(field, Editor):
            return field.written
        if isinstance(field, Choices):
            # A text that is none of the choices stays until one is chosen.
            return BETWEEN.join(field.values) if field.values or self._touched else self.base
        if field.value == make_safe_line(self.base):
            return self.base
        return self._read_day(field.value) or field.value

    _touched = False

    @property
    def unsaved(self) -> bool:
        """Whether the field has something to save."""
        return not self._read_only and self.written != self.base

    def fill(self, answer: Answer | None) -> None:
        """Show an answer as it is now, unless something typed is not saved yet."""
        if not self.unsaved:
            self.base = self.stored = answer.text if answer else ""
            self._begun_at = answer.say if answer else None
            field = self.field
            if isinstance(field, Editor):
                field.fill(self.base)
            elif isinstance(field, Choices):
                field.choose(self._read_choices())
                self._show_unknown()
            elif not self._read_day(field.value) or self.base != self.written:
                field.value = make_safe_line(self.base)
        self.say = answer.say if answer else None
        self._answer = answer
        self._tell_wording()
        self.draw_foot()

    def mark_saved(self, typed: str, answer: Answer) -> None:
        """Take note that `typed` was saved, as `answer`."""
        self.base, self.stored = typed, answer.text
        self.beside, self.say = answer.beside, answer.say
        self._begun_at = answer.say
        field = self.field
        if isinstance(field, Editor):
            field.mark_saved(typed)
        elif isinstance(field, Choices):
            self._show_unknown()
        self._state = "saved"
        self._answer = answer
        self._tell_wording()
        self.draw_foot()

    def find_more_private_level(self, there: Answer) -> SayLevel | None:
        """Return the level at which the words here were begun, where another window has lifted it since."""
        begun = self._begun_at or self.asked.first_say
        return None if begun.reaches(there.say) else begun

    def mark_failed(self) -> None:
        """Show that the answer is not saved yet."""
        self._state = "unsaved"
        self.draw_foot()

    @on(Editor.Edited)
    def _take_edit(self, event: Editor.Edited) -> None:
        event.stop()
        self.post_message(self.Edited(self))

    @on(Choices.Chosen)
    def _take_choice(self, event: Choices.Chosen) -> None:
        event.stop()
        self._touched = True
        self.post_message(self.Edited(self))

    @on(Input.Changed)
    def _take_typing(self, event: Input.Changed) -> None:
        event.stop()
        self._read()
        if self._waiting:
            self._waiting.stop()
        self._waiting = self.set_timer(QUIET, self._tell) if self.unsaved else None

    def _tell(self) -> None:
        self.post_message(self.Edited(self))

    def _read_day(self, written: str) -> str:
        """Return the day that was written, as it is stored; "" where there is none, or it cannot be read."""
        try:
            return read_answer(self.asked, written, self._today, self._language).strip()
        except MusprepError:
            return ""

    def _show_unknown(self) -> None:
        """Show what was answered and cannot be chosen (any more)."""
        known = list_options(self.asked.question, self._language)
        unknown = BETWEEN.join(one for one in self._read_choices() if one and one not in known)
        read = self.query_one(".box-read", Static)
        read.update(
            Content(text("prepare.answered_else", self._language, answer=make_safe_line(unknown)) if unknown else "")
        )
        read.display = bool(unknown)

    def _read(self) -> None:
        """Show how a date was understood."""
        written = self.query_one(LineInput).value
        read = self.query_one(".box-read", Static)
        day = self._read_day(written)
        read.set_class(bool(written.strip()) and not day, "-wrong")
        if day:
            read.update(Content(show_answer(self.asked, day, self._language)))
        else:
            read.update(Content(text("prepare.no_date", self._language) if written.strip() else ""))
