"""Puts a vault right at the start: finishes or takes back a killed sealing, and seals what lies plain by chance."""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING

from musprep.vault import device, head, journal, keyring, lock, purge, recipient, tree, write
from musprep.vault.problem import Damaged

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.vault.journal import Journal

_OWN_CATALOGUES = "questionnaires/"
_DEAD = 60.0
"""Seconds after which a temporary of a sealed vault, which may be plain, belongs to no living write."""


def settle(place: str) -> None:
    """Finish or take back what a killed program left; raises MusprepError. Needs no key, and mostly does nothing."""
    if purge.is_there(place):
        with lock.held(place):
            purge.settle(place)
    if journal.is_there(place):
        with lock.held(place):
            held(place)


def held(place: str) -> None:
    """Do what `settle` does, under the vault's lock."""
    noted = journal.found(place)
    if noted is None:
        return
    sealed = recipient.is_sealed(place)
    if noted.doing == "seal":
        finish_sealing(place, noted) if sealed else undo_sealing(place, noted)
    elif sealed:
        undo_unsealing(place, noted)
    else:
        finish_unsealing(place, noted)


def undo_sealing(place: str, noted: Journal) -> None:
    """Take away what was made for a sealing that did not come to its one step."""
    twins = [name for name in noted.files if os.path.lexists(tree.path(place, name))]
    _unlink(place, twins, recipient.ENDING)
    if tree.sealed(place):
        # Sealed it was after all, and `recipient` went astray: the key that opens these files stays.
        return
    _without_identity(place)


def finish_sealing(place: str, noted: Journal) -> None:
    """Take away the plain files that lie sealed now; seal those that are new, or not as they were sealed."""
    same = []
    for name, digest in noted.files.items():
        with contextlib.suppress(FileNotFoundError):
            if tree.digest(tree.content(place, name)) == digest:
                same.append(name)
    _drop_plain(place, same)
    gather(place)
    sweep(place)
    journal.end(place)


def undo_unsealing(place: str, noted: Journal) -> None:
    """Take away the plain files of an unsealing that did not come to its one step."""
    _drop_plain(place, [name for name in noted.files if os.path.lexists(tree.age_path(place, name))])
    sweep(place)
    journal.end(place)


def finish_unsealing(place: str, noted: Journal) -> None:
    """Take away the sealed files that lie plain now. Where one is left that needs the key, the key stays too."""
    _unlink(place, [name for name in noted.files if os.path.lexists(tree.path(place, name))], recipient.ENDING)
    if tree.sealed(place):
        return
    device.forget(place)
    _without_identity(place)


def _without_identity(place: str) -> None:
    """Take the secret key away, and only then, safely, the journal: a key alone means that `recipient` was lost."""
    if _gone(os.path.join(place, recipient.IDENTITY)):
        write.sync(place)
    sweep(place)
    journal.end(place)


def gather(place: str) -> None:
    """Seal what lies plain in a sealed vault: a note that was saved in the very moment, a file from another device.

    Where a sealed twin differs, both are kept: the plain one under the name of a conflict. Telling that needs the key;
    locked, such a pair is left for later. Own catalogues that somebody put there may lie plain.
    """
    public = recipient.keys(place)
    if not public:
        return
    for name in tree.plain(place):
        if name.startswith(_OWN_CATALOGUES):
            continue
        try:
            data = tree.content(place, name)
        except FileNotFoundError:
            continue
        if os.path.lexists(tree.age_path(place, name)):
            if keyring.is_locked(place):
                continue
            if not _same(place, name, data, public):
                _seal_as(place, conflict(name), data)
        else:
            _seal_as(place, name, data)
        _drop_plain(place, [name])


def tidy(place: str) -> None:
    """Do what can be done once the key is in hand; raises MusprepError."""
    if journal.is_there(place) and journal.found(place) is None:
        # Another device is in the middle of it.
        return
    with lock.held(place):
        held(place)
        gather(place)
        sweep(place)


def sweep(place: str) -> None:
    """Remove the temporaries of killed programs: they may be plain."""
    for folder, _, _ in os.walk(place, followlinks=False):
        write.sweep(folder, _DEAD)


def _seal_as(place: str, name: str, data: bytes) -> None:
    path, out = recipient.outgoing(place, name, data)
    write.create(path, out)


def _same(place: str, name: str, data: bytes, public: tuple[str, ...]) -> bool:
    """Tell whether the sealed twin holds the same; one that cannot be opened does not."""
    try:
        sealed = tree.sealed_content(place, name)
        return keyring.opened(keyring.identity(place, public), tree.age_path(place, name), sealed) == data
    except (Damaged, FileNotFoundError):
        return False


def conflict(name: str) -> str:
    """Return a name beside `name`, in the way of sync programs."""
    start, dot, ending = name.rpartition(".")
    stamp = f".sync-conflict-{time.strftime('%Y%m%d-%H%M%S', time.gmtime())}-{os.urandom(4).hex().upper()}"
    return f"{start}{stamp}{dot}{ending}" if dot and "/" not in ending else f"{name}{stamp}"


def _drop_plain(place: str, names: Iterable[str]) -> None:
    """Take plain files away; of `vault.toml` what a sealed vault shows openly stays."""
    dropped = []
    for name in names:
        if name == head.NAME:
            data = tree.content(place, name)
            if data != tree.stub(data):
                write.replace(tree.path(place, name), tree.stub(data))
        else:
            dropped.append(name)
    _unlink(place, dropped, "")


def _unlink(place: str, names: Iterable[str], ending: str) -> None:
    """Take files away, and make that safe."""
    gone = [name for name in names if _gone(tree.path(place, name) + ending)]
    for folder in tree.folders(gone):
        write.sync(tree.path(place, folder) if folder else place)


def _gone(path: str) -> bool:
    """Take a file away; tell whether it was there. Raises MusprepError."""
    try:
        os.unlink(path)
    except FileNotFoundError:
        return False
    except OSError as error:
        raise write.failure(error, path) from error
    return True
