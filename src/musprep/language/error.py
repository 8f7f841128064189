"""The one error that reaches the user: a message key and its values, put into words where it is shown."""

from __future__ import annotations

from musprep.language.say import text


class MusprepError(Exception):
    """Something is wrong with the data or the request.

    `key` names a sentence in language/texts that says what, where and what to do; `values` fill it.
    """

    exit_code = 1

    def __init__(self, key: str, /, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

    def sentence(self, language: str) -> str:
        return text(self.key, language, **self.values)


class UsageError(MusprepError):
    """The command line's words are off."""

    exit_code = 2


class LockedError(MusprepError):
    """The vault is held by another program, or encrypted."""

    exit_code = 3
