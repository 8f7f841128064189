"""The program age at a terminal of its own, which types what it asks for."""

from __future__ import annotations

import contextlib
import os
import subprocess

from warm import take_terminal


def run_age(*words: str, phrases: tuple[str, ...]) -> int:
    """Run age, type a passphrase each time it asks for one, and return its exit code."""
    here, there = os.openpty()
    process = subprocess.Popen(
        ["age", *words],
        stdin=there,
        stdout=there,
        stderr=there,
        start_new_session=True,
        preexec_fn=take_terminal,  # noqa: PLW1509 - it has no threads
    )
    os.close(there)
    for phrase in phrases:
        _read_to(here, b":")
        os.write(here, f"{phrase}\n".encode())
    # On macOS it ends when all that it said is read.
    with contextlib.suppress(OSError):
        while os.read(here, 1024):
            pass
    os.close(here)
    return process.wait(30)


def _read_to(handle: int, sign: bytes) -> None:
    seen = b""
    while sign not in seen:
        seen += os.read(handle, 1024)
