"""What the tests of the vault share."""

from __future__ import annotations

import functools
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def quick_path(tmp_path: Path) -> Iterator[Path]:
    """Return an empty folder in memory where there is one: for tests that make thousands of files."""
    if not os.access("/dev/shm", os.W_OK):  # noqa: S108 - a folder of its own is made there
        yield tmp_path
        return
    folder = tempfile.mkdtemp(dir="/dev/shm")
    yield Path(folder)
    shutil.rmtree(folder)


@pytest.fixture
def cheap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let a passphrase cost nothing, and keep what the device remembers apart; return a place for a vault."""
    from musprep.vault.crypto import keyring, passphrase

    monkeypatch.setattr(passphrase, "FACTOR", 2)
    monkeypatch.setattr(passphrase, "reveal", functools.lru_cache(256)(passphrase.reveal))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr(keyring, "_held", {})
    return str(tmp_path / "vault")
