"""An encrypted vault: the same to whoever has the key, closed to everybody else."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import LockedError, MusprepError
from musprep.vault.crypto import keyring, recipient
from musprep.vault.files import atomic_write, lock
from musprep.vault.maintenance import briefings, encryption, recovery
from musprep.vault.notes import append
from musprep.vault.records import file_tree, history, vault_files
from musprep.vault.vault import Vault
from platforms import has_mode, needs, needs_links
from vault.encrypted import ANSWER, FIRST, PHRASE, SECOND, encrypt, files, filled, fresh, plain, seen

if TYPE_CHECKING:
    from collections.abc import Callable


def post(place: str, text: str = "Ny") -> str:
    at = time.localtime(time.mktime((2026, 5, 4, 12, 0, 0, 0, 0, -1)))
    return append.append_entry(place, kind="result", text=text, at=at, say="if-asked")[0]


def test_everything_is_there_before_and_after(cheap: str) -> None:
    """Encrypting changes no word: the same is seen encrypted, and again unencrypted, and no file is left over."""
    filled(cheap)
    before, names = seen(cheap), files(cheap)
    contents = {name: Path(cheap, name).read_bytes() for name in names}
    encrypt(cheap)
    assert fresh(cheap) == before
    assert plain(cheap) == []
    assert sorted(files(cheap)) == sorted(
        [*(f"{name}.age" for name in names), "identity.age", "recipient", "vault.toml"]
    )
    encryption.decrypt(cheap)
    assert seen(cheap) == before
    assert {name: Path(cheap, name).read_bytes() for name in files(cheap)} == contents


def test_an_empty_place_can_be_encrypted(cheap: str) -> None:
    """Who encrypts before the first word finds a vault that takes it."""
    encrypt(cheap)
    post(cheap)
    assert len(Vault(cheap).log.read_year(2026).entries) == 1
    assert plain(cheap) == []


def test_the_files_are_for_the_user_alone(cheap: str) -> None:
    """With umask 000 folders are still 0700 and files 0600: in the vault, and what the device remembers of it."""
    old = os.umask(0)
    try:
        filled(cheap)
        os.remove(f"{cheap}/questionnaires/egen.toml")
        encrypt(cheap)
        post(cheap)
    finally:
        os.umask(old)
    for root in (Path(cheap), Path(cheap).parent / "state"):
        for path in root.rglob("*"):
            assert has_mode(path, (0o700 if path.is_dir() else 0o600)), path


def test_only_schema_and_language_are_shown_openly(cheap: str) -> None:
    """vault.toml of an encrypted vault holds neither name nor workplace; it follows a change of language."""
    vault = filled(cheap)
    encrypt(cheap)
    assert Path(cheap, "vault.toml").read_text("utf-8") == 'schema = 2\nlanguage = "da"\n'
    vault = Vault(cheap)
    vault.save_owner(vault.read_owner().with_(language="en", workplace="Rigshospitalet"))
    assert Path(cheap, "vault.toml").read_text("utf-8") == 'schema = 2\nlanguage = "en"\n'
    assert fresh(cheap)[3] == vault.read_owner()


def test_a_note_needs_no_key(cheap: str) -> None:
    """The letter slot writes into a locked vault, encrypted; it is there once the vault is open."""
    filled(cheap)
    encrypt(cheap)
    keyring.lock(cheap)
    note = post(cheap)
    assert not os.path.exists(f"{cheap}/log/2026/{note}.toml")
    assert b"age-encryption.org" in Path(cheap, "log", "2026", f"{note}.toml.age").read_bytes()
    keyring.unlock(cheap, PHRASE)
    assert note in {entry.id for entry in Vault(cheap).log.read_year(2026).entries}


READS: dict[str, Callable[[Vault], object]] = {
    "years": lambda vault: vault.log.list_years(),
    "a year": lambda vault: vault.log.read_year(2026),
    "rounds": lambda vault: vault.list_rounds(),
    "answers": lambda vault: vault.open_answers("2026").read(),
    "owner": lambda vault: vault.read_owner(),
    "edit": lambda vault: vault.log.edit(FIRST, FIRST.with_(text="x")),
    "remove": lambda vault: vault.log.remove(FIRST.id),
    "undo": lambda vault: vault.log.undo_last(),
    "save": lambda vault: vault.open_answers("2026").save(vault.open_answers("2027").read(), {}),
}


@pytest.mark.parametrize("read", READS)
def test_a_locked_vault_tells_nothing_and_changes_nothing(cheap: str, read: str) -> None:
    """Whatever reads is refused with the exit code 3, and no file is touched."""
    filled(cheap)
    encrypt(cheap)
    vault, before = Vault(cheap), files(cheap)
    keyring.lock(cheap)
    with pytest.raises(LockedError):
        READS[read](vault)
    assert files(cheap) == before


def test_changes_go_on_as_they_did(cheap: str) -> None:
    """Edit, remove, undo, merging with another window, briefings and history work on encrypted files, and encrypt."""
    filled(cheap)
    encrypt(cheap)
    vault = Vault(cheap)
    assert not vault.log.edit(FIRST, FIRST.with_(text="Rettet")).told
    vault.log.remove(SECOND.id)
    undone = vault.log.undo_last()
    assert undone
    assert undone.entry == SECOND
    assert Vault(cheap).log.find(FIRST.id).text == "Rettet"
    mine, theirs = vault.open_answers("2026"), Vault(cheap).open_answers("2026")
    base = mine.read()
    theirs.save(theirs.read(), {ANSWER.key: ANSWER.with_(text="Deres")})
    saved = mine.save(base, {ANSWER.key: ANSWER.with_(text="Mit")})
    assert {record.text for record in saved.snapshot.records.values()} == {"Deres", "Mit"}
    path = briefings.keep(cheap, "2026-12-03.md", b"tekst")
    briefings.keep(cheap, "2026-12-03.md", b"ny tekst")
    assert path.endswith("2026-12-03.md.age")
    assert vault_files.get(cheap, "briefings/2026-12-03.md") == b"ny tekst"
    (kept,) = history.list_copies(cheap, "briefings/2026-12-03.md")
    assert history.read_copy(cheap, kept) == b"tekst"
    assert plain(cheap) == []


def test_the_same_note_put_back_is_no_other_one(cheap: str) -> None:
    """What is written again with the same content counts as written, though no two encrypted files are alike."""
    filled(cheap)
    encrypt(cheap)
    log = Vault(cheap).log
    log.restore(FIRST)
    assert log.add(FIRST) == FIRST
    with pytest.raises(atomic_write.NameTakenError):
        log.restore(FIRST.with_(text="anden"))


def test_a_vault_is_encrypted_once(cheap: str) -> None:
    """Encrypting an encrypted vault, and decrypting one that is not, are refused and change nothing."""
    filled(cheap)
    with pytest.raises(MusprepError, match=r"encryption\.not_encrypted"):
        encryption.decrypt(cheap)
    encrypt(cheap)
    before = files(cheap)
    with pytest.raises(MusprepError, match=r"encryption\.already"):
        encrypt(cheap)
    assert files(cheap) == before


@needs_links
@pytest.mark.parametrize("what", ["link", "folder link", pytest.param("pipe", marks=needs("os.mkfifo")), "twin"])
def test_what_cannot_be_encrypted_stops_it_before_anything_is_made(cheap: str, what: str) -> None:
    """A link, a pipe, or a file in the way of an encrypted one is named, and the vault stays as it is."""
    filled(cheap)
    before, path = seen(cheap), Path(cheap, "rounds", "2026", "ekstra.toml")
    if what == "link":
        path.symlink_to("/etc/passwd")
    elif what == "folder link":
        path.symlink_to("/etc")
    elif what == "pipe":
        os.mkfifo(path)
    else:
        Path(cheap, "log", "2026", f"{FIRST.id}.toml.age").write_bytes(b"en andens")
    names = files(cheap)
    with pytest.raises(MusprepError):
        encrypt(cheap)
    assert (files(cheap), seen(cheap)) == (names, before)


@pytest.mark.parametrize("late", [False, True], ids=["before the step", "after the step"])
def test_a_note_saved_in_the_very_moment_is_encrypted_too(
    cheap: str, monkeypatch: pytest.MonkeyPatch, late: bool
) -> None:
    """A note that another process saves plain, while the vault is encrypted, is found and lies encrypted afterwards."""
    filled(cheap)
    notes = []
    real = atomic_write.create

    def create(path: str, data: bytes) -> None:
        mine = path.endswith("/recipient")
        if mine and not late:
            notes.append(post(cheap))
        real(path, data)
        if mine and late:
            # As if it had looked for `recipient` just before.
            real(
                f"{cheap}/log/2026/20260504t120000-senere.toml",
                Path(cheap, f"log/2026/{FIRST.id}.toml")
                .read_bytes()
                .replace(FIRST.id.encode(), b"20260504t120000-senere"),
            )
            notes.append("20260504t120000-senere")

    monkeypatch.setattr(atomic_write, "create", create)
    encrypt(cheap)
    entries = Vault(cheap).log.read_year(2026).entries
    assert set(notes) <= {entry.id for entry in entries}
    assert plain(cheap) == []


@pytest.mark.parametrize("encryption_it", [True, False], ids=["encrypted", "unencrypted"])
def test_the_letter_slot_looks_again(cheap: str, monkeypatch: pytest.MonkeyPatch, encryption_it: bool) -> None:
    """A note that was begun before the one step and ends after it lies the way the vault does then."""
    filled(cheap)
    if not encryption_it:
        encrypt(cheap)
    real = atomic_write.create

    def create(path: str, data: bytes) -> None:
        monkeypatch.setattr(atomic_write, "create", real)
        if encryption_it:
            encrypt(cheap)
        else:
            encryption.decrypt(cheap)
        real(path, data)

    monkeypatch.setattr(atomic_write, "create", create)
    note = post(cheap)
    assert os.path.exists(f"{cheap}/log/2026/{note}.toml") is not encryption_it
    assert os.path.exists(f"{cheap}/log/2026/{note}.toml.age") is encryption_it
    assert note in {entry.id for entry in Vault(cheap).log.read_year(2026).entries}


def test_plain_files_from_elsewhere_are_encrypted_when_the_vault_opens(cheap: str) -> None:
    """What another device left plain is encrypted at the next opening; where an encrypted twin differs both are kept.

    Of one that was emptied there is nothing to keep or to tell.
    """
    filled(cheap)
    old = Path(cheap, "log", "2026", f"{FIRST.id}.toml").read_bytes()
    encrypt(cheap)
    Vault(cheap).log.edit(FIRST, FIRST.with_(text="Rettet her"))
    Path(cheap, "log", "2026", f"{FIRST.id}.toml").write_bytes(old)
    Path(cheap, "log", "2026", f"{SECOND.id}.toml").write_bytes(vault_files.get(cheap, f"log/2026/{SECOND.id}.toml"))
    Path(cheap, "log", "2026", "20260401t100000-cccccc.toml").write_bytes(
        old.replace(FIRST.id.encode(), b"20260401t100000-cccccc")
    )
    Path(cheap, "questionnaires", "ny.toml").write_text('id = "ny"\n', "utf-8")
    Path(cheap, "rounds", "2026", "answers.toml").write_bytes(bytes(9))
    assert "rounds/2026/answers.toml" not in recovery.tidy(cheap)
    texts = sorted(entry.text for entry in Vault(cheap).log.read_year(2026).entries)
    assert texts == sorted([FIRST.text, FIRST.text, "Rettet her", SECOND.text])
    assert plain(cheap) == ["questionnaires/ny.toml"]
    assert len([name for name in file_tree.list_encrypted(cheap) if "sync-conflict" in name]) == 1


def test_files_that_lie_the_other_way_are_reported(cheap: str) -> None:
    """An encrypted note in an unencrypted vault, and a plain one in an encrypted vault, are told by name."""
    filled(cheap)
    encrypt(cheap)
    Path(cheap, "log", "2026", "x.toml").write_bytes(b"schema = 2\n")
    (problem,) = Vault(cheap).log.read_year(2026).problems
    assert (problem.path, problem.error.key) == ("log/2026/x.toml", "encryption.plain_stray")
    os.remove(f"{cheap}/log/2026/x.toml")
    encryption.decrypt(cheap)
    Path(cheap, "log", "2026", "x.toml.age").write_bytes(b"x")
    (problem,) = Vault(cheap).log.read_year(2026).problems
    assert (problem.path, problem.error.key) == ("log/2026/x.toml.age", "encryption.encrypted_stray")


def test_every_byte_of_an_encrypted_note_counts(cheap: str) -> None:
    """An encrypted file that is cut or changed anywhere is named; the others are read, and it is not touched."""
    filled(cheap)
    encrypt(cheap)
    path = Path(cheap, "log", "2026", f"{FIRST.id}.toml.age")
    whole = path.read_bytes()
    for at in range(0, len(whole), 3):
        for broken in (whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]):
            path.write_bytes(broken)
            read = Vault(cheap).log.read_year(2026)
            assert [entry.id for entry in read.entries] == [SECOND.id]
            assert [problem.path for problem in read.problems] == [f"log/2026/{FIRST.id}.toml"]
            assert path.read_bytes() == broken


def test_a_file_that_cannot_be_opened_stops_the_decryption(cheap: str) -> None:
    """A damaged file is named before anything is changed; once it is moved away the vault is unencrypted."""
    filled(cheap)
    encrypt(cheap)
    path = Path(cheap, "log", "2026", f"{FIRST.id}.toml.age")
    path.write_bytes(path.read_bytes()[:-1])
    before = files(cheap)
    with pytest.raises(MusprepError, match=r"encryption\.not_opened"):
        encryption.decrypt(cheap)
    assert files(cheap) == before
    path.unlink()
    encryption.decrypt(cheap)
    assert not recipient.is_encrypted(cheap)


def test_encryption_waits_for_nobody_who_saves(cheap: str) -> None:
    """While another program holds the lock, encrypting is refused with the exit code 3 and nothing is changed."""
    filled(cheap)
    before = files(cheap)
    with lock.hold_lock(cheap), pytest.MonkeyPatch.context() as patch:
        patch.setattr(time, "monotonic", iter(range(0, 1000, 5)).__next__)
        with pytest.raises(LockedError):
            encrypt(cheap)
    assert files(cheap) == before
