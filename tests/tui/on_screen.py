"""Looks at the screen and types, quicker than a pilot does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import events
from textual.keys import key_to_character

from tui.quick_keys import wait_for_input

if TYPE_CHECKING:
    from textual.app import App
    from textual.pilot import Pilot


def screen_text(app: App[Any]) -> str:
    """Return what stands on the screen, as plain lines."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until the vault is open, workers are done and all is painted."""
    await pilot.pause()
    await wait_for_input(pilot)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def type_text(pilot: Pilot[Any], words: str) -> None:
    """Type many letters at once: a press for each of them would cost 65 ms."""
    for letter in words:
        pilot.app.post_message(events.Key("space" if letter == " " else letter, letter))
    await pilot.pause()


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys one after the other, and wait for what each of them starts."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key_to_character(key)))
        await settle(pilot)
