"""Notes that a vault is being encrypted or decrypted, so that the next start can finish or undo it.

The file `recipient` decides. Until it is made (or removed), everything done so far is undone; after that it is
finished. The file in the vault only says that a program is working: anybody who can write there could make one. What is
being done is stored in this device's own folder, under a random token.
"""

from __future__ import annotations

import json
import os
import sys
import time
from typing import TYPE_CHECKING, Literal, NamedTuple

from musprep.language.error import MusprepError
from musprep.vault.crypto import device, recipient
from musprep.vault.files import atomic_write, temporary_files

if TYPE_CHECKING:
    from collections.abc import Mapping

Doing = Literal["seal", "unseal"]


class Journal(NamedTuple):
    """What is being done, and the digest of each plain file (by relative name) that has or gets an encrypted twin."""

    doing: Doing
    files: dict[str, str]


def begin(place: str, doing: Doing, files: Mapping[str, str]) -> None:
    """Write the journal; raises MusprepError, `encryption.no_state` where this device can store none."""
    token = os.urandom(device.TOKEN).hex()
    device.write_plan(place, token, json.dumps({"doing": doing, "files": dict(files)}))
    try:
        atomic_write.create(
            _locate_journal(place), json.dumps({"token": token, "doing": doing, "host": _name_host()}).encode()
        )
    except MusprepError:
        device.drop_plan(token)
        raise


def find(place: str) -> Journal | None:
    """Return this device's own journal, None where there is none. Raises MusprepError where it cannot be read."""
    token = recipient.read_token(place)
    noted = _parse_table(device.read_plan(place, token) if token else "")
    files = noted.get("files")
    if not isinstance(files, dict):
        return None
    return Journal("unseal" if noted.get("doing") == "unseal" else "seal", {str(k): str(v) for k, v in files.items()})


def end(place: str) -> None:
    """Remove the journal, whoever wrote it; raises MusprepError."""
    token = recipient.read_token(place)
    if is_there(place):
        atomic_write.remove(_locate_journal(place))
    if token:
        device.drop_plan(token)


def find_strays(place: str) -> list[str]:
    """Return the tokens of this device's notes about the vault that no journal names: they are no longer needed.

    Raises MusprepError where a note cannot be read.
    """
    return [token for token in device.list_tokens(place) if token != recipient.read_token(place)]


def is_there(place: str) -> bool:
    """Tell whether the vault has a journal, whoever wrote it."""
    return os.path.lexists(_locate_journal(place))


def may_be_decrypting_elsewhere(place: str) -> bool:
    """Tell whether another device may be decrypting the vault now: then its half-made files are left alone.

    A file proves nothing, so it counts for an hour only; a journal of this device does not count, as the caller holds
    the lock.
    """
    try:
        known = os.lstat(_locate_journal(place))
    except OSError:
        return False
    noted = _parse_table(recipient.read_journal(place))
    if noted.get("doing") == "seal" or noted.get("host") == _name_host():
        return False
    return abs(time.time() - max(known.st_mtime, known.st_ctime)) < temporary_files.STALE


def _name_host() -> str:
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename


def _parse_table(text: str) -> dict[str, object]:
    try:
        noted = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return noted if isinstance(noted, dict) else {}


def _locate_journal(place: str) -> str:
    return os.path.join(place, recipient.JOURNAL)
