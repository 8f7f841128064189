"""A paste that no terminal marks: known by how fast it comes, and waited for, so that no shell runs the end of it."""

from __future__ import annotations

import os
import sys
import time

from musprep.language.safe import safe
from musprep.language.say import text

BY_HAND, PASTED = 0.1, 0.6
"""Seconds: after Enter no hand goes on sooner; pieces of a paste may be so far apart, as over a slow line."""
_QUICK, _MANY = 0.03, 8
"""So soon after one another no hand types so many letters."""


class Haste:
    """Watches how fast letters come."""

    def __init__(self) -> None:
        self.pasted = False
        """Whether they came as no hand types them."""
        self._last = 0.0
        self._together = 0

    def note(self, typed: str) -> None:
        """Take note of what was read just now. The report of a key is one key."""
        now = time.monotonic()
        self._together = self._together * (now - self._last < _QUICK) + (1 if typed[:1] == "\x1b" else len(typed))
        self._last = now
        lines = typed.strip("\r\n")
        self.pasted |= self._together >= _MANY or (typed != lines and (lines != "" or self._together > len(typed)))


def drop(number: int, language: str, *, shown: bool) -> None:
    """Take what came at a terminal since nothing is asked any more, and say so; its words too where `shown`."""
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
            while select.select([number], [], [], PASTED if found else 0)[0] and (piece := os.read(number, 1 << 16)):
                found += piece
        finally:
            termios.tcsetattr(number, termios.TCSANOW, before)
    except (OSError, termios.error):
        return
    words = found.decode("utf-8", "replace").strip()
    if words and sys.stderr is not None:
        print(text("cli.paste_late", language) + (f"\n{safe(words)}" if shown else ""), file=sys.stderr, flush=True)
