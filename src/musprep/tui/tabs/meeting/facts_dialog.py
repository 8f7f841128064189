"""The dialog about the meeting itself: when, where, with whom, for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual import on
from textual.content import Content
from textual.widgets import Input, Static

from musprep.language.dates import read_date, read_time, show_long
from musprep.language.error import MusprepError
from musprep.language.safe import safe, safe_line
from musprep.tui.dialogs.write_dialog import WriteDialog
from musprep.tui.widgets.fields.line_input import LineInput

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from textual.app import ComposeResult

_HINTED = ("date", "time", "manager", "place")


class Facts(NamedTuple):
    """What is known of the meeting, as it is written; "" where nothing is."""

    date: str = ""
    time: str = ""
    minutes: str = ""
    manager: str = ""
    place: str = ""


class FactsDialog(WriteDialog[Facts]):
    """Asks for the facts; a date is read out in full as it is typed."""

    def __init__(
        self,
        language: str,
        facts: Facts,
        today: dt.date,
        *,
        told: str = "",
        keep: Callable[[Facts], None] | None = None,
    ) -> None:
        self._facts = facts
        self._today = today
        super().__init__(language, "", told=told, keep=keep)
        self._title = self.say("facts")

    def fields(self) -> ComposeResult:
        for name, value in self._facts._asdict().items():
            hint = self.say(f"facts_{name}_hint") if name in _HINTED else ""
            label = self.say("facts_length" if name == "minutes" else f"facts_{name}")
            yield from self.row(label, LineInput(value, placeholder=hint, id=f"facts-{name}"))
            if name == "date":
                yield Static("", id="facts-read", markup=False)

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#facts-date", LineInput).focus()
        self._read()

    def typed(self) -> Facts:
        values = []
        for name, before in self._facts._asdict().items():
            now = self.query_one(f"#facts-{name}", LineInput).value
            values.append(before if now == safe_line(before) else now)
        return Facts(*values)

    def missing(self, typed: Facts) -> str:
        """Return why the date or the time cannot be read."""
        try:
            if typed.date.strip():
                read_date(typed.date, self._today, ahead=True)
        except MusprepError as error:
            self.query_one("#facts-date", LineInput).focus()
            return error.sentence(self.language)
        try:
            if typed.time.strip():
                read_time(typed.time)
        except MusprepError as error:
            self.query_one("#facts-time", LineInput).focus()
            return error.sentence(self.language)
        return ""

    @on(Input.Changed, "#facts-date")
    def _read(self) -> None:
        """Show how the date is understood."""
        written, read = self.query_one("#facts-date", LineInput).value, self.query_one("#facts-read", Static)
        read.set_class(not written.strip(), "-off")
        try:
            words = show_long(read_date(written, self._today, ahead=True), self.language) if written.strip() else ""
        except MusprepError as error:
            words = error.sentence(self.language)
        read.update(Content(safe(words)))

    @on(Input.Submitted)
    def _next(self) -> None:
        self.focus_next()
