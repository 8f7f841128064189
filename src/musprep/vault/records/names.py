"""Sorts the names in a vault's folder: the vault's own, a copy of one of its files, another program's, or unknown.

A copy is recognised by the name of its original somewhere in it: `answers (1).toml`, `Kopi af answers.toml`,
`answers.toml.bak`. Whatever sync program, language or person added the rest makes no difference.
"""

from __future__ import annotations

import functools
import os
import re
import unicodedata
from enum import Enum
from fnmatch import fnmatchcase, translate
from typing import TYPE_CHECKING, NamedTuple

from musprep.model.kinds import IN_ROUND, KINDS, Home
from musprep.vault.crypto import recipient
from musprep.vault.files import links, lock, read, temporary_files
from musprep.vault.files.location import CATALOGUES
from musprep.vault.files.problem import Damaged, Problem
from musprep.vault.records import history

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

AGE = recipient.ENDING
PURGE_NEW, PURGE_OLD = ".purge-new", ".purge-old"
"""Folders that stand in a vault only while a purge is at work."""


class NameKind(Enum):
    """Whose a name is. EDITOR files exist while a text is open in an editor; FOREIGN folders are not looked into."""

    OWN = 1
    COPY = 2
    FOREIGN = 3
    EDITOR = 4
    UNKNOWN = 5


class NamedFile(NamedTuple):
    """A name (relative to the vault) and its kind; `of` is the file that a copy is a copy of."""

    path: str
    kind: NameKind
    of: str = ""
    is_folder: bool = False


EDITORS = ("*.sw[a-p]", "#*#", ".*.un~", ".#*", ".~lock.*#", "~$*")
_FOREIGN = (
    # Version control, and the sync programs' own.
    ".git*", ".hg*", ".svn", ".bzr", ".jj", ".pijul", ".fslckout", "cvs",
    ".stfolder*", ".stversions", ".stignore*", ".syncthing.*", "~syncthing~*", ".sync", ".sync.*", ".!sync",
    ".dropbox*", ".nextcloudsync*", ".owncloudsync*", ".sync_*.db*", "._sync_*", ".csync*", ".onedrive*", ".tmp.drive*",
    ".mega*", ".seafile*", ".tresorit*", ".insync*", ".resilio*", ".unison*", ".rsync*", ".kopia*", ".rclone*",
    # Systems and file servers.
    ".ds_store", "._*", ".appledouble", ".apdisk", ".spotlight-v100", ".fseventsd", ".trash*", ".temporaryitems",
    ".documentrevisions-v100", ".volumeicon.icns", ".localized", ".com.apple.*", ".metadata_never_index", "icon\r",
    "desktop.ini", "thumbs.db*", "ehthumbs*.db", "$recycle.bin", "recycler", "system volume information",
    ".directory", ".hidden", ".nomedia", ".fuse_hidden*", ".nfs*", ".goutputstream-*", "lost+found", ".thumbnails",
    "@eadir", "@tmp", "#recycle", "#snapshot", ".snapshot*", ".zfs", ".@__thumb", ".synology*",
    # Note programs and editors that keep a folder of settings.
    ".obsidian*", ".logseq", ".idea", ".vscode", ".vs", ".zed", ".fleet", ".editorconfig",
)  # fmt: skip
_RECORDS = tuple(kind.file for kind in KINDS if kind.home is Home.VAULT)
_TOP = (*_RECORDS, "draft")
_ROUND = tuple(kind.file for kind in IN_ROUND)
BARE = (recipient.NAME, recipient.IDENTITY)
_FOLDERS = ("log", "rounds", CATALOGUES, "briefings", history.FOLDER)
_OWN_TOP = re.compile(rf"(?:{'|'.join(_RECORDS)}|draft(?:-\d{{1,2}})?)\.toml(?:\.age)?")
_OWN_DOTS = re.compile(r"\.draft(?:-\d{1,2})?\.toml\.lock")
_OWN_ROUND = re.compile(rf"(?:{'|'.join(_ROUND)})\.toml(?:\.age)?")
_ENTRY = re.compile(r"\d{8}t\d{6}-[a-z0-9]{6}(?:-\d{1,2})?\.toml(?:\.age)?")
_ENTRY_STEM = re.compile(r"\d{8}t\d{6}-[a-z0-9]{6}")
_CATALOGUE = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}\.toml(?:\.age)?")
_PAPER = re.compile(r"\d{4}-\d\d-\d\d(?:-[a-z0-9_-]+)?\.(?:md|html|json|txt)(?:\.age)?")
_KEPT = re.compile(r"written\.toml(?:\.age)?|\d{8}t\d{12}-[0-9a-f]{8}\.[a-z]+\.toml(?:\.age)?")
_YEAR = re.compile(r"[0-9]{4}")
_ROUND_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
# Copies of files of any name: Syncthing, Dropbox, Nextcloud, ownCloud, Google Drive.
_SURE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<name>.+)\.sync-conflict-\d{8}-\d{6}(?:-\w+)?(?P<end>(?:\.\w+)*)",
        r"(?P<name>.+?) ?\([^()]*(?:conflict(?:ed)?|konflikt|modstridende)\b[^()]*\)(?: ?\(\d+\))?(?P<end>(?:\.\w+)*)",
        r"(?P<name>.+)_conflict-\d{8}-\d{6}(?P<end>(?:\.\w+)*)",
        r"(?P<name>.+?) ?\[conflict\](?P<end>(?:\.\w+)*)",
    )
)


