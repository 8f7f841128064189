"""Texts written in the user's own editor: saved when it closes, never lost when they cannot be."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from musprep.process import incoming, no_network
from musprep.vault.records import editor_file

if TYPE_CHECKING:
    from command_line import CommandLine

QUESTION = "privat-skema/opgaver/aaret"


@pytest.fixture
def editor(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Set an editor that appends what `words` holds, notes what it saw in `seen`, and exits with what `code` holds."""
    program = cli.folder / "editor.py"
    program.write_text(
        "import os, pathlib, sys\n"
        "here, file = pathlib.Path(__file__).parent, pathlib.Path(sys.argv[-1])\n"
        "(here / 'seen').write_text(f'{file}\\n{oct(file.stat().st_mode)}\\n' + file.read_text('utf-8'), 'utf-8')\n"
        "words = here / 'words'\n"
        "if words.exists(): file.write_bytes(words.read_bytes())\n"
        "if (here / 'gone').exists(): file.unlink()\n"
        "if (here / 'renamed').exists(): file.rename(file.with_name('other.md'))\n"
        "code = here / 'code'\n"
        "sys.exit(int(code.read_text()) if code.exists() else 0)\n",
        "utf-8",
    )
    monkeypatch.setenv("EDITOR", f"{sys.executable} {program}")
    (cli.folder / "run").mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(cli.folder / "run"))
    return cli.folder


