"""The doctor's checks for traces outside the vault: editors, shell histories, swap, crash dumps; and of encryption."""

from __future__ import annotations

import fnmatch
import os
import re
import stat
from typing import TYPE_CHECKING

from musprep.vault.doctor import conflicts, disks, layout
from musprep.vault.doctor.finding import Finding, Level, Surroundings, has_encryption, make_unchecked
from musprep.vault.files import windows
from musprep.vault.files.mounts import find_mount
from musprep.vault.records import names

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEFTOVERS = (*names.EDITORS, "*~", "*.bak")
_HISTORIES = {
    "bash": ".bash_history",
    "zsh": ".zsh_history",
    "fish": ".local/share/fish/fish_history",
    "nushell": ".config/nushell/history.txt",
    "ksh": ".sh_history",
    "tcsh": ".history",
}
_ZSH = (".histfile", ".zhistory")
"""What else zsh's own set-up and others' call its history."""
_POWERSHELL = ("Microsoft", "Windows", "PowerShell", "PSReadLine")
_PWSH = (".local", "share", "powershell", "PSReadLine")
_SESSIONS = ".zsh_sessions"
"""Where Terminal.app on macOS keeps the history of each of its windows."""
_LONGEST = 32 << 20
_WRITES = re.compile(
    r"(?:^|[;&|(\s/\\\"'])musprep(?:\.exe)?[\"']?(?:\s+--[\w-]+[ =](?:\"[^\"]*\"|'[^']*'|(?![\"'])(?:\\ |\S)+))*\s+"
    r"(?:log|(?:points|wishes|needs|agreements|goals|entries)\s+(?:add|edit)|pulse\s+(?:note\s+)?[1-5]"
    r"|followup\s+note|conclusion\s+(?:own|official)|(?:answer|conclusion\s+set)\s+\S+"
    r"|agreements\s+(?:touch|keep|drop|reopen|move\s+\S+)\s+\S+|goals\s+(?:reach|drop|reopen|used\s+\S+)\s+\S+)\s+"
    r"(?!-?\s*$|--help|--hj(?:æ|ae)lp|-h\b|-\s*<|--(?:edit|rediger)\s*$)\S"
)
"""A command line that contains a text of the user's, not one that asks for it or reads it."""


def find_editor_traces(place: str, _: Surroundings) -> Iterator[Finding]:
    """Yield findings where an editor left a copy of a text in the vault."""
    # Copies of one of the vault's files are reported as copies, and can be merged.
    copies = {copy.path for copy in conflicts.find(place)}
    found = (name for name in layout.list_files(place, hidden=True) if name not in copies)
    left = [name for name in found if _is_leftover(name.rpartition("/")[2])]
    if left:
        yield Finding("editors", Level.WARNING, "editors", {"count": len(left), "path": left[0]}, left[0])


def _is_leftover(name: str) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in _LEFTOVERS)


def find_shell_traces(_: str, around: Surroundings) -> Iterator[Finding]:
    """Yield findings where a shell stored what was typed after `musprep log`. Lines are counted, never shown."""
    if not around.home:
        yield make_unchecked("histories")
        return
    if around.platform == "win32" and not around.env.get("APPDATA"):
        yield Finding("histories", Level.UNCHECKED, "history_unread", {"shell": "PowerShell", "path": "%APPDATA%"})
    for shell, path in _list_history_files(around):
        try:
            count = sum(1 for line in _read_lines(path) if _WRITES.search(line))
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:
            yield Finding("histories", Level.UNCHECKED, "history_unread", {"shell": shell, "path": path}, path)
            continue
        if count:
            values = {"count": count, "shell": shell, "path": path}
            yield Finding("histories", Level.WARNING, "history", values, path)