def walk_names(place: str, leave: Collection[str] = ()) -> Iterator[NamedFile]:
    """Yield the names in a vault, folder by folder, without links and without the folders in `leave`.

    A folder is yielded only where it is not the vault's own, and then stands for everything in it. A copy of one of the
    vault's folders is looked into instead. Raises Damaged where a folder cannot be read.
    """
    yield from _look(place, "", "", leave)


def list_hidden(place: str) -> list[str]:
    """Return the files and folders with hidden names that are neither the vault's nor another program's.

    They are never encrypted. Raises Damaged where a folder cannot be read.
    """
    return [
        item.path
        for item in walk_names(place)
        if item.kind not in (NameKind.OWN, NameKind.FOREIGN)
        and (name := item.path.rpartition("/")[2]).startswith(".")
        and not recipient.is_sign(name, at_the_top="/" not in item.path)
    ]


def is_foreign(name: str) -> bool:
    """Tell whether a file or folder of this name belongs to another program."""
    return _compile_foreign().match(name.casefold()) is not None


@functools.cache
def _compile_foreign() -> re.Pattern[str]:
    """Return all patterns as one: every name in a vault is held against them."""
    return re.compile("|".join(map(translate, _FOREIGN)))


def is_year(name: str) -> bool:
    """Tell whether a folder in the log is that of a year, and no copy of one."""
    return bool(_YEAR.fullmatch(name))


def identify_in_year(year: str, name: str) -> NamedFile:
    """Return what a name in the folder of one year of the log is."""
    return _identify_file(f"log/{year}/{name}", f"log/{year}", name, ())


def find_hidden(item: NamedFile) -> Problem | None:
    """Return the problem that a file's content is not shown, or None where it is shown or can hold no records."""
    if item.kind is NameKind.COPY:
        return Problem(item.path, 0, Damaged("vault.conflict_copy", path=item.path, other=item.of))
    if item.kind is NameKind.UNKNOWN and item.path.removesuffix(AGE).endswith(".toml"):
        return Problem(item.path, 0, Damaged("vault.unknown_file", path=item.path))
    return None


def _look(place: str, below: str, meant: str, leave: Collection[str]) -> Iterator[NamedFile]:
    """Yield the names in the folder `below`, which is the vault's own folder `meant` or a copy of it."""
    at = os.path.join(place, *below.split("/")) if below else place
    try:
        with os.scandir(at) as found:
            real = [
                item
                for item in found
                if not (item.is_symlink() or (item.is_dir() and links.is_link_or_junction(item.path)))
            ]
            items = sorted((item.name, item.is_dir(follow_symlinks=False)) for item in real)
    except FileNotFoundError:
        return
    except OSError as error:
        raise read.make_unreadable(at, error) from None
    names = [name for name, _ in items]
    for name, is_folder in items:
        path = f"{below}/{name}" if below else name
        if path in leave:
            continue
        if not is_folder:
            item = _identify_file(path, meant, name, names)
            if item.kind is NameKind.COPY and _is_same(place, item):
                item = NamedFile(path, NameKind.OWN)
            yield item
            continue
        if path in (PURGE_NEW, PURGE_OLD):
            yield NamedFile(path, NameKind.OWN, is_folder=True)
        elif is_foreign(name):
            yield NamedFile(path, NameKind.FOREIGN, is_folder=True)
        elif folder := _find_folder(meant, name, names):
            yield from _look(place, path, folder, leave)
        else:
            yield NamedFile(path, NameKind.UNKNOWN, is_folder=True)


