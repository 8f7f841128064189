"""Where the output leads nowhere: what is done is said to be done, and nothing is done that nobody could see."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = str(Path(__file__).parents[2] / "src")


def run(home: Path, line: str) -> subprocess.CompletedProcess[str]:
    """Do a line of the shell; `musprep` in it is the program, its vault is in `home`."""
    whole = line.replace("musprep", f'"{sys.executable}" -m musprep', 1)
    env = {"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONPATH": SOURCE, "MUSPREP_LANG": "da"}
    env["MUSPREP_VAULT"] = str(home / "vault")
    return subprocess.run(["bash", "-c", whole], env=env, capture_output=True, text=True, check=False)


def promises(home: Path) -> int:
    return (home / "vault" / "agreements.toml").read_text("utf-8").count("[[agreement]]")


def test_a_closed_output_is_no_fault(tmp_path: Path) -> None:
    """With standard output closed a promise is saved once and nothing is said to have gone wrong."""
    done = run(tmp_path, "musprep agreements add Ferie --owner me >&-")
    assert (done.returncode, promises(tmp_path)) == (0, 1)
    assert "selve programmet" not in done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_output_says_that_it_is_done(tmp_path: Path) -> None:
    """Where the id cannot be printed, a sentence says that the promise is saved and not to be made again."""
    done = run(tmp_path, "musprep agreements add Ferie --owner me >/dev/full")
    assert (done.returncode, promises(tmp_path)) == (1, 1)
    assert "Det er gjort" in done.stderr
    assert "selve programmet" not in done.stderr


@pytest.mark.parametrize("out", [">&-", ">/dev/full"])
def test_nothing_is_sealed_with_a_key_that_nobody_saw(tmp_path: Path, out: str) -> None:
    """A recovery sheet that cannot be shown leaves the vault as it was, and says so."""
    run(tmp_path, "musprep agreements add Ferie --owner me")
    (tmp_path / "pw").write_text("en lang adgangssætning\n", "utf-8")
    done = run(tmp_path, f"musprep vault seal --passphrase-file {tmp_path}/pw --recovery - {out}")
    assert done.returncode == 1
    assert "ikke forseglet" in done.stderr
    assert not (tmp_path / "vault" / "recipient").exists()
