"""`musprep catalogues`: what there is, what is in it, and what is wrong with a file."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from musprep.catalogue.shelf import ORDER
from platforms import needs_links, needs_modes, not_root

if TYPE_CHECKING:
    from command_line import CommandLine

SHIPPED = list(ORDER)
HEAD = """schema = 2
id = "mit"
version = "1.0.0"
kind = "questions"
title = "Mit skema"
about = "Om"
source = "Mig"
"""
WHOLE = (
    HEAD
    + """
[[section]]
id = "a"
title = "A"

[[section.question]]
id = "q"
prompt = "Hvad?"

[[section.question]]
id = "r"
prompt = { da = "Hvorfor?", en = "Why?" }
"""
)


def test_the_list_holds_all_shipped_ones(cli: CommandLine) -> None:
    """Every shipped catalogue in its order, with title and kind, in both languages; --json with version and count."""
    assert [line.split()[0] for line in cli.good("catalogues").lines] == SHIPPED
    assert "(spørgsmål)" in cli.good("catalogues").lines[0]
    assert "Private preparation form (questions)" in cli.good("catalogues", "--lang", "en").lines[0]
    first = cli.good("catalogues", "list", "--json").data[0]
    assert (first["id"], first["kind"], first["version"], first["audience"]) == (
        "privat-skema", "questions", "1.1.0", ["employee"],
    )  # fmt: skip
    assert first["questions"] > 20


@pytest.mark.parametrize("name", SHIPPED)
def test_show_gives_addresses_that_answer_takes(cli: CommandLine, name: str) -> None:
    """Each address that `show` prints, on a line of its own, is one that `musprep answer` finds."""
    lines = [line.strip() for line in cli.good("catalogues", "show", name).lines]
    addresses = [line for line in lines if line.startswith(f"{name}/") and " " not in line]
    whole = cli.good("catalogues", "show", name, "--json").data
    count = sum(
        (question["type"] != "note") + len(question["probe"])
        for part in whole["section"]
        for question in part["question"]
    )
    assert len(addresses) == count
    for address in addresses[:3]:
        cli.good("answer", address)


def test_show_tells_facts_sections_and_questions(cli: CommandLine) -> None:
    """Title, id and version, facts, groups, sections, questions and probes all stand there."""
    shown = cli.good("catalogues", "show", "privat-skema").out
    for words in (
        "Privat forberedelsesskema",
        "privat-skema 1.1.0",
        "Samtalen er fortrolig",
        "ÅRET, DER GIK",
        "Trivsel og arbejdsforhold",
        "Hvordan har du det på din arbejdsplads for tiden?",
        "Hvordan trives du?",
        "privat-skema/trivsel/virksomheden/trivsel",
    ):
        assert words in shown


def test_an_unknown_catalogue_lists_those_there_are(cli: CommandLine) -> None:
    """A wrong id gives code 1 and the ids to choose from."""
    done = cli("catalogues", "show", "findes-ikke")
    assert done.code == 1
    assert "privat-skema, frie-selvrefleksion" in done.err


@needs_links
@pytest.mark.parametrize(
    "path", ["/proc/self/mem", "/proc/self/status", "/proc/kmsg", "/dev/zero", "/dev", "link", "pipe"]
)
@pytest.mark.skipif(sys.platform != "linux", reason="this system has no os.mkfifo and no /proc")
def test_what_is_no_ordinary_file_is_told_in_one_sentence(cli: CommandLine, path: str) -> None:
    """A device, a folder, a pipe, a link, or what the kernel makes up: one line that tells what to give instead."""
    at = cli.folder / path
    if path == "link":
        at.symlink_to(cli.write("questionnaires/mit.toml", WHOLE))
    elif path == "pipe":
        os.mkfifo(at)
    done = cli("catalogues", "check", str(at))
    assert (done.code, done.err) == (1, "")
    assert "ikke en almindelig fil" in done.out
    assert len(done.lines) == 1


def test_check_says_ok(cli: CommandLine) -> None:
    """A file that holds together: ok on stdout, code 0."""
    done = cli.good("catalogues", "check", str(cli.write("questionnaires/mit.toml", WHOLE)))
    assert done.lines == ["ok"]


@pytest.mark.parametrize(
    ("old", "new", "line", "expected"),
    [
        ('id = "r"', 'id = "q"', 18, "står id’et ”q” to gange under a/"),
        ('prompt = "Hvad?"', 'promt = "Hvad?"', 15, "prompt"),
        ('title = "A"', 'title = "A"\nhintt = "x"', 12, "hintt"),
        ('da = "Hvorfor?"', 'dk = "Hvorfor?"', 19, "dk"),
        ('kind = "questions"', 'kind = "question"', 4, "kind"),
        ('id = "mit"', 'id = "dit"', 2, "Giv filen navnet dit.toml"),
        ('version = "1.0.0"', "version = 1", 3, "version"),
        ('version = "1.0.0"', 'version = "1.0"', 3, 'fx: version = "1.0.0"'),
        ('id = "mit"', 'id = "Mit skema"', 2, "64 små bogstaver"),
        ('version = "1.0.0"', 'version = "1.0.0"\nversion = "2.0.0"', 4, "to gange"),
        ('title = "Mit skema"', "", 1, "title"),
        ('prompt = "Hvad?"', 'prompt = "Hvad?"\ntype = "choice"', 16, "valg uden valgmuligheder"),
        ('prompt = "Hvad?"', 'prompt = "Hvad?', 15, "anførselstegn mangler"),
        ("schema = 2", "schema = 3", 0, "nyere version af musprep"),
        ("schema = 2", "schema = 0", 0, "schema"),
        ('id = "r"', 'id = "R R"', 18, "R R"),
        ("[[section]]", "[section]", 9, "section"),
    ],
)
def test_check_tells_file_line_and_reason(cli: CommandLine, old: str, new: str, line: int, expected: str) -> None:
    """Each problem is one line on stdout that begins with file and line and names what is wrong; the code is 1."""
    path = cli.write("questionnaires/mit.toml", WHOLE.replace(old, new, 1))
    done = cli("catalogues", "check", str(path))
    assert done.code == 1
    assert expected in done.out
    assert done.lines[0].startswith(f"{path}:{line}: " if line else f"{path}: "), done.lines[0]


def test_check_tells_every_problem(cli: CommandLine) -> None:
    """Several problems give several lines, in the order of the file, not only the first."""
    wrong = (
        WHOLE.replace('prompt = "Hvad?"', 'promt = "Hvad?"')
        .replace('title = "A"', "title = 3")
        .replace("about", "abuot")
    )
    done = cli("catalogues", "check", str(cli.write("questionnaires/mit.toml", wrong)))
    assert done.code == 1
    numbers = [int(line.rsplit("mit.toml:", 1)[1].split(":")[0]) for line in done.lines]
    assert len(numbers) == 3
    assert numbers == sorted(numbers)


def test_an_unknown_key_names_the_nearest(cli: CommandLine) -> None:
    """A misspelt key of a question is compared with a question's keys, not with the file's."""
    path = cli.write("questionnaires/mit.toml", WHOLE.replace('prompt = "Hvad?"', 'prompt = "Hvad?"\nevidense = {}'))
    assert "evidence" in cli("catalogues", "check", str(path)).out


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "id"),
        (b"\xff\xfei\x00d", "UTF-16"),
        (b'title = "\xe6"', "UTF-8"),
        (b"\x00\x00\x00\x00", "tom"),
        (b"a." * 5000 + b"b = 1", "niveauer"),
        (b"[" * 5000, "niveauer"),
        (b"version = 1" + b"0" * 5000, "tal"),
    ],
)
def test_check_survives_anything(cli: CommandLine, content: bytes, expected: str) -> None:
    """An empty file, other encodings and files built to hurt a reader end in a sentence with the path, code 1."""
    path = cli.write("questionnaires/mit.toml", content)
    done = cli("catalogues", "check", str(path))
    assert done.code == 1
    assert str(path) in done.lines[0]
    assert expected in done.lines[0]


def test_check_takes_the_id_of_a_known_catalogue(cli: CommandLine) -> None:
    """One's own is named by its file, a shipped one is all right, and a file of that name comes first."""
    folder = cli.vault / "questionnaires"
    folder.mkdir(parents=True)
    (folder / "mit.toml").write_text("schema = 2", "utf-8")
    done = cli("catalogues", "check", "mit")
    assert done.code == 1
    assert str(folder / "mit.toml") in done.lines[0]
    assert cli.good("catalogues", "check", "privat-skema").lines == ["ok"]
    assert "findes ikke" in cli("catalogues", "check", "nej").out


