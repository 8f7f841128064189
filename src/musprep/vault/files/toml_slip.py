"""Recognises the slip of a hand in a line that is not valid TOML."""

from __future__ import annotations

import re

SLIPS = {
    "curly": re.compile(r""".*?=\s*[\[{]?\s*(?:\w+\s*=\s*)?[“”„‘’«»]"""),
    "colon": re.compile(r"\s*[\w-]+\s*:"),
    "unquoted": re.compile(r"""\s*[\w.-]+\s*=\s*(?!true\b|false\b)[^\W\d_]"""),
    "unclosed": re.compile(r"""\s*[\w.-]+\s*=\s*(?:"[^"]*|'[^']*)$"""),
}
"""How a line begins that has one of them."""


def explain_slip(text: str, line: int) -> str:
    """Return the text key of what is wrong with a line (from 1) of a file, "vault.not_toml" where it is unknown."""
    lines = text.split("\n")
    written = lines[line - 1].rstrip() if 0 < line <= len(lines) else ""
    found = next((name for name, begins in SLIPS.items() if begins.match(written)), "")
    return f"vault.not_toml_{found}" if found else "vault.not_toml"
