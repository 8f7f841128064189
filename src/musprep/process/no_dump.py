"""Keeps what is in memory out of crash dumps and away from other programs of the same user."""

from __future__ import annotations

import sys

_SET_DUMPABLE = 4


def enforce() -> None:
    """Forbid core files, and other programs of the same user to read this one's memory, where the system can.

    On Windows nothing is done, and where a limit cannot be set nothing is raised.
    """
    if sys.platform == "win32":
        return
    import resource

    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):
        return
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_SET_DUMPABLE, 0, 0, 0, 0)
