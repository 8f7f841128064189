"""Text that comes in from a file or a pipe: UTF-8, UTF-16, or what the console or old editors here write."""

from __future__ import annotations

import codecs
import contextlib
import re
import sys

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
"""The first begins as UTF-16 does."""
_BEGINNING = 4096
"""By so many bytes it is told whether data is UTF-16."""
_WINDOWS, _CONSOLE = "cp1252", "cp850"
"""The code pages of Western Europe, tried where nothing else fits; only the second has a letter for every byte."""
_CONSOLE_LETTERS = re.compile(rb"[A-Za-z][\x86\x91]|\x86[a-z]|\A[^\x8b]*(?:[A-Za-z]\x9b|\x9b[a-z])[^\x8b]*\Z")
"""å, æ or ø beside a letter in the second; the first has signs there: † and ‘, and › that comes with its other half."""


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

    With a `guess` no text is refused for its encoding, only what is none: half of a UTF-16 text, or zeros. Without one,
    anything but UTF-8 and UTF-16 with a mark is.
    """
    if data.startswith(_UTF32):
        return data.decode("utf-32"), ""
    if is_utf16(data):
        return data.decode("utf-16"), ""
    if guess and (wide := find_unmarked_utf16(data)):
        return data.decode(wide), wide
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        if not guess or b"\0" in data:
            raise
    for name in (guess, _WINDOWS):
        if name == _WINDOWS and _CONSOLE_LETTERS.search(data):
            continue
        with contextlib.suppress(UnicodeDecodeError):
            return data.decode(name), name
    return data.decode(_CONSOLE), _CONSOLE


def simplify_line_ends(text: str) -> str:
    """Return text with a newline at the end of each line, where Windows has two characters and old Macs had another."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def find_console_encoding() -> str:
    """Return the encoding that programs here write to a pipe in, where it is not UTF-8."""
    name = sys.getfilesystemencoding()
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        name = f"cp{kernel.GetConsoleCP() or kernel.GetOEMCP()}"
    return _find_guess(name)


def find_file_encoding() -> str:
    """Return the encoding in which old editors here save a file, where it is not UTF-8."""
    name = sys.getfilesystemencoding()
    if sys.platform == "win32":
        import ctypes

        name = f"cp{ctypes.windll.kernel32.GetACP()}"
    return _find_guess(name)


def _find_guess(name: str) -> str:
    """Return an encoding as Python calls it; where that is UTF-8 or unknown, the one of older programs."""
    try:
        name = codecs.lookup(name).name
    except LookupError:
        return _WINDOWS
    return _WINDOWS if name in ("utf-8", "ascii", "cp65001") else name
