"""`musprep brief --form` and `--for`: papers filled in from agreements and goals, by the briefing's own rules."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from platforms import has_mode

if TYPE_CHECKING:
    from command_line import CommandLine


@pytest.fixture
def agreed(cli: CommandLine) -> CommandLine:
    """Begin a round with an agreement and a goal."""
    cli.good("round", "new", "--date", "2026-11-03", "--manager", "Karen Holm")
    cli.good("agreements", "add", "Færre vagter", "--owner", "leder", "--due", "2027-06-01")
    cli.good("goals", "add", "Projektledelse", "--activity", "Kursus", "--why-own", "Min egen grund")
    return cli


@pytest.mark.parametrize(
    ("form", "name"),
    [("konklusionsskema", "konklusionsskema"), ("konkl", "konklusionsskema"), ("uddannelsesplan", "uddannelsesplan")],
)
@pytest.mark.parametrize("layout", ["md", "html"])
def test_a_form_is_written_into_the_vault_and_its_path_is_printed(
    agreed: CommandLine, form: str, name: str, layout: str
) -> None:
    """Named by the meeting's day and the form's whole id, for the owner alone; --stdout shows the same."""
    done = agreed.good("brief", "--form", form, "--format", layout)
    path = agreed.vault / "briefings" / f"2026-11-03-{name}.{layout}"
    assert done.lines == [str(path)]
    assert has_mode(path, 0o600)
    assert path.read_text("utf-8") == agreed.good("brief", "--form", form, "--format", layout, "--stdout").out
    assert ("Færre vagter" if name == "konklusionsskema" else "Projektledelse") in path.read_text("utf-8")


def test_the_new_manager_gets_a_page_of_their_own(agreed: CommandLine) -> None:
    """Named by today; agreed and open stand in it, one's own reasons do not."""
    done = agreed.good("brief", "--for", "ny-leder")
    path = agreed.vault / "briefings" / "2026-11-02-new-manager.md"
    assert done.lines == [str(path)]
    page = path.read_text("utf-8")
    assert "Færre vagter" in page
    assert "Min egen grund" not in page
    assert agreed.good("brief", "--for", "new manager", "--stdout").out == page


def test_papers_for_programs(agreed: CommandLine) -> None:
    """--format json gives the form's fields with their values, and the new manager's page without what is private."""
    agreed.good("agreements", "touch", "faerre", "Privat bemærkning")
    form = agreed.good("brief", "--form", "uddannelsesplan", "--format", "json", "--stdout").data
    fields = [field for section in form["sections"] for row in section["rows"] for field in row]
    assert "Projektledelse" in [field["value"] for field in fields]
    assert "" in [field["value"] for field in fields]
    page = agreed.good("brief", "--for", "ny-leder", "--format", "json", "--stdout")
    assert page.data["agreements"] == [
        {
            "id": "agreement-1",
            "text": "Færre vagter",
            "owner": "manager",
            "due": "2027-06-01",
            "manager": "Karen Holm",
            "state": "open",
            "agreed": "2026-11-02",
            "ended": None,
        }
    ]
    (goal,) = page.data["goals"]
    assert {name: goal[name] for name in ("id", "competence", "state", "activities", "responsible")} == {
        "id": "goal-1",
        "competence": "Projektledelse",
        "state": "open",
        "activities": [{"text": "Kursus", "taken": None}],
        "responsible": "me",
    }
    agreed.good("agreements", "remove", "faerre")
    agreed.good("goals", "reach", "projekt")
    assert "Nåede udviklingsmål\n\n- Projektledelse" in agreed.good("brief", "--for", "ny-leder", "--stdout").out
    assert "Privat" not in page.out
    assert "Min egen grund" not in page.out


@pytest.mark.parametrize("which", [["--form", "konkl"], ["--for", "new-manager"]])
def test_looking_writes_nothing(agreed: CommandLine, which: list[str]) -> None:
    """--gate lists what is filled in word for word, --stdout shows the paper; no file is made."""
    assert "Færre vagter" in agreed.good("brief", *which, "--gate").out
    agreed.good("brief", *which, "--stdout")
    assert not (agreed.vault / "briefings").exists()


@pytest.mark.parametrize("which", [["--form", "konkl"], ["--for", "new-manager"]])
def test_the_same_rules_hold_as_for_the_briefing(agreed: CommandLine, which: list[str]) -> None:
    """--out makes a new file; one that exists is kept; a place others see needs --yes."""
    (agreed.folder / "eget").mkdir(mode=0o700)
    path = agreed.folder / "eget" / "papir.md"
    assert agreed.good("brief", *which, "--out", str(path)).lines == [str(path)]
    path.write_text("mit eget", "utf-8")
    done = agreed("brief", *which, "--out", str(path))
    assert (done.code, "bliver ikke overskrevet" in done.err) == (1, True)
    assert path.read_text("utf-8") == "mit eget"
    (agreed.folder / "repo" / ".git").mkdir(parents=True)
    shared = agreed.folder / "repo" / "papir.md"
    done = agreed("brief", *which, "--out", str(shared))
    assert (done.code, "git" in done.err, shared.exists()) == (1, True, False)
    assert agreed.good("brief", *which, "--out", str(shared), "--yes").lines == [str(shared)]


@pytest.mark.parametrize(("answer", "there"), [("j\n", True), ("n\n", False), ("", False)])
def test_on_a_terminal_it_asks(agreed: CommandLine, answer: str, there: bool) -> None:
    """What is in it is listed on stderr first; anything but a yes writes nothing."""
    done = agreed("brief", "--form", "konkl", terminal=True, stdin=answer.encode())
    assert (done.code == 0) == there
    assert "Gem dokumentet? (j/n)" in done.err
    assert "Færre vagter" in done.err
    assert (agreed.vault / "briefings").exists() == there