def test_check_of_what_is_no_file(cli: CommandLine) -> None:
    """A missing file and a folder are told apart from a broken one."""
    cli.vault.mkdir()
    assert "findes ikke" in cli("catalogues", "check", str(cli.vault / "nej.toml")).out
    done = cli("catalogues", "check", str(cli.vault))
    assert done.code == 1
    assert str(cli.vault) in done.out


@needs_modes
@not_root
def test_check_of_a_file_one_may_not_read(cli: CommandLine) -> None:
    """A file without permission is told as that."""
    path = cli.write("questionnaires/mit.toml", WHOLE)
    path.chmod(0)
    assert cli("catalogues", "check", str(path)).code == 1


def test_a_broken_own_catalogue_stops_nothing_else(cli: CommandLine) -> None:
    """The others are listed; the broken one is told on stderr with path and line, and the code is 1."""
    path = cli.write("questionnaires/mit.toml", WHOLE.replace('prompt = "Hvad?"', "promt = 3"))
    done = cli("catalogues")
    assert done.code == 1
    assert len(done.lines) == len(SHIPPED)
    assert f"{path}:15: " in done.err
    done = cli("catalogues", "show", "mit")
    assert done.code == 1
    assert f"{path}:15: " in done.err


def test_an_own_catalogue_wins(cli: CommandLine) -> None:
    """A catalogue in the vault stands first, and in the place of a shipped one of the same id."""
    cli.write("questionnaires/lus.toml", WHOLE.replace('id = "mit"', 'id = "lus"'))
    assert cli.good("catalogues").lines[0].split()[:3] == ["lus", "Mit", "skema"]
    assert len(cli.good("catalogues").lines) == len(SHIPPED)


