"""Standard output and error, wherever they lead: to a terminal, a full disk, or nowhere."""

from __future__ import annotations

import os
import sys

_muted: list[str] = []


def prepare() -> None:
    """Let no character stop the output: what the terminal's encoding lacks is shown by its number.

    A stream that was closed before the start leads nowhere from now on.
    """
    _muted.clear()
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            _muted.append(name)
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))
        reconfigure = getattr(getattr(sys, name), "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


def is_muted() -> bool:
    """Tell whether nobody can read what is printed."""
    return "stdout" in _muted


def close_quietly() -> None:
    """Let what is still in the buffer of standard output go nowhere."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        return
