"""Help is there for every command, in both languages, and costs nothing heavy."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from musprep import __version__
from musprep.cli.framework.registry import COMMANDS
from musprep.language.texts import help as help_texts

if TYPE_CHECKING:
    from command_line import CommandLine

EVERY = [
    (),
    *(
        tuple(part for part in (name, action) if part)
        for name in COMMANDS
        for action in COMMANDS[name].actions or ("",)
    ),
]


@pytest.mark.parametrize("command", EVERY, ids=" ".join)
def test_every_help_speaks_both_languages(cli: CommandLine, command: tuple[str, ...]) -> None:
    """Each command and action has help in Danish and in English; both have examples, and no text is left the same."""
    danish = cli.good(*command, "--help", "--lang", "da")
    english = cli.good("--lang", "en", *command, "-h")
    assert danish.out.startswith("Brug: musprep")
    assert english.out.startswith("Usage: musprep")
    assert "Eksempler:" in danish.out
    assert "Examples:" in english.out
    about = [re.split(r"\n\n", done.out)[1] for done in (danish, english)]
    assert about[0] != about[1]
    for word in ("show this help", "Options:", "positional", "Usage:"):
        assert word not in danish.out


@pytest.mark.parametrize("command", EVERY, ids=" ".join)
def test_examples_can_be_typed(cli: CommandLine, command: tuple[str, ...]) -> None:
    """Each example in the help is a command the parser understands, in both languages."""
    import shlex

    for language in ("da", "en"):
        shown = cli.good(*command, "--help", "--lang", language).out
        examples = shown.partition("Eksempler:\n" if language == "da" else "Examples:\n")[2].strip().split("\n")
        assert 1 <= len(examples) <= 3
        for example in examples:
            words = shlex.split(re.split(r" [<>|] ", example.strip())[0])
            assert words[0] == "musprep"
            assert cli(*words[1:], "--help", "--lang", language).code == 0, example


def test_no_help_text_is_left_over() -> None:
    """Every text of the help is used: arguments and actions that are gone take their words along."""
    from musprep.cli.framework.run import make_parser

    asked: set[str] = set()

    class Listening(dict[str, tuple[str, str]]):
        def __getitem__(self, name: str) -> tuple[str, str]:
            asked.add(name)
            return super().__getitem__(name)

    from musprep.language import say

    say.text("help.options", "da")
    say._areas["help"] = Listening(help_texts.TEXTS)
    try:
        make_parser("", "", "da")
        for name, command in COMMANDS.items():
            for action in command.actions or ("",):
                make_parser(name, action, "da").format_help()
    finally:
        say._areas["help"] = help_texts.TEXTS
    spoken = {"options"}
    assert set(help_texts.TEXTS) - asked - spoken == set()


def test_the_help_names_what_is_missing_nowhere(cli: CommandLine) -> None:
    """The list of commands holds each command once, with a line of its own."""
    shown = cli.good("--help").out
    for name in COMMANDS:
        assert len(re.findall(rf"^  {name}\s", shown, re.MULTILINE)) == 1


def test_help_fits_a_narrow_terminal(cli: CommandLine) -> None:
    """At 60 columns no line of prose goes past the edge; examples stay whole so that they can be copied."""
    shown = cli("entries", "--help", terminal=True, width=60).out
    prose = shown.partition("Eksempler:")[0]
    assert max(map(len, prose.splitlines())) <= 60


@pytest.mark.parametrize("argv", [("--version",), ("entries", "--version"), ("points", "add", "--version")])
def test_version_is_told_anywhere(cli: CommandLine, argv: tuple[str, ...]) -> None:
    """--version prints the version on stdout, whichever command it stands behind."""
    assert cli.good(*argv).out == f"musprep {__version__}\n"


@pytest.mark.parametrize("flag", ["--version", "--help"])
def test_light_flags_load_nothing_heavy(flag: str) -> None:
    """--version and --help load neither textual nor pydantic, so that they answer at once."""
    code = (
        "import sys; from musprep.cli.framework.run import run; run([sys.argv[1]]); "
        "sys.exit(1 if {'textual', 'pydantic', 'asyncio', 'tomli'} & set(sys.modules) else 0)"
    )
    assert subprocess.run([sys.executable, "-c", code, flag], check=False, capture_output=True).returncode == 0
