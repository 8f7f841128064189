"""Makes, recognises, walks through and removes folders of the program's own. No link is followed here.

Whoever can write to a folder can put a link, or somebody else's folder, under a name that the program uses. So a folder
is only removed where it is a real folder of this user with the program's mark in it, and its content is reached through
the open folder, not by a path that may lead elsewhere a moment later.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from typing import TYPE_CHECKING

from musprep.vault.files import atomic_write, links, location, retry, temporary_files

if TYPE_CHECKING:
    from collections.abc import Iterator

MARK = temporary_files.MARK
"""The empty file by which the program recognises a folder that it made."""

_DEEPEST = 64
_OPEN = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
_BY_HANDLE = {os.open, os.unlink, os.rmdir, os.stat} <= os.supports_dir_fd and os.scandir in os.supports_fd


def is_own(known: os.stat_result) -> bool:
    """Tell whether an lstat is that of a real folder of this user: no link, no junction, nobody else's."""
    mine = not hasattr(os, "getuid") or known.st_uid == os.getuid()
    return stat.S_ISDIR(known.st_mode) and mine and not links.is_link(known)


def is_private(known: os.stat_result) -> bool:
    """Tell whether an lstat is that of a real folder that only this user may enter, as far as the system has modes."""
    return is_own(known) and (not hasattr(os, "getuid") or not known.st_mode & 0o077)


def is_own_folder(path: str) -> bool:
    """Tell whether there is a real folder of this user at `path`."""
    try:
        return is_own(os.lstat(path))
    except OSError:
        return False


def is_made(path: str) -> bool:
    """Tell whether there is a folder at `path` that `make` made for this user."""
    try:
        return is_own_folder(path) and stat.S_ISREG(os.lstat(os.path.join(path, MARK)).st_mode)
    except OSError:
        return False


def make(path: str) -> None:
    """Make a new folder, 0700, with the mark in it; raises MusprepError where that fails or the name is in use."""
    try:
        os.mkdir(path, 0o700)
    except OSError as error:
        raise atomic_write.make_failure(error, path) from error
    if sys.platform == "win32":
        location.close_on_windows(path)
    try:
        atomic_write.lay(os.path.join(path, MARK), b"")
    except BaseException:
        with contextlib.suppress(OSError):
            retry.rmdir(path)
        raise


def unmark(path: str) -> None:
    """Remove the mark from a folder that is to stay, or is empty; where that fails a later sweep gets it."""
    temporary_files.forget(os.path.join(path, MARK))


def remove_made(path: str) -> None:
    """Remove a folder that `make` made, with everything in it; any other folder only where it is empty."""
    _remove(path, marked=True)


def remove(path: str) -> None:
    """Remove a folder of this user with everything in it; what fails twice stays."""
    _remove(path, marked=False)


def _remove(path: str, *, marked: bool) -> None:
    above, name = os.path.split(os.path.abspath(path))
    for _ in range(2):
        try:
            handle = os.open(above, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0)) if _BY_HANDLE else None
            try:
                _Removal(handle, above).remove_folder(name, marked=marked)
            finally:
                if handle is not None:
                    os.close(handle)
        except FileNotFoundError:
            return
        except OSError:
            continue
        return


class _Removal:
    """Removes folders in one parent, given as an open handle, or as a path where the system cannot work by handle."""

    def __init__(self, handle: int | None, path: str) -> None:
        self._handle, self._path = handle, path

    def remove_folder(self, name: str, *, marked: bool = False, device: int | None = None, depth: int = 0) -> None:
        """Remove the folder `name`; raises OSError where it is not this user's, or is on another disk than `device`."""
        known = self._read_stat(name)
        if not is_own(known) or depth > _DEEPEST or (device is not None and known.st_dev != device):
            raise OSError(errno.EPERM, os.strerror(errno.EPERM))
        handle = self._open(name)
        try:
            inner = _Removal(handle, os.path.join(self._path, name))
            if handle is not None and not os.path.samestat(known, os.fstat(handle)):
                raise OSError(errno.EPERM, os.strerror(errno.EPERM))
            if not marked or inner.has(MARK):
                inner.remove_content(known.st_dev, depth)
        finally:
            if handle is not None:
                os.close(handle)
        self._rmdir(name)

    def has(self, name: str) -> bool:
        try:
            return stat.S_ISREG(self._read_stat(name).st_mode)
        except FileNotFoundError:
            return False

    def remove_content(self, device: int, depth: int) -> None:
        """Remove everything in it, the mark last: a folder left half emptied is still recognised."""
        with os.scandir(self._path if self._handle is None else self._handle) as found:
            items = sorted((item.name for item in found), key=lambda one: one == MARK)
        for name in items:
            # Another program may be removing the same folder.
            with contextlib.suppress(FileNotFoundError):
                self._remove_item(name, device, depth)

    def _remove_item(self, name: str, device: int, depth: int) -> None:
        known = self._read_stat(name)
        if not stat.S_ISDIR(known.st_mode):
            self._unlink(name)
        elif links.is_link(known):
            # To Windows a junction is a folder; removing it leaves what it leads to.
            self._rmdir(name)
        else:
            self.remove_folder(name, device=device, depth=depth + 1)

    def _read_stat(self, name: str) -> os.stat_result:
        if self._handle is None:
            return os.lstat(os.path.join(self._path, name))
        return os.stat(name, dir_fd=self._handle, follow_symlinks=False)

    def _open(self, name: str) -> int | None:
        return None if self._handle is None else os.open(name, _OPEN, dir_fd=self._handle)

    def _unlink(self, name: str) -> None:
        if self._handle is None:
            retry.unlink(os.path.join(self._path, name))
        else:
            os.unlink(name, dir_fd=self._handle)

    def _rmdir(self, name: str) -> None:
        if self._handle is None:
            retry.rmdir(os.path.join(self._path, name))
        else:
            os.rmdir(name, dir_fd=self._handle)


def walk(place: str) -> Iterator[str]:
    """Yield `place`, which may itself be a link, and every real folder of this user below it.

    Folders whose name begins with a dot hold no data and are left out with what is in them.
    """
    waiting = [os.path.realpath(place)]
    while waiting:
        folder = waiting.pop(0)
        yield folder
        with contextlib.suppress(OSError), os.scandir(folder) as found:
            visible = [item for item in found if not item.name.startswith(".")]
            waiting += sorted(item.path for item in visible if is_own(item.stat(follow_symlinks=False)))
