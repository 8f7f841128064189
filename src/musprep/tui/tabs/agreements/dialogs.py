"""The dialogs about agreements: a new one, and what happened to it. They return what was written and never act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from textual import on
from textual.content import Content
from textual.widgets import Input, Static

from musprep.language.dates import show_day
from musprep.language.safe import safe, safe_line
from musprep.language.say import text
from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import LineField
from musprep.tui.dialogs.write_dialog import WriteDialog
from musprep.tui.framework.dialog import ENTER_SAVES, LEAVE
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.day_field import DayField, Reach
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.fields.line_input import LineInput

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

R = TypeVar("R")


class DayDialog(WriteDialog[R], Generic[R]):
    """A dialog with days in it: what is wrong with one of them is told below its field."""

    def words(self, key: str, **values: object) -> str:
        return text(f"agreements.{key}", self.language, **values)

    def required(self, typed: R) -> str:
        """Return what is missing besides the days, and put the focus there; "" where nothing is."""
        return ""

    def missing(self, typed: R) -> str:
        for field in self.query(DayField):
            if wrong := field.problem():
                field.focus_line()
                return wrong
        return self.required(typed)

    def tell(self, sentence: str) -> None:
        below = {field.problem() for field in self.query(DayField)}
        super().tell("" if sentence in below else sentence)

    @property
    def changed(self) -> bool:
        return super().changed or any(field.problem() for field in self.query(DayField))

    def day_in(self, name: str) -> dt.date | None:
        """Return the day in a field, None where there is none that can be read."""
        field = self.query_one(f"#{name}", DayField)
        return None if field.problem() else field.day()

    def line_in(self, name: str, before: str) -> str:
        """Return what stands in a line; one that was not touched is as it was."""
        now = self.query_one(f"#{name}", LineInput).value
        return before if now == safe_line(before) else now

    @on(Input.Submitted)
    def _next(self, event: Input.Submitted) -> None:
        event.stop()
        self.focus_next()


class AgreementDraft(NamedTuple):
    """An agreement as it is to be saved. `owner` is a party's value, `goal` an id or ""."""

    text: str = ""
    owner: str = "me"
    due: dt.date | None = None
    next_touch: dt.date | None = None
    goal: str = ""


class AgreementDialog(DayDialog[AgreementDraft]):
    """Asks who promised what, and when. The date of one that exists is shown: moving it is an event of its own."""

    def __init__(  # noqa: PLR0913 - what an agreement has
        self,
        language: str,
        draft: AgreementDraft,
        today: dt.date,
        goals: Sequence[tuple[str, str]],
        *,
        new: bool,
        told: str = "",
        keep: Callable[[AgreementDraft], None] | None = None,
    ) -> None:
        super().__init__(language, "", told=told, keep=keep)
        self._draft, self._today, self._goals, self._new = draft, today, goals, new
        self._title = self.words("new" if new else "edit")

    def fields(self) -> ComposeResult:
        from musprep.model.agreement import Party

        draft = self._draft
        yield Editor(draft.text, placeholder=self.words("field_text"), id="agreement-text", classes="write-main")
        parties = [Choice(party.value, self.words(f"party_{party.value}")) for party in Party]
        owner = Choices(parties, (draft.owner,), across=True, must=True, id="agreement-owner")
        yield from self.row(self.words("field_owner"), owner)
        if self._new:
            due = DayField(draft.due, self._today, self.language, hint=self.words("field_due_hint"), id="agreement-due")
            yield from self.row(self.words("field_due"), due)
        else:
            when = show_day(draft.due, self.language) if draft.due else self.words("due_none")
            shown = Static(Content(self.words("due_by_m", due=when)), classes="write-shown")
            yield from self.row(self.words("field_due"), shown)
        hint = self.words("field_touch_hint")
        touch = DayField(draft.next_touch, self._today, self.language, hint=hint, id="agreement-touch")
        yield from self.row(self.words("field_touch"), touch)
        if self._goals:
            choices = [Choice("", self.words("no_goal"))]
            choices += [Choice(name, safe_line(said)) for name, said in self._goals]
            goal = Choices(choices, (draft.goal,), across=True, must=True, id="agreement-goal")
            yield from self.row(self.words("field_goal"), goal)

    def on_mount(self) -> None:
        super().on_mount()
        editor = self.query_one("#agreement-text", Editor)
        editor.action_document_end()
        editor.focus()

    def typed(self) -> AgreementDraft:
        return AgreementDraft(
            text=self.query_one("#agreement-text", Editor).written,
            owner="".join(self.query_one("#agreement-owner", Choices).values),
            due=self.day_in("agreement-due") if self._new else self._draft.due,
            next_touch=self.day_in("agreement-touch"),
            goal="".join(self.query_one("#agreement-goal", Choices).values) if self._goals else self._draft.goal,
        )

    def required(self, typed: AgreementDraft) -> str:
        if typed.text.strip():
            return ""
        self.query_one("#agreement-text", Editor).focus()
        return self.words("empty_text")


