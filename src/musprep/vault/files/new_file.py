"""Writes a new file where the user says, outside the vault."""

from __future__ import annotations

import os

from musprep.language.error import MusprepError
from musprep.vault.files import atomic_write


def write_new(path: str, data: bytes) -> None:
    """Write a new file at `path`; raises MusprepError where one exists already, or the folder is missing."""
    folder = os.path.dirname(path)
    if not os.path.isdir(folder):
        raise MusprepError("error.no_such_folder", path=folder)
    try:
        atomic_write.create(path, data)
    except atomic_write.NameTakenError:
        raise MusprepError("error.file_exists", path=path) from None
