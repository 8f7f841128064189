"""What a command replaces is kept in the history, however soon it comes after the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import CommandLine

TO = "privat-skema/trivsel/leder"


@pytest.mark.parametrize(
    ("first", "argv"),
    [
        ([], ["answer", TO, "{}"]),
        (["points", "add", "Begyndt"], ["points", "edit", "begyndt", "--text", "{}"]),
        (["points", "add", "Begyndt"], ["points", "edit", "begyndt", "--keywords", "{}"]),
        (["wishes", "add", "Begyndt"], ["wishes", "edit", "begyndt", "--me", "{}"]),
        (["needs", "add", "Begyndt"], ["needs", "edit", "begyndt", "--text", "{}"]),
        (["goals", "add", "Begyndt"], ["goals", "edit", "begyndt", "--known", "{}"]),
        (["agreements", "add", "Begyndt", "--owner", "mig"], ["agreements", "edit", "begyndt", "--text", "{}"]),
        (["round", "new"], ["round", "set", "manager", "{}"]),
        (["round", "new"], ["round", "set", "place", "{}"]),
        (["round", "new"], ["conclusion", "own", "{}"]),
        (["round", "new"], ["conclusion", "set", "noter", "{}"]),
        ([], ["owner", "set", "name", "{}"]),
    ],
    ids=" ".join,
)
def test_every_value_a_command_replaced_is_kept(cli: CommandLine, first: list[str], argv: list[str]) -> None:
    """Four values one right after the other: the last stands, and the three before it are in the history."""
    if first:
        cli.good(*first)
    values = [f"værdi nummer {number}" for number in range(4)]
    for value in values:
        cli.good(*(word.format(value) for word in argv))
    kept = "".join(one.read_text("utf-8") for one in (cli.vault / "history").rglob("*.toml") if one.is_file())
    assert [value for value in values[:-1] if value not in kept] == []
