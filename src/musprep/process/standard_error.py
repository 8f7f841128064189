"""Lets nothing that is said on standard error change what the program does, whatever standard error leads to."""

from __future__ import annotations

import io
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class _UnfailingStream(io.RawIOBase):
    """Writes where standard error leads to, and drops what that refuses: a full disk, a closed handle or pipe."""

    def __init__(self, raw: io.RawIOBase) -> None:
        self._raw = raw

    def write(self, data: bytes) -> int:  # type: ignore[override]  # called by BufferedWriter only
        try:
            return self._raw.write(data) or len(data)
        except (OSError, ValueError):
            return len(data)

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._raw.fileno()

    def isatty(self) -> bool:
        return self._raw.isatty()


def ignore_failures() -> None:
    """Let no write to standard error fail, now or when the program ends; Python would end with another exit code."""
    before = sys.stderr
    if before is None:
        return
    raw: Any = getattr(before.buffer, "raw", before.buffer)
    sys.stderr = io.TextIOWrapper(
        io.BufferedWriter(_UnfailingStream(raw)), encoding=before.encoding, errors=before.errors, line_buffering=True
    )
