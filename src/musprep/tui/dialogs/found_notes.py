"""Notes that were found elsewhere: each is kept, dropped or edited by one key before any is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from musprep.language.dates import show_day
from musprep.language.safe import make_safe
from musprep.language.say import say_count, text
from musprep.tui.dialogs.choice_dialog import Pick, PickDialog
from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import DateField, TextField
from musprep.tui.dialogs.leave_question import ask_before_leaving
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.framework.dialog import LEAVE, MOVE, SAVE, Dialog
from musprep.tui.widgets.lists.block_list import Block, BlockList, Para

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from musprep.services.year.note_import.found_note import FoundNote

_OPEN, _KEPT, _DROPPED = "[ ] ", "[x] ", " –  "
_DAY, _ROWS = 15, 3
"""Columns for the day before a note, and lines of its text that are shown."""


class FoundNoteDraft(NamedTuple):
    """The words and the day of a note that was found; None is today."""

    text: str = ""
    on: dt.date | None = None


class FoundNoteDialog(FormDialog[FoundNoteDraft]):
    """Edits one of them."""

    AREA, PREFIX, TITLE = "note_screens", "found", "edit_title"
    FIELDS = (
        TextField("text", hint="edit_text", required="edit_empty"),
        DateField("on", "edit_on", "edit_on_hint", reach="back"),
    )


class FoundNotesDialog(Dialog["tuple[FoundNote, ...] | None"]):
    """Returns the notes to keep, as they were edited, or None. Never saves them."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (
        SAVE,
        *(
            ScreenCommand(f"note_screens.{name}", "", key)
            for name, key in (("keep", "k"), ("drop", "d"), ("all", "a"), ("edit", "e"), ("kind", "t"))
        ),
        LEAVE,
        MOVE,
    )
    ASKS = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "accept", show=False),
        Binding("escape", "leave", show=False),
        Binding("k,space", "keep", show=False),
        Binding("d,delete", "drop", show=False),
        Binding("e", "edit", show=False),
        Binding("t", "kind", show=False),
        Binding("a", "all", show=False),
    ]

    def __init__(
        self, language: str, notes: Sequence[FoundNote], today: dt.date, told: str = "", *, only_here: bool = False
    ) -> None:
        """Begin with notes of which none is kept yet; `told` says where they come from.

        `only_here`: their words stand nowhere else, as in a file.
        """
        super().__init__(classes="lines-dialog")
        self.language, self._today, self._told = language, today, told
        self._only_here = only_here
        self._notes = list(notes)
        self._marks = [_OPEN] * len(self._notes)
        self._before = self._notes.copy()

    def say(self, key: str, **values: object) -> str:
        """Return a text of the dialog."""
        return text(f"note_screens.{key}", self.language, **values)

    def compose(self) -> ComposeResult:
        with Vertical(classes="lines-box") as box:
            box.border_title = Content(say_count("note_screens.list_title", self.language, len(self._notes)))
            yield BlockList(margin=len(_OPEN), id="found-list")
            yield Static("", classes="lines-state")

    def on_mount(self) -> None:
        self._list.focus()
        self._draw("0")

    @property
    def _list(self) -> BlockList:
        return self.query_one("#found-list", BlockList)

    @property
    def _at(self) -> int:
        return int(self._list.key or 0)

    def _draw(self, key: str = "") -> None:
        about = Block("", (Para(make_safe(f"{self._told} {self.say('how')}".strip()), "dim"),))
        self._list.fill([about, *(self._draw_note(number, note) for number, note in enumerate(self._notes))], key)
        self._tell(self.say("stand", kept=self._marks.count(_KEPT), count=len(self._notes)))

    def _draw_note(self, number: int, note: FoundNote) -> Block:
        mark = self._marks[number]
        day = show_day(note.day, self.language) if note.day else text("note_import.today", self.language)
        look = {_KEPT: "strong", _DROPPED: "dim"}.get(mark, "")
        kind = text(f"words.kind_{note.kind.value}", self.language)
        return Block(
            str(number), (Para(make_safe(note.text.strip()), look, day, _DAY, kind, "dim", _ROWS),), (mark,), gap=0
        )

    def _tell(self, sentence: str, *, wrong: bool = False) -> None:
        state = self.query_one(".lines-state", Static)
        state.update(Content(make_safe(sentence)))
        state.set_class(wrong, "-wrong")

    # ---- Choosing ----------------------------------------------------------------------------------------------------

    def _mark(self, mark: str) -> None:
        """Mark a note and go to the next one; the same mark again takes it away."""
        at = self._at
        self._marks[at] = _OPEN if self._marks[at] == mark else mark
        self._draw(str(min(at + 1, len(self._notes) - 1)))

    def action_keep(self) -> None:
        self._mark(_KEPT)

    def action_drop(self) -> None:
        self._mark(_DROPPED)

    def action_all(self) -> None:
        self._marks = [mark if mark == _DROPPED else _KEPT for mark in self._marks]
        self._draw()

    def action_kind(self) -> None:
        from musprep.model.entry import Kind

        at = self._at
        picks = [Pick(kind.value, text(f"words.kind_{kind.value}", self.language)) for kind in Kind]

        def choose(kind: str | None) -> None:
            if kind is not None:
                self._notes[at] = self._notes[at]._replace(kind=Kind(kind))
                self._draw()

        self.app.push_screen(PickDialog(self.say("pick_kind"), picks, self._notes[at].kind.value), choose)

    def action_edit(self) -> None:
        at = self._at
        note = self._notes[at]

        def change(typed: FoundNoteDraft | None) -> None:
            if typed is not None:
                self._notes[at] = self._notes[at]._replace(text=typed.text, day=typed.on)
                self._marks[at] = _KEPT
                self._draw()

        draft = FoundNoteDraft(note.text, note.day)
        self.app.push_screen(FoundNoteDialog(self.language, draft, self._today), change)

    def on_block_list_chosen(self, event: BlockList.Chosen) -> None:
        event.stop()
        self.action_edit()

    # ---- Leaving -----------------------------------------------------------------------------------------------------

    def action_accept(self) -> None:
        kept = tuple(note for note, mark in zip(self._notes, self._marks, strict=True) if mark == _KEPT)
        if kept:
            self.dismiss(kept)
        else:
            self._tell(self.say("none_kept"), wrong=True)

    @property
    def changed(self) -> bool:
        """Whether any was kept or edited."""
        return _KEPT in self._marks or self._notes != self._before

    def list_unfinished(self) -> str:
        """Return the words that stand nowhere else, "" for none: those edited, or all that were not left out."""
        every = zip(self._notes, self._before, self._marks, strict=True)
        words = [
            note.text
            for note, before, mark in every
            if mark != _DROPPED and (self._only_here or note.text != before.text)
        ]
        return "\n\n".join(words) if self.changed else ""

    def put_away(self) -> bool:
        """Tell whether it can be closed without losing anything."""
        return not self.changed

    def action_leave(self) -> None:
        if not self.changed:
            self.dismiss(None)
            return
        ask_before_leaving(self.app, self.say, self.action_accept, lambda: self.dismiss(None))
