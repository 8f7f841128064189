"""The doctor's look at the encryption: what lies plain, whose key it is, and what a killed program left."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.vault import journal, keyring, keys, passphrase, read, recipient, scratch, settle
from musprep.vault.doctor import Around, Finding, Level, sealed

if TYPE_CHECKING:
    from collections.abc import Iterator


def encryption(place: str, around: Around) -> Iterator[Finding]:
    """Tell where the vault is sealed in part only, or to somebody else, or where its key is not whole."""
    yield from _recipient(place)
    yield from _identity(place)
    yield from _plain(place)
    if journal.is_there(place) and journal.found(place) is None:
        yield Finding("encryption", Level.WARNING, "encryption_journal", {}, recipient.JOURNAL)
    for sheet in scratch.left(place, around.env):
        yield Finding("encryption", Level.WARNING, "encryption_sheet", {"path": sheet.path}, sheet.path)


def _recipient(place: str) -> Iterator[Finding]:
    """Tell whom the vault is written to, held against what lies in it and against what this device knows."""
    try:
        recipient.refuse_to_write(place)
    except MusprepError as error:
        yield Finding("encryption", Level.WRONG, "encryption_recipient", {"reason": error}, recipient.NAME)


def _identity(place: str) -> Iterator[Finding]:
    """Tell where the file with the secret key is gone or no such file: then only the recovery key opens the vault."""
    if not sealed(place):
        return
    try:
        data = read.read_bytes(os.path.join(place, recipient.IDENTITY), keyring.LARGEST_IDENTITY)
    except FileNotFoundError:
        yield Finding("encryption", Level.WRONG, "encryption_identity_gone", {}, recipient.IDENTITY)
        return
    if not passphrase.is_protected(data, keys.length(len(_lying(place)))):
        yield Finding("encryption", Level.WRONG, "encryption_identity_damaged", {}, recipient.IDENTITY)


def _lying(place: str) -> tuple[str, ...]:
    try:
        return recipient.lying(place)
    except MusprepError:
        return ()


def _plain(place: str) -> Iterator[Finding]:
    """Tell which files lie plain among sealed ones."""
    try:
        left, catalogues = settle.plain_left(place), settle.catalogues_left(place)
    except MusprepError:
        # Its keys cannot be read, which is told.
        return
    if left:
        values = {"count": len(left), "path": left[0]}
        yield Finding("encryption", Level.WRONG, "encryption_plain", values, left[0])
    for name in catalogues:
        values = {"path": name, "id": os.path.basename(name).removesuffix(".toml")}
        yield Finding("encryption", Level.WARNING, "encryption_catalogue", values, name)


CHECKS = {"encryption": encryption}
