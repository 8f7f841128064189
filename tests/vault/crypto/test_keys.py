"""Passphrase, keys and `recipient`: what is wrong is refused, plainly, and never answered with plain text."""

from __future__ import annotations

import builtins
import hashlib
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from musprep.language.error import LockedError, MusprepError
from musprep.vault.crypto import device, keyring, keys, passphrase, recipient
from musprep.vault.files.problem import Damaged
from musprep.vault.maintenance import encryption, recovery
from musprep.vault.vault import Vault
from platforms import knows_case, needs_links, set_state
from vault.encrypted import FIRST, PHRASE, encrypt, files, filled, fresh, plain, seen
from vault.maintenance.test_encryption import post


@pytest.fixture
def locked(cheap: str) -> str:
    """Return a vault that is encrypted and locked."""
    filled(cheap)
    encrypt(cheap)
    keyring.lock(cheap)
    return cheap


def swap(place: str) -> None:
    """Put a stranger's key in the place of the vault's own."""
    Path(place, "recipient").write_text("\n".join(keys.make_keys(recovery=True).public) + "\n", "utf-8")


def test_a_wrong_passphrase_is_told_and_opens_nothing(locked: str) -> None:
    """Three wrong ones, and one that is nearly right: each is refused with the exit code 3."""
    for wrong in ("", "forkert", PHRASE.upper(), PHRASE + " "):
        with pytest.raises(LockedError, match=r"encryption\.wrong_passphrase"):
            keyring.unlock(locked, wrong)
    assert keyring.is_locked(locked)


def test_a_damaged_identity_is_told_from_a_wrong_passphrase(locked: str) -> None:
    """As far as that can be told: in the head's form, in what proves it, in what it protects. Else both are named."""
    path = Path(locked, "identity.age")
    whole = path.read_bytes()
    mac, payload = whole.index(b"\n--- ") + 6, whole.index(b"\n--- ") + 50
    for content in (
        b"",
        whole[:40],
        whole.replace(b"-> scrypt", b"-> skrypt"),
        *(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in (mac, payload, payload + 20, len(whole) - 1)),
        whole[:-9],
    ):
        path.write_bytes(content)
        with pytest.raises(Damaged, match=r"encryption\.identity_damaged") as told:
            keyring.unlock(locked, PHRASE)
        assert "recovery key" in told.value.describe("en")
        assert "backup" in told.value.describe("en")
    salt = whole.index(b"scrypt ") + 9
    path.write_bytes(whole[:salt] + (b"A" if whole[salt : salt + 1] != b"A" else b"B") + whole[salt + 1 :])
    with pytest.raises(LockedError, match=r"encryption\.wrong_passphrase") as both:
        keyring.unlock(locked, PHRASE)
    assert "identity.age" in both.value.describe("en")


def test_however_the_letters_are_composed(locked: str) -> None:
    """`å` as one letter and as two is the same passphrase."""
    keyring.unlock(locked, "bla\u030abærgrød pa\u030a tirsdag")
    assert not keyring.is_locked(locked)


@pytest.mark.parametrize("phrase", ["kort", "1234567", "   \u00e5\u00e5   ", "a\u030a" * 7])
def test_a_short_passphrase_is_refused(cheap: str, phrase: str) -> None:
    """Under eight characters, blanks around them not counted, nothing is encrypted; `å` as two letters is one."""
    filled(cheap)
    before = files(cheap)
    with pytest.raises(MusprepError, match=r"encryption\.too_short"):
        encrypt(cheap, phrase=phrase)
    assert files(cheap) == before


def test_the_passphrase_changes_and_nothing_else_does(locked: str) -> None:
    """After a change the new one opens and the old one does not; only identity.age is another file."""
    contents = {name: Path(locked, name).read_bytes() for name in files(locked)}
    encryption.change(locked, PHRASE, "jordbærgrød")
    changed = {name for name in files(locked) if Path(locked, name).read_bytes() != contents.get(name)}
    assert changed == {"identity.age"}
    with pytest.raises(LockedError):
        keyring.unlock(locked, PHRASE)
    keyring.unlock(locked, "jordbærgrød")
    with pytest.raises(LockedError):
        encryption.change(locked, PHRASE, "endnu en sætning")
    with pytest.raises(MusprepError, match=r"encryption\.too_short"):
        encryption.change(locked, "jordbærgrød", "kort")
    assert fresh(locked, "jordbærgrød")


