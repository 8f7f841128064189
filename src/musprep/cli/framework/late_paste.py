"""Recognises a paste that the terminal does not mark by its speed, and waits for its end.

Otherwise the shell would run the lines that are left over.
"""

from __future__ import annotations

import os
import sys
import time

from musprep.language.safe import make_safe
from musprep.language.say import text

BY_HAND, _LINE, _LINES = 0.1, 0.6, 1.5
"""In seconds: nobody goes on typing sooner after Enter; how far apart pieces of a paste may be on a slow line, after
one line and after several: where several came, more are likely, and the shell would run them."""
_QUICK, _MANY = 0.03, 8
"""Nobody types this many characters with less than this many seconds between them."""


class TypingSpeed:
    """Measures how fast characters arrive."""

    def __init__(self) -> None:
        self.pasted = False
        """Whether they came faster than anybody types."""
        self.patience = _LINE
        """For how many seconds more of a paste is waited for."""
        self._broken = False
        self._last = 0.0
        self._together = 0

    def observe(self, typed: str) -> None:
        """Take note of what was read just now. The escape sequence of one key counts as one key."""
        now = time.monotonic()
        self._together = self._together * (now - self._last < _QUICK) + (1 if typed[:1] == "\x1b" else len(typed))
        self._last = now
        lines = typed.strip("\r\n")
        if lines and (self._broken or len(lines.splitlines()) > 1):
            self.patience = _LINES
        self._broken |= typed != lines
        self.pasted |= self._together >= _MANY or (typed != lines and (lines != "" or self._together > len(typed)))


def drop(number: int, language: str, *, shown: bool) -> None:
    """Discard what arrived at the terminal after the last question, and say so; `shown` prints it too."""
    import select
    import termios

    found = b""
    try:
        if os.tcgetpgrp(number) != os.getpgrp():
            return
        before = termios.tcgetattr(number)
        mode = [*before[:3], before[3] & ~(termios.ICANON | termios.ECHO), *before[4:]]
        termios.tcsetattr(number, termios.TCSANOW, mode)
        try:
            while select.select([number], [], [], _LINES if found else 0)[0] and (piece := os.read(number, 1 << 16)):
                found += piece
        finally:
            termios.tcsetattr(number, termios.TCSANOW, before)
    except (OSError, termios.error):
        return
    words = found.decode("utf-8", "replace").strip()
    if words and sys.stderr is not None:
        print(
            text("cli.paste_late", language) + (f"\n{make_safe(words)}" if shown else ""), file=sys.stderr, flush=True
        )
