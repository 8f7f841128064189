"""`musprep import`: nothing comes into the log without a look, and nothing twice."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from musprep.cli.commands import note_import

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from command_line import CommandLine

WORDS = "2026-10-05: Lukkede 14 sager #drift\n2026-10-06: Fik ros\n2026-10-07: Kursus i Excel\n"


@pytest.fixture
def notes(tmp_path: Path) -> str:
    path = tmp_path / "noter til mus.txt"
    path.write_text(WORDS, "utf-8")
    return str(path)


def test_without_a_terminal_it_lists_and_saves_nothing(cli: CommandLine, notes: str) -> None:
    """Each note is a line, exit 1, and the command that saves them is told as it can be pasted."""
    done = cli("import", notes)
    assert done.code == 1
    assert [line.split("  ")[0] for line in done.lines] == ["1. 2026-10-05", "2. 2026-10-06", "3. 2026-10-07"]
    assert f"musprep import '{notes}' --all" in done.err
    assert not cli.vault.exists()
    assert cli("import", notes, "--dry-run").code == 0
    for words in (("--from", "text"), ("--filtype", "tekst"), ("--from", "TXT")):
        assert cli.good("import", notes, *words, "--dry-run").lines == done.lines
    assert not cli.vault.exists()


def test_all_saves_them_once(cli: CommandLine, notes: str) -> None:
    """With --all each is saved on its day, its tags found; the same file again adds nothing, nor does the same text."""
    assert len(cli.good("import", notes, "--all").lines) == 3
    saved = cli.good("entries", "--json").data
    assert [one["text"] for one in saved] == ["Kursus i Excel", "Fik ros", "Lukkede 14 sager #drift"]
    assert saved[2]["tags"] == ["drift"]
    assert "allerede" in cli.good("import", notes, "--all").err
    assert cli.good("import", "-", "--all", stdin=WORDS.encode()).out == ""
    assert len(cli.good("entries", "--json").data) == 3


def test_json_tells_what_is_new(cli: CommandLine, notes: str) -> None:
    """--json gives the new notes by the names of an entry, and saves none without --all."""
    cli.good("log", "Fik ros", "--on", "2026-10-06")
    new = json.loads(cli.good("import", notes, "--json").out)
    assert [(one["on"], one["text"]) for one in new] == [
        ("2026-10-05", "Lukkede 14 sager #drift"),
        ("2026-10-07", "Kursus i Excel"),
    ]
    assert len(cli.good("entries", "--json").data) == 1


def _type(monkeypatch: pytest.MonkeyPatch, typed: Sequence[str | type[BaseException]]) -> Iterator[object]:
    """Answer the questions of the list with these; an exception is a key that ends them.

    What begins with a star is typed behind the text that stands there.
    """
    answers = iter(typed)

    def ask(_prompt: str, _language: str, before: str = "", **_: bool) -> str:
        answer = next(answers)
        if isinstance(answer, str) and answer.startswith("*"):
            return before + answer[1:]
        if isinstance(answer, str):
            return answer
        raise answer

    for place in ("musprep.cli.commands.note_import", "musprep.cli.framework.prompt"):
        monkeypatch.setattr(f"{place}.ask_line", ask)
        monkeypatch.setattr(f"{place}.ask_text", ask)
    monkeypatch.setattr(note_import, "on_terminal", lambda: True)
    return answers


@pytest.mark.parametrize("ends", [KeyboardInterrupt, EOFError])
def test_what_was_kept_is_asked_about_where_the_list_is_broken_off(
    cli: CommandLine, notes: str, ends: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl+c and ctrl+d end the list, not what was kept; without a yes it is told that nothing was saved."""
    for last in (KeyboardInterrupt, "n"):
        answers = _type(monkeypatch, ["b", ends, last])
        assert "Der blev ikke gemt noget" in cli("import", notes, terminal=True).err
        assert list(answers) == []
    _type(monkeypatch, ["b", ends, "j"])
    assert "1 notat er gemt" in cli("import", notes, terminal=True).err
    assert len(cli.good("entries", "--json").data) == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["b", "d", "a", "j"], ["Kursus i Excel", "Lukkede 14 sager #drift"]),
        (["r", "*!", "b", "s", "j"], ["Lukkede 14 sager #drift!"]),
        (["d", "t", "ros", "", "s", "y"], ["Fik ros"]),
        (["s"], []),
        (["?", "k", "q", "n"], []),
    ],
)
def test_each_note_is_kept_changed_or_dropped_with_one_key(
    cli: CommandLine, notes: str, typed: list[str], said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keys of both languages work, Enter keeps, and nothing is saved without a yes at the end."""
    answers = _type(monkeypatch, typed)
    done = cli("import", notes, terminal=True)
    assert list(answers) == []
    assert done.code == (1 if typed[-1] == "n" else 0)
    assert [one["text"] for one in cli.good("entries", "--json").data] == said
    if "ros" in typed:
        assert cli.good("entries", "--json").data[0]["kind"] == "praise"


def test_a_long_note_is_shown_shortened_and_edited_from_what_it_says(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its first lines with the number of those that follow; what is typed is added to the text that stands there."""
    path = tmp_path / "a.json"
    path.write_text(json.dumps([{"text": "\n".join(f"Linje {number}" for number in range(1, 12))}]), "utf-8")
    _type(monkeypatch, ["r", "*, rettet", "b", "j"])
    done = cli("import", str(path), terminal=True)
    assert "    Linje 8\n    … og 3 linjer mere\n" in done.err
    assert "Linje 9" not in done.err
    assert cli.good("entries", "--json").data[0]["text"].endswith("Linje 11, rettet")


def test_all_replaces_no_other_answer(cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told how to choose it, with exit 1; on a terminal its own key replaces it, the one for all does not."""
    to = "privat-skema/opgaver/aaret"
    cli.good("answer", to, "Et godt år")
    path = tmp_path / "a.json"
    path.write_text(cli.good("answers", "--json").out.replace("godt", "dårligt"), "utf-8")
    for words in (("--all",), ()):
        done = cli("import", str(path), *words)
        assert (done.code, "lyder anderledes her" in done.err, "--alle" in done.err) == (1, True, False)
    path.write_text(cli.good("answers", "--json").out[:-2] + ', {"text": "Et notat"}]', "utf-8")
    assert "Her står" not in cli("import", str(path)).err
    path.write_text(path.read_text("utf-8").replace("godt", "dårligt"), "utf-8")
    for typed, said in ((["d", "a", "j"], "godt"), (["t", "b", "j"], "dårligt")):
        _type(monkeypatch, typed)
        assert "Her står nu: Et godt år" in cli("import", str(path), terminal=True).err
        assert cli.good("answers", "--json").data[0]["text"] == f"Et {said} år"
    assert cli("import", str(path), "--all").code == 0


def test_where_nothing_is_found_it_is_told(cli: CommandLine, tmp_path: Path) -> None:
    """A file without notes is not one whose notes are all in the log: exit 1; of many bad rows some are named."""
    (tmp_path / "a.md").write_text("\n", "utf-8")
    done = cli("import", str(tmp_path / "a.md"))
    assert (done.code, "intet, der kan læses" in done.err) == (1, True)
    (tmp_path / "b.csv").write_text("dato;tekst\n" + "x;Nej\n" * 9 + "2026-10-05;Et\n", "utf-8")
    done = cli("import", str(tmp_path / "b.csv"), "--all")
    assert (done.code, done.err.count("sprunget over"), "ikke er vist: 4" in done.err) == (1, 5, True)
    assert [one["text"] for one in cli.good("entries", "--json").data] == ["Et"]


def test_what_is_wrong_is_told_and_the_rest_is_listed(cli: CommandLine, tmp_path: Path) -> None:
    """A kind that is unknown, a file that is missing, one of several that cannot be read: a sentence each, exit 1."""
    assert "jrnl, markdown, tekst" in cli("import", "x", "--from", "word").err
    assert "jrnl, markdown, text" in cli("--lang", "en", "import", "x", "--from", "word").err
    assert "findes-ikke" in cli("import", str(tmp_path / "findes-ikke")).err
    folder = tmp_path / "noter"
    folder.mkdir()
    (folder / "a.md").write_text("2026-10-05: Et\n", "utf-8")
    (folder / "b.json").write_text("{", "utf-8")
    done = cli("import", str(folder), "--all")
    assert done.code == 1
    assert "b.json er ikke gyldig JSON" in done.err
    assert [one["text"] for one in cli.good("entries", "--json").data] == ["Et"]
