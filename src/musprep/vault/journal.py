"""Notes that a vault is being sealed or unsealed, so that the next start can finish it or take it back.

The one step that counts is the file `recipient`, which comes or goes. Before it, what was made so far is taken away
again; after it, what is left over is.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Literal, NamedTuple

from musprep.vault import device, read, recipient, write

if TYPE_CHECKING:
    from collections.abc import Mapping

Doing = Literal["seal", "unseal"]


class Journal(NamedTuple):
    """What is being done, and the plain files (relative names) that have or get a sealed twin.

    While sealing each has the digest of its content.
    """

    doing: Doing
    files: dict[str, str]


def begin(place: str, doing: Doing, files: Mapping[str, str]) -> None:
    """Write the journal; raises MusprepError."""
    noted = {"doing": doing, "device": device.mark(make=True), "files": dict(files)}
    write.create(_path(place), json.dumps(noted).encode())


def found(place: str) -> Journal | None:
    """Return this device's journal, None where there is none: another device's is its own affair. Raises Damaged."""
    try:
        noted = json.loads(read.read_bytes(_path(place), read.DOCUMENT_CAP))
    except (FileNotFoundError, ValueError, RecursionError):
        return None
    if (
        not isinstance(noted, dict)
        or noted.get("device") not in (device.mark(), device.name())
        or not isinstance(noted.get("files"), dict)
    ):
        return None
    files = {str(name): str(digest) for name, digest in noted["files"].items()}
    return Journal("unseal" if noted.get("doing") == "unseal" else "seal", files)


def end(place: str) -> None:
    """Take the journal away; raises MusprepError."""
    if is_there(place):
        write.remove(_path(place))


def is_there(place: str) -> bool:
    return os.path.lexists(_path(place))


def _path(place: str) -> str:
    return os.path.join(place, recipient.JOURNAL)
