"""A list of whole texts: each wraps over as many lines as it needs, with a number or nothing in the margin."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip

from musprep.language.safe import make_safe
from musprep.tui.framework.wrap import wrap_text
from musprep.tui.widgets.lists.cursor_list import CursorList

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BAR, _NONE = "▌", " "
_LEAST = 8
"""The least width to wrap texts to, in columns."""


class Para(NamedTuple):
    """One paragraph. `label` stands before it, `tail` at the right of its first line; `rows` cuts it (0: never)."""

    text: str
    look: str = ""
    label: str = ""
    label_width: int = 0
    tail: str = ""
    tail_look: str = ""
    rows: int = 0


class Block(NamedTuple):
    """Paragraphs that belong together. `key` names what they stand for; a block without one cannot be chosen.

    `margin` are the lines in the margin, `gap` the blank lines below.
    """

    key: str
    paras: tuple[Para, ...]
    margin: tuple[str, ...] = ()
    gap: int = 1


class _Line(NamedTuple):
    """A line as drawn: the place of its block, the margin and pieces of (text, look)."""

    place: int
    margin: str
    pieces: tuple[tuple[str, str], ...]


class BlockList(CursorList[Block]):
    """Blocks with a cursor. Arrows move it, and scroll first where a block is longer than the window."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "blocks--cursor", "blocks--bar", "blocks--margin", "blocks--head", "blocks--title", "blocks--strong",
        "blocks--dim", "blocks--warn", "blocks--mark",
    }  # fmt: skip

    class Moved(CursorList.Moved):
        """The cursor is on another block."""

    class Chosen(CursorList.Chosen):
        """A block was chosen, by Enter or two clicks."""

    def __init__(self, *, margin: int = 2, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._lines: list[_Line] = []
        self._starts: list[int] = []
        self._width = 0
        self._margin = margin
        self.shy = False
        """Whether the cursor is seen only where the focus is: for lists that stand beside each other."""

    def fill(self, blocks: Sequence[Block], key: str = "", *, margin: int | None = None) -> None:
        """Show `blocks` with the cursor on `key`, else where it was, else near. Sends no message."""
        self.take(blocks, key)
        self._margin = self._margin if margin is None else margin
        self._lay_out()

    def find_first(self, blocks: Sequence[Block], begins: tuple[str, ...]) -> str:
        """Return the first key of `blocks` that begins so, where the cursor is on nothing or on an empty place.

        Rather on something than on how it is begun: the keys of empty places begin with `new:`.
        """
        if self.key and not self.key.startswith("new:"):
            return ""
        return next((block.key for block in blocks if block.key.startswith(begins)), "")

    def find_rows(self, place: int) -> tuple[int, int]:
        """Return the first line of a block, and the one behind its last, its gap not counted."""
        if not 0 <= place < len(self._starts):
            return 0, 0
        after = self._starts[place + 1] if place + 1 < len(self._starts) else len(self._lines)
        return self._starts[place], after - self._items[place].gap

    def place_in(self, row: int) -> int:
        return self._lines[row].place if 0 <= row < len(self._lines) else -1

    # ---- Drawing -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._width = self.scrollable_content_region.width
        self._lines, self._starts = [], []
        # Without any width nothing is laid out: wrapped too narrowly it would scroll away from its beginning.
        for place, block in enumerate(self._items if self._width > 0 else ()):
            self._starts.append(len(self._lines))
            self._lines += _lay_out_block(block, place, self._margin, self._width)
        self.virtual_size = Size(self._width, len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width, base = self.scrollable_content_region.width, self.rich_style
        if width != self._width:
            # Drawn before the resize event: the lines are laid out again right after.
            self.call_later(self.on_resize)
        row = y + self.scroll_offset.y
        if not 0 <= row < len(self._lines):
            return Strip.blank(width, base)
        line = self._lines[row]
        here = line.place == self._at and row < self.find_rows(self._at)[1] and (self.has_focus or not self.shy)
        style = base
        if here and self.has_focus:
            style += self.get_component_rich_style("blocks--cursor", partial=True)
        bar = style + self.get_component_rich_style("blocks--bar" if self.has_focus else "blocks--dim", partial=True)
        segments = [Segment(_BAR if here else _NONE, bar)]
        segments.append(Segment(line.margin, style + self.get_component_rich_style("blocks--margin", partial=True)))
        for words, look in line.pieces:
            looks = style + self.get_component_rich_style(f"blocks--{look}", partial=True) if look else style
            segments.append(Segment(words, looks))
        return Strip(segments).adjust_cell_length(width, style)

    def on_resize(self) -> None:
        if self._width != self.scrollable_content_region.width:
            self._lay_out()
        self._show_cursor()

    # ---- Moving ------------------------------------------------------------------------------------------------------

    def action_move(self, by: int) -> None:
        if not self._scroll_inside(by):
            super().action_move(by)

    def _scroll_inside(self, by: int) -> bool:
        """Scroll within a block that is longer than the window; return whether there was anything left of it."""
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        start, end = self.find_rows(self._at)
        hidden = end - (top + height) if by > 0 else top - start
        if hidden <= 0 or end - start <= height:
            return False
        self.scroll_to(y=top + by * min(hidden, 3), animate=False)
        return True

    def action_page(self, by: int) -> None:
        height = max(1, self.scrollable_content_region.height - 1)
        row = self.scroll_offset.y + by * height
        self.scroll_to(y=row, animate=False)
        self._set_place(self._find_nearest(self.place_in(max(0, min(len(self._lines) - 1, row)))))


def align_columns(columns: Sequence[Sequence[Block]], margin: int, width: int) -> list[list[Block]]:
    """Return columns of equally many blocks, each `width` columns wide, with gaps so that rows begin on one line."""
    levelled: list[list[Block]] = [[] for _ in columns]
    for row in zip(*columns, strict=True):
        heights = [sum(1 for _ in _lay_out_block(block, 0, margin, width)) for block in row]
        for column, block, height in zip(levelled, row, heights, strict=True):
            column.append(block._replace(gap=block.gap + max(heights) - height))
    return levelled


def _lay_out_block(block: Block, place: int, margin: int, width: int) -> Iterator[_Line]:
    room = max(_LEAST, width - margin - 2)
    drawn = [pieces for para in block.paras for pieces in _lay_out_paragraph(para, room)]
    drawn += [()] * (len(block.margin) - len(drawn))
    for row, pieces in enumerate(drawn):
        sign = block.margin[row] if row < len(block.margin) else ""
        yield _Line(place, set_cell_size(sign, margin), pieces)
    for _ in range(block.gap):
        yield _Line(place, " " * margin, ())


def _lay_out_paragraph(para: Para, room: int) -> Iterator[tuple[tuple[str, str], ...]]:
    indent = min(para.label_width, room // 2)
    label = set_cell_size(para.label, indent) if indent else ""
    tail_width = cell_len(para.tail) + 2 if para.tail else 0
    if tail_width and room - indent - tail_width < 2 * _LEAST:
        # Too narrow for both beside each other: the tail gets a line of its own.
        yield ((para.tail, para.tail_look),)
        tail_width = 0
    lines = wrap_text(make_safe(para.text), max(_LEAST, room - indent - tail_width))
    if para.rows and len(lines) > para.rows:
        lines = lines[: para.rows]
        lines[-1] = f"{lines[-1].rstrip('.,;: ')}…"
    for row, line in enumerate(lines):
        lead = label if row == 0 else " " * indent
        if row == 0 and tail_width:
            gap = " " * (room - indent - cell_len(line) - cell_len(para.tail))
            yield ((lead, "mark"), (line + gap, para.look), (para.tail, para.tail_look))
        else:
            yield ((lead, "mark"), (line, para.look))
