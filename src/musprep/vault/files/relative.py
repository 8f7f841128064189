"""Checks every relative name that comes from a file or a listing, before anything is done under it.

Without `re`, as on Windows `musprep log` looks at the vault's path here.
"""

from __future__ import annotations

import os
import sys

_DEEPEST = 16
_ODD = frozenset('/\\:*?"<>|')
"""What some system does not take in a name."""
_LONGEST_PART = 200
_LONGEST = 1024
_NUMBERED = (f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³")
_DEVICES = frozenset(("con", "prn", "aux", "nul", "conin$", "conout$", *_NUMBERED))
"""Names that Windows gives to devices, in any folder and with any ending."""


def is_safe(name: object) -> bool:
    """Tell whether `name` leads to one place below the folder it is joined to, on every system.

    It is never absolute, and no part of it is empty, hidden, `.` or `..`, a drive or a device, or contains a backslash
    or a control character. It says nothing about links on the way: `read.locate_inside` checks both.
    """
    if not isinstance(name, str) or not 0 < len(name) <= _LONGEST:
        return False
    try:
        # Windows would accept a lone surrogate in a name, which no other system can read.
        name.encode() if sys.platform == "win32" else os.fsencode(name)
    except UnicodeEncodeError:
        return False
    return all(map(_is_part, name.split("/")))


def is_portable(name: object) -> bool:
    """Tell whether a name is safe and can be made on every system: no odd characters, and not too deep."""
    if not isinstance(name, str) or not is_safe(name):
        return False
    parts = name.split("/")
    return len(parts) <= _DEEPEST and all(map(_is_portable_part, parts))


def is_device(part: str) -> bool:
    """Tell whether Windows takes a part of a path for a device, whatever folder it is in and whatever ending it has."""
    return part.partition(".")[0].rstrip().lower() in _DEVICES


def _is_portable_part(part: str) -> bool:
    is_odd = any(letter in _ODD or "\ud800" <= letter <= "\udfff" for letter in part)
    return 0 < len(part) <= _LONGEST_PART and not is_odd and not part.endswith((" ", "."))


def _is_part(part: str) -> bool:
    if not part or part.startswith(".") or "\\" in part or any(letter < " " or letter == "\x7f" for letter in part):
        return False
    if part[1:2] == ":" or (sys.platform == "win32" and (":" in part or part.endswith((".", " ")))):
        # Windows takes what follows a colon for a stream, and drops dots and spaces at the end.
        return False
    return not is_device(part)
