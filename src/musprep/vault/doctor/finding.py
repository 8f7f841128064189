"""What a check of the doctor gets, and what it finds: each finding says what is so and what to do."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from musprep.language.dates import show_moment
from musprep.language.error import MusprepError
from musprep.language.say import text
from musprep.vault.crypto import recipient
from musprep.vault.files.problem import Damaged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    Check = Callable[[str, "Surroundings"], Iterable["Finding"]]


_PATIENCE = 10.0
_LOCKED = ("locked", "contents_unchecked", "marks_unchecked")
"""Findings that a check was not possible because the vault is locked."""


class Level(StrEnum):
    """How serious a finding is. Only WRONG makes the doctor's exit code 1. UNCHECKED: the check was not possible."""

    OK = "ok"
    UNCHECKED = "unchecked"
    HINT = "hint"
    WARNING = "warning"
    WRONG = "wrong"

    @property
    def rank(self) -> int:
        """The place among the levels: 0 (ok) to 4 (wrong)."""
        return list(Level).index(self)


class Finding(NamedTuple):
    """One thing that a check found. The texts `doctor.<key>` and `doctor.<key>_do` say what it is, and what to do.

    `path` is relative to the vault or absolute; `line` counts from 1, 0 is unknown. `mends` says that `--fix` repairs
    it.
    """

    check: str
    level: Level
    key: str
    values: Mapping[str, Any] = {}
    path: str = ""
    line: int = 0
    mends: bool = False

    def describe(self, language: str) -> str:
        """Return what was found."""
        return text(f"doctor.{self.key}", language, **put_into_words(self.values, language))

    def describe_remedy(self, language: str) -> str:
        """Return what to do about it, "" for nothing."""
        if self.level is Level.OK:
            return ""
        if self.level is Level.UNCHECKED:
            return text("doctor.locked_do" if self.key in _LOCKED else "doctor.unchecked_do", language)
        return text(f"doctor.{self.key}_do", language, **put_into_words(self.values, language))


def make_unchecked(check: str) -> Finding:
    """Return the finding that a check was not possible here."""
    return Finding(check, Level.UNCHECKED, f"{check}_unchecked")


def ask_program(command: Sequence[str]) -> str:
    """Return what a program of the system prints, "" where it is not there, fails or takes too long."""
    try:
        done = subprocess.run(  # noqa: S603 - a program of the system, named by a check
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return "" if done.returncode else done.stdout.decode("utf-8", "replace")


class Surroundings(NamedTuple):
    """What the vault is in: the root of the file system, the environment, and the user.

    `shell` is the process that started this one, whose limits are not lowered yet. `uid` -1 is unknown. `ask` runs a
    program of the system, which is the only way to learn some things on Windows and macOS.
    """

    env: Mapping[str, str]
    root: str = "/"
    uid: int = -1
    shell: int = 0
    platform: str = "linux"
    ask: Callable[[Sequence[str]], str] = ask_program

    def locate(self, absolute: str) -> str:
        """Return the path of a file of the system, below `root`."""
        return os.path.join(self.root, absolute.lstrip("/"))

    def read(self, absolute: str, most: int = 1 << 20) -> str:
        """Return the first `most` bytes of a file of the system as text, "" where it cannot be read."""
        try:
            with open(self.locate(absolute), "rb") as file:
                return file.read(most).decode("utf-8", "replace")
        except OSError:
            return ""

    @property
    def home(self) -> str:
        """The user's home folder, "" where it is unknown."""
        return self.env.get("HOME", "") or self.env.get("USERPROFILE", "")


def read_surroundings() -> Surroundings:
    """Return the surroundings of this process."""
    uid = os.getuid() if hasattr(os, "getuid") else -1
    return Surroundings(os.environ, uid=uid, shell=os.getppid(), platform=sys.platform)


def has_encryption(place: str) -> bool:
    """Tell whether the vault's files are encrypted with a passphrase."""
    try:
        return bool(recipient.read_keys(place, thorough=True))
    except MusprepError:
        # Its public keys are damaged or gone, which is reported where the files are read.
        return True


def put_into_words(values: Mapping[str, Any], language: str) -> dict[str, object]:
    """Return the values with each error and each moment among them put into words."""
    return {name: _say_value(value, language) for name, value in values.items()}


def _say_value(value: object, language: str) -> object:
    if isinstance(value, dt.datetime):
        return show_moment(value, language)
    if isinstance(value, Damaged):
        return value.describe_reason(language)
    return value.describe(language) if isinstance(value, MusprepError) else value
