"""Every signal that would end the program and can be caught is known; those that are no end are left alone."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from musprep.process.endings import list_ending_signals
from platforms import needs

if TYPE_CHECKING:
    import pytest

pytestmark = needs("signal.SIGHUP")


def test_all_that_end_a_program_are_caught() -> None:
    """Whoever tells it to end, by whatever signal; also those without a name."""
    names = ("TERM", "HUP", "INT", "QUIT", "ABRT", "USR1", "USR2", "ALRM", "VTALRM", "PROF", "XCPU")
    numbers = {getattr(signal, f"SIG{name}") for name in names}
    assert numbers | {getattr(signal, "SIGRTMIN", signal.SIGTERM)} <= set(list_ending_signals())


def test_what_stops_it_or_is_ignored_is_no_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stop, a new size, a child's end, a fault, and what whoever started the program told it to ignore."""
    names = ("KILL", "STOP", "TSTP", "CONT", "WINCH", "CHLD", "SEGV", "PIPE")
    assert not {getattr(signal, f"SIG{name}") for name in names} & set(list_ending_signals())
    monkeypatch.setattr(signal, "getsignal", lambda _: signal.SIG_IGN)
    assert list_ending_signals() == []
