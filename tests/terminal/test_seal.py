"""An encrypted vault in a real terminal: unlocked, locked, killed, and asked for on the command line."""

from __future__ import annotations

import signal
import subprocess
from typing import TYPE_CHECKING

import pytest

from musprep.services.session.draft import draft
from musprep.services.session.session import open_session
from musprep.vault.crypto import keyring
from terminal.window import environment, musprep

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from terminal.window import Terminal

_PHRASE = "blåbærgrød på tirsdag"
_PRIVATE = "hemmelige ord"


@pytest.fixture
def encrypted(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a home whose vault is encrypted."""
    monkeypatch.setattr(keyring, "_held", {})
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))
    (home / "phrase").write_text(_PHRASE, "utf-8")
    command = musprep("vault", "encrypt", "--passphrase-file", str(home / "phrase"))
    subprocess.run(command, check=True, env=environment(home), capture_output=True)
    return home


def test_it_is_unlocked_locked_and_left(encrypted: Path, open_window: Callable[..., Terminal]) -> None:
    """The dialog takes the passphrase without showing it; ctrl+o covers all; ctrl+q leaves the terminal as it was."""
    window = open_window(encrypted)
    window.wait_for("Arkivet er låst")
    assert "Maja" not in window.shown
    window.type(_PHRASE, "enter")
    window.wait_for("Næste skridt")
    window.type("ctrl+o")
    window.wait_for("Arkivet er låst")
    assert "Maja" not in window.shown
    window.type("ctrl+q")
    assert window.ended() == 0
    assert window.put_back == []
    assert _PHRASE.encode() not in window.output


def test_a_note_half_written_survives_lock_and_kill(encrypted: Path, open_window: Callable[..., Terminal]) -> None:
    """Locked over a half-written note and then killed outright, the note is there, encrypted, at the next start."""
    window = open_window(encrypted)
    window.wait_for("Arkivet er låst")
    window.type(_PHRASE, "enter")
    window.wait_for("Næste skridt")
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
    assert draft(open_session(str(place)))["text"] == _PRIVATE


def test_a_passphrase_file_opens_the_screens(encrypted: Path, open_window: Callable[..., Terminal]) -> None:
    """With --passphrase-file the screens begin unlocked."""
    window = open_window(encrypted, "--passphrase-file", str(encrypted / "phrase"))
    window.wait_for("Næste skridt")
    window.type("q")
    assert window.ended() == 0


def test_the_command_line_asks_without_showing(encrypted: Path, open_window: Callable[..., Terminal]) -> None:
    """A command that reads asks for the passphrase, which is not echoed, and then answers."""
    window = open_window(encrypted, "owner")
    window.wait_for("Adgangssætning:")
    window.type(_PHRASE, "enter")
    window.wait_for("Maja Holm")
    assert window.ended() == 0
    assert _PHRASE.encode() not in window.output
