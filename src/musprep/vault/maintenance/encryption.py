"""Encrypts a vault, and decrypts it for good. One atomic step decides: `recipient` is made or removed."""

from __future__ import annotations

import contextlib
import os
import unicodedata
from typing import TYPE_CHECKING

from musprep.language.error import LockedError, MusprepError
from musprep.vault.crypto import device, journal, keyring, passphrase, recipient
from musprep.vault.files import atomic_write, header, lock, read
from musprep.vault.files.problem import Damaged
from musprep.vault.maintenance import recovery
from musprep.vault.records import file_tree, new_vault, vault_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pyrage.x25519 import Identity

    from musprep.vault.crypto.keys import Keys

SHORTEST = 8
"""The fewest characters of a passphrase."""

_ASIDE = ".sealed-aside"
"""The folder for encrypted files to which nobody has the key."""
_RECORD = ".toml"
_NAMED = 5
"""How many files an error names."""


def encrypt(place: str, keys: Keys, phrase: str) -> None:
    """Encrypt the vault with new keys; this process keeps it open. Raises MusprepError.

    Before the one step nothing is changed; after it the vault is encrypted, and an error only says that plain files are
    left (`encryption.plain_left`, with their names), which are encrypted when the vault is next opened with the key.
    """
    protected = passphrase.protect(keys.as_text().encode(), check_passphrase(phrase))
    new_vault.begin(place)
    with lock.hold_lock(place):
        recovery.recover_under_lock(place)
        if recipient.read_keys(place, thorough=True):
            raise MusprepError("encryption.already", path=place)
        files = {name: file_tree.digest(file_tree.read_plain(place, name)) for name in file_tree.list_plain(place)}
        _refuse_taken(place, [*map(_name_encrypted, files), recipient.IDENTITY])
        journal.begin(place, "seal", files)
        try:
            _lay_encrypted(place, files, keys)
            atomic_write.create(os.path.join(place, recipient.IDENTITY), protected)
            atomic_write.create(os.path.join(place, recipient.NAME), "\n".join((*keys.public, "")).encode())
        except BaseException:
            with contextlib.suppress(MusprepError):
                recovery.recover_under_lock(place)
            raise
        keyring.hold(place, keys.identity, keys.public)
        recipient.remember(place, keys.public)
        try:
            recovery.recover_under_lock(place)
            left = [*file_tree.list_plain_left(place), *file_tree.list_catalogues_left(place)]
        except MusprepError as error:
            raise _make_plain_error(place) from error
        if left:
            raise _make_plain_error(place)


def decrypt(place: str, phrase: str = "") -> None:
    """Decrypt the vault for good: every file is plain again. Raises MusprepError, LockedError where it is locked.

    `phrase` is only needed where an earlier decryption was killed and left an encrypted note.
    """
    with lock.hold_lock(place):
        recovery.recover_under_lock(place)
        public = recipient.read_recipients(place)
        if not public:
            _decrypt_rest(place, phrase)
            return
        key = keyring.get_identity(place, public)
        recovery.gather(place)
        _name_copies(place, key)
        files = _compute_digests(place, key)
        _refuse_taken(place, [name for name in files if name != header.NAME])
        journal.begin(place, "unseal", files)
        try:
            _lay_plain(place, files, key)
            # A note that is saved right after the one step must not be refused.
            device.forget(place)
            atomic_write.remove(os.path.join(place, recipient.NAME))
        except BaseException:
            with contextlib.suppress(MusprepError):
                recipient.remember(place, public)
                recovery.recover_under_lock(place)
            raise
        try:
            _open_rest(place, key, files)
        except MusprepError as error:
            raise MusprepError("encryption.encrypted_left", path=place) from error
        finally:
            keyring.lock(place)


def change(place: str, old: str, new: str) -> None:
    """Protect the vault's key with another passphrase; no other file is changed. Raises LockedError, MusprepError."""
    new = check_passphrase(new)
    path = os.path.join(place, recipient.IDENTITY)
    if not recipient.is_encrypted(place):
        raise MusprepError("encryption.not_encrypted", path=place)
    before = read.read_bytes(path, keyring.LARGEST_IDENTITY) if os.path.lexists(path) else b""
    keys = keyring.open_identity(place, old)
    protected = passphrase.protect(keys.as_text().encode(), new)
    with lock.hold_lock(place):
        if read.read_bytes(path, keyring.LARGEST_IDENTITY) != before:
            raise LockedError("encryption.changed_elsewhere", path=path)
        atomic_write.replace(path, protected)


