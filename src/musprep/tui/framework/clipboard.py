"""The clipboard, by a program of the machine's own: its exit code is the sign that it worked.

A terminal that is asked (OSC 52) never answers, and tmux and Terminal.app ignore it silently.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_PATIENCE = 3.0
"""Seconds; one that waits for a display that is not there is given up."""


def run(command: list[str], text: bytes) -> int:
    """Run `command` with `text` as its input and return the exit code; it is killed where it hangs."""
    # What it says goes nowhere: some of them stay behind to hold the clipboard and would keep a pipe open.
    done = subprocess.run(  # noqa: S603 - one of the four below, found on PATH
        command, input=text, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=_PATIENCE, check=False
    )
    return done.returncode


def found(name: str) -> bool:
    """Tell whether there is such a program."""
    return shutil.which(name) is not None


class Clipboard(NamedTuple):
    """What to copy with; each part can be brought by a test."""

    platform: str = sys.platform
    env: Mapping[str, str] = os.environ
    launch: Callable[[list[str], bytes], int] = run
    has: Callable[[str], bool] = found

    def copy(self, text: str) -> str:
        """Copy with the first program that says it worked, and return its name; "" where none does."""
        for command in self._commands():
            # Windows' own takes anything but UTF-16 for the machine's old code page, and æ, ø, å with it.
            data = text.encode("utf-16-le" if command[0] == "clip.exe" else "utf-8")
            try:
                if self.has(command[0]) and self.launch(command, data) == 0:
                    return command[0]
            except (OSError, subprocess.SubprocessError):
                continue
        return ""

    def _commands(self) -> Iterator[list[str]]:
        """Yield the programs that fit where one is."""
        if self.platform == "darwin":
            yield ["pbcopy"]
        if self.env.get("WAYLAND_DISPLAY"):
            yield ["wl-copy"]
        if self.env.get("DISPLAY"):
            yield ["xclip", "-selection", "clipboard"]
        if self.platform == "win32" or self.env.get("WSL_DISTRO_NAME"):
            yield ["clip.exe"]
