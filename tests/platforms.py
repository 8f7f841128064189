"""Skips tests of what the system here does not have, and names the call that is missing."""

from __future__ import annotations

import functools
import importlib
import os
import tempfile
import time
from typing import TYPE_CHECKING, Any

import pytest

from musprep.vault.doctor import check_access, disks
from musprep.vault.files.mounts import find_mount

if TYPE_CHECKING:
    from pathlib import Path


def needs(*calls: str) -> pytest.MarkDecorator:
    """Skip a test where one of the calls, each written as `module.name`, is not on this system."""
    missing = [call for call in calls if not _is_there(call)]
    return pytest.mark.skipif(bool(missing), reason=f"this system has no {' and no '.join(missing)}")


def _is_there(call: str) -> bool:
    module, name = call.rsplit(".", 1)
    try:
        return hasattr(importlib.import_module(module), name)
    except ImportError:
        return False


needs_modes = needs("os.getuid")
"""For tests of owners and modes: where nobody has a number, a file has no mode but read-only."""

_has_full = os.name != "nt" and os.path.exists("/dev/full")
needs_full = pytest.mark.skipif(not _has_full, reason="this system has no /dev/full")

needs_mounts = pytest.mark.skipif(os.name == "nt", reason="this system has no /proc/mounts")

needs_open_unlink = pytest.mark.skipif(os.name == "nt", reason="this system has no os.unlink or rmdir of what is open")

needs_roots = pytest.mark.skipif(os.name == "nt", reason="this system has no posixpath for its paths")

needs_odd_names = pytest.mark.skipif(
    os.name == "nt", reason="this system has no colons, no control characters and no lone surrogates in names"
)

needs_bytes = pytest.mark.skipif(
    os.name == "nt", reason="this system has no arguments of bytes: CreateProcessW takes text"
)

not_root = pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")

knows_case = not os.path.exists(__file__.upper())
"""Tell whether names that differ in case alone are two names: on the disks of Windows and macOS they are one."""

STATE = "musprep-state" if os.name == "nt" else "musprep"
"""How the folder is called in which this device keeps what it knows of a vault."""


def set_state(monkeypatch: pytest.MonkeyPatch, folder: Path | str) -> None:
    """Let what this device knows of vaults be kept in `folder`, whatever the system calls that place."""
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    if os.name == "nt":
        monkeypatch.setenv("LOCALAPPDATA", str(folder))


def has_mode(path: Path | str, mode: int) -> bool:
    """Tell whether a file or folder has this mode, as far as the system has modes."""
    return os.name == "nt" or os.stat(path).st_mode & 0o777 == mode


def forget_modes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there are no modes, let the doctor's checks of modes find nothing in a system that is made up as Linux."""
    if os.name == "nt":
        real = check_access.CHECKS["path"]
        found: dict[bool, Any] = {True: real, False: lambda *_: iter(())}
        monkeypatch.setattr(check_access, "_is_loose", lambda _: False)
        # A path of Windows is on none of the mounts of Linux.
        monkeypatch.setattr(disks, "find_mount", lambda _, table: find_mount("/", table))
        monkeypatch.setitem(
            check_access.CHECKS, "path", lambda place, around: found[around.platform == "win32"](place, around)
        )


def follow_zone() -> None:
    """Let the clock follow TZ as it is now; on Windows it never does, and only what reads TZ itself changes."""
    if hasattr(time, "tzset"):
        time.tzset()


@functools.cache
def _makes_links() -> bool:
    """Tell whether a link can be made: Windows asks for a right that users do not have, Wine only says that it did."""
    with tempfile.TemporaryDirectory() as folder:
        link = os.path.join(folder, "link")
        try:
            os.symlink(folder, link)
        except OSError:
            return False
        return os.path.islink(link)


needs_links = pytest.mark.skipif(not _makes_links(), reason="this system has no os.symlink that makes a link")
