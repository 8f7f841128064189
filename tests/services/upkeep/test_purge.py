"""Leaving a workplace: one's own growth stays, without names; the rest is gone, history too."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from musprep.language.error import MusprepError
from musprep.model.entry import Kind
from musprep.services.session.session import Session, open_session
from musprep.services.upkeep import purge
from musprep.services.upkeep.demo import build
from musprep.services.upkeep.purge import GROWTH_KINDS, KeepChoice
from musprep.services.year import notes, owner
from musprep.vault.crypto import device, keys
from musprep.vault.files import atomic_write, folders
from musprep.vault.maintenance import recovery
from musprep.vault.records import editor_file
from platforms import STATE, set_state

NOW = dt.datetime(2026, 11, 23, 10, tzinfo=dt.timezone(dt.timedelta(hours=1)))


@pytest.fixture
def full(tmp_path: Path) -> Session:
    """Give the demo year with an edited note, a written paper and an own catalogue."""
    session = build(str(tmp_path / "vault"), "da", NOW)
    owner.change(session, names=("Peter", "Ole"))
    first = notes.add(session, "Henrik Lund og Peter takkede for rapporten, ring 22334455", kind=Kind.RESULT)
    notes.edit(session, first.id, text="Peter takkede for rapporten, og Henrik ringede fra 22334455")
    for name, words in (("briefings/2026.md", "# Henrik"), ("questionnaires/egne.toml", "schema = 2\n")):
        path = tmp_path / "vault" / name
        path.parent.mkdir(mode=0o700)
        path.write_text(words, "utf-8")
    return open_session(session.place, clock=lambda: NOW, language="da")


def words_in(place: str) -> str:
    return "\n".join(path.read_text("utf-8", "replace") for path in Path(place).rglob("*") if path.is_file())


def test_growth_keeps_what_is_ones_own_and_names_nobody(full: Session) -> None:
    """Results, projects, goals and learning stay, answers on results and wishes too; no name that is known is left."""
    stays = {entry.id for entry in full.list_entries(None) if entry.kind in GROWTH_KINDS}
    planned = purge.plan(full, KeepChoice.GROWTH)
    assert planned.stays["entries"] == len(stays)
    purge.do(full, planned)
    left = open_session(full.place, clock=lambda: NOW)
    assert {entry.id for entry in left.list_entries(None)} == stays
    assert planned.stays["answers"] == sum(len(repository.answers) for repository in left.list_repositories())
    assert len(left.lasting.goals) == planned.stays["goals"]
    assert all(not goal.why_shared for goal in left.lasting.goals)
    assert (left.lasting.agreements, left.lasting.pulses) == ([], [])
    for repository in left.list_repositories():
        assert (
            repository.points,
            repository.wishes,
            repository.needs,
            repository.round.manager,
            repository.round.place,
        ) == ([], [], [], "", "")
    assert (left.owner.name, left.owner.workplace, left.owner.names) == (full.owner.name, "", ())
    assert left.list_problems() == []
    words = words_in(full.place)
    for name in ("Henrik", "Peter", "Ole", "22334455"):
        assert name not in words
    assert "kollega" in words
    assert sorted(path.name for path in Path(full.place).iterdir()) == sorted(
        [".lock", "goals.toml", "log", "questionnaires", "rounds", "vault.toml"]
    )


def test_a_plan_changes_nothing(full: Session) -> None:
    """Looking is free."""
    before = {path: path.read_bytes() for path in Path(full.place).rglob("*") if path.is_file()}
    purge.plan(full, KeepChoice.GROWTH)
    purge.plan(full, KeepChoice.NOTHING)
    assert {path: path.read_bytes() for path in Path(full.place).rglob("*") if path.is_file()} == before


def test_nothing_leaves_nothing(full: Session) -> None:
    """The folder itself is gone too."""
    purge.do(full, purge.plan(full, KeepChoice.NOTHING))
    assert not Path(full.place).exists()


@pytest.mark.parametrize("keep", KeepChoice)
def test_what_another_program_holds_is_told_and_goes_the_next_time(
    full: Session, monkeypatch: pytest.MonkeyPatch, keep: KeepChoice
) -> None:
    """A file that is open cannot be removed on Windows: nobody is told that all is gone while it is there."""
    with monkeypatch.context() as held:
        held.setattr(folders, "remove_made", lambda _: None)
        [left] = purge.do(full, purge.plan(full, keep))
    assert left.key == "backup.purge_old_left"
    assert "Henrik" in words_in(str(left.values["path"]))
    recovery.recover(full.place)
    assert not os.path.exists(str(left.values["path"]))


def test_texts_left_in_an_editor_go_too(full: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What a killed program or an editor that returned at once left in memory goes; one in use stays and is told."""
    (tmp_path / "memory").mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "memory"))
    killed, window, used = (editor_file.begin(full.place, "Henrik", os.environ) for _ in range(3))
    os.close(editor_file._held.pop(os.path.dirname(killed)))
    editor_file.keep_open(window)
    left = purge.do(full, purge.plan(full, KeepChoice.NOTHING))
    assert [(one.key, one.values["path"]) for one in left] == [("backup.purge_sheet_left", os.path.dirname(used))]
    assert [str(path) for path in (tmp_path / "memory").iterdir()] == [os.path.dirname(used)]
    editor_file.forget(used)


