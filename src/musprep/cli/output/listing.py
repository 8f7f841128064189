"""Lists the notes of a year by month and week, a line or two for each."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from musprep.cli.output.layout import NARROW, cut, measure_terminal, measure_text, pad, wrap
from musprep.language.dates import find_week_number, show_day, show_month
from musprep.language.quote import quote
from musprep.language.safe import make_safe_line
from musprep.language.say import begin_with_capital, name_value, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from musprep.model.entry import Entry

_LETTERS = 6
"""The length of the random ending of an id, which is enough to name a note."""
_LINES = 2


def write_listing(entries: Sequence[Entry], language: str) -> Iterator[str]:
    """Yield the listing, in the order given. On a terminal it fits the width; elsewhere each note is one whole line."""
    width = measure_terminal()
    columns_of = _Columns(entries, language)
    for number, (_, month) in enumerate(groupby(entries, key=lambda entry: (entry.day.year, entry.day.month))):
        if number:
            yield ""
        of_month = list(month)
        name = show_month(of_month[0].day, language)
        yield begin_with_capital(name)
        last = 0
        for entry in of_month:
            now = find_week_number(entry.day)
            yield from columns_of.write_rows(entry, width, first_of_week=now != last)
            last = now


def describe_note(entry: Entry, language: str) -> str:
    """Return a note in short: day, kind, first words."""
    about = quote(cut(entry.short, 60), language)
    return f"{show_day(entry.day, language)}, {name_value('kind', entry.kind, language)}: {about}"


class _Columns:
    """The column widths that all notes share."""

    def __init__(self, entries: Sequence[Entry], language: str) -> None:
        self.language = language
        self.day = max((measure_text(show_day(entry.day, language, year=False)) for entry in entries), default=0)
        self.week = measure_text(self._show_week(52))
        self.kind = max((measure_text(name_value("kind", entry.kind, language)) for entry in entries), default=0)

    def write_rows(self, entry: Entry, width: int | None, *, first_of_week: bool) -> Iterator[str]:
        week_name = self._show_week(find_week_number(entry.day)) if first_of_week else ""
        head = "  ".join(
            (
                "",
                pad(week_name, self.week),
                " " * (self.day - measure_text(show_day(entry.day, self.language, year=False)))
                + show_day(entry.day, self.language, year=False),
                pad(name_value("kind", entry.kind, self.language), self.kind),
                entry.id[-_LETTERS:],
            )
        )
        said = make_safe_line(" ".join((entry.text, *(f"#{tag}" for tag in entry.tags))))
        if width is not None and width < NARROW:
            yield head
            yield from (f"    {line}" for line in wrap(said, width - 4, _LINES))
            return
        indent = " " * (measure_text(head) + 2)
        lines = wrap(said, None if width is None else width - len(indent), _LINES)
        yield f"{head}  {lines[0]}"
        yield from (indent + line for line in lines[1:])

    def _show_week(self, number: int) -> str:
        return text("dates.week", self.language, number=number)
