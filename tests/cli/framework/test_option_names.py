"""Options and settings have Danish names: shown in Danish, both accepted in both languages."""

from __future__ import annotations

import pathlib
import re
import unicodedata
from typing import TYPE_CHECKING

import pytest

from musprep.cli.framework.registry import COMMANDS
from musprep.cli.framework.run import make_parser
from musprep.cli.framework.vocabulary import OWNER_KEYS, ROUND_KEYS, TEXTS, Words, read_choice
from musprep.language.option_names import DANISH, SAME, read_options, show_option, show_options
from musprep.language.say import text

if TYPE_CHECKING:
    from command_line import CommandLine

DOCS = pathlib.Path(__file__).parents[3] / "docs"


def _declared() -> set[str]:
    actions = [("", ""), *((name, one) for name, command in COMMANDS.items() for one in command.actions or ("",))]
    options = (option for each in actions for one in make_parser(*each, "da")._actions for option in one.option_strings)
    return {option.removeprefix("--") for option in options if option.startswith("--")}


def test_every_option_has_a_danish_name() -> None:
    """An option without one is listed with the reason, and no name is left of an option that is gone."""
    assert _declared() == DANISH.keys() | SAME.keys()


def test_a_danish_name_means_one_option() -> None:
    """No Danish name is that of another option, with or without the Danish letters."""
    assert len(set(DANISH.values())) == len(DANISH)
    assert not set(DANISH.values()) & (DANISH.keys() | SAME.keys())
    for english, danish in DANISH.items():
        plain = danish.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
        for written in (danish, plain, unicodedata.normalize("NFD", danish)):
            assert read_options([f"--{written}", f"--{written}=æ b"]) == [f"--{english}", f"--{english}=æ b"]
        assert show_option(f"--{english}", "da") == f"--{danish}"
        assert show_option(f"--{english}", "en") == f"--{english}"


def test_what_is_no_option_stays_as_it_is() -> None:
    """Text, short options, words behind `--` and the options of other programs are left alone."""
    words = ["log", "dag", "-k", "ros", "--andet", "-- dag", "--", "--dag"]
    assert read_options(words) == words
    assert show_options('code --wait, -b--say, "--SAY", ---') == 'code --wait, -b--say, "--SAY", ---'


@pytest.mark.parametrize("language", ["da", "en"])
def test_both_names_are_accepted(cli: CommandLine, language: str) -> None:
    """A note and an agreement by Danish options are those of the English ones, globals and the fast path included."""
    cli.good("log", "Køen er væk", "--slags", "ros", "--dag=1/11", "--mærke", "drift", "--sprog", language)
    (entry,) = cli.good("entries", "--slags", "ros", "--json").data
    assert (entry["kind"], entry["tags"], entry["at"][:10]) == ("praise", ["drift"], "2026-11-01")
    cli.good("--sprog", language, "agreements", "add", "Kursus", "--ejer", "leder", "--frist", "1/12")
    (agreement,) = cli.good("agreements", "--json").data
    assert (agreement["owner"], agreement["due"]) == ("manager", "2026-12-01")


@pytest.mark.parametrize(
    ("argv", "danish", "english"),
    [
        (["agreements", "--help"], "  --ejer HVEM", "  --owner WHO"),
        (["answer", "--help"], "med --deling.", "with --say."),
        (["agreements", "--ejr", "x"], "Mente du --ejer?", "Did you mean"),
        (["entries", "--dato"], "Tilvalget --dato findes ikke.", "--date"),
        (["log", "x", "--dag"], "--dag", "--on"),
        (["brief", "--stdout", "--gem-i", "x"], "--stdout og --gem-i", "--stdout and --out"),
        (["brief", "--nu"], "--nu kan kun bruges sammen med --skema", "--now"),
    ],
)
def test_options_are_named_in_the_readers_language(
    cli: CommandLine, argv: list[str], danish: str, english: str
) -> None:
    """Help, examples, refusals and suggestions name an option as its reader knows it, whichever name was typed."""
    for language, expected in (("da", danish), ("en", english)):
        done = cli("--lang", language, *argv)
        assert expected in done.out + done.err


@pytest.mark.parametrize(
    ("keys", "what", "help_name"),
    [
        (OWNER_KEYS, "owner_key", "owner_key"),
        (ROUND_KEYS, "round_key", "round_key"),
        (TEXTS, "conclusion_key", "conclusion_key"),
    ],
)
def test_settings_are_named_in_the_readers_language(keys: tuple[Words, ...], what: str, help_name: str) -> None:
    """The help lists each key by the name of its language, and each name of both is read in both."""
    for place, language in ((1, "da"), (0, "en")):
        listed = re.split(r", | eller | or ", text(f"help.arg_{help_name}", language))
        assert listed == [words[place] for words in keys]
        for words in keys:
            assert {read_choice(name, keys, what, language) for name in words} == {words[0]}


def test_the_page_of_commands_lists_the_danish_names() -> None:
    """Each option's Danish name stands in docs/commands.md."""
    page = (DOCS / "commands.md").read_text("utf-8")
    rows = dict(re.findall(r"`--([a-z-]+)` `--([a-zæøå-]+)`", page))
    assert rows == DANISH
