"""Nobody is asked where nobody can answer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import musprep

if TYPE_CHECKING:
    from collections.abc import Mapping

_COMMANDS = (("log",), ("log", "-"), ("import", "-"), ("vault", "encrypt"), ())


@pytest.fixture
def environment(tmp_path: Path) -> Mapping[str, str]:
    """Return what a program is started with that has a vault of its own."""
    source = str(Path(musprep.__file__).parents[1])
    return {**os.environ, "MUSPREP_VAULT": str(tmp_path / "vault"), "HOME": str(tmp_path), "PYTHONPATH": source}


@pytest.mark.parametrize("command", _COMMANDS, ids=" ".join)
def test_with_no_input_at_all_a_command_ends(environment: Mapping[str, str], command: tuple[str, ...]) -> None:
    """Where input and output are the null device, a question would wait for ever: what is missing is said instead."""
    done = subprocess.run(
        [sys.executable, "-m", "musprep", *command],
        env=dict(environment), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        check=False, timeout=120, start_new_session=True,
    )  # fmt: skip
    assert done.returncode in (1, 2, 3)
    assert done.stderr.strip()
