"""Writes a whole vault into one file, encrypted with a passphrase, and restores it.

It is an ordinary age file around an ordinary tar file: `age -d FILE | tar x` opens it without musprep. The files of an
encrypted vault are stored as they are, and so are encrypted twice: the vault's own passphrase opens it once it is
restored.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import stat
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import LockedError, MusprepError
from musprep.vault.crypto import passphrase_file, recipient
from musprep.vault.crypto.passphrase import ChangedError
from musprep.vault.doctor import check_files, layout
from musprep.vault.files import atomic_folder, atomic_write, links, lock, read
from musprep.vault.files.location import refuse_inside
from musprep.vault.files.problem import Damaged, Problem
from musprep.vault.files.relative import is_portable
from musprep.vault.maintenance import archive
from musprep.vault.records.history import FOLDER as HISTORY

if TYPE_CHECKING:
    from collections.abc import Iterator

CAP = archive.WHOLE_CAP + (archive.WHOLE_CAP >> 4)
_ENCRYPTED = b"age-encryption.org/v1\n"


class BackupResult(NamedTuple):
    """A backup that was written: its path, how many files and bytes it contains, and what was left out."""

    path: str
    files: int
    size: int
    left_out: tuple[Problem, ...]


class RestoreResult(NamedTuple):
    """A vault that was restored: where, how many files, when the backup was made, and what is damaged in it."""

    place: str
    files: int
    made: dt.datetime | None
    problems: tuple[Problem, ...]


def check_target(place: str, path: str) -> None:
    """Raise MusprepError where no backup of the vault at `place` can be written to `path`."""
    if not os.path.isdir(place):
        raise MusprepError("backup.no_vault", path=place)
    if os.path.lexists(path):
        raise MusprepError("error.file_exists", path=path)
    if not os.path.isdir(os.path.dirname(path)):
        raise MusprepError("vault.gone", path=os.path.dirname(path))
    refuse_inside(place, path)


@contextlib.contextmanager
def _hold_steady(place: str) -> Iterator[None]:
    """Hold the vault's lock; on a drive that is read-only nothing changes without it."""
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(lock.hold_lock(place))
        except MusprepError as error:
            if error.key != "vault.read_only":
                raise
        yield


def save(place: str, path: str, passphrase: str, made: dt.datetime) -> BackupResult:
    """Write the vault at `place` to the new file `path`; raises MusprepError, and then there is no such file.

    `made` is the time that the backup gives as its own.
    """
    check_target(place, path)
    files: dict[str, bytes] = {}
    left_out: list[Problem] = []
    with _hold_steady(place):
        for name in _list_names(place):
            try:
                files[name] = _read(place, name)
            except Damaged as error:
                left_out.append(Problem(name, 0, error))
        encrypted = recipient.is_encrypted(place)
    if sum(map(len, files.values())) > archive.WHOLE_CAP:
        raise MusprepError("backup.too_large", limit=archive.WHOLE_CAP >> 20)
    data = passphrase_file.protect(archive.pack(files, made=made, encrypted=encrypted), passphrase)
    try:
        atomic_write.create(path, data)
    except atomic_write.NameTakenError:
        raise MusprepError("error.file_exists", path=path) from None
    return BackupResult(path, len(files), len(data), tuple(left_out))


def restore(path: str, passphrase: str, target: str) -> RestoreResult:
    """Put the content of a backup into the folder `target`, which is missing or empty.

    Every checksum is verified and every file is read before the folder is put in place. What was already damaged when
    the backup was made is restored as it was, and reported. Raises MusprepError, and then nothing has changed.
    """
    if not atomic_folder.is_free(target):
        raise MusprepError("error.folder_not_empty", path=target)
    inside = open_backup(path, passphrase)
    if not inside.encrypted:
        # Nothing plain is written either where this device knows an encrypted vault.
        recipient.refuse_to_write(target)
    problems: list[Problem] = []

    def look(folder: str) -> None:
        problems.extend(_find_not_encrypted(inside) if inside.encrypted else _find_problems(folder))

    atomic_folder.create_folder(target, inside.files, look)
    return RestoreResult(os.path.realpath(target), len(inside.files), _read_moment(inside.made), tuple(problems))


def _read_moment(written: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(written)
    except ValueError:
        return None


def open_backup(path: str, passphrase: str) -> archive.ArchiveMember:
    """Return the content of the backup at `path`.

    Raises LockedError where the passphrase is wrong, MusprepError where it is no backup or was changed.
    """
    data = _read_content(path)
    try:
        whole = passphrase_file.reveal(data, passphrase)
    except ChangedError:
        raise MusprepError("backup.changed", path=path) from None
    except passphrase_file.WrongPassphraseError:
        raise LockedError("backup.wrong_passphrase", path=path) from None
    except passphrase_file.NotProtectedError:
        raise MusprepError("backup.not_encrypted", path=path) from None
    except MusprepError as error:
        raise MusprepError(error.key, path=path, **error.values) from None
    return archive.unpack(whole)


def _read_content(path: str) -> bytes:
    """Return a file's bytes; the path is the user's own and may be a link. Raises MusprepError."""
    try:
        known = os.stat(path)
        if not stat.S_ISREG(known.st_mode) or known.st_size > CAP:
            raise MusprepError("backup.not_encrypted", path=path)
        return read.read_bytes(os.path.realpath(path), CAP)
    except FileNotFoundError:
        raise MusprepError("error.no_file", path=path) from None
    except OSError as error:
        raise read.make_unreadable(path, error) from None


def _list_names(place: str) -> Iterator[str]:
    """Yield the names of all files of a vault, its history too; names that begin with a dot are never data."""
    yield from layout.list_files(place)
    history = os.path.join(place, HISTORY)
    if os.path.isdir(history) and not links.is_link_or_junction(history):
        for name in layout.list_files(history):
            yield f"{HISTORY}/{name}"


def _read(place: str, name: str) -> bytes:
    if not is_portable(name):
        raise Damaged("backup.odd_name", path=name)
    try:
        return read.read_bytes(read.locate_inside(place, name), archive.FILE_CAP)
    except FileNotFoundError:
        raise Damaged("backup.vanished", path=name) from None


def _find_problems(folder: str) -> Iterator[Problem]:
    """Yield what cannot be read in a folder that is not a vault yet."""
    for one in check_files.find_broken(folder):
        error = one.error
        if isinstance(error, Damaged):
            error = Damaged(error.key, path=one.path, line=error.line, **error.values)
            yield Problem(one.path, error.line, error)
        else:
            yield Problem(one.path, 0, Damaged("vault.conflict_newer", path=one.path))


def _find_not_encrypted(inside: archive.ArchiveMember) -> Iterator[Problem]:
    """Yield the files that should be age files and are not; their content needs the vault's own passphrase."""
    for name, data in inside.files.items():
        if name.endswith(recipient.ENDING) and not data.startswith(_ENCRYPTED):
            yield Problem(name, 0, Damaged("encryption.not_opened", path=name))
