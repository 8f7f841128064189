"""The dialog about the meeting itself: when, where, with whom, for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.language.times import read_time
from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import LineField, WrittenDateField

if TYPE_CHECKING:
    from musprep.tui.dialogs.form_fields import Form
    from musprep.tui.widgets.fields.line_input import LineInput


class Facts(NamedTuple):
    """What is known of the meeting, as it is written; "" where nothing is."""

    date: str = ""
    time: str = ""
    minutes: str = ""
    manager: str = ""
    place: str = ""


class TimeField(LineField):
    """A time of the day."""

    def find_problem(self, widget: LineInput, form: Form) -> str:
        try:
            if widget.value.strip():
                read_time(widget.value)
        except MusprepError as error:
            return error.describe_on_screen(form.language)
        return ""


class FactsDialog(FormDialog[Facts]):
    """Asks for the facts; a date is read out in full as it is typed."""

    AREA, PREFIX, TITLE = "meeting", "facts", "facts"
    FIELDS = (
        WrittenDateField("date", "facts_date", "facts_date_hint", timed=True),
        TimeField("time", "facts_time", "facts_time_hint"),
        LineField("minutes", "facts_length"),
        LineField("manager", "facts_manager", "facts_manager_hint"),
        LineField("place", "facts_place", "facts_place_hint"),
    )
