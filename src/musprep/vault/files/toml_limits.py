"""Finds TOML made to exhaust a parser: keys of thousands of parts, brackets thousands of levels deep.

Both take seconds, or the stack, before any parser complains. Strings and comments are left out first, so that what a
person writes is never mistaken for such a thing.
"""

from __future__ import annotations

import re

PARTS = 32
"""The most parts a dotted key may have."""
LEVELS = 32
"""How deep arrays and tables may be nested."""

_SUSPECT = 200
"""With fewer dots or brackets in the whole file there is nothing to find."""
_QUOTED = re.compile(
    r'"""(?:\\.|[^\\])*?(?:"{3,5}|\Z)'
    r"|'''.*?(?:'{3,5}|\Z)"
    r'|"(?:\\.|[^"\\\n])*"?'
    r"|'[^'\n]*'?"
    r"|#[^\n]*",
    re.DOTALL,
)
_RUN = re.compile(r"[\w\-. \t]+")
_BRACKET = re.compile(r"[\[\]{}]")


def find_breach(text: str) -> int:
    """Return the line (from 1) where `text` goes beyond the limits, or 0."""
    if text.count(".") < _SUSPECT and text.count("[") + text.count("{") < _SUSPECT:
        return 0
    bare = _QUOTED.sub(_keep_lines, text)
    for run in _RUN.finditer(bare):
        if run.group().count(".") >= PARTS:
            return bare.count("\n", 0, run.start()) + 1
    depth = 0
    for bracket in _BRACKET.finditer(bare):
        depth = depth + 1 if bracket.group() in "[{" else max(0, depth - 1)
        if depth > LEVELS:
            return bare.count("\n", 0, bracket.start()) + 1
    return 0


def _keep_lines(quoted: re.Match[str]) -> str:
    """Keep the line breaks, and one letter so that a quoted part of a key still counts as a part."""
    return "x" + "\n" * quoted.group().count("\n")
