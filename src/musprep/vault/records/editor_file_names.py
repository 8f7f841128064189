"""Where files for the user's own editor are, and their names. Imports little, as `musprep log` looks for them."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

# On Windows that would be a folder of the drive, which anybody may make.
SHARED_MEMORY = "" if os.name == "nt" else "/dev/shm"  # noqa: S108 - a new folder of its own is made there

_BASIS, _PRIME, _BITS = 0xCBF29CE484222325, 0x100000001B3, (1 << 64) - 1
"""The FNV-1a hash: names need no secret, and importing hashlib takes too long."""


def make_prefix(place: str) -> str:
    """Return how the names for the vault at `place` begin, made from its real path, however that is written."""
    number = _BASIS
    for byte in os.fsencode(os.path.realpath(place)):
        number = (number ^ byte) * _PRIME & _BITS
    return f"musprep-sheet-{number:016x}-"


def list_bases(env: Mapping[str, str], shared: str = SHARED_MEMORY) -> list[str]:
    """Return the folders that may be in memory, the user's own first."""
    folders = (env.get("XDG_RUNTIME_DIR", ""), shared)
    return [folder for folder in folders if os.path.isabs(folder) and os.path.isdir(folder)]


def find_folders(place: str, env: Mapping[str, str], shared: str = SHARED_MEMORY) -> list[str]:
    """Return the folders of the vault's editor files, those of running windows included."""
    start, folders = make_prefix(place), []
    for base in dict.fromkeys([*list_bases(env, shared), place]):
        try:
            folders += [os.path.join(base, name) for name in os.listdir(base) if name.startswith(start)]
        except OSError:
            continue
    return folders
