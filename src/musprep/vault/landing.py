"""Makes a whole folder at once: it is there with every file in it, or not at all.

The files are laid down in a folder beside, made safe, looked over, and then one rename puts it in its place.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.vault import lock, read, write

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_ENDING = ".new"


def is_free(target: str) -> bool:
    """Tell whether `target` is missing, or a folder without anything in it (a vault's lock file says nothing)."""
    if not os.path.lexists(target):
        return True
    return os.path.isdir(target) and not _names(target)


def land(target: str, files: Mapping[str, bytes], look: Callable[[str], None] | None = None) -> None:
    """Make the folder `target`, 0700, with `files` by their relative names, 0600 each.

    Raises MusprepError, and then nothing has changed: where something stands there already, where it cannot be
    written, or where `look`, which is shown the folder before it goes into its place, raises one.
    """
    target = os.path.realpath(target)
    parent = os.path.dirname(target)
    if not is_free(target):
        raise MusprepError("error.folder_not_empty", path=target)
    write.ensure_folder(parent)
    _sweep(parent)
    beside = os.path.join(parent, f"{write.TEMPORARY}{os.urandom(6).hex()}{_ENDING}")
    try:
        write.ensure_folder(beside)
        _fill(beside, files)
        if look:
            look(beside)
        _put(beside, target)
    except BaseException:
        clear(beside)
        raise


def _fill(folder: str, files: Mapping[str, bytes]) -> None:
    folders = {folder}
    for relative, data in files.items():
        path = os.path.join(folder, *relative.split("/"))
        write.ensure_folder(os.path.dirname(path), folder)
        write.lay(path, data)
        folders.add(os.path.dirname(path))
    for one in sorted(folders):
        write.sync(one)


def _put(beside: str, target: str) -> None:
    """Rename the folder to its place, over an empty one that may be there."""
    empty = os.path.isdir(target)
    try:
        if empty:
            if os.path.lexists(os.path.join(target, lock.NAME)):
                os.unlink(os.path.join(target, lock.NAME))
            if sys.platform == "win32":
                os.rmdir(target)
        os.rename(beside, target)
    except OSError as error:
        raise write.failure(error, target) from error
    try:
        write.sync(os.path.dirname(target))
    except MusprepError:
        _take_back(target, beside, empty=empty)
        raise


def _take_back(target: str, beside: str, *, empty: bool) -> None:
    for _ in range(2):
        try:
            os.rename(target, beside)
            if empty:
                os.mkdir(target, 0o700)
        except OSError:
            continue
        return


def clear(folder: str) -> None:
    """Take a folder away with all that is in it; what resists twice stays. Links are taken away, not followed."""
    for _ in range(2):
        try:
            _cleared(folder)
        except FileNotFoundError:
            return
        except OSError:
            continue
        return


def _cleared(folder: str) -> None:
    with os.scandir(folder) as found:
        items = list(found)
    for item in items:
        if item.is_dir(follow_symlinks=False):
            _cleared(item.path)
        else:
            os.unlink(item.path)
    os.rmdir(folder)


def _sweep(parent: str) -> None:
    """Take away what a killed program left beside, long ago."""
    try:
        names = [name for name in os.listdir(parent) if name.startswith(write.TEMPORARY) and name.endswith(_ENDING)]
        for name in names:
            path = os.path.join(parent, name)
            if abs(time.time() - os.stat(path, follow_symlinks=False).st_mtime) >= write.STALE:
                clear(path)
    except OSError:
        return


def _names(folder: str) -> list[str]:
    try:
        return [name for name in os.listdir(folder) if name != lock.NAME]
    except OSError as error:
        raise read.unreadable(folder, error) from None