def _list_history_files(around: Surroundings) -> Iterator[tuple[str, str]]:
    if not around.home:
        return
    found = {os.path.join(around.home, *name.split("/")): shell for shell, name in _HISTORIES.items()}
    found |= {os.path.join(around.home, name): "zsh" for name in _ZSH}
    found |= dict.fromkeys(_list_in(os.path.join(around.home, *_PWSH), "_history.txt"), "PowerShell")
    if around.env.get("XDG_DATA_HOME", "").startswith("/"):
        found[os.path.join(around.env["XDG_DATA_HOME"], "fish", "fish_history")] = "fish"
    if around.env.get("ZDOTDIR", "").startswith("/"):
        found[os.path.join(around.env["ZDOTDIR"], ".zsh_history")] = "zsh"
    if around.env.get("HISTFILE", "").startswith("/"):
        found.setdefault(around.env["HISTFILE"], os.path.basename(around.env.get("SHELL", "")) or "shell")
    found |= dict.fromkeys(_list_in(os.path.join(around.home, _SESSIONS), ".history"), "zsh")
    if around.env.get("APPDATA"):
        # One file for each program that hosts PowerShell, such as the console and an editor.
        found[os.path.join(around.env["APPDATA"], "nushell", "history.txt")] = "nushell"
        folder = os.path.join(around.env["APPDATA"], *_POWERSHELL)
        found |= dict.fromkeys(_list_in(folder, "_history.txt"), "PowerShell")
    for path, shell in found.items():
        yield shell, path


def _list_in(folder: str, ending: str) -> list[str]:
    """Return the files of a folder whose names end so; the folder itself where it cannot be listed."""
    try:
        return sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(ending))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError:
        return [folder]


def _read_lines(path: str) -> Iterator[str]:
    """Yield the lines of a file; nothing for a pipe or a device. Raises OSError, also for a folder."""
    mode = os.stat(path).st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        return
    with open(path, encoding="utf-8", errors="replace") as file:
        yield from file.read(_LONGEST).splitlines()


def find_swap(_: str, around: Surroundings) -> Iterator[Finding]:
    """Yield findings where memory is written to the disk unencrypted."""
    if around.platform in ("win32", "darwin"):
        if not _is_swap_encrypted(around):
            yield make_unchecked("swap")
        return
    table = around.read("/proc/swaps")
    if not table:
        yield make_unchecked("swap")
        return
    for line in table.splitlines()[1:]:
        name = line.split()[0] if line.split() else ""
        if not name or os.path.basename(name).startswith("zram"):
            continue
        # A file of swap is on a device that is mounted.
        device = name if name.startswith("/dev/") else find_mount(name, around.read("/proc/mounts")).device
        if not disks.is_device_encrypted(device, around):
            yield Finding("swap", Level.WARNING, "swap", {"name": name}, name)


def _is_swap_encrypted(around: Surroundings) -> bool:
    """Tell whether macOS says that its swap is encrypted, or Windows that the drives are which it writes memory to."""
    if around.platform == "darwin":
        return "(encrypted)" in around.ask(("/usr/sbin/sysctl", "-n", "vm.swapusage"))
    try:
        drives = {around.env.get("SYSTEMDRIVE", "C:"), *windows.list_paging_drives()}
    except OSError:
        return False
    return all(disks.is_encrypted(f"{drive}{os.sep}", around) for drive in sorted(drives))


def find_dumps(_: str, around: Surroundings) -> Iterator[Finding]:
    """Yield findings where a crash writes a program's memory to disk. musprep never does; an editor may."""
    pattern = around.read("/proc/sys/kernel/core_pattern").strip()
    if not pattern and not os.path.exists(around.locate("/proc/sys/kernel/core_pattern")):
        yield make_unchecked("dumps")
        return
    limits = around.read(f"/proc/{around.shell}/limits")
    limit = re.search(r"^Max core file size\s+(\S+)", limits, re.MULTILINE)
    piped = pattern.startswith("|")
    if piped or (pattern and limit and limit[1] != "0"):
        yield Finding(
            "dumps", Level.HINT, "dumps_piped" if piped else "dumps", {"pattern": pattern.lstrip("|").split(" ")[0]}
        )


def find_unencrypted(place: str, _: Surroundings) -> Iterator[Finding]:
    """Yield a finding where no passphrase protects the vault from people who get hold of the disk."""
    if not has_encryption(place):
        yield Finding("encrypted", Level.HINT, "unencrypted", {}, place)


CHECKS = {
    "editors": find_editor_traces,
    "histories": find_shell_traces,
    "swap": find_swap,
    "dumps": find_dumps,
    "encrypted": find_unencrypted,
}
