"""Where the output leads nowhere: what is done is said to be done, and nothing is done that nobody could see."""

from __future__ import annotations

import os
import subprocess
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

import warm
from platforms import needs_full, needs_links, needs_modes, needs_open_unlink

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import CommandLine


@pytest.fixture
def home(cli: CommandLine) -> Path:
    """Return a home with an agreement in its vault and a passphrase in a file."""
    cli.good("agreements", "add", "Kursus", "--owner", "me")
    (cli.folder / "pw").write_text("en lang adgangssætning\n", "utf-8")
    return cli.folder


def run(home: Path, line: str, *, out: str = "", err: str = "", gone: bool = False) -> subprocess.CompletedProcess[str]:
    """Run `musprep` with the words of a line; its vault is in `home`.

    `out` is a file to write to, or `-` for an output that is closed; `err` likewise, where `pipe` is one
    that nobody reads. With `gone` its folder is removed before.
    """
    before = ["import os; from musprep.__main__ import main; import sys"]
    if gone:
        (home / "gone").mkdir()
        before.append("os.chdir('gone'); os.rmdir('../gone')")
    if out == "-":
        before.append("os.close(1); sys.stdout = None")
    elif out:
        before.append(f"os.dup2(os.open({out!r}, os.O_WRONLY), 1)")
    if err == "-":
        before.append("os.close(2); sys.stderr = None")
    elif err == "pipe":
        before.append("ends = os.pipe(); os.close(ends[0]); os.dup2(ends[1], 2)")
    elif err:
        before.append(f"os.dup2(os.open({err!r}, os.O_WRONLY), 2)")
    words = [sys.executable, "-c", "; ".join([*before, "sys.exit(main())"]), *line.split("|")]
    env = {"PATH": os.environ["PATH"], "HOME": str(home), "MUSPREP_LANG": "da", "MUSPREP_VAULT": str(home / "vault")}
    # Without these no Python starts on Windows, or finds what it runs.
    env |= {name: os.environ[name] for name in ("SYSTEMROOT", "PYTHONPATH", "LOCALAPPDATA") if name in os.environ}
    return warm.run(words, env=env, cwd=home, encoding="utf-8")


def agreements(home: Path) -> int:
    return (home / "vault" / "agreements.toml").read_text("utf-8").count("[[agreement]]")


def test_a_closed_output_is_no_fault(home: Path) -> None:
    """With standard output closed an agreement is saved once and nothing is said to have gone wrong."""
    done = run(home, "agreements|add|Ferie|--owner|me", out="-")
    assert (done.returncode, agreements(home)) == (0, 2)
    assert "sket en fejl i musprep" not in done.stderr


@needs_full
def test_a_full_output_says_that_it_is_done(home: Path) -> None:
    """Where the id cannot be printed, a sentence says that the agreement is saved and not to be made again."""
    done = run(home, "agreements|add|Ferie|--owner|me", out="/dev/full")
    assert (done.returncode, agreements(home)) == (1, 2)
    assert "Kommandoen er udført" in done.stderr
    assert "sket en fejl i musprep" not in done.stderr


@needs_full
@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_that_cannot_be_printed_is_told_in_a_sentence(tmp_path: Path, option: str) -> None:
    """What ends the program by itself, as the help does, goes the same way out."""
    done = run(tmp_path, option, out="/dev/full")
    assert done.returncode == 1
    assert "vises" in done.stderr
    assert "Exception" not in done.stderr


@pytest.mark.parametrize("out", ["-", pytest.param("/dev/full", marks=needs_full)])
def test_nothing_is_encrypted_with_a_key_that_nobody_saw(home: Path, out: str) -> None:
    """A recovery sheet that cannot be shown leaves the vault as it was, and says so."""
    done = run(home, f"vault|encrypt|--passphrase-file|{home}/pw|--recovery|-", out=out)
    assert done.returncode == 1
    assert "ikke krypteret" in done.stderr
    assert not (home / "vault" / "recipient").exists()


@needs_open_unlink
@pytest.mark.parametrize(
    "line",
    [
        "log|x|--vault|v2",
        "--vault|v2|entries",
        "brief|--out|b.md",
        "vault|backup|b.age|--passphrase-file|{home}/pw",
        "vault|export|ud|--yes",
        "demo|--write|aar",
        "vault|restore|b.age|--to|her|--passphrase-file|{home}/pw",
    ],
)
def test_a_working_folder_that_is_gone_is_told_as_such(home: Path, line: str) -> None:
    """A path that starts where one stands cannot be found there: one sentence, and nothing is done."""
    done = run(home, line.format(home=home), gone=True)
    assert done.returncode == 1
    assert "findes ikke længere" in done.stderr
    assert "Traceback" not in done.stderr
    assert "gjort" not in done.stderr