class Happened(NamedTuple):
    """What happened: a few words, and a day."""

    words: str = ""
    day: dt.date | None = None


class WordsQuestion(NamedTuple):
    """The field for words: its hint, and the sentence where they are missing; without one they may be."""

    hint: str
    must: str = ""


class DayQuestion(NamedTuple):
    """The field for a day: label, hint, the day that stands there, and the sentence where there is none."""

    label: str
    hint: str
    before: dt.date | None = None
    reach: Reach = "ahead"
    must: str = ""


class HappenedDialog(DayDialog[Happened]):
    """Asks what happened to `about`. Every part of `words` and `day` names a text of the agreements."""

    def __init__(  # noqa: PLR0913 - what is asked
        self,
        language: str,
        title: str,
        about: str,
        today: dt.date,
        *,
        words: WordsQuestion | None = None,
        day: DayQuestion | None = None,
        draft: Happened | None = None,
        told: str = "",
        keep: Callable[[Happened], None] | None = None,
    ) -> None:
        super().__init__(language, "", told=told, keep=keep)
        self._about, self._today = about, today
        self._words, self._day = words, day
        self._draft = draft or Happened(day=day.before if day else None)
        self._title = self.words(title)

    def fields(self) -> ComposeResult:
        yield Static(Content(safe(self._about)), classes="write-about")
        if self._day and self._day.must:
            yield from self._day_row(self._day)
        if self._words:
            hint = self.words(self._words.hint)
            yield Editor(self._draft.words, placeholder=hint, id="happened-words", classes="write-main")
        if self._day and not self._day.must:
            yield from self._day_row(self._day)

    def _day_row(self, day: DayQuestion) -> ComposeResult:
        hint, today = self.words(day.hint), self._today
        field = DayField(self._draft.day, today, self.language, hint=hint, reach=day.reach, id="happened-day")
        yield from self.row(self.words(day.label), field)

    def on_mount(self) -> None:
        super().on_mount()
        if self._words and not (self._day and self._day.must):
            self.query_one("#happened-words", Editor).focus()
        else:
            self.query_one("#happened-day", DayField).focus_line()

    def typed(self) -> Happened:
        words = self.query_one("#happened-words", Editor).written if self._words else ""
        return Happened(words, self.day_in("happened-day") if self._day else None)

    def required(self, typed: Happened) -> str:
        if self._day and self._day.must and typed.day is None:
            self.query_one("#happened-day", DayField).focus_line()
            return self.words(self._day.must)
        if self._words and self._words.must and not typed.words.strip():
            self.query_one("#happened-words", Editor).focus()
            return self.words(self._words.must)
        return ""


class PathDraft(NamedTuple):
    """Where a file is to be written."""

    path: str = ""


class PathDialog(FormDialog[PathDraft]):
    """Asks where to write a file. A path alone is not asked about when the dialog is left."""

    AREA, PREFIX, TITLE = "agreements", "calendar", "calendar_title"
    FIELDS = (LineField("path", "calendar_out", required="calendar_out_empty"),)
    KEYS = (ENTER_SAVES, LEAVE)
    ASKS = False

    @property
    def changed(self) -> bool:
        """A path alone is not missed when the dialog is left."""
        return False
