"""The doctor's checks of who may open the vault: modes, owner, links, and the folders it is in."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from musprep.vault.doctor import disks, layout
from musprep.vault.doctor.finding import Finding, Level, Surroundings, has_encryption, make_unchecked
from musprep.vault.files import acl, atomic_write, folders, links, read, windows
from musprep.vault.files.location import find_private_copy
from musprep.vault.files.mounts import NO_OWNERS, OPEN, find_mount
from musprep.vault.files.surroundings import is_readable_by_others, list_upwards
from musprep.vault.records import file_tree, names

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER, FILE = 0o700, 0o600
_OTHERS = 0o077
_GROUPS = {
    "WD": "Everyone", "AU": "Authenticated Users", "BU": "Users", "BG": "Guests", "IU": "Interactive",
    "AN": "Anonymous", "PU": "Power Users", "DU": "Domain Users", "NU": "Network", "AC": "All Application Packages",
}  # fmt: skip
"""Groups that SDDL writes as two letters."""


def find_open_modes(place: str, around: Surroundings) -> Iterator[Finding]:
    """Yield findings for files and folders that are open to others, or closed to the owner."""
    if around.platform == "win32":
        yield from _list_open_on_windows(place)
        return
    loose = [path for path, known in _walk_vault(place) if _is_loose(known)]
    kind = _find_kind_without_owners(place, around)
    # On Linux such a drive can be closed as a whole; macOS shows each user the modes of an owner.
    if kind and (loose or around.platform == "darwin"):
        yield _make_without_owners(place, kind)
    elif loose:
        first = os.path.relpath(loose[0], place)
        values = {"count": len(loose), "path": place if first == "." else first}
        yield Finding("permissions", Level.WRONG, "permissions", values, loose[0], mends=True)


def _make_without_owners(place: str, kind: str) -> Finding:
    """Return the finding that whoever has the drive can read the vault; one that is encrypted can only be deleted."""
    if has_encryption(place):
        return Finding("permissions", Level.HINT, "permissions_none_encrypted", {"kind": kind}, place)
    return Finding("permissions", Level.WRONG, "permissions_none", {"kind": kind}, place)


def _find_kind_without_owners(place: str, around: Surroundings) -> str:
    """Return the type of the file system that holds the vault where it has no owners and modes, as exFAT, else ""."""
    mount = find_mount(os.path.realpath(place), disks.read_mounts(around))
    if NO_OWNERS in mount.options.split(","):
        return f"{mount.kind}, {NO_OWNERS}"
    return mount.kind if mount.kind in OPEN else ""


def _read_windows(place: str) -> list[tuple[str, acl.Rights]]:
    """Return the rights of all files and folders of the vault; nothing where Windows does not tell those of one."""
    user = windows.find_user()
    known = [(path, windows.describe_rights(path)) for path, _ in _walk_vault(place)] if user else []
    return [(path, acl.read_rights(sddl, user)) for path, sddl in known] if all(sddl for _, sddl in known) else []


def _list_open_on_windows(place: str) -> Iterator[Finding]:
    volume = windows.find_volume(place)
    if not volume.has_rights:
        yield _make_without_owners(place, volume.kind)
        return
    known = _read_windows(place)
    if not known:
        yield make_unchecked("permissions")
    loose = [(path, rights) for path, rights in known if rights.openers]
    if loose:
        path, rights = loose[0]
        first = os.path.relpath(path, place)
        who = ", ".join(map(_name, rights.openers))
        values = {"count": len(loose), "path": place if first == "." else first, "who": who}
        user = windows.find_user()
        mends = any(acl.is_own(one, user) for _, one in loose)
        yield Finding("permissions", Level.WRONG, "permissions_windows", values, path, mends=mends)


def _name(sid: str) -> str:
    """Return a group that Windows calls by two letters as its programs call it, and anybody else by the SID."""
    return _GROUPS.get(sid, sid)


def _mend_on_windows(place: str) -> int:
    """Let only the user, the system and administrators open what others can; return how many files and folders."""
    # A drive without rights lets everybody in, and lets them be set to no effect.
    user = windows.find_user() if windows.find_volume(place).has_rights else ""
    mended = 0
    for path, _ in _walk_vault(place) if user else ():
        # One by one: what is closed closes what is in it too.
        sddl = windows.describe_rights(path)
        rights = acl.read_rights(sddl, user)
        if sddl and rights.openers and acl.is_own(rights, user):
            mended += windows.restrict(path, user)
    return mended


def mend(place: str, around: Surroundings) -> int:
    """Close folders and files to others; return how many were open. Raises OSError, MusprepError.

    Folders become 0700 and files 0600, on Windows each gets rights of its own; on a drive that has neither nothing is
    done. A file that has another name elsewhere is copied: the other name keeps its mode.
    """
    if around.platform == "win32":
        return _mend_on_windows(place)
    if _find_kind_without_owners(place, around):
        return 0
    mended = 0
    for path, known in _walk_vault(place):
        if _is_loose(known):
            mended += 1
            if stat.S_ISREG(known.st_mode) and known.st_nlink > 1:
                atomic_write.replace(path, read.read_bytes(path, file_tree.CAP))
                continue
            os.chmod(path, FOLDER if stat.S_ISDIR(known.st_mode) else FILE)
    return mended


def find_foreign_owner(place: str, around: Surroundings) -> Iterator[Finding]:
    """Yield findings for files of another user than the vault's, and a vault of another user than who asks.

    With sudo, the administrator is told who the owner would be.
    """
    if around.platform == "win32":
        yield from _list_foreign_on_windows(place)
        return
    if around.uid < 0:
        yield make_unchecked("owner")
        return
    owns = os.stat(place).st_uid if around.uid == 0 else around.uid
    foreign = [(path, known.st_uid) for path, known in _walk_vault(place) if known.st_uid != owns]
    if foreign:
        path, uid = foreign[0]
        values = {"count": len(foreign), "path": os.path.relpath(path, place), "uid": uid, "place": place}
        yield Finding("owner", Level.WRONG, "owner", values, path)


def _list_foreign_on_windows(place: str) -> Iterator[Finding]:
    known = _read_windows(place) if windows.find_volume(place).has_rights else []
    if not known:
        yield make_unchecked("owner")
    user = windows.find_user()
    foreign = [(path, rights.owner) for path, rights in known if not acl.is_own(rights, user)]
    if foreign:
        path, sid = foreign[0]
        values = {"count": len(foreign), "path": os.path.relpath(path, place), "uid": _name(sid), "place": place}
        yield Finding("owner", Level.WRONG, "owner_windows", values, path)


def find_links(place: str, _: Surroundings) -> Iterator[Finding]:
    """Yield findings for links that may lead out of the vault."""
    for relative in _list_links(place):
        yield Finding("links", Level.WRONG, "link", {"path": relative}, relative)


def find_open_path(place: str, around: Surroundings) -> Iterator[Finding]:
    """Yield findings where others get in along the path, or can put another folder in the vault's place."""
    if around.platform == "win32":
        yield from _list_swappable_on_windows(place, around.platform)
        return
    if is_readable_by_others(place) and not _find_kind_without_owners(place, around):
        yield Finding("path", Level.WRONG, "path_open", {"path": place}, place, mends=True)
    for folder in list_upwards(place)[1:]:
        try:
            known = os.stat(folder)
        except OSError:
            continue
        swappable = known.st_mode & stat.S_IWOTH and not known.st_mode & stat.S_ISVTX
        if swappable and _find_kind_without_owners(folder, around):
            # Told of the vault's files already, and nothing can be closed there.
            continue
        if swappable or (around.uid >= 0 and known.st_uid not in (0, around.uid)):
            key = "path_swappable" if swappable else "path_foreign"
            yield Finding("path", Level.WARNING, key, {"path": folder}, folder)


