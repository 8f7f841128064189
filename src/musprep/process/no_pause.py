"""Keeps the collector of garbage from stopping the screen while very many notes are read."""

from __future__ import annotations

import contextlib
import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def no_pause() -> Iterator[None]:
    """Collect nothing meanwhile, and never look through what was read then.

    A collection that walks through the notes of thirty years holds every thread for a tenth of a second. Notes have no
    cycles: they go when nobody needs them, whether they are collected or not.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
