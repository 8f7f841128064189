"""`musprep search`, `owner`, `vault`, `tips` and `demo`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import warm
from musprep.cli.commands import demo as demo_module
from musprep.cli.framework import environment
from platforms import needs

if TYPE_CHECKING:
    from command_line import CommandLine


def test_search_finds_all_that_was_written(cli: CommandLine) -> None:
    """Every word must stand there, capitals aside: in entries, answers, points, wishes and questions."""
    entry = cli.note("Kursus i vand", "--on", "2026-05-01")
    cli.good("round", "new")
    cli.good("answer", "privat-skema/opgaver/aaret", "Et kursus fyldte meget: vand")
    cli.good("points", "add", "Vand-kursus for alle")
    cli.good("wishes", "add", "Mere kursus", "--me", "Vand er sjovt")
    found = cli.good("search", "KURSUS", "vand", "--json").data
    assert {(one["where"], one["ref"]) for one in found} == {
        ("entry", entry),
        ("answer", "privat-skema/opgaver/aaret"),
        ("point", "vand-kursus-for-alle"),
        ("wish", "mere-kursus"),
    }
    assert list(found[0]) == ["where", "ref", "round", "title", "text", "stamp", "snippet", "near"]
    shown = cli.good("search", "kursus", "vand").out
    assert f"notat  1. maj 2026  {entry[-6:]}".replace("  ", " ") in shown.replace("  ", " ")
    assert any(one["where"] == "question" for one in cli.good("search", "frister", "--json").data)


def test_a_find_names_its_round_once(cli: CommandLine) -> None:
    """What has no id but its round's is told with the round, and not with the round twice."""
    cli.good("round", "new", "--manager", "Karen Holm")
    cli.good("conclusion", "own", "Kursus i vand")
    assert ["konklusion", "2026"] in [line.split() for line in cli.good("search", "vand").lines]
    assert ["runde", "2026"] in [line.split() for line in cli.good("search", "Karen").lines]


def test_search_that_finds_nothing(cli: CommandLine) -> None:
    """Nothing found: an empty answer, a sentence on stderr, code 0."""
    done = cli.good("search", "qqqzzz")
    assert (done.out, done.err) == ("", "Ingen resultater. Prøv færre eller kortere ord.\n")
    assert cli.good("search", "qqqzzz", "--json").data == []


@pytest.mark.parametrize(
    ("key", "value", "field", "kept"),
    [
        ("name", "Maja Holm", "name", "Maja Holm"),
        ("Navn", "Maja", "name", "Maja"),
        ("rolle", "speciallæge", "role", "specialist-doctor"),
        ("role", "manager", "role", "manager"),
        ("rolle", "ledende læge", "role", "leading-doctor"),
        ("rolle", "turnus", "role", "turnus-candidate"),
        ("stilling", "Konsulent", "position", "Konsulent"),
        ("workplace", "Vandværket", "workplace", "Vandværket"),
        ("sprog", "engelsk", "language", "en"),
        ("name", "", "name", ""),
    ],
)
def test_owner_is_set_by_either_language(cli: CommandLine, key: str, value: str, field: str, kept: str) -> None:
    """Each part is set by its Danish or English name, and kept."""
    cli.good("owner", "set", key, value)
    assert cli.good("owner", "--json").data[field] == kept
    keys = ["name", "role", "position", "workplace", "language", "names", "guard", "lock_minutes", "papers"]
    assert list(cli.good("owner", "show", "--json").data) == keys


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("nam", "x", "Det kan være navn, navne"),
        ("adresse", "x", "Vælg mellem navn, rolle"),
        ("role", "speciallege", "Mente du speciallæge?"),
        ("role", "konge", "Rollen ”konge” findes ikke"),
        ("language", "tysk", "Sproget ”tysk” findes ikke"),
    ],
)
def test_owner_refuses_what_it_does_not_know(cli: CommandLine, key: str, value: str, expected: str) -> None:
    """A wrong key or value names the nearest, code 1, and nothing is made on disk."""
    done = cli("owner", "set", key, value)
    assert done.code == 1
    assert expected in done.err
    assert not cli.vault.exists()


