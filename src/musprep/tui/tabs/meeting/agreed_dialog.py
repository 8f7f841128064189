"""What was agreed in the room, in three fields: what, who, when."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding

from musprep.language.say import text
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.tabs.agreements.dialogs import AgreementDraft, DayDialog
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.day_field import DayField
from musprep.tui.widgets.fields.editor import Editor

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType


class AgreedDialog(DayDialog[AgreementDraft]):
    """Returns the agreement as it was written down; the date may be left empty."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (*DayDialog.KEYS, ScreenCommand("room_mode.blank", "", "ctrl+b"))
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+b", "blank", show=False)]

    def __init__(
        self,
        language: str,
        draft: AgreementDraft,
        today: dt.date,
        *,
        told: str = "",
        keep: Callable[[AgreementDraft], None] | None = None,
    ) -> None:
        super().__init__(language, text("room_mode.agreed_title", language), told=told, keep=keep)
        self._draft, self._today = draft, today

    def in_room(self, key: str) -> str:
        return text(f"room_mode.{key}", self.language)

    def fields(self) -> ComposeResult:
        from musprep.model.agreement import Party

        draft = self._draft
        yield Editor(draft.text, placeholder=self.in_room("agreed_text"), id="agreed-text", classes="write-main")
        parties = [Choice(party.value, self.words(f"party_{party.value}")) for party in Party]
        owner = Choices(parties, (draft.owner,), across=True, must=True, id="agreed-owner")
        yield from self.row(self.in_room("agreed_who"), owner)
        due = DayField(draft.due, self._today, self.language, hint=self.in_room("agreed_when_hint"), id="agreed-due")
        yield from self.row(self.in_room("agreed_when"), due)

    def on_mount(self) -> None:
        super().on_mount()
        editor = self.query_one("#agreed-text", Editor)
        editor.action_document_end()
        editor.focus()

    def typed(self) -> AgreementDraft:
        return AgreementDraft(
            text=self.query_one("#agreed-text", Editor).written,
            owner="".join(self.query_one("#agreed-owner", Choices).values),
            due=self.day_in("agreed-due"),
        )

    def required(self, typed: AgreementDraft) -> str:
        if typed.text.strip():
            return ""
        self.query_one("#agreed-text", Editor).focus()
        return self.words("empty_text")

    def action_blank(self) -> None:
        """Hide everything at once, here too."""
        from musprep.tui.tabs.meeting.blank import Blank

        self.app.push_screen(Blank(self.language))
