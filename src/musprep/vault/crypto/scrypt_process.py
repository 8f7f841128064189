"""The passphrase's work, done in a process of its own: its 256 MiB are given back at once, and never on top of ours."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys

_MEMORY = (1 << 31) - 2
_WORTH_IT = 15
"""A lower factor takes less memory than the process would."""
_SOURCE = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
_CODE = "import sys; sys.path.insert(0, sys.argv[1]); from musprep.vault.crypto import scrypt_process as s; s.serve()"


def scrypt(words: bytes, salt: bytes, factor: int) -> bytes:
    """Return the 32 bytes that scrypt (RFC 7914) makes of `words` in two to the power of `factor` rounds, r=8, p=1.

    Nothing secret is in the other process's arguments. Where none can be started the work is done here.
    """
    if factor >= _WORTH_IT:
        try:
            done = subprocess.run(  # noqa: S603 - this very interpreter
                [sys.executable, "-I", "-S", "-c", _CODE, _SOURCE],
                input=bytes((factor, len(salt))) + salt + words,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                check=False,
            )
        except OSError:
            return _worked(words, salt, factor)
        if not done.returncode:
            return done.stdout
    return _worked(words, salt, factor)


def serve() -> None:
    """Read one question from standard input, and answer it on standard output."""
    from musprep.process import no_dump

    no_dump.enforce()
    asked = sys.stdin.buffer.read()
    factor, length = asked[0], asked[1]
    sys.stdout.buffer.write(_worked(asked[2 + length :], asked[2 : 2 + length], factor))


def _worked(words: bytes, salt: bytes, factor: int) -> bytes:
    return hashlib.scrypt(words, salt=salt, n=1 << factor, r=8, p=1, maxmem=_MEMORY, dklen=32)