def test_a_long_path_of_windows_is_printed_as_people_write_it(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the sign that the system needs before it, for people and for programs."""
    monkeypatch.setattr(environment, "choose_place", lambda *_: "\\\\?\\C:\\Users\\Åse\\mus")
    done = cli.good("vault")
    assert done.lines == ["C:\\Users\\Åse\\mus"]
    assert "\\\\?\\" not in done.err
    assert cli.good("vault", "where", "--json").data["path"] == "C:\\Users\\Åse\\mus"


def test_vault_where(cli: CommandLine) -> None:
    """The path alone on stdout; how much is there on stderr; --json with path, exists, entries, rounds."""
    done = cli.good("vault")
    assert done.lines == [str(cli.vault)]
    assert "ikke noget arkiv her endnu" in done.err
    assert not cli.vault.exists()
    cli.note("x")
    cli.good("round", "new")
    assert cli.good("vault", "where", "--json").data == {
        "path": str(cli.vault), "exists": True, "entries": 1, "rounds": 1,
    }  # fmt: skip


def test_tips_are_ticked_and_unticked(cli: CommandLine) -> None:
    """Ten tips, each with its advice below it; tick and untick by number; --json tells which are done."""
    assert len(cli.good("tips").lines) == 20
    assert cli("tips", "tick", "3").code == 1
    cli.good("round", "new")
    cli.good("tips", "tick", "3")
    cli.good("tips", "tick", "10.")
    assert [one["number"] for one in cli.good("tips", "--json").data if one["done"]] == [3, 10]
    assert cli.good("tips").lines[4:6] == [
        "[x]  3. Se tilbage på den seneste MUS",
        "        " + cli.good("tips", "--json").data[2]["advice"],
    ]
    cli.good("tips", "untick", "3")
    assert [one["number"] for one in cli.good("tips", "--json").data if one["done"]] == [10]
    for wrong in ("0", "11", "tre", "1000000000000", "²"):
        assert "Råd nummer" in cli("tips", "tick", wrong).err


@pytest.mark.parametrize("language", ["da", "en"])
def test_demo_writes_a_year(cli: CommandLine, language: str) -> None:
    """--write makes a whole vault in a missing or empty folder, in the language asked for, and prints its path."""
    folder = cli.folder / "demo"
    folder.mkdir()
    assert cli.good("demo", "--write", str(folder), "--lang", language).lines == [str(folder)]
    shown = cli.good("--vault", str(folder), "vault", "--json").data
    assert shown["entries"] > 40
    assert shown["rounds"] == 2
    for command in (("entries",), ("round",), ("answers",), ("points",), ("wishes",), ("brief", "--stdout")):
        done = cli.good("--vault", str(folder), *command)
        assert done.out
    assert cli.good("--vault", str(folder), "round").out.startswith("Runde" if language == "da" else "Round")
    assert not cli.vault.exists()


def test_demo_never_writes_over_anything(cli: CommandLine) -> None:
    """A folder with something in it, or a file, is refused and stays as it was."""
    folder = cli.folder / "full"
    folder.mkdir()
    (folder / "mine.txt").write_text("mit", "utf-8")
    done = cli("demo", "--write", str(folder))
    assert done.code == 1
    assert "ikke tom" in done.err
    assert [one.name for one in folder.iterdir()] == ["mine.txt"]
    assert cli("demo", "--write", str(folder / "mine.txt")).code == 1
    assert (folder / "mine.txt").read_text("utf-8") == "mit"


def test_demo_on_screen_is_gone_afterwards(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The screens get a temporary vault with the year in it, never the real one, and it is gone when they close."""
    seen: list[str] = []

    def screens(place: str, language: str, *, demo: bool) -> int:
        assert (language, demo) == ("en", True)
        assert (Path(place) / "vault.toml").exists()
        seen.append(place)
        return 0

    cli.note("mit eget")
    before = sorted(cli.vault.rglob("*"))
    monkeypatch.setattr(demo_module, "start", screens)
    monkeypatch.setattr(demo_module, "on_terminal", lambda: True)
    cli.good("demo", "--lang", "en")
    assert not Path(seen[0]).parent.exists()
    assert str(cli.vault) not in seen[0]
    assert sorted(cli.vault.rglob("*")) == before


@needs("signal.SIGHUP")
@pytest.mark.parametrize("number", [1, 15])
@pytest.mark.usefixtures("cli")
def test_demo_is_gone_after_a_signal(number: int) -> None:
    """Signals and a closed window end the demo in order: its folder is removed, the code is 128 and the signal."""
    code = (
        "import os, sys, time; import musprep.cli.commands.demo as demo; from musprep.cli.framework.run import run\n"
        "demo.on_terminal = lambda: True\n"
        "def start(place, *_, **__):\n"
        "    print(place, flush=True); os.kill(os.getpid(), int(sys.argv[1])); time.sleep(30)\n"
        "demo.start = start\n"
        "sys.exit(run(['demo']))"
    )
    done = warm.run([sys.executable, "-c", code, str(number)])
    assert done.returncode == 128 + number
    place = Path(done.stdout.decode().strip())
    assert place.name == "vault"
    assert not place.parent.exists()


def test_a_typo_is_told_and_tags_are_found_as_they_are_printed(cli: CommandLine) -> None:
    """“Nothing with …; near it:” stands before what is one letter off; `#projekt` finds what is tagged so."""
    entry = cli.note("Møde i Ålborg", "--tag", "projekt")
    told = cli.good("search", "mødde")
    assert "Ingen resultater for ”mødde”; de nærmeste er:" in told.err
    assert entry[-6:] in told.out
    for how in (("search", "#projekt"), ("search", "aalborg"), ("entries", "--grep", "#projekt"),
                ("entries", "--grep", "AALBORG"), ("entries", "--tag", "#projekt")):  # fmt: skip
        assert entry[-6:] in cli.good(*how).out, how


def test_a_role_that_changes_says_which_questions_suit_it(cli: CommandLine) -> None:
    """The open round’s missing catalogues are named with the command that takes them in; after it nothing is said."""
    assert "round set" not in cli.good("owner", "set", "rolle", "speciallæge").err
    cli.good("round", "new", "--date", "2026-12-01")
    said = cli.good("owner", "set", "rolle", "leder").err
    command = "musprep round set kataloger leder-lus,frie-10-raad"
    assert "LUS for ledere" in said
    assert command in said
    cli.good(*command.split()[1:])
    assert cli.good("round", "--json").data["agenda"] == "leder-lus"
    assert "round set" not in cli.good("owner", "set", "rolle", "leder").err
