"""Copies of papers outside the vault: in the folder that the owner chose, and in memory for an encrypted vault."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.services.papers import briefing, paper_copy, plain_paper
from musprep.services.year import owner, points, rounds
from musprep.vault.crypto import keyring, keys, passphrase
from musprep.vault.maintenance import encryption
from musprep.vault.records import editor_file, editor_file_names
from platforms import has_mode, set_state

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from musprep.services.session.session import Session

_PHRASE = "fem små ord i sol"


@pytest.fixture
def folder(session: Session, tmp_path: Path) -> Path:
    """Return the folder that the owner of a vault with one point chose for copies."""
    rounds.begin_new(session)
    points.add(session, "Et punkt")
    made = tmp_path / "papirer"
    made.mkdir()
    owner.change(session, papers=paper_copy.read_folder(session, str(made)))
    return made


def _encrypt(session: Session, sit: Callable[..., Session], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Session:
    monkeypatch.setattr(passphrase, "FACTOR", 2)
    monkeypatch.setattr(keyring, "_held", {})
    set_state(monkeypatch, tmp_path / "state")
    encryption.encrypt(session.place, keys.make_keys(recovery=False), _PHRASE)
    return sit()


def test_each_paper_is_kept_and_copied(session: Session, folder: Path) -> None:
    """The paper is in the vault, and the same in the folder; a later one replaces the copy, unless that was changed."""
    kept = briefing.write(session, form="html")
    copy = paper_copy.make(session, kept)
    assert (copy.path, copy.told) == (
        str(folder / os.path.basename(kept)),
        "Briefingen ligger i dit arkiv, og her er en kopi.",
    )
    points.add(session, "Et nyt punkt")
    assert paper_copy.make(session, briefing.write(session, form="html")).path == copy.path
    with open(copy.path, encoding="utf-8") as first:
        assert "Et nyt punkt" in first.read()
    with open(copy.path, "a", encoding="utf-8") as changed:
        changed.write("mit eget")
    points.add(session, "Et tredje punkt")
    second = paper_copy.make(session, briefing.write(session, form="html")).path
    assert second == copy.path.replace(".html", "-2.html")
    with open(copy.path, encoding="utf-8") as first:
        assert first.read().endswith("mit eget")


def test_a_folder_that_is_away_or_synced_is_told_each_time(session: Session, folder: Path) -> None:
    """Who else can read the copy is said with each; where the folder is gone the paper is in the vault all the same."""
    (folder / ".stfolder").mkdir()
    for _ in range(2):
        assert "Syncthing" in paper_copy.make(session, briefing.write(session)).told
    folder.rename(folder.with_name("væk"))
    kept = briefing.write(session)
    copy = paper_copy.make(session, kept)
    assert copy.path == kept
    assert f"{folder} findes ikke" in copy.told


@pytest.mark.parametrize(
    ("written", "refused"), [("{vault}", "inside"), ("{vault}/x", "no_such_folder"), ("-", "dash")]
)
def test_a_folder_that_cannot_be_it_is_refused(session: Session, folder: Path, written: str, refused: str) -> None:
    """The vault itself, a folder that is not there and `-` are refused; "" takes the choice back."""
    with pytest.raises(MusprepError, match=refused):
        paper_copy.read_folder(session, written.format(vault=session.place))
    assert folder.is_dir()
    assert paper_copy.read_folder(session, "") == ""


def test_a_paper_elsewhere_is_not_copied(session: Session, folder: Path, tmp_path: Path) -> None:
    """Into a folder it goes by its usual name, and it is not copied once more."""
    elsewhere = tmp_path / "andet"
    elsewhere.mkdir()
    path = briefing.write(session, out=str(elsewhere))
    assert path == str(elsewhere / "2026-11-02.md")
    assert paper_copy.make(session, path) == (path, "")
    assert list(folder.iterdir()) == []


def test_an_encrypted_vaults_paper_outside_is_told_to_be_plain(
    session: Session, sit: Callable[..., Session], folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The copy and a paper elsewhere can be read without a key, and each time that is said."""
    session = _encrypt(session, sit, monkeypatch, tmp_path)
    kept = briefing.write(session, form="txt")
    assert kept.endswith(".txt.age")
    copy = paper_copy.make(session, kept)
    assert copy.path == str(folder / "2026-11-02.txt")
    assert "Arkivet er krypteret" in copy.told
    with open(copy.path, encoding="utf-8") as plain:
        assert "Et punkt" in plain.read()
    assert "Arkivet er krypteret" in paper_copy.make(session, briefing.write(session, out=str(tmp_path / "a.md"))).told


def test_in_memory_it_is_readable_until_the_end(
    session: Session, sit: Callable[..., Session], folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An encrypted paper is shown from a file in memory for the user alone, which goes; without memory from none."""
    assert folder.is_dir()
    session = _encrypt(session, sit, monkeypatch, tmp_path)
    memory = tmp_path / "memory"
    memory.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(memory))
    monkeypatch.setattr(editor_file, "SHARED_MEMORY", str(memory))
    kept = briefing.write(session, form="html")
    monkeypatch.setattr(editor_file, "is_in_memory", lambda _: False)
    with pytest.raises(MusprepError, match="no_memory"):
        plain_paper.show(session.place, kept)
    monkeypatch.setattr(editor_file, "is_in_memory", lambda _: True)
    shown = plain_paper.show(session.place, kept)
    assert os.path.basename(shown) == "2026-11-02.html"
    assert has_mode(shown, 0o600)
    assert has_mode(os.path.dirname(shown), 0o700)
    with open(shown, encoding="utf-8") as plain:
        assert "Et punkt" in plain.read()
    # Another window leaves it alone, as long as this one is there.
    assert list(editor_file.find_leftovers(session.place, os.environ)) == []
    plain_paper.put_away()
    assert list(memory.iterdir()) == []


def test_what_a_killed_program_showed_goes_at_the_next_start(
    session: Session, sit: Callable[..., Session], folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It is no text of an editor: it is removed, and no draft is made of it."""
    from musprep.services.session.editor_files import take_over

    assert folder.is_dir()
    session = _encrypt(session, sit, monkeypatch, tmp_path)
    memory = tmp_path / "memory"
    memory.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(memory))
    monkeypatch.setattr(editor_file, "is_in_memory", lambda _: True)
    shown = plain_paper.show(session.place, briefing.write(session))
    plain_paper._shown.clear()
    editor_file._release(shown)
    assert editor_file_names.find_folders(session.place, os.environ)
    assert list(take_over(session.place, os.environ, "da")) == []
    assert list(memory.iterdir()) == []
