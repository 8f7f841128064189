"""Paints the screen only where a test looks at it: nobody sees what is drawn between two keys, and that costs most.

What lies behind a dialog is painted for each picture of it; how each style looks there is found once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.segment import Segment
from textual._compositor import Compositor
from textual.renderables.background_screen import BackgroundScreen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pytest
    from rich.style import Style
    from textual.color import Color

_paint = Compositor.render_update
_tint = BackgroundScreen.process_segments
_tinted: dict[tuple[Style | None, Color], Style | None] = {}


def _paint_if_looked_at(compositor: Compositor, full: bool = False, **named: Any) -> Any:
    """Paint a picture of the whole screen, as for a screenshot; of what has changed take only note."""
    if full:
        return _paint(compositor, full, **named)
    compositor._dirty_regions.clear()
    return None


def _tint_once(segments: Iterable[Segment], color: Color) -> Iterator[Segment]:
    for segment in segments:
        key = segment.style, color
        if segment.control:
            yield segment
            continue
        if key not in _tinted:
            (one,) = _tint([Segment("", segment.style)], color)
            _tinted[key] = one.style
        yield Segment(segment.text, _tinted[key])


def keep(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what is painted between two looks at the screen."""
    monkeypatch.setattr(Compositor, "render_update", _paint_if_looked_at)
    monkeypatch.setattr(BackgroundScreen, "process_segments", staticmethod(_tint_once))
