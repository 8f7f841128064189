"""Logging off and shutting down on Windows, which only a window is told of."""

from __future__ import annotations

import os
import sys
import threading
import time
from typing import Any

import pytest

from musprep.process import session_end


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let the end of the session be counted, as by the last of two screens."""
    found: list[str] = []
    monkeypatch.setattr(session_end, "_ends", [lambda: found.append("earlier")])
    session_end.watch(lambda: found.append("end"))
    return found


def test_only_the_end_of_the_session_ends_the_program(ended: list[str]) -> None:
    """It is allowed, it may be called off, and when it comes Windows is held off; all else goes its way."""
    waited: list[float] = []
    handle = session_end.make_procedure(lambda *sent: sum(sent[1:]), waited.append)
    assert handle(1, session_end.QUERY, 0, 0) == 1
    assert handle(1, session_end.END, 0, 5) == session_end.END + 5
    assert handle(1, 2, 3, 4) == 9
    assert (ended, waited) == ([], [])
    assert handle(1, session_end.END, 1, 0) == 0
    assert ended == ["end"]
    assert 3 < waited[0] < 5


def test_no_window_is_made_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other systems send a signal."""
    monkeypatch.setattr(session_end, "_ends", [])
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(threading, "Thread", None)
    session_end.watch(lambda: None)


def _find_window(user: Any) -> int:
    """Return the window of this process, 0 where there is none: other tests, run at the same time, may have theirs."""
    import ctypes
    from ctypes import wintypes

    user.FindWindowExW.restype = wintypes.HWND
    user.FindWindowExW.argtypes = (wintypes.HWND, wintypes.HWND, wintypes.LPCWSTR, wintypes.LPCWSTR)
    owner, window = wintypes.DWORD(), 0
    while window := user.FindWindowExW(None, window, session_end.CLASS, None) or 0:
        user.GetWindowThreadProcessId(wintypes.HWND(window), ctypes.byref(owner))
        if owner.value == os.getpid():
            break
    return window


@pytest.mark.skipif(os.name != "nt", reason="this system has no user32.CreateWindowExW")
def test_windows_tells_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it sends when the user logs off ends the program."""
    import ctypes

    found: list[str] = []
    monkeypatch.setattr(session_end, "_PATIENCE", 0)
    monkeypatch.setattr(session_end, "_ends", [])
    session_end.watch(lambda: found.append("end"))
    user = ctypes.WinDLL("user32")  # type: ignore[attr-defined,unused-ignore]
    for _ in range(40):
        if window := _find_window(user):
            break
        time.sleep(0.05)
    else:
        pytest.skip("this system has no user32.CreateWindowExW that makes a window without a display")
    assert user.SendMessageW(window, session_end.QUERY, 0, 0) == 1
    user.SendMessageW(window, session_end.END, 1, 0)
    assert found == ["end"]
