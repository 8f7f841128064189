"""Broken files: each is told with path and line, nothing is skipped in silence, and all else keeps working."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from musprep.vault.files import header
from platforms import needs_modes, not_root

if TYPE_CHECKING:
    from collections.abc import Callable

    from command_line import CommandLine

ENTRY = 'schema = 2\nid = "20260101t000000-aaaaaa"\nat = 2026-01-01T00:00:00Z\nkind = "result"\ntext = "x"\n'
NAME = "log/2026/20260101t000000-aaaaaa.toml"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (ENTRY.replace('text = "x"', 'text = "x').encode(), ":5: "),
        (ENTRY.replace('text = "x"', "text = 3").encode(), ":5: "),
        (ENTRY.replace('kind = "result"', 'kind = "resultat"').encode(), ":4: "),
        (ENTRY.replace('text = "x"', 'texxt = "x"').encode(), "”text”"),
        (ENTRY.replace("schema = 2", "schema = 3").encode(), "nyere version af musprep"),
        (ENTRY.replace("2026-01-01T00:00:00Z", "2026-02-31T00:00:00Z").encode(), "aaaaaa.toml"),
        (ENTRY.replace('"x"', '"æ"').encode("latin-1"), "UTF-8"),
        (ENTRY.encode("utf-16")[:-1], "UTF-16"),
        (b"", "aaaaaa.toml"),
        (b"\x00" * 400, "aaaaaa.toml"),
        (b"a." * 4000 + b"b=1", "niveauer"),
    ],
)
def test_a_broken_entry_is_told_and_the_others_shown(cli: CommandLine, content: bytes, expected: str) -> None:
    """The listing goes on, stderr names the file and what is wrong, the code is 1, and the file is untouched."""
    cli.note("Den gode note")
    path = cli.write(NAME, content)
    for flags in ([], ["--json"]):
        done = cli("entries", *flags)
        assert done.code == 1
        assert "Den gode note" in done.out
        assert NAME in done.err.replace(os.sep, "/")
        assert expected in done.err
    assert path.read_bytes() == content


def test_a_folder_where_a_file_should_be(cli: CommandLine) -> None:
    """A folder by an entry's name is told, and the others are shown."""
    cli.note("Den gode note")
    (cli.vault / NAME).mkdir()
    done = cli("entries")
    assert done.code == 1
    assert "Den gode note" in done.out
    assert NAME in done.err.replace(os.sep, "/")


@needs_modes
@not_root
def test_an_entry_one_may_not_read(cli: CommandLine) -> None:
    """A file without permission is told, and the others are shown."""
    cli.note("Den gode note")
    cli.write(NAME, ENTRY).chmod(0)
    done = cli("entries")
    assert done.code == 1
    assert "lov til at læse" in done.err


@pytest.mark.parametrize("name", ["answers", "points", "wishes", "round"])
@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"schema = 2\n[[x]\n", ":2: "),
        (b"schema = 9\n", "nyere version af musprep"),
        (b"schema = 2\nfrobnicate = 3\n", "frobnicate"),
        (b"\xff\xfex", "UTF-16"),
    ],
)
def test_a_broken_round_is_never_written_over(cli: CommandLine, name: str, content: bytes, expected: str) -> None:
    """Reading, writing it and papers give code 1 with the file's name, and the file stays byte for byte."""
    cli.good("round", "new", "--date", "2026-11-03")
    write: dict[str, list[tuple[str, ...]]] = {
        "answers": [("answer", "privat-skema/opgaver/aaret", "x")],
        "points": [("points", "add", "x")],
        "wishes": [("wishes", "add", "x")],
        "round": [("points", "add", "x"), ("round", "set", "place", "x"), ("round", "close")],
    }
    path = cli.write(f"rounds/2026/{name}.toml", content)
    for command in (
        ("answers",),
        ("round",),
        ("points",),
        ("round", "new"),
        ("brief",),
        *write[name],
    ):
        done = cli(*command)
        assert done.code == 1, command
        assert f"{name}.toml" in done.err, command
        assert expected in done.err, command
        assert "her endnu" not in done.err, command
    assert path.read_bytes() == content


