"""Presses keys without the wait that a pilot makes for each of them; for tests that press many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import events
from textual.keys import key_to_character

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until workers are done and all is painted."""
    await pilot.pause()
    await wait_for_input(pilot)
    if any(not worker.is_finished for worker in pilot.app.workers):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys one after the other, and wait for what each of them starts."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key_to_character(key)))
        await settle(pilot)


async def until(pilot: Pilot[Any], so: Callable[[], bool]) -> None:
    """Wait until it is so, for a few seconds at the most; on a busy machine a pause alone may be too short."""
    for _ in range(250):
        if so():
            return
        await pilot.pause(0.02)


async def wait_for_input(pilot: Pilot[Any]) -> None:
    """Wait until the vault is open and what a key began is done.

    A pause alone ends early on a busy machine: it takes a program that gets no processor time for one that is done.
    """
    app: Any = pilot.app
    # Apps of a single widget hold no input.
    await until(pilot, lambda: not getattr(app, "is_held", False) and not getattr(app, "has_input", False))


async def opened(pilot: Pilot[Any]) -> None:
    """Wait until the vault is open and keys are let through."""
    app: Any = pilot.app
    await until(pilot, lambda: app.is_open and not app.is_held)
    await settle(pilot)
