"""Encrypts, unlocks and locks a vault, for screen and command line alike."""

from __future__ import annotations

import contextlib
import os
import re
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.dates import show_day
from musprep.language.error import LockedError, MusprepError
from musprep.language.say import text
from musprep.process import incoming
from musprep.vault.crypto import keyring, keys, recipient
from musprep.vault.files import atomic_write
from musprep.vault.files.location import make_absolute, refuse_inside
from musprep.vault.files.new_file import write_new
from musprep.vault.maintenance import encryption, rescue
from musprep.vault.maintenance import recovery as settle
from musprep.vault.records import file_tree, names

if TYPE_CHECKING:
    import datetime as dt

    from musprep.vault.crypto.keys import Keys

TRIES = 3
"""How many wrong passphrases are allowed before the user is told what else to do."""

NAMED = 3
"""How many files are named; of more only the number is told."""

_LONGEST = 65536
_encrypted_late: dict[str, list[str]] = {}
"""By place: the plain files that were encrypted as the vault was opened, until the user is told."""
_DESCRIPTOR = re.compile(r"^/(?:dev|proc/self)/fd/")


class LockState(NamedTuple):
    """Whether a vault is encrypted, and whether it is `locked`: this process cannot read it."""

    encrypted: bool
    locked: bool


def read_lock_state(place: str) -> LockState:
    """Return whether the vault is encrypted and locked; raises MusprepError where that is unknown."""
    return LockState(recipient.is_encrypted(place), keyring.is_locked(place))


def begin(place: str) -> None:
    """Finish or undo what a killed program left. Where that fails nothing is raised: the vault can still be read."""
    with contextlib.suppress(MusprepError):
        settle.recover(place)


def refuse_stripped(place: str) -> None:
    """Raise LockedError where the vault has encrypted files but no `recipient`: it is neither empty nor plain."""
    recipient.read_keys(place, thorough=True)


def unlock(place: str, phrase: str) -> None:
    """Open an encrypted vault for this process, by its passphrase or its recovery key; takes about a second.

    Raises LockedError where neither fits. Meant to run in a thread.
    """
    keyring.unlock(place, phrase)
    tidy(place)


def tidy(place: str) -> None:
    """Encrypt what is plain in an open encrypted vault, and finish what a killed program began.

    Which files those were is told by `describe_recovery`. Raises MusprepError.
    """
    with contextlib.suppress(MusprepError):
        _encrypted_late.setdefault(place, []).extend(settle.tidy(place))


def describe_recovery(place: str, language: str) -> list[str]:
    """Return sentences about plain files in the encrypted vault: those encrypted just now (once), and those left.

    Needs no key.
    """
    said = []
    late, left = _encrypted_late.pop(place, []), file_tree.list_plain_left(place)
    for key, found in (
        ("encrypted_late", late),
        ("left_plain", left),
        ("left_catalogues", file_tree.list_catalogues_left(place)),
    ):
        if found:
            said.append(_name_files(key, found, language))
    return said


def _name_files(key: str, found: list[str], language: str) -> str:
    more = f" (+{len(found) - NAMED})" if len(found) > NAMED else ""
    return text(f"encryption.{key}", language, count=len(found), files=", ".join(found[:NAMED]) + more)


def lock(place: str) -> None:
    """Forget the key. What was read may stay in memory until the program ends."""
    keyring.lock(place)


def is_wrong(error: MusprepError) -> bool:
    """Tell whether the passphrase was wrong, so that asking again helps."""
    return isinstance(error, LockedError) and error.key.partition(".")[2] in ("wrong_passphrase", "wrong_key")


def make_keys(*, recovery: bool) -> Keys:
    """Make the keys of a vault; with `recovery` also one for a recovery sheet. Raises MusprepError without pyrage."""
    return keys.make_keys(recovery=recovery)


def ensure_can_encrypt(place: str) -> None:
    """Raise MusprepError where the vault is encrypted already, or cannot be encrypted on this machine."""
    keys.load_library()
    if recipient.read_keys(place, thorough=True):
        raise MusprepError("encryption.already", path=place)


