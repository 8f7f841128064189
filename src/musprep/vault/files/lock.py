"""Lets only one program at a time change existing files. Making a new note needs no lock."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from typing import TYPE_CHECKING

from musprep.language.error import LockedError, MusprepError
from musprep.vault.files import atomic_write, links

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = ".lock"
_PAUSE = 0.02
_BUSY = (errno.EAGAIN, errno.EACCES, errno.EWOULDBLOCK, errno.EDEADLK, 0)
"""What a lock answers that another program holds; 0 is from a C library for Windows that gives no reason."""


@contextlib.contextmanager
def hold_lock(place: str, wait: float = 3.0) -> Iterator[None]:
    """Hold the vault's lock; raises LockedError where another program keeps it for more than `wait` seconds.

    The lock is a file of its own that is never renamed or removed, so that it stays the same file for all who wait.
    Raises MusprepError where it cannot be made.
    """
    path = os.path.join(place, NAME)
    atomic_write.ensure_folder(place)
    until = time.monotonic() + wait
    handle = _open(path)
    try:
        while not _try_lock(handle, path) or not _is_same(handle, path):
            if time.monotonic() >= until:
                raise LockedError("vault.locked", path=place)
            if not _is_same(handle, path):
                os.close(handle)
                handle = -1
                handle = _open(path)
            time.sleep(_PAUSE)
        yield
    finally:
        if handle >= 0:
            # Closing releases the lock, even where it reports an error.
            with contextlib.suppress(OSError):
                os.close(handle)


def take(place: str, name: str) -> int | None:
    """Take the lock file `name` until `release`, or until this process ends in any way; return its handle.

    Returns None where another window holds it. Raises MusprepError where it cannot be made.
    """
    path = os.path.join(place, name)
    atomic_write.ensure_folder(place)
    handle = _open(path)
    try:
        mine = _try_lock(handle, path) and _is_same(handle, path)
    except BaseException:
        os.close(handle)
        raise
    if not mine:
        os.close(handle)
        return None
    return handle


def release(place: str, name: str, handle: int, *, remove: bool) -> None:
    """Give back the handle that `take` returned; `remove` deletes the file too, which no other window can hold now."""
    with contextlib.suppress(OSError):
        if remove and sys.platform != "win32":
            os.unlink(os.path.join(place, name))
    with contextlib.suppress(OSError):
        os.close(handle)
    with contextlib.suppress(OSError):
        if remove and sys.platform == "win32":
            # An open file cannot be removed there, and one that another window has taken by now stays.
            os.unlink(os.path.join(place, name))


def _open(path: str) -> int:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    if not hasattr(os, "O_NOFOLLOW") and links.is_link_or_junction(path):
        raise MusprepError("vault.is_link", path=path)
    try:
        return os.open(path, flags, 0o600)
    except OSError as error:
        raise atomic_write.make_failure(error, path) from error


def _try_lock(handle: int, path: str) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _BUSY:
            return False
        if error.errno in (errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.ENOLCK):
            # A file system without locks: every save still compares and merges.
            return True
        raise MusprepError("vault.not_written", path=path, reason=error.strerror or "") from error
    return True


def _is_same(handle: int, path: str) -> bool:
    """Tell whether the open file is still the file at `path`."""
    try:
        return os.path.samestat(os.fstat(handle), os.stat(path, follow_symlinks=False))
    except OSError:
        return False
