"""Writes a file where the user says, outside the vault."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.vault.files import atomic_write, location
from musprep.vault.files.read import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable


def write_new(path: str, data: bytes) -> None:
    """Write a new file at `path`; raises MusprepError where one exists already, or the folder is missing."""
    folder = os.path.dirname(path)
    if not os.path.isdir(folder):
        raise MusprepError("error.no_such_folder", path=folder)
    try:
        atomic_write.create(path, data)
    except atomic_write.NameTakenError:
        raise MusprepError("error.file_exists", path=path) from None
    _close(path)


def write_again(path: str, data: bytes, is_own: Callable[[bytes], bool]) -> None:
    """Write a file at `path`, also in place of one that musprep made itself, as `is_own` tells of its content.

    Raises MusprepError as `write_new` does.
    """
    try:
        own = is_own(read_bytes(path))
    except (MusprepError, FileNotFoundError):
        own = False
    if own:
        atomic_write.replace(path, data)
        _close(path)
    else:
        write_new(path, data)


def _close(path: str) -> None:
    """Let the user alone open a file on Windows too, where it would get its folder's rights."""
    if sys.platform == "win32":
        location.close_on_windows(path)
