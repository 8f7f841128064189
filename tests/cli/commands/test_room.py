"""`musprep room`: the cards, what was said, the time left; each step is on disk at once."""

from __future__ import annotations

import datetime as dt
import shlex
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import CommandLine


@pytest.fixture
def inside(cli: CommandLine) -> CommandLine:
    """Have a leading point, another, a question, and one for oneself alone, on the day of the meeting."""
    entry = cli.note("Lukkede 14 sager", "--on", "2026-11-02")
    cli.good("round", "new", "--date", "2026-11-02")
    cli.good("points", "add", "Hvad ser du?", "--ask")
    cli.good("points", "add", "Projektet")
    cli.good("points", "add", "Køen er halveret", "--keywords", "kø, tal", "--proof", entry)
    cli.good("points", "add", "Kun til mig")
    cli.good("points", "edit", "kun", "--say", "kun-mig")
    cli.good("points", "lead", "koeen")
    return cli


def marks(cli: CommandLine) -> dict[str, tuple[bool, bool]]:
    return {one["id"]: (one["said"], one["skipped"]) for one in cli.good("room", "--json").data}


def test_a_card_is_named_among_the_cards(cli: CommandLine) -> None:
    """A point that is no card, since it is only one's own, makes no beginning ambiguous."""
    cli.good("round", "new", "--date", "2026-11-03")
    cli.good("points", "add", "Budget en", "--say", "sig-det")
    cli.good("points", "add", "Budget to", "--say", "kun-mig")
    assert cli.good("room", "said", "budget").lines == ["budget-en"]
    assert cli.good("room", "skip", "budget").lines == ["budget-en"]


def test_the_cards_come_in_their_order(inside: CommandLine) -> None:
    """As on the page, under its headings: leading points, wishes, agreements, questions, the rest; no only-me ones."""
    inside.good("wishes", "add", "Et kursus", "--workplace", "to der kan", "--say", "sig-det")
    inside.good("agreements", "add", "Ny stol", "--owner", "leder")
    assert inside.good("room", "cards").lines == [
        "Det vigtigste",
        "[ ] Køen er halveret",
        "    koeen-er-halveret  16 min.",
        "    kø, tal",
        "    dokumentation fra 2. nov. 2026",
        "",
        "Det ønsker jeg",
        "[ ] Et kursus",
        "    et-kursus/wish  16 min.",
        "    Det giver jer: to der kan",
        "",
        "Det har vi aftalt",
        "[ ] Ny stol",
        "    ny-stol/agreement  11 min.",
        "    min leder · åben",
        "",
        "Det vil jeg spørge om",
        "[ ] Hvad ser du?",
        "    hvad-ser-du  11 min.",
        "",
        "Også værd at sige",
        "[ ] Projektet",
        "    projektet  6 min.",
    ]
    assert inside.good("room", "said", "et-kursus").lines == ["et-kursus/wish"]
    found = {one["id"]: (one["part"], one["minutes"], one["said"]) for one in inside.good("room", "--json").data}
    assert found["et-kursus/wish"] == ("wants", 16, True)


def test_said_skipped_and_taken_up_again(inside: CommandLine) -> None:
    """Each by the beginning of its id; the whole id is printed; said wins over skipped; unsay opens the card again."""
    assert inside.good("room", "skip", "koe").lines == ["koeen-er-halveret"]
    assert marks(inside)["koeen-er-halveret"] == (False, True)
    assert "[-] Køen" in inside.good("room").out
    assert "Sagt: ”Køen er halveret”" in inside.good("room", "said", "koe").err
    assert marks(inside)["koeen-er-halveret"] == (True, False)
    assert "[x] Køen" in inside.good("room").out
    assert "koeen-er-halveret  30 min. · sagt" in inside.good("room").out
    inside.good("room", "unsay", "koe")
    assert marks(inside)["koeen-er-halveret"] == (False, False)


def test_the_time_runs_from_the_first_start_of_the_day(inside: CommandLine) -> None:
    """Started twice it goes on; past the end it says so; JSON gives seconds."""
    assert inside.good("room", "start").lines == ["60 min. tilbage"]
    inside.today += dt.timedelta(minutes=20, seconds=30)
    done = inside.good("room", "start")
    assert done.lines == ["40 min. tilbage"]
    assert "Begyndt kl. 9.30; der er sat 60 minutter af." in done.err
    data = inside.good("room", "left", "--json").data
    assert (data["seconds_left"], data["minutes"], data["started"][:16]) == (2370, 60, "2026-11-02T09:30")
    inside.today += dt.timedelta(minutes=50)
    assert inside.good("room", "left").lines == ["10 min. over tiden"]
    assert inside.good("room", "left", "--lang", "en").lines == ["10 min over time"]


