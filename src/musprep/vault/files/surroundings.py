"""Who else may see a folder: other users, a git repository, a sync program."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, NamedTuple

from musprep.vault.files import windows
from musprep.vault.files.mounts import NETWORK, OPEN, find_mount, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SYNC_NAMES = (
    "OneDrive",
    "Dropbox",
    "Nextcloud",
    "ownCloud",
    "Google Drive",
    "GoogleDrive",
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


_REMOVABLE = ("/media/", "/run/media/", "/Volumes/")
"""Where Linux and macOS put drives that come and go."""


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
    here = os.path.realpath(folder)
    _, point, kind = find_mount(here, read_table())
    # Without a table of mounts, the folder's own path has to do.
    where = os.path.join(point if kind else here, "")
    drive = windows.find_drive_type(here)
    if kind in NETWORK or here.startswith("\\\\") or drive == windows.REMOTE:
        found.append(Exposure("network"))
    elif kind in OPEN or where.startswith(_REMOVABLE) or drive == windows.REMOVABLE:
        found.append(Exposure("removable"))
    if any(os.path.exists(os.path.join(one, ".git")) for one in list_upwards(folder)):
        found.append(Exposure("git"))
    if name := find_sync_program(folder, os.environ):
        found.append(Exposure("synced", name))
    return found


def find_sync_program(folder: str, env: Mapping[str, str]) -> str:
    """Return the name of the sync program that copies `folder`, "" where none is known to.

    It is known by a folder's name or mark, or has said in `env` or the registry which folders it copies.
    """
    around = list_upwards(folder)
    if found := next((name for one in around if (name := _find_sync(one))), ""):
        return found
    above = {os.path.normcase(one) for one in around}
    return next((name for path, name in _list_told(env) if os.path.normcase(os.path.realpath(path)) in above), "")


def _list_told(env: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for path in windows.list_onedrive_folders(env):
        yield path, "OneDrive"
    # Where iCloud copies the desktop and the documents, they are in its folder too, under the same names.
    home = env.get("HOME", "")
    for name in ("Desktop", "Documents"):
        if home and os.path.exists(os.path.join(home, "Library", "Mobile Documents", "com~apple~CloudDocs", name)):
            yield os.path.join(home, name), "iCloud"


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
    base = os.path.basename(folder)
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
    path = os.path.realpath(folder)
    found = [path]
    while os.path.dirname(path) != path:
        path = os.path.dirname(path)
        found.append(path)
    return found
