"""A field for a date: reads what Danes write, and says below how it was understood, or what is wrong."""

from __future__ import annotations

import contextlib
import datetime as dt
from typing import TYPE_CHECKING, Literal

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from musprep.language.date_reader import find_time, read_date, read_day, read_past_date, read_talk_time
from musprep.language.dates import show_day, show_distance, show_long
from musprep.language.error import MusprepError
from musprep.language.safe import make_safe
from musprep.language.say import text
from musprep.tui.widgets.fields.line_input import LineInput

if TYPE_CHECKING:
    from textual.app import ComposeResult

Reach = Literal["ahead", "back", "mostly ahead", "mostly back"]
"""A date from today on, or up to today."""


class DayField(Vertical):
    """A line, and below it the date that was read. `before` is the old date: it may stay, even if it has passed.

    A `timed` one is of a talk, which has the time of day that stands behind the date.
    """

    def __init__(  # noqa: PLR0913 - what a day needs to be read
        self,
        before: dt.date | str | None,
        today: dt.date,
        language: str,
        *,
        hint: str = "",
        reach: Reach = "ahead",
        empty: str = "",
        timed: bool = False,
    ) -> None:
        super().__init__(classes="day-field")
        self._before = before
        self._today = today
        self._language = language
        self._ahead = reach.endswith("ahead")
        self._strict = not reach.startswith("mostly")
        self._empty, self._timed = empty, timed
        self.line = LineInput(_show(before, language), placeholder=hint)
        """The line one writes in."""
        self.shown = self.line.value
        """What it begins with."""

    def compose(self) -> ComposeResult:
        yield self.line
        yield Static("", classes="day-read", markup=False)

    def on_mount(self) -> None:
        self._echo()

    @property
    def written(self) -> str:
        """The text in the line, stripped."""
        return self.line.value.strip()

    def read_day(self) -> dt.date | None:
        """Return the date, None where the field is empty.

        Raises MusprepError where it cannot be read or is not allowed.
        """
        written = self.written
        if not written:
            return None
        day = read_date(written, self._today, ahead=True) if self._ahead else read_past_date(written, self._today)
        if day == self._before or not self._strict:
            return day
        if self._ahead and day < self._today:
            raise MusprepError("error.day_past", day=show_day(day, self._language))
        if not self._ahead and day > self._today:
            raise MusprepError("agreements.day_ahead")
        return day

    def read_time(self) -> dt.time | None:
        """Return the time of the talk behind its date, None without one. Raises MusprepError for a wrong one."""
        return read_talk_time(self.written) if self._timed else None

    @property
    def time(self) -> dt.time | None:
        """The time of the talk as far as it can be read, None without one."""
        return None if self.find_problem() else self.read_time()

    def find_problem(self) -> str:
        """Return what is wrong with the date, or its time, in a sentence; "" for nothing."""
        try:
            self.read_day()
            self.read_time()
        except MusprepError as error:
            return error.describe_on_screen(self._language)
        return ""

    def focus_line(self) -> None:
        """Focus the line, with its text selected."""
        self.line.focus()
        self.line.select_all()

    @on(Input.Changed)
    def _echo(self) -> None:
        """Show how the day is understood, or why not."""
        read, wrong = self.query_one(".day-read", Static), self.find_problem()
        day = self.read_day() if not wrong else None
        near = show_distance(day, self._today, self._language) if day else ""
        time = self.read_time() if day else None
        words = f"{show_long(day, self._language, time)} · {near}" if day else wrong or self._empty
        if day and self._ahead and read_day(self.written, self._today, ahead=True).is_end:
            words += f" · {text('dates.is_end', self._language)}"
        if day and not self._timed and find_time(self.written):
            words += f" · {text('dates.time_apart', self._language)}"
        read.set_class(bool(wrong), "-wrong")
        read.display = bool(words)
        read.update(Content(make_safe(words)))


def _show(before: dt.date | str | None, language: str) -> str:
    """Return a date as it is written in this language; one that is kept in words as these are."""
    if isinstance(before, str):
        with contextlib.suppress(ValueError):
            return show_day(dt.date.fromisoformat(before), language)
        return before
    return show_day(before, language) if before else ""
