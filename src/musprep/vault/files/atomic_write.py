"""Every write to the vault goes through here, and is either done completely or not at all.

A temporary file in the same folder, fsync, link (new file) or rename (replaced file), fsync of the folder; only then is
it saved. On any error the old file is kept, no temporary is left, and a MusprepError says what, where and what to do.
Folders are made 0700 and files 0600, whatever the umask. Links are never followed: a temporary is always a new file,
and link and rename act on the name itself.
"""

from __future__ import annotations

import errno
import os
import sys

from musprep.language.error import MusprepError
from musprep.vault.files import links, location, retry
from musprep.vault.files.temporary_files import forget, name_temporary

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)

_NO_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS)
"""What file systems answer that cannot fsync a folder."""

_NO_LINK = (*_NO_SYNC, errno.EPERM, errno.EACCES, errno.EMLINK)
"""What file systems answer that have no hard links: exFAT, some FUSE, Android."""

_KEYS = {
    errno.ENOSPC: "disk_full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.EFBIG: "file_too_large",
    errno.ENAMETOOLONG: "name_too_long",
    errno.ELOOP: "is_link",
    errno.ENOTDIR: "not_a_folder",
    errno.EISDIR: "not_a_file",
    errno.ENOENT: "gone",
}


written: set[str] = set()
"""The paths that were written, replaced or removed since the program began."""


class NameTakenError(MusprepError):
    """A file of this name exists already, with other content."""


def make_failure(error: OSError, path: str) -> MusprepError:
    """Return the error that says why writing `path` failed."""
    if retry.is_in_use(error):
        name = "in_use"
    else:
        name = "denied" if retry.is_denied(error) else _KEYS.get(error.errno or 0, "not_written")
    return MusprepError(f"vault.{name}", path=path, reason=error.strerror or type(error).__name__)


def create(path: str, data: bytes) -> None:
    """Write a new file. One with the same content counts as written; raises NameTakenError where the content differs.

    Raises MusprepError where it cannot be written. Where the folder cannot be synced the file is removed again, so that
    a retry does not make a second one.
    """
    folder = os.path.dirname(path)
    try:
        temporary = _write_temporary(folder, data)
        mine = False
        try:
            mine = _link(temporary, path, data)
            forget(temporary)
            _sync_folder(folder)
        except BaseException:
            if mine:
                forget(path)
            forget(temporary)
            raise
        if not mine:
            forget(temporary)
    except OSError as error:
        raise make_failure(error, path) from error
    written.add(path)


def lay(path: str, data: bytes) -> None:
    """Write a new file directly under its own name; its name is only safe after `sync`.

    For many files that nobody reads before a later step makes them count. Raises NameTakenError where the name is in
    use, MusprepError where the file cannot be written.
    """
    try:
        _fill(path, data)
    except FileExistsError:
        raise NameTakenError("vault.taken", path=path) from None
    except OSError as error:
        raise make_failure(error, path) from error


def sync(folder: str) -> None:
    """Fsync a folder, so that the names in it survive a power cut; raises MusprepError."""
    try:
        _sync_folder(folder)
    except OSError as error:
        raise make_failure(error, folder) from error


def replace(path: str, data: bytes) -> None:
    """Replace the content of a file, or make it; the old file keeps a second name until everything is safe.

    Raises MusprepError where it cannot be written; the old content is back then.
    """
    folder = os.path.dirname(path)
    try:
        temporary = _write_temporary(folder, data)
        old = ""
        try:
            old = _hold(path, temporary)
            retry.replace(temporary, path)
            _sync_folder(folder)
        except BaseException:
            if old:
                _put_back(old, path)
            raise
        finally:
            forget(temporary)
            if old:
                forget(old)
    except OSError as error:
        raise make_failure(error, path) from error
    written.add(path)


def remove(path: str) -> None:
    """Remove a file; raises MusprepError where that fails. Where the folder cannot be synced the file is put back."""
    folder = os.path.dirname(path)
    aside = name_temporary(folder)
    try:
        retry.rename(path, aside)
        try:
            _sync_folder(folder)
        except BaseException:
            _put_back(aside, path)
            raise
        forget(aside)
    except OSError as error:
        raise make_failure(error, path) from error
    written.add(path)


