"""Finds what somebody probably meant."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


_ALIKE = 0.75
"""How much of a word must be the same: almost any two words are half alike."""


def find_nearest(written: str, known: Iterable[str]) -> str:
    """Return the known word most like the written one, "" where none is like it."""
    import difflib

    names = list(known)
    begun = [name for name in names if written and name.startswith(written)]
    if len(begun) == 1:
        return begun[0]
    # A name that was begun with a typing error counts, too.
    alike = {shown: name for name in reversed(names) for shown in (name[: len(written)], name)}
    return next((alike[one] for one in difflib.get_close_matches(written, alike, 1, _ALIKE)), "")