def test_the_recovery_key_opens_everything(cheap: str) -> None:
    """The key on the sheet opens and decrypts the vault; another vault's key does not, and a cut one neither."""
    filled(cheap)
    before = seen(cheap)
    made = encrypt(cheap)
    assert fresh(cheap, f"# gendannelsesark\n{made.sheet}\n") == before
    keyring.lock(cheap)
    for wrong in (keys.make_keys(recovery=True).sheet, made.sheet[:-1]):
        with pytest.raises(LockedError, match=r"encryption\.wrong_key"):
            keyring.unlock(cheap, wrong)
    os.remove(f"{cheap}/identity.age")
    keyring.unlock(cheap, made.sheet.lower())
    encryption.decrypt(cheap)
    assert seen(cheap) == before


def test_without_a_sheet_there_is_no_second_key(cheap: str) -> None:
    """Who wants no recovery sheet has no key that nobody holds."""
    made = encrypt(cheap, recovery=False)
    assert made.sheet == ""
    assert len(recipient.read_keys(cheap)) == 1


def test_a_forged_identity_costs_nothing(locked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that asks for 2**23 rounds, or is none, is refused at once and named."""
    path = Path(locked, "identity.age")
    whole = path.read_bytes()
    monkeypatch.setattr(hashlib, "scrypt", lambda *_, **__: pytest.fail("worked"))
    for forged in (whole.replace(b" 2\n", b" 23\n", 1), b"", b"\x00" * 100, b"x" * 200_000):
        path.write_bytes(forged)
        with pytest.raises(MusprepError) as told:
            keyring.unlock(locked, PHRASE)
        assert "identity.age" in told.value.describe("da")


def test_an_identity_that_is_gone_is_told(locked: str) -> None:
    """Without identity.age one hears what to do, and notes are still taken, encrypted."""
    os.remove(f"{locked}/identity.age")
    with pytest.raises(MusprepError, match=r"encryption\.identity_gone"):
        keyring.unlock(locked, PHRASE)
    post(locked)
    assert plain(locked) == []


def test_an_exchanged_recipient_is_told_loudly(locked: str) -> None:
    """With a stranger's key in `recipient` nothing is read, nothing is written, and the key is put back on request."""
    before = files(locked)
    swap(locked)
    with pytest.raises(LockedError, match=r"encryption\.exchanged_here"):
        post(locked)
    with pytest.raises(LockedError, match=r"encryption\.exchanged") as told:
        keyring.unlock(locked, PHRASE)
    assert told.value.describe("da").startswith("ADVARSEL")
    assert keyring.is_locked(locked)
    with pytest.raises(LockedError):
        encryption.trust(locked, "forkert")
    encryption.trust(locked, PHRASE)
    assert files(locked) == before
    post(locked)
    assert len(Vault(locked).log.read_year(2026).entries) == 3


def test_on_another_device_the_passphrase_decides(locked: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A device that knows nothing of the vault yet finds the exchange when it unlocks."""
    set_state(monkeypatch, tmp_path / "another")
    keyring.unlock(locked, PHRASE)
    assert device.find_known_keys(locked) == recipient.read_keys(locked)
    swap(locked)
    with pytest.raises(LockedError, match=r"encryption\.exchanged"):
        keyring.unlock(locked, PHRASE)


def test_a_vault_that_was_encrypted_anew_elsewhere(
    locked: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where the user encrypted it anew on another device this one refuses to write until it is opened here once."""
    here = os.environ["XDG_STATE_HOME"]
    set_state(monkeypatch, tmp_path / "another")
    keyring.unlock(locked, PHRASE)
    encryption.decrypt(locked)
    set_state(monkeypatch, here)
    with pytest.raises(LockedError, match=r"encryption\.encrypted_before"):
        post(locked)
    set_state(monkeypatch, tmp_path / "another")
    encrypt(locked, phrase="en helt anden")
    set_state(monkeypatch, here)
    keyring.lock(locked)
    with pytest.raises(LockedError, match=r"encryption\.exchanged_here"):
        post(locked)
    keyring.unlock(locked, "en helt anden")
    post(locked)
    assert plain(locked) == []


def test_decryption_elsewhere_is_confirmed_here(locked: str) -> None:
    """A vault that was unencrypted on another device takes plain notes again when one says so here."""
    keyring.unlock(locked, PHRASE)
    remembered = device.find_known_keys(locked)
    encryption.decrypt(locked)
    device.remember(locked, remembered)
    with pytest.raises(LockedError, match=r"encryption\.encrypted_before"):
        post(locked)
    encryption.decrypt(locked)
    post(locked)


def test_a_recipient_that_is_gone_is_no_unencrypted_vault(locked: str) -> None:
    """Taking `recipient` away brings no plain text: nothing is read or written until it is put back."""
    before = files(locked)
    os.remove(f"{locked}/recipient")
    for refused in (lambda: post(locked), Vault(locked).log.list_years, lambda: keyring.unlock(locked, PHRASE)):
        with pytest.raises(LockedError, match=r"encryption\.recipient_gone"):
            refused()
    encryption.trust(locked, PHRASE)
    assert files(locked) == before


@pytest.mark.parametrize("data", [b"", b"\n", b"age1kort\n", b"ssh-rsa AAAA\n", b"\xff" * 62, b"age1" + b"b" * 58])
def test_a_damaged_recipient_stops_all_writing(locked: str, data: bytes) -> None:
    """What is no public key is said so; a note is never saved plain instead."""
    Path(locked, "recipient").write_bytes(data)
    device.forget(locked)
    with pytest.raises(MusprepError, match=r"encryption\.recipient_damaged"):
        post(locked)
    assert plain(locked) == []


@needs_links
def test_a_recipient_that_is_a_link_or_a_folder_is_refused(locked: str, tmp_path: Path) -> None:
    """A link is not followed, and a folder is no key."""
    path = Path(locked, "recipient")
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(MusprepError, match=r"encryption\.recipient_unreadable"):
        post(locked)
    path.unlink()
    path.mkdir()
    with pytest.raises(MusprepError, match=r"encryption\.recipient_unreadable"):
        post(locked)


def test_without_the_library_nothing_is_encrypted_and_nothing_is_plain(
    locked: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Without pyrage a note into an encrypted vault is refused, encrypting too, and an unencrypted vault works."""
    real = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:
        if name.startswith("pyrage"):
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.delitem(sys.modules, "pyrage", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    before = files(locked)
    for refused in (lambda: post(locked), keys.load_library, lambda: keyring.unlock(locked, PHRASE)):
        with pytest.raises(MusprepError, match=r"encryption\.no_library"):
            refused()
    assert files(locked) == before
    other = str(tmp_path / "plain")
    filled(other)
    assert FIRST in Vault(other).log.read_year(2026).entries


def test_a_key_in_hand_opens_only_the_vault_it_belongs_to(locked: str) -> None:
    """Where another program unencrypted and encrypted anew, the old key is not tried: the vault is locked."""
    keyring.unlock(locked, PHRASE)
    held = dict(keyring._held)
    encryption.decrypt(locked)
    encrypt(locked, phrase="en helt anden")
    keyring._held.clear()
    keyring._held.update(held)
    assert keyring.is_locked(locked)
    with pytest.raises(LockedError):
        Vault(locked).log.read_year(2026)


def test_nothing_is_begun_anew_while_another_device_is_at_it(locked: str) -> None:
    """Another device's journal is left alone, and so are its half-made files."""
    keyring.unlock(locked, PHRASE)
    Path(locked, ".sealing").write_text('{"doing": "decrypt", "device": "en anden", "files": {}}', "utf-8")
    Path(locked, "log", "2026", "x.toml").write_text("halvt", "utf-8")
    recovery.recover(locked)
    recovery.tidy(locked)
    assert Path(locked, "log", "2026", "x.toml").exists()
    assert Path(locked, ".sealing").exists()


def test_the_factor_is_the_one_that_other_programs_take() -> None:
    """The identity is made at factor 18: a second of work here, and accepted by age and rage."""
    assert passphrase.FACTOR == 18


def test_there_is_nothing_to_trust_in_an_unencrypted_vault(cheap: str) -> None:
    """It says that the vault is not encrypted, and writes nothing."""
    filled(cheap)
    before = files(cheap)
    with pytest.raises(MusprepError) as told:
        encryption.trust(cheap, PHRASE)
    assert told.value.key == "encryption.not_encrypted"
    assert files(cheap) == before


@pytest.mark.usefixtures("cheap")
def test_two_vaults_are_remembered_apart(tmp_path: Path) -> None:
    """Places whose names differ only in a sign or in their capitals are two, and forgetting one leaves the other."""
    other = "A-B" if knows_case else "ab"
    places = [
        str(tmp_path / name) for name in ("a-b", "a_b", "a b", other, "a.b", "x" * 230 + "1", "y" * 3 + "x" * 227 + "1")
    ]
    for number, place in enumerate(places[:5]):
        device.remember(place, (f"age1{number}",))
    assert [device.find_known_keys(place) for place in places[:5]] == [(f"age1{number}",) for number in range(5)]
    long, longer = places[5:]
    device.remember(long, ("age1long",))
    device.forget(longer)
    assert device.find_known_keys(long) == ("age1long",)
    device.forget(places[0])
    assert device.find_known_keys(places[0]) == ()
    assert device.find_known_keys(places[1]) == ("age11",)
