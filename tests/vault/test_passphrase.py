"""The identity's passphrase protection: the age format, opened by others, refusing what is forged."""

from __future__ import annotations

import pyrage
import pytest

from musprep.vault import passphrase
from musprep.vault.passphrase import NotProtectedError, WrongPassphraseError, protect, reveal

IDENTITY = b"# created: 2026-11-23\nAGE-SECRET-KEY-1EXAMPLE\n"


def test_the_cipher_agrees_with_its_specification() -> None:
    """ChaCha20-Poly1305 of RFC 8439's block example, and a tag that covers every byte."""
    key, nonce = bytes(range(32)), bytes.fromhex("000000090000004a00000000")
    assert passphrase._block(key, nonce, 1)[:16].hex() == "10f1e7e4d13b5915500fdd1fa32071c4"
    sealed = passphrase.encrypted(key, nonce, b"x" * 100)
    for place in range(len(sealed)):
        broken = bytearray(sealed)
        broken[place] ^= 1
        with pytest.raises(WrongPassphraseError):
            passphrase.decrypted(key, nonce, bytes(broken))


def test_what_is_protected_here_opens_in_pyrage_and_the_other_way_round(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both programs open what the other wrote, with a passphrase of any letters, however they are composed."""
    monkeypatch.setattr(passphrase, "FACTOR", 10)
    sealed = protect(IDENTITY, "blåbærgrød på tirsdag")
    assert pyrage.passphrase.decrypt(sealed, "blåbærgrød på tirsdag") == IDENTITY
    assert reveal(sealed, "bla\u030abærgrød pa\u030a tirsdag") == IDENTITY


def test_what_another_age_program_protected_opens_here() -> None:
    """A file made by pyrage, at the factor it chose, is opened; a wrong passphrase is told as such."""
    sealed = pyrage.passphrase.encrypt(IDENTITY, "hemmelig sætning")
    if int(sealed.split(b"\n")[1].split()[-1]) > passphrase.HIGHEST:
        pytest.skip("this machine is so fast that pyrage chose a higher factor")
    assert reveal(sealed, "hemmelig sætning") == IDENTITY


def test_a_wrong_passphrase_and_a_changed_file_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another passphrase, a changed header or a changed body: WrongPassphraseError, never other content."""
    monkeypatch.setattr(passphrase, "FACTOR", 4)
    sealed = protect(IDENTITY, "rigtig")
    with pytest.raises(WrongPassphraseError):
        reveal(sealed, "forkert")
    for place in (40, 60, 100, len(sealed) - 1):
        broken = bytearray(sealed)
        broken[place] = broken[place] ^ 1
        with pytest.raises((WrongPassphraseError, NotProtectedError)):
            reveal(bytes(broken), "rigtig")


def test_a_forged_factor_is_refused_before_any_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that asks for 2**23 rounds is refused without a single one; so is what is no such file at all."""
    monkeypatch.setattr(passphrase, "FACTOR", 4)
    sealed = protect(IDENTITY, "x").replace(b" 4\n", b" 23\n", 1)
    monkeypatch.setattr("hashlib.scrypt", lambda *_, **__: pytest.fail("worked"))
    for data in (sealed, b"", b"age-encryption.org/v1\n", IDENTITY):
        with pytest.raises(NotProtectedError):
            reveal(data, "x")
