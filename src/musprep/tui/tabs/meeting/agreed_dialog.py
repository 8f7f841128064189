"""What was agreed in the room, in three fields: what, who, when."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding

from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import ChoiceField, DateField, TextField, list_parties
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.framework.dialog import FIELD, LEAVE, OUTSIDE, SAVE
from musprep.tui.tabs.agreements.dialogs import AgreementDraft

if TYPE_CHECKING:
    from textual.binding import BindingType


_BLANK = ScreenCommand("room_mode.blank", "", "ctrl+b")


class AgreedDialog(FormDialog[AgreementDraft]):
    """Returns the agreement as it was written down; the date may be left empty."""

    AREA, PREFIX, TITLE = "room_mode", "agreed", "agreed_title"
    FIELDS = (
        TextField("text", hint="agreed_text", required="agreements.empty_text"),
        ChoiceField("owner", "agreed_who", choices=list_parties),
        DateField("due", "agreed_when", "agreed_when_hint"),
    )
    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (SAVE, LEAVE, _BLANK, FIELD, OUTSIDE)
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+b", "blank", show=False)]

    def action_blank(self) -> None:
        """Hide everything at once, here too."""
        from musprep.tui.tabs.meeting.blank import Blank

        self.app.push_screen(Blank(self.language))