def _is_same(place: str, item: NamedFile) -> bool:
    """Tell whether two names that differ only in capitals are one file, as on Windows and macOS."""
    there = (os.path.join(place, item.path), os.path.join(place, item.of))
    return item.path.casefold() == item.of.casefold() and links.is_same(*there)


def _find_folder(meant: str, name: str, names: Iterable[str]) -> str:
    """Return which of the vault's folders a folder in `meant` is, or is a copy of; "" for none."""
    if meant == "":
        return next((one for one in _FOLDERS if re.search(rf"(?<![a-z]){one}(?![a-z])", name.casefold())), "")
    if meant == "log":
        plain = unicodedata.normalize("NFKC", name)
        return f"log/{year[0]}" if (year := _YEAR.search(plain)) and not name.startswith(".") else ""
    if meant == "rounds":
        if _ROUND_ID.fullmatch(name):
            return f"rounds/{name}"
        known = [one for one in names if _ROUND_ID.fullmatch(one)]
        found = _find_stem(name, known) or ((year := _YEAR.search(name)) and year[0])
        return f"rounds/{found}" if found and not name.startswith(".") else ""
    return f"{meant}/{name}" if meant.split("/", maxsplit=1)[0] == history.FOLDER else ""


def _identify_file(path: str, meant: str, name: str, names: Iterable[str]) -> NamedFile:
    start = f"{meant}/" if meant else ""
    # A note under a name that the user gave it is read like any other.
    is_note = meant.startswith("log/") and name.removesuffix(AGE).endswith(".toml") and not name.startswith(".")
    if _is_own(meant, name):
        of = f"{start}{name}"
    elif any(fnmatchcase(name, pattern) for pattern in EDITORS):
        return NamedFile(path, NameKind.EDITOR)
    elif is_foreign(name):
        return NamedFile(path, NameKind.FOREIGN)
    elif found := _find_original(meant, name, names) or _find_sure_original(name) or (name if is_note else ""):
        of = f"{start}{found}"
    else:
        return NamedFile(path, NameKind.UNKNOWN)
    return NamedFile(path, NameKind.OWN) if path == of else NamedFile(path, NameKind.COPY, of)


def _find_sure_original(name: str) -> str:
    """Return the original of a copy that a sync program named in its own way, "" for other names."""
    found = next((match for pattern in _SURE if (match := pattern.fullmatch(name))), None)
    return f"{found['name']}{found['end']}" if found else ""


def _is_own(meant: str, name: str) -> bool:
    if temporary_files.is_temporary(name):
        return True
    if meant == "":
        dots = (lock.NAME, recipient.JOURNAL, PURGE_NEW, PURGE_OLD)
        return name in (*BARE, *dots) or bool(_OWN_TOP.fullmatch(name) or _OWN_DOTS.fullmatch(name))
    top = meant.split("/", maxsplit=1)[0]
    pattern = {
        "log": _ENTRY if meant != "log" else None,
        "rounds": _OWN_ROUND if meant != "rounds" else None,
        CATALOGUES: _CATALOGUE,
        "briefings": _PAPER,
        history.FOLDER: _KEPT,
    }[top]
    return bool(pattern and pattern.fullmatch(name))


def _find_original(meant: str, name: str, names: Iterable[str]) -> str:
    """Return the name of the file in `meant` that `name` is a copy of, "" where it contains none."""
    end = AGE if AGE in name.casefold() else ""
    if meant == "":
        stem = _find_stem(name, (*BARE[:1], "identity", *_TOP))
        return stem and {recipient.NAME: recipient.NAME, "identity": recipient.IDENTITY}.get(stem, f"{stem}.toml{end}")
    top = meant.split("/", maxsplit=1)[0]
    if top == "log" and (found := _ENTRY_STEM.search(name.casefold())):
        return f"{found[0]}.toml{end}"
    if top == "rounds" and meant != "rounds":
        stem = _find_stem(name, _ROUND)
        return stem and f"{stem}.toml{end}"
    if top in (CATALOGUES, "briefings"):
        own = {one.removesuffix(AGE).rpartition(".")[0]: one for one in names if _is_own(top, one)}
        return own.get(_find_stem(name, own), "")
    return ""


def _find_stem(name: str, stems: Iterable[str]) -> str:
    """Return the longest of the stems that a name contains, however it is written; "" for none."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return max((stem for stem in stems if stem.casefold() in folded), key=len, default="")
