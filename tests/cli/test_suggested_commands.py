"""Every command that a command suggests fits what is in the vault, and works as it is printed."""

from __future__ import annotations

import os
import re
import shlex
import shutil
from typing import TYPE_CHECKING

import pytest

from musprep.vault.crypto import passphrase

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from command_line import CommandLine

_COMMAND = re.compile(r"musprep ([a-z].+?)(?=$|\)|[.,;] | \(| (?:eller|or) musprep)", re.MULTILINE)
_LOOKED_AT = (
    "round",
    "room",
    "points",
    "wishes",
    "needs",
    "agreements",
    "goals",
    "answers",
    "entries",
    "pulse",
    "brief --gate",
    "message",
    "vault",
)
"""The commands whose hints are followed."""


def _empty(_cli: CommandLine) -> None:
    """Nothing is there."""


def _no_round(cli: CommandLine) -> None:
    cli.note("Lukkede 14 sager", "--on", "2026-11-01")


def _begin(*flags: str, role: str = "") -> Callable[[CommandLine], None]:
    def begin(cli: CommandLine) -> None:
        _no_round(cli)
        if role:
            cli.good("owner", "set", "role", role)
        cli.good("round", "new", *flags)

    return begin


def _answered(cli: CommandLine) -> None:
    _begin("--date", "2026-11-14")(cli)
    cli.good("answer", "privat-skema/opgaver/aaret", "Godt")


def _with_points(cli: CommandLine) -> None:
    _begin("--date", "2026-11-06")(cli)
    for text in ("Alfa", "Beta", "Gamma", "Delta"):
        cli.good("points", "add", text)


def _prepared(cli: CommandLine) -> None:
    _with_points(cli)
    cli.good("points", "lead", "alfa", "beta", "gamma")
    cli.good("round", "set", "date", "2026-11-03")


def _closed(cli: CommandLine) -> None:
    _prepared(cli)
    cli.good("round", "close")


def _closed_empty(cli: CommandLine) -> None:
    _begin("--date", "2026-11-01")(cli)
    cli.good("round", "close")


def _second_year(cli: CommandLine) -> None:
    _begin("--date", "2025-11-14")(cli)
    cli.good("answer", "privat-skema/opgaver/aaret", "Godt")
    cli.good("round", "new", "--date", "2026-11-14")


def _follow_up(cli: CommandLine) -> None:
    _begin("--date", "2027-03-14")(cli)
    cli.good("agreements", "add", "Ny skærm", "--owner", "leder", "--touch", "2026-11-02")


def _encrypted(cli: CommandLine) -> None:
    """Everything is encrypted, and the passphrase was given: the commands that follow find the key in hand."""
    _prepared(cli)
    words = cli.folder / "words"
    words.write_text("blåbærgrød på tirsdag", "utf-8")
    cli.good("vault", "encrypt", "--passphrase-file", str(words))


SITUATIONS = {
    "empty": _empty,
    "no round": _no_round,
    "no date": _begin(),
    "no points": _begin("--date", "2026-11-06"),
    "no answers": _begin("--date", "2026-11-14"),
    "chiropractor": _begin("--date", "2026-11-14", role="kiropraktor"),
    "answered": _answered,
    "points": _with_points,
    "prepared": _prepared,
    "closed": _closed,
    "closed and empty": _closed_empty,
    "second year": _second_year,
    "follow up": _follow_up,
    "encrypted": _encrypted,
}


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("situation", SITUATIONS)
def test_what_is_suggested_works_as_it_is_printed(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, situation: str, language: str
) -> None:
    """In each situation the commands that are suggested are run as they stand, and go well."""
    monkeypatch.setattr(passphrase, "FACTOR", 2)
    SITUATIONS[situation](cli)
    kept = cli.folder / "kept"
    if cli.vault.exists():
        shutil.copytree(cli.vault, kept)
    suggested: dict[str, str] = {}
    for looked_at in _LOOKED_AT:
        done = cli(*looked_at.split(), "--lang", language)
        suggested |= dict.fromkeys(_COMMAND.findall(f"{done.out}\n{done.err}"), looked_at)
    assert suggested
    for command, said_by in suggested.items():
        done = cli(*shlex.split(command.replace("...", "Noget")), "--lang", language, stdin=b"Noget")
        assert done.code == 0, f"`musprep {said_by}` suggests `musprep {command}`: {done.err}"
        shutil.rmtree(cli.vault, ignore_errors=True)
        if kept.exists():
            shutil.copytree(kept, cli.vault)


def test_a_suggestion_names_the_vault_that_was_named(cli: CommandLine, tmp_path: Path) -> None:
    """What is copied goes on in the vault that --vault named, whatever its path; no paper and no help names it."""
    place = str(tmp_path / "mit {andet} arkiv")
    cli.good("--vault", place, "points", "add", "Køen er halveret")
    cli.good("--vault", place, "points", "lead", "--none")
    told = cli.good("--vault", place, "brief").err
    found = re.search(r"musprep (--arkiv .* points lead .*)", told)
    assert found, told
    cli.good(*(one.strip('"') for one in shlex.split(found[1], posix=os.name != "nt")))
    assert "points lead" not in cli.good("--vault", place, "brief").err
    assert not cli.vault.exists()
    for words in (["brief", "--stdout", "--yes"], ["points", "--help"]):
        assert "andet" not in cli.good("--vault", place, *words).out
    assert "--arkiv" not in cli("round").out
