"""A question that was reworded never stands above an answer that was given to it before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import CommandLine

TO = "egne/del/leder"
OLD, NEW = "Hvad er du glad for ved din leder?", "Hvad er du utilfreds med ved din leder?"
ANSWER = "At hun lytter"


def _put(cli: CommandLine, da: str, en: str) -> None:
    cli.write(
        "questionnaires/egne.toml",
        f"""schema = 1
id = "egne"
version = "1.0.0"
kind = "questions"
title = "Egne"
about = "Egne"
source = "Egne"

[[section]]
id = "del"
title = "Del"

[[section.question]]
id = "leder"
prompt = {{ da = "{da}", en = "{en}" }}
""",
    )


@pytest.fixture
def answered(cli: CommandLine) -> CommandLine:
    _put(cli, OLD, "What do you like about your leader?")
    cli.good("round", "new", "--date", "2026-12-09")
    cli.good("round", "set", "catalogues", "egne")
    cli.good("answer", TO, ANSWER, "--say", "in-writing")
    _put(cli, NEW, "What do you dislike about your leader?")
    return cli


@pytest.mark.parametrize(
    "command",
    [
        ("brief", "--upto", "in-writing", "--stdout"),
        ("brief", "--upto", "only-me", "--stdout"),
        ("brief", "--upto", "in-writing", "--stdout", "--format", "json"),
        ("brief", "--upto", "in-writing", "--gate"),
        ("answers",),
        ("answers", "--json"),
        ("then", TO),
        ("then", TO, "--json"),
        ("search", "lytter", "--json"),
        ("vault", "export", "ud", "--gate", "--upto", "in-writing"),
        ("--lang", "en", "brief", "--upto", "in-writing", "--stdout"),
        ("--lang", "en", "answers"),
    ],
)
def test_the_words_above_an_answer_are_those_it_answered(answered: CommandLine, command: tuple[str, ...]) -> None:
    """In every output and language the question of then stands before the answer, and no other question between."""
    out = answered.good(*command).out
    assert OLD in out
    above = out[: out.index(OLD)] if command[:1] != ("search",) else ""
    assert "dislike" not in above
    assert NEW not in above


def test_where_it_reads_differently_now_is_told(answered: CommandLine) -> None:
    """The list shows both wordings, the paper a mark, the data a field, and the question's own page says so."""
    assert f"Spørgsmålet lyder nu: “{NEW}”" in answered.good("answers").out
    assert answered.good("answers", "--json").data[0]["prompt_now"] == NEW
    assert "lyder anderledes nu" in answered.good("brief", "--stdout").out
    assert f"som det lød: “{OLD}”" in " ".join(answered.good("answer", TO).out.split())
    assert NEW in answered.good("then", TO).out


def test_another_level_keeps_the_words_and_the_same_answer_again_takes_the_new_ones(answered: CommandLine) -> None:
    """Only an answer given anew, be it the same, is one to the new question."""
    answered.good("answer", TO, "--say", "say-it")
    assert answered.good("answers", "--json").data[0]["wording"] == OLD
    answered.good("answer", TO, ANSWER)
    assert answered.good("answers", "--json").data[0]["wording"] == NEW
    assert "lyder nu" not in answered.good("answers").out


@pytest.mark.parametrize("now", [f"  {OLD[:-1]} ?", OLD.upper(), OLD.replace(" ", "\u00a0", 1), OLD[:-1]])
def test_blanks_capitals_and_the_last_sign_are_no_rewording(answered: CommandLine, now: str) -> None:
    """What reads the same is the same question."""
    _put(answered, now, "x")
    assert "lyder nu" not in answered.good("answers").out


def test_an_answer_without_its_words_stands_below_those_of_today(answered: CommandLine) -> None:
    """One from before words were kept has no others."""
    file = answered.vault / "rounds" / "2026" / "answers.toml"
    lines = [line for line in file.read_text("utf-8").splitlines() if not line.startswith("wording")]
    file.write_text("\n".join(lines) + "\n", "utf-8")
    assert answered.good("answers").out.startswith(NEW)