def test_a_rehearsal_is_set_back(inside: CommandLine) -> None:
    """All cards are unsaid again and the clock is not begun."""
    inside.good("room", "start")
    inside.good("room", "said", "koe")
    inside.good("room", "skip", "proj")
    assert "kryds er fjernet" in inside.good("room", "anew").err
    assert set(marks(inside).values()) == {(False, False)}
    assert inside.good("room", "left", "--json").data["seconds_left"] is None


def test_a_start_after_a_rehearsal_says_so(inside: CommandLine) -> None:
    """Cards ticked on an earlier day are told at the start, with how to set them back; those of today are not."""
    inside.good("room", "start")
    inside.good("room", "said", "koe")
    assert "prøve" not in inside.good("room", "start").err
    inside.today += dt.timedelta(days=1)
    assert "musprep room anew" in inside.good("room", "start").err


@pytest.mark.parametrize(
    ("key", "value", "said"), [("date", "2026-11-20", "sat til 20. nov."), ("time", "13", "sat til kl. 13.00")]
)
def test_a_start_before_the_meeting_is_a_rehearsal_and_says_so(
    inside: CommandLine, key: str, value: str, said: str
) -> None:
    """It names the day or the time, and the command that begins the meeting itself; JSON tells them apart."""
    inside.good("round", "set", key, value)
    done = inside.good("room", "start")
    assert said in done.err
    assert "musprep room start --nu" in done.err
    assert inside.good("room", "left", "--json").data["rehearsal"] is True
    assert "øvelse" not in inside.good("room", "start", "--now").err
    assert inside.good("room", "left", "--json").data["rehearsal"] is False
    assert inside.good("round", "--json").data["date"] == "2026-11-02"


@pytest.mark.parametrize("value", ["2026-12-21", "2026-12-21 13:15"])
def test_a_start_on_another_day_says_that_the_date_moved_and_how_to_put_it_back(
    inside: CommandLine, value: str
) -> None:
    """Both days are named, the command puts back the day and its time, and while the clock runs nothing is over."""
    inside.good("round", "set", "date", value)
    before = inside.good("round", "--json").data
    told = inside.good("room", "start", "--now").err
    assert "nu 2. nov. 2026 (den var 21. dec. 2026)" in told
    assert "Samtalen er i gang" in inside.good("round").out + inside.good("round").err
    inside.good(*shlex.split(told.split("tilbage med: musprep ")[1].splitlines()[0]))
    after = inside.good("round", "--json").data
    assert (after["date"], after["time"]) == (before["date"], before["time"])
    assert "den var" not in inside.good("room", "start").err


def test_a_card_ticked_before_the_start_is_no_rehearsal(inside: CommandLine) -> None:
    """One who says something before the clock is begun is not told to set it all back."""
    inside.good("room", "said", "koe")
    assert "prøve" not in inside.good("room", "start").err
    assert marks(inside)["koeen-er-halveret"] == (True, False)


def test_yesterdays_meeting_is_over(inside: CommandLine) -> None:
    """The clock of another day is no longer running; a new start begins anew."""
    inside.good("room", "start")
    inside.today += dt.timedelta(days=1)
    assert "musprep room start" in inside("room", "left").err
    assert inside.good("room", "left", "--json").data["seconds_left"] is None
    assert inside.good("room", "start").lines == ["60 min. tilbage"]


@pytest.mark.parametrize(
    ("argv", "code", "expected"),
    [
        (["said", "findes-ikke"], 1, "ikke noget med id’et ”findes-ikke”. Se, hvad der findes: musprep room cards"),
        (["skip", ""], 1, "ikke noget med id’et"),
        (["said", "kun-til"], 1, "ikke noget med id’et ”kun-til”"),
        (["unsay", "findes-ikke"], 1, "ikke noget med id’et"),
        (["said"], 2, "angler: ID"),
        (["left"], 1, "Samtalen er ikke begyndt i dag"),
        (["kort"], 2, "Vælg mellem cards, start, said, skip, unsay, left"),
    ],
)
def test_what_is_wrong_changes_nothing(inside: CommandLine, argv: list[str], code: int, expected: str) -> None:
    """One sentence, and no card is ticked."""
    before = marks(inside)
    done = inside("room", *argv)
    assert (done.code, done.out) == (code, "")
    assert expected in done.err
    assert marks(inside) == before


def test_a_closed_round_is_only_looked_at(inside: CommandLine) -> None:
    """After closing, the cards are shown and nothing can be ticked or begun."""
    inside.good("room", "said", "koe")
    inside.good("round", "close")
    for argv in (["start"], ["said", "proj"], ["skip", "proj"], ["unsay", "koe"]):
        done = inside("room", *argv)
        assert (done.code, done.out) == (1, "")
        assert "musprep round reopen" in done.err
    assert marks(inside)["koeen-er-halveret"] == (True, False)


def test_without_a_round_or_a_card_it_says_how_to_begin(cli: CommandLine) -> None:
    """No round: code 1. A round without points: a sentence."""
    assert "musprep round new" in cli("room").err
    cli.good("round", "new")
    assert "musprep points add" in cli.good("room").err
