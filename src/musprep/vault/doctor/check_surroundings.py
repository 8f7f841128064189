"""The doctor's checks of where the vault is: sync programs, network drives, git repositories."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from musprep.vault.doctor.finding import Finding, Level, Surroundings, has_encryption, make_unchecked
from musprep.vault.files.mounts import NETWORK, mount_of
from musprep.vault.files.surroundings import sync_program, upwards

if TYPE_CHECKING:
    from collections.abc import Iterator

_REMOTE = re.compile(r'^\s*\[\s*remote\s+"', re.MULTILINE | re.IGNORECASE)
_GITDIR = "gitdir:"


def find_sync(place: str, _: Surroundings) -> Iterator[Finding]:
    """Yield a finding where a sync program copies the vault."""
    if name := sync_program(place):
        level = Level.HINT if has_encryption(place) else Level.WRONG
        yield Finding("synced", level, "synced_encrypted" if has_encryption(place) else "synced", {"name": name}, place)


def find_network(place: str, around: Surroundings) -> Iterator[Finding]:
    """Yield a finding where the vault is not on a drive of this machine."""
    table = around.read("/proc/mounts")
    if not table:
        yield make_unchecked("network")
        return
    _, mount, kind = mount_of(os.path.realpath(place), table)
    if kind in NETWORK:
        yield Finding("network", Level.WARNING, "network", {"kind": kind, "mount": mount}, place)
    elif kind.startswith("fuse") and kind != "fuseblk":
        yield Finding("network", Level.HINT, "network_maybe", {"kind": kind, "mount": mount}, place)


def find_git(place: str, _: Surroundings) -> Iterator[Finding]:
    """Yield findings where the vault is in a git repository, above all in one with a remote."""
    for folder in upwards(place):
        mark = os.path.join(folder, ".git")
        if not os.path.lexists(mark):
            continue
        config = _config(mark)
        if _REMOTE.search(config):
            level = Level.WARNING if has_encryption(place) else Level.WRONG
            yield Finding("git", level, "git_remote", {"path": folder}, folder)
        else:
            yield Finding("git", Level.WARNING, "git", {"path": folder}, folder)
        return


def _config(mark: str) -> str:
    """Return the configuration of the repository whose `.git` is `mark`: a folder, or a file that names one."""
    folder = mark
    if os.path.isfile(mark):
        named = _text(mark).strip()
        if not named.startswith(_GITDIR):
            return ""
        folder = os.path.join(os.path.dirname(mark), named[len(_GITDIR) :].strip())
        common = _text(os.path.join(folder, "commondir")).strip()
        folder = os.path.join(folder, common) if common else folder
    return _text(os.path.join(folder, "config"))


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read(1 << 16)
    except OSError:
        return ""


CHECKS = {"synced": find_sync, "network": find_network, "git": find_git}