def test_the_schema_fits_the_shipped_files(cli: CommandLine) -> None:
    """The JSON Schema names the format's keys, knows the schema key, and lets a text be a plain string."""
    schema = cli.good("catalogues", "schema").data
    assert schema["properties"]["schema"]["const"] == 2
    assert {"schema", "id", "version", "kind", "title", "about", "source"} == set(schema["required"])
    assert schema["additionalProperties"] is False
    assert {"type": "string", "minLength": 1} in schema["$defs"]["Text"]["anyOf"]
    assert schema["$defs"]["Question"]["properties"].keys() >= {"id", "type", "prompt", "evidence", "probe", "show_if"}


def test_no_file_at_all_is_a_usage_error(cli: CommandLine) -> None:
    """An empty name, as an unset variable leaves it, asks which file is meant."""
    done = cli("catalogues", "check", "")
    assert (done.code, done.out) == (2, "")
    assert "hvilken fil" in done.err


def test_what_stands_in_one_language_only_is_marked_in_the_other(cli: CommandLine) -> None:
    """A title, section or question in a table of one language has a mark in the other; a plain string has none."""
    cli.write(
        "questionnaires/mit.toml",
        WHOLE.replace('title = "Mit skema"', 'title = { da = "Mit skema" }')
        .replace('title = "A"', 'title = { en = "Section" }')
        .replace('prompt = "Hvad?"', 'prompt = { en = "What?" }'),
    )
    danish, english = (cli.good("catalogues", "show", "mit", "--lang", one).out for one in ("da", "en"))
    assert ("Mit skema (only in Danish)\n" in english, "Mit skema\n" in danish) == (True, True)
    assert ("Section (kun på engelsk)\n" in danish, "Section\n" in english) == (True, True)
    assert ("What? (kun på engelsk)\n" in danish, "What?\n" in english) == (True, True)
    assert "Hvorfor?\n" in danish
    assert "Why?\n" in english
    assert "(kun på engelsk)" in cli.good("answer", "mit/a/q").out
    assert "Om\n" in english
    assert "Mit skema (only in Danish) (" in cli.good("catalogues", "--lang", "en").lines[0]
    cli.good("round", "new", "--date", "2026-12-01", "--catalogues", "mit")
    assert "What? (kun på engelsk)" in cli.good("prepare").out
    cli.good("answer", "mit/a/q", "Noget")
    assert cli.good("answers", "--json").data[0]["prompt"] == "What?"
    for words in (["answers"], ["then", "mit/a/q"], ["brief", "--stdout", "--yes"], ["answers", "--format", "md"]):
        assert "What? (kun på engelsk)" in cli.good(*words).out.replace("*", ""), words
    assert cli.good("search", "What").out.count("(kun på engelsk)") == 2
