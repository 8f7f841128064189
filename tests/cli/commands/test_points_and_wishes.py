"""`musprep points` and `musprep wishes`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import CommandLine


def test_a_word_that_fits_one_note_is_that_note(cli: CommandLine) -> None:
    """It is told which; several are named and nothing is written; a word that fits none, and several words, stay."""
    entry, *_ = (cli.note(text, "--on", "2026-11-01") for text in ("Lukkede 14 sager", "Køen halveret", "Køen er væk"))
    done = cli.good("points", "add", "Alfa", "--proof", "sager", "--proof", "mailen", "--proof", "Køen er")
    assert "Lukkede 14 sager" in done.err
    assert cli.good("points", "--json").data[0]["proof"] == [entry, "mailen", "Køen er"]
    refused = cli("points", "add", "Beta", "--proof", "køen")
    assert (refused.code, refused.out) == (1, "")
    assert "passer på 2 notater" in refused.err
    assert "Køen halveret" in refused.err
    assert len(cli.good("points", "--json").data) == 1


def test_a_point_is_made_with_its_proof(cli: CommandLine) -> None:
    """Its readable id is printed; an entry's ending becomes the whole id; words stay; a round begins by itself."""
    entry = cli.note("Lukkede 14 sager")
    done = cli.good(
        "points", "add", "Køen er halveret", "--keywords", "kø, tal", "--proof", entry[-6:], "--proof", "side 4"
    )
    assert done.lines == ["koeen-er-halveret"]
    assert "Lukkede 14 sager" in done.err
    point = cli.good("points", "--json").data[0]
    assert point == {
        "id": "koeen-er-halveret", "text": "Køen er halveret", "keywords": "kø, tal", "proof": [entry, "side 4"],
        "ask": False, "lead": 1, "say": "say-it", "order": 1,
    }  # fmt: skip
    shown = cli.good("points", "list").out
    assert "1. Køen er halveret" in shown
    assert "dokumentation: side 4" in shown


def test_three_lead_in_the_order_given(cli: CommandLine) -> None:
    """`lead` takes up to three by the beginning of their ids; they come first; a new choice replaces the old."""
    for text in ("Alfa", "Beta", "Gamma", "Delta"):
        cli.good("points", "add", text)
    assert cli.good("points", "lead", "gam", "alfa", "beta").lines == ["gamma", "alfa", "beta"]
    assert [(one["id"], one["lead"]) for one in cli.good("points", "--json").data] == [
        ("gamma", 1), ("alfa", 2), ("beta", 3), ("delta", 0),
    ]  # fmt: skip
    done = cli("points", "lead", "alfa", "beta", "gamma", "delta")
    assert done.code == 1
    assert "Højst tre punkter" in done.err
    cli.good("points", "lead", "delta")
    assert [one["lead"] for one in cli.good("points", "--json").data] == [1, 0, 0, 0]
    assert "--ingen" in cli("points", "lead").err
    assert cli("points", "lead", "delta", "--none").code == 2
    assert [one["lead"] for one in cli.good("points", "--json").data] == [1, 0, 0, 0]
    assert "Ingen punkter" in cli.good("points", "lead", "--none").err
    assert [one["lead"] for one in cli.good("points", "--json").data] == [0, 0, 0, 0]


def test_a_question_is_a_point_too(cli: CommandLine) -> None:
    """--ask makes it a question for the manager, --no-ask takes that back."""
    cli.good("points", "add", "Hvad ser du?", "--ask")
    assert cli.good("points", "--json").data[0]["ask"] is True
    cli.good("points", "edit", "hvad", "--no-ask")
    assert cli.good("points", "--json").data[0]["ask"] is False


