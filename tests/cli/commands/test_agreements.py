"""`musprep agreements`: promised, followed over years, kept or dropped, and nothing of it lost."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from musprep.briefing.beside import describe_promise
from musprep.model.agreement import Party
from musprep.services.session.session import open_session
from musprep.services.year.agreements import list_open
from musprep.tui.widgets.lists.agreements import AgreementList

if TYPE_CHECKING:
    from command_line import CommandLine


@pytest.fixture
def promised(cli: CommandLine) -> CommandLine:
    """Begin a round with an agreement of each party."""
    cli.good("round", "new", "--date", "2026-11-03", "--manager", "Karen Holm")
    cli.good("agreements", "add", "Færre vagter", "--owner", "leder")
    cli.good("agreements", "add", "Jeg skriver vejledningen", "--owner", "mig", "--due", "2026-11-10")
    cli.good("agreements", "add", "Vi holder halvårssnak", "--owner", "begge", "--touch", "2026-12-01")
    return cli


def later(cli: CommandLine, days: int) -> None:
    cli.today += dt.timedelta(days=days)


def one(cli: CommandLine, name: str) -> dict[str, object]:
    found: dict[str, object] = cli.good("agreements", "show", name, "--json").data
    return found


def happened(cli: CommandLine, name: str) -> list[tuple[str, str]]:
    return [(event["what"], event["words"]) for event in cli.good("agreements", "show", name, "--json").data["history"]]


def test_an_agreement_is_made_with_what_belongs_to_it(cli: CommandLine) -> None:
    """Its id is all of stdout; the dates are echoed as understood; round, goal, due and touch stand in the record."""
    cli.good("round", "new", "--date", "2026-11-03")
    cli.good("goals", "add", "Projektledelse")
    flags = ["--owner", "manager", "--due", "1. jun", "--touch", "uge 10", "--goal", "proj"]
    done = cli.good("agreements", "add", "Kursus i foråret", *flags)
    assert done.lines == ["kursus-i-foraaret"]
    assert "Frist: tirsdag den 1. juni 2027." in done.err
    assert "Næste snak: fredag den 12. marts 2027.\nDet er den sidste arbejdsdag i perioden." in done.err
    assert "Din leders aftale: ”Kursus i foråret”" in done.err
    made = one(cli, "kursus")
    assert (made["owner"], made["due"], made["next_touch"]) == ("manager", "2027-06-01", "2027-03-12")
    assert (made["round"], made["goal"], made["state"]) == ("2026", "projektledelse", "open")


@pytest.mark.parametrize(
    ("command", "flags"), [("agreements", ["--owner", "leder", "--due", "1/6 2026"]), ("goals", [])]
)
def test_what_was_agreed_before_is_written_with_its_day(cli: CommandLine, command: str, flags: list[str]) -> None:
    """--made echoes the day, what was agreed then stands as agreed last time, and its date may have passed."""
    cli.good("round", "new", "--date", "2026-12-03")
    done = cli.good(command, "add", "Kursus i Excel", *flags, "--made", "20/11 2025")
    assert "Aftalt: torsdag den 20. november 2025." in done.err
    made = cli.good(command, "show", "kursus", "--json").data
    assert (made["round"], made["history"][0]["at"][:10]) == ("", "2025-11-20")
    assert "Kursus i Excel" in cli.good("brief", "--stdout").out


def test_an_agreement_knows_whom_it_was_made_with(cli: CommandLine) -> None:
    """The manager is that of the round, or the one that is named; a name can be changed and taken away."""
    cli.good("round", "new", "--manager", "Karen Holm")
    cli.good("agreements", "add", "Kursus", "--owner", "leder")
    cli.good("agreements", "add", "Fast halv time", "--owner", "begge", "--manager", "Bo Dam")
    assert [one(cli, name)["manager"] for name in ("kursus", "fast")] == ["Karen Holm", "Bo Dam"]
    cli.good("agreements", "edit", "fast", "--manager", "Ida Friis")
    assert one(cli, "fast")["manager"] == "Ida Friis"
    cli.good("agreements", "edit", "fast", "--manager", "")
    assert one(cli, "fast")["manager"] == ""


def test_the_first_agreement_begins_a_round(cli: CommandLine) -> None:
    """An agreement or a goal needs no round first: one begins with it, gets its date later, and its form holds both."""
    assert cli.good("agreements", "add", "Mellem to samtaler", "--owner", "me").lines == ["mellem-to-samtaler"]
    cli.good("goals", "add", "Ultralyd")
    assert one(cli, "mellem")["round"] == "2026"
    cli.good("round", "set", "date", "2026-12-03")
    assert cli.good("round", "list", "--json").data[0]["date"] == "2026-12-03"
    assert "Mellem to samtaler" in cli.good("brief", "--form", "konklusionsskema", "--stdout").out
    assert "Ultralyd" in cli.good("brief", "--form", "uddannelsesplan", "--stdout").out


@pytest.mark.parametrize(
    ("written", "owner"),
    [
        ("mig", "me"),
        ("me", "me"),
        ("jeg", "me"),
        ("Leder", "manager"),
        ("manag", "manager"),
        ("min leder", "manager"),
        ("both", "both"),
        ("beg", "both"),
    ],
)
def test_the_owner_is_named_in_either_language(cli: CommandLine, written: str, owner: str) -> None:
    """Danish or English, in any case, by its beginning or in two words."""
    cli.good("agreements", "add", "Noget", "--owner", written)
    assert one(cli, "noget")["owner"] == owner


def test_the_list_groups_by_owner_and_says_what_presses(promised: CommandLine) -> None:
    """Open ones stand by owner; overdue, soon, to be taken up and silent are told in words, not in colours."""
    out = promised.good("agreements").out
    assert [line for line in out.splitlines() if line and line[0] not in "- "] == [
        "Det skal jeg", "Det skal min leder", "Det har vi aftalt sammen",
    ]  # fmt: skip
    assert "    jeg-skriver-vejledningen  frist 10. nov. 2026 (om 8 dage) · fristen nærmer sig" in out
    assert "næste snak 1. dec. 2026" in out
    later(promised, 90)
    out = promised.good("agreements").out
    assert "(for 82 dage siden) · over fristen" in out
    assert "faerre-vagter  intet nyt i 90 dage" in out
    assert "tid til en snak" in out
    assert "no news for 90 days" in promised.good("agreements", "--lang", "en").out


def test_the_list_is_filtered_by_owner_state_and_silence(promised: CommandLine) -> None:
    """Only what was asked for is shown; closed ones come after the open ones, and a word tells that they are there."""
    mine = promised.good("agreements", "--owner", "mig", "--json").data
    assert [one["id"] for one in mine] == ["jeg-skriver-vejledningen"]
    promised.good("agreements", "keep", "jeg-skriver")
    promised.good("agreements", "drop", "vi-holder")
    listed = promised.good("agreements")
    assert "halvårssnak" not in listed.out
    assert "Afsluttede aftaler: 2" in listed.err
    ids = [one["id"] for one in promised.good("agreements", "--state", "alle", "--json").data]
    assert ids == ["faerre-vagter", "jeg-skriver-vejledningen", "vi-holder-halvaarssnak"]
    out = promised.good("agreements", "list", "--state", "all").out
    assert out.index("Færre vagter") < out.index("\nHoldt\n") < out.index("vejledningen") < out.index("\nDroppet\n")
    assert [one["id"] for one in promised.good("agreements", "--state", "sluppet", "--json").data] == ids[2:]
    assert [
        one["id"] for one in promised.good("agreements", "--owner", "mig", "--state", "kept", "--json").data
    ] == ids[1:2]
    assert promised.good("agreements", "--silent", "--json").data == []
    assert "Ingen aftaler passer" in promised.good("agreements", "--silent").err
    later(promised, 95)
    silent = promised.good("agreements", "--silent", "--json").data
    assert [(one["id"], one["silent"], one["quiet_days"]) for one in silent] == [("faerre-vagter", True, 95)]


def test_the_whole_history_is_kept(promised: CommandLine) -> None:
    """Touched, moved, reworded, kept and reopened: each with its day and words, old words too, in their order."""
    later(promised, 10)
    promised.good("agreements", "touch", "faerre", "hun", "ser", "på", "det", "--next", "1/12")
    assert one(promised, "faerre")["next_touch"] == "2026-12-01"
    assert (
        "Frist: mandag den 1. marts 2027." in promised.good("agreements", "move", "faerre", "1. mar", "ingen penge").err
    )
    promised.good("agreements", "edit", "faerre", "--text", "Vagt hver sjette dag", "--owner", "begge", "--touch", "")
    promised.good("agreements", "keep", "faerre", "-", stdin=b"fra 1. februar")
    promised.good("agreements", "reopen", "faerre")
    assert happened(promised, "faerre") == [
        ("made", ""), ("touched", "hun ser på det"), ("moved", "ingen penge"), ("changed", "Færre vagter"),
        ("kept", "fra 1. februar"), ("reopened", ""),
    ]  # fmt: skip
    now = one(promised, "faerre")
    assert (now["text"], now["owner"], now["next_touch"], now["due"]) == (
        "Vagt hver sjette dag",
        "both",
        None,
        "2027-03-01",
    )
    shown = promised.good("agreements", "show", "faerre").out
    assert "  12. nov. 2026  fristen flyttet til 1. mar. 2027: ”ingen penge”" in shown
    assert "  12. nov. 2026  rettet; før stod der ”Færre vagter”" in shown
    assert "åbnet igen" in shown


def test_agreements_outlive_their_round(promised: CommandLine) -> None:
    """A new round and two years later they are there still, each once, and name the round they came from."""
    promised.good("round", "close")
    later(promised, 365)
    promised.good("round", "new")
    later(promised, 365)
    promised.good("agreements", "keep", "faerre", "endelig")
    found = promised.good("agreements", "--state", "alle", "--json").data
    assert len(found) == 3
    assert {one["round"] for one in found} == {"2026"}


@pytest.mark.parametrize(
    ("name", "days", "expected"),
    [
        ("faerre", 0, "Den 2. nov. 2026 aftalte vi: ”Færre vagter”. Hvordan går det med det"),
        (
            "jeg",
            0,
            "Den 2. nov. 2026 sagde jeg ja til: ”Jeg skriver vejledningen”. Det skulle være på plads 10. nov. 2026",
        ),
        ("jeg", 20, "Det skulle have været på plads 10. nov. 2026"),
        ("vi-", 0, "aftalte vi: ”Vi holder halvårssnak”. Skal vi lige vende, hvor vi står?"),
    ],
)
def test_remind_gives_a_kind_line_to_say(promised: CommandLine, name: str, days: int, expected: str) -> None:
    """One line, built from the record and the day it is; told that nothing was sent."""
    later(promised, days)
    done = promised.good("agreements", "remind", name)
    assert expected in done.out
    assert len(done.lines) == 1
    assert "Intet er sendt" in done.err
    told = promised.good("agreements", "remind", name, "--json").data
    assert told["text"] == done.lines[0]
    assert told["id"].startswith(name)


def test_a_reminder_tells_when_it_was_talked_about_but_not_what_was_said(promised: CommandLine) -> None:
    """The words of the history stay private; the day does not. In English it is English."""
    later(promised, 30)
    promised.good("agreements", "touch", "faerre", "hun lød træt af det")
    line = promised.good("agreements", "remind", "faerre", "--lang", "en").out
    assert "We last talked about it on 2 Dec 2026." in line
    assert "træt" not in line


def test_a_record_without_a_history_is_shown_all_the_same(cli: CommandLine) -> None:
    """Somebody wrote the file by hand: it is listed, shown and reminded of."""
    cli.write("agreements.toml", 'schema = 2\n[[agreement]]\nid = "a"\ntext = "I hånden"\nowner = "manager"\n')
    assert "I hånden" in cli.good("agreements").out
    assert "I hånden" in cli.good("agreements", "show", "a").out
    assert "Vi har aftalt: ”I hånden”" in cli.good("agreements", "remind", "a").out


@pytest.mark.parametrize(
    ("argv", "code", "expected"),
    [
        (["add", "For sent", "--owner", "mig", "--due", "2026-10-01"], 1, "1. okt. 2026 er passeret"),
        (["add", "For sent", "--owner", "mig", "--touch", "i går"], 1, "1. nov. 2026 er passeret"),
        (["add", "Noget", "--owner", "chefen"], 1, "”chefen” kan ikke have ansvaret. Mente du leder?"),
        (["add", "Noget", "--owner", "xyz"], 1, "Vælg mellem mig, leder, begge."),
        (["add", "Noget"], 2, "--ansvar mig, leder eller begge"),
        (["add", "Noget", "--owner", "mig", "--due", "engang"], 1, "”engang” kan være flere dage"),
        (["add", "Noget", "--owner", "mig", "--goal", "findes-ikke"], 1, "ikke noget med id’et ”findes-ikke”"),
        (["move", "faerre", "2026-01-01"], 1, "1. jan. 2026 er passeret"),
        (["move", "faerre"], 2, "DATO"),
        (["touch", "faerre", "--next", "2020-01-01"], 1, "er passeret"),
        (["edit", "faerre", "--touch", "2020-01-01"], 1, "er passeret"),
        (["keep", "findes-ikke"], 1, "id’et ”findes-ikke”. Se, hvad der findes: musprep agreements list"),
        (["keep", "alf"], 1, "”alf” passer på flere: alfa-et, alfa-to"),
        (["reopen", "faerre"], 1, "er allerede åben"),
        (["keep", "alfa-to"], 1, "musprep agreements reopen alfa-to"),
        (["remind", "alfa-to"], 1, "er afsluttet"),
        (["list", "--state", "hold"], 0, ""),
        (["list", "--state", "åpen"], 1, "Mente du åben? Vælg mellem åben, holdt, droppet, alle."),
        (["show"], 2, "angler: ID"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_and_nothing_is_lost(
    promised: CommandLine, argv: list[str], code: int, expected: str
) -> None:
    """One clear sentence, code 1 (2 for usage), and the file is byte for byte what it was."""
    promised.good("agreements", "add", "Alfa et", "--owner", "mig")
    promised.good("agreements", "add", "Alfa to", "--owner", "mig")
    promised.good("agreements", "drop", "alfa-to")
    file = promised.vault / "agreements.toml"
    before = file.read_bytes()
    done = promised("agreements", *argv)
    assert done.code == code
    assert expected in done.err
    assert code == 0 or done.out == ""
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "content", ["schema = 9\n", "schema = 2\n[[agreement]\n", "schema = 2\n[[agreement]]\nid = 3\n"]
)
def test_a_damaged_file_is_never_written_over(cli: CommandLine, content: str) -> None:
    """A newer or broken agreements.toml is refused with its path, for reading and writing, and stays as it is.

    What stands in other files goes on.
    """
    file = cli.write("agreements.toml", content)
    for argv in (["agreements"], ["agreements", "add", "Nyt", "--owner", "mig"]):
        done = cli(*argv)
        assert done.code == 1
        assert "agreements.toml" in done.err
    cli.good("goals", "add", "Nyt")
    assert "Nyt" in cli("search", "nyt").out
    assert file.read_text("utf-8") == content


def test_user_text_cannot_obey_in_the_terminal(cli: CommandLine) -> None:
    """Escape sequences in an agreement are shown, never sent to the terminal."""
    name = cli.good("agreements", "add", "x \x1b]52;c;aGk=\x07 y", "--owner", "leder").lines[0]
    for argv in (
        ["agreements"],
        ["agreements", "show", name],
        ["agreements", "remind", name],
        ["agreements", "--json"],
    ):
        assert "\x1b" not in cli.good(*argv).out


def test_what_another_window_changed_at_the_same_time_is_told(
    promised: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Changed between reading and saving, my words stand; stderr names the file that holds the other's."""
    from musprep.services.session.clean_text import require_text
    from musprep.services.session.session import open_session
    from musprep.services.year import agreements, collection

    def meanwhile(words: str) -> str:
        monkeypatch.setattr(collection, "require_text", require_text)
        agreements.edit(
            open_session(str(promised.vault), clock=lambda: promised.today), "faerre-vagter", text="Deres ord"
        )
        return require_text(words)

    monkeypatch.setattr(collection, "require_text", meanwhile)
    done = promised.good("agreements", "edit", "faerre", "--text", "Mine ord")
    assert one(promised, "faerre")["text"] == "Mine ord"
    (sentence,) = [line for line in done.err.splitlines() if "Et andet vindue" in line]
    kept = Path(promised.vault, sentence.rsplit(maxsplit=1)[-1].rstrip("."))
    assert "Deres ord" in kept.read_text("utf-8")


