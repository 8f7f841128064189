"""Standard output and error, whatever they lead to: a terminal, a full disk, or nothing."""

from __future__ import annotations

import codecs
import contextlib
import os
import sys
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO, TextIO

_muted: list[str] = []


class OutputError(OSError):
    """Standard output could not be written."""


class _Output:
    """Standard output whose failed writes and flushes raise OutputError."""

    def __init__(self, stream: TextIO | BinaryIO) -> None:
        self._stream = stream

    def write(self, words: str | bytes) -> int:
        with _as_output():
            return self._stream.write(words)  # type: ignore[arg-type]  # what goes in fits the stream

    def flush(self) -> None:
        with _as_output():
            self._stream.flush()

    @property
    def buffer(self) -> _Output:
        return _Output(self._stream.buffer)  # type: ignore[union-attr]  # only asked of text

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


@contextlib.contextmanager
def _as_output() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(error.errno, error.strerror) from error


@contextlib.contextmanager
def tell_apart() -> Iterator[None]:
    """Inside the block, turn failures of standard output into OutputError."""
    before = sys.stdout
    sys.stdout = cast("TextIO", _Output(before))
    try:
        yield
    finally:
        sys.stdout = before


def prepare() -> None:
    """Let no character stop the output: what the terminal's encoding lacks is written as its number.

    A stream that was closed before the start is replaced by one that discards everything.
    """
    _muted.clear()
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            _muted.append(name)
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))
        # The screens are painted on the one that was there at the start.
        for stream in (getattr(sys, name), getattr(sys, f"__{name}__")):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure:
                reconfigure(encoding=_choose_encoding(stream.encoding), errors="backslashreplace")


def _choose_encoding(named: str) -> str:
    """Return the encoding to write in: UTF-8 where only ASCII is named, no locale is set and the terminal can show it.

    What the user chose with PYTHONIOENCODING is kept.
    """
    chosen = os.environ.get("PYTHONIOENCODING", "").partition(":")[0]
    return "utf-8" if codecs.lookup(named).name == "ascii" and not chosen else named


def is_muted() -> bool:
    """Tell whether nobody can read what is printed."""
    return "stdout" in _muted


def close_quietly() -> None:
    """Discard what is still in the buffer of standard output."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        return
