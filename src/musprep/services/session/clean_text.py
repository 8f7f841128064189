"""Every text that a user writes passes through here before it is stored."""

from __future__ import annotations

import unicodedata

from musprep.language.error import MusprepError
from musprep.language.safe import is_blank

LIMIT = 600_000
"""The most characters of a text: so many always fit into the file of a note."""


def clean_text(text: str) -> str:
    """Return `text` as it is stored: composed (NFC), otherwise unchanged.

    Raises MusprepError for lone surrogates, which no file can contain, and for more than LIMIT characters.
    """
    if len(text) > LIMIT:
        raise MusprepError("error.too_long", limit=LIMIT)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise MusprepError("error.not_text") from None
    return unicodedata.normalize("NFC", text)


def require_text(text: str) -> str:
    """Return `clean_text(text)`; raises MusprepError where it is blank, and as `clean_text` does."""
    if is_blank(text):
        raise MusprepError("error.empty_text")
    return clean_text(text)
