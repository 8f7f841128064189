"""Waits until a program under test has nothing left to do; in place of a pilot's guess from the processor's time.

A pilot takes a process that uses no processor time for idle, which on a busy machine is one that was not let run.
Here the event loop itself is asked: nothing is ready, no worker is on its way, and nothing waits to be painted.
"""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any

from textual._context import active_app

if TYPE_CHECKING:
    import pytest
    from textual.app import App
    from textual.pilot import Pilot

_TURNS = 4
"""So many turns of the loop in a row with nothing to do: what one turn reads from a thread is ready in the next."""
_AT_MOST = 20.0
_LOOK_EVERY = 0.001 + time.get_clock_info("monotonic").resolution
"""Seconds; a sleep within one step of the clock ends at once, and keeps the loop busy."""


async def wait_until_idle(*_: float) -> None:
    """Wait until the active program has nothing to do now; timers that are not due yet are not waited for."""
    app = active_app.get()
    loop = asyncio.get_running_loop()
    late = loop.time() + _AT_MOST
    quiet = 0
    while quiet < _TURNS and app._running and loop.time() < late:
        await asyncio.sleep(0)
        if getattr(app, "has_input", False):
            # It watches the loop too: two that never sleep would never find it idle.
            await asyncio.sleep(_LOOK_EVERY)
            quiet = 0
        elif loop._ready:  # type: ignore[attr-defined]
            quiet = 0
        elif _is_on_its_way(app):
            await asyncio.sleep(_LOOK_EVERY)
            quiet = 0
        elif _is_to_be_painted(app):
            app.screen._on_timer_update()
            quiet = 0
        else:
            quiet += 1


def _is_on_its_way(app: App[Any]) -> bool:
    """Whether a worker has not ended, a new size of the window is not yet passed on, or a screen not yet laid out."""
    resized = app._resize_event is not None or app._resize_timer is not None
    unseen = bool(app.screen_stack) and app.screen.is_running and app.screen._compositor.root is None
    return resized or unseen or any(not worker.is_finished for worker in app.workers)


def _is_to_be_painted(app: App[Any]) -> bool:
    # Within a batch nothing is painted before its end.
    if not app.screen_stack or app._batch_count:
        return False
    screen = app.screen
    waiting = (screen._layout_required, screen._scroll_required, screen._repaint_required, screen._recompose_required)
    return screen.is_running and (any(waiting) or bool(screen._dirty_widgets) or bool(screen._callbacks))


async def _pause(_: Pilot[Any], delay: float | None = None) -> None:
    if delay is not None:
        await asyncio.sleep(delay)
    await wait_until_idle()


def watch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every wait of a pilot be this one."""
    monkeypatch.setattr("textual.pilot.Pilot.pause", _pause)
    for module in ("app", "pilot"):
        monkeypatch.setattr(f"textual.{module}.wait_for_idle", wait_until_idle)