@pytest.mark.parametrize("language", ["da", "en"])
def test_what_a_former_manager_promised_is_under_their_name(promised: CommandLine, language: str) -> None:
    """After a change of manager what Karen promised stands under her name: on screen, in lists, beside questions."""
    promised.good("round", "set", "manager", "Bo Ravn")
    promised.good("agreements", "add", "Egen skærm", "--owner", "leder")
    said = promised.good("--lang", language, "agreements").out
    title = {"da": "Det skal Karen Holm", "en": "What Karen Holm will do"}[language]
    mine, hers = said.split(title)
    assert "Egen skærm" in mine
    assert "Færre vagter" in hers
    assert "Karen Holm" in mine.split("Jeg skriver vejledningen")[1]
    drawn = AgreementList(promised.today, language)
    standings = list_open(open_session(str(promised.vault)))
    blocks = list(drawn.draw_party(Party.MANAGER, [one for one in standings if one.agreement.owner is Party.MANAGER]))
    assert [block.paras[0].text for block in blocks][1:] == ["Egen skærm", title, "Færre vagter"]
    (former,) = (one for one in standings if one.agreement.owner is Party.MANAGER and one.former)
    assert next(drawn.draw_page(former, "", "")).paras[0].text == title
    assert (
        describe_promise(former.agreement, promised.today, language, None, former.former).kind.count("Karen Holm") == 1
    )
