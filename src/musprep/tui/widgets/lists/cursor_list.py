"""What lists with a cursor share: the keys, and two messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from textual.binding import Binding
from textual.geometry import Region
from textual.message import Message
from textual.scroll_view import ScrollView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from textual import events
    from textual.binding import BindingType


class Item(Protocol):
    """What a list is made of. One whose key is "" cannot be chosen: a heading, a gap."""

    @property
    def key(self) -> str:
        """What it stands for."""


I = TypeVar("I", bound=Item)  # noqa: E741 - an item


class _Told(Message):
    """Something that a list tells of the key under its cursor."""

    def __init__(self, told_by: CursorList[Any], key: str) -> None:
        super().__init__()
        self.told_by = told_by
        self.key = key

    @property
    def control(self) -> CursorList[Any]:
        return self.told_by


class CursorList(ScrollView, Generic[I], can_focus=True):
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

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._items: Sequence[I] = ()
        self._places: dict[str, int] = {}
        self._at = -1

    @property
    def key(self) -> str:
        """What the cursor is on, "" for nothing."""
        return self._items[self._at].key if 0 <= self._at < len(self._items) else ""

    @property
    def keys(self) -> list[str]:
        """The keys that can be chosen, in order."""
        return [item.key for item in self._items if item.key]

    def take(self, items: Sequence[I], key: str = "") -> None:
        """Put the cursor on `key` among `items`, else where it was, else on the neighbour. Tells nobody."""
        wanted, before, near = key or self.key, self._items, self._at
        self._items = items
        self._places = {item.key: place for place, item in enumerate(items) if item.key}
        if wanted not in self._places:
            # What it was on is gone, and rows may have come above: those that stood beside it are known by their keys.
            wanted = next((one for one in _list_beside(before, near) if one in self._places), "")
        self._at = self._places[wanted] if wanted else self._find_nearest(near)
        self.call_after_refresh(self._show_cursor)

    def find_beside(self, fits: Callable[[str], bool]) -> str:
        """Return the key nearest to the cursor, but not under it, that fits: those below first; "" for none."""
        return next(filter(fits, _list_beside(self._items, self._at)), "")

    def go_to(self, key: str) -> bool:
        """Put the cursor on `key` without telling anybody; return whether it is there."""
        if key not in self._places:
            return False
        self._at = self._places[key]
        self.refresh()
        self._show_cursor()
        return True

    # ---- Where an item stands ----------------------------------------------------------------------------------------

    def find_rows(self, place: int) -> tuple[int, int]:
        """Return the first line of an item, and the one behind its last; (0, 0) where it is not laid out."""
        return place, place + 1

    def place_in(self, row: int) -> int:
        """Return the place of the item on a line, -1 where there is none."""
        return row if 0 <= row < len(self._items) else -1

    @property
    def cursor_region(self) -> Region:
        """Where the cursor is on the screen, visible or not."""
        inside, (first, last) = self.content_region, self.find_rows(self._at) if self.key else (0, 0)
        return Region(inside.x, inside.y + first - self.scroll_offset.y, inside.width, last - first)

    def reveal(self, key: str) -> None:
        """Scroll so that `key` is in sight; the cursor stays where it is."""
        if key in self._places:
            self._scroll_into_sight(self._places[key])

    def _show_cursor(self) -> None:
        self._scroll_into_sight(self._at)

    def _scroll_into_sight(self, at: int) -> None:
        """Scroll so that an item is in sight, with the headings above it; the beginning of one that is too long."""
        height, now = self.scrollable_content_region.height, self.scroll_offset.y
        start, bottom = self.find_rows(at) if 0 <= at < len(self._items) else (0, 0)
        if not bottom or not height:
            return
        first = at
        while first and not self._items[first - 1].key:
            first -= 1
        top = self.find_rows(first)[0]
        if bottom - top > height:
            top = start
        if top < now:
            self.scroll_to(y=top, animate=False, force=True)
        elif bottom > now + height:
            self.scroll_to(y=min(top, bottom - height) if bottom - top <= height else top, animate=False, force=True)

    # ---- Moving ------------------------------------------------------------------------------------------------------

    def action_move(self, by: int) -> None:
        place = self._at + by
        while 0 <= place < len(self._items) and not self._items[place].key:
            place += by
        if 0 <= place < len(self._items):
            self._move_to(place)
        else:
            # A heading above the first one comes into sight too.
            self.scroll_to(y=0 if by < 0 else self.virtual_size.height, animate=False)

    def action_page(self, by: int) -> None:
        step = by * max(1, self.scrollable_content_region.height - 1)
        self._move_to(self._find_nearest(min(self._at + step, len(self._items) - 1)))

    def action_first(self) -> None:
        self._move_to(self._find_nearest(0))
        self.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        self._move_to(self._find_nearest(len(self._items)))

    def action_choose(self) -> None:
        if self.key:
            self.post_message(self.Chosen(self, self.key))

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        place = -1 if offset is None else self.place_in(offset.y + self.scroll_offset.y)
        if place >= 0 and self._items[place].key:
            again = place == self._at
            self._set_place(place)
            if event.chain > 1 and again:
                self.action_choose()

    def _move_to(self, place: int) -> None:
        if 0 <= place < len(self._items):
            self._set_place(place)
            self._show_cursor()

    def _set_place(self, place: int) -> None:
        changed, self._at = place != self._at, place
        self.refresh()
        if changed:
            self.post_message(self.Moved(self, self.key))

    def _find_nearest(self, place: int) -> int:
        """Return the nearest item that can be chosen, those below first; -1 where there is none."""
        near = [at for at, item in enumerate(self._items) if item.key]
        return next((at for at in near if at >= place), near[-1] if near else -1)


def _list_beside(items: Sequence[Item], place: int) -> Iterator[str]:
    """Yield the keys of what stands beside a place: below it downwards, then above it upwards."""
    if place >= 0:
        yield from (item.key for item in items[place + 1 :] if item.key)
        yield from (item.key for item in reversed(items[:place]) if item.key)
