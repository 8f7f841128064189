"""Tells options from text that begins with a dash; `musprep log` asks too, so nothing is imported here."""

from __future__ import annotations

_PARTS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_")


def is_option(word: str, known: object = ()) -> bool:
    """Tell whether a word is meant as an option: `-k`, `--kind`, `--kind=ros`, right or wrong.

    `-5`, `-10%`, `--`, `->` and `-agtig` are text. `known` holds (`in`) the options there are: one of them with a
    dash too few, as `-kind`, is meant as an option all the same.
    """
    name = word.partition("=")[0]
    if not name.startswith("-"):
        return False
    if name.startswith("--"):
        letters = name[2:].lower()
        return letters[:1].isalpha() and _PARTS.issuperset(letters)
    return f"-{name}" in known or (len(name) == len("-k") and name[1].isascii() and name[1].isalpha())  # type: ignore[operator]
