"""Paths that are longer than Windows takes, unless they begin with a sign of their own."""

from __future__ import annotations

_SHORT = 100
"""How long the path of a vault may be for its longest one, of a file in the history, to stay below 260."""


def lengthen(place: str) -> str:
    """Return a folder of Windows as it has to be written where what is in it would be longer than Windows takes.

    Most programs may name at most 259 characters, unless the path begins with a sign of its own.
    """
    if len(place) <= _SHORT or place.startswith("\\\\?\\"):
        return place
    return f"\\\\?\\UNC{place[1:]}" if place.startswith("\\\\") else f"\\\\?\\{place}"
