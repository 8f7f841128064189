"""A crash leaves no file with what was in memory."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.skipif(sys.platform != "linux", reason="this system has no prctl(PR_SET_DUMPABLE)")
def test_no_core_file_and_no_looking_in() -> None:
    """After `enforce` the core limit is nought and the program is not dumpable."""
    script = (
        "import ctypes, resource\n"
        "from musprep.process import no_dump\n"
        "no_dump.enforce()\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "(0, 0) 0"
