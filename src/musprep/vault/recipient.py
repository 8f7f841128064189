"""Whom a sealed vault is written to, and under which name and in which bytes a file therefore lies.

A vault is sealed as long as it holds a file `recipient`: a public key a line, the vault's own and that of the recovery
sheet. Then `<name>` lies as `<name>.age`, and writing needs nothing else. Light, as the letter slot asks here.
"""

from __future__ import annotations

import os

from musprep.language.error import LockedError, MusprepError
from musprep.vault import device, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "recipient"
IDENTITY = "identity.age"
"""The file with the vault's secret key, protected by the passphrase."""
JOURNAL = ".sealing"
"""The file that is there while a vault is being sealed or unsealed."""
ENDING = ".age"

_LOOK = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_LONGEST = 4096
_KEY = "age1"
_LETTERS = frozenset("qpzry9x8gf2tvdw0s3jn54khce6mua7l")
_KEY_LENGTH = 62


def keys(place: str) -> tuple[str, ...]:
    """Return the public keys that the vault at `place` is written to, () where it is not sealed.

    Raises MusprepError where that cannot be told; nobody may write then.
    """
    path = os.path.join(place, NAME)
    try:
        handle = os.open(path, _LOOK)
        try:
            data = os.read(handle, _LONGEST)
        finally:
            os.close(handle)
    except (FileNotFoundError, NotADirectoryError):
        _refuse_stripped(place)
        return ()
    except OSError as error:
        raise MusprepError("seal.recipient_unreadable", path=path, reason=error.strerror or "") from None
    found = tuple(data.decode("ascii", "replace").split())
    if not found or not all(map(_is_key, found)):
        raise MusprepError("seal.recipient_damaged", path=path)
    return found


def is_sealed(place: str) -> bool:
    return bool(keys(place))


def sealed(place: str, public: Sequence[str], data: bytes) -> bytes:
    """Return `data` as an age file to the public keys; raises MusprepError, and never gives plain text back."""
    try:
        import pyrage
    except ImportError:
        raise MusprepError("seal.no_library") from None
    try:
        encrypted: bytes = pyrage.encrypt(data, [pyrage.x25519.Recipient.from_str(key) for key in public])
    except (pyrage.RecipientError, pyrage.EncryptError):
        raise MusprepError("seal.recipient_damaged", path=os.path.join(place, NAME)) from None
    return encrypted


def outgoing(place: str, relative: str, data: bytes) -> tuple[str, bytes]:
    """Return the path and the bytes under which `data` is to be written as `relative`; raises MusprepError."""
    public, known = keys(place), device.known(place)
    if known not in ((), public):
        key = "seal.exchanged_here" if public else "seal.sealed_before"
        raise LockedError(key, path=os.path.join(place, NAME))
    path = os.path.join(place, *relative.split("/"))
    if not public:
        return path, data
    return path + ENDING, sealed(place, public, data)


def create(place: str, relative: str, data: bytes) -> str:
    """Write a new file of the vault and return its path; raises MusprepError (write.Taken where the name is in use).

    Needs no lock. Where the vault is sealed or unsealed in the same moment the file is made once more, as it then has
    to be.
    """
    path, out = outgoing(place, relative, data)
    write.ensure_folder(os.path.dirname(path), place)
    write.create(path, out)
    try:
        if is_sealed(place) is path.endswith(ENDING):
            return path
        again, out = outgoing(place, relative, data)
        write.create(again, out)
        write.remove(path)
    except MusprepError:
        # It is saved; the next start puts it right.
        return path
    return again


def _refuse_stripped(place: str) -> None:
    """Raise LockedError where the vault is sealed but for its `recipient`, which somebody has taken away."""
    if os.path.lexists(os.path.join(place, IDENTITY)) and not os.path.lexists(os.path.join(place, JOURNAL)):
        raise LockedError("seal.recipient_gone", path=os.path.join(place, NAME))


def _is_key(word: str) -> bool:
    return len(word) == _KEY_LENGTH and word.startswith(_KEY) and set(word[len(_KEY) :]) <= _LETTERS
