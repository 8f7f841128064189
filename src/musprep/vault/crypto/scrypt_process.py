"""Runs scrypt in a process of its own: its 256 MiB are freed at once and never add to the program's own memory."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys

_MEMORY = (1 << 31) - 2
_WORTH_IT = 15
"""With a lower factor scrypt needs less memory than the process."""
_SOURCE = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
_CODE = "import sys; sys.path.insert(0, sys.argv[1]); from musprep.vault.crypto import scrypt_process as s; s.serve()"


def run_scrypt(words: bytes, salt: bytes, factor: int) -> bytes:
    """Return the 32 bytes that scrypt (RFC 7914) derives from `words` in 2**`factor` rounds, with r=8 and p=1.

    Nothing secret is in the arguments of the other process. Where none can be started the work is done here.
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
            return _compute(words, salt, factor)
        if not done.returncode:
            return done.stdout
    return _compute(words, salt, factor)


def serve() -> None:
    """Read one request from standard input and write the key to standard output."""
    from musprep.process import no_dump

    no_dump.enforce()
    asked = sys.stdin.buffer.read()
    factor, length = asked[0], asked[1]
    sys.stdout.buffer.write(_compute(asked[2 + length :], asked[2 : 2 + length], factor))


def _compute(words: bytes, salt: bytes, factor: int) -> bytes:
    return hashlib.scrypt(words, salt=salt, n=1 << factor, r=8, p=1, maxmem=_MEMORY, dklen=32)
