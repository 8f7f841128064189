"""Encrypting a vault, opening it for a session, locking it again: what both doors do about it."""

from __future__ import annotations

import contextlib
import os
import re
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.dates import show_day
from musprep.language.error import LockedError, MusprepError
from musprep.language.say import text
from musprep.vault.crypto import keyring, keys, recipient
from musprep.vault.files import atomic_write
from musprep.vault.files.location import absolute, refuse_inside
from musprep.vault.maintenance import briefings, encryption, rescue
from musprep.vault.maintenance import recovery as settle
from musprep.vault.records import file_tree

if TYPE_CHECKING:
    import datetime as dt

    from musprep.vault.crypto.keys import Keys

TRIES = 3
"""Wrong passphrases before one is told what else can be done."""

NAMED = 3
"""So many files are named; of more the number is told."""

_LONGEST = 65536
_encrypted_late: dict[str, list[str]] = {}
"""By place: the plain files that were encrypted as the vault was opened, until they are told."""
_DESCRIPTOR = re.compile(r"^/(?:dev|proc/self)/fd/")


class LockState(NamedTuple):
    """How a vault stands: encrypted or not, and if so, whether this process can read it."""

    encrypted: bool
    locked: bool


def lock_state(place: str) -> LockState:
    """Tell how the vault stands; raises MusprepError where that cannot be told."""
    return LockState(recipient.is_encrypted(place), keyring.is_locked(place))


def begin(place: str) -> None:
    """Finish or take back what a killed program left. Where that fails the vault can still be read."""
    with contextlib.suppress(MusprepError):
        settle.recover(place)


def refuse_stripped(place: str) -> None:
    """Raise LockedError where encrypted files lie in the vault but no `recipient`: it is no empty or plain one."""
    recipient.keys(place, thorough=True)


def unlock(place: str, phrase: str) -> None:
    """Open an encrypted vault for this process, with its passphrase or its recovery key; takes about a second.

    Raises LockedError where that does not open it. Meant for a thread.
    """
    keyring.unlock(place, phrase)
    tidy(place)


def tidy(place: str) -> None:
    """Encrypt what lies plain in an open encrypted vault, finish what a killed program began; `told` tells of it."""
    with contextlib.suppress(MusprepError):
        _encrypted_late.setdefault(place, []).extend(settle.tidy(place))


def describe_recovery(place: str, language: str) -> list[str]:
    """Return what is to be said about plain files in the encrypted vault: those encrypted just now (once), those left.

    Needs no key.
    """
    said = []
    late, left = _encrypted_late.pop(place, []), file_tree.plain_left(place)
    for key, names in (
        ("encrypted_late", late),
        ("left_plain", left),
        ("left_catalogues", file_tree.catalogues_left(place)),
    ):
        if names:
            more = f" (+{len(names) - NAMED})" if len(names) > NAMED else ""
            said.append(text(f"encryption.{key}", language, count=len(names), files=", ".join(names[:NAMED]) + more))
    return said


def lock(place: str) -> None:
    """Let go of the key. Copies of what was read may stay in memory until the program ends."""
    keyring.lock(place)


def is_wrong(error: MusprepError) -> bool:
    """Tell whether what was typed was wrong, so that asking again helps."""
    return isinstance(error, LockedError) and error.key.partition(".")[2] in ("wrong_passphrase", "wrong_key")


def make_keys(*, recovery: bool) -> Keys:
    """Make the keys for a vault; with `recovery` also one for a sheet of paper. Raises MusprepError without pyrage."""
    return keys.make_keys(recovery=recovery)


def may_encrypt(place: str) -> None:
    """Raise MusprepError where the vault is encrypted already, or nothing here can encrypt it."""
    keys.library()
    if recipient.keys(place, thorough=True):
        raise MusprepError("encryption.already", path=place)


def must_be_encrypted(place: str) -> None:
    if not recipient.is_encrypted(place):
        raise MusprepError("encryption.not_encrypted")


def needs_rest(place: str) -> bool:
    """Tell whether an decrypting was killed, and notes are left that need the passphrase."""
    return encryption.has_rest(place)


def needs_no_key(place: str) -> bool:
    """Tell whether an encrypting was broken off before there was a key, so that none is needed to take it back."""
    return encryption.was_never_encrypted(place)


def new_passphrase(phrase: str) -> str:
    """Return a new passphrase as it is kept; raises MusprepError where it is too short."""
    return encryption.checked(phrase)


def check(place: str, phrase: str) -> None:
    """Raise LockedError where this is not the vault's passphrase."""
    keyring.protected_keys(place, phrase)


def sheet(place: str, made: Keys, day: dt.date, language: str) -> str:
    """Return the recovery sheet: what it is for, how it is used, and the key. `age -i` reads it as it is."""
    words = text("encryption.sheet", language, place=place, day=show_day(day, language)).split("\n")
    return "\n".join([*(f"# {line}".rstrip() for line in words), made.sheet, ""])


def write_sheet(place: str, out: str, words: str) -> str:
    """Write the recovery sheet to a new file outside the vault and return its path. Raises MusprepError."""
    path = absolute(out, os.environ)
    refuse_inside(place, path, "encryption.sheet_inside")
    briefings.outside(path, words.encode())
    return path


def drop_sheet(path: str) -> None:
    """Take back a sheet that opens nothing, as the vault could not be encrypted."""
    with contextlib.suppress(MusprepError):
        atomic_write.remove(path)


def phrases(data: bytes, path: str) -> list[str]:
    """Return the passphrases in a file's content, one a line; a recovery sheet is one as a whole."""
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise MusprepError("encryption.passphrase_unreadable", path=path) from None
    return [words] if keys.SECRET in words else words.splitlines()


def phrases_in(path: str) -> list[str]:
    """Return the passphrases in the file at `path`, which may be a pipe; raises MusprepError."""
    try:
        handle = _handle(path)
        try:
            data = b""
            while len(data) < _LONGEST and (more := os.read(handle, _LONGEST)):
                data += more
        finally:
            os.close(handle)
    except (OSError, ValueError):
        raise MusprepError("encryption.passphrase_unreadable", path=path) from None
    return phrases(data, path)


def _handle(path: str) -> int:
    """Open a file. What the shell hands over as /dev/fd/N is open already.

    By its name it cannot be opened: the process lets nobody look into it, itself included.
    """
    number = "0" if path == "/dev/stdin" else _DESCRIPTOR.sub("", path)
    if number != path and number.isdigit():
        return os.dup(int(number))
    return os.open(path, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0))


def encrypt(place: str, made: Keys, phrase: str) -> None:
    """Encrypt the vault; this process holds it open. Raises MusprepError."""
    with rescue.carried(place, os.environ):
        encryption.encrypt(place, made, phrase)


def decrypt(place: str, phrase: str = "") -> None:
    """Open the vault for good. Raises MusprepError, LockedError where it is locked."""
    with rescue.carried(place, os.environ):
        encryption.decrypt(place, phrase)


def change(place: str, old: str, new: str) -> None:
    """Change the passphrase; no other file is touched. Raises LockedError, MusprepError."""
    encryption.change(place, old, new)


def may_trust(place: str) -> None:
    """Raise MusprepError where the vault is not encrypted, before anything is asked."""
    encryption.may_trust(place)


def trust(place: str, phrase: str) -> None:
    """Put the public keys back as the vault's own key says. Raises LockedError, MusprepError."""
    encryption.trust(place, phrase)
