"""The page opened in the browser, by the whole program in a real terminal."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from terminal.window import musprep

if TYPE_CHECKING:
    from collections.abc import Callable

    from terminal.window import Terminal

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="this system has no prctl(PR_SET_SECCOMP)")


def _setting(status: str, name: str) -> str:
    return next(line.split()[1] for line in status.splitlines() if line.startswith(f"{name}:"))


def _parent(status: str) -> int:
    return int(_setting(status, "PPid"))


def test_the_browser_has_no_filter_and_the_program_has(home: Path, open_window: Callable[..., Terminal]) -> None:
    """Written and opened by keys: the browser starts without seccomp and no_new_privs, which the program keeps."""
    programs, seen = home / "bin", home / "seen"
    programs.mkdir()
    fake = programs / "xdg-open"
    fake.write_text(
        f'#!/bin/sh\n(echo "$1"; cat /proc/$PPID/status /proc/self/status) > {seen}.new; mv {seen}.new {seen}\n'
    )
    fake.chmod(0o755)
    path = f"PATH={programs}:{os.environ['PATH']}"
    window = open_window(home, command=["env", "DISPLAY=:99", path, *musprep()], cold=True)
    window.wait_for("Næste skridt")
    window.type("6", "x")
    window.wait_for("Gem som")
    window.type("ctrl+s")
    window.wait_for("Åbn i browser")
    window.type("b")
    window.wait_for("Siden er åbnet i din browser")
    end = time.monotonic() + 30
    while not seen.exists() and time.monotonic() < end:
        time.sleep(0.05)
    shown, said = seen.read_text().split("\n", 1)
    assert shown.startswith(str(home / "vault" / "briefings"))
    helper, browser = said.split("\nName:")
    for status in (helper, browser):
        assert (_setting(status, "Seccomp"), _setting(status, "NoNewPrivs")) == ("0", "0")
    program = Path(f"/proc/{_parent(helper)}/status").read_text()
    assert (_setting(program, "Seccomp"), _setting(program, "NoNewPrivs")) == ("2", "1")
    window.type("ctrl+q")
    assert window.ended() == 0
    assert window.put_back == []
