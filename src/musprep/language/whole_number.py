"""Reads a whole number as it is typed."""

from __future__ import annotations

from musprep.language.error import MusprepError

MOST = 999_999


def read_whole(written: str, least: int = 0) -> int | None:
    """Return the number from `least` to `MOST` that is written; None for nothing. Raises MusprepError for the rest."""
    said = written.strip()
    if not said:
        return None
    if said.isascii() and said.isdigit() and len(said) <= len(str(MOST)) and int(said) >= least:
        return int(said)
    raise MusprepError("error.no_whole_number", value=said, least=least, most=MOST)
