"""What was being written in an editor when the program was killed: found, told, kept as a draft, and taken away."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import warm
from musprep.services.session import outside_editor
from musprep.services.session.draft import take_draft
from musprep.services.session.session import open_session
from musprep.vault.crypto import keyring, passphrase
from musprep.vault.records import editor_file
from platforms import needs_links, needs_modes, set_state
from warm import Warm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from command_line import CommandLine

PHRASE = "blåbærgrød på tirsdag"
WORDS = "Tanker om chefen"


@pytest.fixture
def memory(quick_memory: Path, cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder in memory, where the sheets of this test lie."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(quick_memory))
    set_state(monkeypatch, cli.folder / "state")
    return quick_memory


@pytest.fixture
def quick_memory() -> Iterator[Path]:
    """Return an empty folder in memory."""
    if not editor_file.is_in_memory("/dev/shm"):  # noqa: S108 - a folder of its own is made there
        pytest.skip("this system has no tmpfs at /dev/shm")
    folder = tempfile.mkdtemp(dir="/dev/shm")
    yield Path(folder)
    shutil.rmtree(folder)


def encrypt(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> str:
    """Encrypt the vault; return the file with its passphrase."""
    monkeypatch.setattr(passphrase, "FACTOR", 2)
    words = cli.folder / "words"
    words.write_text(PHRASE, "utf-8")
    cli.good("vault", "encrypt", "--passphrase-file", str(words))
    cli.lock()
    return str(words)


def editor(cli: CommandLine, script: str) -> str:
    """Make an editor that runs `script` with its file as $f."""
    if os.name == "nt":
        pytest.skip("this system has no /bin/sh")
    path = cli.folder / "editor"
    path.write_text(f'#!/bin/sh\nfor f; do :; done\nd=$(dirname "$f")\n{script}\n', "utf-8")
    path.chmod(0o700)
    return str(path)


def edit(cli: CommandLine, script: str, *words: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "EDITOR": editor(cli, script), "MUSPREP_LANG": "da"}
    env.pop("VISUAL", None)
    return warm.run([sys.executable, "-m", "musprep", "log", "--edit", *words], env=env, encoding="utf-8")


def typed(cli: CommandLine) -> list[str]:
    """Return the texts of all drafts, as the screens offer them one by one."""
    found = []
    sessions = []
    while words := take_draft(session := open_session(str(cli.vault))).get("text"):
        found.append(words)
        # Held, so that the next one is offered.
        sessions.append(session)
    return found


@pytest.mark.parametrize("is_encrypted", [True, False], ids=["encrypted", "unencrypted"])
@pytest.mark.parametrize("how", ["KILL", "TERM", "HUP", "INT"])
def test_what_a_killed_program_left_becomes_a_draft(
    cli: CommandLine, memory: Path, monkeypatch: pytest.MonkeyPatch, how: str, is_encrypted: bool
) -> None:
    """After any end the next command tells, keeps the text as a draft without asking for the key, and sweeps.

    In an encrypted vault the draft is encrypted, and the text lies nowhere readable.
    """
    words = encrypt(cli, monkeypatch) if is_encrypted else ""
    done = edit(cli, f'echo "{WORDS}" > "$f"; kill -{how} $PPID; sleep 0.2')
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert list(memory.iterdir())
    told = cli("catalogues", "check", os.devnull)
    assert "kladde" in told.err
    assert not list(memory.iterdir())
    readable = [path for path in cli.vault.rglob("*") if path.is_file() and WORDS.encode() in path.read_bytes()]
    assert bool(readable) is not is_encrypted
    if is_encrypted:
        keyring.unlock(str(cli.vault), Path(words).read_text("utf-8"))
    assert typed(cli) == [f"{WORDS}\n"]
    assert "kladde" not in cli("catalogues", "check", os.devnull).err


def test_a_sheet_that_somebody_writes_on_is_left_alone(cli: CommandLine, memory: Path) -> None:
    """While a program waits for its editor nobody takes its sheet, and neither while only the editor lives."""
    env = {**os.environ, "EDITOR": editor(cli, f'echo "{WORDS}" > "$f"; touch "$d/../begun"; sleep 60')}
    with Warm([sys.executable, "-m", "musprep", "log", "--edit"], env=env, start_new_session=True) as program:
        try:
            while not (memory / "begun").exists():
                time.sleep(0.02)
            (memory / "begun").unlink()
            for _ in range(2):
                assert "kladde" not in cli.good("entries").err
                assert list(memory.iterdir())
                program.kill()
                program.wait()
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(program.pid, signal.SIGKILL)
    while "kladde" not in cli("entries").err:
        time.sleep(0.02)
    assert typed(cli) == [f"{WORDS}\n"]


def test_what_was_not_changed_is_swept_in_silence(cli: CommandLine, memory: Path) -> None:
    """A sheet that holds only what it began with is no draft."""
    edit(cli, "kill -KILL $PPID; sleep 0.1", "Begyndt")
    assert "kladde" not in cli.good("entries").err
    assert not list(memory.iterdir())


def test_a_newer_copy_that_the_editor_made_is_kept_too(cli: CommandLine, memory: Path) -> None:
    """What an editor saves beside the file as it is killed (nano, emacs) is offered, an older backup is not."""
    script = 'echo ældre > "$d/musprep.md~"; sleep 0.05; echo gemt > "$f"; sleep 0.05; echo "ikke gemt" > "$f.save"'
    edit(cli, f"{script}; kill -KILL $PPID; sleep 0.1")
    cli.good("entries")
    assert sorted(typed(cli)) == ["gemt\n", "ikke gemt\n"]
    assert not list(memory.iterdir())


@pytest.mark.usefixtures("memory")
def test_what_an_editor_saved_as_utf16_is_a_draft_too(cli: CommandLine) -> None:
    """It holds zeros, as a swap file does, but begins with a mark."""
    edit(cli, """printf '\\377\\376h\\000\\346\\000' > "$f"; kill -KILL $PPID; sleep 0.1""")
    cli.good("entries")
    assert typed(cli) == ["hæ"]


@needs_modes
@needs_links
def test_another_vaults_sheets_and_strange_folders_are_left_alone(cli: CommandLine, memory: Path) -> None:
    """Only this vault's own sheets count, in a folder of this user's alone; a planted link is not followed."""
    edit(cli, f'echo "{WORDS}" > "$f"; kill -KILL $PPID; sleep 0.1')
    (mine,) = memory.iterdir()
    other = memory / f"musprep-sheet-{'0' * 16}-abc"
    mine.rename(other)
    (cli.folder / "dokumenter").mkdir(mode=0o700)
    (cli.folder / "dokumenter" / "musprep.md").write_text("vigtigt", "utf-8")
    (memory / f"{mine.name[:31]}link").symlink_to(cli.folder / "dokumenter")
    open_to_all = memory / f"{mine.name[:31]}open"
    open_to_all.mkdir()
    open_to_all.chmod(0o777)
    assert "kladde" not in cli.good("entries").err
    assert (cli.folder / "dokumenter" / "musprep.md").read_text("utf-8") == "vigtigt"
    assert other.exists()


@pytest.mark.parametrize(
    "script",
    ['rm "$f"', 'rm -r "$d"', 'rm "$f"; mkdir "$f"', 'rm "$f"; ln -s /etc/passwd "$f"', 'rm "$f"; mkfifo "$f"'],
)
def test_an_editor_that_takes_its_file_away_is_told(cli: CommandLine, memory: Path, script: str) -> None:
    """A sentence and the exit code 1: no traceback, no note; where nothing is left there is no litter."""
    done = edit(cli, script, "Lidt")
    assert (done.returncode, "Traceback" in done.stderr, done.stdout) == (1, False, "")
    assert f"Editoren efterlod ingen fil i {memory}" in done.stderr
    assert cli.good("entries").out == ""
    assert not list(memory.iterdir())


@pytest.mark.parametrize("command", ["code 'x", '"code', "vi \\"])
def test_a_command_that_cannot_be_taken_apart_is_told(
    cli: CommandLine, memory: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """An unbalanced quotation mark is named; no other editor is started instead."""
    for name in ("EDITOR", "VISUAL"):
        monkeypatch.setenv(name, command)
        done = cli("log", "--edit")
        assert done.code == 1
        assert command in done.err
        monkeypatch.delenv(name)
    assert not list(memory.iterdir())


def test_a_program_with_blanks_in_its_name_is_started(
    cli: CommandLine, memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In quotes with its options, or alone without any."""
    folder = cli.folder / "Min editor"
    folder.mkdir()
    program = Path(editor(cli, 'echo hej > "$f"')).rename(folder / "ed it")
    for command in (f"'{program}' --vent", f'"{program}"', str(program), str(program).replace(" ", "\\ ")):
        monkeypatch.setenv("VISUAL", command)
        assert "hej" in cli.good("log", "--edit").out
    assert not list(memory.iterdir())


