"""The folder of a made-up year: removed when its program ends, or when the next one starts."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.vault.files import folders, lock

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX = "musprep-demo-"
_IN_USE = ".in-use"
"""A file in the folder that its program keeps locked: the system releases it however the program ends."""


@contextlib.contextmanager
def make_demo_folder() -> Iterator[str]:
    """Give a folder that is removed at the end of the block. Raises MusprepError or OSError where none can be made."""
    folder = tempfile.mkdtemp(prefix=_PREFIX)
    try:
        handle = lock.take(folder, _IN_USE)
        try:
            yield folder
        finally:
            if handle is not None:
                lock.release(folder, _IN_USE, handle, remove=False)
    finally:
        folders.remove(folder)


def sweep() -> None:
    """Remove the folders of killed programs, if they were made by `make_demo_folder` for this user."""
    with contextlib.suppress(OSError):
        for name in os.listdir(tempfile.gettempdir()):
            if name.startswith(_PREFIX):
                _remove_dead(os.path.join(tempfile.gettempdir(), name))


def _remove_dead(folder: str) -> None:
    try:
        inside = os.lstat(os.path.join(folder, _IN_USE))
        if not folders.is_private(os.lstat(folder)) or not stat.S_ISREG(inside.st_mode):
            return
        handle = lock.take(folder, _IN_USE)
    except (OSError, MusprepError):
        return
    if handle is not None:
        lock.release(folder, _IN_USE, handle, remove=False)
        folders.remove(folder)
