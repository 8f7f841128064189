"""The notes as a list: by month, with week numbers and days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.dates import WEEKDAYS, find_week_number, show_month
from musprep.language.say import begin_with_capital, text
from musprep.tui.widgets.fields.say_mark import get_mark
from musprep.tui.widgets.lists.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musprep.model.entry import Entry

_ROOM_FOR_KIND = 52
"""From this many columns on the kind of each note has a column of its own."""


class EntryList(RowList):
    """Shows notes, newest first. A row's key is the note's id."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._entries: Sequence[Entry] = ()
        self._language = ""
        self._roomy = False

    def show(self, entries: Sequence[Entry], language: str, key: str = "") -> None:
        """Show these entries, with the cursor on the one called `key`, else near where it was."""
        self._entries, self._language = entries, language
        self._roomy = self.size.width >= _ROOM_FOR_KIND
        self.fill(self._build(), key)

    def on_resize(self) -> None:
        if self._language and self._roomy != (self.size.width >= _ROOM_FOR_KIND):
            self.show(self._entries, self._language)

    def _build(self) -> list[Row]:
        rows: list[Row] = []
        month, number = (0, 0), (0, 0)
        kinds = {
            kind: text(f"words.kind_{kind.value}", self._language) for kind in {entry.kind for entry in self._entries}
        }
        wide = max(map(len, kinds.values()), default=0) + 2
        for entry in self._entries:
            day = entry.day
            if (day.year, day.month) != month:
                if rows:
                    rows.append(Row("", ""))
                name = show_month(day, self._language)
                rows.append(Row("", begin_with_capital(name), look="title"))
                month, number = (day.year, day.month), (0, 0)
            now = day.isocalendar()[:2]
            sign = text("log_tab.week", self._language, number=find_week_number(day)) if now != number else ""
            number = now
            kind = f"{kinds[entry.kind]:<{wide}}" if self._roomy else ""
            weekday = WEEKDAYS[self._language][day.weekday()][:3]
            rows.append(Row(entry.id, entry.short, f"{sign:<4}{weekday} {day.day:>2}  {kind}", get_mark(entry.say)))
        return rows
