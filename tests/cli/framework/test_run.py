"""The one way out: exit codes, languages, broken pipes, and faults that tell nothing private."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, NoReturn

import pytest

from musprep.cli.framework import run as run_module
from musprep.vault.files import lock
from platforms import needs

if TYPE_CHECKING:
    from command_line import CommandLine
    from musprep.cli.framework.call import CommandCall


def musprep(cli: CommandLine, *argv: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    """Start the program as a process of its own."""
    around = {**os.environ, "MUSPREP_VAULT": str(cli.vault), **env}
    return subprocess.run([sys.executable, "-m", "musprep", *argv], env=around, capture_output=True, check=False)


def test_the_program_starts_as_a_process(cli: CommandLine) -> None:
    """`python -m musprep` notes and lists: data on stdout, nothing on stderr, code 0."""
    noted = musprep(cli, "log", "Første bane åben")
    listed = musprep(cli, "entries")
    assert (noted.returncode, listed.returncode, listed.stderr) == (0, 0, b"")
    assert "Første bane åben" in listed.stdout.decode()


def test_without_a_terminal_there_are_no_screens(cli: CommandLine) -> None:
    """`musprep` alone, and demo, say in one sentence that they need a terminal, and exit 1."""
    for argv in ((), ("demo",)):
        done = cli(*argv)
        assert (done.code, done.out) == (1, "")
        assert "skal bruge en terminal" in done.err
        assert "needs a terminal" in cli(*argv, "--lang", "en").err
    assert not cli.vault.exists()


def test_an_error_is_said_in_the_language_asked_for(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """--lang wins over MUSPREP_LANG, that over what the vault was told, and Danish comes last."""
    assert "Du har ingen MUS-runde" in cli("round").err
    assert cli.good("owner", "set", "language", "en").err == "language: en\n"
    assert "You have no round" in cli("round").err
    monkeypatch.setenv("MUSPREP_LANG", "da")
    assert "Du har ingen MUS-runde" in cli("round").err
    assert "You have no round" in cli("round", "--lang", "en").err


@pytest.mark.parametrize("value", ["de", "", "english"])
def test_a_strange_language_in_the_environment_stops_nothing(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    """MUSPREP_LANG with anything in it leaves the program working."""
    monkeypatch.setenv("MUSPREP_LANG", value)
    assert cli("entries").code == 0


def test_a_locked_vault_exits_3(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another program holds the vault a change waits, then gives up with code 3 and one sentence."""
    entry = cli.note("En note")
    ours = lock.hold_lock
    monkeypatch.setattr("musprep.vault.notes.log.lock.hold_lock", lambda place: ours(place, wait=0.05))
    with ours(str(cli.vault)):
        done = cli("entries", "remove", entry)
    assert done.code == 3
    assert str(cli.vault) in done.err
    assert len(cli.good("entries", "--json").data) == 1


def broken(error: BaseException) -> object:
    def do(_: CommandCall) -> NoReturn:
        text = "HEMMELIGT"  # noqa: F841 - what a trace with locals would show
        raise error

    return type("Broken", (), {"declare": staticmethod(lambda _: None), "do": staticmethod(do)})


def test_a_fault_tells_nothing_private(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error nobody foresaw becomes one sentence with its name and place: no text, no locals, code 1."""
    monkeypatch.setattr(run_module, "load_action", lambda *_: broken(ValueError("HEMMELIGT")))
    done = cli("vault")
    assert (done.code, done.out) == (1, "")
    assert "HEMMELIGT" not in done.err
    assert "ValueError" in done.err
    assert done.err.count("\n") == 1


def test_ctrl_c_exits_130(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interrupt ends the command with code 130 and no trace."""
    monkeypatch.setattr(run_module, "load_action", lambda *_: broken(KeyboardInterrupt()))
    done = cli("vault")
    assert (done.code, done.out, done.err.strip()) == (130, "", "")


def test_a_reader_that_leaves_is_no_error(cli: CommandLine) -> None:
    """`musprep catalogues schema | head -1` ends quietly: no trace, no complaint when Python closes its streams."""
    cli.vault.mkdir()
    env = {**os.environ, "MUSPREP_VAULT": str(cli.vault)}
    with subprocess.Popen(
        [sys.executable, "-m", "musprep", "catalogues", "show", "lus", "--json"],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (0, b"")


def test_a_poor_terminal_still_shows_the_rest(cli: CommandLine) -> None:
    """Where the output's encoding lacks a letter, its number is shown and the rest is there."""
    cli.note("Smørrebrød 🥪")
    done = musprep(cli, "entries", PYTHONIOENCODING="latin-1")
    assert done.returncode == 0
    assert "Smørrebrød" in done.stdout.decode("latin-1")
    assert "\\U0001f96a" in done.stdout.decode("latin-1")


@needs("locale.nl_langinfo")
def test_letters_are_letters_where_no_language_is_set(cli: CommandLine) -> None:
    """With LC_ALL=C nothing is known of the terminal, and it most likely shows UTF-8; on the screens too."""
    cli.note("Smørrebrød 🥪")
    unset = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    done = musprep(cli, "entries", **unset)
    assert "Smørrebrød 🥪" in done.stdout.decode()
    code = (
        "import sys; from musprep.process import standard_error; standard_error.ignore_failures(); "
        "from musprep.cli.framework import streams; streams.prepare(); sys.__stderr__.write('\\u2500')"
    )
    painted = subprocess.run([sys.executable, "-c", code], env={**os.environ, **unset}, capture_output=True, check=True)
    assert painted.stderr.decode() == "─"


@needs("signal.SIGHUP")
def test_interrupt_signal_gives_130(cli: CommandLine) -> None:
    """SIGINT while the program waits for input ends it with 130."""
    env = {**os.environ, "MUSPREP_VAULT": str(cli.vault)}
    code = (
        "import sys, os; from musprep.cli.framework.run import run; import musprep.cli.framework.text_input as g; "
        "g.read_input = lambda call: os.kill(os.getpid(), 2); sys.exit(run(sys.argv[1:]))"
    )
    done = subprocess.run([sys.executable, "-c", code, "points", "add", "-"], env=env, capture_output=True, check=False)
    assert done.returncode == 128 + signal.SIGINT
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("argv", "now"),
    [
        (("vault", "seal"), "encrypt"),
        (("vault", "unseal"), "decrypt"),
        (("wishes", "again", "a-day"), "carry-over"),
        (("needs", "again"), "carry-over"),
        (("round", "new", "--leader", "Karen Holm"), "--manager"),
        (("round", "set", "leader", "Karen Holm"), "manager"),
        (("agreements", "--owner", "leader"), "manager"),
        (("agreements", "--state", "let-go"), "dropped"),
        (("brief", "--for", "new-leader"), "new-manager"),
    ],
)
def test_a_name_of_before_is_refused_with_the_one_of_now(cli: CommandLine, argv: tuple[str, ...], now: str) -> None:
    """Commands, options and values that have another name now are not guessed: one sentence gives the new name."""
    done = cli(*argv, "--lang", "en")
    assert done.code in (1, 2)
    assert now in done.err
    assert not done.out
