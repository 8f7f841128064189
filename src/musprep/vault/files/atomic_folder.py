"""Makes a whole folder at once: afterwards it is there with every file in it, or not at all.

The files are written into a temporary folder beside it, synced and checked; one rename then puts the folder in place.
"""

from __future__ import annotations

import contextlib
import os
import re
import sys
import time
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.vault.files import atomic_write, folders, lock, long_path, read, retry, temporary_files

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_ENDING = ".new"
_OWN_NAME = re.compile(re.escape(temporary_files.PREFIX) + "[0-9a-f]{12}" + re.escape(_ENDING))


def is_free(target: str) -> bool:
    """Tell whether `target` is missing or an empty folder (a vault's lock file does not count).

    Raises Damaged where the folder cannot be read.
    """
    if not os.path.lexists(target):
        return True
    return os.path.isdir(target) and not _list_names(target)


def create_folder(target: str, files: Mapping[str, bytes], look: Callable[[str], None] | None = None) -> None:
    """Make the folder `target`, 0700, with `files` by their relative names, each 0600.

    Raises MusprepError, and then nothing has changed: where `target` holds something already, where it cannot be
    written, and where `look` raises one. `look` gets the path of the finished folder before it is put in place.
    """
    target = os.path.realpath(target)
    if sys.platform == "win32":
        target = long_path.lengthen(target)
    parent = os.path.dirname(target)
    if not is_free(target):
        raise MusprepError("error.folder_not_empty", path=target)
    atomic_write.ensure_folder(parent)
    _sweep(parent)
    beside = os.path.join(parent, f"{temporary_files.PREFIX}{os.urandom(6).hex()}{_ENDING}")
    try:
        folders.make(beside)
        _fill(beside, files)
        if look:
            look(beside)
        _put(beside, target)
    except BaseException:
        folders.remove_made(beside)
        raise
    folders.unmark(target)


def _fill(folder: str, files: Mapping[str, bytes]) -> None:
    made = {folder}
    for relative, data in files.items():
        path = os.path.join(folder, *relative.split("/"))
        atomic_write.ensure_folder(os.path.dirname(path), folder)
        atomic_write.lay(path, data)
        made.add(os.path.dirname(path))
    for one in sorted(made):
        atomic_write.sync(one)


def _put(beside: str, target: str) -> None:
    """Rename the folder to its place, over an empty one that may be there."""
    empty = os.path.isdir(target)
    try:
        if empty:
            if os.path.lexists(os.path.join(target, lock.NAME)):
                retry.unlink(os.path.join(target, lock.NAME))
            if sys.platform == "win32":
                retry.rmdir(target)
        retry.rename(beside, target)
    except OSError as error:
        raise atomic_write.make_failure(error, target) from error
    try:
        atomic_write.sync(os.path.dirname(target))
    except MusprepError:
        _take_back(target, beside, empty=empty)
        raise


def _take_back(target: str, beside: str, *, empty: bool) -> None:
    for _ in range(2):
        try:
            retry.rename(target, beside)
            if empty:
                os.mkdir(target, 0o700)
        except OSError:
            continue
        return


def _sweep(parent: str) -> None:
    """Remove what a killed program of this user left in `parent` long ago: by its name, its age and its mark."""
    with contextlib.suppress(OSError):
        for name in filter(_OWN_NAME.fullmatch, os.listdir(parent)):
            path = os.path.join(parent, name)
            if abs(time.time() - os.lstat(path).st_mtime) >= temporary_files.STALE:
                folders.remove_made(path)


def _list_names(folder: str) -> list[str]:
    try:
        return [name for name in os.listdir(folder) if name != lock.NAME]
    except OSError as error:
        raise read.make_unreadable(folder, error) from None
