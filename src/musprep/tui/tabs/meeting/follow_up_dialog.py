"""The dialog about a short follow-up talk: when it is, what to take up, and what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from musprep.language.dates import show_time
from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import ChoiceField, DateField, LineField, TextField
from musprep.tui.tabs.meeting.facts_dialog import TimeField
from musprep.tui.widgets.fields.choices import Choice

if TYPE_CHECKING:
    import datetime as dt

    from musprep.tui.dialogs.form_fields import Form
    from musprep.tui.widgets.fields.day_field import DayField

PLANNED, HELD = "planned", "held"


class FollowUpDraft(NamedTuple):
    """A follow-up talk as it is written."""

    date: dt.date | None = None
    time: str = ""
    minutes: str = ""
    text: str = ""
    state: str = PLANNED


def _list_states(form: Form) -> list[Choice]:
    return [Choice(name, form.say(f"follow_up_{name}")) for name in (PLANNED, HELD)]


class FollowUpDialog(FormDialog[FollowUpDraft]):
    """Returns the talk as filled in; above the fields stands what to take up."""

    AREA, PREFIX, TITLE = "meeting", "follow-up", "follow_up_title"
    FIELDS = (
        DateField("date", "facts_date", "facts_date_hint", reach="mostly ahead", timed=True),
        TimeField("time", "facts_time", "facts_time_hint"),
        LineField("minutes", "facts_length"),
        TextField("text", "follow_up_text", "follow_up_text_hint", lines=4),
        ChoiceField("state", "follow_up_state", choices=_list_states),
    )

    def read_draft(self) -> FollowUpDraft:
        """Return the draft; a time behind the date counts where no other is written."""
        draft, time = super().read_draft(), cast("DayField", self.widgets["date"]).time
        return draft._replace(time=show_time(time, self.language)) if time and draft.time == self.draft.time else draft
