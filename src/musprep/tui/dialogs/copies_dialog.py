"""Asks for the folder into which a copy of each paper goes."""

from __future__ import annotations

from typing import NamedTuple

from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import LineField
from musprep.tui.framework.dialog import CLOSE, ENTER_SAVES


class CopiesDraft(NamedTuple):
    """The folder; "" for no copies."""

    folder: str = ""


class CopiesDialog(FormDialog[CopiesDraft]):
    """A path alone is not asked about when the dialog is left."""

    AREA, PREFIX, TITLE = "meeting", "copies", "copies_title"
    FIELDS = (LineField("folder", "copies_folder", "copies_hint"),)
    KEYS = (ENTER_SAVES, CLOSE)
    ASKS = False
