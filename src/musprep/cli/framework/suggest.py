"""Finds what somebody probably meant."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


_SHORT = 5


def nearest(written: str, known: Iterable[str]) -> str:
    """Return the known word most like the written one, "" where none is like it."""
    import difflib

    names = list(known)
    begun = [name for name in names if written and name.startswith(written)]
    if len(begun) == 1:
        return begun[0]
    # Almost any two short words are half alike.
    alike = 0.75 if len(written) <= _SHORT else 0.6
    return next(iter(difflib.get_close_matches(written, names, 1, alike)), "")
