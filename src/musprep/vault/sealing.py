"""Seals a vault and opens it for good again, each by one step that is whole or not: `recipient` comes, or goes."""

from __future__ import annotations

import contextlib
import os
import unicodedata
from typing import TYPE_CHECKING

from musprep.language.error import LockedError, MusprepError
from musprep.vault import device, head, journal, keyring, lock, passphrase, read, recipient, settle, tree, write

if TYPE_CHECKING:
    from pyrage.x25519 import Identity

    from musprep.vault.keys import Keys

SHORTEST = 8
"""The fewest letters of a passphrase."""


def seal(place: str, keys: Keys, phrase: str) -> None:
    """Seal the vault with new keys; the process that does it holds it open. Raises MusprepError.

    Before the one step everything is as it was; after it the vault is sealed, and an error only tells that plain files
    are left (`seal.plain_left`), which the next start removes.
    """
    protected = passphrase.protect(keys.text().encode(), checked(phrase))
    head.begin(place)
    with lock.held(place):
        settle.held(place)
        if recipient.is_sealed(place):
            raise MusprepError("seal.already", path=place)
        files = {name: tree.digest(tree.content(place, name)) for name in tree.plain(place)}
        _refuse_taken(place, [*map(_age, files), recipient.IDENTITY])
        journal.begin(place, "seal", files)
        try:
            _lay_sealed(place, files, keys)
            write.create(os.path.join(place, recipient.IDENTITY), protected)
            write.create(os.path.join(place, recipient.NAME), "\n".join((*keys.public, "")).encode())
        except BaseException:
            with contextlib.suppress(MusprepError):
                settle.held(place)
            raise
        keyring.hold(place, keys.identity, keys.public)
        device.remember(place, keys.public)
        try:
            settle.held(place)
        except MusprepError as error:
            raise MusprepError("seal.plain_left", path=place, reason=error.key) from error


def unseal(place: str, phrase: str = "") -> None:
    """Open the vault for good: every file lies plain again. Raises MusprepError, LockedError where it is locked.

    `phrase` is needed only where an earlier unsealing was killed and left a note that lies sealed.
    """
    with lock.held(place):
        settle.held(place)
        public = recipient.keys(place)
        if not public:
            _unseal_rest(place, phrase)
            return
        key = keyring.identity(place, public)
        settle.gather(place)
        names = tree.sealed(place)
        _refuse_closed(place, names, key)
        _refuse_taken(place, [name for name in names if name != head.NAME])
        journal.begin(place, "unseal", dict.fromkeys(names, ""))
        try:
            _lay_plain(place, names, key)
            # A note that comes right behind the one step is not to be refused.
            device.forget(place)
            write.remove(os.path.join(place, recipient.NAME))
        except BaseException:
            with contextlib.suppress(MusprepError):
                device.remember(place, public)
                settle.held(place)
            raise
        try:
            _open_rest(place, key, set(names))
        except MusprepError as error:
            raise MusprepError("seal.sealed_left", path=place) from error
        finally:
            keyring.lock(place)


def change(place: str, old: str, new: str) -> None:
    """Protect the vault's key with another passphrase; raises LockedError, MusprepError. No other file is touched."""
    new = checked(new)
    path = os.path.join(place, recipient.IDENTITY)
    if not recipient.is_sealed(place):
        raise MusprepError("seal.not_sealed", path=place)
    before = read.read_bytes(path, keyring.LARGEST_IDENTITY) if os.path.lexists(path) else b""
    keys = keyring.protected_keys(place, old)
    protected = passphrase.protect(keys.text().encode(), new)
    with lock.held(place):
        if read.read_bytes(path, keyring.LARGEST_IDENTITY) != before:
            raise LockedError("seal.changed_elsewhere", path=path)
        write.replace(path, protected)


