"""Recognises the slip of a hand in a line that is not valid TOML."""

from __future__ import annotations

import re

_COLON = re.compile(r"\s*[\w-]+\s*:")
_UNQUOTED = re.compile(r"""\s*[\w.-]+\s*=\s*(?!true\b|false\b)[^\W\d_]""")
_CURLY = re.compile(r"""=\s*[\[{]?\s*(?:\w+\s*=\s*)?[“”„‘’«»]""")
_UNCLOSED = re.compile(r"""\s*[\w.-]+\s*=\s*(?:"[^"]*|'[^']*)$""")


def explain_slip(text: str, line: int) -> str:
    """Return the text key of what is wrong with a line (from 1) of a file, "vault.not_toml" where it is unknown."""
    lines = text.split("\n")
    written = lines[line - 1].rstrip() if 0 < line <= len(lines) else ""
    for pattern, name in (
        (_CURLY, "curly"),
        (_COLON, "colon"),
        (_UNQUOTED, "unquoted"),
        (_UNCLOSED, "unclosed"),
    ):
        if pattern.search(written) if pattern is _CURLY else pattern.match(written):
            return f"vault.not_toml_{name}"
    return "vault.not_toml"
