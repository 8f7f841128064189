"""The doctor's checks of files without records (briefings, drafts, history), and for marks of merge programs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.vault.crypto import keyring, recipient
from musprep.vault.doctor import layout
from musprep.vault.doctor.finding import Finding, Level, Surroundings, has_encryption, make_unchecked
from musprep.vault.files import read
from musprep.vault.files.problem import Damaged
from musprep.vault.records import history, names, vault_files
from musprep.vault.records.names import NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_CAP = 64 << 20


def find_unreadable(place: str, _: Surroundings) -> Iterator[Finding]:
    """Yield findings for briefings, drafts and copies in the history that cannot be read. Raises Damaged."""
    if _is_locked(place):
        yield make_unchecked("contents")
        return
    for path in _list_files(place):
        relative = path.removesuffix(recipient.ENDING)
        top, inside = relative.split("/", 1) if "/" in relative else (relative, "")
        if top == history.FOLDER:
            is_toml = layout.find_kind(inside.rpartition("/")[0]) is not None
            if relative.split(".")[-2] in ("broken", "conflict"):
                # Kept because it cannot be read, or as it came.
                continue
        elif top == "briefings" or top.startswith("draft"):
            is_toml = relative.endswith(".toml")
        else:
            continue
        try:
            data = _read_content(place, path)
            if is_toml or read.is_emptied(data):
                read.parse(path, data)
            else:
                text = read.decode(path, data)
                if not _is_whole(relative, text):
                    raise Damaged("vault.paper_cut", path=path)
        except MusprepError as error:
            line = error.line if isinstance(error, Damaged) else 0
            key = "contents_history" if top == history.FOLDER else "contents"
            where = f"{path}:{line}" if line else path
            yield Finding("contents", Level.WRONG, key, {"where": where, "reason": error}, path, line)


def _is_whole(name: str, text: str) -> bool:
    """Tell whether a paper is whole, as far as its format says: HTML and JSON end as they must."""
    ends = {".html": "</html>", ".json": "}"}
    return text.rstrip().endswith(ends.get(os.path.splitext(name)[1], ""))


def find_merge_marks(place: str, _: Surroundings) -> Iterator[Finding]:
    """Yield findings for readable files in which a merge left both versions of a text and its marks. Raises Damaged."""
    if _is_locked(place):
        yield make_unchecked("marks")
        return
    for path in _list_files(place):
        if path.startswith(f"{history.FOLDER}/"):
            continue
        try:
            text = read.decode(path, _read_content(place, path))
            read.parse(path, text.encode()) if path.removesuffix(recipient.ENDING).endswith(".toml") else None
        except MusprepError:
            # Reported where it is read.
            continue
        lines = read.find_conflict_lines(text, whole=True)
        if lines:
            values = {"path": path, "lines": ", ".join(map(str, lines))}
            yield Finding("marks", Level.WARNING, "marks", values, path, lines[0])


def _list_files(place: str) -> Iterator[str]:
    """Yield the vault's own files that are encrypted exactly where the vault is."""
    is_encrypted = has_encryption(place)
    for item in names.walk_names(place):
        name = item.path.rpartition("/")[2]
        is_data = item.kind is NameKind.OWN and not name.startswith(".") and item.path not in names.BARE
        if is_data and name.endswith(recipient.ENDING) is is_encrypted:
            yield item.path


def _read_content(place: str, path: str) -> bytes:
    at = read.locate_inside(place, path)
    try:
        data = read.read_bytes(at, vault_files.compute_encrypted_cap(_CAP))
    except FileNotFoundError:
        raise Damaged("vault.not_readable", path=at, reason="–") from None
    if not path.endswith(recipient.ENDING):
        return data
    return keyring.open_bytes(keyring.get_identity(place, recipient.read_keys(place)), at, data)


def _is_locked(place: str) -> bool:
    try:
        return has_encryption(place) and keyring.is_locked(place)
    except MusprepError:
        return True


CHECKS = {"contents": find_unreadable, "marks": find_merge_marks}
