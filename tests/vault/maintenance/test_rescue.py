"""Words that the vault's disk refuses as the program ends: kept outside, encrypted as the vault is, and taken back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from musprep.language.error import MusprepError
from musprep.services.session import unlock
from musprep.services.session.draft import keep_outside_vault, leave_draft, recover_from_outside, take_draft
from musprep.services.session.session import Session, open_session
from musprep.services.upkeep import purge
from musprep.vault.crypto import keys
from musprep.vault.maintenance import rescue
from musprep.vault.records import editor_file
from platforms import has_mode, needs_links, needs_modes
from vault.encrypted import PHRASE, filled

WORDS = "Det sidste, jeg skrev [/x]\n\x1b[31mog mere"


@pytest.fixture
def aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the only folder with room outside the vault."""
    folder = tmp_path / "hukommelse"
    folder.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.setattr(editor_file, "SHARED_MEMORY", "")
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(folder))
    return folder


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return open_session(filled(str(tmp_path / "vault")).place)


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_they_become_a_draft_once(session: Session, aside: Path) -> None:
    """Kept for this user alone, they are a draft at the next start, and then nowhere else."""
    path = keep_outside_vault(session, WORDS)
    if hasattr(os, "getuid"):
        assert has_mode(path, 0o600)
        assert has_mode(os.path.dirname(path), 0o700)
    again = open_session(session.place)
    recover_from_outside(again)
    assert list(aside.iterdir()) == []
    assert take_draft(again)["text"] == WORDS
    assert take_draft(again)["say"] == "only-me"
    leave_draft(again)
    recover_from_outside(again)
    assert [path.name for path in Path(session.place).glob("draft*")] == ["draft.toml"]


def test_they_stay_until_the_vault_takes_them(session: Session, aside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the disk is still full nothing of them is thrown away."""
    keep_outside_vault(session, WORDS)
    with monkeypatch.context() as still_full:
        still_full.setattr("musprep.services.session.draft.keep_draft", _refuse)
        recover_from_outside(session)
    assert len(files(aside)) == 1
    recover_from_outside(session)
    assert take_draft(session)["text"] == WORDS


@needs_links
def test_a_temporary_folder_that_is_a_link_or_closed_keeps_nobody_from_starting(
    session: Session, aside: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Through a link the words are found again; in a folder that cannot be listed none are put or looked for."""
    (tmp_path / "link").symlink_to(aside)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "link"))
    keep_outside_vault(session, WORDS)
    recover_from_outside(session)
    assert take_draft(session)["text"] == WORDS
    assert files(aside) == []
    monkeypatch.setattr(os, "access", lambda *_: False)
    rescue.clear(session.place, os.environ)
    with pytest.raises(MusprepError, match=r"vault\.disk_full"):
        keep_outside_vault(session, WORDS)


def _refuse(*_: object) -> None:
    raise MusprepError("vault.disk_full", path="x")


@needs_modes
def test_other_vaults_and_other_people_do_not_get_them(session: Session, aside: Path, tmp_path: Path) -> None:
    """Another vault takes nothing in, and a folder that others can write in is left alone."""
    path = keep_outside_vault(session, WORDS)
    other = open_session(filled(str(tmp_path / "other")).place)
    recover_from_outside(other)
    assert take_draft(other) == {}
    os.chmod(os.path.dirname(path), 0o750)  # noqa: S103 - what must not be trusted
    recover_from_outside(session)
    assert take_draft(session) == {}
    assert len(files(aside)) == 1


@needs_modes
def test_without_room_anywhere_it_is_told(session: Session, aside: Path) -> None:
    """Where nothing can be written outside either, it says so and leaves no folder."""
    aside.chmod(0o500)
    if os.access(aside, os.W_OK):
        aside.rmdir()
    with pytest.raises(MusprepError):
        keep_outside_vault(session, WORDS)
    assert not aside.is_dir() or list(aside.iterdir()) == []


def test_they_are_encrypted_as_the_vault_is(session: Session, aside: Path) -> None:
    """Encrypted later, they are encrypted too; locked, they stay; decrypted, they are plain again; nothing is lost."""
    keep_outside_vault(session, WORDS)
    unlock.encrypt(session.place, keys.make_keys(recovery=False), PHRASE)
    assert all(b"sidste" not in path.read_bytes() for path in files(aside))
    assert [path.suffix for path in files(aside)] == [".age"]
    keep_outside_vault(session, "To")
    unlock.lock(session.place)
    assert list(rescue.find(session.place, os.environ)) == []
    unlock.unlock(session.place, PHRASE)
    unlock.decrypt(session.place)
    assert [path.suffix for path in files(aside)] == [".toml", ".toml"]
    held = {open_and_take(session.place) for _ in range(2)}
    assert held == {WORDS, "To"}
    assert list(aside.iterdir()) == []


def open_and_take(place: str) -> str:
    session = open_session(place)
    recover_from_outside(session)
    return take_draft(session)["text"]


def test_a_purge_takes_them_away(session: Session, aside: Path) -> None:
    """Leaving a workplace leaves nothing of them."""
    keep_outside_vault(session, WORDS)
    purge.do(session, purge.plan(session, purge.KeepChoice.NOTHING))
    assert list(aside.iterdir()) == []
