"""Removes everything from a vault except what is to stay, for good and with its history.

What stays is written anew into a folder beside the old files; then renames move the old files aside and the new ones
into place. The removal of the folder of new files decides: killed before that, the next start puts the old files back;
killed after it, the next start removes them.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.vault.crypto import device, keyring, recipient
from musprep.vault.files import atomic_write, folders, links, lock, read, retry
from musprep.vault.records.names import PURGE_NEW, PURGE_OLD

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_LOG = "log"
_OPEN = ("vault.toml", recipient.NAME, recipient.IDENTITY)
"""What is readable in an encrypted vault, and its keys: they stay unchanged, unless everything goes."""


def purge(place: str, stays: Mapping[str, bytes], raw: Collection[str], known: Collection[str]) -> None:
    """Leave in the vault at `place` only the files in `stays` (with this content) and those in `raw` (unchanged).

    `known` are the files of the log when the decision was made: a note that was saved since is kept. Raises
    MusprepError, and then nothing has changed.
    """
    with lock.hold_lock(place):
        recover(place)
        new, old = os.path.join(place, PURGE_NEW), os.path.join(place, PURGE_OLD)
        for path in (new, old):
            if os.path.lexists(path):
                raise MusprepError("vault.in_the_way", path=path)
        try:
            _stage(place, new, stays, raw)
            folders.make(old)
            _exchange(place, new, old, _name_log_files(known))
        except BaseException as error:
            _undo(place)
            if isinstance(error, OSError):
                raise atomic_write.make_failure(error, place) from error
            raise
        folders.remove_made(old)


def purge_all(place: str, known: Collection[str]) -> None:
    """Remove everything, and the folder too where possible; raises MusprepError, and then nothing has changed.

    Where it is gone but a note about it on this device stays, the error is `backup.purge_note_left`, and the same call
    removes that another time.
    """
    if os.path.isdir(place):
        purge(place, {}, (), known)
    with contextlib.suppress(OSError):
        retry.unlink(os.path.join(place, lock.NAME))
        retry.rmdir(place)
    keyring.lock(place)
    try:
        device.forget_all(place)
    except MusprepError as error:
        raise MusprepError("backup.purge_note_left", **error.values) from error


def is_there(place: str) -> bool:
    """Tell whether a purge was killed. A link or another user's folder under its names does not count."""
    return any(folders.is_own_folder(os.path.join(place, name)) for name in (PURGE_NEW, PURGE_OLD))


def recover(place: str) -> None:
    """Undo a purge that was killed before it was decided, or finish it. Needs the vault's lock. Raises MusprepError."""
    if folders.is_own_folder(os.path.join(place, PURGE_NEW)):
        _undo(place)
    else:
        folders.remove_made(os.path.join(place, PURGE_OLD))


def _stage(place: str, new: str, stays: Mapping[str, bytes], raw: Collection[str]) -> None:
    folders.make(new)
    laid = {}
    for name, data in stays.items():
        path, out = recipient.prepare(place, name, data)
        laid[os.path.relpath(path, place).replace(os.sep, "/")] = out
    kept_open = _OPEN if stays and recipient.is_encrypted(place) else ()
    for name in (*raw, *kept_open):
        with contextlib.suppress(FileNotFoundError):
            laid[name] = read.read_bytes(read.locate_inside(place, name), 64 << 20)
    made = {new}
    for name, out in laid.items():
        path = os.path.join(new, *name.split("/"))
        atomic_write.ensure_folder(os.path.dirname(path), new)
        atomic_write.lay(path, out)
        made.add(os.path.dirname(path))
    for folder in sorted(made):
        atomic_write.sync(folder)


def _name_log_files(names: Collection[str]) -> set[str]:
    """Return the plain and encrypted names of the given files of the log."""
    return {f"{name.removeprefix(_LOG + '/')}{ending}" for name in names for ending in ("", recipient.ENDING)}


def _exchange(place: str, new: str, old: str, seen: Collection[str]) -> None:
    """Move the old files aside and the new ones into place, with notes saved since; raises OSError."""
    for name in _list_visible(place):
        retry.rename(os.path.join(place, name), os.path.join(old, name))
    for name in _list_visible(new):
        retry.rename(os.path.join(new, name), os.path.join(place, name))
    _carry(os.path.join(old, _LOG), os.path.join(place, _LOG), seen)
    atomic_write.sync(old)
    atomic_write.sync(place)
    folders.unmark(new)
    retry.rmdir(new)
    with contextlib.suppress(MusprepError):
        atomic_write.sync(place)


def _undo(place: str) -> None:
    """Put the old files back. What was written meanwhile under their names goes with them.

    Where something could not be moved it is not decided: the new folder stays too, and the next start tries again.
    """
    new, old = os.path.join(place, PURGE_NEW), os.path.join(place, PURGE_OLD)
    if folders.is_own_folder(old) and not folders.is_made(old):
        # An earlier version left no mark there. Whoever made it, what is missing comes back and nothing is replaced.
        with contextlib.suppress(OSError, MusprepError):
            _carry(old, os.path.realpath(place), ())
    for name in _list_visible(old) if folders.is_made(old) else ():
        for _ in range(2):
            with contextlib.suppress(OSError, MusprepError):
                _put_back(os.path.join(old, name), os.path.join(place, name))
                break
    if any(_list_visible(old)) if folders.is_own_folder(old) else os.path.lexists(old):
        return
    folders.remove_made(new)
    folders.remove_made(old)


def _put_back(old: str, there: str) -> None:
    """Put one thing back, unless somebody has put a link in its place since; raises OSError, MusprepError."""
    if links.is_link(os.lstat(old)):
        return
    if folders.is_own_folder(there):
        if not folders.is_own_folder(old):
            return
        _carry(there, old, ())
        folders.remove(there)
    retry.replace(old, there)


def _carry(source: str, target: str, left: Collection[str]) -> None:
    """Move files from one folder to the same places in another, where nothing is; those in `left` stay.

    Raises OSError, MusprepError.
    """
    if not (folders.is_own_folder(source) and (folders.is_own_folder(target) or not os.path.lexists(target))):
        return
    for folder, _, names in os.walk(source, onerror=_refuse, followlinks=False):
        inside = os.path.relpath(folder, source).replace(os.sep, "/")
        for name in names:
            relative = name if inside == "." else f"{inside}/{name}"
            to = os.path.join(target, *relative.split("/"))
            if relative in left or name.startswith(".") or os.path.lexists(to):
                continue
            atomic_write.ensure_folder(os.path.dirname(to), target)
            retry.rename(os.path.join(folder, name), to)


def _refuse(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise error


def _list_visible(folder: str) -> Iterator[str]:
    """Yield the names in a folder that do not begin with a dot; none where there is no such folder."""
    with contextlib.suppress(FileNotFoundError):
        yield from sorted(name for name in os.listdir(folder) if not name.startswith("."))
