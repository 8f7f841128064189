"""Text that comes in from a file or a pipe: UTF-8, UTF-16 with a mark, or what the console here writes."""

from __future__ import annotations

import codecs
import sys

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BEGINNING = 4096
"""By so many bytes it is told whether data is UTF-16."""


def is_utf16(data: bytes) -> bool:
    """Tell whether data begins with the mark of UTF-16, as PowerShell writes its files."""
    return data.startswith(_UTF16)


def find_unmarked_utf16(data: bytes) -> str:
    """Return which UTF-16 data without a mark seems to be in, "" for none.

    Of nearly every letter of European languages one of the two bytes is zero, always on the same side.
    """
    start = b"" if is_utf16(data) else data[:_BEGINNING]
    for name, side in (("utf-16-le", 1), ("utf-16-be", 0)):
        zeros = start[side::2].count(0)
        if zeros * 10 > len(start) * 4 and 0 not in start[1 - side :: 2]:
            return name
    return ""


def decode(data: bytes, guess: str = "") -> tuple[str, str]:
    """Return data as text, and the encoding that had to be guessed, "" for none; raises UnicodeDecodeError.

    `guess` is tried for what is no UTF-8 and no UTF-16 with a mark.
    """
    if is_utf16(data):
        return data.decode("utf-16"), ""
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        if not guess:
            raise
        return data.decode(guess), guess


def find_console_encoding() -> str:
    """Return the encoding that programs here write to a pipe in, "" where it is UTF-8 or not known to Python."""
    name = sys.getfilesystemencoding()
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        name = f"cp{kernel.GetConsoleCP() or kernel.GetOEMCP()}"
    return _find_guess(name)


def find_file_encoding() -> str:
    """Return the encoding in which old editors here save a file, "" where it is UTF-8 or not known to Python."""
    name = sys.getfilesystemencoding()
    if sys.platform == "win32":
        import ctypes

        name = f"cp{ctypes.windll.kernel32.GetACP()}"
    return _find_guess(name)


def _find_guess(name: str) -> str:
    try:
        name = codecs.lookup(name).name
    except LookupError:
        return ""
    return "" if name in ("utf-8", "ascii", "cp65001") else name
