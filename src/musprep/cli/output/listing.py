"""Lists the notes of a year by month and week, a line or two for each."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from musprep.cli.framework.arguments import read_word
from musprep.cli.output.layout import NARROW, cells, columns, cut, pad, wrap
from musprep.language.dates import show_day, show_month, week
from musprep.language.quote import quote
from musprep.language.safe import safe_line
from musprep.language.say import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from musprep.model.entry import Entry

_LETTERS = 6
"""The length of the random ending of an id, which is enough to name a note."""
_LINES = 2


def by_month(entries: Sequence[Entry], language: str) -> Iterator[str]:
    """Yield the listing, in the order given. On a terminal it fits the width; elsewhere each note is one whole line."""
    width = columns()
    columns_of = _Columns(entries, language)
    for number, (_, month) in enumerate(groupby(entries, key=lambda entry: (entry.day.year, entry.day.month))):
        if number:
            yield ""
        of_month = list(month)
        name = show_month(of_month[0].day, language)
        yield name[:1].upper() + name[1:]
        last = 0
        for entry in of_month:
            now = week(entry.day)
            yield from columns_of.rows(entry, width, first_of_week=now != last)
            last = now


def one_line(entry: Entry, language: str) -> str:
    """Return a note in short: day, kind, first words."""
    about = quote(cut(entry.short, 60), language)
    return f"{show_day(entry.day, language)}, {read_word('kind', entry.kind, language)}: {about}"


class _Columns:
    """The column widths that all notes share."""

    def __init__(self, entries: Sequence[Entry], language: str) -> None:
        self.language = language
        self.day = max((cells(show_day(entry.day, language, year=False)) for entry in entries), default=0)
        self.week = cells(self._week(52))
        self.kind = max((cells(read_word("kind", entry.kind, language)) for entry in entries), default=0)

    def rows(self, entry: Entry, width: int | None, *, first_of_week: bool) -> Iterator[str]:
        week_name = self._week(week(entry.day)) if first_of_week else ""
        head = "  ".join(
            (
                "",
                pad(week_name, self.week),
                " " * (self.day - cells(show_day(entry.day, self.language, year=False)))
                + show_day(entry.day, self.language, year=False),
                pad(read_word("kind", entry.kind, self.language), self.kind),
                entry.id[-_LETTERS:],
            )
        )
        said = safe_line(" ".join((entry.text, *(f"#{tag}" for tag in entry.tags))))
        if width is not None and width < NARROW:
            yield head
            yield from (f"    {line}" for line in wrap(said, width - 4, _LINES))
            return
        indent = " " * (cells(head) + 2)
        lines = wrap(said, None if width is None else width - len(indent), _LINES)
        yield f"{head}  {lines[0]}"
        yield from (indent + line for line in lines[1:])

    def _week(self, number: int) -> str:
        return text("dates.week", self.language, number=number)
