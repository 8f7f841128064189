"""Whether a disk is encrypted, as far as the system tells somebody who is no administrator."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from musprep.vault.files import windows
from musprep.vault.files.mounts import find_mount

if TYPE_CHECKING:
    from musprep.vault.doctor.finding import Surroundings

_MOUNTED = re.compile(r"^(.+?) on (.+) \((\w+)(?:, )?(.*)\)$", re.MULTILINE)
_OWN = ("/", "/System/Volumes/Data")
"""Where macOS mounts the disk that FileVault is about."""
_DM = "/sys/block/{}/dm/uuid"
_DEEPEST = 4
_DRIVE = re.compile(r"[A-Za-z]:")
_BITLOCKER = {"1": True, "2": False, "3": False, "4": False, "5": False, "6": True}
"""System.Volume.BitLockerProtection: on, off, being encrypted, being decrypted, suspended, locked."""


def read_mounts(around: Surroundings) -> str:
    """Return the table of mounts as Linux writes it; on macOS it is made of what `mount` prints."""
    if around.platform != "darwin":
        return around.read("/proc/mounts")
    found = _MOUNTED.findall(around.ask(("/sbin/mount",)))
    return "".join(
        f"{_escape(device)} {_escape(point)} {kind} {options.replace(' ', '') or '-'} 0 0\n"
        for device, point, kind, options in found
    )


def _escape(written: str) -> str:
    return written.replace(" ", "\\040")


def is_encrypted(path: str, around: Surroundings) -> bool | None:
    """Tell whether what holds the absolute `path` is encrypted; None where the system does not say.

    On Linux a device counts that is dm-crypt or wholly on one, on macOS FileVault, on Windows BitLocker.
    """
    if around.platform == "darwin":
        if find_mount(path, read_mounts(around)).point not in ("", *_OWN):
            return None
        said = around.ask(("/usr/bin/fdesetup", "status"))
        return said.startswith("FileVault is On") if said.startswith("FileVault is O") else None
    if around.platform == "win32":
        return _has_bitlocker(windows.find_drive(path), around)
    device = find_mount(path, around.read("/proc/mounts")).device
    return is_device_encrypted(device, around) if device.startswith("/dev/") else None


def is_device_encrypted(device: str, around: Surroundings) -> bool:
    """Tell whether a device of Linux is dm-crypt, or wholly on one."""
    return _is_on_crypt(os.path.basename(os.path.realpath(around.locate(device))), around, _DEEPEST)


def _has_bitlocker(drive: str, around: Surroundings) -> bool | None:
    if not _DRIVE.fullmatch(drive):
        return None
    # manage-bde tells administrators only; what Explorer shows of a drive is for everybody.
    script = (
        f"(New-Object -ComObject Shell.Application).NameSpace('{drive}').Self"
        ".ExtendedProperty('System.Volume.BitLockerProtection')"
    )
    powershell = os.path.join(
        around.env.get("SYSTEMROOT", "C:\\Windows"), "System32", "WindowsPowerShell", "v1.0", "powershell.exe"
    )
    return _BITLOCKER.get(around.ask((powershell, "-NoProfile", "-NonInteractive", "-Command", script)).strip())


def _is_on_crypt(block: str, around: Surroundings, deep: int) -> bool:
    if around.read(_DM.format(block)).startswith("CRYPT-"):
        return True
    below = around.locate(f"/sys/block/{block}/slaves")
    try:
        slaves = os.listdir(below)
    except OSError:
        return False
    return bool(slaves) and deep > 0 and all(_is_on_crypt(one, around, deep - 1) for one in slaves)
