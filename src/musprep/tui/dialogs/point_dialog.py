"""The dialog where a talking point, or a question to the manager, is written."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from textual import events, on
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from musprep.language.dates import show_day
from musprep.language.error import MusprepError
from musprep.language.safe import list_lines
from musprep.language.say import say_count
from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import ChoiceField, Field, LineField, TextField, list_levels
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.fields.line_input import LineInput
from musprep.tui.widgets.lists.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.widget import Widget

    from musprep.model.entry import Entry
    from musprep.tui.dialogs.form_fields import Form

_LOOK_EVERY = 3.0
"""How often notes written elsewhere are looked for, in seconds."""
_CHOSEN, _OPEN = "☑ ", "☐ "


class PointDraft(NamedTuple):
    """A point as it is to be saved. `proof` are ids of entries and free words; `say` is a level's value."""

    text: str = ""
    keywords: str = ""
    proof: tuple[str, ...] = ()
    ask: bool = False
    say: str = "say-it"


class NoteRows(RowList):
    """Notes to tick: space, Enter or a click on the mark."""

    BINDINGS = [*RowList.BINDINGS, ("space", "choose", "")]  # noqa: RUF012 - as in Textual


class ProofChooser(Vertical):
    """Finds among notes, newest first, those that prove something, and takes other proofs as lines.

    `read` returns the notes as they are now: one logged in a shell meanwhile is among them too.
    """

    def __init__(self, form: Form, read: Callable[[], Sequence[Entry]], before: tuple[str, ...]) -> None:
        super().__init__()
        self._form, self._read, self._before = form, read, before
        self._take(read())
        self._chosen = [one for one in before if one in self._notes]
        self._free = tuple(one for one in before if one not in self._notes)
        self._find = LineInput(placeholder=form.say("point_find_hint"), id="point-find")
        self._rows = NoteRows(id="point-notes")
        self._words = Editor("\n".join(self._free), placeholder=form.say("point_words_hint"), id="point-words")

    def compose(self) -> ComposeResult:
        yield self._find
        yield self._rows
        yield Static("", id="point-count", markup=False)
        yield self._words

    def on_mount(self) -> None:
        self._fill()
        self.set_interval(_LOOK_EVERY, self.look_again)

    def _take(self, notes: Sequence[Entry]) -> None:
        self._notes = {note.id: note for note in notes}
        self._this_year = max((note.day.year for note in notes), default=0)

    def look_again(self) -> None:
        """Show notes that were written elsewhere since. On a disk that is away those known stay."""
        with suppress(MusprepError):
            notes = self._read()
            if [*notes] != [*self._notes.values()]:
                self._take(notes)
                self._fill()

    @property
    def proof(self) -> tuple[str, ...]:
        """The proofs chosen and written; those that stood there before keep their place."""
        words = self._words.written
        now = (*self._chosen, *(self._free if words == "\n".join(self._free) else list_lines(words)))
        kept = [one for one in self._before if one in now]
        return (*kept, *(one for one in now if one not in kept))

    @on(Input.Changed, "#point-find")
    def _fill(self) -> None:
        """Show the notes that hold every word typed; those chosen first."""
        from musprep.language.fold import holds

        fits = [note for note in self._notes.values() if holds(note.said, self._find.value)]
        fits.sort(key=lambda note: note.id not in self._chosen)
        none = self._form.say("point_none_fit" if self._notes else "point_no_notes")
        self._rows.fill([self._make_row(note) for note in fits] or [Row("", none, look="dim")])
        self._count()

    @on(Input.Submitted, "#point-find")
    def _to_notes(self, event: Input.Submitted) -> None:
        event.stop()
        self._rows.focus()

    def on_key(self, event: events.Key) -> None:
        """Go from the search down to what it found."""
        if event.key == "down" and self._find.has_focus:
            event.stop()
            self._rows.focus()

    @on(RowList.Chosen, "#point-notes")
    def _tick(self, event: RowList.Chosen) -> None:
        event.stop()
        if event.key in self._chosen:
            self._chosen.remove(event.key)
        else:
            self._chosen.append(event.key)
        self._rows.put(self._make_row(self._notes[event.key]))
        self._count()

    def _make_row(self, note: Entry) -> Row:
        chosen = note.id in self._chosen
        day = show_day(note.day, self._form.language, year=note.day.year != self._this_year)
        return Row(note.id, note.short, lead=_CHOSEN if chosen else _OPEN, tail=day, look="title" if chosen else "")

    def _count(self) -> None:
        chosen, language = len(self._chosen), self._form.language
        words = say_count("meeting.point_chosen", language, chosen) if chosen else self._form.say("point_none_chosen")
        self.query_one("#point-count", Static).update(Content(words if self._notes else ""))


@dataclass(frozen=True, kw_only=True)
class ProofField(Field):
    """What proves a point."""

    notes: Callable[[], Sequence[Entry]]

    def make_widget(self, form: Form, before: tuple[str, ...]) -> ProofChooser:
        return ProofChooser(form, self.notes, before)

    def read(self, widget: ProofChooser, before: tuple[str, ...]) -> tuple[str, ...]:
        return widget.proof


class AskField(ChoiceField):
    """Whether it is a question."""

    def make_widget(self, form: Form, before: object) -> Widget:
        return super().make_widget(form, "ask" if before else "point")

    def read(self, widget: Choices, before: object) -> bool:  # type: ignore[override]
        return "ask" in widget.values


def _list_kinds(form: Form) -> list[Choice]:
    return [Choice("point", form.say("as_point")), Choice("ask", form.say("as_ask"))]


class PointDialog(FormDialog[PointDraft]):
    """Asks for text, keywords, proof and level. `notes` returns the entries to choose proofs from, newest first."""

    AREA, PREFIX = "meeting", "point"

    def __init__(  # noqa: PLR0913 - what a point has
        self,
        language: str,
        draft: PointDraft,
        notes: Callable[[], Sequence[Entry]],
        *,
        new: bool,
        told: str = "",
        keep: Callable[[PointDraft], object] | None = None,
    ) -> None:
        state = "new" if new else "edit"
        title = f"ask_{state}" if draft.ask else f"point_{state}"
        super().__init__(language, draft, title=title, told=told, keep=keep)
        self.fields = (
            TextField("text", hint="ask_text" if draft.ask else "point_text", required="point_empty"),
            LineField("keywords", "point_keywords", "point_keywords_hint"),
            ProofField("proof", "point_find", notes=notes),
            AskField("ask", "point_as", choices=_list_kinds),
            ChoiceField("say", "point_say", choices=list_levels),
        )
