"""`musprep goals`: a goal with all of its parts, its activities, and the question three months after."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import CommandLine

EXAMPLE = "uddannelsesplan/sidemandsoplaering"


@pytest.fixture
def aimed(cli: CommandLine) -> CommandLine:
    """Set a goal with two activities."""
    cli.good("goals", "add", "Projektledelse", "--activity", "Kursus", "--activity", "Mentor")
    return cli


def goal(cli: CommandLine, name: str = "projekt") -> dict[str, object]:
    found: dict[str, object] = cli.good("goals", "show", name, "--json").data
    return found


def test_a_goal_can_be_counted(cli: CommandLine) -> None:
    """How far it has come of where it is to end is listed; "" takes a number away, and reaching leaves both."""
    cli.good("goals", "add", "Ultralyd", "--progress", "12", "--target", "20")
    assert "    ultralyd  12 af 20 nået" in cli.good("goals").lines
    cli.good("goals", "edit", "ultra", "--progress", "14", "--target", "")
    assert "  fremskridt  14 indtil nu" in cli.good("goals", "show", "ultra").lines
    cli.good("goals", "reach", "ultra")
    assert (goal(cli, "ultra")["progress"], goal(cli, "ultra")["target"]) == (14, None)


@pytest.mark.parametrize(
    ("flag", "value"), [("--progress", "-1"), ("--progress", "tolv"), ("--target", "0"), ("--target", "1.000")]
)
def test_what_is_no_count_is_refused(aimed: CommandLine, flag: str, value: str) -> None:
    """A sentence says which numbers will do, and the goal stays as it was."""
    done = aimed("goals", "edit", "projekt", f"{flag}={value}")
    assert done.code == 1
    assert f"”{value}” kan ikke bruges. Skriv et helt tal fra" in done.err
    assert goal(aimed)["progress"] is None


def activities(cli: CommandLine) -> list[tuple[str, str | None, str]]:
    return [
        (one["text"], one["taken"], one["used"])
        for one in cli.good("goals", "show", "projekt", "--json").data["activities"]
    ]


def test_a_goal_holds_all_of_its_parts(cli: CommandLine) -> None:
    """Every flag lands in its field; the follow-up day is echoed; an example's address becomes its text."""
    done = cli.good(
        "goals", "add", "Ultralyd", "--aim", "Selv i vagten", "--why-shared", "Kortere ventetid",
        "--why-own", "Mere akut", "--activity", EXAMPLE, "--activity", "Eget kursus", "--horizon", "Et år",
        "--responsible", "begge", "--known", "20 undersøgelser", "--followup-how", "Kort snak",
        "--followup-when", "1. sep", "--followup-who", "Karen",
    )  # fmt: skip
    assert done.lines == ["ultralyd"]
    assert "Opfølgning: onsdag den 1. september 2027." in done.err
    made = goal(cli, "ultra")
    assert {name: made[name] for name in ("aim", "why_shared", "why_own", "horizon", "responsible", "known")} == {
        "aim": "Selv i vagten", "why_shared": "Kortere ventetid", "why_own": "Mere akut",
        "horizon": "Et år (november 2027)", "responsible": "both", "known": "20 undersøgelser",
    }  # fmt: skip
    assert (made["followup_how"], made["followup_when"], made["followup_who"]) == ("Kort snak", "2027-09-01", "Karen")
    texts = cli.good("goals", "show", "ultra").out
    assert "1. Sidemandsoplæring" in texts
    assert "2. Eget kursus" in texts
    assert "opfølgning          Kort snak · 1. sep. 2027 · Karen" in texts


def test_an_example_of_any_form_can_be_named(cli: CommandLine) -> None:
    """The same example stands in two forms; both addresses give its text."""
    for form in ("uddannelsesplan", "udviklings-og-efteruddannelsesplan"):
        name = cli.good("goals", "add", form, "--activity", f"{form}/sidemandsoplaering").lines[0]
        data = cli.good("goals", "show", name, "--json").data["activities"]
        assert data[0]["text"].startswith("Sidemandsoplæring")
        assert data[0]["example"] == f"{form}/sidemandsoplaering"


def test_examples_are_listed_with_their_addresses(cli: CommandLine) -> None:
    """Each text stands once, its address below it; JSON holds the same."""
    data = cli.good("goals", "examples", "--json").data
    out = cli.good("goals", "examples").out
    assert all(one["text"] in out and f"  {one['id']}\n" in out for one in data)
    assert len({one["text"] for one in data}) == len(data) > 5


