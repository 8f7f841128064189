"""What counts as an option and what as text, the same for `musprep log` and for every other command."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from musprep.cli.commands import log
from musprep.cli.framework.option_word import is_option
from musprep.cli.framework.run import make_parser
from musprep.language.error import UsageError
from musprep.language.option_names import show_option

if TYPE_CHECKING:
    from command_line import CommandLine

TEXTS = ("-5", "-10%", "-", "-.5", "->", "-agtig", "-æ", "—", "–5", "--- pause", "--5", "-5=3", "---", "-- så", "-:)")
OPTIONS = ("-k", "-x", "--kind", "--kind=ros", "--nyt", "--no-tags", "-kind", "-K")


@pytest.mark.parametrize("word", TEXTS)
def test_a_dash_before_text_is_text(cli: CommandLine, word: str) -> None:
    """What no option can be is text, with other words or alone, by its place or as a value."""
    assert not is_option(word, ("--kind",))
    cli.good("log", "Temperatur", word, "grader", "--effect", f"{word} x", "--proof", word)
    (entry,) = cli.good("entries", "--json").data
    assert (entry["text"], entry["effect"], entry["proof"]) == (f"Temperatur {word} grader", f"{word} x", [word])
    assert cli.good("entries", "--grep", word, "--json").data == [entry]
    if word != "-":
        cli.good("answer", "privat-skema/opgaver/aaret", word)
        assert cli.good("answers", "--json").data[0]["text"] == word
        cli.good("wishes", "add", word, "--me", word)
        assert [(one["text"], one["me"]) for one in cli.good("wishes", "--json").data] == [(word, word)]


@pytest.mark.parametrize("word", ["-x", "-K", "--nyt", "--nyt=5", "--kin"])
@pytest.mark.parametrize("command", [("log", "x"), ("points", "add", "x"), ("answer", "a/b/c"), ("agreements", "add")])
def test_an_unknown_option_is_refused_with_the_way_to_write_it(
    cli: CommandLine, command: tuple[str, ...], word: str
) -> None:
    """Where text is taken the refusal says that -- makes text of it; after -- it is."""
    done = cli(*command, word)
    assert done.code == 2
    assert "skriv -- foran" in done.err
    cli.good("log", "--", word)
    assert cli.good("entries", "--json").data[0]["text"] == word


def test_an_option_with_a_dash_too_few_is_no_text(cli: CommandLine) -> None:
    """`-kind ros` was meant as `--kind ros`, so it is refused rather than noted."""
    assert "Mente du --kind?" in cli("log", "x", "-kind", "ros").err


def test_a_text_of_several_words_is_refused_with_quotation_marks(cli: CommandLine) -> None:
    """Where one word is taken, the refusal of more says how they are one text; where no text is taken it does not."""
    assert "anførselstegn" in cli("points", "add", "Temperatur", "-5", "grader").err
    assert "anførselstegn" not in cli("entries", "-5", "grader").err


@pytest.mark.parametrize("flags", [["--tag", "--edit"], ["-k", "--say", "x"], ["--effect", "--"], ["--effect", "-x"]])
def test_a_forgotten_value_takes_no_option_for_it(cli: CommandLine, flags: list[str]) -> None:
    """The option after another is not its value, unless joined to it by =."""
    done = cli("log", "x", *flags)
    assert done.code == 2
    assert f"{show_option(flags[0], 'da')}=" in done.err
    assert cli("entries", "edit", "x", *flags).code == 2
    cli.good("log", "x", f"--effect={flags[1]}")


def test_the_effect_of_a_note_comes_as_input_too(cli: CommandLine) -> None:
    """`--effect -` reads the input as everywhere else; text and effect cannot both."""
    cli.good("log", "x", "--effect", "-", stdin="Ro på\ngangen\n".encode())
    assert cli.good("entries", "--json").data[0]["effect"] == "Ro på\ngangen"
    assert cli("log", "-", "--effect", "-").code == 2
    assert cli("log", "--effect", "-").code == 2


WORDS = (*TEXTS, *OPTIONS, "--", "x", "", "-t", "--tag=a", "--edit", "--edit=1", "-h", "--help", "-help", "--lang",
         "da", "--vault=v", "--on", "-t=", "--say", "--version", "--passphrase-file")  # fmt: skip


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text("-=abk5 ", max_size=4)), max_size=6))
@example(["--", "--", "-k"])
def test_the_short_path_reads_as_the_full_one(argv: list[str]) -> None:
    """`musprep log` reads any words as the full command line does, or leaves to it what that refuses or answers."""
    asked, parser = log.NoteArguments(), make_parser("log", "", "da")
    try:
        taken = log._read_flags(argv, asked)
    except UsageError:
        taken = False
    try:
        full = parser.read(argv)
    except (UsageError, SystemExit):
        assert not taken
        return
    if full.lang not in ("", "da", "en"):
        assert not taken
        return
    assert taken
    assert asked.words == full.log_text
    assert asked.edit == bool(full.edit)
    for flag, value in vars(full).items():
        if flag in ("tag", "proof"):
            assert asked.get_all(flag) == value
        elif flag in ("kind", "on", "effect", "say", "vault", "lang"):
            assert asked.get_last(flag) == (value or "")
