"""Renames, removes and opens as `os` does, and tries again where a program on Windows has the file open for a moment.

A sync program, an indexer or a virus scanner opens every new file, and until it closes it nobody may rename it. While a
file is being replaced nobody may open it. Other systems have no such refusal, so nothing waits there.
"""

from __future__ import annotations

import os
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4)
"""Seconds between the attempts, about one in all."""
_PAUSES_TO_READ = (0.01, 0.03, 0.1)
"""Shorter, as Windows gives no reason, and a file that may not be read is refused for good."""
_IN_USE = (32, 33, 145, 1224)
"""What Windows answers (winerror): sharing violation, lock violation, a folder with a file in it that was removed while
it was open, a file whose content is in a program's memory."""
_DENIED = 5
"""Access denied: a target that is open, or what the user may not change."""


def is_in_use(error: OSError) -> bool:
    """Tell whether a rename or removal failed since a program has the file open: only Windows says so."""
    return getattr(error, "winerror", None) in _IN_USE


def is_denied(error: OSError) -> bool:
    """Tell whether Windows refused a change without saying whether that will pass."""
    return getattr(error, "winerror", None) == _DENIED


def replace(path: str, to: str) -> None:
    """Do `os.replace`; raises OSError."""
    _retry(lambda: os.replace(path, to))


def rename(path: str, to: str) -> None:
    """Do `os.rename`; raises OSError."""
    _retry(lambda: os.rename(path, to))


def unlink(path: str) -> None:
    """Do `os.unlink`; raises OSError."""
    _retry(lambda: os.unlink(path))


def rmdir(path: str) -> None:
    """Do `os.rmdir`; raises OSError."""
    _retry(lambda: os.rmdir(path))


def open_to_read(path: str, flags: int) -> int:
    """Do `os.open` with flags for reading; raises OSError."""
    for pause in _PAUSES_TO_READ if sys.platform == "win32" else ():
        try:
            return os.open(path, flags)
        except PermissionError:
            time.sleep(pause)
    return os.open(path, flags)


def _retry(step: Callable[[], None]) -> None:
    for pause in _PAUSES:
        try:
            step()
        except OSError as error:
            if not is_in_use(error) and not is_denied(error):
                raise
        else:
            return
        time.sleep(pause)
    step()
