"""Notes that a vault is being encrypted or unencrypted, so that the next start can finish it or take it back.

The one step that counts is the file `recipient`, which comes or goes. Before it, what was made so far is taken away
again; after it, what is left over is.

The file in the vault only says that somebody is at it: whoever can write there could make one. What is being done
stands in this device's own folder, under a random token.
"""

from __future__ import annotations

import json
import os
import sys
import time
from typing import TYPE_CHECKING, Literal, NamedTuple

from musprep.language.error import MusprepError
from musprep.vault.crypto import device, recipient
from musprep.vault.files import atomic_write

if TYPE_CHECKING:
    from collections.abc import Mapping

Doing = Literal["seal", "unseal"]


class Journal(NamedTuple):
    """What is being done, and the digest of each plain file (by relative name) that has or gets an encrypted twin."""

    doing: Doing
    files: dict[str, str]


def begin(place: str, doing: Doing, files: Mapping[str, str]) -> None:
    """Write the journal; raises MusprepError, `encryption.no_state` where this device can keep none."""
    token = os.urandom(device.TOKEN).hex()
    device.write_plan(place, token, json.dumps({"doing": doing, "files": dict(files)}))
    try:
        atomic_write.create(_path(place), json.dumps({"token": token, "doing": doing, "host": _host()}).encode())
    except MusprepError:
        device.drop_plan(token)
        raise


def find(place: str) -> Journal | None:
    """Return this device's own journal, None where there is none. Raises MusprepError where it cannot be read."""
    token = recipient.token(place)
    noted = _table(device.plan(place, token) if token else "")
    files = noted.get("files")
    if not isinstance(files, dict):
        return None
    return Journal("unseal" if noted.get("doing") == "unseal" else "seal", {str(k): str(v) for k, v in files.items()})


def end(place: str) -> None:
    """Take the journal away, whoever wrote it; raises MusprepError."""
    token = recipient.token(place)
    if is_there(place):
        atomic_write.remove(_path(place))
    if token:
        device.drop_plan(token)


def strays(place: str) -> list[str]:
    """Return the tokens of what this device wrote down of the vault and no journal in it goes by: it is done with."""
    return [token for token in device.tokens(place) if token != recipient.token(place)]


def is_there(place: str) -> bool:
    return os.path.lexists(_path(place))


def may_be_at_work(place: str) -> bool:
    """Tell whether another device may be decrypting the vault now: then its half-made files are left alone.

    A file is no proof of that, so it counts for an hour only; one of this device counts not at all, as whoever asks
    holds the lock.
    """
    try:
        known = os.lstat(_path(place))
    except OSError:
        return False
    noted = _table(recipient.journal_text(place))
    if noted.get("doing") == "seal" or noted.get("host") == _host():
        return False
    return abs(time.time() - max(known.st_mtime, known.st_ctime)) < atomic_write.STALE


def _host() -> str:
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename


def _table(text: str) -> dict[str, object]:
    try:
        noted = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return noted if isinstance(noted, dict) else {}


def _path(place: str) -> str:
    return os.path.join(place, recipient.JOURNAL)
