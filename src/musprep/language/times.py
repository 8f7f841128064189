"""Reads a time of day."""

from __future__ import annotations

import datetime as dt
import re

from musprep.language.error import MusprepError

_CLOCK = re.compile(r"(?:kl\.?|klokken|at|@)?\s*(\d{1,2})(?:\s*[.:,]?\s*(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?")
_NAMED = {"noon": dt.time(12), "midday": dt.time(12)}
_NOON = 12


def read_time(written: str) -> dt.time:
    """Read a time of day: `9`, `9:30`, `9.30`, `9,30`, `0930`, `kl. 9.30`, `2 pm`. Raises MusprepError otherwise."""
    plain = " ".join(written.casefold().split())
    if plain in _NAMED:
        return _NAMED[plain]
    match = _CLOCK.fullmatch(plain)
    if match and match[0].isascii():
        hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").replace(".", "")
        if half and not 1 <= hour <= _NOON:
            hour = 24
        elif half:
            hour = hour % _NOON + (_NOON if half == "pm" else 0)
        if hour < 24 and minute < 60:  # noqa: PLR2004 - the clock
            return dt.time(hour, minute)
    raise MusprepError("dates.not_a_time", text=written)