def _list_swappable_on_windows(place: str, platform: str) -> Iterator[Finding]:
    if copy := find_private_copy(place, platform):
        yield Finding("path", Level.WRONG, "path_private_copy", {"path": copy}, copy)
    user = windows.find_user()
    for folder in list_upwards(place)[1:]:
        sddl = windows.describe_rights(folder) if user else ""
        if not sddl:
            yield make_unchecked("path")
            return
        if who := acl.read_rights(sddl, user).swappers:
            values = {"path": folder, "who": ", ".join(map(_name, who))}
            yield Finding("path", Level.WARNING, "path_swappable_windows", values, folder)


def _is_loose(known: os.stat_result) -> bool:
    wanted = FOLDER if stat.S_ISDIR(known.st_mode) else FILE
    return bool(known.st_mode & _OTHERS) or known.st_mode & wanted != wanted


def _walk_vault(place: str) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the vault's folder and all folders and files below it with their lstat; links are left out.

    A folder comes before what is in it, so that one that was closed to the owner can be opened on the way.
    """
    try:
        yield place, os.stat(place)
    except OSError:
        return
    # Not where it really is: Windows finds no way from a drive's letter to the share behind it.
    waiting = [place]
    while waiting:
        folder = waiting.pop(0)
        try:
            with os.scandir(folder) as found:
                items = sorted(found, key=lambda item: item.name)
        except FileNotFoundError:
            continue
        except OSError as error:
            # A folder that is closed to its owner, or is somebody else's, is found as such.
            known = os.lstat(os.path.realpath(folder))
            if folders.is_own(known) and known.st_mode & FOLDER == FOLDER:
                layout.refuse(error)
            continue
        for item in items:
            if links.is_link_or_junction(item.path) or names.is_foreign(item.name):
                continue
            try:
                known = item.stat(follow_symlinks=False)
            except FileNotFoundError:
                # Another window is saving.
                continue
            yield item.path, known
            if stat.S_ISDIR(known.st_mode):
                waiting.append(item.path)


def _list_links(place: str) -> Iterator[str]:
    for folder, within, files in os.walk(place, onerror=layout.refuse, followlinks=False):
        inner = [name for name in within if not names.is_foreign(name)]
        within[:] = [name for name in inner if not links.is_link_or_junction(os.path.join(folder, name))]
        for name in sorted((*inner, *files)):
            path = os.path.join(folder, name)
            # Emacs marks an open file by a link that leads nowhere.
            if links.is_link_or_junction(path) and not name.startswith(".#"):
                yield os.path.relpath(path, place).replace(os.sep, "/")


CHECKS = {"permissions": find_open_modes, "owner": find_foreign_owner, "links": find_links, "path": find_open_path}
