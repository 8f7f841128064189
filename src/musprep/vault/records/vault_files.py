"""The files of a vault by their relative names, whether the vault is encrypted or not.

Where it is encrypted, `rounds/2026/answers.toml` is stored as `rounds/2026/answers.toml.age`, and reading it needs the
key. Callers always see plain names and plain content.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from musprep.vault.crypto import keyring, recipient
from musprep.vault.files import atomic_write, read
from musprep.vault.files.problem import Damaged

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADROOM = 4096


def locate(place: str, relative: str) -> str:
    """Return where `relative` is stored now; raises Damaged where a folder on the way is a link."""
    plain = read.locate_inside(place, relative)
    return plain + recipient.ENDING if recipient.is_encrypted(place) else plain


def exists(place: str, relative: str) -> bool:
    """Tell whether there is a file `relative`; raises Damaged where a folder on the way is a link."""
    return os.path.lexists(locate(place, relative))


def list_names(place: str, folder: str) -> list[str]:
    """Return the plain names of the files in a folder of the vault; raises Damaged."""
    at = os.path.join(place, *folder.split("/"))
    if not recipient.is_encrypted(place):
        return [name for name in read.list_names(at) if not name.endswith(recipient.ENDING)]
    return [name.removesuffix(recipient.ENDING) for name in read.list_names(at) if name.endswith(recipient.ENDING)]


def list_files(place: str, folder: str) -> list[str]:
    """Return `names`, or [] where a link or a file has the folder's name; raises Damaged where it cannot be read."""
    try:
        return list_names(place, folder)
    except Damaged as error:
        if error.key in {"vault.not_readable", "vault.not_allowed"}:
            raise
        return []


def get(place: str, relative: str, cap: int = read.DOCUMENT_CAP) -> bytes:
    """Return the content of a file of at most `cap` bytes.

    Raises FileNotFoundError where there is none, LockedError where the vault is locked, Damaged where the file cannot
    be read.
    """
    while True:
        public = recipient.read_keys(place)
        at = read.locate_inside(place, relative)
        try:
            if not public:
                return read.read_bytes(at, cap)
            key = keyring.get_identity(place, public)
            return keyring.open_bytes(
                key, at + recipient.ENDING, read.read_bytes(at + recipient.ENDING, compute_encrypted_cap(cap))
            )
        except FileNotFoundError:
            # Try again where it was encrypted or decrypted at this very moment.
            if recipient.read_keys(place) == public:
                raise


class Folder:
    """The files of one folder, to read many of: the public keys and the path are only checked once.

    Raises LockedError where the vault is locked, Damaged where a folder on the way is a link.
    """

    def __init__(self, place: str, relative: str) -> None:
        self._place, self._relative = place, relative
        public = recipient.read_keys(place)
        self._key = keyring.get_identity(place, public) if public else None
        self._at = read.locate_inside(place, f"{relative}/")

    def locate(self, name: str) -> str:
        """Return where a file is stored, going by what was found at the beginning."""
        return f"{self._at}{name}{recipient.ENDING if self._key else ''}"

    def get(self, name: str, cap: int) -> bytes:
        """Return the content of a file of at most `cap` bytes; raises as the function `get` does."""
        path = self.locate(name)
        try:
            data = read.read_bytes(path, compute_encrypted_cap(cap) if self._key else cap)
        except FileNotFoundError:
            # It may have been encrypted or decrypted at this very moment.
            return get(self._place, f"{self._relative}/{name}", cap)
        return keyring.open_bytes(self._key, path, data) if self._key else data


def read_whole(path: str) -> bytes:
    """Return the content of a file by its path; one that ends in `.age` belongs to a vault that is open here.

    Raises FileNotFoundError, LockedError, Damaged.
    """
    if not path.endswith(recipient.ENDING):
        return read.read_bytes(path)
    place: str = path
    public: tuple[str, ...] = ()
    while not public and os.path.dirname(place) != place:
        place = os.path.dirname(place)
        public = recipient.read_keys(place)
    data = read.read_bytes(path, compute_encrypted_cap(read.DOCUMENT_CAP))
    return keyring.open_bytes(keyring.get_identity(place, public), path, data)


def compute_encrypted_cap(cap: int) -> int:
    """Return the largest size of `cap` bytes when encrypted: a header, and 16 bytes for every 64 KiB."""
    return cap + cap // 1000 + _HEADROOM


def create(place: str, relative: str, data: bytes, public: Sequence[str] | None = None) -> str:
    """Write a new file and return its path. A file with the same content counts as written.

    `public` is as in `recipient.create`. Raises NameTakenError where the content differs, MusprepError where it cannot
    be written.
    """
    try:
        return recipient.create(place, relative, data, public)
    except atomic_write.NameTakenError:
        if recipient.is_encrypted(place) and not keyring.is_locked(place) and get(place, relative) == data:
            return locate(place, relative)
        raise


def replace(place: str, relative: str, data: bytes) -> str:
    """Replace the content of a file, or make it; return its path. Needs the vault's lock. Raises MusprepError."""
    read.locate_inside(place, relative)
    at, out = recipient.prepare(place, relative, data)
    atomic_write.ensure_folder(os.path.dirname(at), place)
    atomic_write.replace(at, out)
    return at


def remove(place: str, relative: str) -> None:
    """Remove a file. Needs the vault's lock. Raises MusprepError."""
    atomic_write.remove(locate(place, relative))
