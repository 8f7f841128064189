"""The texts made from a vault: kept in it, or written where the user says."""

from __future__ import annotations

import os

from musprep.language.error import MusprepError
from musprep.vault import head, history, lock, store, write

FOLDER = "briefings"


def keep(place: str, name: str, data: bytes) -> str:
    """Write `briefings/<name>` in the vault at `place`, keeping what it replaces in the history; return its path."""
    relative = f"{FOLDER}/{name}"
    head.begin(place)
    with lock.held(place):
        if store.exists(place, relative):
            old = store.get(place, relative)
            if old != data:
                history.keep(place, relative, old, "edit")
        return store.replace(place, relative, data)


def outside(path: str, data: bytes) -> None:
    """Write a new file at `path`; raises MusprepError where one is there already, or the folder is missing."""
    folder = os.path.dirname(path)
    if not os.path.isdir(folder):
        raise MusprepError("error.no_such_folder", path=folder)
    try:
        write.create(path, data)
    except write.Taken:
        raise MusprepError("error.file_exists", path=path) from None