def test_an_entry_is_changed_in_the_editor(cli: CommandLine, editor: Path) -> None:
    """`entries edit ID` alone opens the text, private, and saves what came back; the file is gone afterwards."""
    entry = cli.note("Før")
    (editor / "words").write_text("Efter\nmed to linjer\n", "utf-8")
    done = cli("entries", "edit", entry[-6:], terminal=True)
    assert done.code == 0, done.err
    assert cli.good("entries", "--json").data[0]["text"] == "Efter\nmed to linjer"
    path, mode, text = (editor / "seen").read_text("utf-8").split("\n", 2)
    assert (text, mode) == ("Før", "0o100600" if os.name != "nt" else mode)
    assert not Path(path).exists()


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_lines_that_an_editor_ends_as_windows_does_are_lines(cli: CommandLine, editor: Path, ends: str) -> None:
    """Notepad ends each by two characters, or as an old Mac; the text has one, and no other end is a change."""
    entry = cli.note("Før")
    (editor / "words").write_bytes(f"Efter{ends}med to linjer{ends}".encode())
    assert cli("entries", "edit", entry, terminal=True).code == 0
    assert cli.good("entries", "--json").data[0]["text"] == "Efter\nmed to linjer"
    assert "ikke noget at ændre" in cli("entries", "edit", entry, terminal=True).err


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_what_an_editor_saved_in_another_encoding_is_read(
    cli: CommandLine, editor: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    """Notepad can save as UTF-16 or in the code page; only a code page had to be guessed, and that is told."""
    monkeypatch.setattr(incoming, "find_file_encoding", lambda: "cp1252")
    entry = cli.note("Før")
    (editor / "words").write_bytes("Blåbærgrød".encode(encoding))
    done = cli("entries", "edit", entry, terminal=True)
    assert done.code == 0, done.err
    assert cli.good("entries", "--json").data[0]["text"] == "Blåbærgrød"
    assert ("cp1252" in done.err) is (encoding == "cp1252")


@pytest.mark.parametrize("what", ["gone", "renamed"])
def test_an_editor_that_takes_its_file_away_is_told(cli: CommandLine, editor: Path, what: str) -> None:
    """A sentence with the path, no traceback, the text as it was; what it saved under another name stays."""
    entry = cli.note("Før")
    (editor / "words").write_text("Efter", "utf-8")
    (editor / what).touch()
    done = cli("entries", "edit", entry, terminal=True)
    assert done.code == 1
    path = Path((editor / "seen").read_text("utf-8").split("\n")[0])
    assert str(path) in done.err
    assert "Traceback" not in done.err
    assert cli.good("entries", "--json").data[0]["text"] == "Før"
    assert path.with_name("other.md").exists() is (what == "renamed")
    editor_file.forget(str(path))


@pytest.mark.parametrize(
    "words", ["Efter".encode("utf-32-le"), b"Efter\0med nul", b"\xff\xfea"], ids=["unmarked utf-32", "nul", "half"]
)
def test_what_is_no_text_stays_in_its_file(cli: CommandLine, editor: Path, words: bytes) -> None:
    """Zeros, and half of UTF-16, are never taken for a text; the path is told, and told again at the next start."""
    entry = cli.note("Før")
    (editor / "words").write_bytes(words)
    done = cli("entries", "edit", entry, terminal=True)
    assert done.code == 1
    path = Path((editor / "seen").read_text("utf-8").split("\n")[0])
    assert str(path) in done.err
    # As if this program had ended.
    editor_file._release(str(path))
    done = cli("entries", "--json")
    assert done.data[0]["text"] == "Før"
    assert str(path) in done.err
    assert path.read_bytes() == words
    editor_file.forget(str(path))


def test_an_editor_that_comes_back_at_once_is_known_whatever_the_line_ends(cli: CommandLine, editor: Path) -> None:
    """A text stored with the line ends of Windows, or an old Mac's, is unchanged too, so its file stays."""
    entry = cli.note("En\nto\nslut")
    (path,) = cli.vault.glob("log/*/*.toml")
    text = path.read_text("utf-8")
    path.write_text(
        text.replace('"""\nEn\nto\nslut"""', '"En\\r\\nto\\rslut"').replace("En\\nto\\nslut", "En\\r\\nto\\rslut"),
        "utf-8",
    )
    assert path.read_text("utf-8") != text
    done = cli("entries", "edit", entry, terminal=True)
    assert "--wait" in done.err
    path = Path((editor / "seen").read_text("utf-8").split("\n")[0])
    assert path.read_text("utf-8") == "En\nto\nslut"
    editor_file.forget(str(path))


@pytest.mark.parametrize("enforced", [True, False])
def test_where_the_filter_may_be_why_an_editor_fails_that_is_said(
    cli: CommandLine, editor: Path, monkeypatch: pytest.MonkeyPatch, enforced: bool
) -> None:
    """A snap and sudoedit cannot start under it, and an editor that stays open has no network: what helps is named."""
    monkeypatch.setattr(no_network, "is_enforced", lambda: enforced)
    entry = cli.note("Før")
    done = cli("entries", "edit", entry, terminal=True)
    assert "--wait" in done.err
    assert ("netværk" in done.err) is enforced
    (editor / "code").write_text("3", "utf-8")
    done = cli("entries", "edit", entry, terminal=True)
    assert done.code == 1
    assert ("sudoedit" in done.err) is enforced


def test_an_answer_is_written_in_the_editor(cli: CommandLine, editor: Path) -> None:
    """`answer --edit` begins with the answer there is, and takes a level along."""
    cli.good("round", "new")
    cli.good("answer", QUESTION, "Begyndt")
    (editor / "words").write_text("Begyndt og gjort færdig", "utf-8")
    assert cli("answer", QUESTION, "--edit", "--say", "sig-det", terminal=True).code == 0
    assert (editor / "seen").read_text("utf-8").endswith("\nBegyndt")
    answer = cli.good("answers", "--json").data[0]
    assert (answer["text"], answer["say"]) == ("Begyndt og gjort færdig", "say-it")
    assert cli("answer", QUESTION, "text", "--edit", terminal=True).code == 2


def test_an_editor_that_changes_nothing_changes_nothing(cli: CommandLine, editor: Path) -> None:
    """Closing the editor without a change leaves the entry, and nothing to take back."""
    entry = cli.note("Før")
    assert "ikke noget at ændre" in cli("entries", "edit", entry, terminal=True).err
    assert (editor / "seen").exists()
    assert cli("entries", "undo").code == 1


def test_what_cannot_be_saved_is_still_there(cli: CommandLine, editor: Path) -> None:
    """A round that was closed meanwhile refuses the answer; its text stays in the file, and the path is told."""
    cli.good("round", "new")
    cli.good("round", "close")
    (editor / "words").write_text("Lang tids arbejde", "utf-8")
    done = cli("answer", QUESTION, "--edit", terminal=True)
    assert done.code == 1
    path = Path((editor / "seen").read_text("utf-8").split("\n")[0])
    assert str(path) in done.err
    assert path.read_text("utf-8") == "Lang tids arbejde"
    editor_file.forget(str(path))


def test_an_emptied_text_leaves_what_there_was_and_no_file(cli: CommandLine, editor: Path) -> None:
    """A note has to say something: there is nothing to keep, so no path is told."""
    entry = cli.note("Før")
    (editor / "words").write_text(" \n", "utf-8")
    done = cli("entries", "edit", entry, terminal=True)
    path = Path((editor / "seen").read_text("utf-8").split("\n")[0])
    assert (done.code, "ingen tekst" in done.err, str(path) in done.err, path.exists()) == (1, True, False, False)
    assert cli.good("entries", "--json").data[0]["text"] == "Før"


def test_an_editor_that_fails_saves_nothing(cli: CommandLine, editor: Path) -> None:
    """An editor that ends with an error leaves the entry as it was."""
    entry = cli.note("Før")
    (editor / "code").write_text("3", "utf-8")
    done = cli("entries", "edit", entry, terminal=True)
    assert done.code == 1
    assert cli.good("entries", "--json").data[0]["text"] == "Før"


def test_an_editor_that_is_not_there_is_told(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """An EDITOR that does not exist is named in one sentence."""
    entry = cli.note("Før")
    monkeypatch.setenv("EDITOR", "/findes/ikke/editor")
    done = cli("entries", "edit", entry, terminal=True)
    assert done.code == 1
    assert "/findes/ikke/editor" in done.err


def test_without_a_terminal_no_editor_is_opened(cli: CommandLine, editor: Path) -> None:
    """In a script the editor would wait for ever: a sentence says what to write instead."""
    entry = cli.note("Før")
    cli.good("round", "new")
    for command in (("entries", "edit", entry), ("answer", QUESTION, "--edit")):
        done = cli(*command)
        assert done.code == 1
        assert "terminal" in done.err
    assert not (editor / "seen").exists()
