"""Protects a small text with a passphrase, in the age format (age-encryption.org/v1, recipient type scrypt).

Written out here because of what pyrage's passphrase functions do not offer: pyrage measures a work factor of its own,
which other programs may refuse and which takes up to 512 MiB in our own process, and it cannot be told to refuse a
header that asks for more. Here the factor is the same on every machine, and the work is done in a process of its own.
What is written opens in `age` and pyrage, and theirs opens here.
"""

from __future__ import annotations

import base64
import hmac
import os
import re
import struct
import unicodedata

from musprep.vault.crypto import scrypt_process

FACTOR = 18
"""The work factor: two to this power rounds take about a second, and 256 MiB."""
HIGHEST = 20
"""A file with a higher factor is refused before any work: a forged one would take minutes."""

_LABEL = b"age-encryption.org/v1/scrypt"
_HEADER = re.compile(
    rb"age-encryption\.org/v1\n-> scrypt ([A-Za-z0-9+/]{22}) ([1-9]\d?)\n([A-Za-z0-9+/]{43})\n--- ([A-Za-z0-9+/]{43})\n"
)
_CHUNK = 1 << 16


class WrongPassphraseError(Exception):
    """The passphrase does not open the file. A damaged header looks the same."""


class ChangedError(WrongPassphraseError):
    """The passphrase is right, but the file was changed since or is damaged."""


_EMPTY = 32
"""The number of bytes of an empty payload: a nonce and a tag."""


class NotProtectedError(Exception):
    """The file is not an age file with a passphrase, or its work factor is too high."""


def protect(data: bytes, passphrase: str) -> bytes:
    """Return `data` (at most 64 KiB) as an age file that `passphrase` opens; raises ValueError for more."""
    if len(data) > _CHUNK:
        raise ValueError(len(data))
    file_key, nonce = os.urandom(16), os.urandom(16)
    return (
        make_header(file_key, passphrase)
        + nonce
        + encrypt_payload(derive_key(file_key, nonce, b"payload"), _LAST, data)
    )


def reveal(encrypted: bytes, passphrase: str) -> bytes:
    """Return what `protect`, or another age program, protected.

    Raises WrongPassphraseError, ChangedError or NotProtectedError.
    """
    start = _match_header(encrypted).end()
    if len(encrypted) - start > _CHUNK + 32:
        raise NotProtectedError
    file_key = unwrap_file_key(encrypted, passphrase)
    nonce, body = encrypted[start : start + 16], encrypted[start + 16 :]
    try:
        return decrypt_payload(derive_key(file_key, nonce, b"payload"), _LAST, body)
    except WrongPassphraseError:
        raise ChangedError from None


def make_header(file_key: bytes, passphrase: str) -> bytes:
    """Return the header of an age file whose file key `passphrase` gives; the payload follows it."""
    salt = os.urandom(16)
    body = encrypt_payload(_derive_wrapping_key(passphrase, salt, FACTOR), bytes(12), file_key)
    head = b"age-encryption.org/v1\n-> scrypt %s %d\n%s\n---" % (to_base64(salt), FACTOR, to_base64(body))
    return head + b" " + to_base64(compute_mac(file_key, head)) + b"\n"


def unwrap_file_key(encrypted: bytes, passphrase: str) -> bytes:
    """Return the file key of an age file that a passphrase protects; raises as `reveal` does."""
    head = _match_header(encrypted)
    salt, body, mac = (from_base64(part) for part in (head[1], head[3], head[4]))
    file_key = decrypt_payload(_derive_wrapping_key(passphrase, salt, int(head[2])), bytes(12), body)
    signed = encrypted[: head.end() - len(head[4]) - 2]
    if not hmac.compare_digest(mac, compute_mac(file_key, signed)):
        raise ChangedError
    return file_key


def is_protected(encrypted: bytes, least: int) -> bool:
    """Tell whether this is an age file with a passphrase, large enough for `least` bytes of content.

    More cannot be checked without the passphrase.
    """
    try:
        return len(read_payload(encrypted)) >= _EMPTY + least
    except NotProtectedError:
        return False


