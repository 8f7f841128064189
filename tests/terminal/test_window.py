"""musprep in a real terminal: it starts, keys and mouse work, and every end keeps what was typed and tidies up."""

from __future__ import annotations

import contextlib
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from musprep.services.session.draft import take_draft
from musprep.services.session.session import open_session
from terminal.window import environment, musprep

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from terminal.window import Terminal

_PRIVATE = "hemmelige ord"
_ENDS = {"term": 143, "int": 130, "closed": 129, "gone": None}
"""Each way to end, with its exit code. `gone`: the terminal disappears without any signal.

That the other signals are caught as well is shown by tests/process/test_endings.py.
"""


def _end(window: Terminal, how: str) -> int:
    if how in ("closed", "gone"):
        window.close()
    else:
        window.signal(getattr(signal, f"SIG{how.upper()}"))
    return window.ended()


def test_it_starts_and_rooms_are_entered(home: Path, open_window: Callable[..., Terminal]) -> None:
    """Numbers enter rooms, a click does too, q leaves with 0 and the terminal as it was.

    What is typed before anything is shown is not lost, but done when the vault is open.
    """
    window = open_window(home, cold=True)
    window.type("2", "?")
    window.wait_for("Taster")
    window.type("escape")
    window.wait_for("Find i notaterne")
    column = window.shown.split("\n", 1)[0].index("Samtalen")
    window.click(column + 2, 0)
    window.wait_for("Henrik Lund")
    window.type("1")
    window.wait_for("Seneste notater")
    window.type("q")
    assert window.ended() == 0
    assert window.put_back == []


@pytest.mark.parametrize("how", _ENDS)
def test_a_note_being_written_survives_the_end(home: Path, open_window: Callable[..., Terminal], how: str) -> None:
    """A note half typed is kept through SIGTERM, SIGINT, a closed window and a terminal that is gone."""
    window = open_window(home, own=how != "gone")
    window.wait_for("Næste skridt")
    window.type("n")
    window.wait_for("Nyt notat")
    window.type(_PRIVATE)
    window.wait_for(_PRIVATE)
    code = _end(window, how)
    assert code == (_ENDS[how] or code)
    assert code != 0
    assert take_draft(open_session(str(home / "vault")))["text"] == _PRIVATE
    if how not in ("closed", "gone"):
        assert window.put_back == []
        assert _PRIVATE not in window.said


def test_a_draft_is_there_again(home: Path, open_window: Callable[..., Terminal]) -> None:
    """Killed outright a moment after the last key, the next start has the words of the note still."""
    window = open_window(home)
    window.wait_for("Næste skridt")
    window.type("n")
    window.wait_for("Nyt notat")
    window.type(_PRIVATE)
    window.wait_for(_PRIVATE)
    _wait_until_saved(home)
    window.signal(signal.SIGKILL)
    window.ended()
    again = open_window(home)
    again.wait_for("Næste skridt")
    again.type("n")
    again.wait_for(_PRIVATE)


def test_an_agreement_half_written_survives_a_kill(home: Path, open_window: Callable[..., Terminal]) -> None:
    """Killed outright, the next start offers as a note what stood in a dialog that saves only as a whole."""
    window = open_window(home)
    window.wait_for("Næste skridt")
    window.type("5")
    window.wait_for("Det skal jeg")
    window.type("a")
    window.wait_for("Hvad er aftalt?")
    window.type(_PRIVATE)
    window.wait_for(_PRIVATE)
    _wait_until_saved(home)
    window.signal(signal.SIGKILL)
    window.ended()
    again = open_window(home)
    again.wait_for("Næste skridt")
    again.type("n")
    again.wait_for(_PRIVATE)


def _type_an_answer(window: Terminal) -> None:
    window.wait_for("Næste skridt")
    window.type("3")
    window.wait_for("Enter for at skrive")
    window.type("enter")
    window.wait_for("f1 Hjælp")
    window.type(_PRIVATE)
    window.wait_for(_PRIVATE)


