"""The collector rests while notes are read, and is kept from nothing but very many of them."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

from musprep.process.no_pause import MANY, suspend_collector

if TYPE_CHECKING:
    from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    gc.unfreeze()
    yield
    assert gc.isenabled()
    gc.unfreeze()


def read(notes: int) -> list[list[int]]:
    with suspend_collector():
        assert not gc.isenabled()
        return [[note] for note in range(notes)]


def test_readings_again_and_again_keep_nothing_from_the_collector() -> None:
    """However often a year's notes are read, what is there at the time is collected when its turn comes."""
    # What was made before a reading, and not collected yet, is not of the reading.
    made = [[number] for number in range(MANY + 1_000)]
    for _ in range(20):
        assert read(2_000)
    assert made
    assert not gc.get_freeze_count()


def test_very_many_notes_are_not_looked_through() -> None:
    """They are set aside as they are first read, and never again, so that memory stays level."""
    notes = read(MANY + 1_000)
    first = gc.get_freeze_count()
    assert first >= len(notes)
    for _ in range(5):
        read(MANY + 1_000)
    assert gc.get_freeze_count() <= first


def test_the_collector_rests_until_the_last_thread_has_read() -> None:
    """Of two readings at once the shorter one does not let it begin."""
    with suspend_collector():
        short = threading.Thread(target=read, args=(10,))
        short.start()
        short.join()
        assert not gc.isenabled()
