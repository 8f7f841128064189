"""Reads schema and language from the first lines of vault.toml without a TOML reader, so that it is fast."""

from __future__ import annotations

import os
import stat

from musprep.language.error import MusprepError
from musprep.language.say import LANGUAGES
from musprep.vault.files import links
from musprep.vault.files import schema as formats

NAME = "vault.toml"
_LONGEST = 65536


def read_head(place: str) -> tuple[int, str]:
    """Return the schema (0 where there is no vault yet) and the language ("" where none is set)."""
    try:
        handle = links.open_to_read(os.path.join(place, NAME))
        try:
            data = os.read(handle, _LONGEST) if stat.S_ISREG(os.fstat(handle).st_mode) else b""
        finally:
            os.close(handle)
    except FileNotFoundError:
        return 0, ""
    except OSError:
        # Damaged, which is reported where the file is read as a whole; a note is saved all the same.
        return formats.SCHEMA, ""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = data.decode("utf-16" if wide else "utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8", "replace")
    schema, language = formats.scan_head(text)
    return schema or formats.SCHEMA, language if language in LANGUAGES else ""


def refuse_newer(place: str) -> int:
    """Return the schema (0 where there is no vault yet); raises MusprepError where a newer musprep wrote it."""
    schema, _ = read_head(place)
    if schema > formats.SCHEMA:
        raise MusprepError("vault.newer_schema", path=os.path.join(place, NAME), schema=schema)
    return schema


def is_lost(place: str) -> bool:
    """Tell whether vault.toml is gone although the history shows that there was one."""
    path = os.path.join(place, NAME)
    is_there = os.path.lexists(path) or os.path.lexists(f"{path}.age")
    return not is_there and os.path.isdir(os.path.join(place, "history", NAME))
