"""An encrypted vault in a real terminal: unlocked, locked, killed, and asked for on the command line."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from musprep.services.session.draft import take_draft
from musprep.services.session.session import open_session
from musprep.vault.crypto import keyring, passphrase
from platforms import set_state
from vault.encrypted import encrypt

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from terminal.window import Terminal

_PHRASE = "blåbærgrød på tirsdag"
_PRIVATE = "hemmelige ord"


@pytest.fixture
def encrypted(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a home whose vault is encrypted, with a passphrase that costs nothing."""
    monkeypatch.setattr(keyring, "_held", {})
    monkeypatch.setattr(passphrase, "FACTOR", 2)
    set_state(monkeypatch, home / "state")
    (home / "phrase").write_text(_PHRASE, "utf-8")
    encrypt(str(home / "vault"), recovery=False, phrase=_PHRASE)
    keyring.lock(str(home / "vault"))
    return home


def test_it_is_locked_and_left(encrypted: Path, open_window: Callable[..., Terminal]) -> None:
    """With --passphrase-file the screens begin unlocked; ctrl+o covers all; ctrl+q leaves the terminal as it was."""
    window = open_window(encrypted, "--passphrase-file", str(encrypted / "phrase"))
    window.wait_for("Næste skridt")
    window.type("ctrl+o")
    window.wait_for("Arkivet er låst")
    assert "Maja" not in window.shown
    window.type("ctrl+q")
    assert window.ended() == 0
    assert window.put_back == []


def test_a_note_half_written_survives_lock_and_kill(encrypted: Path, open_window: Callable[..., Terminal]) -> None:
    """Unlocked by a passphrase that is not shown, locked over a note and then killed, the note is there, encrypted."""
    window = open_window(encrypted)
    window.wait_for("Arkivet er låst")
    assert "Maja" not in window.shown
    window.type(_PHRASE, "enter")
    window.wait_for("Næste skridt")
    assert _PHRASE.encode() not in window.output
    window.type("n")
    window.wait_for("Nyt notat")
    window.type(_PRIVATE)
    window.wait_for(_PRIVATE)
    window.type("ctrl+o")
    window.wait_for("Arkivet er låst")
    assert _PRIVATE not in window.shown
    window.signal(signal.SIGKILL)
    assert window.ended() == -signal.SIGKILL
    place = encrypted / "vault"
    assert not [path for path in place.rglob("*") if path.is_file() and _PRIVATE.encode() in path.read_bytes()]
    keyring.unlock(str(place), _PHRASE)
    assert take_draft(open_session(str(place)))["text"] == _PRIVATE


def test_the_command_line_asks_without_showing(encrypted: Path, open_window: Callable[..., Terminal]) -> None:
    """A command that reads asks for the passphrase, which is not echoed, and then answers."""
    window = open_window(encrypted, "owner")
    window.wait_for("Adgangssætning:")
    window.type(_PHRASE, "enter")
    window.wait_for("Maja Holm")
    assert window.ended() == 0
    assert _PHRASE.encode() not in window.output
