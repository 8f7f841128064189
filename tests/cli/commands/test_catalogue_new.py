"""`musprep catalogues new`: a catalogue of one's own, begun, opened in the editor and looked over."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from musprep.cli.commands import catalogue_new
from musprep.process import no_network

if TYPE_CHECKING:
    from command_line import CommandLine


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue_new, "on_terminal", lambda: True)


def _use_editor(cli: CommandLine, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Let the editor be a program of Python, with the file's text as `text`, which it writes back."""
    path = cli.folder / "editor.py"
    before = "import pathlib, sys\nfile = pathlib.Path(sys.argv[-1])\ntext = file.read_text('utf-8')\n"
    path.write_text(f"{before}{script}\nfile.write_text(text, 'utf-8')\n", "utf-8")
    monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{path}"')


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("out", [False, True])
def test_what_it_makes_has_no_mistakes(cli: CommandLine, language: str, *, out: bool) -> None:
    """Without a terminal the path is printed; the file explains itself and `check` finds nothing in it."""
    wanted = str((cli.folder if out else cli.vault / "questionnaires") / "eget.toml")
    path = cli.good("catalogues", "new", "eget", *(["--out", wanted] if out else []), "--lang", language).lines[0]
    assert path == wanted
    assert cli.good("catalogues", "check", path).lines == ["ok"]
    assert cli.vault.exists() is not out
    if not out:
        assert cli.good("catalogues").lines[0].split()[0] == "eget"


@pytest.mark.parametrize("words", [("eget",), ("privat-skema",), ("Mit eget",), ("andet", "--out", "eget.toml")])
def test_nothing_is_written_over(cli: CommandLine, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]) -> None:
    """An id that is taken, by one's own or a shipped one, or that is none, and a file that is there, are refused."""
    monkeypatch.chdir(cli.folder)
    cli.good("catalogues", "new", "eget")
    (cli.folder / "eget.toml").write_text("mit")
    before = cli.files()
    done = cli("catalogues", "new", *words)
    assert (done.code, done.out) == (1, "")
    assert cli.files() == before
    assert (cli.folder / "eget.toml").read_text() == "mit"


@pytest.mark.usefixtures("at_terminal")
def test_it_is_opened_and_looked_over(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the editor saved is checked as it closes: a mistake is told with its line, and one can go on at once."""
    right, wrong = 'kind = "questions"', 'kind = "skema"'
    script = f"text = text.replace({wrong!r}, {right!r}) if {wrong!r} in text else text.replace({right!r}, {wrong!r})"
    _use_editor(cli, monkeypatch, script)
    done = cli("catalogues", "new", "eget", stdin=b"j\n")
    assert done.code == 0, done.err
    assert "eget.toml:7: ”skema” kan ikke bruges som ”kind”" in done.err
    assert "round set kataloger privat-skema,frie-10-raad,eget\n" in done.err
    assert cli("catalogues", "new", "andet", stdin=b"n\n").code == 1
    assert 'kind = "skema"' in (cli.vault / "questionnaires" / "andet.toml").read_text("utf-8")


@pytest.mark.usefixtures("at_terminal")
@pytest.mark.parametrize("out", [False, True])
def test_an_editor_that_changed_nothing_may_still_be_open(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, *, out: bool
) -> None:
    """One that returned at once: the file is there to be edited, and how it is checked afterwards is told."""
    _use_editor(cli, monkeypatch, "sys.exit()")
    done = cli.good("catalogues", "new", "eget", *(["--out", str(cli.folder / "eget.toml")] if out else []))
    assert f"musprep catalogues check {done.lines[0]}" in done.err


@pytest.mark.usefixtures("at_terminal")
def test_where_the_filter_may_be_why_an_editor_fails_that_is_said(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where any other text is edited."""
    monkeypatch.setattr(no_network, "is_enforced", lambda: True)
    _use_editor(cli, monkeypatch, "sys.exit(3)")
    assert "sudoedit" in cli("catalogues", "new", "eget").err
