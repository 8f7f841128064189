"""What a command works with: its arguments, the vault, the language, and the two output streams."""

from __future__ import annotations

import contextlib
import os
import sys
from functools import cached_property
from typing import TYPE_CHECKING, NoReturn

from musprep.cli.framework.environment import find_vault
from musprep.language.error import LockedError, MusprepError, UsageError
from musprep.language.long_path import show_path
from musprep.language.option_names import show_option
from musprep.language.safe import make_safe
from musprep.language.say import text

if TYPE_CHECKING:
    import argparse
    import datetime as dt
    from collections.abc import Callable

    from musprep.services.session.session import Session

    Clock = Callable[[], dt.datetime]


_TOLD = 5
"""How many files that cannot be read are named."""


class CommandCall:
    """One command as it was called. Data goes to stdout, everything said to the user to stderr."""

    def __init__(  # noqa: PLR0913, PLR0917 - what a command line comes to
        self,
        args: argparse.Namespace,
        argv: list[str],
        prog: str,
        language: str,
        clock: Clock | None,
        unlock: Callable[[CommandCall], None],
    ) -> None:
        self.args = args
        self.argv = argv
        self.prog = prog
        self.language = language
        self._clock = clock
        self._unlock = unlock
        self.phrases: list[str] = []
        self.typed = ""
        """What was typed at the terminal for this command, and is stored nowhere else."""
        self._was_there = True

    @cached_property
    def place(self) -> str:
        """The vault's folder. Raises MusprepError where none can be found."""
        return find_vault(self.args.vault)

    @cached_property
    def session(self) -> Session:
        """The session of the vault: opened, and unlocked where it is encrypted, when it is first used.

        Raises MusprepError where it cannot be opened, LockedError where it stays locked.
        """
        from musprep.services.session.session import open_session

        self._unlock(self)
        self._was_there = os.path.isdir(self.place)
        session = open_session(self.place, clock=self.clock, language=self.language)
        self.tell_plain()
        session.turn_to(getattr(self.args, "round", None) or "")
        session.clashed = lambda clash: self.tell_sentence(clash.describe(self.language))
        return session

    def take_over_sheets(self) -> None:
        """Make drafts of what was being written in an editor when a program was killed, and say so."""
        from musprep.services.session.editor_files import take_over

        with contextlib.suppress(MusprepError):
            for sentence in take_over(self.place, os.environ, self.language):
                self.tell_sentence(sentence)

    def tell_plain(self) -> None:
        """Say which files are plain in the encrypted vault, and which were encrypted as it was opened just now."""
        from musprep.services.session import unlock as encrypt

        for sentence in encrypt.describe_recovery(self.place, self.language):
            self.tell_sentence(sentence)

    def tell_new_vault(self) -> None:
        """Say so where the command made the vault that --vault names: the name may have been mistyped."""
        if self.args.vault and not self._was_there and os.path.isdir(self.place):
            self.tell("new_vault", path=self.place)

    @property
    def clock(self) -> Clock:
        """The system's clock, or the one that a test passes in."""
        from musprep.services.session.session import read_local_time

        return self._clock or read_local_time

    def say(self, key: str, /, **values: object) -> str:
        """Return a text of the command line: `cli.<key>`."""
        shown = {name: show_path(one) if isinstance(one, str) else one for name, one in values.items()}
        return text(key if "." in key else f"cli.{key}", self.language, **shown)

    def print_line(self, words: str = "") -> None:
        """Print a line of data to stdout."""
        print(make_safe(words))

    def print_path(self, path: str) -> None:
        """Print the path of a file or folder to stdout."""
        self.print_line(show_path(path))

    def tell(self, key: str, /, **values: object) -> None:
        """Say the text `cli.<key>` (or `key`, where it has an area) on stderr."""
        print_to_stderr(self.say(key, **values))

    def tell_sentence(self, sentence: str) -> None:
        """Write a line to stderr."""
        print_to_stderr(sentence)

    def print_json(self, data: object) -> None:
        """Print data as JSON, for other programs."""
        from musprep.cli.framework.json_output import as_json

        print(as_json(data))

    def report_problems(self, told: str = "") -> int:
        """Say what could not be read among what was asked for; return the exit code: 1 where there was any, else 0.

        `told` is the key of an error that is reported anyway.
        """
        found = [problem for problem in self.session.list_problems() if problem.error.key != told]
        for problem in found[:_TOLD]:
            print_to_stderr(problem.describe(self.language))
        if found[_TOLD:]:
            self.tell("more_problems", count=len(found) - _TOLD)
        if self.session.is_open_to_others:
            self.tell("log.open_folder", path=self.place)
        if copy := self.session.private_copy:
            self.tell("log.private_copy", path=copy)
        return 1 if found else 0

    def tell_unread(self, error: MusprepError) -> None:
        """Say what could not be read, before `error`: what it says is missing may be in a file that cannot be read."""
        if "session" not in vars(self) or isinstance(error, (LockedError, UsageError)) or hasattr(error, "path"):
            return
        with contextlib.suppress(MusprepError):
            self.report_problems(error.key)

    def raise_usage_error(self, key: str, /, **values: object) -> NoReturn:
        """Raise UsageError with the text `cli.<key>`: the command line contradicts itself or lacks something.

        A value that is an option is shown by its name in the reader's language.
        """
        values = {name: show_option(str(value), self.language) for name, value in values.items()}
        raise UsageError("cli.usage", problem=self.say(key, **values).rstrip("."), prog=self.prog)

    def raise_error(self, key: str, /, **values: object) -> NoReturn:
        """Raise MusprepError with the text `cli.<key>` (or `key`, where it has an area): the request cannot be met."""
        raise MusprepError(key if "." in key else f"cli.{key}", **values)


def print_to_stderr(sentence: str) -> None:
    """Write a sentence to stderr."""
    print(make_safe(sentence), file=sys.stderr)
