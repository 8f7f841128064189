"""Puts short notices where they cover no button, no field and not the line being edited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from textual.errors import NoWidget
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Button, Static, TextArea
from textual.widgets._toast import Toast, ToastRack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.screen import Screen

_LOWEST = 3
"""In lines: buttons and fields are no higher than this; anything higher is a list or a text, with a cursor."""
_OWN_PLACE = 1
"""The line where the first notice stands unless it is moved; see its margin in app.tcss."""
_PRESSED, _FIELD, _TEXT, _LIST, _DIALOG = 900, 100, 50, 10, 1
"""What a cell counts: of what is pressed and the line one is on, of a field, a text, a list in use, a dialog."""
_WIDE = "-wide"
"""The class of notices that take the whole width, as there is no place for them otherwise."""


class NeverCovered:
    """Marks a widget to be pressed, so that no notice covers it."""


@runtime_checkable
class HasCursor(Protocol):
    """A widget with a current line."""

    @property
    def cursor_region(self) -> Region:
        """Where that line is on the screen."""


def keep_clear(screen: Screen[Any]) -> None:
    """Let the notices of a screen move out of the way whenever it is laid out."""
    rack = _find_rack(screen)
    if rack is not None:
        # Once, however many notices there were: the signal calls all who subscribed, one as often as it did.
        screen.screen_layout_refresh_signal.unsubscribe(rack)
        screen.screen_layout_refresh_signal.subscribe(rack, _place, immediate=True)


def hide_below(screen: Screen[Any]) -> None:
    """Hide the notices of the screens below one that opens: it shows the same, and those below would never go.

    Textual shows them again when the screen is resumed.
    """
    for below in screen.app.screen_stack:
        rack = None if below is screen else _find_rack(below)
        if rack is not None:
            rack.display = False


def _find_rack(screen: Screen[Any]) -> ToastRack | None:
    """Return what holds the notices of a screen, None where it shows none."""
    return next((child for child in screen.children if isinstance(child, ToastRack)), None)


def _place(screen: Screen[Any]) -> None:
    """Move the notices to where they cover least, as high up as possible; widen those that are in the way."""
    rack = _find_rack(screen)
    toasts = list(rack.query(Toast)) if rack is not None and rack.display else []
    shown = [toast.region for toast in toasts]
    if rack is None or not shown or not all(shown):
        return
    height = max(one.bottom for one in shown) - min(one.y for one in shown)
    left, width = min(one.x for one in shown), max(one.width for one in shown)
    cover = [0] * screen.size.height
    for region, weight in _list_taken(screen):
        beside = max(0, min(region.right, left + width) - max(region.x, left)) * weight
        for y in range(max(0, region.y), min(region.bottom, len(cover))) if beside else ():
            cover[y] += beside
    best = min(range(max(1, len(cover) - height + 1)), key=lambda y: sum(cover[y : y + height]))
    narrow = [toast for toast in toasts if not toast.has_class(_WIDE)]
    if narrow and sum(cover[best : best + height]) >= _PRESSED:
        # Lower, they may find room; the screen is laid out anew with them.
        for toast in narrow:
            toast.add_class(_WIDE)
        return
    if int(rack.styles.offset.y.value) != best - _OWN_PLACE:
        # Only then: it lays the screen out anew.
        rack.styles.offset = (0, best - _OWN_PLACE)


def _find_visible(screen: Screen[Any], widget: Widget) -> Region:
    """Return the visible part of a widget."""
    try:
        return screen.find_widget(widget).visible_region
    except NoWidget:
        return Region()


def _weigh(widget: Widget) -> int:
    """Return how much a cell of a widget counts."""
    if isinstance(widget, (Button, NeverCovered)):
        return _PRESSED
    if isinstance(widget, Static) and not isinstance(widget, Toast):
        return _TEXT
    return _FIELD if widget.focusable and widget.size.height <= _LOWEST else 0


def _list_taken(screen: Screen[Any]) -> Iterator[tuple[Region, int]]:
    """Yield the regions in use, and how much a cell of each counts."""
    for widget in screen.walk_children(Widget):
        if weight := _weigh(widget):
            yield _find_visible(screen, widget), weight
    box = getattr(screen, "box", None)
    if box is not None:
        yield box.region, _DIALOG
        # Its keys stand on its lower border.
        yield Region(box.region.x, box.region.bottom - 1, box.region.width, 1), _PRESSED
    focused = screen.focused
    if focused is not None:
        region = _find_visible(screen, focused)
        yield region, _LIST
        if isinstance(focused, TextArea):
            yield Region(region.x, focused.cursor_screen_offset.y, region.width, 1), _PRESSED
        elif isinstance(focused, HasCursor):
            yield focused.cursor_region.intersection(region), _PRESSED
