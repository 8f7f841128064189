"""Reports how quick the screens are, beside a bare Textual app in the same run: python benchmarks/screen.py [ROUNDS].

First frame and first content with 0, 500 and 10,000 notes, key to paint in the editor, memory. Medians of interleaved
runs in a pseudo-terminal; ratios are what counts. It reports and never asserts.
"""

from __future__ import annotations

import datetime as dt
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from unittest.mock import patch

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 7
KEYS = 40
SIZE = (36, 120)

BARE = """
from textual.app import App
from textual.containers import VerticalScroll
from textual.widgets import ContentSwitcher, Static, TextArea
class Bare(App):
    ENABLE_COMMAND_PALETTE = False
    CSS = "#bar, #keys { height: 1; } TextArea { height: 1fr; }"
    def compose(self):
        yield Static("BARE-FRAME", id="bar")
        with ContentSwitcher(id="rooms"):
            with VerticalScroll():
                yield Static("x")
        yield TextArea("", soft_wrap=True)
        yield Static("keys", id="keys")
    def on_mount(self):
        self.query_one(TextArea).focus()
Bare().run()
"""
MUSPREP = "import sys; from musprep.__main__ import main; sys.exit(main())"


class Run:
    """One program in a pseudo-terminal."""

    def __init__(self, code: str, *args: str) -> None:
        self.begun = time.perf_counter()
        self.pid, self.handle = pty.fork()
        if not self.pid:
            os.environ |= {"TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none"}
            os.execv(sys.executable, [sys.executable, "-c", code, *args])  # noqa: S606 - no shell is meant
        fcntl.ioctl(self.handle, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
        self.seen = b""

    def until(self, wanted: bytes, most: float = 30.0) -> float:
        """Return the seconds from the start, or from `mark`, until `wanted` was painted."""
        end = time.perf_counter() + most
        while wanted not in self.seen:
            if not select.select([self.handle], [], [], max(0.0, end - time.perf_counter()))[0]:
                raise TimeoutError(wanted)
            self.seen += os.read(self.handle, 1 << 16)
        return time.perf_counter() - self.begun

    def mark(self) -> None:
        """Measure from now on, and forget what was painted."""
        self.begun, self.seen = time.perf_counter(), b""

    def quiet(self, seconds: float = 0.4) -> None:
        """Wait until nothing was painted for a while."""
        while select.select([self.handle], [], [], seconds)[0]:
            self.seen += os.read(self.handle, 1 << 16)

    def type(self, keys: bytes) -> None:
        """Send keys to the program."""
        os.write(self.handle, keys)

    def memory(self) -> float:
        """Return the resident memory in MiB."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmRSS"))

    def end(self) -> None:
        """Kill the program and close its terminal."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.handle)


def write_notes(place: str, count: int) -> None:
    """Write `count` notes, five hundred a year, and an owner who was welcomed."""
    from musprep.services.session.session import open_session
    from musprep.services.year import owner, rounds
    from musprep.vault.notes.append import append_entry

    session = open_session(place)
    owner.change(session, name="Bench", welcomed=True)
    rounds.begin_new(session, date=session.today + dt.timedelta(days=30), catalogues=("privat-skema",))
    now = time.time()
    with patch("os.fsync"):
        for number in range(count):
            at = time.localtime(now - number * 86400 * 365 / 500)
            words = f"Resultat nummer {number} om drift og data"
            append_entry(place, kind="result", text=words, at=at, tags=("drift",), say="if-asked")


def first(code: str, args: tuple[str, ...], frame: bytes, content: bytes) -> tuple[float, float, float]:
    """Return seconds to the first frame, seconds to the first content, and MiB once all is quiet."""
    run = Run(code, *args)
    try:
        to_frame = run.until(frame)
        to_content = run.until(content)
        run.quiet()
        return to_frame, to_content, run.memory()
    finally:
        run.end()


def key_to_paint(run: Run) -> float:
    """Return the median seconds from a key to its letter on the screen."""
    times = []
    for place in range(KEYS):
        letter = "QXZJ"[place % 4].encode()
        run.quiet(0.05)
        run.mark()
        run.type(letter)
        times.append(run.until(letter))
    return statistics.median(times)


def editors(place: str) -> tuple[float, float]:
    """Return key to paint in a bare TextArea and in the answer's editor."""
    bare = Run(BARE)
    bare.until(b"BARE-FRAME")
    bare.quiet()
    ours = Run(MUSPREP, "--vault", place, "--lang", "da")
    ours.until("Næste".encode())
    ours.quiet()
    ours.type(b"3")
    ours.quiet(1.0)
    ours.type(b"\r")
    ours.quiet()
    try:
        return key_to_paint(bare), key_to_paint(ours)
    finally:
        bare.end()
        ours.end()


def main() -> None:
    """Measure, and print a table."""
    with tempfile.TemporaryDirectory() as work:
        places = {count: os.path.join(work, str(count)) for count in (0, 500, 10_000)}
        for count, place in places.items():
            write_notes(place, count)
        found: dict[str, list[tuple[float, float, float]]] = {}
        for _ in range(ROUNDS):
            found.setdefault("bare Textual", []).append(first(BARE, (), b"BARE-FRAME", b"keys"))
            for count, place in places.items():
                args = ("--vault", place, "--lang", "da")
                found.setdefault(f"{count} notes", []).append(first(MUSPREP, args, b"Overblik", "Næste".encode()))
        medians = {
            name: [statistics.median(one[part] for one in runs) for part in range(3)] for name, runs in found.items()
        }
        bare, empty = medians["bare Textual"], medians["0 notes"]
        print(f"{'':14}{'first frame':>12}{'to bare':>9}{'to empty':>10}{'content':>10}{'MiB':>7}")
        for name, (frame, content, memory) in medians.items():
            ratios = f"{frame / bare[0]:9.2f}{frame / empty[0]:10.2f}"
            print(f"{name:14}{frame * 1000:9.0f} ms{ratios}{content * 1000:7.0f} ms{memory:7.0f}")
        plain, ours = editors(places[500])
        both = f"bare TextArea {plain * 1000:.1f} ms, the answer's editor {ours * 1000:.1f} ms"
        print(f"key to paint: {both}, {ours / plain:.2f} times")


if __name__ == "__main__":
    main()
