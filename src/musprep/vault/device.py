"""What this device remembers of a sealed vault, outside of it: the public keys that it is written to.

Who exchanges `recipient` in the vault would read all that is written from then on; this copy tells.
"""

from __future__ import annotations

import os
import sys

from musprep.language.error import MusprepError
from musprep.vault import write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LOOK = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_LONGEST = 16384
_NAMED = 200


def folder(platform: str, env: Mapping[str, str]) -> str:
    """Return the folder for such copies, "" where no home is known."""
    if platform == "win32":
        base = env.get("LOCALAPPDATA", "")
        return os.path.join(base, "musprep-state") if base else ""
    state = env.get("XDG_STATE_HOME", "")
    if state.startswith("/"):
        return os.path.join(state, "musprep")
    home = env.get("HOME", "")
    if not home.startswith("/"):
        return ""
    below = ("Library", "Application Support", "musprep-state")
    return os.path.join(home, *(below if platform == "darwin" else (".local", "state", "musprep")))


def mark(*, make: bool = False) -> str:
    """Return what tells this device from others that the vault is synced to; `make` it where there is none yet."""
    base = folder(sys.platform, os.environ)
    path = os.path.join(base, "device")
    found = _read(path) if base else ""
    if base and not found and make:
        try:
            write.ensure_folder(base)
            write.create(path, os.urandom(16).hex().encode())
        except MusprepError:
            return name()
        return _read(path)
    return found or name()


def name() -> str:
    """Return the device's name: what it goes by where no mark of its own can be kept."""
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename


def known(place: str) -> tuple[str, ...]:
    """Return the public keys of the vault at `place` as this device knows them, () where it knows none."""
    path = _path(place)
    first, *keys = _read(path).split("\n") if path else [""]
    return tuple(key for key in keys if key) if first == place else ()


def remember(place: str, keys: Sequence[str]) -> None:
    """Note the public keys. Where that cannot be done this device only knows less."""
    path = _path(place)
    if not path or known(place) == tuple(keys):
        return
    try:
        write.ensure_folder(os.path.dirname(path))
        write.replace(path, "\n".join((place, *keys, "")).encode("utf-8", "surrogateescape"))
    except MusprepError:
        return


def forget(place: str) -> None:
    """Forget the vault: it is sealed no more."""
    path = _path(place)
    try:
        if path and _read(path).split("\n", 1)[0] == place:
            write.remove(path)
    except MusprepError:
        return


def _read(path: str) -> str:
    try:
        handle = os.open(path, _LOOK)
        try:
            return os.read(handle, _LONGEST).decode("utf-8", "surrogateescape")
        finally:
            os.close(handle)
    except OSError:
        return ""


def _path(place: str) -> str:
    base = folder(sys.platform, os.environ)
    if not base:
        return ""
    # Where only the ends of two long paths are alike they come to one name; the first line tells whose the file is.
    plain = "".join(one if one.isascii() and one.isalnum() else f"-{ord(one):x}-" for one in place)[-_NAMED:]
    return os.path.join(base, f"recipient-{plain}")
