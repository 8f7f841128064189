"""Looks for words in a form's lines, whatever their case."""

from __future__ import annotations

import re
from functools import cached_property


class FormWords:
    """A pattern in small letters, looked for in a text's small letters.

    It is compiled when it is first needed, in half the time of one that ignores case itself: there are many, and
    a short form needs few.
    """

    def __init__(self, *lines: str) -> None:
        """Take the pattern; of several, any may be there."""
        self._lines = lines

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{line})" for line in self._lines))

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first place in `text`; the match holds small letters."""
        return self._pattern.search(text.lower())

    def match(self, text: str) -> re.Match[str] | None:
        """Return the place at the beginning of `text`; the match holds small letters."""
        return self._pattern.match(text.lower())
