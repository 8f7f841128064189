"""Tells options from text that begins with a dash. `musprep log` uses it, so it imports nothing."""

from __future__ import annotations

_PARTS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_æøå")


def is_option(word: str, known: object = ()) -> bool:
    """Tell whether a word is meant as an option, valid or not: `-k`, `--kind`, `--kind=ros`.

    `-5`, `-10%`, `--`, `->` and `-agtig` are text. `known` contains the options there are (only `in` is used): one of
    them with a dash missing, such as `-kind`, is meant as an option too.
    """
    name = word.partition("=")[0]
    if not name.startswith("-"):
        return False
    if name.startswith("--"):
        letters = name[2:].lower()
        return letters[:1].isalpha() and _PARTS.issuperset(letters)
    return f"-{name}" in known or (len(name) == len("-k") and name[1].isascii() and name[1].isalpha())  # type: ignore[operator]