def test_an_older_rounds_form_can_be_made(agreed: CommandLine) -> None:
    """--round takes what stood then, and nothing agreed later."""
    agreed.good("round", "close")
    agreed.good("round", "new", "--date", "2027-11-03")
    agreed.good("agreements", "add", "Nyt år", "--owner", "mig")
    old = agreed.good("brief", "--form", "konkl", "--round", "2026", "--stdout").out
    assert "Færre vagter" in old
    assert "Nyt år" not in old


def test_right_after_a_new_round_the_form_is_the_last_ones(agreed: CommandLine) -> None:
    """Until the new round has an agreement or a conclusion, the form holds the latest that has, and says so."""
    agreed.good("round", "close")
    agreed.good("round", "new", "--date", "2027-11-03")
    done = agreed.good("brief", "--form", "konkl", "--stdout")
    assert "Færre vagter" in done.out
    assert "fra runde 2026" in done.err
    assert "2026-11-03" in agreed.good("brief", "--form", "konkl", "--yes").out
    agreed.good("conclusion", "own", "Kort og godt")
    agreed.good("agreements", "keep", "faerre")
    done = agreed.good("brief", "--form", "konkl", "--stdout")
    assert "fra runde" not in done.err
    assert "Færre vagter" not in done.out


@pytest.mark.parametrize("name", ["new-manager", "ny-leder"])
def test_the_page_for_a_new_manager_is_pointed_to_from_the_forms(cli: CommandLine, name: str) -> None:
    """One who takes it for a form is told the command that makes it, which works."""
    cli.good("agreements", "add", "Færre vagter", "--owner", "leder")
    done = cli("brief", "--form", name, "--stdout")
    assert done.code == 1
    assert f"musprep brief --for {name}" in done.err
    cli.good("brief", "--for", name, "--stdout")


@pytest.mark.parametrize(
    ("flags", "code", "expected"),
    [
        (["--form", "konkulsion"], 1, "”konkulsion” er ikke et skema. Mente du konklusionsskema?"),
        (["--form", "privat-skema"], 1, "”privat-skema” er ikke et skema. Vælg et af disse: "),
        (["--form", "udviklings-og-"], 1, "udviklings-og-aftaleskema, udviklings-og-efteruddannelsesplan"),
        (["--form", ""], 1, "er ikke et skema"),
        (["--form", "konkl", "--format", "pdf"], 2, "vælg md, html, json"),
        (["--form", "konkl", "--upto", "kun-mig"], 2, "--skema og --niveau kan ikke bruges sammen"),
        (["--form", "konkl", "--for", "ny-leder"], 2, "--skema og --for kan ikke bruges sammen"),
        (["--form", "konkl", "--stdout", "--out", "x"], 2, "--stdout og --gem-i kan ikke bruges sammen"),
        (["--form", "konkl", "--round", "1999"], 1, "Runde ”1999” findes ikke"),
        (["--for", "ny-ledre"], 1, "Der findes ingen side til ”ny-ledre”. Mente du ny-leder?"),
        (["--for", "ny-leder", "--format", "pdf"], 2, "”pdf” kan ikke bruges her; vælg md, html, txt, json"),
        (["--for", "ny-leder", "--round", "2026"], 2, "--for og --runde kan ikke bruges sammen"),
    ],
)
def test_wrong_choices(agreed: CommandLine, flags: list[str], code: int, expected: str) -> None:
    """One sentence, the nearest choice where there is one, and nothing is written."""
    done = agreed("brief", *flags)
    assert (done.code, done.out) == (code, "")
    assert expected in done.err
    assert not (agreed.vault / "briefings").exists()


@pytest.mark.parametrize("which", [["--form", "konkl"], ["--for", "new-manager"], ["--form", "konkl", "--stdout"]])
def test_without_data_there_is_no_paper(cli: CommandLine, which: list[str]) -> None:
    """A round without agreements and goals: a sentence with the form's name and how to begin."""
    cli.good("round", "new")
    done = cli("brief", *which)
    assert (done.code, done.out) == (1, "")
    assert "musprep agreements add" in done.err
    assert ("konklusionsskema" if "konkl" in which else "en ny leder") in done.err
    assert not Path(cli.vault / "briefings").exists()


@pytest.mark.parametrize("which", [["--form", "konkl"], ["--for", "new-manager"]])
def test_the_guard_looks_at_every_paper(agreed: CommandLine, which: list[str]) -> None:
    """A CPR number and a listed name are told on stderr and stop nothing; --anonymous writes without them."""
    agreed.good("owner", "set", "names", "Lene Krag")
    agreed.good("agreements", "add", "Overtage fra Lene Krag, 010180-1234", "--owner", "mig")
    done = agreed.good("brief", *which, "--stdout")
    assert "”Lene Krag”: et navn fra din navneliste" in done.err
    assert "”010180-1234”: et cpr-nummer" in done.err
    assert "Lene Krag, 010180-1234" in done.out
    nameless = agreed.good("brief", *which, "--anonymous", "--stdout")
    assert "Overtage fra kollega A, person A" in nameless.out
    assert "pege på nogen" not in nameless.err
    (path,) = agreed.good("brief", *which, "--anonymous").lines
    assert Path(path).read_text("utf-8") == nameless.out
    assert "Lene" not in agreed.good("brief", *which, "--gate", "--anonymous").out
    agreed.good("owner", "set", "guard", "fra")
    assert "pege på nogen" not in agreed.good("brief", *which, "--stdout").err
