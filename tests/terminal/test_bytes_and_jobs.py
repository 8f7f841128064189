"""What a real terminal sends all at once, and what a shell does with its jobs."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
from typing import TYPE_CHECKING

import pytest

from musprep.services.session.session import open_session
from terminal.window import musprep

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from terminal.window import Terminal

_REPORTS = (
    "\x1b[97;1:3u\x1b[1;1:3A\x1b[1114112u\x1b[5;3A\x1b]11;rgb:d/q/d\x07\x1bP1$rdq\x1b\\\x1b[<0;9999;9999M\x1b[5;7R"
    "\x1b[48;9999;9999;1;1t\x1b[?1;2c\x9b?6c"
)


def test_one_write_is_as_one_key_at_a_time(home: Path, open_window: Callable[..., Terminal]) -> None:
    """Reports among keys do nothing, dialogs get what is typed for them, and a paste is a text with all it holds."""
    window = open_window(home)
    window.wait_for("Næste skridt")
    window.type(f"n{_REPORTS}første\x13n\x1b[200~to\x1b[0;0 q\ndq\x1b[201~ bag\x132fdrift")
    window.wait_for("af 82 notater")
    window.type("ctrl+q")
    assert window.ended() == 0
    assert window.put_back == []
    texts = {entry.text for entry in open_session(str(home / "vault")).list_entries(None)}
    assert {"første", "to\x1b[0;0 q\ndq bag"} <= texts


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs a shell with jobs")
def test_it_is_stopped_and_goes_on(home: Path, open_window: Callable[..., Terminal]) -> None:
    """ctrl+z leaves the terminal to the shell, fg draws all again without a key; so after a SIGSTOP too."""
    window = open_window(home, command=["bash", "--norc", "-i"])
    window.type(f"{shlex.join(musprep())} & echo pid=$!; fg", "enter")
    window.wait_for("Næste skridt")
    shown = window.output.decode(errors="replace").rpartition("pid=")[2]
    number = int(shown.split()[0])
    window.type("ctrl+z")
    window.wait_for("Stopped")
    window.clear()
    window.type("fg", "enter")
    window.wait_for("Næste skridt")
    window.type("n")
    window.wait_for("Nyt notat")
    window.type("halvt")
    window.wait_for("halvt")
    os.kill(number, signal.SIGSTOP)
    window.wait_for("Stopped")
    window.clear()
    window.type("fg", "enter")
    window.wait_for("halvt")
    window.type(" helt")
    window.wait_for("halvt helt")
