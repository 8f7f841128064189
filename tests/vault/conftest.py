"""What the tests of the vault share."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import pytest

from platforms import set_state

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def cheap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let a passphrase cost nothing, and keep what the device remembers apart; return a place for a vault."""
    from musprep.vault.crypto import keyring, passphrase

    monkeypatch.setattr(passphrase, "FACTOR", 2)
    monkeypatch.setattr(passphrase, "reveal", functools.lru_cache(256)(passphrase.reveal))
    set_state(monkeypatch, tmp_path / "state")
    monkeypatch.setattr(keyring, "_held", {})
    return str(tmp_path / "vault")
