"""A demo's folder is gone with its program, or with the next start."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest

from musprep.services.upkeep import demo_folder
from musprep.vault.files import folders
from platforms import needs_links, needs_modes


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let temporary folders be made in a folder of the test's."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def killed(temporary: Path) -> Path:
    """Return the folder that a killed program has left behind."""
    with demo_folder.make_demo_folder() as folder:
        Path(folder, "vault.toml").write_text("x", "utf-8")
        left = temporary / "musprep-demo-left"
        shutil.copytree(folder, left)
        left.chmod(0o700)
    return left


def test_the_next_start_removes_what_a_killed_program_left(temporary: Path) -> None:
    """A folder whose program is gone goes; one in use stays until its program ends."""
    left = killed(temporary)
    with demo_folder.make_demo_folder() as folder:
        demo_folder.sweep()
        assert not left.exists()
        assert Path(folder).exists()
    assert list(temporary.iterdir()) == []


def test_a_file_that_another_program_has_open_for_a_moment_goes_too(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A scanner on Windows opens what was just written, and the year is gone all the same."""
    monkeypatch.setattr(folders, "_BY_HANDLE", False)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    real, refused = os.unlink, [3]

    def unlink(*arguments: Any, **options: Any) -> None:
        if refused[0]:
            refused[0] -= 1
            error = PermissionError(13, "used by another process")
            error.winerror = 32  # type: ignore[attr-defined]
            raise error
        real(*arguments, **options)

    with demo_folder.make_demo_folder() as folder:
        Path(folder, "vault.toml").write_text("x", "utf-8")
        monkeypatch.setattr(os, "unlink", unlink)
    assert list(temporary.iterdir()) == []


@needs_modes
@needs_links
def test_nothing_but_a_demo_is_removed(temporary: Path) -> None:
    """A link, a folder of another making and one that others can write in stay, with all that is in them."""
    mine = temporary / "mine"
    mine.mkdir()
    (mine / ".in-use").touch()
    (temporary / "musprep-demo-link").symlink_to(mine)
    (temporary / "musprep-demo-other").mkdir(0o700)
    (temporary / "musprep-demo-inner").mkdir(0o700)
    (temporary / "musprep-demo-inner" / ".in-use").symlink_to(mine / ".in-use")
    if os.name != "nt":
        killed(temporary).chmod(0o777)
    before = sorted(temporary.rglob("*"))
    demo_folder.sweep()
    assert sorted(temporary.rglob("*")) == before