@pytest.mark.parametrize("name", ["answers", "points", "wishes", "needs", "conclusion", "room", "round"])
@pytest.mark.parametrize("content", [b'schema = 2\nx = "bl\xe5"\n', b"", b"<<<<<<< HEAD\n=======\n>>>>>>> b\n"])
def test_a_broken_file_of_a_round_hides_no_other(cli: CommandLine, name: str, content: bytes) -> None:
    """The round's other files show and can be written; each list tells the file and what is wrong with it."""
    cli.good("round", "new", "--date", "2026-11-03", "--manager", "Karen")
    cli.good("answer", "privat-skema/opgaver/aaret", "Et svar")
    cli.good("points", "add", "Et punkt")
    cli.good("wishes", "add", "Et ønske")
    cli.good("needs", "add", "Et behov")
    cli.good("conclusion", "own", "En konklusion")
    path = cli.write(f"rounds/2026/{name}.toml", content)
    shown = {"answers": "Et svar", "points": "Et punkt", "wishes": "Et ønske", "needs": "Et behov"}
    for command, words in (shown | {"conclusion": "En konklusion", "round": "Karen"}).items():
        done = cli(command)
        assert done.code == 1
        assert f"{name}.toml" in done.err
        assert (words in done.out) is (command != name)
    if name not in ("points", "round"):
        cli.good("points", "add", "Endnu et")
    assert path.read_bytes() == content


def test_files_that_powershell_saved_are_read_and_become_utf8_again(cli: CommandLine) -> None:
    """UTF-16 with its mark is no damage: language, notes and points are read, and comments stay when one is changed."""
    cli.good("owner", "set", "language", "en")
    entry = cli.note("Blåbærgrød")
    cli.good("points", "add", "Første punkt")
    files = [path for path in cli.vault.rglob("*.toml") if "history" not in path.parts]
    for path in files:
        path.write_bytes(f"# af mig: æ\n{path.read_text('utf-8')}".replace("\n", "\r\n").encode("utf-16"))
    assert "Blåbærgrød" in cli.good("entries").out
    assert "Første punkt" in cli.good("points").out
    assert header.read_head(str(cli.vault))[1] == "en"
    cli.good("points", "add", "Andet punkt")
    cli.good("entries", "edit", entry, "--text", "Ørred")
    for path in files:
        if path.name == "points.toml" or path.stem == entry:
            assert "# af mig: æ" in path.read_text("utf-8")


@pytest.mark.parametrize(("command", "file"), [("agreements", "agreements"), ("goals", "goals"), ("pulse", "pulses")])
def test_one_bad_record_is_told_and_the_others_shown(cli: CommandLine, command: str, file: str) -> None:
    """One unknown key hides one record; it is told with its line, and is there after the next save."""
    add: dict[str, Callable[[str], tuple[str, ...]]] = {
        "agreements": lambda words: ("agreements", "add", words, "--owner", "leder"),
        "goals": lambda words: ("goals", "add", words),
        "pulse": lambda words: ("pulse", "4", words),
    }
    for words in ("Det første", "Det andet"):
        cli.good(*add[command](words + " noget" * 20))
    path = cli.vault / f"{file}.toml"
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("Det andet", "Det ødelagte").replace('id = "det-andet', 'nyt = 1\nid = "det-andet'), "utf-8"
    )
    if command == "pulse":
        path.write_text(f"{path.read_text('utf-8')}nyt = 1\n", "utf-8")
    for _ in range(2):
        done = cli(command, *(["list"] if command == "pulse" else []))
        assert (done.code, "Det første" in done.out, "Det ødelagte" in done.out) == (1, True, False)
        assert f"{file}.toml:" in done.err
        assert "”nyt”" in done.err
        cli.good(*add[command]("Det tredje"))
    assert "Det ødelagte" in path.read_text("utf-8")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"schema = 3\n", "nyere version af musprep"),
        (b'schema = 2\nrole = "konge"\n', "konge"),
        (b"schema = 2\nrole = [\n", ":"),
    ],
)
def test_a_broken_vault_file_is_told(cli: CommandLine, content: bytes, expected: str) -> None:
    """vault.toml from a newer version of musprep, or broken, is named; what needs it stops, and it stays as it is."""
    path = cli.write("vault.toml", content)
    for command in (("owner",), ("owner", "set", "name", "x"), ("round", "new")):
        done = cli(*command)
        assert done.code == 1, command
        assert "vault.toml" in done.err
        assert expected in done.err
    assert path.read_bytes() == content


