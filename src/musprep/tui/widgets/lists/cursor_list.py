"""What lists with a cursor share: the keys, and two messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.geometry import Region
from textual.message import Message
from textual.scroll_view import ScrollView

if TYPE_CHECKING:
    from textual.binding import BindingType


class _Told(Message):
    """Something that a list tells of the key under its cursor."""

    def __init__(self, told_by: CursorList, key: str) -> None:
        super().__init__()
        self.told_by = told_by
        self.key = key

    @property
    def control(self) -> CursorList:
        return self.told_by


class CursorList(ScrollView, can_focus=True):
    """A list whose cursor is on a key, "" for none. Subclasses say how it moves and is drawn."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
        Binding("enter", "choose", show=False),
    ]

    class Moved(_Told):
        """The cursor is on another key."""

    class Chosen(_Told):
        """A key was chosen, by Enter or two clicks."""

    @property
    def key(self) -> str:
        """What the cursor is on, "" for nothing."""
        raise NotImplementedError

    def cursor_rows(self) -> tuple[int, int]:
        """Return the first row under the cursor, and the row after the last; (0, 0) for none."""
        raise NotImplementedError

    @property
    def cursor_region(self) -> Region:
        """Where the cursor is on the screen, visible or not."""
        inside, (first, last) = self.content_region, self.cursor_rows()
        return Region(inside.x, inside.y + first - self.scroll_offset.y, inside.width, last - first)

    def action_choose(self) -> None:
        if self.key:
            self.post_message(self.Chosen(self, self.key))
