"""Tells whether a stream leads to a terminal, where somebody may answer."""

from __future__ import annotations

import os
import stat
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a stream leads to a terminal. Windows calls the device NUL one too, where nobody ever answers."""
    if stream is None or not stream.isatty():
        return False
    return sys.platform != "win32" or not _is_nul(stream)


def _is_nul(stream: TextIO) -> bool:
    """Tell whether a stream leads to a device that is no console."""
    if type(getattr(stream.buffer, "raw", None)).__name__ == "_WindowsConsoleIO":
        return False
    try:
        number = stream.fileno()
        if not stat.S_ISCHR(os.fstat(number).st_mode):
            return False
    except (OSError, ValueError):
        return False
    import ctypes
    import msvcrt

    mode, handle = ctypes.c_ulong(), ctypes.c_void_p(msvcrt.get_osfhandle(number))  # type: ignore[attr-defined,unused-ignore]
    return not ctypes.windll.kernel32.GetConsoleMode(handle, ctypes.byref(mode))  # type: ignore[attr-defined,unused-ignore]
