"""How a damaged file is reported beside those that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.language.say import text

if TYPE_CHECKING:
    from collections.abc import Sequence


class Damaged(MusprepError):  # noqa: N818 - the word of the design
    """A file cannot be read: `path`, `line` (0 for unknown), and the reason as a text key with values.

    `examples` show the right form in the file itself: one for all languages, or one in Danish and one in English.
    """

    def __init__(self, key: str, *, path: str, line: int = 0, **values: object) -> None:
        super().__init__(key, **values)
        self.path = path
        self.line = line
        self.examples: Sequence[str] = ()

    def describe_reason(self, language: str) -> str:
        """Return what is wrong and what to do, with an example where there is one, without saying where."""
        return text(self.key, language, **self.values) + self.show_example(language)

    def show_example(self, language: str) -> str:
        """Return the example as a sentence of its own with a space before it, "" where there is none."""
        if not self.examples:
            return ""
        mine = self.examples[-1 if language == "en" else 0]
        return " " + text("vault.example", language, example=mine)

    def describe(self, language: str) -> str:
        """Return file, line, what is wrong, and what to do."""
        return _add_place(self.path, self.line, self.describe_reason(language))


class Problem(NamedTuple):
    """Something the vault could not use: the file (relative to the vault), the line (0 for unknown) and the error."""

    path: str
    line: int
    error: MusprepError

    def describe(self, language: str) -> str:
        """Return file, line, what is wrong, and what to do."""
        if isinstance(self.error, Damaged):
            return _add_place(self.path, self.line, self.error.describe_reason(language))
        return self.error.describe(language)


def _add_place(path: str, line: int, reason: str) -> str:
    return f"{path}:{line}: {reason}" if line else f"{path}: {reason}"
