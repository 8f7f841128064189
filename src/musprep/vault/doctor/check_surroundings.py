"""The doctor's checks of where the vault is: sync programs, network drives, git repositories."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from musprep.language.long_path import show_path
from musprep.vault.doctor import disks
from musprep.vault.doctor.finding import Finding, Level, Surroundings, has_encryption, make_unchecked
from musprep.vault.files import windows
from musprep.vault.files.mounts import NETWORK, find_mount
from musprep.vault.files.surroundings import find_sync_program, is_removable, list_upwards

if TYPE_CHECKING:
    from collections.abc import Iterator

_REMOTE = re.compile(r'^\s*\[\s*remote\s+"', re.MULTILINE | re.IGNORECASE)
_GITDIR = "gitdir:"


def find_sync(place: str, around: Surroundings) -> Iterator[Finding]:
    """Yield a finding where a sync program copies the vault, and on macOS where Time Machine does."""
    try:
        name = find_sync_program(place, around.env)
    except OSError:
        name = ""
        yield make_unchecked("synced")
    if name:
        level = Level.HINT if has_encryption(place) else Level.WRONG
        yield Finding("synced", level, "synced_encrypted" if has_encryption(place) else "synced", {"name": name}, place)
    if around.platform == "darwin":
        said = around.ask(("/usr/bin/tmutil", "isexcluded", os.path.realpath(place)))
        if not said.startswith(("[Included]", "[Excluded]")):
            yield Finding("synced", Level.UNCHECKED, "time_machine_unchecked")
        elif said.startswith("[Included]") and not has_encryption(place):
            yield Finding("synced", Level.HINT, "time_machine", {"path": os.path.realpath(place)}, place)


def find_network(place: str, around: Surroundings) -> Iterator[Finding]:
    """Yield a finding where the vault is not on a drive of this machine, or on one that comes and goes."""
    if around.platform == "win32":
        yield from _find_windows_drive(place)
        return
    table = disks.read_mounts(around)
    if not table:
        yield make_unchecked("network")
        return
    mount = find_mount(os.path.realpath(place), table)
    values = {"kind": mount.kind, "mount": mount.point}
    if mount.kind in NETWORK:
        yield _make_elsewhere(place, Level.WARNING, "network", values)
    elif "fuse" in mount.kind and mount.kind != "fuseblk":
        yield _make_elsewhere(place, Level.HINT, "network_maybe", values)
    elif is_removable(mount.point):
        yield _make_elsewhere(place, Level.HINT, "network_removable", values)


def _make_elsewhere(place: str, level: Level, key: str, values: dict[str, str]) -> Finding:
    """Return the finding that the vault is on another drive than the machine's own: others read only what is plain."""
    if has_encryption(place):
        level, key = Level.HINT, "network_encrypted"
    return Finding("network", level, key, values, place)


def _find_windows_drive(place: str) -> Iterator[Finding]:
    real = show_path(os.path.realpath(place))
    drive = windows.find_drive(real)
    kind = windows.find_drive_type(real)
    if kind == windows.REMOTE or real.startswith("\\\\"):
        yield _make_elsewhere(place, Level.WARNING, "network", {"kind": "SMB", "mount": drive})
    elif kind == windows.REMOVABLE:
        yield _make_elsewhere(place, Level.HINT, "network_removable", {"mount": drive})
    elif kind not in (windows.FIXED, windows.MEMORY):
        yield make_unchecked("network")


def find_disk(place: str, around: Surroundings) -> Iterator[Finding]:
    """Yield a finding where the disk of a vault without a passphrase is not encrypted either."""
    if has_encryption(place):
        return
    is_on = disks.is_encrypted(os.path.realpath(place), around)
    if is_on is None:
        yield make_unchecked("disk")
    elif not is_on:
        yield Finding("disk", Level.HINT, "disk", {}, place)


def find_git(place: str, _: Surroundings) -> Iterator[Finding]:
    """Yield findings where the vault is in a git repository, above all in one with a remote."""
    for folder in list_upwards(place):
        mark = os.path.join(folder, ".git")
        if not os.path.lexists(mark):
            continue
        config = _read_config(mark)
        if _REMOTE.search(config):
            level = Level.WARNING if has_encryption(place) else Level.WRONG
            yield Finding("git", level, "git_remote", {"path": folder}, folder)
        else:
            yield Finding("git", Level.WARNING, "git", {"path": folder}, folder)
        return


def _read_config(mark: str) -> str:
    """Return the configuration of the repository whose `.git` is `mark`: a folder, or a file that names one."""
    folder = mark
    if os.path.isfile(mark):
        named = _read_text(mark).strip()
        if not named.startswith(_GITDIR):
            return ""
        folder = os.path.join(os.path.dirname(mark), named[len(_GITDIR) :].strip())
        common = _read_text(os.path.join(folder, "commondir")).strip()
        folder = os.path.join(folder, common) if common else folder
    return _read_text(os.path.join(folder, "config"))


def _read_text(path: str) -> str:
    """Return the beginning of a file, "" where there is none; raises OSError where it cannot be read."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read(1 << 16)
    except (FileNotFoundError, NotADirectoryError):
        return ""


CHECKS = {"synced": find_sync, "network": find_network, "disk": find_disk, "git": find_git}