def test_a_goal_is_changed_part_by_part_and_keeps_its_activities(aimed: CommandLine) -> None:
    """--activity adds; what is known of the others stays; --no-activities begins anew; "" takes a day away."""
    aimed.good("goals", "took", "projekt", "1", "--on", "2026-10-03")
    aimed.good(
        "goals", "edit", "projekt", "--known", "Tre projekter", "--activity", "Bog", "--followup-when", "2027-01-01"
    )
    assert activities(aimed) == [("Kursus", "2026-10-03", ""), ("Mentor", None, ""), ("Bog", None, "")]
    assert (goal(aimed)["known"], goal(aimed)["followup_when"]) == ("Tre projekter", "2027-01-01")
    aimed.good(
        "goals",
        "edit",
        "projekt",
        "--competence",
        "Ledelse",
        "--followup-when",
        "",
        "--no-activities",
        "--activity",
        "Kursus",
    )
    assert activities(aimed) == [("Kursus", "2026-10-03", "")]
    assert (goal(aimed)["competence"], goal(aimed)["followup_when"]) == ("Ledelse", None)


def test_three_months_after_an_activity_its_use_is_asked_for(aimed: CommandLine) -> None:
    """Not before; then on stderr with the very command, until it is told."""
    assert "Gennemført: ”Kursus”" in aimed.good("goals", "took", "projekt", "1").err
    assert activities(aimed)[0] == ("Kursus", "2026-11-02", "")
    aimed.today += dt.timedelta(days=90)
    assert aimed.good("goals").err == ""
    aimed.today += dt.timedelta(days=1)
    assert "musprep goals used projektledelse 1" in aimed.good("goals").err
    aimed.good("goals", "used", "projekt", "1", "Styrer", "driftsjournalen")
    assert aimed.good("goals").err == ""
    assert "1. Kursus (gennemført 2. nov. 2026; brugt: Styrer driftsjournalen)" in aimed.good("goals").out
    told = aimed.good("goals", "show", "projekt").out
    assert "2. nov. 2026   fulgt op: ”Kursus”" in told
    assert "fulgt op: ”Kursus: Styrer driftsjournalen”" in told


def test_a_goal_that_is_removed_leaves_its_agreements(aimed: CommandLine) -> None:
    """What was agreed for it stays, and names no goal."""
    aimed.good("goals", "add", "Ledelse")
    aimed.good("agreements", "add", "Et kursus", "--owner", "leder", "--goal", "ledelse")
    aimed.good("goals", "remove", "ledel")
    assert aimed.good("agreements", "show", "et-kursus", "--json").data["goal"] == ""


@pytest.mark.parametrize(
    ("argv", "code", "expected"),
    [
        (["add", "x", "--followup-when", "2026-01-01"], 1, "1. jan. 2026 er passeret"),
        (["edit", "projekt", "--followup-when", "2026-01-01"], 1, "1. jan. 2026 er passeret"),
        (["add", "x", "--responsible", "naboen"], 1, "Vælg mellem mig, leder, begge"),
        (["add", "x", "--activity", "uddannelsesplan/findes-ikke"], 1, "Vælg et af disse: uddannelsesplan/"),
        (["took", "projekt", "3"], 1, "ingen aktivitet nr. 3 (antal: 2)"),
        (["took", "projekt", "to"], 1, "ingen aktivitet nr. to"),
        (["took", "projekt", "1", "--on", "2026-12-01"], 1, "den dag er ikke kommet endnu"),
        (["used", "projekt", "1"], 2, "angler: ORD"),
        (["used", "projekt", "1", " "], 1, "Der er ingen tekst at gemme"),
        (["reach", "findes-ikke"], 1, "ikke noget med id’et ”findes-ikke”. Se, hvad der findes: musprep goals list"),
        (["reopen", "projekt"], 1, "er allerede åbent"),
        (["list", "--state", "snart"], 1, "Vælg mellem åben, holdt, droppet, alle"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_lost(
    aimed: CommandLine, argv: list[str], code: int, expected: str
) -> None:
    """One clear sentence, code 1 (2 for usage), and the file is what it was."""
    before = (aimed.vault / "goals.toml").read_bytes()
    done = aimed("goals", *argv)
    assert (done.code, done.out) == (code, "")
    assert expected in done.err
    assert (aimed.vault / "goals.toml").read_bytes() == before


def test_text_with_a_slash_is_no_address(cli: CommandLine) -> None:
    """Only what names a catalogue is looked up; other words with a slash are words."""
    cli.good("goals", "add", "x", "--activity", "og/eller")
    assert cli.good("goals", "show", "x", "--json").data["activities"][0]["text"] == "og/eller"
