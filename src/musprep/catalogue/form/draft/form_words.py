"""Looks for words in a form's lines, whatever their case."""

from __future__ import annotations

import re


class FormWords:
    """A pattern in small letters, looked for in a text's small letters.

    It is compiled in half the time that one takes which ignores case itself, and there are many of them.
    """

    def __init__(self, *lines: str) -> None:
        """Take the pattern; of several, any may be there."""
        self._pattern = re.compile(lines[0] if len(lines) == 1 else "|".join(f"(?:{line})" for line in lines))

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first place in `text`; the match holds small letters."""
        return self._pattern.search(text.lower())

    def match(self, text: str) -> re.Match[str] | None:
        """Return the place at the beginning of `text`; the match holds small letters."""
        return self._pattern.match(text.lower())
