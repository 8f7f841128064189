"""The doctor's checks of the encryption: what is plain, whose key it is, and what a killed program left."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.vault.crypto import journal, keyring, keys, passphrase, recipient
from musprep.vault.doctor.finding import Finding, Level, Surroundings, has_encryption
from musprep.vault.files import header, read
from musprep.vault.records import editor_file, file_tree, names

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHOWN = 5


def find_encryption_faults(place: str, around: Surroundings) -> Iterator[Finding]:
    """Yield findings where the vault is encrypted only in part, or to somebody else, or lacks part of its key."""
    yield from _find_recipient_faults(place)
    yield from _find_identity_faults(place)
    yield from _find_plain_files(place)
    yield from _find_head_faults(place)
    if journal.is_there(place) and journal.find(place) is None:
        yield Finding("encryption", Level.WARNING, "encryption_journal", {}, recipient.JOURNAL)
    for sheet in editor_file.find_leftovers(place, around.env):
        key = "encryption_sheet_open" if sheet.is_open else "encryption_sheet"
        yield Finding("encryption", Level.WARNING, key, {"path": sheet.path}, sheet.path)


def _find_recipient_faults(place: str) -> Iterator[Finding]:
    """Yield findings about the public keys, compared with the vault's content and with what this device knows."""
    try:
        recipient.refuse_to_write(place)
    except MusprepError as error:
        yield Finding("encryption", Level.WRONG, "encryption_recipient", {"reason": error}, recipient.NAME)


def _find_identity_faults(place: str) -> Iterator[Finding]:
    """Yield findings where the file with the secret key is gone or damaged.

    Then only the recovery key opens the vault.
    """
    if not has_encryption(place):
        return
    try:
        data = read.read_bytes(os.path.join(place, recipient.IDENTITY), keyring.LARGEST_IDENTITY)
    except FileNotFoundError:
        yield Finding("encryption", Level.WRONG, "encryption_identity_gone", {}, recipient.IDENTITY)
        return
    lying = len(_list_lying(place))
    if not passphrase.is_protected(data, keys.compute_length(lying)):
        is_whole = lying > 1 and passphrase.is_protected(data, keys.compute_length(1))
        key = "encryption_keys_differ" if is_whole else "encryption_identity_damaged"
        yield Finding("encryption", Level.WRONG, key, {}, recipient.IDENTITY)


def _list_lying(place: str) -> tuple[str, ...]:
    try:
        return recipient.read_recipients(place)
    except MusprepError:
        return ()


def _find_plain_files(place: str) -> Iterator[Finding]:
    """Yield findings for plain files among encrypted ones."""
    try:
        left, catalogues = file_tree.list_plain_left(place), file_tree.list_catalogues_left(place)
        hidden = names.list_hidden(place) if has_encryption(place) else []
    except MusprepError:
        # Its keys, or a folder, cannot be read; `_find_recipient_faults` and other checks report that.
        return
    emptied = [name for name in left if file_tree.has_whole_twin(place, name) and _is_emptied(place, name)]
    for name in emptied:
        twin = name + recipient.ENDING
        yield Finding("encryption", Level.WRONG, "encryption_emptied", {"path": name, "twin": twin}, name)
    rest = [name for name in left if name not in emptied]
    for level, key, found in ((Level.WRONG, "encryption_plain", rest), (Level.WARNING, "encryption_hidden", hidden)):
        if found:
            more = " …" if len(found) > _SHOWN else ""
            values = {"count": len(found), "path": ", ".join(found[:_SHOWN]) + more}
            yield Finding("encryption", level, key, values, found[0])
    for name in catalogues:
        values = {"path": name, "id": os.path.basename(name).removesuffix(".toml")}
        yield Finding("encryption", Level.WARNING, "encryption_catalogue", values, name)


def _is_emptied(place: str, name: str) -> bool:
    try:
        return read.is_emptied(file_tree.read_plain(place, name))
    except (FileNotFoundError, MusprepError):
        return False


def _find_head_faults(place: str) -> Iterator[Finding]:
    """Yield findings where an encrypted vault's readable vault.toml is gone, or was written by a newer version."""
    if not has_encryption(place):
        return
    if not os.path.lexists(os.path.join(place, header.NAME)):
        yield Finding("encryption", Level.WARNING, "encryption_head_gone", {"path": header.NAME}, header.NAME)
    try:
        header.refuse_newer(place)
    except MusprepError as error:
        yield Finding("encryption", Level.WRONG, "encryption_newer", {"reason": error}, header.NAME)


CHECKS = {"encryption": find_encryption_faults}
