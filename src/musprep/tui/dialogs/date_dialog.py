"""The date of the meeting, or of what both approved: one field that reads what Danes write."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import DateField
from musprep.tui.framework.dialog import CLOSE, ENTER_SAVES

if TYPE_CHECKING:
    import datetime as dt

    from musprep.tui.widgets.fields.day_field import DayField


class DateDraft(NamedTuple):
    """A date, None where it is not known."""

    day: dt.date | None = None


class TalkDraft(NamedTuple):
    """The date of a talk, None where it is not known; no time leaves it as it is."""

    day: dt.date | None = None
    time: dt.time | None = None


class MeetingDate(FormDialog[TalkDraft]):
    """Asks for the date of the meeting. A date alone is not asked about when the dialog is left."""

    AREA, PREFIX, TITLE = "tui", "meeting", "date_title"
    FIELDS = (DateField("day", hint="hint_talk_date", reach="mostly ahead", empty="date_empty", timed=True),)
    KEYS = (ENTER_SAVES, CLOSE)
    ASKS = False

    def read_draft(self) -> TalkDraft:
        return super().read_draft()._replace(time=cast("DayField", self.widgets["day"]).time)


class ApprovalDate(FormDialog[DateDraft]):
    """Asks on which day both approved what came of the meeting; an empty field means today."""

    AREA, PREFIX, TITLE = "room_mode", "approved", "approve_title"
    FIELDS = (DateField("day", hint="tui.hint_date", reach="back", empty="approve_empty"),)
    KEYS = (ENTER_SAVES, CLOSE)
    ASKS = False
