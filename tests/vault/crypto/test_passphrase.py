"""The identity's passphrase protection: the age format, opened by others, refusing what is forged."""

from __future__ import annotations

import base64
import hashlib
import subprocess
import sys

import pyrage
import pytest

from musprep.vault.crypto import passphrase, passphrase_file, scrypt_process
from musprep.vault.crypto.passphrase import NotProtectedError, WrongPassphraseError, protect, reveal

IDENTITY = b"# created: 2026-11-23\nAGE-SECRET-KEY-1EXAMPLE\n"


def test_the_cipher_agrees_with_its_specification() -> None:
    """ChaCha20-Poly1305 of RFC 8439's block example, and a tag that covers every byte."""
    key, nonce = bytes(range(32)), bytes.fromhex("000000090000004a00000000")
    assert passphrase._compute_block(key, nonce, 1)[:16].hex() == "10f1e7e4d13b5915500fdd1fa32071c4"
    encrypted = passphrase.encrypt_payload(key, nonce, b"x" * 100)
    for place in range(len(encrypted)):
        broken = bytearray(encrypted)
        broken[place] ^= 1
        with pytest.raises(WrongPassphraseError):
            passphrase.decrypt_payload(key, nonce, bytes(broken))


@pytest.mark.parametrize(
    ("scalar", "point", "shared"),
    [
        (
            "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
            "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c",
            "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552",
        ),
        (
            "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
            "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493",
            "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957",
        ),
    ],
)
def test_x25519_agrees_with_its_specification(scalar: str, point: str, shared: str) -> None:
    """Both vectors of RFC 7748, section 5.2."""
    assert passphrase_file.multiply(bytes.fromhex(scalar), bytes.fromhex(point)).hex() == shared


def test_x25519_agrees_with_itself() -> None:
    """RFC 7748, section 5.2: the base point by itself; and whoever begins, two scalars lead to the same point."""
    base = (9).to_bytes(32, "little")
    first = passphrase_file.multiply(base, base)
    assert first.hex() == "422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079"
    for number in range(20):
        mine, other = (hashlib.sha256(bytes([number, side])).digest() for side in (0, 1))
        shared = [
            passphrase_file.multiply(one, passphrase_file.multiply(two, base))
            for one, two in ((mine, other), (other, mine))
        ]
        assert shared[0] == shared[1]


def test_scrypt_agrees_with_its_specification() -> None:
    """RFC 7914, section 12: the vector with our block size and parallelism; of its 64 bytes the first 32 are used."""
    made = scrypt_process.run_scrypt(b"pleaseletmein", b"SodiumChloride", 14)
    assert made.hex() == "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"


def test_what_is_protected_here_opens_in_pyrage_and_the_other_way_round(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both programs open what the other wrote, with a passphrase of any letters, however they are composed."""
    monkeypatch.setattr(passphrase, "FACTOR", 10)
    encrypted = protect(IDENTITY, "blåbærgrød på tirsdag")
    assert pyrage.passphrase.decrypt(encrypted, "blåbærgrød på tirsdag") == IDENTITY
    assert reveal(encrypted, "bla\u030abærgrød pa\u030a tirsdag") == IDENTITY


_FROM_PYRAGE = base64.b64decode(
    "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBTbnMxRzc0MlhXWUNaRjcvYVFtZ1h3IDE5CnVrYk9rRStHYzJwVVA1Vkg1"
    "SlBuNUIyTVpFamROTnJCL0tIY3dqdng2UFkKLS0tIE1xMEUzbEllVHpvb0JweU5UbnlYM0NjenpTZU1qMmZkYUJyNnkzaU90ZXcK"
    "TR7GUxHTqVqr603/wdDSlldEQsKBLLRZWmRoJ2GqkSZ9G5MgehqFvSZFx8u6PqpCUyBPkv8x534Zkt4aDOsOVhU+qVFX4r0DA1GX"
    "OAzE"
)
"""Written by pyrage 1.4 at the factor that it chose, 19: to let it choose anew takes seconds."""


def test_what_another_age_program_protected_opens_here() -> None:
    """A file made by pyrage, at a factor above our own, is opened."""
    assert reveal(_FROM_PYRAGE, "hemmelig sætning") == b"AGE-SECRET-KEY-1 er ikke her, men bogstaver er"


def test_a_wrong_passphrase_and_a_changed_file_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another passphrase, a changed header or a changed body: WrongPassphraseError, never other content."""
    monkeypatch.setattr(passphrase, "FACTOR", 4)
    encrypted = protect(IDENTITY, "rigtig")
    with pytest.raises(WrongPassphraseError):
        reveal(encrypted, "forkert")
    for place in (40, 60, 100, len(encrypted) - 1):
        broken = bytearray(encrypted)
        broken[place] = broken[place] ^ 1
        with pytest.raises((WrongPassphraseError, NotProtectedError)):
            reveal(bytes(broken), "rigtig")


@pytest.mark.skipif(sys.platform != "linux", reason="this system has no /proc/self/status")
def test_the_work_takes_no_memory_of_the_program() -> None:
    """At the real factor the program stays as small as it is, and the process that works below 300 MiB."""
    code = (
        f"import sys, resource; sys.path.insert(0, {scrypt_process._SOURCE!r})\n"
        "from musprep.vault.crypto import passphrase\n"
        "passphrase.protect(b'x', 'en sætning')\n"
        "own = next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM'))\n"
        "print(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
    )
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, encoding="utf-8", check=True)
    own, child = (int(one) / 1024 for one in done.stdout.split())
    assert own < 100
    assert 256 < child < 300


def test_the_work_is_done_here_where_no_process_can_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a missing interpreter nor one that fails keeps anybody out; the result is the same."""
    apart = scrypt_process.run_scrypt(b"ord", b"salt", 15)
    for program in ("/findes/ikke", sys.executable):
        monkeypatch.setattr(sys, "executable", program)
        monkeypatch.setattr(scrypt_process, "_CODE", "raise SystemExit(1)")
        assert scrypt_process.run_scrypt(b"ord", b"salt", 15) == apart == scrypt_process._compute(b"ord", b"salt", 15)


def test_a_forged_factor_is_refused_before_any_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that asks for 2**23 rounds is refused without a single one; so is what is no such file at all."""
    monkeypatch.setattr(passphrase, "FACTOR", 4)
    encrypted = protect(IDENTITY, "x").replace(b" 4\n", b" 23\n", 1)
    monkeypatch.setattr("hashlib.scrypt", lambda *_, **__: pytest.fail("worked"))
    for data in (encrypted, b"", b"age-encryption.org/v1\n", IDENTITY):
        with pytest.raises(NotProtectedError):
            reveal(data, "x")
