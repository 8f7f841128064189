"""Saves words that the vault's disk refuses as the program ends: into memory, else into a temporary folder.

They are in a file of their own, 0600 in a folder 0700, encrypted where the vault is encrypted, until they can be saved
in the vault.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.vault.crypto import keyring, recipient
from musprep.vault.files import atomic_write, folders, read, retry
from musprep.vault.records import editor_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NAME = "words.toml"


def keep(place: str, data: bytes, env: Mapping[str, str]) -> str:
    """Write `data` of the vault at `place` where there is room; return the path. Raises the last MusprepError."""
    path, out = recipient.prepare(place, _NAME, data)
    name = os.path.basename(path)
    refused = MusprepError("vault.disk_full", path=path)
    for base in _list_bases(env):
        folder = os.path.join(base, f"{_make_prefix(place)}{os.urandom(6).hex()}")
        try:
            os.mkdir(folder, 0o700)
        except OSError as error:
            refused = atomic_write.make_failure(error, folder)
            continue
        try:
            atomic_write.create(os.path.join(folder, name), out)
        except MusprepError as error:
            refused = error
            with contextlib.suppress(OSError):
                retry.rmdir(folder)
            continue
        return os.path.join(folder, name)
    raise refused


def find(place: str, env: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Yield what was kept for the vault at `place`: each file and its content; nothing for a locked vault."""
    for base in dict.fromkeys(_list_bases(env)):
        for name in _list_own(base, _make_prefix(place)):
            for ending in ("", recipient.ENDING):
                path = os.path.join(base, name, _NAME + ending)
                with contextlib.suppress(MusprepError, FileNotFoundError):
                    data = read.read_bytes(path)
                    if ending:
                        data = keyring.open_bytes(keyring.get_identity(place, recipient.read_keys(place)), path, data)
                    yield path, data


def forget(path: str) -> None:
    """Remove a kept file; raises MusprepError where that fails."""
    atomic_write.remove(path)
    for _ in range(2):
        with contextlib.suppress(OSError):
            retry.rmdir(os.path.dirname(path))


@contextlib.contextmanager
def carry_across(place: str, env: Mapping[str, str]) -> Iterator[None]:
    """Keep what is there across the block, which encrypts or decrypts the vault: write it anew in the form needed then.

    Raises MusprepError.
    """
    words = list(find(place, env))
    yield
    for path, data in words:
        keep(place, data, env)
        forget(path)


def clear(place: str, env: Mapping[str, str]) -> None:
    """Remove all that was kept for the vault at `place`, readable or not; raises MusprepError."""
    for base in dict.fromkeys(_list_bases(env)):
        for name in _list_own(base, _make_prefix(place)):
            for ending in ("", recipient.ENDING):
                path = os.path.join(base, name, _NAME + ending)
                if os.path.lexists(path):
                    forget(path)


def _list_bases(env: Mapping[str, str]) -> list[str]:
    """Return the folders that may have room; where one cannot be listed nothing would be found again."""
    wanted = (env.get("XDG_RUNTIME_DIR", ""), editor_file.SHARED_MEMORY, tempfile.gettempdir())
    listed = (one for one in wanted if os.path.isabs(one) and os.path.isdir(one) and os.access(one, os.R_OK | os.X_OK))
    return [os.path.realpath(one) for one in listed]


def _make_prefix(place: str) -> str:
    """Return how the names of a vault's folders begin, made from its real path."""
    return f"musprep-{hashlib.sha256(os.path.realpath(place).encode('utf-8', 'surrogateescape')).hexdigest()[:16]}-"


def _list_own(base: str, prefix: str) -> Iterator[str]:
    """Yield the folders of this user alone: where everybody may write, somebody else could have made one."""
    for name in read.list_names(base):
        if not name.startswith(prefix):
            continue
        with contextlib.suppress(OSError):
            if folders.is_private(os.lstat(os.path.join(base, name))):
                yield name
