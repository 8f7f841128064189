"""The keys this process holds: an encrypted vault is locked until its passphrase or recovery key was given."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from musprep.language.error import LockedError, MusprepError
from musprep.vault.crypto import keys, passphrase, recipient
from musprep.vault.files import read
from musprep.vault.files.problem import Damaged

if TYPE_CHECKING:
    from pyrage.x25519 import Identity

    from musprep.vault.crypto.keys import Keys

LARGEST_IDENTITY = 1 << 16

_held: dict[str, tuple[Identity, tuple[str, ...]]] = {}
"""By the vault's place: its key, and the public keys it had when it was opened."""


def is_locked(place: str) -> bool:
    """Tell whether the vault at `place` is encrypted and its key is not held here.

    Raises MusprepError where it is unknown whether the vault is encrypted.
    """
    public = recipient.read_keys(place)
    return bool(public) and _held.get(place, (None, ()))[1] != public


def require(place: str) -> None:
    """Raise LockedError where the vault at `place` cannot be read now."""
    if is_locked(place):
        raise LockedError("encryption.locked", path=place)


def hold(place: str, identity: Identity, public: tuple[str, ...]) -> None:
    """Keep the key of the vault at `place` in this process."""
    _held[place] = (identity, public)


def lock(place: str) -> None:
    """Forget the key. What was read stays where it is; the memory of the key may keep a copy."""
    _held.pop(place, None)


def get_identity(place: str, public: tuple[str, ...]) -> Identity:
    """Return the key held for the vault, which has these public keys now; raises LockedError where none fits."""
    found, known = _held.get(place, (None, ()))
    if found is None or known != public:
        raise LockedError("encryption.locked", path=place)
    return found


def unlock(place: str, phrase: str) -> None:
    """Open the vault at `place` with its passphrase or its recovery key; takes about a second on purpose.

    Raises LockedError where it does not fit, or where `recipient` was exchanged; Damaged where `identity.age` is
    broken, MusprepError where it is gone.
    """
    public = recipient.read_keys(place)
    if keys.SECRET in phrase.upper():
        spare = keys.find_secret(phrase)
        if not spare or str(spare.to_public()) not in public:
            raise LockedError("encryption.wrong_key")
        hold(place, spare, public)
        return
    found = open_identity(place, phrase)
    if found.public != public:
        raise LockedError("encryption.exchanged", path=os.path.join(place, recipient.NAME))
    recipient.remember(place, public)
    hold(place, found.identity, public)


def recover_key(place: str, phrase: str) -> Identity:
    """Return the key to the vault's files although `recipient` is gone, from the passphrase or the recovery key.

    Raises LockedError where neither fits.
    """
    if keys.SECRET not in phrase.upper():
        return open_identity(place, phrase).identity
    spare = keys.find_secret(phrase)
    if not spare:
        raise LockedError("encryption.wrong_key")
    return spare


def open_identity(place: str, phrase: str) -> Keys:
    """Return the keys in `identity.age`.

    Raises LockedError where the passphrase is wrong, Damaged where the file is broken, MusprepError where it is gone.
    """
    path = os.path.join(place, recipient.IDENTITY)
    try:
        text = passphrase.reveal(read.read_bytes(path, LARGEST_IDENTITY), phrase).decode()
    except FileNotFoundError:
        raise MusprepError("encryption.identity_gone", path=path) from None
    except (passphrase.ChangedError, passphrase.NotProtectedError, UnicodeDecodeError):
        raise Damaged("encryption.identity_damaged", path=path) from None
    except passphrase.WrongPassphraseError:
        raise LockedError("encryption.wrong_passphrase", path=path) from None
    found = keys.read(text)
    if not found:
        raise Damaged("encryption.identity_damaged", path=path)
    return found


def open_bytes(key: Identity, path: str, data: bytes) -> bytes:
    """Return the content of the encrypted file at `path`; raises Damaged where the key does not open it."""
    if read.is_emptied(data):
        raise Damaged("vault.emptied", path=path)
    pyrage = keys.load_library()
    try:
        plain: bytes = pyrage.decrypt(data, [key])
    except pyrage.DecryptError:
        raise Damaged("encryption.not_opened", path=path) from None
    return plain
