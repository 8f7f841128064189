"""Notes that were found elsewhere: each is kept, dropped or edited by one key before any is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

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
_GAP, _ROWS = 2, 3
"""Blanks between the day and the text of a note, and lines of the text that are shown."""


class FoundNoteDraft(NamedTuple):
    """The words and the day of a note that was found; None is today."""

    text: str = ""
    on: dt.date | None = None


class FoundNoteDialog(FormDialog[FoundNoteDraft]):
    """Edits one of them; an answer has no day of its own."""

    AREA, PREFIX, TITLE = "note_screens", "found", "edit_title"
    FIELDS = (
        TextField("text", hint="edit_text", required="edit_empty"),
        DateField("on", "edit_on", "edit_on_hint", reach="back"),
    )


def name_found(notes: Sequence[FoundNote], language: str) -> str:
    """Return the title of a list: how many notes, answers, or both."""
    answers = [bool(note.answer) for note in notes]
    kind = "_answers" if all(answers) else "_both" if any(answers) else ""
    return say_count(f"note_screens.list_title{kind}", language, len(notes))


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
            box.border_title = Content(name_found(self._notes, self.language))
            yield BlockList(margin=0, id="found-list")
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
        days = [note.describe_day(self.language) for note in self._notes]
        labels = [mark + day for mark, day in zip(self._marks, days, strict=True)]
        width = max(map(cell_len, labels), default=0) + _GAP
        notes = [self._draw_note(*one, width) for one in zip(range(len(labels)), self._notes, labels, strict=True)]
        self._list.fill([about, *notes], key)
        self._tell(self.say("stand", kept=self._marks.count(_KEPT), count=len(self._notes)))

    def _draw_note(self, number: int, note: FoundNote, label: str, width: int) -> Block:
        look = {_KEPT: "strong", _DROPPED: "dim"}.get(self._marks[number], "")
        kind, said = note.describe_kind(self.language), make_safe(note.describe(self.language))
        paras = [Para(said, look, label, width, kind, "dim", _ROWS + bool(note.answer))]
        if other := note.describe_other(self.language):
            paras.append(Para(make_safe(other), "dim", "", width, rows=_ROWS))
        return Block(str(number), tuple(paras), gap=0)

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
        """Keep all that were not left out; what replaces another text is only kept where it is chosen itself."""
        self._marks = [
            mark if mark == _DROPPED or note.differs else _KEPT
            for mark, note in zip(self._marks, self._notes, strict=True)
        ]
        self._draw()

    def action_kind(self) -> None:
        from musprep.model.entry import Kind

        at = self._at
        if self._notes[at].answer:
            self._tell(text("note_import.answer_kindless", self.language), wrong=True)
            return
        picks = [Pick(kind.value, text(f"words.kind_{kind.value}", self.language)) for kind in Kind]

        def choose(kind: str | None) -> None:
            if kind is not None:
                self._notes[at] = self._notes[at].change(kind=Kind(kind))
                self._draw()

        self.app.push_screen(PickDialog(self.say("pick_kind"), picks, self._notes[at].kind.value), choose)

    def action_edit(self) -> None:
        at = self._at
        note = self._notes[at]

        def change(typed: FoundNoteDraft | None) -> None:
            if typed is not None:
                if note._replace(text=typed.text, day=typed.on) != note:
                    self._notes[at] = note.change(text=typed.text, day=typed.on)
                self._marks[at] = _KEPT
                self._draw()

        draft = FoundNoteDraft(note.text, note.day)
        title = "edit_answer_title" if note.answer else ""
        dialog = FoundNoteDialog(self.language, draft, self._today, title=title)
        if note.answer:
            dialog.fields = dialog.FIELDS[:1]
        self.app.push_screen(dialog, change)

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
