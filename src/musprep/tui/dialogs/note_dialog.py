"""The dialog where a note is written or edited: a few lines, and what belongs to them."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Button, Input

from musprep.language.date_reader import read_past_date
from musprep.language.error import MusprepError
from musprep.language.say import text
from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import (
    ChoiceField,
    LineField,
    TextField,
    WidgetField,
    WrittenDateField,
    list_levels,
)
from musprep.tui.dialogs.note_form import NoteDraft, make_fields, read_tag_field
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.fields.line_button import LineButton
from musprep.tui.widgets.fields.line_input import LineInput, TagSuggester

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from textual.binding import BindingType
    from textual.timer import Timer

    from musprep.services.session.session import Session
    from musprep.services.year.note_import.found_note import FoundNote
    from musprep.tui.dialogs.form_fields import Form

_MANY = ScreenCommand("note_screens.many", "", "ctrl+n")
_LINES = 3
"""From so many pasted lines on it is offered to make a note of each."""
KEEP_AFTER = 0.4
"""Seconds without a key after which the draft is kept."""


class TagsField(LineField):
    """Tags, each completed with one that was used before."""

    def make_widget(self, form: Form, before: str) -> LineInput:
        from musprep.services.year.notes import list_tags

        suggester = TagSuggester(list_tags(cast("NoteDialog", form).session))
        return LineInput(before, placeholder=self.say_hint(form), suggester=suggester)


def _list_kinds(form: Form) -> list[Choice]:
    from musprep.model.entry import Kind

    return [Choice(kind.value, form.say(f"words.kind_{kind.value}")) for kind in Kind]


class NoteDialog(FormDialog[NoteDraft]):
    """Returns the note to save, or None. Never saves it; what is typed is kept as a draft meanwhile.

    `fields` fills the dialog (see `make_fields`); without them it takes up the draft that was left, if there is one.
    """

    AREA, PREFIX, TITLE, EDIT_TITLE = "log_tab", "note", "note_new", "note_edit"
    FIELDS = (
        TextField("text", hint="note_text", required="note_empty"),
        WidgetField("many", make=lambda _: LineButton()),
        ChoiceField("kind", "note_kind", choices=_list_kinds),
        WrittenDateField("on", "note_on", "note_on_today", reach="mostly back", empty="note_on_empty"),
        TextField("effect", "note_effect", "note_effect_hint"),
        TagsField("tags", "note_tags", "note_tags_hint"),
        TextField("proof", "note_proof", "note_proof_hint"),
        ChoiceField("say", "note_say", choices=list_levels),
    )

    KEYS = (*FormDialog.KEYS, _MANY)
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+n", "make_many", show=False)]

    def __init__(self, session: Session, fields: Mapping[str, str] | None = None) -> None:
        from musprep.model.entry import Kind

        self.session = session
        self._start = dict(fields or {})
        """The note as it is saved."""
        self._kept = dict(fields) if fields is not None else self._take_up_draft()
        self._say_touched = bool(self._kept.get("say"))
        self._waiting: Timer | None = None
        self._failed = False
        self.found: tuple[FoundNote, ...] = ()
        """The notes that the text is to become, where that was asked for; then the result is what they were made of."""
        kind = Kind(self._kept.get("kind") or Kind.RESULT)
        # One that an older version left may lack a field, or hold one that is no more.
        known = {name: self._kept.get(name, "") for name in NoteDraft._fields}
        draft = NoteDraft(**known)._replace(kind=kind.value, say=known["say"] or kind.first_say.value)
        about = text("log_tab.note_unfinished", session.language) if fields is None and self._kept else ""
        super().__init__(session.language, draft, session.today, new=not draft.entry, about=about)

    def _take_up_draft(self) -> dict[str, str]:
        """Return the fields of the draft that was left, none where it is a note already."""
        from musprep.services.session.draft import take_draft
        from musprep.services.year.notes import find

        try:
            fields = take_draft(self.session)
        except MusprepError:
            # Told as soon as something is typed: then the draft cannot be kept either.
            return {}
        if self._is_saved(fields):
            # The program was ended after the note was saved, before the draft was taken away.
            return {}
        if fields.get("entry"):
            try:
                self._start = make_fields(find(self.session, fields["entry"]))
            except MusprepError:
                # Removed meanwhile: what was typed becomes a note of its own.
                fields["entry"] = ""
        return fields

    def _is_saved(self, fields: Mapping[str, str]) -> bool:
        """Tell whether a draft already is a note."""
        if not fields:
            return False
        known = self.session.list_entries()
        if fields["entry"]:
            return any(fields == make_fields(entry) for entry in known if entry.id == fields["entry"])
        typed = {name: value for name, value in fields.items() if value and name not in ("entry", "on")}
        return any(typed.items() <= make_fields(entry).items() for entry in known)

    # ---- What is typed ---------------------------------------------------------------------------------------------

    def read_draft(self) -> NoteDraft:
        """Return the fields as they stand now; without a level where none was chosen."""
        now = super().read_draft()
        return now if self._say_touched else now._replace(say="")

    @property
    def changed(self) -> bool:
        """Whether there is anything typed that would be missed."""
        now = self.read_draft()
        if now.entry:
            return any(value != self._start.get(name, "") for name, value in now._asdict().items())
        return any(part.strip() for part in (now.text, now.effect, now.tags, now.proof))

    @on(Choices.Chosen, "#note-kind")
    def _take_kind(self, event: Choices.Chosen) -> None:
        from musprep.model.entry import Kind

        if not self._say_touched:
            self.query_one("#note-say", Choices).choose((Kind(event.values[0]).first_say.value,))

    @on(Choices.Chosen, "#note-say")
    def _say_chosen(self) -> None:
        self._say_touched = True

    # ---- Several lines that were pasted ------------------------------------------------------------------------------

    def on_mount(self) -> None:
        super().on_mount()
        self._offer_many(0)

    def list_keys_now(self) -> Iterable[ScreenCommand]:
        """Leave out the key for many notes where none are offered."""
        return [key for key in super().list_keys_now() if key is not _MANY or self._offers_many]

    @property
    def _offers_many(self) -> bool:
        return any(button.parent is not None and button.parent.display for button in self.query("#note-many"))

    def _offer_many(self, count: int) -> None:
        """Offer to make so many notes of the text; one or none is not offered."""
        button = self.query_one("#note-many", LineButton)
        if button.parent is not None:
            button.parent.display = count > 1
        button.put(Content(self.say("note_screens.many", count=count)))
        self.show_keys()

    def _find_many(self) -> tuple[FoundNote, ...]:
        """Return the notes that the text would become."""
        from musprep.model.entry import Kind
        from musprep.model.say import SayLevel
        from musprep.services.year.note_import.days import read_days
        from musprep.services.year.note_import.found_note import Source

        now = self.read_draft()
        kind, day = Kind(now.kind), None
        with contextlib.suppress(MusprepError):
            day = read_past_date(now.on, self.today) if now.on.strip() else None
        level = SayLevel(now.say) if now.say else None
        return tuple(
            note._replace(
                kind=kind if note.kind is Kind.RESULT else note.kind,
                day=note.day or day,
                tags=tuple(dict.fromkeys((*note.tags, *read_tag_field(now.tags)))),
                say=level,
            )
            for note in read_days(Source(now.text, "", self.today))
        )

    @on(Editor.Pasted, "#note-text")
    def _take_paste(self, event: Editor.Pasted) -> None:
        event.stop()
        lines = sum(bool(line.strip()) for line in event.text.split("\n"))
        if lines >= _LINES and not self.draft.entry:
            # Once the paste is in the text.
            self.call_after_refresh(lambda: self._offer_many(len(self._find_many())))

    @on(Button.Pressed, "#note-many")
    def action_make_many(self) -> None:
        if self._offers_many:
            self.found = self._find_many()
            with contextlib.suppress(MusprepError):
                # So that it is still there if the program ends before they are saved.
                self.save()
            self.dismiss(self.read_draft())

    # ---- The draft -------------------------------------------------------------------------------------------------

    @on(Input.Changed)
    @on(Choices.Chosen)
    def _keep_soon(self) -> None:
        if self._waiting:
            self._waiting.stop()
        self._waiting = self.set_timer(KEEP_AFTER, self._keep_draft)

    @on(Editor.Edited)
    def _keep_draft(self) -> None:
        try:
            self.save()
        except MusprepError as error:
            if not self._failed:
                self.tell(error.describe_on_screen(self.language))
            self._failed = True

    def list_unfinished(self) -> str:
        """Return nothing: what is typed is a draft."""
        return ""

    def put_away(self) -> bool:
        """Keep the draft, so that the dialog can be closed; raises MusprepError."""
        self.save()
        return True

    def save(self) -> None:
        """Keep what is typed as a draft; raises MusprepError."""
        # Once it is closed the note is saved, or thrown away.
        if not self.is_filled or self not in self.app.screen_stack:
            return
        from musprep.services.session.draft import drop_draft, keep_draft

        now = self.read_draft()._asdict()
        if now == self._kept:
            return
        if self.changed:
            keep_draft(self.session, now)
        else:
            drop_draft(self.session)
        self._kept = now
        self._failed = False
        for editor in self.query(Editor):
            editor.mark_saved(editor.written)

    def leave(self) -> None:
        from musprep.services.session.draft import drop_draft

        try:
            drop_draft(self.session)
        except MusprepError as error:
            self.tell(error.describe_on_screen(self.language))
        super().leave()