def trust(place: str, phrase: str) -> None:
    """Restore `recipient` from the vault's own key, after it was exchanged or lost.

    Raises LockedError, MusprepError.
    """
    ensure_can_trust(place)
    keys = keyring.open_identity(place, phrase)
    with lock.hold_lock(place):
        recovery.recover_under_lock(place)
        atomic_write.replace(os.path.join(place, recipient.NAME), "\n".join((*keys.public, "")).encode())
    recipient.remember(place, keys.public)
    keyring.hold(place, keys.identity, keys.public)


def ensure_can_trust(place: str) -> None:
    """Raise MusprepError where there is nothing to restore, or no key to restore it from."""
    if any(os.path.lexists(os.path.join(place, name)) for name in (recipient.NAME, recipient.IDENTITY)):
        return
    if any(recipient.find_signs(place)):
        raise MusprepError("encryption.identity_gone", path=os.path.join(place, recipient.IDENTITY))
    raise MusprepError("encryption.not_encrypted", path=place)


def has_rest(place: str) -> bool:
    """Tell whether a vault without `recipient` contains encrypted files, which only a key opens."""
    return not recipient.read_recipients(place) and any(recipient.find_signs(place)) and not was_never_encrypted(place)


def was_never_encrypted(place: str) -> bool:
    """Tell whether encrypting ended before the vault had a key: then each encrypted file has a plain twin."""
    if recipient.read_recipients(place) or os.path.lexists(os.path.join(place, recipient.IDENTITY)):
        return False
    twins = file_tree.list_encrypted(place)
    return bool(twins) and all(os.path.isfile(file_tree.locate_plain(place, name)) for name in twins)


def check_passphrase(phrase: str) -> str:
    """Return a new passphrase in composed form (NFC); raises MusprepError where it is too short."""
    phrase = unicodedata.normalize("NFC", phrase)
    if len(phrase.strip()) < SHORTEST:
        raise MusprepError("encryption.too_short", least=SHORTEST)
    return phrase


def _lay_encrypted(place: str, files: dict[str, str], keys: Keys) -> None:
    """Make the encrypted twin of every file, and check that each can be opened. Raises MusprepError."""
    for name, digest in files.items():
        data = file_tree.read_plain(place, name)
        if file_tree.digest(data) != digest:
            raise MusprepError("encryption.changed_meanwhile", path=file_tree.locate_plain(place, name))
        atomic_write.lay(file_tree.locate_encrypted(place, name), recipient.encrypt(place, keys.public, data))
        if (
            keyring.open_bytes(
                keys.identity, file_tree.locate_encrypted(place, name), file_tree.read_encrypted(place, name)
            )
            != data
        ):
            raise MusprepError("encryption.not_opened", path=file_tree.locate_encrypted(place, name))
    _sync(place, list(files))


def _lay_plain(place: str, names: Iterable[str], key: Identity) -> None:
    for name in names:
        data = keyring.open_bytes(key, file_tree.locate_encrypted(place, name), file_tree.read_encrypted(place, name))
        if name == header.NAME:
            atomic_write.replace(file_tree.locate_plain(place, name), data)
        else:
            atomic_write.lay(file_tree.locate_plain(place, name), data)
    _sync(place, list(names))


