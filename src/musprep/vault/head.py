"""The first lines of vault.toml, without a TOML reader: its schema and its language."""

from __future__ import annotations

import os
import stat

from musprep.language.error import MusprepError
from musprep.vault import write

NAME = "vault.toml"
SCHEMA = 1
_LONGEST = 65536
_LOOK = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def head(place: str) -> tuple[int, str]:
    """Return the schema (0: there is no vault yet) and the language ("" where none is told)."""
    try:
        handle = os.open(os.path.join(place, NAME), _LOOK)
        try:
            data = os.read(handle, _LONGEST) if stat.S_ISREG(os.fstat(handle).st_mode) else b""
        finally:
            os.close(handle)
    except FileNotFoundError:
        return 0, ""
    except OSError:
        # Broken, which is reported where it is read whole; a note is saved all the same.
        return SCHEMA, ""
    return _scanned(data.decode("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8", "replace"))


def _scanned(text: str) -> tuple[int, str]:
    schema, language = 0, ""
    for line in text.split("\n"):
        name, _, value = line.partition("=")
        name, value = name.strip(), value.partition("#")[0].strip()
        if name.startswith("["):
            break
        if name == "schema" and not schema and value.isascii() and value.isdigit():
            schema = int(value[:9])
        elif name == "language" and not language:
            language = value.strip("\"'")
    return schema or SCHEMA, language if language in ("da", "en") else ""


def begin(place: str) -> None:
    """Make the vault where there is none; raises MusprepError where a newer musprep wrote it."""
    schema, _ = head(place)
    if schema > SCHEMA:
        raise MusprepError("vault.newer_schema", path=os.path.join(place, NAME), schema=schema)
    if schema:
        return
    write.ensure_folder(place)
    try:
        write.create(os.path.join(place, NAME), f"schema = {SCHEMA}\n".encode())
    except write.Taken:
        # Another program made it in the same moment.
        return
