"""Protects data of any size with a passphrase, as an ordinary age file with our own work factor.

pyrage encrypts the data to a key made for it alone; then its header is replaced by one that a passphrase opens. The
payload only depends on the file key, so it stays as pyrage wrote it: fast for many megabytes, and `age -d` opens it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.vault.crypto import keys
from musprep.vault.crypto import passphrase as small
from musprep.vault.crypto.passphrase import NotProtectedError, WrongPassphraseError

if TYPE_CHECKING:
    from types import ModuleType

_X25519 = re.compile(rb"^-> X25519 ([A-Za-z0-9+/]{43})\n([A-Za-z0-9+/]{43})\n", re.MULTILINE)
_END = re.compile(rb"^---(?: [A-Za-z0-9+/]{43}\n)?", re.MULTILINE)
_INFO = b"age-encryption.org/v1/X25519"
_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_CHECKSUM = 6
_PRIME = 2**255 - 19
_BASE = (9).to_bytes(32, "little")


def protect(data: bytes, passphrase: str) -> bytes:
    """Return `data` as an age file that `passphrase` opens; raises MusprepError where pyrage is missing."""
    pyrage = _load_library()
    identity = pyrage.x25519.Identity.generate()
    encrypted: bytes = pyrage.encrypt(data, [identity.to_public()])
    stanza = _X25519.search(encrypted)
    end = _END.search(encrypted)
    if not stanza or not end:
        raise NotProtectedError
    share, body = (small.from_base64(part) for part in stanza.groups())
    secret = _decode_identity(str(identity))
    key = small.derive_key(multiply(secret, share), share + multiply(secret, _BASE), _INFO)
    file_key = small.decrypt_payload(key, bytes(12), body)
    return small.make_header(file_key, passphrase) + encrypted[end.end() :]


def reveal(encrypted: bytes, passphrase: str) -> bytes:
    """Return what `protect`, or `age -p`, protected.

    Raises WrongPassphraseError, NotProtectedError, or MusprepError where the data were changed or pyrage is missing.
    """
    pyrage = _load_library()
    file_key = small.unwrap_file_key(encrypted, passphrase)
    identity = pyrage.x25519.Identity.generate()
    secret, once = _decode_identity(str(identity)), _decode_identity(str(pyrage.x25519.Identity.generate()))
    recipient, share = multiply(secret, _BASE), multiply(once, _BASE)
    key = small.derive_key(multiply(once, recipient), share + recipient, _INFO)
    body = small.encrypt_payload(key, bytes(12), file_key)
    head = b"age-encryption.org/v1\n-> X25519 %s\n%s\n---" % (small.to_base64(share), small.to_base64(body))
    whole = head + b" " + small.to_base64(small.compute_mac(file_key, head)) + b"\n" + small.read_payload(encrypted)
    try:
        data: bytes = pyrage.decrypt(whole, [identity])
    except pyrage.DecryptError:
        raise MusprepError("backup.changed") from None
    return data


def multiply(scalar: bytes, point: bytes) -> bytes:
    """Return X25519(scalar, point) of RFC 7748 section 5; all are 32 bytes.

    Not constant in time: the keys live for one call.
    """
    number = int.from_bytes(scalar, "little") & ~7 & (1 << 255) - 1 | 1 << 254
    x1 = int.from_bytes(point, "little") & (1 << 255) - 1
    x2, z2, x3, z3 = 1, 0, x1, 1
    swap = 0
    for place in range(254, -1, -1):
        bit = number >> place & 1
        if swap ^ bit:
            x2, x3, z2, z3 = x3, x2, z3, z2
        swap = bit
        a, b, c, d = x2 + z2, x2 - z2, x3 + z3, x3 - z3
        da, cb, aa, bb = d * a % _PRIME, c * b % _PRIME, a * a % _PRIME, b * b % _PRIME
        e = aa - bb
        x3, z3 = (da + cb) ** 2 % _PRIME, x1 * (da - cb) ** 2 % _PRIME
        x2, z2 = aa * bb % _PRIME, e * (aa + 121665 * e) % _PRIME
    if swap:
        x2, z2 = x3, z3
    return (x2 * pow(z2, _PRIME - 2, _PRIME) % _PRIME).to_bytes(32, "little")


def _decode_identity(identity: str) -> bytes:
    """Return the 32 bytes of an identity that pyrage wrote as `AGE-SECRET-KEY-1...` (Bech32)."""
    number = 0
    letters = identity.lower().rpartition("1")[2][:-_CHECKSUM]
    for letter in letters:
        number = number << 5 | _LETTERS.index(letter)
    return (number >> (5 * len(letters) - 256)).to_bytes(32, "big")


def _load_library() -> ModuleType:
    try:
        return keys.load_library()
    except MusprepError:
        raise MusprepError("backup.no_pyrage") from None


__all__ = ["NotProtectedError", "WrongPassphraseError", "multiply", "protect", "reveal"]
