"""Writes papers made from a vault: into the vault, or where the user says."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.vault.crypto import recipient
from musprep.vault.files import atomic_write, lock, read
from musprep.vault.files.problem import Damaged
from musprep.vault.records import history, new_vault, vault_files
from musprep.vault.records.collection_file import compute_digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

FOLDER = "briefings"


def keep(place: str, name: str, data: bytes, told: Callable[[str], None] | None = None, *, sources: str = "") -> str:
    """Write `briefings/<name>` in the vault at `place`; return its path. What it replaces goes to the history.

    A briefing that somebody has changed by hand since musprep wrote it stays beside it under another name, or in the
    history where it cannot be read: `told` is called with that name (relative to the vault). `sources` is a digest of
    what it was made of. Raises MusprepError.
    """
    relative = f"{FOLDER}/{name}"
    new_vault.begin(place)
    with lock.hold_lock(place):
        aside = _put_aside(place, relative, data) if vault_files.exists(place, relative) else ""
        # First, as a file with another digest than this counts as changed by hand, which does no harm.
        vault_files.replace(place, _find_digest_file(relative), _make_digest_note(data, sources))
        path = vault_files.replace(place, relative, data)
    if aside and told:
        told(aside)
    return path


def list_sources(place: str, names: Iterable[str]) -> set[object]:
    """Return the sources that were kept with those of the papers that are there, "" for one without."""
    there = [path for name in names if vault_files.exists(place, path := f"{FOLDER}/{name}")]
    return {_read_note(place, _find_digest_file(page)).get("sources", "") for page in there}


def _put_aside(place: str, relative: str, data: bytes) -> str:
    """Keep a briefing that is about to be replaced; return where, "" where nobody has to be told."""
    try:
        old = vault_files.get(place, relative)
    except Damaged:
        kept = history.keep(place, relative, read.read_bytes(vault_files.locate(place, relative)), "broken")
        return kept.name if kept else ""
    if old == data:
        return ""
    if compute_digest(old) == _read_digest(place, _find_digest_file(relative)):
        history.keep(place, relative, old, "edit")
        return ""
    start, dot, end = relative.rpartition(".")
    number = 1
    while vault_files.exists(place, other := f"{start}-edited{f'-{number}' if number > 1 else ''}{dot}{end}"):
        number += 1
    vault_files.create(place, other, old)
    return other


def copy(place: str, path: str, folder: str) -> str:
    """Put a copy of the briefing that `keep` wrote at `path` into `folder`, in plain text; return the copy's path.

    It replaces the copy made before; one that was changed since stays, and the new one gets another name. Raises
    MusprepError.
    """
    if not os.path.isdir(folder):
        raise MusprepError("error.no_such_folder", path=folder)
    relative = find_relative(path)
    data = vault_files.get(place, relative)
    copied = _find_digest_file(relative, "copied")
    with lock.hold_lock(place):
        target = _find_free(
            os.path.join(folder, os.path.basename(relative)), (_read_digest(place, copied), compute_digest(data))
        )
        vault_files.replace(place, copied, _make_digest_note(data))
        atomic_write.replace(target, data)
    return target


def find_relative(path: str) -> str:
    """Return how the vault names the briefing at `path`."""
    return f"{FOLDER}/{os.path.basename(path).removesuffix(recipient.ENDING)}"


def _find_free(path: str, own: tuple[object, ...]) -> str:
    """Return `path`, or the first of its kind with a number, where there is no file or one with a digest of `own`."""
    start, end = os.path.splitext(path)
    number = 1
    while os.path.lexists(path):
        try:
            if not os.path.islink(path) and compute_digest(read.read_bytes(path)) in own:
                return path
        except (Damaged, FileNotFoundError):
            pass
        number += 1
        path = f"{start}-{number}{end}"
    return path


def _make_digest_note(data: bytes, sources: str = "") -> bytes:
    made_of = f'sources = "{sources}"\n' if sources else ""
    return f'schema = 1\ndigest = "{compute_digest(data)}"\n{made_of}'.encode()


def _find_digest_file(relative: str, what: str = "written") -> str:
    """Return the file that holds the digest of what musprep wrote last into a briefing, or into its copy."""
    return f"{history.FOLDER}/{relative}/{what}.toml"


def _read_digest(place: str, name: str) -> object:
    return _read_note(place, name).get("digest")


def _read_note(place: str, name: str) -> Mapping[str, object]:
    try:
        return read.parse(name, vault_files.get(place, name))
    except (FileNotFoundError, Damaged):
        return {}
