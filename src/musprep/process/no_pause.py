"""Keeps the collector of garbage from stopping the screen while very many notes are read."""

from __future__ import annotations

import contextlib
import gc
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MANY = 50_000
"""New objects that a collection would look through for longer than a screen may stand still."""
_lock = threading.Lock()
_reading = 0
_before = 0
"""How many new objects there were when the reading began."""


@contextlib.contextmanager
def no_pause() -> Iterator[None]:
    """Collect nothing meanwhile, and never look through what was read where that is very much.

    A collection that walks through the notes of thirty years holds every thread for a tenth of a second. Notes have no
    cycles: they go when nobody needs them, whether they are collected or not. What is new in a usual reading is left to
    the collector: what is once kept from it, such as a widget that happened to be there, would never go.
    """
    global _reading, _before  # noqa: PLW0603 - there is one collector for all threads
    with _lock:
        if not _reading:
            gc.disable()
            _before = gc.get_count()[0]
        _reading += 1
    try:
        yield
    finally:
        with _lock:
            _reading -= 1
            if not _reading:
                # Counts what was made and is still there, as long as nothing is collected.
                if gc.get_count()[0] - _before > MANY:
                    gc.freeze()
                gc.enable()
