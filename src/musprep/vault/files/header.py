"""The first lines of vault.toml, without a TOML reader: its schema and its language."""

from __future__ import annotations

import os
import stat

from musprep.language.error import MusprepError
from musprep.vault.crypto import recipient
from musprep.vault.files import atomic_write
from musprep.vault.files import schema as formats

NAME = "vault.toml"
_LONGEST = 65536


def head(place: str) -> tuple[int, str]:
    """Return the schema (0: there is no vault yet) and the language ("" where none is told)."""
    try:
        handle = os.open(os.path.join(place, NAME), atomic_write.READ_ONLY)
        try:
            data = os.read(handle, _LONGEST) if stat.S_ISREG(os.fstat(handle).st_mode) else b""
        finally:
            os.close(handle)
    except FileNotFoundError:
        return 0, ""
    except OSError:
        # Broken, which is reported where it is read whole; a note is saved all the same.
        return formats.SCHEMA, ""
    text = data.decode("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8", "replace")
    schema, language = formats.scan_head(text)
    return schema or formats.SCHEMA, language if language in ("da", "en") else ""


def refuse_newer(place: str) -> int:
    """Return the schema (0: there is no vault yet); raises MusprepError where a newer musprep wrote it."""
    schema, _ = head(place)
    if schema > formats.SCHEMA:
        raise MusprepError("vault.newer_schema", path=os.path.join(place, NAME), schema=schema)
    return schema


def is_lost(place: str) -> bool:
    """Tell whether there was a vault.toml, by the history, and there is none any more."""
    path = os.path.join(place, NAME)
    is_there = os.path.lexists(path) or os.path.lexists(f"{path}.age")
    return not is_there and os.path.isdir(os.path.join(place, "history", NAME))


def begin(place: str) -> None:
    """Make the vault where there is none; raises MusprepError where a newer musprep wrote it, or where it is encrypted.

    Of an encrypted vault this file may be the last to arrive.
    """
    if refuse_newer(place) or is_lost(place):
        return
    recipient.keys_to_write(place)
    atomic_write.ensure_folder(place)
    try:
        atomic_write.create(os.path.join(place, NAME), f"schema = {formats.SCHEMA}\n".encode())
    except atomic_write.NameTakenError:
        # Another program made it in the same moment.
        return
