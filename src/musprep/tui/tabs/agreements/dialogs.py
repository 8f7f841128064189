"""The dialogs about agreements: a new one, and what happened to it. They return what was written and never act."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.language.dates import show_day
from musprep.language.safe import make_safe_line
from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import (
    ChoiceField,
    DateField,
    Field,
    LineField,
    ShownField,
    TextField,
    list_parties,
)
from musprep.tui.framework.dialog import CLOSE, ENTER_SAVES
from musprep.tui.widgets.fields.choices import Choice

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from musprep.tui.dialogs.form_fields import Form
    from musprep.tui.widgets.fields.day_field import Reach


class AgreementDraft(NamedTuple):
    """An agreement as it is to be saved. `owner` is a party's value, `goal` an id or "".

    `manager` is who takes it over, "" for nobody.
    """

    text: str = ""
    owner: str = "me"
    due: dt.date | None = None
    next_touch: dt.date | None = None
    goal: str = ""
    made: dt.date | None = None
    manager: str = ""


def _say_due(form: Form, due: dt.date | None) -> str:
    return form.say("due_by_m", due=show_day(due, form.language) if due else form.say("due_none"))


class AgreementDialog(FormDialog[AgreementDraft]):
    """Asks who promised what, and when. The date of one that exists is shown: moving it is an event of its own."""

    AREA, PREFIX, TITLE, EDIT_TITLE = "agreements", "agreement", "new", "edit"

    def __init__(  # noqa: PLR0913 - what an agreement has
        self,
        language: str,
        draft: AgreementDraft,
        today: dt.date,
        goals: Sequence[tuple[str, str]],
        *,
        new: bool,
        told: str = "",
        keep: Callable[[AgreementDraft], object] | None = None,
        former: str = "",
        now: str = "",
    ) -> None:
        """Ask; one that was agreed with a `former` manager can be taken over by the one `now`."""
        super().__init__(language, draft, today, new=new, told=told, keep=keep)
        choices = [Choice("", self.say("no_goal")), *(Choice(name, make_safe_line(said)) for name, said in goals)]
        managers = [
            Choice("", make_safe_line(former)),
            Choice(now, make_safe_line(self.say("taken_over_by", former=former, manager=now))),
        ]
        self.fields = (
            TextField("text", hint="field_text", required="empty_text"),
            ChoiceField("owner", "field_owner", choices=list_parties),
            *([ChoiceField("manager", "field_manager", choices=lambda _: managers)] if former and now else []),
            # What was agreed a year ago may be due already.
            DateField("due", "field_due", "field_due_hint", reach="mostly ahead")
            if new
            else ShownField("due", "field_due", shown=_say_due),
            DateField("next_touch", "field_touch", "field_touch_hint"),
            *([ChoiceField("goal", "field_goal", choices=lambda _: choices)] if goals else []),
            *([DateField("made", "field_made", "field_made_hint", reach="back")] if new else []),
        )


class Happened(NamedTuple):
    """What happened: a few words, and a day."""

    words: str = ""
    day: dt.date | None = None


class WordsQuestion(NamedTuple):
    """The field for words: its hint, and the sentence where they are missing; without one they may be."""

    hint: str
    must: str = ""


class DayQuestion(NamedTuple):
    """The field for a day: label, hint, the day that stands there, and the sentence where there is none."""

    label: str
    hint: str
    before: dt.date | None = None
    reach: Reach = "ahead"
    must: str = ""


class HappenedDialog(FormDialog[Happened]):
    """Asks what happened to `about`. Every part of `words` and `day` names a text of the agreements."""

    AREA, PREFIX = "agreements", "happened"

    def __init__(  # noqa: PLR0913 - what is asked
        self,
        language: str,
        title: str,
        about: str,
        today: dt.date,
        *,
        words: WordsQuestion | None = None,
        day: DayQuestion | None = None,
        draft: Happened | None = None,
        told: str = "",
    ) -> None:
        draft = draft or Happened(day=day.before if day else None)
        super().__init__(language, draft, today, title=title, about=about, told=told)
        asked: list[Field] = [TextField("words", hint=words.hint, required=words.must)] if words else []
        if day:
            field = DateField("day", day.label, day.hint, day.must, day.reach)
            asked.insert(0 if day.must else len(asked), field)
        self.fields = asked


class CalendarDraft(NamedTuple):
    """Where the calendar file is to be written, and when it reminds each week; "" is never."""

    path: str = ""
    weekly: str = ""


class CalendarDialog(FormDialog[CalendarDraft]):
    """Asks where to write the calendar file. That alone is not asked about when the dialog is left."""

    AREA, PREFIX, TITLE = "agreements", "calendar", "calendar_title"
    FIELDS = (
        LineField("path", "calendar_out", required="calendar_out_empty"),
        LineField("weekly", "calendar_weekly", "calendar_weekly_hint"),
    )
    KEYS = (ENTER_SAVES, CLOSE)
    ASKS = False