def test_a_note_of_the_keys_that_stays_is_told_and_goes_the_next_time(
    full: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The vault is gone and its note on this device is not: that is told; the same command again removes it."""
    set_state(monkeypatch, tmp_path / "state")
    key = keys.make_keys(recovery=False).public
    device.remember(full.place, key)
    [note] = (tmp_path / "state" / STATE).iterdir()
    real = atomic_write.remove

    def failing(path: str) -> None:
        if path == str(note):
            raise MusprepError("vault.not_written", path=path, reason="Input/output error")
        real(path)

    with monkeypatch.context() as patch:
        patch.setattr(atomic_write, "remove", failing)
        left = purge.do(full, purge.plan(full, KeepChoice.NOTHING))
    assert [one.key for one in left] == ["backup.purge_note_left"]
    assert str(note) in left[0].describe("da")
    again = open_session(full.place, clock=lambda: NOW, language="da")
    assert purge.do(again, purge.plan(again, KeepChoice.NOTHING)) == []
    assert not note.exists()
    notes.add(again, "Et nyt arkiv")


def test_a_file_that_cannot_be_read_stops_it(full: Session) -> None:
    """A broken file, or a copy that is not merged, could be lost unseen: growth waits until it is mended."""
    path = Path(full.place) / "goals.toml"
    path.write_text("[[goal", "utf-8")
    with pytest.raises(MusprepError) as told:
        purge.plan(full, KeepChoice.GROWTH)
    assert told.value.values["path"] == "goals.toml"
    assert purge.plan(full, KeepChoice.NOTHING).goes["files"]


def test_an_encrypted_vault_stays_encrypted(full: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What stays is encrypted to the same passphrase, and no plain text is left behind."""
    from musprep.vault.crypto import keyring, keys, passphrase
    from musprep.vault.maintenance import encryption

    monkeypatch.setattr(passphrase, "FACTOR", 4)
    monkeypatch.setenv("HOME", str(tmp_path))
    encryption.encrypt(full.place, keys.make_keys(recovery=False), "en lang sætning")
    session = open_session(full.place, clock=lambda: NOW, language="da")
    planned = purge.plan(session, KeepChoice.GROWTH)
    purge.do(session, planned)
    keyring.lock(full.place)
    assert "rapporten" not in words_in(full.place)
    keyring.unlock(full.place, "en lang sætning")
    left = open_session(full.place, clock=lambda: NOW)
    assert len(left.list_entries(None)) == planned.stays["entries"]
    assert left.owner.name == full.owner.name
    assert left.list_problems() == []
