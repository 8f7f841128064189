"""Paints the screen only where a test looks at it: nobody sees what is drawn between two keys, and that costs most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual._compositor import Compositor

if TYPE_CHECKING:
    import pytest

_paint = Compositor.render_update


def _paint_if_looked_at(compositor: Compositor, full: bool = False, **named: Any) -> Any:
    """Paint a picture of the whole screen, as for a screenshot; of what has changed take only note."""
    if full:
        return _paint(compositor, full, **named)
    compositor._dirty_regions.clear()
    return None


def keep(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what is painted between two looks at the screen."""
    monkeypatch.setattr(Compositor, "render_update", _paint_if_looked_at)
