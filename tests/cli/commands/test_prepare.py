"""`musprep prepare`: so many minutes, the questions worth them, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import CommandLine


@pytest.fixture
def asked(cli: CommandLine) -> CommandLine:
    cli.good("round", "new", "--date", "2026-11-03", "--catalogues", "kiropraktor-mus")
    return cli


def test_as_many_questions_as_there_is_time_for(asked: CommandLine) -> None:
    """Four minutes each; 20 minutes where nothing is said; each with the address that `answer` takes, and why."""
    assert len(asked.good("prepare", "--json").data) == 5
    found = asked.good("prepare", "--minutes", "8", "--json").data
    assert len(found) == 2
    out = asked.good("prepare", "--minutes", "8").out
    for number, one in enumerate(found, 1):
        assert f"{number:>2}. {one['prompt']}\n    {one['to']}\n" in out
        assert one["why"]
        asked.good("answer", one["to"], "Et svar")


def test_why_is_told_in_words(asked: CommandLine) -> None:
    """Required, promised, unanswered and evidence each have their words; JSON has them as facts too."""
    first = asked.good("prepare", "--json").data[0]
    assert first["required"]
    assert first["why"][0].startswith("der skal være mindst ét svar under")
    assert "ikke besvaret endnu" in first["why"]
    english = asked.good("prepare", "--lang", "en", "--json").data[0]
    assert english["why"][0].endswith("needs at least one answer")


def test_an_agreement_and_the_years_notes_speak_for_a_question(cli: CommandLine) -> None:
    """An open agreement about it and entries that fit are named."""
    cli.good("round", "new", "--date", "2026-11-03")
    for _ in range(2):
        cli.note("Ros for samarbejdet med kunderne", "--kind", "ros", "--on", "2026-10-01")
    cli.good("agreements", "add", "Kunderne ringes op", "--owner", "mig")
    why = [reason for one in cli.good("prepare", "--minutes", "40", "--json").data for reason in one["why"]]
    assert "du har en åben aftale om det" in why
    assert "2 notater passer" in why


def test_what_is_answered_comes_up_no_more(asked: CommandLine) -> None:
    """Answer all that it names, again and again: each comes up once, until it says that nothing waits."""
    seen: list[str] = []
    while found := asked.good("prepare", "--minutes", "480", "--json").data:
        seen += [one["to"] for one in found]
        for one in found:
            asked.good("answer", one["to"], "Et svar")
    assert len(seen) == len(set(seen)) > 5
    assert "ikke flere spørgsmål" in asked.good("prepare").err


@pytest.mark.parametrize("minutes", ["0", "4", "481", "tyve", "-5", "20,5", ""])
def test_no_number_of_minutes_is_told(asked: CommandLine, minutes: str) -> None:
    """Code 1 and a sentence with the bounds; without a round, how to begin."""
    done = asked("prepare", f"--minutes={minutes}")
    assert (done.code, done.out) == (1, "")
    assert "mellem 5 og 480" in done.err


def test_without_a_round_it_chooses_from_what_suits(cli: CommandLine) -> None:
    """Nobody has to begin a round first: the questions that suit one's role are there, and no vault is made."""
    (first, *_) = cli.good("prepare", "--json").data
    assert first["to"].startswith("privat-skema/")
    assert not cli.vault.exists()
