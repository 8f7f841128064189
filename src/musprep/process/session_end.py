"""The end of a user's session on Windows, which is told to windows and not to the function of `console_close`.

Windows takes a program for one with windows as soon as user32.dll is loaded, as ctypes does, and then tells a console's
program nothing of logging off and shutting down. So a window that is never shown listens.
"""

from __future__ import annotations

import sys
import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

CLASS = "musprep"
"""What Windows knows the window by."""
QUERY, END = 0x11, 0x16
"""WM_QUERYENDSESSION and WM_ENDSESSION."""
_PATIENCE = 4.5

_ends: list[Callable[[], None]] = []
"""What is called at the end: the one of the last `watch`. The window lives as long as the program."""


def watch(end: Callable[[], None]) -> None:
    """Call `end`, from another thread, when the user logs off or the machine is shut down; elsewhere do nothing."""
    is_first = not _ends
    _ends[:] = [end]
    if sys.platform == "win32" and is_first:
        threading.Thread(target=_serve_window, name="musprep-session", daemon=True).start()


def make_procedure(
    pass_on: Callable[[int | None, int, int, int], int], wait: Callable[[float], None] = time.sleep
) -> Callable[[int | None, int, int, int], int]:
    """Return the function for Windows to call with what is sent to the window.

    It does not return while the program ends, since Windows may end it as soon as it does.
    """

    def handle(window: int | None, message: int, word: int, rest: int) -> int:
        if message == QUERY:
            return 1
        if message != END or not word:
            return pass_on(window, message, word, rest)
        _ends[-1]()
        wait(_PATIENCE)
        return 0

    return handle


def _serve_window() -> None:
    """Make the window and hand on what is sent to it; where it cannot be made nothing is raised."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        result = ctypes.c_ssize_t
        sent = (wintypes.HWND, wintypes.UINT, wintypes.WPARAM, wintypes.LPARAM)
        procedure = ctypes.WINFUNCTYPE(result, *sent)

        class WindowClass(ctypes.Structure):
            _fields_ = (
                ("style", wintypes.UINT),
                ("procedure", procedure),
                ("more_of_class", ctypes.c_int),
                ("more_of_window", ctypes.c_int),
                *((name, wintypes.HANDLE) for name in ("instance", "icon", "cursor", "brush")),
                ("menu", wintypes.LPCWSTR),
                ("name", wintypes.LPCWSTR),
            )

        # A library of its own: what it is told of the arguments holds for nobody else.
        user = ctypes.WinDLL("user32")
        user.DefWindowProcW.restype, user.DefWindowProcW.argtypes = result, sent
        user.CreateWindowExW.restype = wintypes.HWND
        known = WindowClass(procedure=procedure(make_procedure(user.DefWindowProcW)), name=CLASS)
        if not user.RegisterClassW(ctypes.byref(known)):
            return
        if not user.CreateWindowExW(0, CLASS, CLASS, 0, 0, 0, 0, 0, None, None, None, None):
            return
        message = wintypes.MSG()
        while user.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
            user.DispatchMessageW(ctypes.byref(message))