def trust(place: str, phrase: str) -> None:
    """Put `recipient` back as the vault's own key says, after it was exchanged or lost. Raises LockedError."""
    may_trust(place)
    keys = keyring.protected_keys(place, phrase)
    with lock.held(place):
        settle.held(place)
        write.replace(os.path.join(place, recipient.NAME), "\n".join((*keys.public, "")).encode())
    device.remember(place, keys.public)
    keyring.hold(place, keys.identity, keys.public)


def may_trust(place: str) -> None:
    """Raise MusprepError where nothing of a sealing is there, so that there is nothing to put back."""
    if not any(os.path.lexists(os.path.join(place, name)) for name in (recipient.NAME, recipient.IDENTITY)):
        raise MusprepError("seal.not_sealed", path=place)


def has_rest(place: str) -> bool:
    """Tell whether an unsealed vault still holds sealed files and the key to them."""
    return os.path.lexists(os.path.join(place, recipient.IDENTITY)) and bool(tree.sealed(place))


def checked(phrase: str) -> str:
    """Return a new passphrase with its letters composed; raises MusprepError where it is too short."""
    phrase = unicodedata.normalize("NFC", phrase)
    if len(phrase.strip()) < SHORTEST:
        raise MusprepError("seal.too_short", least=SHORTEST)
    return phrase


def _lay_sealed(place: str, files: dict[str, str], keys: Keys) -> None:
    """Make the sealed twin of every file, and see that each of them opens."""
    for name, digest in files.items():
        data = tree.content(place, name)
        if tree.digest(data) != digest:
            raise MusprepError("seal.changed_meanwhile", path=tree.path(place, name))
        write.lay(tree.age_path(place, name), recipient.sealed(place, keys.public, data))
        if keyring.opened(keys.identity, tree.age_path(place, name), tree.sealed_content(place, name)) != data:
            raise MusprepError("seal.not_opened", path=tree.age_path(place, name))
    _sync(place, list(files))


def _lay_plain(place: str, names: list[str], key: Identity) -> None:
    for name in names:
        data = keyring.opened(key, tree.age_path(place, name), tree.sealed_content(place, name))
        if name == head.NAME:
            write.replace(tree.path(place, name), data)
        else:
            write.lay(tree.path(place, name), data)
    _sync(place, names)


def _open_rest(place: str, key: Identity, done: set[str] | None = None) -> None:
    """Open what was saved sealed in the very moment, then take away all that lies sealed."""
    opened = set(done or ())
    for name in tree.sealed(place):
        if name not in opened:
            data = keyring.opened(key, tree.age_path(place, name), tree.sealed_content(place, name))
            try:
                write.create(tree.path(place, name), data)
            except write.Taken:
                write.create(tree.path(place, settle.conflict(name)), data)
            opened.add(name)
    settle.finish_unsealing(place, journal.Journal("unseal", dict.fromkeys(opened, "")))


def _unseal_rest(place: str, phrase: str) -> None:
    """Bring an unsealing to its end that was killed, or was done on another device."""
    if has_rest(place):
        _open_rest(place, keyring.protected_keys(place, phrase).identity)
    elif device.known(place):
        device.forget(place)
    else:
        raise MusprepError("seal.not_sealed", path=place)


def _refuse_closed(place: str, names: list[str], key: Identity) -> None:
    """Raise MusprepError, before anything is changed, where a file cannot be opened."""
    for name in names:
        keyring.opened(key, tree.age_path(place, name), tree.sealed_content(place, name))


def _refuse_taken(place: str, names: list[str]) -> None:
    """Raise write.Taken, before anything is changed, where something stands in the way."""
    for name in names:
        if os.path.lexists(tree.path(place, name)):
            raise write.Taken("vault.taken", path=tree.path(place, name))


def _age(name: str) -> str:
    return name + recipient.ENDING


def _sync(place: str, names: list[str]) -> None:
    for folder in tree.folders(names):
        write.sync(tree.path(place, folder) if folder else place)
