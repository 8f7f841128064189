"""Goes into a room and does things there; what the tests of the agreements’ and the wishes’ rooms share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from textual.screen import Screen

from tui import quick_keys
from tui.on_screen import screen_text
from tui.quick_keys import settle

if TYPE_CHECKING:
    from textual.app import App
    from textual.pilot import Pilot

S = TypeVar("S", bound=Screen[Any])
BAD = "[/x][red]\x1b]52;c;aGVq\x07\u202e<b>"
"""Markup, a control sequence and a bidi mark: shown as they are, they do no harm."""


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys one after the other; wait until each has opened, saved and closed what it does."""
    for key in keys:
        await quick_keys.press(pilot, key)
        await pilot.pause()


async def enter(pilot: Pilot[Any], room: str, ref: str = "") -> None:
    """Go into a room, to `ref`."""
    await settle(pilot)
    await pilot.app.enter(room, ref)  # type: ignore[attr-defined]
    await settle(pilot)
    await pilot.pause()


def on_top(app: App[Any], kind: type[S]) -> S:
    """Return the dialog on top, which is of this kind."""
    assert isinstance(app.screen, kind)
    return app.screen


def flat(app: App[Any]) -> str:
    """Return the screen as one line without the signs of lists: what wraps is found too."""
    return " ".join(screen_text(app).replace("│", " ").replace("▌", " ").split())


def read(*path: str) -> str:
    """Return what stands in a file."""
    return Path(*path).read_text(encoding="utf-8")


def papers_in(place: str) -> list[str]:
    """Return the names of the papers written into the vault at `place`."""
    folder = Path(place, "briefings")
    return sorted(one.name for one in folder.iterdir()) if folder.exists() else []