def read_payload(encrypted: bytes) -> bytes:
    """Return what follows the header of such a file; raises NotProtectedError."""
    return encrypted[_match_header(encrypted).end() :]


def compute_mac(file_key: bytes, head: bytes) -> bytes:
    """Return the MAC of a header, up to and including its `---`."""
    return hmac.digest(derive_key(file_key, b"", b"header"), head, "sha256")


def _match_header(encrypted: bytes) -> re.Match[bytes]:
    head = _HEADER.match(encrypted)
    if not head or int(head[2]) > HIGHEST:
        raise NotProtectedError
    return head


_LAST = bytes(11) + b"\x01"
"""The nonce of the first chunk of a payload where it is also the last one."""


def _derive_wrapping_key(passphrase: str, salt: bytes, factor: int) -> bytes:
    words = unicodedata.normalize("NFC", passphrase).encode()
    return scrypt_process.run_scrypt(words, _LABEL + salt, factor)


def derive_key(key: bytes, salt: bytes, info: bytes) -> bytes:
    """Return 32 bytes by HKDF-SHA-256 (RFC 5869)."""
    return hmac.digest(hmac.digest(salt or bytes(32), key, "sha256"), info + b"\x01", "sha256")


def to_base64(data: bytes) -> bytes:
    """Return `data` in base64 without padding (RFC 4648), as age writes it."""
    return base64.b64encode(data).rstrip(b"=")


def from_base64(text: bytes) -> bytes:
    """Return the bytes that base64 without padding stands for; raises binascii.Error where it is none."""
    return base64.b64decode(text + b"=" * (-len(text) % 4))


def encrypt_payload(key: bytes, nonce: bytes, data: bytes) -> bytes:
    """Return `data` encrypted by ChaCha20-Poly1305 (RFC 8439) without associated data, followed by its tag."""
    hidden = _apply_chacha(key, nonce, data)
    return hidden + _compute_tag(key, nonce, hidden)


def decrypt_payload(key: bytes, nonce: bytes, encrypted: bytes) -> bytes:
    """Return the content of what `encrypt_payload` returned; raises WrongPassphraseError where the tag is wrong."""
    hidden, tag = encrypted[:-16], encrypted[-16:]
    if not hmac.compare_digest(tag, _compute_tag(key, nonce, hidden)):
        raise WrongPassphraseError
    return _apply_chacha(key, nonce, hidden)


def _compute_tag(key: bytes, nonce: bytes, hidden: bytes) -> bytes:
    """Return the Poly1305 tag of RFC 8439 section 2.8."""
    once = _compute_block(key, nonce, 0)[:32]
    r = int.from_bytes(once[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    said = hidden + bytes(-len(hidden) % 16) + struct.pack("<QQ", 0, len(hidden))
    total = 0
    for at in range(0, len(said), 16):
        total = (total + int.from_bytes(said[at : at + 16] + b"\x01", "little")) * r % ((1 << 130) - 5)
    return ((total + int.from_bytes(once[16:], "little")) & ((1 << 128) - 1)).to_bytes(16, "little")


def _apply_chacha(key: bytes, nonce: bytes, data: bytes) -> bytes:
    blocks = (_compute_block(key, nonce, 1 + at // 64) for at in range(0, len(data), 64))
    return bytes(one ^ other for one, other in zip(data, b"".join(blocks), strict=False))


_ROUNDS = (
    (0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
    (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14),
)  # fmt: skip


def _compute_block(key: bytes, nonce: bytes, counter: int) -> bytes:
    """Return one block of ChaCha20's stream (RFC 8439 section 2.3)."""
    start = [
        0x61707865,
        0x3320646E,
        0x79622D32,
        0x6B206574,
        *struct.unpack("<8I", key),
        counter,
        *struct.unpack("<3I", nonce),
    ]
    state = start[:]
    for a, b, c, d in _ROUNDS * 10:
        for to, of, with_, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            state[to] = (state[to] + state[of]) & 0xFFFFFFFF
            mixed = state[with_] ^ state[to]
            state[with_] = (mixed << turn | mixed >> (32 - turn)) & 0xFFFFFFFF
    return struct.pack("<16I", *((one + first) & 0xFFFFFFFF for one, first in zip(state, start, strict=True)))
