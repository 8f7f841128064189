"""The doctor's checks of names: unknown ones, those of other programs, and files that are missing."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from musprep.vault.crypto import recipient
from musprep.vault.doctor import layout
from musprep.vault.doctor.finding import Finding, Level, Surroundings
from musprep.vault.files import header
from musprep.vault.records import history, names, vault_files
from musprep.vault.records.names import NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHOWN = 5


def find_unknown(place: str, _: Surroundings) -> Iterator[Finding]:
    """Yield findings for files and folders that are not the vault's: they are not shown, encrypted or backed up."""
    for item in names.walk_names(place):
        if item.kind is NameKind.UNKNOWN or (item.kind is NameKind.COPY and item.path.startswith(f"{history.FOLDER}/")):
            key = "unknown_folder" if item.is_folder else "unknown"
            yield Finding("unknown", Level.WARNING, key, {"path": item.path}, item.path)


def find_programs(place: str, _: Surroundings) -> Iterator[Finding]:
    """Yield one finding that names what other programs keep in the vault."""
    found = [item.path for item in names.walk_names(place) if item.kind is NameKind.FOREIGN]
    if found:
        more = " …" if len(found) > _SHOWN else ""
        values = {"count": len(found), "names": ", ".join(found[:_SHOWN]) + more}
        yield Finding("programs", Level.HINT, "programs", values, found[0])


def find_missing(place: str, _: Surroundings) -> Iterator[Finding]:
    """Yield findings for missing files: those every vault and round has, and those the history knows."""
    told = set()
    for relative in _list_needed(place):
        if not _is_there(place, relative):
            told.add(relative)
            yield _describe_missing(place, relative, Level.WRONG)
    years = {name for year in _list_year_folders(place, "log") for name in vault_files.list_names(place, f"log/{year}")}
    for relative in _list_history_folders(place):
        if relative in told or _is_there(place, relative) or relative.rpartition("/")[2] in years:
            continue
        sort = layout.find_kind(relative)
        copies = list(history.list_copies(place, relative))
        if not copies or copies[-1].why in ("remove", "undone" if sort and sort.is_entry else "remove"):
            continue
        if sort or relative.startswith("briefings/"):
            yield _describe_missing(place, relative, Level.WRONG if sort and not sort.is_entry else Level.WARNING)


def _describe_missing(place: str, relative: str, level: Level) -> Finding:
    for kept in reversed(list(history.list_copies(place, relative))):
        return Finding("missing", level, "missing_kept", {"path": relative, "at": kept.at, "kept": kept.path}, relative)
    return Finding("missing", level, "missing", {"path": relative}, relative)


def _list_needed(place: str) -> Iterator[str]:
    """Yield the files that must exist, given which others do."""
    own = [item.path for item in names.walk_names(place, (history.FOLDER,)) if item.kind is NameKind.OWN]
    if any(not name.rpartition("/")[2].startswith(".") for name in own):
        yield header.NAME
    rounds = {name.rpartition("/")[0] for name in own if name.startswith("rounds/") and name.count("/") > 1}
    yield from sorted(f"{folder}/round.toml" for folder in rounds)


def _list_history_folders(place: str) -> Iterator[str]:
    root = os.path.join(place, history.FOLDER)
    for folder, folders, files in os.walk(root, onerror=layout.refuse, followlinks=False):
        folders[:] = sorted(name for name in folders if not names.is_foreign(name))
        if files:
            yield os.path.relpath(folder, root).replace(os.sep, "/")


def _is_there(place: str, relative: str) -> bool:
    """Tell whether a file exists, plain or encrypted; whether it is so rightly is another check."""
    path = os.path.join(place, *relative.split("/"))
    return os.path.lexists(path) or os.path.lexists(path + recipient.ENDING)


def _list_year_folders(place: str, name: str) -> list[str]:
    try:
        return [one for one in os.listdir(os.path.join(place, name)) if one.isascii() and one.isdigit()]
    except FileNotFoundError:
        return []


CHECKS = {"unknown": find_unknown, "programs": find_programs, "missing": find_missing}