def _open_rest(place: str, key: Identity, done: Mapping[str, str]) -> None:
    """Decrypt what was saved encrypted at the last moment, then remove all encrypted files that are plain too.

    `done` maps the files that were decrypted already to the digest of their content.
    """
    opened = dict(done)
    _name_copies(place, key)
    for name in file_tree.list_encrypted(place):
        if name in opened:
            continue
        data = keyring.open_bytes(key, file_tree.locate_encrypted(place, name), file_tree.read_encrypted(place, name))
        opened[name] = file_tree.digest(data)
        if name == header.NAME:
            atomic_write.replace(file_tree.locate_plain(place, name), data)
            continue
        try:
            atomic_write.create(file_tree.locate_plain(place, name), data)
        except atomic_write.NameTakenError:
            # The plain file differs: it is kept beside the content of the encrypted one.
            beside = recovery.name_conflict(name)
            atomic_write.create(file_tree.locate_plain(place, beside), file_tree.read_plain(place, name))
            atomic_write.replace(file_tree.locate_plain(place, name), data)
    recovery.finish_decryption(place, journal.Journal("unseal", opened))


def _decrypt_rest(place: str, phrase: str) -> None:
    """Finish a decryption that was killed, or was done on another device. Raises MusprepError."""
    if has_rest(place):
        _open_rest(place, keyring.recover_key(place, phrase), {})
        if has_rest(place):
            raise MusprepError("encryption.encrypted_left", path=place)
    elif was_never_encrypted(place):
        for name in file_tree.list_encrypted(place):
            # Nobody can open them to compare their content, so they are only moved out of the way.
            _put_aside(place, file_tree.locate_encrypted(place, name))
        device.forget(place)
        journal.end(place)
    elif device.find_known_keys(place):
        device.forget(place)
    else:
        raise MusprepError("encryption.not_encrypted", path=place)


def _name_copies(place: str, key: Identity) -> None:
    """Rename copies of encrypted files (`goals.toml.age.bak`) so that they are decrypted as copies too.

    What the key does not open, and copies of `recipient` and the key, are moved out of the way.
    """
    for path in list(recipient.find_signs(place)):
        folder, name = os.path.split(path)
        at_the_top = folder == place
        if (recipient.is_ours(name, at_the_top=at_the_top) and not name.startswith(".")) or (
            at_the_top and name == recipient.IDENTITY
        ):
            continue
        try:
            keyring.open_bytes(key, path, read.read_bytes(path, vault_files.compute_encrypted_cap(file_tree.CAP)))
        except Damaged:
            _put_aside(place, path)
            continue
        stem, record, _ = name.lstrip(".").casefold().partition(_RECORD)
        if at_the_top and not record:
            _put_aside(place, path)
            continue
        plain = stem + record if record else name.lstrip(".")[: stem.index(recipient.ENDING)]
        atomic_write.move(path, os.path.join(folder, _name_encrypted(recovery.name_conflict(plain))))


def _put_aside(place: str, path: str) -> None:
    """Move a file out of the way, to a folder that holds no data."""
    aside = os.path.join(place, _ASIDE, os.path.relpath(path, place))
    if os.path.lexists(aside):
        aside = recovery.name_conflict(aside)
    atomic_write.ensure_folder(os.path.dirname(aside), place)
    atomic_write.move(path, aside)


def _compute_digests(place: str, key: Identity) -> dict[str, str]:
    """Return the digest of the content of each encrypted file; raises MusprepError before anything is changed."""
    return {
        name: file_tree.digest(
            keyring.open_bytes(key, file_tree.locate_encrypted(place, name), file_tree.read_encrypted(place, name))
        )
        for name in file_tree.list_encrypted(place)
    }


def _make_plain_error(place: str) -> MusprepError:
    """Return the error that names the plain files left."""
    left = [*file_tree.list_plain_left(place), *file_tree.list_catalogues_left(place)]
    more = f" (+{len(left) - _NAMED})" if len(left) > _NAMED else ""
    return MusprepError("encryption.plain_left", path=place, files=", ".join(left[:_NAMED]) + more)


def _refuse_taken(place: str, names: list[str]) -> None:
    """Raise NameTakenError, before anything is changed, where a name to be written is in use."""
    for name in names:
        if os.path.lexists(file_tree.locate_plain(place, name)):
            raise atomic_write.NameTakenError("vault.taken", path=file_tree.locate_plain(place, name))


def _name_encrypted(name: str) -> str:
    return name + recipient.ENDING


def _sync(place: str, names: list[str]) -> None:
    for folder in file_tree.list_folders(names):
        atomic_write.sync(file_tree.locate_plain(place, folder) if folder else place)
