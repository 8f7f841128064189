"""The dialog where a talking point, or a question to the manager, is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual import events, on
from textual.content import Content
from textual.widgets import Input, Static

from musprep.language.dates import show_day
from musprep.language.safe import safe_line
from musprep.language.say import counted
from musprep.tui.dialogs.write_dialog import WriteDialog
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.fields.line_input import LineInput
from musprep.tui.widgets.fields.say_mark import word
from musprep.tui.widgets.lists.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from musprep.model.entry import Entry

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


class PointDialog(WriteDialog[PointDraft]):
    """Asks for text, keywords, proof and level. `notes` are the entries to choose proofs from, newest first."""

    def __init__(  # noqa: PLR0913 - what a point has
        self,
        language: str,
        draft: PointDraft,
        notes: Sequence[Entry],
        *,
        new: bool,
        told: str = "",
        keep: Callable[[PointDraft], None] | None = None,
    ) -> None:
        self._draft = draft
        self._notes = {note.id: note for note in notes}
        self._this_year = max((note.day.year for note in notes), default=0)
        self._words = [one for one in draft.proof if one not in self._notes]
        self._chosen = [one for one in draft.proof if one in self._notes]
        state = "new" if new else "edit"
        super().__init__(language, "", told=told, keep=keep)
        self._title = self.say(f"ask_{state}" if draft.ask else f"point_{state}")

    def fields(self) -> ComposeResult:
        from musprep.model.say import SayLevel

        draft, kind = self._draft, "ask" if self._draft.ask else "point"
        yield Editor(draft.text, placeholder=self.say(f"{kind}_text"), id="point-text")
        yield from self.row(
            self.say("point_keywords"),
            LineInput(draft.keywords, placeholder=self.say("point_keywords_hint"), id="point-keywords"),
        )
        find = LineInput(placeholder=self.say("point_find_hint"), id="point-find")
        yield from self.row(self.say("point_find"), find, classes="-close")
        yield NoteRows(id="point-notes")
        yield Static("", id="point-count", markup=False)
        free = Editor("\n".join(self._words), placeholder=self.say("point_words_hint"), id="point-words")
        yield from self.row(self.say("point_words"), free)
        as_what = [Choice("point", self.say("as_point")), Choice("ask", self.say("as_ask"))]
        yield from self.row(self.say("point_as"), Choices(as_what, (kind,), across=True, must=True, id="point-as"))
        says = [Choice(say.value, word(say, self.language)) for say in SayLevel]
        level = Choices(says, (draft.say,), across=True, must=True, id="point-say")
        yield from self.row(self.say("point_say"), level)

    def on_mount(self) -> None:
        super().on_mount()
        self._fill()
        editor = self.query_one("#point-text", Editor)
        editor.action_document_end()
        editor.focus()

    def typed(self) -> PointDraft:
        keywords = self.query_one("#point-keywords", LineInput).value
        words = self.query_one("#point-words", Editor).written
        free = self._words if words == "\n".join(self._words) else [line for line in words.split("\n") if line.strip()]
        now = [*self._chosen, *free]
        kept = [one for one in self._draft.proof if one in now]
        return PointDraft(
            text=self.query_one("#point-text", Editor).written,
            keywords=self._draft.keywords if keywords == safe_line(self._draft.keywords) else keywords,
            proof=(*kept, *(one for one in now if one not in kept)),
            ask="ask" in self.query_one("#point-as", Choices).values,
            say="".join(self.query_one("#point-say", Choices).values),
        )

    def missing(self, typed: PointDraft) -> str:
        if typed.text.strip():
            return ""
        self.query_one("#point-text", Editor).focus()
        return self.say("point_empty")

    # ---- The notes ---------------------------------------------------------------------------------------------------

    @on(Input.Changed, "#point-find")
    def _find(self) -> None:
        self._fill()

    @on(Input.Submitted, "#point-find")
    def _to_notes(self) -> None:
        self.query_one("#point-notes", NoteRows).focus()

    def on_key(self, event: events.Key) -> None:
        """Go from the search down to what it found."""
        if event.key == "down" and self.focused is self.query_one("#point-find"):
            event.stop()
            self._to_notes()

    @on(RowList.Chosen, "#point-notes")
    def _tick(self, event: RowList.Chosen) -> None:
        event.stop()
        if event.key in self._chosen:
            self._chosen.remove(event.key)
        else:
            self._chosen.append(event.key)
        self.query_one("#point-notes", NoteRows).put(self._row(self._notes[event.key]))
        self._count()

    def _fill(self) -> None:
        """Show the notes that hold every word typed; those chosen first."""
        from musprep.language.fold import holds

        wanted = self.query_one("#point-find", LineInput).value
        fits = [note for note in self._notes.values() if holds(note.said, wanted)]
        fits.sort(key=lambda note: note.id not in self._chosen)
        none = self.say("point_none_fit" if self._notes else "point_no_notes")
        rows = [self._row(note) for note in fits] or [Row("", none, look="dim")]
        self.query_one("#point-notes", NoteRows).fill(rows)
        self._count()

    def _row(self, note: Entry) -> Row:
        chosen = note.id in self._chosen
        day = show_day(note.day, self.language, year=note.day.year != self._this_year)
        return Row(note.id, note.short, lead=_CHOSEN if chosen else _OPEN, tail=day, look="title" if chosen else "")

    def _count(self) -> None:
        chosen = len(self._chosen)
        words = counted("meeting.point_chosen", self.language, chosen) if chosen else self.say("point_none_chosen")
        words = words if self._notes else ""
        self.query_one("#point-count", Static).update(Content(words))