def move(path: str, to: str) -> None:
    """Rename a file within the vault, replacing what is there; raises MusprepError."""
    try:
        retry.replace(path, to)
        _sync_folder(os.path.dirname(to))
        _sync_folder(os.path.dirname(path))
    except OSError as error:
        raise make_failure(error, path) from error


def ensure_folder(path: str, root: str = "") -> None:
    """Make a folder, 0700, and missing ones above it. Below `root` none of them may be a link.

    A folder that holds something was synced by whoever put it there; an empty one is synced again. Raises MusprepError
    where one is a link or cannot be made.
    """
    below = path
    while root and below != root and len(below) > len(root):
        if links.is_link_or_junction(below):
            raise MusprepError("vault.is_link", path=below)
        below = os.path.dirname(below)
    try:
        _make(path)
    except OSError as error:
        raise make_failure(error, path) from error


def _write_temporary(folder: str, data: bytes) -> str:
    """Return the path of a new temporary file that holds `data`, synced to the disk."""
    temporary = name_temporary(folder)
    _fill(temporary, data)
    return temporary


def _fill(path: str, data: bytes) -> None:
    """Make a new file that holds `data`, synced to the disk; where that fails there is none."""
    handle = os.open(path, _NEW, 0o600)
    try:
        try:
            rest = memoryview(data)
            while rest:
                count = os.write(handle, rest)
                if not count:
                    raise OSError(errno.EIO, os.strerror(errno.EIO))
                rest = rest[count:]
            _sync(handle)
        finally:
            os.close(handle)
    except BaseException:
        forget(path)
        raise


def _link(temporary: str, path: str, data: bytes) -> bool:
    """Give the temporary its final name; return False where a file with the same content is there already."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        pass
    except (OSError, AttributeError, NotImplementedError) as error:
        if isinstance(error, OSError) and error.errno not in _NO_LINK:
            raise
        if not os.path.lexists(path):
            retry.rename(temporary, path)
            return True
    else:
        return True
    if not _holds(path, data):
        raise NameTakenError("vault.taken", path=path)
    return False


def _holds(path: str, data: bytes) -> bool:
    try:
        handle = links.open_to_read(path)
        try:
            return os.fstat(handle).st_size == len(data) and os.read(handle, len(data) + 1) == data
        finally:
            os.close(handle)
    except OSError:
        return False


def _hold(path: str, temporary: str) -> str:
    """Give the file at `path` a second name to restore it from; "" where there is no file or no links."""
    second = temporary[: -len("tmp")] + "old.tmp"
    try:
        os.link(path, second, follow_symlinks=False)
    except FileNotFoundError:
        return ""
    except (OSError, AttributeError, NotImplementedError) as error:
        if isinstance(error, OSError) and error.errno not in _NO_LINK:
            raise
        return ""
    return second


def _put_back(aside: str, path: str) -> None:
    for _ in range(2):
        try:
            retry.replace(aside, path)
        except OSError:
            continue
        return


def _make(path: str) -> None:
    made = False
    parent = os.path.dirname(path)
    try:
        with os.scandir(path) as found:
            if any(not item.name.startswith(".") for item in found):
                return
    except PermissionError:
        return
    except FileNotFoundError:
        _make(parent)
        try:
            os.mkdir(path, 0o700)
            made = True
            if sys.platform == "win32":
                location.close_on_windows(path)
        except FileExistsError:
            # Another program was faster.
            made = False
    try:
        _sync_folder(parent)
    except OSError as error:
        if made:
            try:
                retry.rmdir(path)
            except OSError:
                raise error from None
        elif error.errno in (errno.EACCES, errno.EPERM):
            return
        raise


def _sync(handle: int) -> None:
    if sys.platform == "darwin":
        # There fsync stops at the drive's own cache.
        import fcntl

        try:
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
        except OSError:
            os.fsync(handle)
        return
    os.fsync(handle)


def _sync_folder(folder: str) -> None:
    """Fsync a folder. Windows has no such call and writes names through."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        _sync(handle)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise
    finally:
        os.close(handle)