@needs_open_unlink
@pytest.mark.parametrize("line", ["entries", "agreements", "log|x", "pulse|4"])
def test_a_working_folder_that_is_gone_keeps_nobody_from_the_vault(home: Path, line: str) -> None:
    """Where the vault has a place of its own, nothing depends on the folder one stands in."""
    done = run(home, line, gone=True)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)


def _refused(*_: object, **__: object) -> None:
    raise OSError(5, "Input/output error")


@pytest.mark.parametrize("saved", [False, True])
def test_only_the_output_itself_makes_done_of_an_error(
    saved: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An error of the system that comes from elsewhere says whether anything was saved, and never that all is done."""
    from musprep.cli.framework.run import run as do
    from musprep.vault.files import atomic_write

    monkeypatch.setattr(atomic_write, "written", set())
    monkeypatch.setenv("MUSPREP_VAULT", str(tmp_path / "vault"))
    if saved:
        atomic_write.create(str(tmp_path / "file"), b"x")
    monkeypatch.setattr(
        "musprep.cli.commands.entries.ACTIONS", {"list": SimpleNamespace(declare=_refused, do=_refused)}
    )
    assert do(["entries"]) == 1
    told = capsys.readouterr().err
    assert "Input/output error" in told
    assert ("efter at noget var gemt" in told, "ikke gemt noget" in told) == (saved, not saved)
    assert "Kommandoen er udført" not in told


def test_a_program_that_cannot_be_read_is_told_without_a_traceback(tmp_path: Path) -> None:
    """Where the disk refuses the program's own files, both languages say so, and that nothing was saved."""
    code = (
        "import builtins, sys; real = builtins.__import__\n"
        "def broken(name, *rest):\n"
        "    if name == 'musprep.cli.framework.run': raise OSError(5, 'Input/output error')\n"
        "    return real(name, *rest)\n"
        "builtins.__import__ = broken; sys.argv = ['musprep', 'entries']\n"
        "from musprep.__main__ import main; sys.exit(main())"
    )
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    env = {**kept, "HOME": str(tmp_path), "PYTHONPATH": warm.SOURCE}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "kan ikke læse sine egne filer (" in done.stderr
    assert "Nothing was saved" in done.stderr
    assert "Traceback" not in done.stderr


@needs_links
@pytest.mark.parametrize("where", ["link", "above", "loop"])
@pytest.mark.parametrize("line", ["log|x", "entries", "vault", "pulse|4"])
def test_a_vault_on_a_drive_that_is_away_is_told_in_one_way(tmp_path: Path, line: str, where: str) -> None:
    """A link that leads nowhere, to the vault or on the way to it: each command names it, and makes nothing."""
    link = tmp_path / "vault"
    link.symlink_to(link if where == "loop" else tmp_path / "drive" / "vault", target_is_directory=True)
    if where == "above":
        line += f"|--vault|{link}/min"
    done = run(tmp_path, line)
    assert done.returncode == 1
    assert f"{link} er et link til" in done.stderr
    assert not (tmp_path / "drive").exists()


@pytest.mark.parametrize("blanks", [" ", "   ", "\t", "\n ", "\u00a0"])
@pytest.mark.parametrize("line", ["log|x", "entries"])
def test_a_vault_of_blanks_is_refused(tmp_path: Path, line: str, blanks: str) -> None:
    """A vault whose name holds nothing but blanks is no vault, and no such folder is made."""
    done = run(tmp_path, f"{line}|--vault|{blanks}")
    assert done.returncode == 1
    assert "kun mellemrum" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("brief|--out|-", 0),
        ("calendar|--out|-", 0),
        ("vault|export|-|--yes", 1),
        ("demo|--write|-", 1),
        ("vault|backup|-|--passphrase-file|{home}/pw", 1),
        ("--vault|-|log|x", 1),
    ],
)
def test_a_dash_never_becomes_a_file(cli: CommandLine, home: Path, line: str, code: int) -> None:
    """Where a text is written `-` is standard output; elsewhere it is refused with the way to name such a file."""
    cli.good("round", "set", "date", "2030-06-03")
    done = run(home, line.format(home=home))
    assert done.returncode == code, done.stderr
    assert ("./-" in done.stderr, bool(done.stdout)) == (code == 1, code == 0)
    assert not (home / "-").exists()


@needs_modes
@needs_full
@pytest.mark.parametrize("err", ["-", "/dev/full", "pipe"])
@pytest.mark.parametrize(("line", "code"), [("log|--kind", 2), ("bogus", 2), ("vault|export|ud", 1), ("log|x", 0)])
def test_an_error_has_its_code_where_it_cannot_be_told(home: Path, line: str, code: int, err: str) -> None:
    """Whatever standard error leads to, a command ends as it would have ended had everything been told."""
    (home / "vault").chmod(0o777)
    assert run(home, line, err=err).returncode == code
