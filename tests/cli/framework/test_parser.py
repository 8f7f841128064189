"""argparse speaks the user's language, and says what is wrong in one sentence."""

from __future__ import annotations

import argparse
import ast
import inspect
import re
from typing import TYPE_CHECKING

import pytest

from musprep.cli.framework.parser import speak
from musprep.cli.framework.registry import COMMANDS
from musprep.language.option_names import show_option
from musprep.language.texts.cli_argparse import ARGPARSE

if TYPE_CHECKING:
    from command_line import CommandLine

FOR_PROGRAMMERS = (
    "conflicting",
    ".__call__() not defined",
    "'required' is an invalid argument",
    "mutually exclusive arguments must be optional",
    "%r is not callable",
    "can't open",
    "cannot merge actions",
    "invalid option string",
    "dest= is required",
    "invalid conflict_resolution",
    "cannot have multiple subparser",
    "%(prog)s: error",
    "%(prog)s: warning",
    "unknown parser",
    "is deprecated",
    "subcommands",
    'argument "-" with mode',
    "show this help message",
    "show program's version",
    " (default: ",
)
"""How the words begin, or what they hold, that a user of musprep never sees: ours stand in their place, or nobody's."""


def argparse_words() -> set[str]:
    """Every literal that argparse hands to gettext."""
    words = set()
    for node in ast.walk(ast.parse(inspect.getsource(argparse))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
            words |= {one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    return words


def test_every_word_of_argparse_is_known() -> None:
    """A new word in argparse that a user could see fails this test, so that no Danish help turns half English."""
    unknown = {
        words for words in argparse_words() - set(ARGPARSE) if not any(part in words for part in FOR_PROGRAMMERS)
    }
    assert not unknown


def test_the_patched_names_exist() -> None:
    """Argparse still takes its words through `_` and `ngettext`, which is what `speaking` replaces."""
    assert callable(vars(argparse)["_"])
    assert callable(vars(argparse)["ngettext"])


def test_argparse_gets_its_own_words_back() -> None:
    """Another parser in the same process is not turned Danish by ours."""
    with speak("da"):
        assert vars(argparse)["_"]("options") == "Tilvalg"
    assert vars(argparse)["_"]("options") == "options"


@pytest.mark.parametrize(
    ("argv", "danish", "english"),
    [
        (["answer"], "Mangler: ADRESSE.", "Missing: ADDRESS."),
        (["answer", "a", "b", "c"], "Ukendte argumenter: c.", "Unknown arguments: c."),
        (["prepare", "20"], "Ukendte argumenter: 20.", "Unknown arguments: 20."),
        (["followup", "plan", "i", "morgen"], 'datoen: musprep followup plan "i morgen".', 'followup plan "i morgen".'),
        (["conclusion", "approve", "den", "3.", "maj"], 'approve "den 3. maj".', 'approve "den 3. maj".'),
        (["round", "new", "--date", "12", "May", "2027"], 'datoen: --dato "12 May 2027".', '--date "12 May 2027".'),
        (["agreements", "add", "x", "--due", "i", "morgen"], '"i morgen".', '"i morgen".'),
        (["agreements", "add", "x", "i", "morgen"], "om en tekst på flere ord.", "around a text of several words."),
        (["followup", "plan", "12/5", "pjat"], "Ukendte argumenter: pjat. Se", "Unknown arguments: pjat. For"),
        (["agreements", "keep"], "Mangler: ID.", "Missing: ID."),
        (["entries", "--since"], "--fra: mangler en værdi.", "--since: needs a value."),
        (["entries", "--json=ja"], "--json: tager ikke en værdi", "--json: does not take a value"),
        (["entries", "--sinse", "x"], "Tilvalget --sinse findes ikke. Mente du --since?", "Did you mean --since?"),
        (["entries", "--zzz"], "Tilvalget --zzz findes ikke.", "Unknown option --zzz."),
        (["brief", "--format", "jsn"], "Formatet ”jsn” findes ikke; mente du json?", "did you mean json?"),
        (["points", "edit", "x"], "Skriv, hvad der skal rettes.", "Say what to change."),
        (["points", "ad", "x"], "”ad” findes ikke. Mente du add?", "Did you mean add?"),
        (
            ["points", "zzz"],
            "Vælg mellem list, add, edit, remove, lead, carry",
            "Choose from list, add, edit, remove, lead, carry",
        ),
        (["entri"], "Kommandoen ”entri” findes ikke. Mente du entries?", "Did you mean entries?"),
        (["qqqqqq"], "Kommandoen ”qqqqqq” findes ikke.", "Unknown command “qqqqqq”."),
        (["log", "--knd", "x", "y"], "Tilvalget --knd findes ikke. Mente du --kind?", "Did you mean --kind?"),
        (["--verson"], "Tilvalget --verson findes ikke. Mente du --version?", "Did you mean --version?"),
        (
            ["brief", "--stdout", "--out", "x"],
            "--stdout og --gem-i kan ikke bruges sammen.",
            "--stdout and --out cannot",
        ),
    ],
)
def test_usage_mistakes_exit_2_with_one_sentence(cli: CommandLine, argv: list[str], danish: str, english: str) -> None:
    """A mistake in usage gives code 2, no data, and one line that names it and the help, in both languages."""
    for language, expected in (("da", danish), ("en", english)):
        done = cli(*argv, "--lang", language) if argv[-1] != "--since" else cli("--lang", language, *argv)
        assert (done.code, done.out) == (2, "")
        assert expected in done.err
        assert done.err.count("\n") == 1
        assert show_option("--help", language) in done.err


def test_an_unknown_language_is_a_usage_mistake(cli: CommandLine) -> None:
    """--lang de is refused, in the language that would have been spoken without it."""
    done = cli("entries", "--lang", "de")
    assert done.code == 2
    assert "Sproget ”de” findes ikke" in done.err


@pytest.mark.parametrize(
    "argv", [("--lang", "en", "entries"), ("entries", "--lang", "en"), ("entries", "list", "--lang=en")]
)
def test_global_options_stand_anywhere(cli: CommandLine, argv: tuple[str, ...]) -> None:
    """--lang works before the command, after it and after its action."""
    assert "You have no notes yet" in cli.good(*argv).err


@pytest.mark.parametrize(
    "argv", [("--vault", "{}", "vault"), ("vault", "--vault", "{}"), ("vault", "where", "--vault={}")]
)
def test_the_vault_is_chosen_anywhere(cli: CommandLine, argv: tuple[str, ...]) -> None:
    """--vault works before the command, after it and after its action, and wins over MUSPREP_VAULT."""
    other = str(cli.folder / "other")
    assert cli.good(*(word.format(other) for word in argv)).lines == [other]


def test_words_and_options_mix(cli: CommandLine) -> None:
    """Options may stand between the words that have their place."""
    cli.good("round", "new")
    cli.good("answer", "privat-skema/opgaver/aaret", "--say", "sig-det", "Et godt år")
    assert cli.good("answers", "--json").data[0]["text"] == "Et godt år"


@pytest.mark.parametrize("text", ["-5 % spild", "- gik godt", "-5"])
def test_text_may_begin_with_a_dash(cli: CommandLine, text: str) -> None:
    """A text that begins with a dash is text where it cannot be an option."""
    cli.good("points", "add", text)
    assert cli.good("points", "--json").data[0]["text"] == text


def test_after_two_dashes_all_is_text(cli: CommandLine) -> None:
    """What follows -- is never an option, so that any text can be written."""
    cli.good("points", "add", "--", "--json er ikke nok")
    assert cli.good("points", "--json").data[0]["text"] == "--json er ikke nok"


def test_no_word_with_a_hyphen_is_broken_in_the_help(cli: CommandLine) -> None:
    """A level such as only-me is typed as one word, so no line of any command's help ends within it."""
    for name, command in COMMANDS.items():
        for action in command.actions or ("",):
            lines = cli.good(name, *filter(None, (action,)), "--help", "--lang", "en").out.splitlines()
            assert [line for line in lines if re.search(r"\w-$", line)] == [], (name, action)
