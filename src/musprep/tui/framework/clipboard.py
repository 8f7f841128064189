"""The clipboard, through a program of the machine: its exit code shows whether copying worked.

A terminal asked by OSC 52 never answers, and tmux and Terminal.app ignore it silently.
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
"""In seconds; a program that waits longer, as for a display that does not exist, is killed."""


def run(command: list[str], text: bytes) -> int:
    """Run `command` with `text` as its input and return the exit code; it is killed where it hangs."""
    # Its output is discarded: some of these programs stay to serve the clipboard and would keep a pipe open.
    done = subprocess.run(  # noqa: S603 - one of the four below, found on PATH
        command, input=text, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=_PATIENCE, check=False
    )
    return done.returncode


def has_program(name: str) -> bool:
    """Tell whether there is a program of this name."""
    return shutil.which(name) is not None


class Clipboard(NamedTuple):
    """How to copy; a test can replace each part."""

    platform: str = sys.platform
    env: Mapping[str, str] = os.environ
    launch: Callable[[list[str], bytes], int] = run
    has: Callable[[str], bool] = has_program

    def copy(self, text: str) -> str:
        """Copy with the first program that reports success, and return its name; "" where none does."""
        for command in self._list_commands():
            # Windows' own program reads anything but UTF-16 in the old code page, which breaks æ, ø and å.
            data = text.encode("utf-16-le" if command[0] == "clip.exe" else "utf-8")
            try:
                if self.has(command[0]) and self.launch(command, data) == 0:
                    return command[0]
            except (OSError, subprocess.SubprocessError):
                continue
        return ""

    def _list_commands(self) -> Iterator[list[str]]:
        """Yield the commands to try on this machine."""
        if self.platform == "darwin":
            yield ["pbcopy"]
        if self.env.get("WAYLAND_DISPLAY"):
            yield ["wl-copy"]
        if self.env.get("DISPLAY"):
            yield ["xclip", "-selection", "clipboard"]
        if self.platform == "win32" or self.env.get("WSL_DISTRO_NAME"):
            yield ["clip.exe"]
