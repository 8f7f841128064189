"""Tells where the cursor of what has the focus is, and whether it can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.geometry import Offset
from textual.widgets import Input, OptionList, TextArea

from musprep.tui.dialogs.search_list import Picker
from musprep.tui.widgets.lists.cursor_list import CursorList

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.widget import Widget


def out_of_sight(screen: Screen[Any]) -> str:
    """Return what of the focus, and of a list that its arrows move, cannot be seen, "" where all can."""
    if screen.focused is None:
        return ""
    moved = [one for one in screen.query(CursorList) if isinstance(screen, Picker) and one.display]
    return "".join(map(_hidden, [screen.focused, *moved]))


def _hidden(widget: Widget) -> str:
    seen = widget.screen.find_widget(widget).visible_region
    if not seen:
        return f"{widget!r}"
    cursor = _cursor(widget)
    return "" if cursor is None or seen.contains_point(cursor) else f"the cursor {cursor} of {widget!r} in {seen}"


def _cursor(widget: Widget) -> Offset | None:
    """Return the cell of the screen a widget's cursor stands on; None where it has none of its own."""
    if isinstance(widget, (Input, TextArea)):
        return widget.cursor_screen_offset
    inside = widget.content_region
    if isinstance(widget, OptionList) and widget.highlighted is not None:
        first = next(row for row, (option, _) in enumerate(widget._lines) if option == widget.highlighted)
        return Offset(inside.x, inside.y + first - widget.scroll_offset.y)
    if isinstance(widget, CursorList) and widget.key:
        return widget.cursor_region.offset
    return None
