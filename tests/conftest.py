"""What all tests share: garbage is collected seldom, since every test leaves thousands of widgets behind."""

from __future__ import annotations

import gc
import os

gc.set_threshold(200_000, 20, 50)


def pytest_xdist_auto_num_workers() -> int:
    """Return how many tests run at once: one more than there are processors, as many wait for a terminal or a disk."""
    return (os.cpu_count() or 1) + 1
