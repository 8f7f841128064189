"""The dialog where a note is written or edited: a few lines, and what belongs to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Label, Static

from musprep.language.dates import read_date, show_long
from musprep.language.error import MusprepError
from musprep.language.safe import safe, safe_line
from musprep.language.say import text
from musprep.tui.dialogs.choice_dialog import Pick, PickDialog
from musprep.tui.dialogs.note_form import NoteResult, fields_of, proof_in, tags_in
from musprep.tui.framework.commands import ScreenCommand, bindings
from musprep.tui.framework.dialog import FIELD, OUTSIDE, Dialog
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.fields.line_input import LineInput, TagSuggester
from musprep.tui.widgets.fields.say_mark import mark_and_word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from textual.app import ComposeResult
    from textual.timer import Timer

    from musprep.services.session.session import Session

_AROUND, _TOLD, _LEAST = 3, 2, 3
"""Lines for the frame and the buttons, for what is told, and the fewest for the fields."""
KEEP_AFTER = 0.4
"""Seconds without a key after which the draft is kept."""


class NoteDialog(Dialog["NoteResult | None"]):
    """Returns the note to save, or None. Never saves it; what is typed is kept as a draft meanwhile.

    `fields` fills the dialog (see `fields_of`); without them it takes up the draft that was left, if there is one.
    """

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (
        ScreenCommand("log_tab.note_save", "note_save", anywhere="ctrl+s", palette=False),
        ScreenCommand("log_tab.note_close", "note_close", "escape", palette=False),
        FIELD,
        OUTSIDE,
    )
    BINDINGS = bindings(KEYS[:2])
    ASKS = True

    def __init__(self, session: Session, fields: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self.session = session
        self._language = session.language
        self._unfinished = False
        self._fields: dict[str, str] = dict(fields or {})
        self._start = dict(self._fields)
        if fields is None:
            self._take_up_draft()
        self._say_touched = bool(self._fields.get("say"))
        self._kept = dict(self._fields)
        self._waiting: Timer | None = None
        self._told = False

    def _take_up_draft(self) -> None:
        from musprep.services.session.draft import draft
        from musprep.services.year.notes import find

        try:
            self._fields = draft(self.session)
        except MusprepError:
            # Told as soon as something is typed: then the draft cannot be kept either.
            self._fields = {}
        if self._is_saved(self._fields):
            # The program was ended after the note was saved, before the draft was taken away.
            self._fields = {}
        self._unfinished = bool(self._fields)
        entry = self._fields.get("entry", "")
        if entry:
            try:
                self._start = fields_of(find(self.session, entry))
            except MusprepError:
                # Removed meanwhile: what was typed becomes a note of its own.
                self._fields["entry"] = ""

    def _is_saved(self, fields: Mapping[str, str]) -> bool:
        """Tell whether a draft already is a note."""
        if not fields:
            return False
        known = self.session.entries()
        if fields["entry"]:
            return any(fields == fields_of(entry) for entry in known if entry.id == fields["entry"])
        typed = {name: value for name, value in fields.items() if value and name not in ("entry", "on")}
        return any(typed.items() <= fields_of(entry).items() for entry in known)

    def _words(self, key: str, **values: object) -> str:
        return text(f"log_tab.{key}", self._language, **values)

    # ---- What it shows ---------------------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        fields = self._fields
        with Vertical(id="note-box") as box:
            box.border_title = Content(self._words("note_edit" if fields.get("entry") else "note_new"))
            yield Static(
                Content(self._words("note_unfinished")), id="note-told", classes="" if self._unfinished else "-off"
            )
            with VerticalScroll(id="note-fields", can_focus=False):
                yield Editor(fields.get("text", ""), placeholder=self._words("note_text"), id="note-text")
                yield from self._row(
                    "kind", Choices(self._kinds(), self._kind_now(), across=True, must=True, id="note-kind")
                )
                yield from self._row(
                    "on", LineInput(fields.get("on", ""), placeholder=self._words("note_on_today"), id="note-on")
                )
                yield Static("", id="note-on-read")
                yield from self._row(
                    "effect",
                    Editor(fields.get("effect", ""), placeholder=self._words("note_effect_hint"), id="note-effect"),
                )
                yield from self._row("tags", self._tag_input())
                yield from self._row(
                    "proof",
                    Editor(fields.get("proof", ""), placeholder=self._words("note_proof_hint"), id="note-proof"),
                )
                yield from self._row(
                    "say", Choices(self._says(), self._say_now(), across=True, must=True, id="note-say")
                )
            with Horizontal(id="note-foot"):
                yield Button(self._words("note_save"), id="note-save", compact=True)
                yield Button(self._words("note_close"), id="note-close", compact=True)

    def _row(self, name: str, field: Choices | LineInput | Editor) -> ComposeResult:
        with Horizontal(id=f"note-row-{name}", classes="note-row"):
            yield Label(Content(self._words(f"note_{name}")), classes="note-label")
            yield field

    def _kinds(self) -> list[Choice]:
        from musprep.model.entry import Kind

        return [Choice(kind.value, text(f"words.kind_{kind.value}", self._language)) for kind in Kind]

    def _says(self) -> list[Choice]:
        from musprep.model.say import SayLevel

        return [Choice(say.value, mark_and_word(say, self._language)) for say in SayLevel]

    def _kind_now(self) -> tuple[str]:
        from musprep.model.entry import Kind

        return (self._fields.get("kind") or Kind.RESULT.value,)

    def _say_now(self) -> tuple[str]:
        from musprep.model.entry import Kind

        return (self._fields.get("say") or Kind(self._kind_now()[0]).first_say.value,)

    def _tag_input(self) -> LineInput:
        from musprep.services.year.notes import all_tags

        suggester = TagSuggester(all_tags(self.session))
        return LineInput(
            self._fields.get("tags", ""), placeholder=self._words("note_tags_hint"), suggester=suggester, id="note-tags"
        )

    def on_mount(self) -> None:
        editor = self.query_one("#note-text", Editor)
        editor.action_document_end()
        editor.focus()
        self._read_on()

    def on_resize(self) -> None:
        """Leave room for the buttons below the fields, however low the window is."""
        told = 0 if self.query_one("#note-told").has_class("-off") else _TOLD
        self.query_one("#note-fields").styles.max_height = max(_LEAST, self.size.height - _AROUND - told)

    # ---- What is typed ---------------------------------------------------------------------------------------------

    def typed(self) -> dict[str, str]:
        """Return the fields as they stand now. A field of one line that was not touched is as it was."""
        now = {
            "entry": self._fields.get("entry", ""),
            "text": self.query_one("#note-text", Editor).written,
            "kind": "".join(self.query_one("#note-kind", Choices).values),
            "on": self.query_one("#note-on", LineInput).value,
            "tags": self.query_one("#note-tags", LineInput).value,
            "effect": self.query_one("#note-effect", Editor).written,
            "proof": self.query_one("#note-proof", Editor).written,
            "say": "".join(self.query_one("#note-say", Choices).values) if self._say_touched else "",
        }
        for name in ("on", "tags"):
            before = self._fields.get(name, "")
            if now[name] == safe_line(before):
                now[name] = before
        return now

    @property
    def _changed(self) -> bool:
        """Whether there is anything typed that would be missed."""
        now = self.typed()
        if now["entry"]:
            return any(now[name] != self._start.get(name, "") for name in now)
        return any(now[name].strip() for name in ("text", "effect", "tags", "proof"))

    def _read_on(self) -> dt.date | None:
        """Show how the date was understood, or why not; return it."""
        written = self.query_one("#note-on", LineInput).value
        read = self.query_one("#note-on-read", Static)
        read.remove_class("-wrong")
        if not written.strip():
            read.update(Content(show_long(self.session.today, self._language)))
            return None
        try:
            day = read_date(written, self.session.today)
        except MusprepError as error:
            read.add_class("-wrong")
            read.update(Content(safe(error.sentence(self._language))))
            return None
        read.update(Content(show_long(day, self._language)))
        return day

    @on(Input.Changed, "#note-on")
    def _on_typed(self) -> None:
        self._read_on()

    @on(Choices.Chosen, "#note-kind")
    def _kind_chosen(self, event: Choices.Chosen) -> None:
        from musprep.model.entry import Kind

        if not self._say_touched:
            self.query_one("#note-say", Choices).choose((Kind(event.values[0]).first_say.value,))

    @on(Choices.Chosen, "#note-say")
    def _say_chosen(self) -> None:
        self._say_touched = True

    # ---- The draft -------------------------------------------------------------------------------------------------

    @on(Input.Changed)
    @on(Choices.Chosen)
    def _keep_soon(self) -> None:
        if self._waiting:
            self._waiting.stop()
        self._waiting = self.set_timer(KEEP_AFTER, self._keep)

    @on(Editor.Edited)
    def _edited(self, event: Editor.Edited) -> None:
        event.stop()
        self._keep()

    @on(Editor.Failed)
    def _outside_failed(self, event: Editor.Failed) -> None:
        event.stop()
        self._tell(event.error)

    def _keep(self) -> None:
        try:
            self.save()
        except MusprepError as error:
            if not self._told:
                self._tell(error)
            self._told = True

    def put_away(self) -> bool:
        """Keep the draft, so that the dialog can be closed; raises MusprepError."""
        self.save()
        return True

    def save(self) -> None:
        """Keep what is typed as a draft; raises MusprepError."""
        if not self.is_mounted or not self.query("#note-text"):
            return
        from musprep.services.session.draft import drop_draft, keep_draft

        now = self.typed()
        if now == self._kept:
            return
        if self._changed:
            keep_draft(self.session, now)
        else:
            drop_draft(self.session)
        self._kept = now
        self._told = False
        for editor in self.query(Editor):
            editor.saved(editor.written)

    # ---- Leaving ---------------------------------------------------------------------------------------------------

    def result(self) -> NoteResult | None:
        """Return the note as typed, or None, having shown what is missing."""
        from musprep.model.entry import Kind
        from musprep.model.say import SayLevel

        now = self.typed()
        if not now["text"].strip():
            self.query_one("#note-text", Editor).focus()
            self._show(self._words("note_empty"))
            return None
        day = self._read_on()
        if now["on"].strip() and day is None:
            self.query_one("#note-on", LineInput).focus()
            return None
        kind = Kind(now["kind"])
        return NoteResult(
            text=now["text"],
            kind=kind,
            on=day,
            tags=tags_in(now["tags"]),
            effect=now["effect"],
            proof=proof_in(now["proof"]),
            say=SayLevel(now["say"]) if now["say"] else kind.first_say,
            entry=now["entry"],
        )

    @on(Button.Pressed, "#note-save")
    def action_note_save(self) -> None:
        result = self.result()
        if result:
            self._stop()
            self.dismiss(result)

    @on(Button.Pressed, "#note-close")
    def action_note_close(self) -> None:
        if not self._changed:
            self._drop_and_close()
            return
        entry = self._fields.get("entry")
        picks = [
            Pick("save", self._words("note_leave_save_edit" if entry else "note_leave_save")),
            Pick("go_on", self._words("note_leave_go_on")),
            Pick("drop", self._words("note_leave_drop")),
        ]
        self.app.push_screen(PickDialog(self._words("note_leave"), picks), self._leave)

    def _leave(self, answer: str | None) -> None:
        if answer == "save":
            self.action_note_save()
        elif answer == "drop":
            self._drop_and_close()

    def _drop_and_close(self) -> None:
        from musprep.services.session.draft import drop_draft

        self._stop()
        try:
            drop_draft(self.session)
        except MusprepError as error:
            self._tell(error)
        self.dismiss(None)

    def _stop(self) -> None:
        if self._waiting:
            self._waiting.stop()

    def _tell(self, error: MusprepError) -> None:
        self._show(error.sentence(self._language))

    def _show(self, sentence: str) -> None:
        told = self.query_one("#note-told", Static)
        told.update(Content(safe(sentence)))
        told.remove_class("-off")
        told.add_class("-wrong")
        self.on_resize()
