"""A disk that is really full, read-only, or limited."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.model.answer import Answer
from musprep.vault.files import temporary_files
from musprep.vault.notes import append
from musprep.vault.vault import Vault
from platforms import needs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ANSWER = Answer(to="a/b/c", text="Det gamle svar")


def mounted(place: Path, *options: str) -> None:
    """Mount something on `place`, or skip the test where that is not allowed."""
    done = subprocess.run(["mount", *options, str(place)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("mounting is not allowed here")


@pytest.fixture
def small(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """Mount a memory disk with little room (of bytes or of files) and a vault on it."""
    if sys.platform != "linux" or os.geteuid():
        pytest.skip("only root can mount")
    mounted(tmp_path, "-t", "tmpfs", "-o", request.param, "tmpfs")
    try:
        vault = Vault(str(tmp_path / "vault"))
        note(vault, "Den første")
        vault.open_answers("2026").save(vault.open_answers("2026").read(), {ANSWER.key: ANSWER})
        yield tmp_path
    finally:
        subprocess.run(["umount", "-l", str(tmp_path)], check=True)


def note(vault: Vault, text: str) -> str:
    return append.append_entry(vault.place, kind="result", text=text, at=time.localtime(), say="only-me")[0]


def contents(place: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in place.rglob("*") if path.is_file()}


@pytest.mark.parametrize("small", ["size=160k", "nr_inodes=40,size=8m"], ids=["bytes", "files"], indirect=True)
def test_a_full_disk_is_told_and_costs_nothing(small: Path) -> None:
    """When bytes or files run out a write is refused clearly, all that was saved stands, and room makes it work."""
    vault = Vault(str(small / "vault"))
    saved: list[str] = []
    with pytest.raises(MusprepError) as told:
        saved.extend(note(vault, f"{number} " + "x" * 3000) for number in range(100))
    assert told.value.key == "vault.disk_full"
    assert "plads" in told.value.describe("da")
    before = contents(small)
    base = vault.open_answers("2026").read()
    for attempt in (
        lambda: note(vault, "x" * 5000),
        lambda: vault.open_answers("2026").save(base, {ANSWER.key: ANSWER.with_(text="y" * 9000)}),
    ):
        with pytest.raises(MusprepError) as told:
            attempt()
        assert told.value.key == "vault.disk_full"
        assert contents(small) == before
    assert saved
    assert vault.open_answers("2026").read() == base
    for entry_id in saved[:8]:
        os.unlink(next((small / "vault" / "log").glob(f"*/{entry_id}.toml")))
    note(vault, "Nu er der plads")
    changed = vault.open_answers("2026").save(base, {ANSWER.key: ANSWER.with_(text="Nyt")}).snapshot
    assert vault.open_answers("2026").read() == changed


@pytest.mark.parametrize("small", ["size=1m"], indirect=True)
def test_a_read_only_disk_is_readable_and_refuses_clearly(small: Path) -> None:
    """On a drive that was made read-only everything can be read; every write says so."""
    mounted(small, "-o", "remount,ro")
    vault = Vault(str(small / "vault"))
    assert vault.open_answers("2026").read().records == {ANSWER.key: ANSWER}
    entry = vault.log.read_year(vault.log.list_years()[0]).entries[0]
    for attempt in (
        lambda: note(vault, "a"),
        lambda: vault.log.edit(entry, entry.with_(text="b")),
        lambda: vault.log.remove(entry.id),
        lambda: vault.save_owner(vault.read_owner().with_(name="Åse")),
    ):
        with pytest.raises(MusprepError) as told:
            attempt()
        assert told.value.key == "vault.read_only"


@needs("resource.setrlimit")
def test_a_limit_on_file_size_is_told(tmp_path: Path) -> None:
    """Where the system lets no file grow so large, the note is refused and nothing is left behind."""
    import resource

    vault = Vault(str(tmp_path))
    note(vault, "Den første")
    before = contents(tmp_path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, hard))
    try:
        with pytest.raises(MusprepError) as told:
            note(vault, "x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert told.value.key == "vault.file_too_large"
    assert contents(tmp_path) == before
    assert not list(tmp_path.rglob(f"{temporary_files.PREFIX}*"))
