"""`musprep needs`, and `musprep wishes shared`: both halves of a wish."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import CommandLine


def test_a_need_is_noted_changed_and_removed(cli: CommandLine) -> None:
    """Its id is printed; source and text change by flag; a round begins by itself."""
    done = cli.good("needs", "add", "Kortere ventetid", "--source", "håndbog")
    assert done.lines == ["kortere-ventetid"]
    assert "(håndbog): ”Kortere ventetid”" in done.err
    cli.good("needs", "edit", "kort", "--source", "clinic", "--text", "-", stdin=b"Kort ventetid")
    assert cli.good("needs", "--json").data == [{"id": "kortere-ventetid", "text": "Kort ventetid", "source": "clinic"}]
    assert cli.good("needs").lines == [
        "- Kort ventetid", "    kortere-ventetid  (klinik)", "    intet ønske dækker det endnu",
    ]  # fmt: skip
    assert cli.good("needs", "remove", "kort").lines == ["kortere-ventetid"]
    assert "musprep needs add" in cli.good("needs").err


@pytest.mark.parametrize(
    ("written", "source"),
    [
        ("region", "region"),
        ("sygehus", "hospital"),
        ("Afdeling", "department"),
        ("dep", "department"),
        ("firma", "company"),
        ("HAANDBOG", "handbook"),
        ("budget", "budget"),
        ("andet", "other"),
    ],
)
def test_the_source_is_named_in_either_language(cli: CommandLine, written: str, source: str) -> None:
    """Danish or English, or how it alone begins; capitals and missing Danish letters make no difference."""
    cli.good("needs", "add", "x", "--source", written)
    assert cli.good("needs", "--json").data[0]["source"] == source


@pytest.mark.parametrize(
    ("argv", "code", "expected"),
    [
        (["add", "x", "--source", "afdelnig"], 1, "Mente du afdeling? Vælg mellem region, hospital"),
        (["add", "x", "--source", "h"], 1, "Det kan være hospital, håndbog. Skriv lidt mere. Vælg mellem region"),
    ],
)  # fmt: skip
def test_what_is_wrong_changes_nothing(cli: CommandLine, argv: list[str], code: int, expected: str) -> None:
    """One sentence, and the needs are what they were."""
    cli.good("needs", "add", "Alfa")
    before = cli.good("needs", "--json").out
    done = cli("needs", *argv)
    assert (done.code, done.out) == (code, "")
    assert expected in done.err
    assert cli.good("needs", "--json").out == before


def test_wishes_stand_in_three_columns_beside_the_needs(cli: CommandLine) -> None:
    """For me, for both, for the workplace, those without a reason, and the needs; each wish stands once."""
    cli.good("wishes", "add", "Ro", "--me", "Bedre søvn")
    cli.good("wishes", "add", "Kursus", "--me", "Mod", "--workplace", "Færre fejl")
    cli.good("wishes", "add", "Makker", "--workplace", "To kan rapporten")
    cli.good("wishes", "add", "Ny stol")
    cli.good("needs", "add", "To om hver opgave", "--source", "afdeling")
    assert cli.good("wishes", "shared").lines == [
        "For mig", "- Ro", "    giver mig: Bedre søvn",
        "Fælles", "- Kursus", "    giver mig: Mod", "    giver arbejdspladsen: Færre fejl",
        "For arbejdspladsen", "- Makker", "    giver arbejdspladsen: To kan rapporten",
        "Uden begrundelse endnu", "- Ny stol",
        "Det har arbejdspladsen brug for", "- To om hver opgave", "    to-om-hver-opgave  (afdeling)",
        "    intet ønske dækker det endnu",
    ]  # fmt: skip
    data = cli.good("wishes", "shared", "--json").data
    assert {name: [one["text"] for one in column] for name, column in data.items()} == {
        "me": ["Ro"], "both": ["Kursus"], "workplace": ["Makker"], "neither": ["Ny stol"],
        "needs": ["To om hver opgave"],
    }  # fmt: skip


def test_a_wish_is_tied_to_the_needs_that_it_answers(cli: CommandLine) -> None:
    """With a need it is for the workplace in the need's words, each names the other, and it can be untied."""
    cli.good("needs", "add", "To om hver opgave")
    cli.good("needs", "add", "Kortere ventetid")
    done = cli.good("wishes", "add", "Makker", "--me", "Ro", "--length", "et år", "--need", "to-om")
    assert "fælles interesse" in done.err
    assert cli.good("wishes", "shared").lines[1:5] == [
        "Fælles", "- Makker", "    giver mig: Ro", "    dækker behovet: To om hver opgave",
    ]  # fmt: skip
    assert cli.good("wishes").lines[2:] == [
        "    giver mig: Ro", "    dækker behovet: To om hver opgave", "    varer: et år",
    ]  # fmt: skip
    assert "    ønske: Makker" in cli.good("needs").lines
    cli.good("wishes", "edit", "makker", "--need", "kort")
    assert cli.good("wishes", "--json").data[0]["needs"] == ["to-om-hver-opgave", "kortere-ventetid"]
    cli.good("wishes", "edit", "makker", "--no-needs", "--need", "kort")
    assert cli.good("wishes", "--json").data[0]["needs"] == ["kortere-ventetid"]
    assert "musprep needs list" in cli("wishes", "edit", "makker", "--need", "findes-ikke").err
    cli.good("needs", "remove", "kort")
    assert cli.good("wishes", "--json").data[0]["needs"] == []


def test_several_wishes_are_numbered(cli: CommandLine) -> None:
    """One stands behind a dash; of several each has its place in their order."""
    cli.good("wishes", "add", "Kursus")
    assert cli.good("wishes").lines[0] == "- Kursus"
    cli.good("wishes", "add", "Makker")
    assert [line for line in cli.good("wishes").lines if not line.startswith(" ")] == ["1. Kursus", "2. Makker"]


def test_three_columns_of_nothing_say_how_to_begin(cli: CommandLine) -> None:
    """Without wishes the headings stand alone, and a sentence tells how to begin."""
    done = cli.good("wishes", "shared", "--lang", "en")
    assert done.lines == ["For me", "Shared", "For the workplace", "What the workplace needs"]
    assert "musprep wishes add" in done.err
