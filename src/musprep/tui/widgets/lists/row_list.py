"""A list of single lines that shows ten thousand as fast as ten: only visible rows are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.geometry import Region, Size
from textual.strip import Strip

from musprep.language.fold import spans
from musprep.language.safe import safe_line
from musprep.tui.widgets.lists.cursor_list import CursorList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events


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


class RowList(CursorList):
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

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._rows: Sequence[Row] = ()
        self._texts: tuple[str, ...] = ()
        self._places: dict[str, int] = {}
        self._at = -1

    @property
    def key(self) -> str:
        """What the cursor is on, "" for nothing."""
        return self._rows[self._at].key if 0 <= self._at < len(self._rows) else ""

    @property
    def rows(self) -> Sequence[Row]:
        """The rows, in order."""
        return self._rows

    def cursor_rows(self) -> tuple[int, int]:
        return (self._at, self._at + 1) if self.key else (0, 0)

    def fill(self, rows: Sequence[Row], key: str = "") -> None:
        """Show `rows` with the cursor on `key`, else where it was, else near. Sends no message."""
        wanted, near = key or self.key, self._at
        self._rows = rows
        # Shown beside each other at every key, so they are made safe once.
        self._texts = tuple(safe_line(row.text) for row in rows) if self.TELLS_APART else ()
        self._places = {row.key: place for place, row in enumerate(rows) if row.key}
        if wanted in self._places:
            self._at = self._places[wanted]
        else:
            self._at = self._nearest(min(max(near, 0), len(rows) - 1))
        self.virtual_size = Size(self.scrollable_content_region.width, len(rows))
        self.refresh()
        self.call_after_refresh(self._show_cursor)

    def put(self, row: Row) -> None:
        """Draw one row again."""
        place = self._places.get(row.key, -1)
        if place >= 0:
            self._rows = [*self._rows[:place], row, *self._rows[place + 1 :]]
            if self._texts:
                self._texts = (*self._texts[:place], safe_line(row.text), *self._texts[place + 1 :])
            self.refresh_line(place)

    def go_to(self, key: str) -> bool:
        """Move the cursor to `key` without a message; return whether that exists."""
        if key not in self._places:
            return False
        self._at = self._places[key]
        self.refresh()
        self._show_cursor()
        return True

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        place = y + self.scroll_offset.y
        base = self.rich_style
        if not 0 <= place < len(self._rows):
            return Strip.blank(width, base)
        row = self._rows[place]
        style = base
        if row.look:
            style += self.get_component_rich_style(f"rows--{row.look}", partial=True)
        if place == self._at:
            style += self.get_component_rich_style(
                "rows--cursor" if self.has_focus else "rows--cursor-blurred", partial=True
            )
        line = _line(row, width, self._texts)
        start = len(line) - len(line.lstrip())
        segments, at = [Segment(line[:start], style)], start
        marked = style + self.get_component_rich_style("rows--mark", partial=True) if row.marks else style
        for begin, end in _marked(line, row.marks):
            segments += [Segment(line[at:begin], style), Segment(line[begin:end], marked)]
            at = end
        return Strip([*segments, Segment(line[at:], style)], width)

    def on_resize(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._rows))
        self._show_cursor()

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None:
            return
        place = offset.y + self.scroll_offset.y
        if 0 <= place < len(self._rows) and self._rows[place].key:
            again = place == self._at
            self._move_to(place)
            if event.chain > 1 and again:
                self.action_choose()

    def action_move(self, by: int) -> None:
        place = self._at + by
        while 0 <= place < len(self._rows) and not self._rows[place].key:
            place += by
        if 0 <= place < len(self._rows):
            self._move_to(place)
        else:
            # A heading above the first row comes into sight too.
            self.scroll_to(y=0 if by < 0 else len(self._rows), animate=False)

    def action_page(self, by: int) -> None:
        self._move_to(self._nearest(max(0, min(len(self._rows) - 1, self._at + by * max(1, self.size.height - 1)))))

    def action_first(self) -> None:
        self._move_to(self._nearest(0))
        self.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        self._move_to(self._nearest(len(self._rows) - 1))

    def _move_to(self, place: int) -> None:
        if not 0 <= place < len(self._rows):
            return
        changed = place != self._at
        self._at = place
        self.refresh()
        self._show_cursor()
        if changed:
            self.post_message(self.Moved(self, self.key))

    def _nearest(self, place: int) -> int:
        """Return the nearest row that can be chosen, those below first."""
        below = (at for at in range(max(place, 0), len(self._rows)) if self._rows[at].key)
        above = (at for at in range(min(place, len(self._rows) - 1), -1, -1) if self._rows[at].key)
        return next(below, next(above, -1))

    def _show_cursor(self) -> None:
        if self._at >= 0 and self.size.height:
            # The heading above comes along.
            top = self._at - 1 if self._at and not self._rows[self._at - 1].key else self._at
            self.scroll_to_region(Region(0, top, 1, self._at - top + 1), animate=False, force=True)


def _marked(line: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Return where the words stand in `line`, in order, each stretch once."""
    found: list[tuple[int, int]] = []
    for begin, end in sorted((one for word in words for one in spans(line, word)), key=lambda one: (one[0], -one[1])):
        if not found or begin >= found[-1][1]:
            found.append((begin, end))
    return found


def _line(row: Row, width: int, others: Sequence[str] = ()) -> str:
    """Return a row on exactly `width` cells, its text cut with a sign where it is too long.

    Where another of the `others` (safe texts) begins in the same way, it is cut in the middle.
    """
    tail = f" {safe_line(row.tail)} " if row.tail else " "
    room = max(0, width - cell_len(row.lead) - cell_len(tail))
    text = safe_line(row.text)
    short = _cut(text, room)
    beginning = short.rstrip().removesuffix("…")
    if len(beginning) < len(text) and sum(one.startswith(beginning) for one in others) > 1:
        short = _middle_cut(text, room)
    return set_cell_size(row.lead + short + tail, width)


def _cut(text: str, room: int) -> str:
    wide = cell_len(text)
    if wide <= room:
        return text + " " * (room - wide)
    short = set_cell_size(text, max(0, room - 1)).rstrip()
    return set_cell_size(f"{short}…", room)


def _middle_cut(text: str, room: int) -> str:
    """Return the beginning of `text` and its end, of `room` cells together."""
    end = text
    while cell_len(end) > room // 2:
        end = end[1:]
    start = set_cell_size(text, max(0, room - 1 - cell_len(end))).rstrip()
    return set_cell_size(f"{start}…{end.lstrip()}", room)
