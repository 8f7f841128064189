"""Sorts as a Danish reader expects: æ, ø, å last, capitals beside small letters."""

from __future__ import annotations

import unicodedata

_ORDER = {"æ": "{1", "ä": "{1", "ø": "{2", "ö": "{2", "å": "{3"}


def make_danish_key(text: str) -> tuple[str, str]:
    """Return a sort key for `text`; `aa` counts as `å`, as in Danish names."""
    low = unicodedata.normalize("NFC", text).casefold().replace("aa", "å")
    plain = "".join(_ORDER.get(letter) or unicodedata.normalize("NFD", letter)[0] for letter in low)
    return plain, text
