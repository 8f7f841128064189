"""Repairs a vault at the start: finishes or undoes a killed encryption, encrypts files left plain."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from musprep.vault.crypto import device, journal, keyring, recipient
from musprep.vault.files import atomic_write, header, lock, read, retry, temporary_files
from musprep.vault.files.problem import Damaged
from musprep.vault.maintenance import purge
from musprep.vault.records import file_tree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.vault.crypto.journal import Journal

_DEAD = 60.0
"""Seconds after which a temporary file of an encrypted vault, which may be plain, is not being written any more."""


def recover(place: str) -> None:
    """Finish or undo what a killed program left; raises MusprepError. Needs no key, and mostly does nothing."""
    if purge.is_there(place):
        with lock.hold_lock(place):
            purge.recover(place)
    if journal.is_there(place):
        with lock.hold_lock(place):
            recover_under_lock(place)
    if journal.find_strays(place):
        with lock.hold_lock(place):
            for token in journal.find_strays(place):
                device.drop_plan(token)


def recover_under_lock(place: str) -> None:
    """Finish or undo a killed encryption or decryption. Needs the vault's lock. Raises MusprepError."""
    noted = journal.find(place)
    if noted is None:
        return
    encrypted = recipient.is_encrypted(place)
    if noted.doing == "seal":
        finish_encryption(place, noted) if encrypted else undo_encryption(place, noted)
    elif encrypted:
        undo_decryption(place, noted)
    else:
        finish_decryption(place, noted)


def undo_encryption(place: str, noted: Journal) -> None:
    """Remove the encrypted twins of an encryption that did not come to its one step. Raises MusprepError."""
    _drop_twins(place, noted)
    if file_tree.list_encrypted(place):
        # It was encrypted after all, and `recipient` was lost: the key that opens these files stays.
        return
    _without_identity(place)


def finish_encryption(place: str, noted: Journal) -> None:
    """Remove the plain files that are encrypted now; encrypt those that are new or were changed since.

    Raises MusprepError.
    """
    _drop_plain(place, _list_plain(place, noted))
    gather(place)
    sweep(place)
    journal.end(place)


def undo_decryption(place: str, noted: Journal) -> None:
    """Remove the plain files of a decryption that did not come to its one step. Raises MusprepError."""
    _drop_plain(place, _list_plain(place, noted))
    sweep(place)
    journal.end(place)


def finish_decryption(place: str, noted: Journal) -> None:
    """Remove the encrypted files that are plain now. Where one is left that needs the key, the key stays too.

    Raises MusprepError.
    """
    _drop_twins(place, noted)
    if file_tree.list_encrypted(place):
        return
    device.forget(place)
    _without_identity(place)


def _list_plain(place: str, noted: Journal) -> list[str]:
    """Return the plain files that are still as noted and have a complete encrypted twin."""
    return [
        name
        for name in file_tree.list_plain(place, strict=False)
        if name in noted.files
        and file_tree.holds_plain(place, name, noted.files[name])
        and file_tree.has_whole_twin(place, name)
    ]


def _drop_twins(place: str, noted: Journal) -> None:
    """Remove the encrypted twins of the plain files that are still as noted."""
    twins = [
        name
        for name in file_tree.list_encrypted(place)
        if name in noted.files and file_tree.holds_plain(place, name, noted.files[name])
    ]
    _unlink(place, twins, recipient.ENDING)


def _without_identity(place: str) -> None:
    """Remove the secret key, and once that is safe the journal: a key alone would mean that `recipient` was lost."""
    if _remove(os.path.join(place, recipient.IDENTITY)):
        atomic_write.sync(place)
    sweep(place)
    journal.end(place)


