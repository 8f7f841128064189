"""What the commands for points, wishes, needs, agreements and goals have in common; the rest is beside this."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from command_line import CommandLine

_MORE = {"agreements": ("--owner", "mig")}
"""What a kind cannot be made without, beside its text."""
_FILES = {"points": "rounds/2026/points", "wishes": "rounds/2026/wishes", "needs": "rounds/2026/needs"}

pytestmark = pytest.mark.parametrize("kind", ["points", "wishes", "needs", "agreements", "goals"])


def _add(cli: CommandLine, kind: str, text: str, stdin: bytes = b"") -> list[str]:
    return cli.good(kind, "add", text, *_MORE.get(kind, ()), stdin=stdin).lines


def _listed(cli: CommandLine, kind: str) -> list[str]:
    found: list[dict[str, Any]] = cli.good(kind, "--json").data
    return [one["id"] for one in found]


def test_an_empty_vault_says_how_to_begin(cli: CommandLine, kind: str) -> None:
    """Nothing yet: nothing on stdout, one sentence, and no vault is made by looking."""
    done = cli.good(kind)
    assert (done.out, f"musprep {kind} add" in done.err) == ("", True)
    assert cli.good(kind, "--json").data == []
    assert not cli.vault.exists()


def test_the_text_comes_as_input_too(cli: CommandLine, kind: str) -> None:
    """`-` takes the text from stdin; its first words are the id, which is all of stdout; a round begins by itself."""
    assert _add(cli, kind, "-", "Ønske fra input".encode()) == ["oenske-fra-input"]
    assert "Ønske fra input" in cli.good(kind).out
    assert [one["id"] for one in cli.good("round", "list", "--json").data] == ["2026"]


def test_written_by_mistake_they_are_removed(cli: CommandLine, kind: str) -> None:
    """Each is named by the beginning of its id and printed by the whole; where one is wrong none is taken."""
    for text in ("Alfa", "Beta", "Gamma"):
        _add(cli, kind, text)
    assert "ikke noget med id’et ”findes-ikke”" in cli(kind, "remove", "alfa", "findes-ikke").err
    assert cli.good(kind, "remove", "alf", "gam").out.split() == ["alfa", "gamma"]
    assert _listed(cli, kind) == ["beta"]
    cli.good(kind, "remove", "beta")
    assert f"musprep {kind} add" in cli.good(kind).err


@pytest.mark.parametrize(
    ("argv", "code", "expected"),
    [
        ("add|", 1, "Der er ingen tekst at gemme"),
        ("add|  ", 1, "Der er ingen tekst at gemme"),
        ("edit|alfa", 2, "Skriv, hvad der skal rettes"),
        ("edit|findes-ikke|{text}|x", 1, "ikke noget med id’et ”findes-ikke”. Se, hvad der findes: musprep {kind}"),
        ("edit|alf|{text}|x", 1, "”alf” passer på flere: alfa, alfabet"),
        ("edit|alfa|{text}|\n", 1, "Der er ingen tekst at gemme"),
    ],
)  # fmt: skip
def test_what_is_wrong_changes_nothing(cli: CommandLine, kind: str, argv: str, code: int, expected: str) -> None:
    """One clear sentence, code 1 (2 for usage), and the file is byte for byte what it was."""
    for text in ("Alfa", "Alfabet"):
        _add(cli, kind, text)
    file = cli.vault / f"{_FILES.get(kind, kind)}.toml"
    before = file.read_bytes()
    words = argv.format(text="--competence" if kind == "goals" else "--text").split("|")
    done = cli(kind, *words, *(_MORE.get(kind, ()) if words[0] == "add" else ()))
    assert (done.code, done.out) == (code, "")
    assert expected.format(kind=kind) in done.err
    assert file.read_bytes() == before
