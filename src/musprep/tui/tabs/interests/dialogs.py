"""The dialogs about needs, and about what was answered to a wish."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import ChoiceField, TextField
from musprep.tui.widgets.fields.choices import Choice

if TYPE_CHECKING:
    from musprep.tui.dialogs.form_fields import Form


class NeedDraft(NamedTuple):
    """A need as it is to be saved; `source` is a source's value."""

    text: str = ""
    source: str = "other"


class ReplyDraft(NamedTuple):
    """What was answered to a wish."""

    words: str = ""


def _list_sources(form: Form) -> list[Choice]:
    from musprep.model.need import NeedSource

    return [Choice(one.value, form.say(f"source_{one.value}")) for one in NeedSource]


class NeedDialog(FormDialog[NeedDraft]):
    """Asks what the workplace needs, and where that is written."""

    AREA, PREFIX, TITLE, EDIT_TITLE = "interests", "need", "need_new", "need_edit"
    FIELDS = (
        TextField("text", hint="need_text", required="need_empty"),
        ChoiceField("source", "need_source", choices=_list_sources),
    )


class ReplyDialog(FormDialog[ReplyDraft]):
    """Asks what was answered to a wish; an empty answer takes it away."""

    AREA, PREFIX, TITLE, EDIT_TITLE = "interests", "reply", "reply_title", "reply_edit"
    FIELDS = (TextField("words", hint="reply_words"),)