def test_a_point_is_changed_part_by_part(cli: CommandLine) -> None:
    """Each flag changes its part; --no-proof takes the proofs away."""
    cli.good("points", "add", "Alfa", "--proof", "side 4")
    cli.good("points", "edit", "alf", "--text", "Ny tekst", "--keywords", "a, b", "--say", "in writing", "--no-proof")
    point = cli.good("points", "--json").data[0]
    assert (point["text"], point["keywords"], point["say"], point["proof"]) == ("Ny tekst", "a, b", "in-writing", [])
    assert cli("points", "edit", "alfa", "--no-proof", "--proof", "x").code == 2


@pytest.mark.parametrize(
    ("argv", "expected"),
    [
        (["points", "lead", "al"], "”al” passer på flere: alfa, alfabet"),
        (["points", "edit", "alfa", "--say", "hemmeligt"], "Delingsniveauet ”hemmeligt” findes ikke"),
        (["wishes", "add", "x", "--say", "kun dig"], "Mente du kun-mig?"),
    ],
)
def test_what_is_wrong_changes_nothing(cli: CommandLine, argv: list[str], expected: str) -> None:
    """Wrong ids and levels give code 1 and a sentence; points and wishes stay as they were."""
    cli.good("points", "add", "Alfa")
    cli.good("points", "add", "Alfabet")
    cli.good("wishes", "add", "Kursus")
    before = (cli.good("points", "--json").out, cli.good("wishes", "--json").out)
    done = cli(*argv)
    assert (done.code, done.out) == (1, "")
    assert expected in done.err
    assert (cli.good("points", "--json").out, cli.good("wishes", "--json").out) == before


def test_a_wish_with_both_lines_is_a_shared_interest(cli: CommandLine) -> None:
    """One line asks for the other; with both it is said to be shared. A wish begins as say-it."""
    done = cli.good("wishes", "add", "Kursus i ledelse", "--me", "Mod på mere")
    assert done.lines == ["kursus-i-ledelse"]
    assert "--arbejdsplads" in done.err
    assert "fælles interesse" in cli.good("wishes", "edit", "kursus", "--workplace", "Færre forsinkelser").err
    wish = cli.good("wishes", "--json").data[0]
    assert (wish["id"], wish["text"], wish["say"]) == ("kursus-i-ledelse", "Kursus i ledelse", "say-it")
    assert (wish["me"], wish["workplace"]) == ("Mod på mere", "Færre forsinkelser")
    assert "giver arbejdspladsen: Færre forsinkelser" in cli.good("wishes", "list").out


def test_a_wish_has_a_price_and_a_plan_b(cli: CommandLine) -> None:
    """Both are given and changed by flag, shown in the list, and come along to the next round."""
    cli.good("wishes", "add", "Kursus", "--price", "12.000 kr.", "--plan-b", "En bog", "--say", "in-writing")
    cli.good("wishes", "edit", "kursus", "--plan-b", "Et webinar")
    listed = cli.good("wishes").out
    assert "koster: 12.000 kr." in listed
    assert "min plan B: Et webinar" in listed
    papers = {level: cli.good("brief", "--stdout", "--full", "--upto", level).out for level in ("say-it", "in-writing")}
    assert "Det koster: 12.000 kr." in papers["in-writing"]
    assert ["webinar" in paper for paper in papers.values()] == [True, False]
    cli.good("round", "new")
    cli.good("wishes", "carry-over", "kursus")
    wish = cli.good("wishes", "--json").data[0]
    assert (wish["price"], wish["plan_b"]) == ("12.000 kr.", "Et webinar")


def test_a_wish_is_changed_and_removed(cli: CommandLine) -> None:
    """Text and level change by flag; remove prints the id."""
    cli.good("wishes", "add", "Kursus", "--say", "sig-det")
    cli.good("wishes", "edit", "kursus", "--text", "Et kursus", "--say", "if asked")
    wish = cli.good("wishes", "--json").data[0]
    assert (wish["text"], wish["say"]) == ("Et kursus", "if-asked")
    assert cli("wishes", "edit", "kursus").code == 2
    assert cli.good("wishes", "remove", "kursus").lines == ["kursus"]
    assert "ingen ønsker endnu" in cli.good("wishes").err