def test_a_newer_vault_is_not_written_into(cli: CommandLine) -> None:
    """With a vault.toml of a newer schema no command makes a file."""
    cli.write("vault.toml", "schema = 3\n")
    before = sorted(cli.vault.rglob("*"))
    for command in (
        ("log", "x"),
        ("points", "add", "x"),
        ("wishes", "add", "x"),
        ("round", "new"),
        ("owner", "set", "name", "x"),
    ):
        assert cli(*command).code == 1, command
    assert [path for path in sorted(cli.vault.rglob("*")) if path.name != ".lock"] == before


def test_the_vault_is_a_file(cli: CommandLine) -> None:
    """A file where the vault should be is told by each command, and stays."""
    cli.vault.write_text("hej", "utf-8")
    for command in (("entries",), ("log", "x"), ("round", "new"), ("vault",)):
        done = cli(*command)
        assert done.code == 1, command
        assert str(cli.vault) in done.err
        assert "Traceback" not in done.err
        assert "programmet" not in done.err
    assert cli.vault.read_text("utf-8") == "hej"


def test_harm_in_names_and_texts_is_shown_harmless(cli: CommandLine) -> None:
    """Escape codes and bidi marks in files and arguments never reach the terminal as such, in data or in errors."""
    cli.write(NAME, ENTRY.replace('"x"', '"\\u001b[2J \\u202e omvendt \\u0007"'))
    for done in (
        cli("entries"),
        cli("entries", "--json"),
        cli("search", "omvendt"),
        cli("entries", "remove", "\x1b[2J\u202e"),
    ):
        assert not {"\x1b", "\u202e", "\x07"} & set(done.out + done.err)
    assert cli.good("entries", "--json").data[0]["text"] == "\x1b[2J \u202e omvendt \x07"


def test_half_a_character_is_refused(cli: CommandLine) -> None:
    """An argument that is no UTF-8 reaches Python as half characters: it is refused with a sentence."""
    cli.good("round", "new")
    for command in (
        ("points", "add", "\udce6"),
        ("answer", "privat-skema/opgaver/aaret", "\udce6"),
        ("wishes", "add", "\udce6"),
    ):
        done = cli(*command)
        assert done.code == 1
        assert "Unicode" in done.err


def test_a_text_beyond_all_measure_is_refused(cli: CommandLine) -> None:
    """A megabyte as one text is refused with the limit, and nothing is saved."""
    cli.good("round", "new")
    done = cli("answer", "privat-skema/opgaver/aaret", "-", stdin=b"x" * 1_000_000)
    assert done.code == 1
    assert "600000" in done.err
    assert cli.good("answers", "--json").data == []


@pytest.mark.parametrize("day", ["0001-01-05", "9999-12-31"])
def test_a_day_that_nobody_can_mean_is_damage(cli: CommandLine, day: str) -> None:
    """Written by hand into a file it is told with its place, and stops nothing that stands elsewhere."""
    cli.good("round", "new", "--date", "2026-11-03")
    cli.note("Et notat")
    path = cli.vault / "rounds" / "2026" / "round.toml"
    path.write_text(path.read_text("utf-8").replace("2026-11-03", day), "utf-8")
    done = cli("round")
    assert done.code == 1
    assert "round.toml" in done.err
    assert "Et notat" in cli("entries").out


