"""Temporary files: how they are named and known, and the removal of those that killed programs left."""

from __future__ import annotations

import os
import stat
import time

from musprep.vault.files import links, retry

PREFIX = ".musprep-"
"""How the name of a temporary file begins. A name that begins with a dot is never data."""

MARK = f"{PREFIX}folder.tmp"
"""The name of the empty file by which the program recognises a folder that it made."""

STALE = 3600.0
"""A temporary file older than this, in seconds, is not being written any more."""

_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)

_RANDOM = 8
"""The number of random bytes in the name of a temporary file."""


def sweep(folder: str, older_than: float = STALE) -> int:
    """Remove the temporaries that killed programs left in a folder (not followed if it is a link); return how many."""
    swept = 0
    try:
        by_handle = os.unlink in os.supports_dir_fd and os.scandir in os.supports_fd
        handle = os.open(folder, _FOLDER) if by_handle else None
        try:
            if handle is None and links.is_link(os.lstat(folder)):
                return 0
            with os.scandir(folder if handle is None else handle) as found:
                stale = [item.name for item in found if _is_stale(item, older_than)]
            for name in stale:
                forget(os.path.join(folder, name) if handle is None else name, handle)
                swept += 1
        finally:
            if handle is not None:
                os.close(handle)
    except OSError:
        return swept
    return swept


def forget(path: str, folder: int | None = None) -> None:
    """Remove a temporary file, by its name in the open `folder` where one is given; a later `sweep` gets what fails."""
    for _ in range(2):
        try:
            retry.unlink(path) if folder is None else os.unlink(path, dir_fd=folder)
        except FileNotFoundError:
            return
        except OSError:
            continue
        return


def is_temporary(name: str) -> bool:
    """Tell whether a name is one that the program gives to files that are not yet valid."""
    middle = name.removeprefix(PREFIX).removesuffix(".tmp").removesuffix(".old")
    ours = len(middle) == _RANDOM * 2 and not middle.strip("0123456789abcdef")
    return name == MARK or (ours and name.startswith(PREFIX) and name.endswith(".tmp"))


def _is_stale(item: os.DirEntry[str], older_than: float) -> bool:
    """Tell whether an item of a folder is a temporary file of this user that nobody is writing any more."""
    if not is_temporary(item.name):
        return False
    known = item.stat(follow_symlinks=False)
    mine = not hasattr(os, "getuid") or known.st_uid == os.getuid()
    # The change time, as a file held by a second name keeps its old modification time.
    age = abs(time.time() - max(known.st_mtime, known.st_ctime))
    return stat.S_ISREG(known.st_mode) and mine and age >= older_than


def name_temporary(folder: str) -> str:
    """Return the path of a new temporary file in a folder."""
    return os.path.join(folder, f"{PREFIX}{os.urandom(_RANDOM).hex()}.tmp")
