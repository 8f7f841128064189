"""`musprep conclusion`: what one heard beside what was written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import CommandLine

OWN = "- Kursus i maj\n- Færre vagter fra april\n- Halvårssnak"
OFFICIAL = "1. Halvårssnak\n2. Kursus i juni\n3. Ny kontorplads"


@pytest.fixture
def held(cli: CommandLine) -> CommandLine:
    cli.good("round", "new", "--date", "2026-11-02")
    return cli


def test_both_conclusions_are_kept_and_shown(held: CommandLine) -> None:
    """From words or from input; the round is all of stdout; shown with the day they were written."""
    assert held.good("conclusion", "own", OWN).lines == ["2026"]
    assert "musprep conclusion compare" in held.good("conclusion", "official", "-", stdin=OFFICIAL.encode()).err
    shown = held.good("conclusion").lines
    assert shown[:2] == ["Sådan forstod jeg det (2. nov. 2026)", "  - Kursus i maj"]
    assert "Den officielle konklusion (2. nov. 2026)" in shown
    data = held.good("conclusion", "show", "--json").data
    assert (data["own"], data["official"]) == (OWN, OFFICIAL)


def test_they_are_compared_sentence_by_sentence(held: CommandLine) -> None:
    """Same, different, only in mine and only in the official one are told in words; how many differ is counted."""
    held.good("conclusion", "own", OWN)
    held.good("conclusion", "official", OFFICIAL)
    done = held.good("conclusion", "compare")
    assert done.lines == [
        "1. ~ samme emne, sagt anderledes",
        "    min: Kursus i maj",
        "    officiel: Kursus i juni",
        "2. - i min, ikke i den officielle",
        "    min: Færre vagter fra april",
        "3. = ens",
        "    Halvårssnak",
        "4. + i den officielle, ikke i min",
        "    officiel: Ny kontorplads",
    ]
    assert "Forskellige sætninger: 3 af 4." in done.err
    assert [one["mark"] for one in held.good("conclusion", "compare", "--json").data] == [
        "different", "missing", "same", "added",
    ]  # fmt: skip


def test_equal_conclusions_are_said_to_be(held: CommandLine) -> None:
    """Whatever the bullets, the same words are the same."""
    held.good("conclusion", "own", "- Kursus")
    held.good("conclusion", "official", "1. kursus")
    assert "De to konklusioner er ens. Sætninger: 1." in held.good("conclusion", "compare").err


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("followup", "followup"),
        ("Opfølgning", "followup"),
        ("bemærkninger", "notes"),
        ("noter", "notes"),
        ("sammen", "summary"),
    ],
)
def test_what_a_form_says_besides_is_set(held: CommandLine, key: str, name: str) -> None:
    """By its name in either language; "" takes it away; the other texts stay."""
    held.good("conclusion", "own", OWN)
    held.good("conclusion", "set", key, "Vi ses i september")
    assert held.good("conclusion", "--json").data[name] == "Vi ses i september"
    held.good("conclusion", "set", key, "")
    data = held.good("conclusion", "--json").data
    assert (data[name], data["own"]) == ("", OWN)


@pytest.mark.parametrize(
    ("argv", "stdin", "code", "expected"),
    [
        (["own", ""], b"", 1, "Der er ingen tekst at gemme"),
        (["own", "-"], b"", 1, "Der er ingen tekst at gemme"),
        (["official", "-"], b"\n", 1, "Der er ingen tekst at gemme"),
        (["official", "-"], b"\xff\xfe1", 1, "UTF-16"),
        (["set", "notes", "-"], b"", 1, "Der er ingen tekst at gemme"),
        (["set", "opfølging", "x"], b"", 1, "opfølgning? Vælg mellem opfølgning, bemærkninger, sammenfatning."),
        (["set", "notes"], b"", 2, "angler: TEKST"),
        (["compare"], b"", 1, "musprep conclusion official -"),
        (["show", "--round", "1999"], b"", 1, "Runde ”1999” findes ikke"),
    ],
)
def test_what_is_wrong_loses_nothing(
    held: CommandLine, argv: list[str], stdin: bytes, code: int, expected: str
) -> None:
    """An input that turns out empty never takes a conclusion away; one sentence, and the record stands."""
    held.good("conclusion", "own", OWN)
    held.good("conclusion", "set", "notes", "Husk budgettet")
    before = held.good("conclusion", "--json").out
    done = held("conclusion", *argv, stdin=stdin)
    assert (done.code, done.out) == (code, "")
    assert expected in done.err
    assert held.good("conclusion", "--json").out == before


def test_a_closed_round_is_not_changed_until_it_is_opened_again(held: CommandLine) -> None:
    """The official text comes late: it is refused with what to do, then taken, also where a newer round is open."""
    held.good("conclusion", "own", OWN)
    held.good("round", "new", "--date", "2027-11-02")
    done = held("conclusion", "official", OFFICIAL, "--round", "2026")
    assert (done.code, done.out) == (1, "")
    assert "musprep round reopen" in done.err
    held.good("round", "reopen", "2026")
    held.good("conclusion", "official", OFFICIAL, "--round", "2026")
    assert held.good("conclusion", "compare", "--round", "2026").lines
    assert held.good("conclusion", "--round", "2027", "--json").data["official"] == ""


def test_the_conclusion_before_stays_in_the_history(held: CommandLine) -> None:
    """Writing it anew keeps a copy of the old one."""
    held.good("conclusion", "own", "Den første")
    held.good("conclusion", "own", "Den anden")
    copies = [path.read_text("utf-8") for path in (held.vault / "history").rglob("*") if path.is_file()]
    assert any("Den første" in copy for copy in copies)


def test_without_a_conclusion_it_says_how_to_begin(held: CommandLine) -> None:
    """Nothing on stdout, one sentence."""
    done = held.good("conclusion")
    assert (done.out, "musprep conclusion own" in done.err) == ("", True)


def test_what_is_replaced_is_shown(cli: CommandLine) -> None:
    """A second text takes the place of the first, which can be copied from what is said; the same text says nothing."""
    cli.good("round", "new")
    assert "Det tidligere svar" not in cli.good("conclusion", "own", "Første lange\nreferat").err
    assert "Det tidligere svar" not in cli.good("conclusion", "own", "Første lange\nreferat").err
    done = cli.good("conclusion", "own", "Kort")
    assert "Det tidligere svar:\n  Første lange\n  referat" in done.err


def test_what_both_approved_is_printed_until_it_is_approved_again(held: CommandLine) -> None:
    """The day is told and shown; the form is as it was that day, `--now` as it stands; what is replaced stays."""
    held.good("agreements", "add", "Kursus", "--owner", "leder")
    done = held.good("conclusion", "approve")
    assert done.lines == ["2026"]
    assert "musprep brief --skema konklusionsskema --format html\n" in done.err
    older = held.good("conclusion", "approve", "--round", "2026")
    assert "musprep brief --skema konklusionsskema --format html --runde 2026" in older.err
    first = held.good("agreements", "list", "--json").data[0]["id"]
    held.good("agreements", "edit", first, "--text", "Andre ord")
    form = ("brief", "--form", "konklusionsskema", "--stdout")
    assert "Kursus" in held.good(*form).out
    assert "Andre ord" in held.good(*form, "--now").out
    assert "Godkendt af jer begge" in held.good("conclusion").err
    assert held.good("conclusion", "--json").data["approved"] == "2026-11-02"
    assert "--format html --runde 2026" in held.good("conclusion", "approve", "--round", "2026").err
    assert "Andre ord" in held.good(*form).out
    assert any(
        "Kursus" in path.read_text("utf-8") for path in (held.vault / "history").rglob("*.toml") if path.is_file()
    )
    kept = "Det, I godkendte mandag den 2. november 2026, er uændret"
    assert f"{kept}, men beskeden til din leder har nu en anden tekst." in held.good("conclusion", "own", "Nyt").err
    assert kept not in held.good("conclusion", "own", "Nyt").err
    assert f"{kept}.\n" in held.good("conclusion", "set", "notes", "Nyt").err
    assert kept not in held.good("conclusion", "official", "Nyt").err
    held.good("conclusion", "approve", "--withdraw")
    assert kept not in held.good("conclusion", "own", "Igen").err
    assert "Godkendt" not in held.good(*form).out
    assert held.good("conclusion", "--json").data["approved"] is None
    assert held("conclusion", "approve", "--withdraw").code == 1
    assert held("conclusion", "approve", "i morgen").code == 1


def test_a_blank_form_is_written_for_the_talk(held: CommandLine) -> None:
    """`--blank` gives lines and names, and goes with a form alone, not with `--now`."""
    assert held.good("brief", "--form", "uddannelsesplan", "--blank", "--yes").lines[0].endswith("-blank.md")
    assert held("brief", "--blank").code == 2
    assert held("brief", "--form", "uddannelsesplan", "--blank", "--now").code == 2


@pytest.mark.parametrize(("number", "words"), [("1", "Kursus i juni"), ("2", "Færre vagter fra april")])
def test_a_sentence_becomes_an_agreement(held: CommandLine, number: str, words: str) -> None:
    """By its number in the comparison, in the official words where they are there; who does it must be said."""
    held.good("conclusion", "own", OWN)
    held.good("conclusion", "official", OFFICIAL)
    assert held("conclusion", "agree", number).code == 2
    made = held.good("conclusion", "agree", number, "--owner", "leder", "--due", "2027-04-01")
    (agreed,) = held.good("agreements", "--json").data
    assert (agreed["id"], agreed["text"], agreed["owner"], agreed["due"]) == (
        made.lines[0], words, "manager", "2027-04-01",
    )  # fmt: skip


def test_a_sentence_says_who_and_by_when(held: CommandLine) -> None:
    """Both are taken from it and told, where no option says otherwise; it belongs to the round of its conclusion."""
    held.good("round", "set", "manager", "Henrik Lund")
    held.good("conclusion", "own", OWN)
    held.good("conclusion", "official", "Henrik skriver til Lene inden 1. marts.")
    held.good("round", "new", "--date", "2027-11-01", "--manager", "Bo Dam")
    number = ("conclusion", "agree", "4", "--round", "2026")
    done = held.good(*number)
    assert "Frist: mandag den 1. marts 2027." in done.err
    assert "Din leders aftale" in done.err
    (agreed,) = held.good("agreements", "--json").data
    assert [agreed[part] for part in ("owner", "due", "round", "manager")] == [
        "manager", "2027-03-01", "2026", "Henrik Lund",
    ]  # fmt: skip
    held.good("agreements", "remove", agreed["id"])
    held.good(*number, "--owner", "mig", "--due", "")
    (agreed,) = held.good("agreements", "--json").data
    assert (agreed["owner"], agreed["due"]) == ("me", None)


def test_a_sentence_becomes_one_agreement(held: CommandLine) -> None:
    """Again it is refused with the agreement's id, and the comparison marks it, but not where one of before ended."""
    held.good("conclusion", "own", OWN)
    held.good("conclusion", "official", OFFICIAL)
    made = held.good("conclusion", "agree", "3", "--owner", "leder").lines[0]
    held.good("agreements", "keep", made)
    before = held.files()
    again = held("conclusion", "agree", "3", "--owner", "mig")
    assert (again.code, again.out) == (1, "")
    assert f"er allerede en aftale: {made}." in again.err
    assert held.files() == before
    lines = held.good("conclusion", "compare").lines
    assert lines[lines.index("    Halvårssnak") + 1] == f"    er en aftale: {made}"
    known = {one["number"]: one["agreement"] for one in held.good("conclusion", "compare", "--json").data}
    assert known == {1: "", 2: "", 3: made, 4: ""}
    held.good("round", "new", "--date", "2027-11-01")
    held.good("conclusion", "own", OWN)
    held.good("conclusion", "official", OFFICIAL)
    assert "er en aftale" not in held.good("conclusion", "compare").out
    assert held.good("conclusion", "agree", "3", "--owner", "leder").lines != [made]