def test_an_older_round_never_stands_in_for_one_that_cannot_be_read(cli: CommandLine) -> None:
    """Where this year's answers are damaged no paper is filled from last year, and no round is begun beside it."""
    cli.good("round", "new", "--date", "2025-11-04")
    cli.good("agreements", "add", "Fra sidste år", "--owner", "leder")
    cli.good("round", "close")
    cli.good("round", "new", "--date", "2026-11-03")
    cli.good("answer", "privat-skema/opgaver/aaret", "Et svar")
    path = cli.write("rounds/2026/answers.toml", "schema = 2\n[[answer\n")
    for line in (("brief", "--form", "konklusionsskema", "--stdout"), ("round", "new"), ("brief",)):
        done = cli(*line)
        assert done.code == 1, line
        assert "answers.toml" in done.err
    assert sorted(one.name for one in (cli.vault / "rounds").iterdir()) == ["2025", "2026"]
    assert path.read_text("utf-8") == "schema = 2\n[[answer\n"


def test_many_bad_files_are_told_shortly(cli: CommandLine) -> None:
    """The first few by name, and how many more; the doctor groups them, and tells all of them when asked."""
    cli.note("Den gode note")
    for number in range(30):
        cli.write(f"log/2026/20260101t0000{number:02d}-aaaaaa.toml", "text = ").chmod(0o600)
    done = cli("entries")
    assert (done.code, len(done.err.splitlines())) == (1, 6)
    assert "25" in done.err.splitlines()[-1]
    assert "musprep vault doctor" in done.err
    short, long = cli("vault", "doctor"), cli("vault", "doctor", "--all")
    assert [done.out.count("aaaaaa.toml:1:") for done in (short, long)] == [5, 30]
    assert len([one for one in cli("vault", "doctor", "--json").data if one["check"] == "damage"]) == 30


@needs_modes
def test_a_vault_that_others_can_write_in_is_told(cli: CommandLine) -> None:
    """By the log and by the lists, in one line, until it is closed."""
    cli.note("Den gode note")
    for mode, told in ((0o777, True), (0o770, True), (0o702, True), (0o700, False)):
        cli.vault.chmod(mode)
        for line in (("log", "x"), ("entries",), ("agreements",)):
            done = cli.good(*line)
            assert done.err.count(str(cli.vault)) == told
            assert done.err.count("vault doctor") == told


@pytest.mark.parametrize("content", ["", "\n \n", "\0" * 50, "# kun en kommentar\n"])
def test_an_emptied_vault_file_drops_no_name_in_silence(cli: CommandLine, content: str) -> None:
    """Papers are refused: the guard would not know the names that its owner listed."""
    cli.good("round", "new", "--date", "2026-11-03")
    cli.good("owner", "set", "name", "Aase")
    cli.good("points", "add", "Et punkt")
    cli.good("agreements", "add", "Et kursus", "--owner", "leder")
    path = cli.write("vault.toml", content)
    papers = [
        ("brief",),
        ("brief", "--gate"),
        ("brief", "--for", "new-manager"),
        ("brief", "--form", "konklusionsskema"),
    ]
    for command in (*papers, ("owner",), ("entries",), ("agreements",), ("search", "punkt")):
        done = cli(*command)
        assert done.code == 1, command
        assert "vault.toml" in done.err, command
    assert "Et punkt" in cli("search", "punkt").out
    cli.good("log", "En note går stadig")
    assert path.read_text("utf-8") == content


def test_a_vault_file_that_is_gone_drops_no_name_in_silence(cli: CommandLine) -> None:
    """Where the history knows of one, it is not begun anew by the next note, and papers wait for it."""
    cli.good("round", "new", "--date", "2026-11-03")
    cli.good("owner", "set", "name", "Aase")
    cli.good("points", "add", "Et punkt")
    (cli.vault / "vault.toml").unlink()
    cli.good("log", "En note går stadig")
    assert not (cli.vault / "vault.toml").exists()
    done = cli("brief")
    assert done.code == 1
    assert "vault.toml" in done.err


@pytest.mark.parametrize("command", [("owner",), ("message",), ("conclusion", "compare"), ("points", "remove", "b")])
def test_what_is_not_there_may_be_in_a_copy(cli: CommandLine, command: tuple[str, ...]) -> None:
    """Whatever a command shows, or misses, it names the files whose content it does not know."""
    cli.good("points", "add", "Et punkt")
    copy = cli.write("rounds/2026/points kopi.toml", b"schema = 2\n")
    done = cli(*command)
    assert done.code == 1
    assert done.err.count(copy.name) == 1
