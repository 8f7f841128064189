"""How the program hears that it has to end, where the event loop takes no signals: on Windows."""

from __future__ import annotations

import asyncio
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from musprep.process import console_close
from musprep.tui.application.signals import GONE, SignalWatch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_BREAK = getattr(signal, "SIGBREAK", signal.SIGTERM)


class LoopOfWindows(asyncio.SelectorEventLoop):
    """A loop as Windows has them: it refuses handlers of signals."""

    def add_signal_handler(self, sig: int, callback: Callable[..., object], *args: object) -> None:
        raise NotImplementedError


@pytest.fixture
def loop(monkeypatch: pytest.MonkeyPatch) -> Iterator[LoopOfWindows]:
    """Give a loop, and take back what was set for the signal of the test."""
    monkeypatch.setattr("musprep.tui.application.signals.list_ending_signals", lambda: [_BREAK])
    before = signal.getsignal(_BREAK)
    made = LoopOfWindows()
    yield made
    made.close()
    signal.signal(_BREAK, before)


@pytest.mark.parametrize(
    ("how", "code"), [("signal", 128 + _BREAK), ("CTRL_CLOSE", GONE), ("CTRL_LOGOFF", GONE), ("CTRL_SHUTDOWN", GONE)]
)
def test_a_signal_or_a_closed_window_ends_from_the_loops_thread(
    loop: LoopOfWindows, monkeypatch: pytest.MonkeyPatch, how: str, code: int
) -> None:
    """The end is begun once, in the loop, with its exit code; Windows is held off until the program is gone."""
    watched: list[Callable[[], None]] = []
    waited: list[float] = []
    ended: list[int] = []
    monkeypatch.setattr(console_close, "watch", watched.append)

    async def run() -> None:
        done = asyncio.Event()

        def end(number: int) -> None:
            ended.append(number)
            done.set()

        watch = SignalWatch(loop, end)
        monkeypatch.setattr(watch, "_force", lambda _code: None)
        watch.begin()
        if how == "signal":
            signal.raise_signal(_BREAK)
        else:
            event = {"CTRL_CLOSE": 2, "CTRL_LOGOFF": 5, "CTRL_SHUTDOWN": 6}[how]
            handle = console_close.make_handler(watched[0], waited.append)
            assert await loop.run_in_executor(None, handle, event) == 1
        await done.wait()

    loop.run_until_complete(asyncio.wait_for(run(), 10))
    assert ended == [code]
    assert waited == ([] if how == "signal" else [4.5])


def test_ctrl_c_and_ctrl_break_are_left_to_python() -> None:
    """They are keys or signals, and no window is closed by them."""
    ended: list[str] = []
    handle = console_close.make_handler(lambda: ended.append("ended"), lambda _: None)
    assert [handle(event) for event in (0, 1)] == [0, 0]
    assert ended == []


@pytest.mark.skipif(sys.platform != "win32", reason="this system has no kernel32.SetConsoleCtrlHandler")
def test_windows_takes_the_function() -> None:
    """It is registered and stays alive."""
    console_close.watch(lambda: None)
    assert console_close._held
