"""Backups: one encrypted file with the whole vault, and restoring it into an empty place."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.vault.files import atomic_folder
from musprep.vault.files.location import make_absolute
from musprep.vault.maintenance import backup
from musprep.vault.maintenance.backup import BackupResult, RestoreResult

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["BackupResult", "RestoreResult", "check_target", "choose_target", "restore", "save"]


def check_target(place: str, out: str) -> str:
    """Return the absolute path of a new backup; raises MusprepError where none can be written there."""
    path = make_absolute(out, os.environ)
    backup.check_target(place, path)
    return path


def save(place: str, path: str, passphrase: str, now: dt.datetime) -> BackupResult:
    """Write the vault at `place` to the new file `path`; raises MusprepError, and then there is no such file."""
    return backup.save(place, path, passphrase, now)


def choose_target(place: str, to: str, now: dt.datetime) -> str:
    """Return where a backup is restored to: `to`, or the vault's own place where that is empty, else one beside it.

    Raises MusprepError where `to` is not empty.
    """
    if to:
        target = make_absolute(to, os.environ)
        if not atomic_folder.is_free(target):
            raise MusprepError("error.folder_not_empty", path=target)
        return target
    if atomic_folder.is_free(place):
        return place
    beside = f"{place}-{now:%Y-%m-%d}"
    number = 2
    while not atomic_folder.is_free(beside):
        beside = f"{place}-{now:%Y-%m-%d}-{number}"
        number += 1
    return beside


def restore(path: str, passphrase: str, target: str) -> RestoreResult:
    """Put the content of the backup at `path` into `target`; raises MusprepError, and then nothing has changed."""
    return backup.restore(make_absolute(path, os.environ), passphrase, target)
