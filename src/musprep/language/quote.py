"""Quotation marks: ”…” in Danish and “…” in English, and single ones inside."""

from __future__ import annotations

_INSIDE = {"da": {0x201C: "’", 0x201D: "’"}, "en": {0x201C: "‘", 0x201D: "’"}}


def quote(words: str, language: str) -> str:
    """Return `words` in the quotation marks of `language`; those that they contain become single."""
    return f"{'“' if language == 'en' else '”'}{quote_inside(words, language)}”"


def quote_inside(words: str, language: str) -> str:
    """Return `words` as they stand between quotation marks of `language`, without any of the same kind."""
    return words.translate(_INSIDE["en" if language == "en" else "da"])
