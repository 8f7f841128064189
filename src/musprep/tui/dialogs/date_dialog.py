"""The date of the meeting, or of what both approved: one field that reads what Danes write."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import DateField
from musprep.tui.framework.dialog import CLOSE, ENTER_SAVES

if TYPE_CHECKING:
    import datetime as dt


class DateDraft(NamedTuple):
    """A date, None where it is not known."""

    day: dt.date | None = None


class MeetingDate(FormDialog[DateDraft]):
    """Asks for the date of the meeting. A date alone is not asked about when the dialog is left."""

    AREA, PREFIX, TITLE = "tui", "meeting", "date_title"
    FIELDS = (DateField("day", hint="hint_date", reach="mostly ahead", empty="date_empty"),)
    KEYS = (ENTER_SAVES, CLOSE)
    ASKS = False


class ApprovalDate(FormDialog[DateDraft]):
    """Asks on which day both approved what came of the meeting; an empty field means today."""

    AREA, PREFIX, TITLE = "room_mode", "approved", "approve_title"
    FIELDS = (DateField("day", hint="tui.hint_date", reach="back", empty="approve_empty"),)
    KEYS = (ENTER_SAVES, CLOSE)
    ASKS = False