@pytest.mark.parametrize("slow", [False, True])
def test_an_editor_that_comes_back_at_once_keeps_its_file(
    cli: CommandLine, memory: Path, monkeypatch: pytest.MonkeyPatch, slow: bool
) -> None:
    """Its window may have just opened: the file stays, one is told of --wait, and what is saved later is a draft.

    So it is where one that is known for it took its time to start. The draft is made once; the file goes an hour after
    the last change.
    """
    program = Path(editor(cli, ":"))
    if slow:
        program = program.rename(cli.folder / "code")
        monkeypatch.setattr(outside_editor, "_AT_ONCE", 0.0)
    monkeypatch.setenv("EDITOR", str(program))
    done = cli("log", "--edit")
    assert done.code == 1
    assert "--wait" in done.err
    (sheet,) = memory.glob("*/musprep.md")
    assert "kladde" not in cli.good("entries").err
    sheet.write_text("Gemt i vinduet", "utf-8")
    assert "kladde" in cli.good("entries").err
    assert "kladde" not in cli.good("entries").err
    assert typed(cli) == ["Gemt i vinduet"]
    assert sheet.exists()
    for path in sheet.parent.iterdir():
        os.utime(path, (0, 0))
    cli.good("entries")
    assert not list(memory.iterdir())


@pytest.mark.skipif(os.name == "nt" or not os.path.exists("/usr/bin/micro"), reason="needs micro")
def test_micro_knows_the_options_it_is_given() -> None:
    """The real micro takes each of them, so that none is mistaken for a file."""
    words = editor_file.find_editor({"EDITOR": "/usr/bin/micro"})
    known = subprocess.run(["/usr/bin/micro", "-options"], capture_output=True, encoding="utf-8", check=True).stdout
    assert [word for word in words[1::2] if f"{word} value" not in known] == []
    assert set(words[2::2]) == {"false"}


@pytest.mark.parametrize(
    ("name", "flag"),
    [("nano", "--ignorercfiles"), ("joe", "-nobackups"), ("emacs -nw", "--eval"), ("micro", "-backup")],
)
def test_editors_are_told_to_keep_no_copies(name: str, flag: str) -> None:
    """What is known to keep backups elsewhere is told not to, whatever its own settings say."""
    assert flag in editor_file.find_editor({"EDITOR": name})
