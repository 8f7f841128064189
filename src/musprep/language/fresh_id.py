"""Makes ids of the first words of a text."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss"})
_LONGEST = 24
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$")
"""Names that Windows reserves for devices."""


def strip_accents(text: str) -> str:
    """Return `text` in small letters without accents, as in ids."""
    composed = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)
    return "".join(one for one in unicodedata.normalize("NFD", composed) if not unicodedata.combining(one))


def make_fresh_id(text: str, taken: Container[str]) -> str:
    """Return a readable id for `text` that is not `taken`: its first words in ASCII, numbered if needed."""
    words = re.findall(r"[a-z0-9]+", strip_accents(text))
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word[:_LONGEST]
        if len(longer) > _LONGEST:
            break
        name = longer
    name = name if name and not _RESERVED.match(name) else "punkt"
    number, unique = 1, name
    while unique in taken:
        number += 1
        unique = f"{name}-{number}"
    return unique
