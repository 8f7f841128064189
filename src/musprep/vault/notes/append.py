"""Drops an entry into the log: never reads the log, never locks, makes one file.

So a kill anywhere loses nothing that was acknowledged, and two programs or machines cannot be in one another's way.
"""

from __future__ import annotations

import os
import time

from musprep.language.error import MusprepError
from musprep.vault.crypto import recipient
from musprep.vault.files import atomic_write
from musprep.vault.notes.entry_toml import entry_toml
from musprep.vault.records import new_vault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

LIMIT = 900_000
"""The longest entry file in bytes; readers stop at 1 MiB."""

_LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz"
_PLACES = 3
PARTS = len(_LETTERS) ** _PLACES
"""An id tells the second it was made in, and in which of so many parts of that second."""

_TRIES = 5
_last = ("", -1)


def new_id(seconds: float) -> str:
    """Return an id for a moment (seconds since 1970): its UTC time, three letters of order and three at random.

    So ids sort as they were made, on one machine and on two, and after copying. Two made here in one part of a second
    get parts that follow one another.
    """
    global _last  # noqa: PLW0603 - what a standing clock cannot tell
    at = time.gmtime(seconds)
    stamp = f"{at.tm_year:04d}{at.tm_mon:02d}{at.tm_mday:02d}t{at.tm_hour:02d}{at.tm_min:02d}{min(at.tm_sec, 59):02d}"
    part = int(seconds % 1 * PARTS)
    if stamp == _last[0] and part <= _last[1]:
        part = min(_last[1] + 1, PARTS - 1)
    _last = (stamp, part)
    return f"{stamp}-{_letters(part)}{_letters(int.from_bytes(os.urandom(8), 'big') % PARTS)}"


def _letters(number: int) -> str:
    """Return a number below PARTS as three letters that sort as it does."""
    letters = ""
    for _ in range(_PLACES):
        number, place = divmod(number, len(_LETTERS))
        letters = _LETTERS[place] + letters
    return letters


def write_out(at: time.struct_time) -> str:
    """Return a local time as TOML and ISO write it, with its offset in whole minutes."""
    minutes = (at.tm_gmtoff or 0) // 60
    sign, minutes = ("-", -minutes) if minutes < 0 else ("+", minutes)
    day = f"{at.tm_year:04d}-{at.tm_mon:02d}-{at.tm_mday:02d}"
    clock = f"{at.tm_hour:02d}:{at.tm_min:02d}:{min(at.tm_sec, 59):02d}"
    return f"{day}T{clock}{sign}{minutes // 60:02d}:{minutes % 60:02d}"


def entry_bytes(fields: dict[str, object]) -> bytes:
    """Return an entry's file; raises MusprepError where the text is no valid text or far too long."""
    try:
        data = entry_toml(fields).encode()
    except UnicodeEncodeError:
        raise MusprepError("vault.not_text") from None
    if len(data) > LIMIT:
        raise MusprepError("vault.entry_too_long", limit=LIMIT // 1000)
    return data


def year_folder(place: str, year: int) -> str:
    return os.path.join(place, "log", f"{year:04d}")


def drop(place: str, year: int, entry_id: str, data: bytes) -> str:
    """Make the file of an entry and return its path; raises MusprepError (write.Taken where the id is in use)."""
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
    """Save a new entry under the local time `at`; return its id and its path. It is on the disk when this returns.

    `now` is when it is written (seconds, else `at`): by that it is told which note is the latest.
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
        fields["id"] = new_id(seconds)
        data = entry_bytes(fields)
        try:
            return str(fields["id"]), drop(place, at.tm_year, str(fields["id"]), data)
        except atomic_write.NameTakenError:
            if tries == _TRIES - 1:
                raise
    raise AssertionError
