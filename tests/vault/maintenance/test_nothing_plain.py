"""While a vault is encrypted no word of it touches the disk: a marker is written everywhere, and found nowhere."""

from __future__ import annotations

import os
import runpy
import shutil
import stat
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from command_line import CommandLine
from musprep.services.session.draft import drop_draft, keep_draft, take_draft
from musprep.services.session.session import open_session
from musprep.vault.crypto import keyring
from musprep.vault.records import editor_file, editor_file_names
from platforms import needs_mounts

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKER = "Blåmejse-4711"
CODED = (MARKER.encode(), MARKER.encode("utf-16-le"), b"mejse-4711")
CATALOGUE = f"""
schema = 2
id = "egen"
version = "1.0.0"
kind = "questions"
title = "{MARKER}"
about = "Mine egne"
source = "Mig"
audience = ["employee"]

[[section]]
id = "et"
title = "Et"

[[section.question]]
id = "to"
type = "text"
prompt = "{MARKER}?"
"""
PHRASE = "blåbærgrød på tirsdag"


@pytest.fixture
def tmp_path(on_disk: Path) -> Path:
    """Let vault and home lie on a disk: what is written in memory is not looked at."""
    return on_disk


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder in memory for the editor's sheets."""
    if not editor_file.is_in_memory("/dev/shm"):  # noqa: S108 - a folder of its own is made there
        pytest.skip("this system has no tmpfs at /dev/shm")
    folder = Path(tempfile.mkdtemp(dir="/dev/shm"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note every file outside of memory that the program writes the marker to, be it for a moment only."""
    told: list[str] = []
    real = os.write

    def write(handle: int, data: Any) -> int:
        if any(code in bytes(data) for code in CODED) and stat.S_ISREG(os.fstat(handle).st_mode):
            path = os.readlink(f"/proc/self/fd/{handle}")
            if not path.startswith("/dev/shm/"):  # noqa: S108 - looked at, not used
                told.append(path)
        return real(handle, data)

    monkeypatch.setattr(os, "write", write)
    return told


def hits(*roots: Path) -> list[str]:
    """Return every file and name below `roots` that holds the marker."""
    found = []
    for root in roots:
        for path in root.rglob("*"):
            inside = path.is_file() and any(code in path.read_bytes() for code in CODED)
            if inside or "mejse" in path.name:
                found.append(str(path))
    return found


def do_everything(cli: CommandLine) -> None:
    """Write the marker through every command that writes into the vault."""
    note = cli.note(MARKER, "--effect", MARKER, "--tag", MARKER, "--proof", MARKER)
    cli.note("en anden", "--kind", "ros")
    cli.good("entries", "edit", note, "--text", f"{MARKER} igen")
    cli.good("entries", "remove", note)
    cli.good("entries", "undo")
    cli.good("owner", "set", "name", MARKER)
    cli.good("owner", "set", "workplace", MARKER)
    cli.good("round", "new", "--manager", MARKER)
    cli.good("answer", "privat-skema/trivsel/leder", MARKER)
    cli.good("answer", "privat-skema/trivsel/leder", f"{MARKER} igen")
    cli.good("answer", "egen/et/to", MARKER)
    cli.good("points", "add", MARKER)
    cli.good("wishes", "add", MARKER)
    cli.good("needs", "add", MARKER)
    cli.good("agreements", "add", MARKER, "--owner", "mig")
    cli.good("goals", "add", MARKER)
    cli.good("pulse", "3", MARKER)
    cli.good("brief", "--upto", "kun-mig", "--yes")
    cli.good("brief", "--upto", "kun-mig", "--yes")


def words_in(cli: CommandLine) -> int:
    """Return how often the marker is shown by what reads."""
    shown = [cli.good("search", MARKER).out, cli.good("answers").out, cli.good("owner").out]
    return sum(words.count(MARKER) for words in shown)


def test_the_marker_is_nowhere(
    cheap: str, tmp_path: Path, memory: Path, watched: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Encrypted, everything but an export leaves the marker in no file, no name and no temporary, not for a moment.

    It is looked for in the vault, the home, the temporary folder and memory; before the encrypting it was everywhere.
    """
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    cli = CommandLine(tmp_path, monkeypatch)
    cli.note(MARKER)
    Path(cheap, "questionnaires").mkdir()
    Path(cheap, "questionnaires", "egen.toml").write_text(CATALOGUE, "utf-8")
    assert hits(tmp_path)
    phrase = tmp_path / "phrase"
    phrase.write_text(PHRASE, "utf-8")
    watched.clear()
    cli.good("vault", "encrypt", "--passphrase-file", str(phrase))
    do_everything(cli)
    session = open_session(cheap)
    keep_draft(session, {"text": MARKER})
    assert take_draft(session)["text"] == MARKER
    assert hits(tmp_path, memory) == []
    drop_draft(session)
    editor = tmp_path / "editor"
    editor.write_text(f'#!/bin/sh\nfor f; do :; done\necho " {MARKER}" >> "$f"; cp "$f" "$f~"\n', "utf-8")
    editor.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(editor))
    editor_words = editor.read_bytes()
    cli.good("log", "--edit", "Fra editoren")
    editor.write_bytes(b"")
    seen = words_in(cli)
    assert seen > 5
    keyring._held.clear()
    assert (hits(tmp_path, memory), watched) == ([], [])
    editor.write_bytes(editor_words)
    cli.good("vault", "decrypt", "--passphrase-file", str(phrase))
    assert words_in(cli) == seen
    assert len(hits(tmp_path)) > 10


@needs_mounts
def test_only_a_folder_in_memory_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder on the disk is not taken for memory, a memory disk is; where the kernel tells nothing none is."""
    (tmp_path / "disk").mkdir()
    (tmp_path / "memory").mkdir()
    table = tmp_path / "mounts"
    table.write_text(f"/dev/sda1 / ext4 rw 0 0\ntmpfs {tmp_path}/memory tmpfs rw 0 0\n", "utf-8")
    monkeypatch.setattr(editor_file, "_MOUNTS", str(table))
    assert editor_file.is_in_memory(str(tmp_path / "memory"))
    assert not editor_file.is_in_memory(str(tmp_path / "disk"))
    monkeypatch.setattr(editor_file, "_MOUNTS", str(tmp_path / "none"))
    assert not editor_file.is_in_memory(str(tmp_path / "memory"))


@pytest.mark.parametrize("system", ["nt", "posix"])
def test_on_windows_no_folder_of_the_drive_passes_for_memory(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    r"""Anybody may make C:\dev\shm and C:\proc there, and would get the texts of others."""
    with monkeypatch.context() as here:
        here.setattr(os, "name", system)
        found = [runpy.run_path(module.__file__ or "") for module in (editor_file_names, editor_file)]
    assert {bool(found[0]["SHARED_MEMORY"]), bool(found[1]["_MOUNTS"])} == {system == "posix"}
