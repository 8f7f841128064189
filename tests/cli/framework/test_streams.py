"""Where the output leads nowhere: what is done is said to be done, and nothing is done that nobody could see."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

SOURCE = str(Path(__file__).parents[3] / "src")


def run(home: Path, line: str) -> subprocess.CompletedProcess[str]:
    """Do a line of the shell; `musprep` in it is the program, its vault is in `home`."""
    if not hasattr(os, "fork"):
        pytest.skip("this system has no os.fork, and so no bash")
    whole = line.replace("musprep", f'"{sys.executable}" -m musprep', 1)
    env = {"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONPATH": SOURCE, "MUSPREP_LANG": "da"}
    env["MUSPREP_VAULT"] = str(home / "vault")
    return subprocess.run(["bash", "-c", whole], env=env, capture_output=True, text=True, check=False)


def agreements(home: Path) -> int:
    return (home / "vault" / "agreements.toml").read_text("utf-8").count("[[agreement]]")


def test_a_closed_output_is_no_fault(tmp_path: Path) -> None:
    """With standard output closed an agreement is saved once and nothing is said to have gone wrong."""
    done = run(tmp_path, "musprep agreements add Ferie --owner me >&-")
    assert (done.returncode, agreements(tmp_path)) == (0, 1)
    assert "selve programmet" not in done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_output_says_that_it_is_done(tmp_path: Path) -> None:
    """Where the id cannot be printed, a sentence says that the agreement is saved and not to be made again."""
    done = run(tmp_path, "musprep agreements add Ferie --owner me >/dev/full")
    assert (done.returncode, agreements(tmp_path)) == (1, 1)
    assert "Det er gjort" in done.stderr
    assert "selve programmet" not in done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize(("command", "code"), [("--help >/dev/full", 1), ("--version >/dev/full", 1)])
def test_help_that_cannot_be_printed_is_told_in_a_sentence(tmp_path: Path, command: str, code: int) -> None:
    """What ends the program by itself, as the help does, goes the same way out."""
    done = run(tmp_path, f"musprep {command}")
    assert done.returncode == code
    assert "skrives ud" in done.stderr
    assert "Exception" not in done.stderr


@pytest.mark.parametrize("out", [">&-", ">/dev/full"])
def test_nothing_is_encrypted_with_a_key_that_nobody_saw(tmp_path: Path, out: str) -> None:
    """A recovery sheet that cannot be shown leaves the vault as it was, and says so."""
    run(tmp_path, "musprep agreements add Ferie --owner me")
    (tmp_path / "pw").write_text("en lang adgangssætning\n", "utf-8")
    done = run(tmp_path, f"musprep vault encrypt --passphrase-file {tmp_path}/pw --recovery - {out}")
    assert done.returncode == 1
    assert "ikke krypteret" in done.stderr
    assert not (tmp_path / "vault" / "recipient").exists()


@pytest.mark.parametrize(
    "line",
    [
        "musprep log x --vault v2",
        "musprep --vault v2 entries",
        "musprep brief --out b.md",
        "musprep vault backup b.age --passphrase-file {home}/pw",
        "musprep vault export ud --yes",
        "musprep demo --write aar",
        "musprep vault restore b.age --to her --passphrase-file {home}/pw",
    ],
)
def test_a_working_folder_that_is_gone_is_told_as_such(tmp_path: Path, line: str) -> None:
    """A path that starts where one stands cannot be found there: one sentence, and nothing is done."""
    run(tmp_path, "musprep agreements add Ferie --owner me")
    (tmp_path / "pw").write_text("en lang adgangssætning\n", "utf-8")
    (tmp_path / "gone").mkdir()
    done = run(tmp_path, f"cd {tmp_path}/gone && rmdir ../gone && {line.format(home=tmp_path)}")
    assert done.returncode == 1
    assert "findes ikke længere" in done.stderr
    assert "Traceback" not in done.stderr
    assert "gjort" not in done.stderr


@pytest.mark.parametrize("line", ["musprep entries", "musprep agreements", "musprep log x", "musprep pulse 4"])
def test_a_working_folder_that_is_gone_keeps_nobody_from_the_vault(tmp_path: Path, line: str) -> None:
    """Where the vault has a place of its own, nothing depends on the folder one stands in."""
    run(tmp_path, "musprep agreements add Ferie --owner me")
    (tmp_path / "gone").mkdir()
    done = run(tmp_path, f"cd {tmp_path}/gone && rmdir ../gone && {line}")
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
    assert "Det er gjort" not in told


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
    env = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONPATH": SOURCE}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "kan ikke læse sine egne filer (" in done.stderr
    assert "Nothing was saved" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("where", ["link", "above", "loop"])
@pytest.mark.parametrize("line", ["musprep log x", "musprep entries", "musprep vault", "musprep pulse 4"])
def test_a_vault_on_a_drive_that_is_away_is_told_in_one_way(tmp_path: Path, line: str, where: str) -> None:
    """A link that leads nowhere, to the vault or on the way to it: each command names it, and makes nothing."""
    link = tmp_path / "vault"
    link.symlink_to(link if where == "loop" else tmp_path / "drive" / "vault")
    if where == "above":
        line += f" --vault {link}/min"
    done = run(tmp_path, line)
    assert done.returncode == 1
    assert f"{link} er et link til" in done.stderr
    assert not (tmp_path / "drive").exists()


@pytest.mark.parametrize("blanks", [" ", "   ", "\t", "\n ", "\u00a0"])
@pytest.mark.parametrize("line", ["musprep log x", "musprep entries"])
def test_a_vault_of_blanks_is_refused(tmp_path: Path, line: str, blanks: str) -> None:
    """A vault whose name holds nothing but blanks is no vault, and no such folder is made."""
    done = run(tmp_path, f"cd {tmp_path} && {line} --vault $'{blanks}'")
    assert done.returncode == 1
    assert "kun mellemrum" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("musprep brief --out -", 0),
        ("musprep calendar --out -", 0),
        ("musprep vault export - --yes", 1),
        ("musprep demo --write -", 1),
        ("musprep vault backup - --passphrase-file {home}/pw", 1),
        ("musprep --vault - log x", 1),
    ],
)
def test_a_dash_never_becomes_a_file(tmp_path: Path, line: str, code: int) -> None:
    """Where a text is written `-` is standard output; elsewhere it is refused with the way to name such a file."""
    run(tmp_path, "musprep round new --date 2030-06-03")
    (tmp_path / "pw").write_text("en lang adgangssætning\n", "utf-8")
    done = run(tmp_path, f"cd {tmp_path} && {line.format(home=tmp_path)}")
    assert done.returncode == code, done.stderr
    assert ("./-" in done.stderr, bool(done.stdout)) == (code == 1, code == 0)
    assert not (tmp_path / "-").exists()
