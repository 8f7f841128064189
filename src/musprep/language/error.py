"""The one error that reaches the user: a message key and its values, put into words where it is shown."""

from __future__ import annotations

from musprep.language.long_path import show_path
from musprep.language.say import has_text, text


class MusprepError(Exception):
    """Something is wrong with the data or the request.

    `key` names a sentence in language/texts that says what is wrong, where, and what to do; `values` fill its
    placeholders. `exit_code` is what the command line ends with.
    """

    exit_code = 1

    def __init__(self, key: str, /, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

    def describe(self, language: str) -> str:
        """Return the whole message in `language` ("da" or "en")."""
        return self._describe_by(self.key, language)

    def describe_on_screen(self, language: str) -> str:
        """Return the message as the screens show it: it names a key, where there is one for what a command does."""
        key = f"{self.key}_on_screen"
        return self._describe_by(key, language) if has_text(key) else self.describe(language)

    def _describe_by(self, key: str, language: str) -> str:
        return text(key, language, **{name: _show_value(one, language) for name, one in self.values.items()})


class UsageError(MusprepError):
    """A command, option or argument is wrong."""

    exit_code = 2


class LockedError(MusprepError):
    """The vault is in use by another program, or is encrypted and locked."""

    exit_code = 3


def _show_value(value: object, language: str) -> object:
    """Return a day as it is written in a language, and a path as people write it; other values as they are."""
    if isinstance(value, str):
        return show_path(value)
    if type(value).__name__ != "date":
        return value
    from musprep.language.dates import show_long

    return show_long(value, language)  # type: ignore[arg-type]