@pytest.mark.parametrize("number", ["0", "5", "x", "-", "²", "9" * 30])
def test_a_sentence_that_is_not_there_makes_none(held: CommandLine, number: str) -> None:
    """One sentence says how many there are; nothing is agreed."""
    held.good("conclusion", "own", OWN)
    held.good("conclusion", "official", OFFICIAL)
    done = held("conclusion", "agree", number, "--owner", "mig")
    assert (done.code, done.out) == (1, "")
    assert "Antal sætninger: 4." in done.err
    assert held.good("agreements", "--json").data == []


def test_the_message_after_the_talk(held: CommandLine) -> None:
    """One's own words and what was agreed, each thing once; guarded like each paper, written on request, never sent."""
    assert "musprep conclusion own" in held("conclusion", "message").err
    held.good("owner", "set", "name", "Maja Holm")
    held.good("round", "set", "manager", "Karen Lund")
    held.good("conclusion", "own", f"{OWN}\n- Spørg HR.\nRing til 40 50 60 70")
    held.good("agreements", "add", "Kursus i maj", "--owner", "mig")
    held.good("agreements", "add", "Spørg HR", "--owner", "leder", "--due", "2026-12-01")
    held.good("goals", "add", "Ledelse")
    held.good("log", "Et notat")
    assert "musprep conclusion message" in held.good("round").out
    done = held.good("conclusion", "message")
    assert "musprep conclusion message" not in held.good("round").out
    assert done.out.startswith("Hej Karen\n\nTak for samtalen mandag den 2. november 2026.")
    assert OWN in done.out
    assert "\n- Du: Spørg HR (frist 1. dec. 2026)\n- Udviklingsmål: Ledelse\n" in done.out
    assert [done.out.count(one) for one in ("Kursus i maj", "Spørg HR")] == [1, 1]
    assert "sig endelig til" in done.out
    assert done.out.endswith("Venlig hilsen\nMaja Holm\n")
    assert "et telefonnummer" in done.err
    assert "Intet er sendt" in done.err
    assert "[telefon A]" in held.good("conclusion", "message", "--anonymous").out
    (held.folder / "eget").mkdir(mode=0o700)
    path = held.folder / "eget" / "besked.txt"
    held.good("conclusion", "message", "--out", str(path))
    assert path.read_text("utf-8") == done.out
