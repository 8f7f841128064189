"""A terminal window for the tests: musprep runs in a real pseudo-terminal, pyte shows what stands on the screen."""

from __future__ import annotations

import contextlib
import os
import re
import select
import struct
import sys
import time
from typing import TYPE_CHECKING, Self

import pyte
import pytest

try:
    import fcntl
    import pty
    import termios
except ImportError:
    pytest.skip("this system has no pty.openpty", allow_module_level=True)

from warm import SOURCE, Warm

if TYPE_CHECKING:
    import signal
    from pathlib import Path

_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=?][0-9;]*[um]|\x1b\[\?[0-9;]*\$p")
"""The keyboard protocol and mode queries, which pyte would print."""
KEYS = {"enter": "\r", "escape": "\x1b", "tab": "\t", "down": "\x1b[B", "up": "\x1b[A", "delete": "\x1b[3~"}


class Terminal:
    """One program in one window of `size` (columns, lines). Leave the `with` block to close it.

    With `own` the terminal belongs to the program, as in any window, so that closing it sends SIGHUP. With `cold` the
    program is started from nothing, and not as a copy of one that has all imported.
    """

    def __init__(
        self,
        command: list[str],
        home: Path,
        *,
        size: tuple[int, int] = (80, 24),
        own: bool = True,
        cold: bool = False,
    ) -> None:
        self.columns, self.lines = size
        self.output = b""
        """Everything the program has written."""
        self._screen = pyte.Screen(self.columns, self.lines)
        self._stream = pyte.ByteStream(self._screen)
        self._half = b""
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", self.lines, self.columns, 0, 0))
        # Asked on this side, which answers still where the program's end takes the other from all who hold it.
        self.modes_before = termios.tcgetattr(self._master)
        self._slave: int | None = slave
        self.process = Warm(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment(home),
            start_new_session=True,
            terminal=own,
            cold=cold,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        # On macOS it ends only when what it said is read, or nobody can read it.
        self.close()
        self.process.wait()

    def close(self) -> None:
        """Close the window: the terminal is gone."""
        for handle in (self._master, self._slave):
            if handle is not None:
                with contextlib.suppress(OSError):
                    os.close(handle)
        self._master, self._slave = -1, None

    def type(self, *keys: str) -> None:
        """Type: a name in KEYS, `ctrl+x`, or the letters themselves."""
        for key in keys:
            letters = KEYS.get(key) or (chr(ord(key[-1]) & 0x1F) if re.fullmatch(r"ctrl\+[a-z]", key) else key)
            os.write(self._master, letters.encode())

    def click(self, column: int, line: int) -> None:
        """Press and release the left mouse button there, both counted from 0."""
        for letter in "Mm":
            os.write(self._master, f"\x1b[<0;{column + 1};{line + 1}{letter}".encode())

    def signal(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def clear(self) -> None:
        """Forget what stands on the screen: only what is drawn from now on is shown."""
        self._screen.erase_in_display(2)

    @property
    def shown(self) -> str:
        """The screen as it stands, line by line."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def read(self, seconds: float = 0.05) -> bool:
        """Take in what the program writes within so long; return whether there was anything."""
        if self._master < 0 or not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._master, 1 << 16)
        except OSError:
            return False
        self.output += data
        data = self._half + data
        cut = data.rfind(b"\x1b")
        self._half = data[cut:] if cut >= len(data) - 12 and not data[cut:].endswith((b"m", b"H")) and cut >= 0 else b""
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data[: len(data) - len(self._half)]))
        return bool(data)

    def wait_for(self, words: str, seconds: float = 60.0) -> str:
        """Wait until `words` stand on the screen; return the screen. Fails with what stood there instead."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.read()
            if words in self.shown:
                return self.shown
            if self.process.poll() is not None and not self.read():
                break
        message = f"{words!r} never came; instead:\n{self.shown}"
        raise AssertionError(message)

    def ended(self, seconds: float = 60.0) -> int:
        """Wait for the end of the program; return its exit code. Fails when it hangs."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if not self.read() and self.process.poll() is not None:
                while self.read():
                    pass
                return self.process.returncode
            if self._master < 0:
                time.sleep(0.02)
        message = f"still running after {seconds} s:\n{self.shown}"
        raise AssertionError(message)

    @property
    def put_back(self) -> list[str]:
        """Name what of the terminal was not put back as it was; nothing is well."""
        wrong = []
        for name, on, off in _MODES:
            if self.output.rfind(on) > self.output.rfind(off):
                wrong.append(name)
        if self._master >= 0 and termios.tcgetattr(self._master) != self.modes_before:
            wrong.append("line modes")
        return wrong

    @property
    def said(self) -> str:
        """What was printed after the screens were left."""
        rest = self.output.rsplit(b"\x1b[?1049l", 1)[-1]
        return re.sub(r"\x1b\[[0-9;?<>]*[A-Za-z]", "", rest.decode(errors="replace"))


_MODES = (
    ("other screen", b"\x1b[?1049h", b"\x1b[?1049l"),
    ("cursor", b"\x1b[?25l", b"\x1b[?25h"),
    ("mouse", b"\x1b[?1000h", b"\x1b[?1000l"),
    ("mouse moves", b"\x1b[?1003h", b"\x1b[?1003l"),
    ("mouse format", b"\x1b[?1006h", b"\x1b[?1006l"),
    ("paste brackets", b"\x1b[?2004h", b"\x1b[?2004l"),
    ("focus reports", b"\x1b[?1004h", b"\x1b[?1004l"),
    ("line wrap", b"\x1b[?7l", b"\x1b[?7h"),
    ("keyboard protocol", b"\x1b[>25u", b"\x1b[<u"),
)


def environment(home: Path) -> dict[str, str]:
    """Return what the program sees: a home of its own, a vault in it, Danish."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "PYTHONPATH": SOURCE,
        "MUSPREP_VAULT": str(home / "vault"),
        "MUSPREP_LANG": "da",
        "XDG_RUNTIME_DIR": str(home / "runtime"),
        "TEXTUAL_ANIMATIONS": "none",
    }


def musprep(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "musprep", *arguments]
