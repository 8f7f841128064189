"""On a terminal of 16 colours or fewer, the cursor and the focus are seen without any colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.tui.application import frame as frame_app
from musprep.tui.framework import registry
from musprep.tui.framework.textual_patches import read_screen
from tui.every_dialog import MAKERS
from tui.on_screen import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from musprep.tui.application.app import MusprepApp


def _is_marked(app: MusprepApp) -> bool:
    """Tell whether something is reversed, or has a bar before it."""
    segments = [segment for line in read_screen(app.screen) for segment in line]
    styles = [segment.style for segment in segments if segment.style is not None]
    own = [style for style in styles if style.reverse and (style.bgcolor is None or style.bgcolor.is_default)]
    return bool(own) or any("▌" in segment.text for segment in segments)


async def test_the_cursor_is_seen_without_colour(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In every room and in each shape of dialog it is reversed on the terminal's own colours, or has a bar."""
    monkeypatch.setattr(frame_app, "has_few_colors", lambda: True)
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for place in registry.TABS:
            await app.enter(place.name)
            await settle(pilot)
            assert _is_marked(app), place.name
        for name in ("PickDialog", "Palette", "CataloguesDialog", "Confirm", "MeetingDate", "NoteDialog"):
            app.push_screen(MAKERS[name](app.session))
            await settle(pilot)
            assert _is_marked(app), name
            app.pop_screen()
