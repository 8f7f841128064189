"""Looks at the screen and types, quicker than a pilot does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import events
from textual.keys import key_to_character

if TYPE_CHECKING:
    from textual.app import App
    from textual.pilot import Pilot


_AT_MOST = 500
"""So many short pauses until the vault is open, and what a key has begun is done."""


def screen_text(app: App[Any]) -> str:
    """Return what stands on the screen, as plain lines."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until the vault is open, workers are done and all is painted.

    A pause alone ends early on a busy machine: it takes a program that gets no processor time for one that is done.
    """
    await pilot.pause()
    for _ in range(_AT_MOST):
        # Apps of a single widget hold no input.
        if not getattr(pilot.app, "is_held", False) and not getattr(pilot.app, "has_input", False):
            break
        await pilot.pause(0.02)
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
