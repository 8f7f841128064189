"""Which signals end a program, so that it can clean up first."""

from __future__ import annotations

import signal

_LEFT_ALONE = frozenset(
    {
        *("SIGKILL", "SIGSTOP"),  # nobody can catch them
        *("SIGSEGV", "SIGBUS", "SIGFPE", "SIGILL", "SIGTRAP", "SIGSYS"),  # the program itself is at fault
        *("SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGCONT"),  # suspend it, or let it continue
        *("SIGCHLD", "SIGCLD", "SIGURG", "SIGWINCH", "SIGINFO"),  # do nothing
    }
)


def list_ending_signals() -> list[int]:
    """Return the signals that end a program unless it catches them, leaving out those this program ignores."""
    left = {getattr(signal, name, None) for name in _LEFT_ALONE}
    return sorted(number for number in signal.valid_signals() - left if signal.getsignal(number) != signal.SIG_IGN)
