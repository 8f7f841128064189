"""Appends a note to the log: never reads the log, never locks, makes exactly one file.

So a kill at any moment loses nothing that was confirmed, and two programs or machines cannot get in each other's way.
"""

from __future__ import annotations

import os
import time

from musprep.language.error import MusprepError
from musprep.vault.crypto import recipient
from musprep.vault.files import atomic_write
from musprep.vault.notes.entry_toml import format_entry
from musprep.vault.records import new_vault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

LIMIT = 900_000
"""The largest file of a note in bytes; readers stop at 1 MiB."""

_LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz"
_PLACES = 3
PARTS = len(_LETTERS) ** _PLACES
"""An id contains the second in which it was made, and which of this many parts of that second."""

_TRIES = 5
_last = ("", -1)


def make_id(seconds: float) -> str:
    """Return an id for a moment (seconds since 1970): its UTC time, three characters of order and three random ones.

    So ids sort as they were made, on one machine and on two, and after copying. Two made here in the same part of a
    second get consecutive parts.
    """
    global _last  # noqa: PLW0603 - what a standing clock cannot tell
    at = time.gmtime(seconds)
    stamp = f"{at.tm_year:04d}{at.tm_mon:02d}{at.tm_mday:02d}t{at.tm_hour:02d}{at.tm_min:02d}{min(at.tm_sec, 59):02d}"
    part = int(seconds % 1 * PARTS)
    if stamp == _last[0] and part <= _last[1]:
        part = min(_last[1] + 1, PARTS - 1)
    _last = (stamp, part)
    return f"{stamp}-{_encode_number(part)}{_encode_number(int.from_bytes(os.urandom(8), 'big') % PARTS)}"


def _encode_number(number: int) -> str:
    """Return a number below PARTS as three characters that sort as the number does."""
    letters = ""
    for _ in range(_PLACES):
        number, place = divmod(number, len(_LETTERS))
        letters = _LETTERS[place] + letters
    return letters


def write_out(at: time.struct_time) -> str:
    """Return a local time as TOML and ISO 8601 write it, with its offset in whole minutes."""
    minutes = (at.tm_gmtoff or 0) // 60
    sign, minutes = ("-", -minutes) if minutes < 0 else ("+", minutes)
    day = f"{at.tm_year:04d}-{at.tm_mon:02d}-{at.tm_mday:02d}"
    clock = f"{at.tm_hour:02d}:{at.tm_min:02d}:{min(at.tm_sec, 59):02d}"
    return f"{day}T{clock}{sign}{minutes // 60:02d}:{minutes % 60:02d}"


def encode_fields(fields: dict[str, object]) -> bytes:
    """Return the file of a note; raises MusprepError where the text is not valid Unicode or too long."""
    try:
        data = format_entry(fields).encode()
    except UnicodeEncodeError:
        raise MusprepError("vault.not_text") from None
    if len(data) > LIMIT:
        raise MusprepError("vault.entry_too_long", limit=LIMIT // 1000)
    return data


def locate_year(place: str, year: int) -> str:
    """Return the folder of the notes of one year."""
    return os.path.join(place, "log", f"{year:04d}")


def drop(place: str, year: int, entry_id: str, data: bytes) -> str:
    """Make the file of a note and return its path. Raises MusprepError, NameTakenError where the id is in use."""
    new_vault.begin(place)
    return recipient.create(place, f"log/{year:04d}/{entry_id}.toml", data)


def append_entry(  # noqa: PLR0913 - the fields of an entry
    place: str,
    *,
    kind: str,
    text: str,
    at: time.struct_time,
    say: str,
    tags: Sequence[str] = (),
    effect: str = "",
    proof: Sequence[str] = (),
    now: float | None = None,
) -> tuple[str, str]:
    """Save a new note under the local time `at`; return its id and its path. It is on the disk when this returns.

    `now` is when it is written, in seconds since 1970 (else `at`): it decides which note is the latest. Raises
    MusprepError.
    """
    fields: dict[str, object] = {
        "at": write_out(at),
        "kind": kind,
        "text": text,
        "tags": tuple(tags),
        "effect": effect,
        "proof": tuple(proof),
        "say": say,
    }
    seconds = time.mktime(at) if now is None else now
    for tries in range(_TRIES):
        fields["id"] = make_id(seconds)
        data = encode_fields(fields)
        try:
            return str(fields["id"]), drop(place, at.tm_year, str(fields["id"]), data)
        except atomic_write.NameTakenError:
            if tries == _TRIES - 1:
                raise
    raise AssertionError
