"""What Windows says of a file, a drive and the user. On other systems every answer is that nothing is known."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.long_path import show_path

if TYPE_CHECKING:
    from collections.abc import Mapping

REMOVABLE, FIXED, REMOTE, DISC, MEMORY = 2, 3, 4, 5, 6
"""The types of drives, as GetDriveTypeW tells them; 0 and 1 are none."""

_LONGEST_NAME = 261
_STORES_RIGHTS = 8
"""FILE_PERSISTENT_ACLS."""
_OWNER, _RIGHTS = 1, 4
_FILE = 1
_QUERY = 8
_USER = 1
_ACCOUNTS = r"Software\Microsoft\OneDrive\Accounts"
_LIBRARIES = r"Software\SyncEngines\Providers\OneDrive"
"""Where OneDrive names each folder that it copies, also those of SharePoint and Teams, whatever they are called."""
_SYNC_ROOTS = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\SyncRootManager"
"""Where Windows lists the folders of every sync program that keeps files in the cloud until they are opened."""
_MEMORY = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management"
_ONEDRIVE = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")


def find_drive(path: str) -> str:
    """Return the drive that holds an absolute `path`: a letter with its colon, a share, or ""."""
    return os.path.splitdrive(show_path(path))[0]


def find_drive_type(path: str) -> int:
    """Return the type of the drive that holds `path`, 0 where it is not known."""
    if sys.platform == "win32":
        import ctypes

        root = os.path.join(find_drive(os.path.realpath(path)), "")
        return int(ctypes.windll.kernel32.GetDriveTypeW(root))
    return 0


class Volume(NamedTuple):
    """The file system and the name of a drive, and whether it stores who may open a file, as where nothing is known."""

    kind: str = ""
    label: str = ""
    has_rights: bool = True


def find_volume(path: str) -> Volume:
    """Return what Windows says of the drive that holds `path`."""
    if sys.platform == "win32":
        import ctypes

        root = os.path.join(find_drive(os.path.realpath(path)), "")
        kind, label = ctypes.create_unicode_buffer(_LONGEST_NAME), ctypes.create_unicode_buffer(_LONGEST_NAME)
        flags = ctypes.c_ulong()
        if ctypes.windll.kernel32.GetVolumeInformationW(
            root, label, _LONGEST_NAME, None, None, ctypes.byref(flags), kind, _LONGEST_NAME
        ):
            return Volume(kind.value, label.value, bool(flags.value & _STORES_RIGHTS))
    return Volume()


def find_user() -> str:
    """Return the SID of the user, "" where it is not known."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        kernel, advapi = ctypes.windll.kernel32, ctypes.windll.advapi32
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        token, size = wintypes.HANDLE(), wintypes.DWORD()
        if not advapi.OpenProcessToken(wintypes.HANDLE(kernel.GetCurrentProcess()), _QUERY, ctypes.byref(token)):
            return ""
        try:
            advapi.GetTokenInformation(token, _USER, None, 0, ctypes.byref(size))
            held = ctypes.create_string_buffer(size.value)
            if not advapi.GetTokenInformation(token, _USER, held, size, ctypes.byref(size)):
                return ""
        finally:
            kernel.CloseHandle(token)
        written = wintypes.LPWSTR()
        sid = ctypes.c_void_p.from_buffer(held)
        return _take(written) if advapi.ConvertSidToStringSidW(sid, ctypes.byref(written)) else ""
    return ""


def describe_rights(path: str) -> str:
    """Return who owns a file and who may do what with it, as SDDL, "" where that is not known."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        advapi = ctypes.windll.advapi32
        held, written = ctypes.c_void_p(), wintypes.LPWSTR()
        failed = advapi.GetNamedSecurityInfoW(
            wintypes.LPCWSTR(path), _FILE, _OWNER | _RIGHTS, None, None, None, None, ctypes.byref(held)
        )
        if failed:
            return ""
        try:
            done = advapi.ConvertSecurityDescriptorToStringSecurityDescriptorW(
                held, 1, _OWNER | _RIGHTS, ctypes.byref(written), None
            )
            return _take(written) if done else ""
        finally:
            ctypes.windll.kernel32.LocalFree(held)
    return ""


def restrict(path: str, user: str) -> bool:
    """Let nobody but the user with the SID `user` and the system open a file or folder; return whether that was done.

    What is made in the folder afterwards follows. Administrators can take such rights back for themselves.
    """
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        advapi, held = ctypes.windll.advapi32, ctypes.c_void_p()
        sddl = f"D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;{user})"
        if not advapi.ConvertStringSecurityDescriptorToSecurityDescriptorW(sddl, 1, ctypes.byref(held), None):
            return False
        try:
            return bool(advapi.SetFileSecurityW(wintypes.LPCWSTR(path), _RIGHTS, held))
        finally:
            ctypes.windll.kernel32.LocalFree(held)
    return False


def list_synced_folders(env: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the folders that sync programs copy, each with the program, as the environment and the registry tell.

    Raises OSError where the registry cannot be read.
    """
    found = [(env[name], "OneDrive") for name in _ONEDRIVE if env.get(name)]
    if sys.platform == "win32":
        import winreg

        user, machine = winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE
        for place, value in ((_ACCOUNTS, "UserFolder"), (_LIBRARIES, "MountPoint")):
            for name in _list_keys(user, place):
                inside = _list_values(user, f"{place}\\{name}")
                found += [(path, "OneDrive") for one, path in inside if one == value]
        for name in _list_keys(machine, _SYNC_ROOTS):
            inside = _list_values(machine, f"{_SYNC_ROOTS}\\{name}\\UserSyncRoots")
            found += [(path, name.partition("!")[0]) for _, path in inside]
    return found


def list_paging_drives() -> list[str]:
    """Return the drives that Windows writes memory to, as the registry tells. Raises OSError where it is closed."""
    if sys.platform == "win32":
        import winreg

        told = dict(_list_values(winreg.HKEY_LOCAL_MACHINE, _MEMORY)).get("ExistingPageFiles", "")
        return [one.upper() for one in re.findall("[A-Za-z]:", told)]
    return []


def _list_keys(root: int, place: str) -> list[str]:
    """Return the names of the keys in one of the registry, none where it is missing. Raises OSError."""
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(root, place, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as key:
                return [winreg.EnumKey(key, number) for number in range(winreg.QueryInfoKey(key)[0])]
        except FileNotFoundError:
            return []
    return []


def _list_values(root: int, place: str) -> list[tuple[str, str]]:
    """Return the values in a key of the registry by their names, none where it is missing. Raises OSError."""
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(root, place, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as key:
                found = (winreg.EnumValue(key, number) for number in range(winreg.QueryInfoKey(key)[1]))
                return [(name, str(value)) for name, value, _ in found]
        except FileNotFoundError:
            return []
    return []


def _take(written: object) -> str:
    """Return a text that Windows made, and give its memory back."""
    if sys.platform == "win32":
        import ctypes

        text = str(written.value)  # type: ignore[attr-defined]
        ctypes.windll.kernel32.LocalFree(written)
        return text
    return ""