def must_be_encrypted(place: str) -> None:
    """Raise MusprepError where the vault is not encrypted."""
    if not recipient.is_encrypted(place):
        raise MusprepError("encryption.not_encrypted")


def is_decryption_unfinished(place: str) -> bool:
    """Tell whether a decryption was killed and left notes that need the passphrase."""
    return encryption.has_rest(place)


def can_undo_without_key(place: str) -> bool:
    """Tell whether an encryption was killed before there was a key, so that undoing it needs none."""
    return encryption.was_never_encrypted(place)


def prepare_passphrase(phrase: str) -> str:
    """Return a new passphrase in the form that is used; raises MusprepError where it is too short."""
    return encryption.check_passphrase(phrase)


def check(place: str, phrase: str) -> None:
    """Raise LockedError where this is not the vault's passphrase."""
    keyring.open_identity(place, phrase)


def make_sheet(place: str, made: Keys, day: dt.date, language: str) -> str:
    """Return the text of the recovery sheet: what it is for, how it is used, and the key. `age -i` accepts it."""
    words = text("encryption.sheet", language, place=place, day=show_day(day, language)).split("\n")
    return "\n".join([*(f"# {line}".rstrip() for line in words), made.sheet, ""])


def write_sheet(place: str, out: str, words: str) -> str:
    """Write the recovery sheet to a new file outside the vault and return its path. Raises MusprepError."""
    path = make_absolute(out, os.environ)
    refuse_inside(place, path, "encryption.sheet_inside")
    write_new(path, words.encode())
    return path


def drop_sheet(path: str) -> None:
    """Remove a sheet that opens nothing, as the vault could not be encrypted."""
    with contextlib.suppress(MusprepError):
        atomic_write.remove(path)


def parse_phrases(data: bytes, path: str) -> list[str]:
    """Return the passphrases in the content of a file, one a line; a recovery sheet is one as a whole.

    Raises MusprepError where it is neither UTF-8 nor UTF-16 with a mark: a guess might encrypt with other words than
    the user's.
    """
    try:
        words, _ = incoming.decode(data)
    except UnicodeDecodeError:
        raise MusprepError("encryption.passphrase_unreadable", path=path) from None
    return [words] if keys.SECRET in words else words.splitlines()


def read_phrases(path: str) -> list[str]:
    """Return the passphrases in the file at `path`, which may be a pipe.

    Raises MusprepError where it cannot be read.
    """
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
    return parse_phrases(data, path)


def _handle(path: str) -> int:
    """Open a file. What the shell passes as /dev/fd/N is open already.

    It cannot be opened by that name: this process lets nobody read its own /proc entry.
    """
    number = "0" if path == "/dev/stdin" else _DESCRIPTOR.sub("", path)
    if number != path and number.isdigit():
        return os.dup(int(number))
    return os.open(path, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0))


def encrypt(place: str, made: Keys, phrase: str) -> None:
    """Encrypt the vault; this process keeps it open. Raises MusprepError."""
    with rescue.carry_across(place, os.environ):
        encryption.encrypt(place, made, phrase)


def describe_unencrypted(place: str, language: str) -> str:
    """Return a sentence about the hidden files that encrypting leaves as they are; "" where there are none."""
    found = names.list_hidden(place)
    return _name_files("left_hidden", found, language) if found else ""


def decrypt(place: str, phrase: str = "") -> None:
    """Decrypt the vault for good. Raises MusprepError, LockedError where it is locked."""
    with rescue.carry_across(place, os.environ):
        encryption.decrypt(place, phrase)


def change(place: str, old: str, new: str) -> None:
    """Change the passphrase; no other file is changed. Raises LockedError, MusprepError."""
    encryption.change(place, old, new)


def ensure_can_trust(place: str) -> None:
    """Raise MusprepError where there is nothing to restore, before the user is asked for anything."""
    encryption.ensure_can_trust(place)


def trust(place: str, phrase: str) -> None:
    """Restore the public keys from the vault's own key. Raises LockedError, MusprepError."""
    encryption.trust(place, phrase)
