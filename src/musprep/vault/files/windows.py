"""What Windows says of a file, a drive and the user. On other systems every answer is that nothing is known."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

REMOVABLE, FIXED, REMOTE, DISC, MEMORY = 2, 3, 4, 5, 6
"""The types of drives, as GetDriveTypeW tells them; 0 and 1 are none."""

_OWNER, _RIGHTS = 1, 4
_FILE = 1
_QUERY = 8
_USER = 1
_ACCOUNTS = r"Software\Microsoft\OneDrive\Accounts"
_ONEDRIVE = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")


def find_drive(path: str) -> str:
    """Return the drive that holds an absolute `path`: a letter with its colon, a share, or ""."""
    return os.path.splitdrive(path)[0]


def find_drive_type(path: str) -> int:
    """Return the type of the drive that holds `path`, 0 where it is not known."""
    if sys.platform == "win32":
        import ctypes

        root = os.path.join(find_drive(os.path.realpath(path)), "")
        return int(ctypes.windll.kernel32.GetDriveTypeW(root))
    return 0


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


def list_onedrive_folders(env: Mapping[str, str]) -> list[str]:
    """Return the folders that OneDrive copies, as the environment and the registry tell them."""
    found = [env[name] for name in _ONEDRIVE if env.get(name)]
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _ACCOUNTS) as accounts:
                for number in range(winreg.QueryInfoKey(accounts)[0]):
                    found += _read_folder(accounts, winreg.EnumKey(accounts, number))
        except OSError:
            pass
    return list(dict.fromkeys(found))


def _read_folder(accounts: object, name: str) -> list[str]:
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(accounts, name) as account:
                return [str(winreg.QueryValueEx(account, "UserFolder")[0])]
        except OSError:
            pass
    return []


def _take(written: object) -> str:
    """Return a text that Windows made, and give its memory back."""
    if sys.platform == "win32":
        import ctypes

        text = str(written.value)  # type: ignore[attr-defined]
        ctypes.windll.kernel32.LocalFree(written)
        return text
    return ""
