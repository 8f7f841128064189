"""The date of the meeting: one field that reads what Danes write."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from musprep.language.dates import show_day
from musprep.language.error import MusprepError
from musprep.language.safe import safe
from musprep.language.say import text
from musprep.tui.dialogs.profile import understood
from musprep.tui.framework.dialog import CLOSE, ENTER_SAVES, Dialog
from musprep.tui.widgets.fields.line_input import LineInput

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from musprep.services.session.session import Session
    from musprep.tui.framework.commands import ScreenCommand


class MeetingDate(Dialog[str]):
    """Returns the date as it is to be kept (ISO), "" for none, or None where it is left alone."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (ENTER_SAVES, CLOSE)

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._language = session.language

    def compose(self) -> ComposeResult:
        from musprep.services.year.rounds import open_round

        cover = open_round(self._session)
        day = cover.date if cover else None
        with Vertical(classes="dialog", id="meeting-date") as box:
            box.border_title = Content(text("tui.date_title", self._language))
            yield LineInput(
                show_day(day, self._language) if day else "",
                placeholder=text("tui.hint_date", self._language),
                id="date",
            )
            yield Static(id="date-read", markup=False)
            yield Static(Content(text("tui.date_empty", self._language)), classes="dialog-keys")

    def on_mount(self) -> None:
        field = self.query_one(LineInput)
        field.focus()
        field.select_all()
        self._echo(field.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._echo(event.value)

    def _echo(self, written: str) -> None:
        """Show how the date is understood, as it is typed."""
        read = self.query_one("#date-read", Static)
        words, wrong = understood(written, self._session.today, self._language)
        read.set_class(wrong, "-wrong")
        read.update(Content(words))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        from musprep.language.dates import read_date

        written = event.value.strip()
        try:
            self.dismiss(read_date(written, self._session.today, ahead=True).isoformat() if written else "")
        except MusprepError as error:
            self.query_one("#date-read", Static).update(Content(safe(error.sentence(self._language))))

    def action_close(self) -> None:
        self.dismiss(None)
