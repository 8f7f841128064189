"""The one gate through which written words come in."""

from __future__ import annotations

import unicodedata

from musprep.language.error import MusprepError

LIMIT = 600_000
"""So many characters a text may have: below the size that an entry's file may have."""


def clean_text(text: str) -> str:
    """Return `text` as it is stored: composed (NFC), otherwise untouched.

    Raises MusprepError for lone surrogates, which no file can hold, and for a text beyond LIMIT characters.
    """
    if len(text) > LIMIT:
        raise MusprepError("error.too_long", limit=LIMIT)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise MusprepError("error.not_text") from None
    return unicodedata.normalize("NFC", text)


def require_text(text: str) -> str:
    """Return `kept(text)`; raises MusprepError where there is nothing in it."""
    if not text.strip():
        raise MusprepError("error.empty_text")
    return clean_text(text)
