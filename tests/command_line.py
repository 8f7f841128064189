"""Runs the command line inside the test's own process, and holds what it said."""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from musprep.cli.framework.environment import find_vault
from musprep.cli.framework.run import run
from musprep.vault.crypto import keyring

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TODAY = dt.datetime(2026, 11, 2, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
"""The day it is in the tests: a Monday, the day before a MUS."""


class Done(NamedTuple):
    """What came of a command: its exit code, its data (stdout) and its talk (stderr)."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The JSON on stdout."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


class _Stream(io.TextIOWrapper):
    """Holds what is written; may look like a terminal."""

    def __init__(self, data: bytes = b"", *, terminal: bool = False) -> None:
        self.held = io.BytesIO(data)
        self.terminal = terminal
        super().__init__(self.held, encoding="utf-8", newline="", write_through=True)

    def isatty(self) -> bool:
        return self.terminal

    def text(self) -> str:
        return self.held.getvalue().decode()


class CommandLine:
    """The program as one types it, on a vault of its own. `today` is the day it believes it is."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.vault = folder / "vault"
        self.today = TODAY
        self._monkeypatch = monkeypatch
        for name in ("MUSPREP_LANG", "XDG_DATA_HOME", "COLUMNS", "VISUAL", "EDITOR"):
            monkeypatch.delenv(name, raising=False)
        for name in ("HOME", "USERPROFILE", *(("LOCALAPPDATA",) if os.name == "nt" else ())):
            monkeypatch.setenv(name, str(folder))
        monkeypatch.setenv("MUSPREP_VAULT", str(self.vault))

    def __call__(self, *argv: str, stdin: bytes = b"", terminal: bool = False, width: int = 80) -> Done:
        out, err = _Stream(terminal=terminal), _Stream(terminal=terminal)
        with self._monkeypatch.context() as here:
            here.setattr(sys, "stdin", _Stream(stdin, terminal=terminal))
            here.setattr(sys, "stdout", out)
            here.setattr(sys, "stderr", err)
            if terminal:
                here.setenv("COLUMNS", str(width))
            code = run(list(argv), clock=lambda: self.today)
        return Done(code, out.text(), err.text())

    def good(self, *argv: str, stdin: bytes = b"") -> Done:
        """Run a command that must go well."""
        done = self(*argv, stdin=stdin)
        assert done.code == 0, f"{argv}: {done.err}"
        return done

    def note(self, text: str, *flags: str) -> str:
        """Note something; return its id."""
        return self.good("log", text, *flags).out.split()[0]

    def lock(self) -> None:
        """Forget the key of the vault by its place as commands know it: on Windows a long one has a sign before it."""
        keyring.lock(find_vault(""))

    def files(self) -> dict[str, bytes]:
        """Return the vault's files and their content, but for its history and its lock."""
        return {
            path.relative_to(self.vault).as_posix(): path.read_bytes()
            for path in self.vault.rglob("*")
            if path.is_file() and "history" not in path.parts and path.name != ".lock"
        }

    def write(self, relative: str, content: str | bytes) -> Path:
        """Put a file into the vault, as an editor or a sync program would."""
        path = self.vault / relative
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path
