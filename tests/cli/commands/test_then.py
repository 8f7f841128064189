"""`musprep then`, and wishes that come back: what the years say beside one another."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import CommandLine

TO = "eget/dag/godt"


def catalogue(cli: CommandLine, prompt: str) -> None:
    """Write a catalogue of one's own, whose question is put in these words."""
    cli.write(
        "questionnaires/eget.toml",
        'schema = 2\nid = "eget"\nversion = "1.0.0"\nkind = "questions"\n'
        'title = "Eget"\nabout = "Eget"\nsource = "Eget"\n'
        f'[[section]]\nid = "dag"\ntitle = "Dag"\n[[section.question]]\nid = "godt"\nprompt = "{prompt}"\n',
    )


def next_year(cli: CommandLine) -> None:
    cli.today += dt.timedelta(days=365)
    cli.good("round", "new", "--date", cli.today.date().isoformat(), "--catalogues", "eget")


@pytest.fixture
def years(cli: CommandLine) -> CommandLine:
    """Three years; in the third the question reads otherwise."""
    catalogue(cli, "Hvad gik godt?")
    cli.good("round", "new", "--date", "2026-11-02", "--catalogues", "eget")
    cli.good("answer", TO, "Rapporten")
    next_year(cli)
    cli.good("answer", TO, "Dashboardet")
    next_year(cli)
    catalogue(cli, "Hvad lykkedes?")
    cli.good("answer", TO, "Driftsjournalen")
    return cli


def test_one_question_stands_through_all_rounds(years: CommandLine) -> None:
    """Oldest first, each with its wording then; where the wording changed, it says so."""
    assert years.good("then", TO).lines == [
        "2026", "  Hvad gik godt?", "  > Rapporten", "",
        "2027", "  Hvad gik godt?", "  > Dashboardet", "",
        "2028 (spørgsmålet er formuleret anderledes end året før)", "  Hvad lykkedes?", "  > Driftsjournalen",
    ]  # fmt: skip
    data = years.good("then", TO, "--json").data
    assert [(one["round"], one["text"], one["reworded"]) for one in data] == [
        ("2026", "Rapporten", False), ("2027", "Dashboardet", False), ("2028", "Driftsjournalen", True),
    ]  # fmt: skip


def test_a_year_without_an_answer_is_left_out(years: CommandLine) -> None:
    """A new round without an answer adds no column."""
    next_year(years)
    assert [one["round"] for one in years.good("then", TO, "--json").data] == ["2026", "2027", "2028"]


def test_a_question_that_is_gone_keeps_its_years(years: CommandLine) -> None:
    """The catalogue is removed: the answers are shown all the same, in the wording they answered, with a mark."""
    (years.vault / "questionnaires" / "eget.toml").unlink()
    assert "  Hvad lykkedes? (udgået)" in years.good("then", TO).lines


def test_a_question_nobody_answered_says_so(cli: CommandLine) -> None:
    """Nothing on stdout, one sentence; no vault is made."""
    done = cli.good("then", "privat-skema/opgaver/aaret")
    assert (done.out, "ikke besvaret" in done.err) == ("", True)
    assert not cli.vault.exists()


@pytest.mark.parametrize(
    ("argv", "code", "expected"),
    [
        (["privat-skema/opgaver/aret"], 1, "Mente du privat-skema/opgaver/aaret?"),
        (["privatskema/opgaver/aaret"], 1, "Mente du privat-skema?"),
        (["findes/slet/ikke"], 1, "Spørgekataloget ”findes” findes ikke"),
        ([], 2, "angler: ADRESSE"),
    ],
)
def test_an_unknown_address_is_told_with_the_nearest(
    cli: CommandLine, argv: list[str], code: int, expected: str
) -> None:
    """One sentence; the nearest address where there is one."""
    done = cli("then", *argv)
    assert (done.code, done.out) == (code, "")
    assert expected in done.err


def test_a_wish_that_comes_back_tells_how_often_and_what_was_answered(cli: CommandLine) -> None:
    """The third year it says so, with last year's answer; a new wish tells nothing; JSON counts too."""
    catalogue(cli, "Hvad?")
    cli.good("round", "new", "--date", "2026-11-02")
    cli.good("wishes", "add", "Færre vagter")
    cli.good("wishes", "edit", "faerre", "--reply", "Ikke i år")
    next_year(cli)
    cli.good("wishes", "add", "færre VAGTER")
    assert "Det er andet år, du har det ønske." in cli.good("wishes").out
    cli.good("wishes", "edit", "faerre", "--reply", "Jeg ser på det")
    assert "svaret blev: Jeg ser på det" in cli.good("wishes").out
    next_year(cli)
    cli.good("wishes", "add", "Færre vagter")
    cli.good("wishes", "add", "Ny stol")
    out = cli.good("wishes").out
    assert "Det er tredje år, du har det ønske.\n    Sidst var svaret: Jeg ser på det\n" in out
    assert out.count("år, du har det ønske") == 1
    assert "This is the third year you have had this wish." in cli.good("wishes", "--lang", "en").out
    assert [(one["rounds"], one["last_reply"]) for one in cli.good("wishes", "--json").data] == [
        (3, "Jeg ser på det"), (1, ""),
    ]  # fmt: skip


def test_a_wish_that_came_back_unanswered_says_so(cli: CommandLine) -> None:
    """No reply was written down last time: that is told, not left out; after five years they are counted in figures."""
    catalogue(cli, "Hvad?")
    cli.good("round", "new", "--date", "2026-11-02")
    cli.good("wishes", "add", "Færre vagter")
    for _ in range(5):
        next_year(cli)
        cli.good("wishes", "add", "Færre vagter")
    out = cli.good("wishes").out
    assert "Du har haft det ønske 6 år i træk." in out
    assert "ikke skrevet, hvad svaret var sidst" in out