def _wait_until_saved(home: Path) -> None:
    """Wait, without a key, until the words are in a file of the vault; a busy machine takes longer than a second."""
    late = time.monotonic() + 30
    while not any(path.is_file() and _PRIVATE in path.read_text("utf-8") for path in (home / "vault").rglob("*.toml")):
        assert time.monotonic() < late
        time.sleep(0.05)


def _answers(home: Path) -> list[str]:
    return [answer.text for answer in open_session(str(home / "vault")).get_repository().answers.values()]


@pytest.mark.parametrize("how", ["term", "kill"])
def test_an_answer_being_written_survives_the_end(home: Path, open_window: Callable[..., Terminal], how: str) -> None:
    """An answer half typed is kept through SIGTERM, and through SIGKILL after a moment."""
    window = open_window(home)
    _type_an_answer(window)
    if how == "kill":
        _wait_until_saved(home)
    _end(window, how)
    assert _PRIVATE in _answers(home)


_CRASHING = """
import sys
from musprep.tui.application import app
def crash(self):
    secret = "{secret}"
    raise ValueError(secret)
app.MusprepApp.action_language = crash
from musprep.tui.application.entry_point import start
sys.exit(start(sys.argv[1], "da"))
"""


def test_a_crash_keeps_the_words_and_says_none_of_them(home: Path, open_window: Callable[..., Terminal]) -> None:
    """A fault while one types: the words are saved, one sentence is printed without them, the exit code is 1."""
    script = _CRASHING.format(secret=f"{_PRIVATE} [/x]")
    window = open_window(home, command=[sys.executable, "-c", script, str(home / "vault")])
    _type_an_answer(window)
    window.type("ctrl+g")
    assert window.ended() == 1
    assert _PRIVATE in _answers(home)
    assert window.put_back == []
    assert "fejl i programmet (ValueError" in " ".join(window.said.split())
    assert "gemt" in window.said
    assert _PRIVATE not in window.said
    assert "Traceback" not in window.said


def test_without_a_terminal_it_says_so(home: Path) -> None:
    """In a pipe it prints one sentence and ends with 1, instead of waiting for ever."""
    done = subprocess.run(
        musprep(), env=environment(home), stdin=subprocess.DEVNULL, capture_output=True, timeout=20, check=False
    )
    assert done.returncode == 1
    assert "skal bruge en terminal" in done.stderr.decode()
    assert not done.stdout


def test_the_demo_leaves_nothing_behind(tmp_path: Path, open_window: Callable[..., Terminal]) -> None:
    """`musprep demo` says DEMO, and touches no vault of one's own."""
    window = open_window(tmp_path, "demo")
    window.wait_for("DEMO")
    window.wait_for("Maja")
    window.type("q")
    assert window.ended() == 0
    assert not (tmp_path / "vault").exists()


@pytest.fixture
def small(home: Path) -> Iterator[Path]:
    """Put the vault on a memory disk of its own with little room; return the home."""
    demo, place = home / "demo", home / "vault"
    place.rename(demo)
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root can mount")
    try:
        shutil.copytree(demo, place, dirs_exist_ok=True)
        yield home
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def test_words_that_a_full_disk_refuses_are_offered_when_there_is_room(
    small: Path, open_window: Callable[..., Terminal]
) -> None:
    """Closed while the disk is full, the next start with room offers what was typed, and nothing is left outside."""
    aside = small / "runtime"
    aside.mkdir(mode=0o700)
    window = open_window(small)
    window.wait_for("Næste skridt")
    with contextlib.suppress(OSError), (small / "vault" / "filler").open("wb", buffering=0) as filler:
        while True:
            filler.write(b"0" * 4096)
    _type_an_answer(window)
    window.wait_for("ikke gemt endnu")
    assert _end(window, "closed") == _ENDS["closed"]
    assert _PRIVATE not in _answers(small)
    assert len(list(aside.iterdir())) == 1
    (small / "vault" / "filler").unlink()
    again = open_window(small)
    again.wait_for("Næste skridt")
    while list(aside.iterdir()):
        again.read()
    again.type("n")
    again.wait_for(_PRIVATE)
