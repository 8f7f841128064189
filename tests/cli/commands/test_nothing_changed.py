"""A command that is refused, or that changes nothing, leaves the vault byte for byte as it was."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from command_line import CommandLine

TO = "privat-skema/trivsel/leder"

COMMANDS = [
    ["answer", TO, ""],
    ["answer", TO, " "],
    ["answer", TO, "--edit"],
    ["answer", TO, "Et svar", "--say", "højt"],
    ["answer", TO, "-"],
    ["answer", "privat-skema/findes/ikke", "Et svar"],
    ["points", "add", ""],
    ["points", "add", "x", "--say", "højt"],
    ["points", "edit", "findes-ikke", "--text", "x"],
    ["points", "remove", "findes-ikke"],
    ["points", "lead", "findes-ikke"],
    ["wishes", "add", ""],
    ["wishes", "add", "x", "--say", "højt"],
    ["wishes", "edit", "findes-ikke", "--me", "x"],
    ["wishes", "remove", "findes-ikke"],
    ["wishes", "carry-over", "findes-ikke"],
    ["needs", "add", ""],
    ["needs", "add", "x", "--source", "månen"],
    ["needs", "remove", "findes-ikke"],
    ["pulse", "9"],
    ["pulse", "3", "--energy", "9"],
    ["goals", "add", ""],
    ["goals", "add", "x", "--followup-when", "2001-01-01"],
    ["goals", "add", "x", "--followup-when", "engang"],
    ["goals", "add", "x", "--activity", "privat-skema/findes-ikke"],
    ["goals", "reach", "findes-ikke"],
    ["agreements", "add", ""],
    ["agreements", "add", "x", "--owner", "leder", "--due", "engang"],
    ["agreements", "add", "x", "--owner", "leder", "--due", "2001-01-01"],
    ["agreements", "add", "x", "--owner", "leder", "--goal", "findes-ikke"],
    ["agreements", "add", "x", "--owner", "månen"],
    ["agreements", "touch", "findes-ikke"],
    ["conclusion", "own", ""],
    ["conclusion", "own", "--edit"],
    ["conclusion", "set", "noter", ""],
    ["round", "set", "date", "engang"],
    ["round", "set", "minutes", "mange"],
    ["round", "set", "manager", ""],
    ["round", "set", "catalogues", "findes-ikke"],
    ["round", "new", "--date", "engang"],
    ["round", "new", "--catalogues", "findes-ikke"],
    ["round", "close", "1999"],
    ["room", "said", "findes-ikke"],
    ["room", "anew"],
    ["tips", "tick", "99"],
    ["owner", "set", "name", ""],
    ["owner", "set", "role", "konge"],
    ["log", ""],
    ["log", "x", "--kind", "månen"],
    ["log", "x", "--on", "engang"],
    ["entries", "edit", "zzzzzz", "--text", "x"],
    ["entries", "remove", "zzzzzz"],
    ["entries", "undo"],
    ["entries", "undo", "--dry-run"],
    ["entries", "redo"],
]


def _empty(cli: CommandLine) -> None:
    """Leave it as it is before the first command."""


def _noted(cli: CommandLine) -> None:
    cli.note("Et gammelt notat")
    # Old enough for undo to leave it where it is.
    cli.today += dt.timedelta(days=400)


def _open(cli: CommandLine) -> None:
    cli.good("owner", "set", "role", "employee")
    cli.good("points", "add", "Et punkt")
    cli.good("wishes", "add", "Et ønske")


def _all(place: Path) -> dict[str, bytes | None]:
    """Return everything in a folder, and that it is there."""
    found = [one for one in (place, *place.rglob("*")) if one.exists()]
    return {str(one): one.read_bytes() if one.is_file() else None for one in found}


@pytest.mark.parametrize("vault", [_empty, _noted, _open], ids=["empty", "a note", "a round"])
@pytest.mark.parametrize("argv", COMMANDS, ids=" ".join)
def test_nothing_is_made_where_nothing_changes(
    cli: CommandLine, vault: Callable[[CommandLine], None], argv: list[str]
) -> None:
    """No round begins, no file is written or touched, whether there was a vault, a round, or nothing at all."""
    vault(cli)
    before = _all(cli.vault)
    cli(*argv)
    assert _all(cli.vault) == before
