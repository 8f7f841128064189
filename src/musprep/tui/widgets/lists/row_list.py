"""A list of single lines that shows ten thousand as fast as ten: only visible rows are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip

from musprep.language.fold import find_spans
from musprep.language.safe import make_safe_line
from musprep.tui.widgets.lists.cursor_list import CursorList

if TYPE_CHECKING:
    from collections.abc import Sequence


class Row(NamedTuple):
    """One line: `lead` is shown whole, `text` is cut where it is too long, `tail` is at the right.

    `key` names what the row stands for; a row without one cannot be chosen. `look` names a component class. `marks` are
    words to highlight wherever they occur in it.
    """

    key: str
    text: str
    lead: str = ""
    tail: str = ""
    look: str = ""
    marks: tuple[str, ...] = ()


class RowList(CursorList[Row]):
    """Rows with a cursor. Arrows, page, home and end move it, Enter and a double click choose."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--cursor",
        "rows--cursor-blurred",
        "rows--head",
        "rows--title",
        "rows--group",
        "rows--dim",
        "rows--warn",
        "rows--mark",
    }

    TELLS_APART: ClassVar[bool] = False
    """Whether rows that would be cut to the same beginning show their ends too."""

    class Moved(CursorList.Moved):
        """The cursor is on another row."""

    class Chosen(CursorList.Chosen):
        """A row was chosen, by Enter or two clicks."""

    _texts: tuple[str, ...] = ()

    @property
    def rows(self) -> Sequence[Row]:
        """The rows, in order."""
        return self._items

    def fill(self, rows: Sequence[Row], key: str = "") -> None:
        """Show `rows` with the cursor on `key`, else where it was, else near. Sends no message."""
        self.take(rows, key)
        # Shown beside each other at every key, so they are made safe once.
        self._texts = tuple(make_safe_line(row.text) for row in rows) if self.TELLS_APART else ()
        self.virtual_size = Size(self.scrollable_content_region.width, len(rows))
        self.refresh()

    def put(self, row: Row) -> None:
        """Draw one row again."""
        place = self._places.get(row.key, -1)
        if place >= 0:
            self._items = [*self._items[:place], row, *self._items[place + 1 :]]
            if self._texts:
                self._texts = (*self._texts[:place], make_safe_line(row.text), *self._texts[place + 1 :])
            self.refresh_line(place)

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        place = y + self.scroll_offset.y
        base = self.rich_style
        if not 0 <= place < len(self._items):
            return Strip.blank(width, base)
        row = self._items[place]
        style = base
        if row.look:
            style += self.get_component_rich_style(f"rows--{row.look}", partial=True)
        if place == self._at:
            style += self.get_component_rich_style(
                "rows--cursor" if self.has_focus else "rows--cursor-blurred", partial=True
            )
        line = _draw_row(row, width, self._texts)
        start = len(line) - len(line.lstrip())
        segments, at = [Segment(line[:start], style)], start
        marked = style + self.get_component_rich_style("rows--mark", partial=True) if row.marks else style
        for begin, end in _find_marks(line, row.marks):
            segments += [Segment(line[at:begin], style), Segment(line[begin:end], marked)]
            at = end
        return Strip([*segments, Segment(line[at:], style)], width)

    def on_resize(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._items))
        self._show_cursor()


def _find_marks(line: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Return where the words stand in `line`, in order, each stretch once."""
    found: list[tuple[int, int]] = []
    for begin, end in sorted(
        (one for word in words for one in find_spans(line, word)), key=lambda one: (one[0], -one[1])
    ):
        if not found or begin >= found[-1][1]:
            found.append((begin, end))
    return found


def _draw_row(row: Row, width: int, others: Sequence[str] = ()) -> str:
    """Return a row on exactly `width` cells, its text cut with a sign where it is too long.

    Where another of the `others` (safe texts) begins in the same way, it is cut in the middle.
    """
    tail = f" {make_safe_line(row.tail)} " if row.tail else " "
    room = max(0, width - cell_len(row.lead) - cell_len(tail))
    text = make_safe_line(row.text)
    short = _cut(text, room)
    beginning = short.rstrip().removesuffix("…")
    if len(beginning) < len(text) and sum(one.startswith(beginning) for one in others) > 1:
        short = _cut_middle(text, room)
    return set_cell_size(row.lead + short + tail, width)


def _cut(text: str, room: int) -> str:
    wide = cell_len(text)
    if wide <= room:
        return text + " " * (room - wide)
    short = set_cell_size(text, max(0, room - 1)).rstrip()
    return set_cell_size(f"{short}…", room)


def _cut_middle(text: str, room: int) -> str:
    """Return the beginning of `text` and its end, of `room` cells together."""
    end = text
    while cell_len(end) > room // 2:
        end = end[1:]
    start = set_cell_size(text, max(0, room - 1 - cell_len(end))).rstrip()
    return set_cell_size(f"{start}…{end.lstrip()}", room)
