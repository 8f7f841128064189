"""Who else may see a folder: other users, a git repository, a sync program."""

from __future__ import annotations

import contextlib
import os
import stat
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.long_path import show_path
from musprep.vault.files import windows
from musprep.vault.files.links import is_same
from musprep.vault.files.mounts import NETWORK, OPEN, find_mount, read_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SYNC_NAMES = (
    "OneDrive",
    "Dropbox",
    "Nextcloud",
    "ownCloud",
    "Google Drive",
    "GoogleDrive",
    "Jottacloud",
    "Proton Drive",
    "SynologyDrive",
    "pCloudDrive",
    "Seafile",
    "Tresorit",
    "MEGA",
    "Box Sync",
    "iCloudDrive",
    "Mobile Documents",
)
_SYNC_MARKS = {
    ".stfolder": "Syncthing",
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".owncloudsync.log": "ownCloud",
    ".nextcloudsync.log": "Nextcloud",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
}


_CLOUD = os.path.join(os.sep, "Library", "CloudStorage")
"""Where macOS keeps the folder of every sync program, named by the program and the account."""
_REMOVABLE = ("/media/", "/run/media/", "/Volumes/")
"""Where Linux and macOS put drives that come and go."""
_STREAMED = "Google Drive"
"""The name of the drive on Windows that is nowhere but in the cloud."""


class Exposure(NamedTuple):
    """A reason why others may see a file.

    `what` names the text `briefing.worry_<what>`, `name` is the sync program's.
    """

    what: str
    name: str = ""


def list_exposures(folder: str) -> list[Exposure]:
    """Return who else may see a file that is written into `folder` (which may not exist).

    The file is readable for its owner alone, so it matters little who can read the folder, as long as the drive has
    owners, belongs to this machine and stays with it.
    """
    found = []
    here = show_path(os.path.realpath(folder))
    mount = find_mount(here, read_table())
    # Without a table of mounts, the folder's own path has to do.
    where = mount.point or here
    drive = windows.find_drive_type(here)
    if mount.kind in NETWORK or here.startswith("\\\\") or drive == windows.REMOTE:
        found.append(Exposure("network"))
    elif (
        mount.kind in OPEN
        or is_removable(where)
        or drive == windows.REMOVABLE
        or not windows.find_volume(here).has_rights
    ):
        found.append(Exposure("removable"))
    if any(os.path.exists(os.path.join(one, ".git")) for one in list_upwards(folder)):
        found.append(Exposure("git"))
    with contextlib.suppress(OSError):
        if name := find_sync_program(folder, os.environ):
            found.append(Exposure("synced", name))
    return found


def is_removable(point: str) -> bool:
    """Tell whether a drive is mounted where Linux and macOS put those that come and go."""
    return os.path.join(point, "").startswith(_REMOVABLE)


def find_sync_program(folder: str, env: Mapping[str, str]) -> str:
    """Return the name of the sync program that copies `folder`, "" where none is known to.

    It is known by a folder's name or mark, or has said in `env` or the registry which folders it copies. Raises OSError
    where nothing is known and that cannot be looked up.
    """
    around = list_upwards(folder)
    if found := next((name for one in around if (name := _find_sync(one))), ""):
        return found
    # Where iCloud copies the desktop and the documents, they are in its folder too, under the same names.
    home = env.get("HOME", "")
    for name in ("Desktop", "Documents") if home else ():
        copied = os.path.join(home, "Library", "Mobile Documents", "com~apple~CloudDocs", name)
        if _holds(os.path.join(home, name), around) and _is_there(copied):
            return "iCloud"
    if windows.find_volume(folder).label == _STREAMED:
        return _STREAMED
    return next((name for path, name in windows.list_synced_folders(env) if _holds(path, around)), "")


def _holds(path: str, around: Sequence[str]) -> bool:
    """Tell whether a folder is one of those in `around`, also where a disk takes it in other letters."""
    return any(is_same(path, one) for one in around)


def _is_there(path: str) -> bool:
    """Tell whether a path exists; raises OSError where that is not told."""
    try:
        os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def is_readable_by_others(folder: str) -> bool:
    """Tell whether other users can read `folder`: it and every folder above it let them through."""
    if os.name == "nt":
        return False
    try:
        mode = os.stat(folder).st_mode
        if not mode & (stat.S_IRGRP | stat.S_IROTH):
            return False
        passes = stat.S_IXGRP | stat.S_IXOTH
        return all(os.stat(one).st_mode & passes for one in list_upwards(folder))
    except OSError:
        return False


def _find_sync(folder: str) -> str:
    above, base = os.path.split(folder)
    if above.endswith(_CLOUD):
        return base.partition("-")[0]
    for name in _SYNC_NAMES:
        if base == name or base.startswith((f"{name} ", f"{name}-")):
            return "iCloud" if name in ("iCloudDrive", "Mobile Documents") else name
    for mark, name in _SYNC_MARKS.items():
        path = os.path.join(folder, mark)
        # A folder called .dropbox in a home folder is Dropbox's own, and marks nothing.
        if os.path.exists(path) and (mark != ".dropbox" or os.path.isfile(path)):
            return name
    return ""


def list_upwards(folder: str) -> list[str]:
    """Return a folder and all folders above it, links resolved, the innermost first."""
    path = show_path(os.path.realpath(folder))
    found = [path]
    while os.path.dirname(path) != path:
        path = os.path.dirname(path)
        found.append(path)
    return found
