"""`musprep pulse`: noted in ten seconds, and a year of it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import CommandLine


def test_a_pulse_is_noted_as_one_says_it(cli: CommandLine) -> None:
    """A number, energy and loose words; the id is all of stdout; what was understood is echoed."""
    done = cli.good("pulse", "4", "--energy", "3", "travl", "uge")
    made = cli.good("pulse", "list", "--json").data
    assert done.lines == [made[0]["id"]]
    assert done.err.strip() == "humør 4, energi 3  travl uge"
    assert (made[0]["mood"], made[0]["energy"], made[0]["note"]) == (4, 3, "travl uge")


@pytest.mark.parametrize("argv", [["2"], ["note", "2"], ["--lang", "da", "2"]])
def test_the_number_alone_is_enough(cli: CommandLine, argv: list[str]) -> None:
    """Without energy and words; the action may be named."""
    cli.good("pulse", *argv)
    made = cli.good("pulse", "list", "--json").data[0]
    assert (made["mood"], made["energy"], made["note"]) == (2, None, "")


def test_words_may_name_an_action_behind_the_number(cli: CommandLine) -> None:
    """Only the first word can be an action: `pulse 3 list over alt` is a note."""
    cli.good("pulse", "3", "list", "over", "alt")
    assert cli.good("pulse", "list", "--json").data[0]["note"] == "list over alt"


def test_pulses_are_listed_the_newest_first(cli: CommandLine) -> None:
    """A line each: day, mood, energy where there is one, words."""
    cli.good("pulse", "2", "hård uge")
    cli.today += dt.timedelta(days=3)
    cli.good("pulse", "5", "--energy", "4")
    assert cli.good("pulse", "list").lines == ["5. nov. 2026   humør 5, energi 4", "2. nov. 2026   humør 2  hård uge"]
    assert [one["mood"] for one in cli.good("pulse", "list", "--json").data] == [5, 2]


def test_the_year_is_a_strip_in_words(cli: CommandLine) -> None:
    """Twelve lines, the month now last; means with the language's comma; an empty month is dots, not zero."""
    cli.good("pulse", "4", "--energy", "3")
    cli.good("pulse", "3")
    lines = cli.good("pulse", "year").lines
    assert len(lines) == 12
    assert lines[0] == "dec.  ....."
    assert lines[-1] == "nov.  ####.  humør 3,5, energi 3,0 (2)"
    assert cli.good("pulse", "year", "--lang", "en").lines[-1].endswith("mood 3.5, energy 3.0 (2)")
    data = cli.good("pulse", "year", "--json").data
    assert (data[-1], data[0]["mood"]) == ({"month": 11, "mood": 3.5, "energy": 3.0, "noted": 2}, None)


@pytest.mark.parametrize("action", ["list", "year"])
def test_without_a_pulse_it_says_how_to_begin(cli: CommandLine, action: str) -> None:
    """One sentence, and no vault is made by looking."""
    assert "musprep pulse 4" in cli.good("pulse", action).err
    assert not cli.vault.exists()


@pytest.mark.parametrize(
    ("argv", "code", "expected"),
    [
        (["9"], 1, "9 kan ikke bruges. Skriv et helt tal fra 1 (lavt) til 5 (højt)."),
        (["0"], 1, "0 kan ikke bruges"),
        (["-1"], 1, "-1 kan ikke bruges"),
        (["4,5"], 1, "”4,5” kan ikke bruges"),
        (["godt"], 1, "”godt” kan ikke bruges"),
        (["٣"], 1, "kan ikke bruges"),
        (["4", "--energy", "6"], 1, "6 kan ikke bruges"),
        (["4", "--energy", "lav"], 1, "”lav” kan ikke bruges"),
        (["lst"], 2, "mente du list?"),
        ([], 2, "angler: 1-5"),
    ],
)
def test_what_is_no_pulse_is_refused(cli: CommandLine, argv: list[str], code: int, expected: str) -> None:
    """One sentence that says what the numbers mean; nothing is written."""
    done = cli("pulse", *argv)
    assert (done.code, done.out) == (code, "")
    assert expected in done.err
    assert not cli.vault.exists()
