"""What this device stores about an encrypted vault outside of it, in the platform's folder for program state.

First, the public keys that the vault is written to: somebody who replaced `recipient` in the vault could read all that
is written from then on, and comparing with this copy reveals it. Second, while this device encrypts or decrypts a
vault, what exactly it is doing.
"""

from __future__ import annotations

import os
import sys

from musprep.language.error import MusprepError
from musprep.vault.files import atomic_write, links

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PIECE = 1 << 16
_NAMED = 200
_NOTE = "recipient-"
_PLAN = "sealing-"
_SALT = "identity "

TOKEN = 16
"""How many random bytes name one run of encrypting or decrypting."""


def find_folder(platform: str, env: Mapping[str, str]) -> str:
    """Return the folder for these notes, "" where no home is known."""
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


def find_known_keys(place: str, salt: str = "") -> tuple[str, ...]:
    """Return the public keys of the vault at `place` as this device knows them, () where it knows none.

    The vault is recognised however its path is written or reached, and also at a new place by the `salt` of its
    identity file. Raises MusprepError where a note cannot be read.
    """
    noted, keys, _ = _read_note(_locate_note(place))
    if noted == place:
        return keys
    every = [_read_note(path) for path in _list_files(_NOTE)]
    for noted, keys, _ in every:
        if noted and _is_same(noted, place):
            return keys
    for _, keys, of in every:
        if salt and of == salt:
            return keys
    return ()


def remember(place: str, keys: Sequence[str], salt: str = "") -> None:
    """Store the public keys. Where that fails nothing is raised: this device only knows less."""
    path = _locate_note(place)
    try:
        if not path or _read_note(path) == (place, tuple(keys), salt):
            return
        atomic_write.ensure_folder(os.path.dirname(path))
        lines = (place, *keys, *((f"{_SALT}{salt}",) if salt else ()), "")
        atomic_write.replace(path, "\n".join(lines).encode("utf-8", "surrogateescape"))
        _forget(place, but=path)
    except MusprepError:
        return


def forget(place: str) -> None:
    """Forget a vault that is no longer encrypted, under every path it is known by."""
    try:
        _forget(place)
    except MusprepError:
        return


def forget_all(place: str) -> None:
    """Remove every note about a vault that is gone; raises MusprepError where one stays."""
    _forget(place)
    for token in list_tokens(place):
        drop_plan(token)


def read_plan(place: str, token: str) -> str:
    """Return what this device noted about encrypting or decrypting this vault under `token`, "" for nothing.

    Raises MusprepError where the note cannot be read.
    """
    path = _locate_plan(token)
    first, _, rest = _read(path).partition("\n") if path else ("", "", "")
    return rest if first and _is_same(first, place) else ""


def write_plan(place: str, token: str, text: str) -> None:
    """Note what is to be done, synced to the disk; raises MusprepError where this device can store nothing."""
    path = _locate_plan(token)
    if not path:
        raise MusprepError("encryption.no_state", path="HOME")
    try:
        atomic_write.ensure_folder(os.path.dirname(path))
        atomic_write.create(path, f"{place}\n{text}".encode("utf-8", "surrogateescape"))
    except MusprepError as error:
        raise MusprepError("encryption.no_state", path=os.path.dirname(path)) from error


def list_tokens(place: str) -> list[str]:
    """Return the tokens under which this device noted something about this vault; raises MusprepError."""
    plans = [(path.rpartition(_PLAN)[2], _read(path).partition("\n")[0]) for path in _list_files(_PLAN)]
    return [token for token, noted in plans if noted and _is_same(noted, place)]


def drop_plan(token: str) -> None:
    """Remove a note; raises MusprepError where that fails."""
    path = _locate_plan(token)
    if path and os.path.lexists(path):
        atomic_write.remove(path)


def _locate_plan(token: str) -> str:
    base = find_folder(sys.platform, os.environ)
    # The token comes from the vault, where others may write: it must be a name and nothing else.
    right = len(token) == 2 * TOKEN and set(token) <= set("0123456789abcdef")
    return os.path.join(base, f"{_PLAN}{token}") if base and right else ""


def _forget(place: str, but: str = "") -> None:
    for path in _list_files(_NOTE):
        noted = _read_note(path)[0]
        if path != but and noted and _is_same(noted, place):
            atomic_write.remove(path)


def _list_files(start: str) -> list[str]:
    base = find_folder(sys.platform, os.environ)
    try:
        return [os.path.join(base, name) for name in os.listdir(base) if name.startswith(start)] if base else []
    except OSError:
        return []


def _read_note(path: str) -> tuple[str, tuple[str, ...], str]:
    """Return the place, the public keys and the salt that a note holds."""
    place, *lines = _read(path).split("\n") if path else [""]
    salt = "".join(line.removeprefix(_SALT) for line in lines if line.startswith(_SALT))
    return place, tuple(line for line in lines if line and not line.startswith(_SALT)), salt


def _is_same(one: str, other: str) -> bool:
    """Tell whether two paths lead to the same folder, through links or a mount, or did while it was there."""
    return one == other or os.path.realpath(one) == os.path.realpath(other) or links.is_same(one, other)


def _read(path: str) -> str:
    """Return the text of a note, "" where there is none; raises MusprepError where it cannot be read."""
    try:
        handle = links.open_to_read(path)
        try:
            data = b""
            while more := os.read(handle, _PIECE):
                data += more
        finally:
            os.close(handle)
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        # What only another user can read, this one has never noted.
        return ""
    except OSError as error:
        raise MusprepError("encryption.note_unreadable", path=path, reason=error.strerror or "") from None
    return data.decode("utf-8", "surrogateescape")


def _locate_note(place: str) -> str:
    base = find_folder(sys.platform, os.environ)
    if not base:
        return ""
    # Long paths that only differ at their beginning get one name; the first line of the file says whose it is.
    plain = "".join(one if one.isascii() and one.isalnum() else f"-{ord(one):x}-" for one in place)[-_NAMED:]
    return os.path.join(base, f"{_NOTE}{plain}")