def gather(place: str) -> list[str]:
    """Encrypt what is plain in an encrypted vault; return which files were encrypted, without emptied ones.

    They may be a note saved at the last moment, or a file from another device. Where an encrypted twin differs both are
    kept, the plain one under the name of a sync conflict. Comparing needs the key; while locked, such a pair is left
    for later. Of the user's own catalogues only those are removed that are encrypted with the same content: the user
    decides about the others. Raises MusprepError.
    """
    public = recipient.read_keys(place)
    gathered = []
    for name in [*file_tree.list_plain_left(place), *file_tree.list_catalogues_left(place)] if public else ():
        try:
            data = file_tree.read_plain(place, name)
        except (FileNotFoundError, Damaged):
            continue
        twin = os.path.lexists(file_tree.locate_encrypted(place, name))
        if twin and keyring.is_locked(place):
            continue
        if not (twin and _holds(place, name, data, public)):
            if name.startswith(file_tree.OWN_CATALOGUES):
                continue
            _encrypt_as(place, name_conflict(name) if twin else name, data)
        _drop_plain(place, [name])
        if not (twin and read.is_emptied(data)):
            gathered.append(name)
    return gathered


def tidy(place: str) -> list[str]:
    """Do what can be done once the key is known; return which plain files were encrypted. Raises MusprepError.

    Whoever can open the vault may finish what another program began, unless that may still be working.
    """
    if journal.is_there(place) and journal.find(place) is None and journal.may_be_decrypting_elsewhere(place):
        return []
    with lock.hold_lock(place):
        recover_under_lock(place)
        gathered = gather(place)
        sweep(place)
        if journal.is_there(place) and recipient.is_encrypted(place) and not file_tree.list_plain_left(place):
            journal.end(place)
    return gathered


def sweep(place: str) -> None:
    """Remove the temporary files of killed programs: they may be plain."""
    for folder, _, _ in os.walk(place, followlinks=False):
        temporary_files.sweep(folder, _DEAD)


def _encrypt_as(place: str, name: str, data: bytes) -> None:
    path, out = recipient.prepare(place, name, data)
    atomic_write.create(path, out)


def _holds(place: str, name: str, data: bytes, public: tuple[str, ...]) -> bool:
    """Tell whether the encrypted twin contains all of the plain file, which may be cut short or emptied."""
    if read.is_emptied(data):
        return True
    try:
        encrypted = file_tree.read_encrypted(place, name)
        whole = keyring.open_bytes(
            keyring.get_identity(place, public), file_tree.locate_encrypted(place, name), encrypted
        )
    except (Damaged, FileNotFoundError):
        return False
    return whole.startswith(data)


def name_conflict(name: str) -> str:
    """Return a name beside `name`, in the way of sync programs."""
    start, dot, ending = name.rpartition(".")
    stamp = f".sync-conflict-{time.strftime('%Y%m%d-%H%M%S', time.gmtime())}-{os.urandom(4).hex().upper()}"
    return f"{start}{stamp}{dot}{ending}" if dot and "/" not in ending else f"{name}{stamp}"


def _drop_plain(place: str, names: Iterable[str]) -> None:
    """Remove plain files; of `vault.toml` what an encrypted vault leaves readable stays."""
    dropped = []
    for name in names:
        if name == header.NAME:
            data = file_tree.read_plain(place, name)
            if data != file_tree.make_stub(data):
                atomic_write.replace(file_tree.locate_plain(place, name), file_tree.make_stub(data))
        else:
            dropped.append(name)
    _unlink(place, dropped, "")


def _unlink(place: str, names: Iterable[str], ending: str) -> None:
    """Remove files, and sync their folders."""
    gone = [name for name in names if _remove(file_tree.locate_plain(place, name) + ending)]
    for folder in file_tree.list_folders(gone):
        atomic_write.sync(file_tree.locate_plain(place, folder) if folder else place)


def _remove(path: str) -> bool:
    """Remove a file; tell whether it was there. Raises MusprepError."""
    try:
        retry.unlink(path)
    except FileNotFoundError:
        return False
    except OSError as error:
        raise atomic_write.make_failure(error, path) from error
    return True
