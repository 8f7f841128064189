"""`musprep log` starts quickly because it loads next to nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

CODE = """
import sys
before = set(sys.modules)
sys.argv = ["musprep", *sys.argv[1:]]
from musprep.__main__ import main
code = main()
print(*sorted(set(sys.modules) - before), file=sys.stderr)
sys.exit(code)
"""
HEAVY = {
    "textual", "rich", "pydantic", "asyncio", "dataclasses", "typing", "tomllib", "tomli", "tomli_w", "argparse",
    "pathlib", "platformdirs", "importlib", "importlib.metadata", "collections", "functools", "contextlib", "inspect",
    "subprocess", "shlex", "tempfile", "json", "hashlib", "random", "locale", "logging", "traceback", "re", "enum",
    "datetime", "unicodedata", "string", "socket", "uuid", "pwd",
}  # fmt: skip
"""What the short path does without."""


def loaded(tmp_path: Path, *words: str) -> set[str]:
    env = {**os.environ, "MUSPREP_VAULT": str(tmp_path / "vault"), "MUSPREP_LANG": "da"}
    # As most vaults are: in the profile of Windows, outside of which it is looked who may open a new folder.
    env |= {"USERPROFILE": str(tmp_path), "LOCALAPPDATA": str(tmp_path / "local")}
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {_source()!r})\n{CODE}", "log", *words],
        capture_output=True,
        encoding="utf-8",
        check=True,
        env=env,
    )
    return set(done.stderr.split())


def _source() -> str:
    import musprep

    return os.path.dirname(os.path.dirname(musprep.__file__))


@pytest.mark.parametrize(
    "words", [["Lukkede 14 sager"], ["x", "-k", "ros", "--tag", "a", "--say", "sig", "--lang", "en"]]
)
def test_a_note_loads_nothing_heavy(tmp_path: Path, words: list[str]) -> None:
    """A note without a date loads its own few modules, `errno`, `__future__`, and nothing of the standard library."""
    modules = loaded(tmp_path, *words)
    assert modules & HEAVY == set()
    foreign = {name for name in modules if not name.startswith("musprep")}
    assert foreign <= {"__future__", "errno"}
    assert not any(
        name.startswith(("musprep.model", "musprep.services", "musprep.cli.framework.run")) for name in modules
    )


def test_a_date_or_a_danish_letter_loads_what_it_needs_and_no_more(tmp_path: Path) -> None:
    """--on brings the grammar of dates, a letter beyond ASCII brings unicodedata; neither brings anything heavier."""
    assert loaded(tmp_path, "på tide") & HEAVY <= {"unicodedata"}
    of_dates = {"datetime", "unicodedata", "re", "enum", "functools", "collections", "typing", "contextlib"}
    assert loaded(tmp_path, "på tide", "--on", "i går") & HEAVY <= of_dates
