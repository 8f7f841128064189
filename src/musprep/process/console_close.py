"""A console window on Windows that is closed: the program is told, and Windows is held off while it saves.

Windows has no SIGHUP. It calls a function of the program, in a thread of its own, and kills the program as soon as that
returns, or after five seconds.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_CLOSED = (2, 5, 6)
"""CTRL_CLOSE_EVENT, CTRL_LOGOFF_EVENT and CTRL_SHUTDOWN_EVENT. CTRL_BREAK_EVENT comes as SIGBREAK."""
_PATIENCE = 4.5

_held: list[Any] = []
"""What Windows may call has to live as long as the program."""


def watch(end: Callable[[], None]) -> None:
    """Call `end`, from another thread, when the window is closed or the user logs off. Elsewhere nothing is done."""
    if sys.platform == "win32":
        import ctypes

        handler = ctypes.WINFUNCTYPE(ctypes.c_int, ctypes.c_uint)(make_handler(end))
        if ctypes.windll.kernel32.SetConsoleCtrlHandler(handler, 1):
            _held.append(handler)


def make_handler(end: Callable[[], None], wait: Callable[[float], None] = time.sleep) -> Callable[[int], int]:
    """Return the function for Windows to call with an event: 1 for handled, 0 for one that is not for `end`.

    It does not return while the program ends, since its return is what kills the program.
    """

    def handle(event: int) -> int:
        if event not in _CLOSED:
            return 0
        end()
        wait(_PATIENCE)
        return 1

    return handle
