"""Paints the screen only where a test looks at it: nobody sees what is drawn between two keys, and that costs most.

What lies behind a dialog is left empty: it was looked at before the dialog came, and costs as much as all the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.segment import Segment
from textual._compositor import Compositor
from textual.renderables.background_screen import BackgroundScreen

from musprep.tui.application import answering

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest
    from rich.console import Console, ConsoleOptions

_paint = Compositor.render_update
paint_behind = BackgroundScreen.__rich_console__
"""Paints what lies behind a dialog, for a test that looks at it."""


def _paint_if_looked_at(compositor: Compositor, full: bool = False, **named: Any) -> Any:
    """Paint a picture of the whole screen, as for a screenshot; of what has changed take only note."""
    if full:
        return _paint(compositor, full, **named)
    compositor._dirty_regions.clear()
    return None


def _leave_empty(_: BackgroundScreen, __: Console, options: ConsoleOptions) -> Iterator[Segment]:
    for _row in range(options.height or options.max_height):
        yield Segment(" " * options.max_width)
        yield Segment.line()


def keep(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what is painted between two looks at the screen, and behind a dialog; each key counts as answered."""
    monkeypatch.setattr(answering, "read_screen", lambda _: object())
    monkeypatch.setattr(Compositor, "render_update", _paint_if_looked_at)
    monkeypatch.setattr(BackgroundScreen, "__rich_console__", _leave_empty)
