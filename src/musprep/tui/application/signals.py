"""How the program ends when it is not asked to: signals, a closed window, a terminal that is gone.

What is typed is saved first; then the screen is put back; and if even that hangs, a watchdog ends the process.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

from musprep.process import console_close, session_end
from musprep.process.endings import list_ending_signals

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Iterable

GONE = 129
"""Exit code of a closed terminal: 128 + SIGHUP."""

_PATIENCE = 8.0
"""Seconds for saving and leaving: more than the vault's lock waits."""
_LOOK_EVERY = 2.0
_BACK = (
    "\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"
    "\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
)
"""Paste brackets, mouse, keyboard protocol, the other screen and focus reports off; wrapping and the cursor on."""


def save_all(things: Iterable[object]) -> bool:
    """Call `save` on each thing that has one; return whether all went well. One that fails does not stop the others."""
    well = True
    for thing in things:
        save = getattr(thing, "save", None)
        if save is None:
            continue
        try:
            save()
        except Exception:  # noqa: BLE001 - at the end of the program nothing may keep the next tab from saving
            well = False
    return well


class SignalWatch:
    """Tells `end` (with an exit code) when a signal comes or the terminal is gone, and sees that the end is reached."""

    def __init__(self, loop: asyncio.AbstractEventLoop, end: Callable[[int], None]) -> None:
        self._loop = loop
        self._end = end
        self._ending = False
        self._modes = _read_terminal_modes()

    def begin(self) -> None:
        """Watch from now on."""
        for number in list_ending_signals():
            with contextlib.suppress(ValueError, RuntimeError):
                self._catch(number)
        console_close.watch(self._end_from_outside)
        session_end.watch(self._end_from_outside)
        if self._modes is not None:
            threading.Thread(target=self._look, name="musprep-terminal", daemon=True).start()

    def end(self, code: int) -> None:
        """End once, from the loop's thread, within a set time."""
        if self._ending:
            return
        self._ending = True
        threading.Thread(target=self._force, args=(code,), name="musprep-end", daemon=True).start()
        self._end(code)

    def _catch(self, number: int) -> None:
        try:
            self._loop.add_signal_handler(number, self.end, 128 + number)
        except NotImplementedError:
            # Loops on Windows have no handlers of their own, but a signal wakes them.
            signal.signal(number, lambda *_: self._end_from_outside(128 + number))

    def _end_from_outside(self, code: int = GONE) -> None:
        """End from another thread, or between any two steps of this one."""
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self.end, code)

    def _look(self) -> None:
        """Watch for a terminal that went away without a signal: macOS then reads nothing for ever and never says so."""
        while not self._ending:
            time.sleep(_LOOK_EVERY)
            if _read_terminal_modes() is None:
                self._end_from_outside()
                self._force(GONE)

    def _force(self, code: int) -> None:
        time.sleep(_PATIENCE)
        back = threading.Thread(target=self._put_back, daemon=True)
        back.start()
        back.join(0.5)
        os._exit(code)

    def _put_back(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            if self._modes is not None:
                import termios

                termios.tcsetattr(0, termios.TCSANOW, self._modes)
            os.write(2, _BACK.encode())


def _read_terminal_modes() -> list[Any] | None:
    """Return the modes of the terminal on standard input; None where there is none (any more)."""
    if sys.platform == "win32":
        return None
    import termios

    try:
        return termios.tcgetattr(0)
    except (termios.error, OSError):
        return None
