"""Keeps the garbage collector from freezing the screen while very many notes are read."""

from __future__ import annotations

import contextlib
import gc
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MANY = 50_000
"""So many new objects take a collection longer than a screen may stand still."""
_lock = threading.Lock()
_reading = 0
_before = 0
"""How many new objects there were when the reading began."""


@contextlib.contextmanager
def suspend_collector() -> Iterator[None]:
    """Switch the garbage collector off meanwhile; exempt the first very large reading from later collections.

    A collection that goes through the notes of thirty years stops every thread for a tenth of a second. Notes contain
    no cycles, so they are freed without it. Nothing is exempted after an ordinary reading, nor a second time: an object
    once exempted, such as a widget that happened to be created meanwhile, would never be collected.
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
                if gc.get_count()[0] - _before > MANY and not gc.get_freeze_count():
                    gc.freeze()
                gc.enable()
