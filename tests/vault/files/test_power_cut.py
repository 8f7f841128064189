"""The power goes while programs write: on real file systems, shut down without their journal being flushed.

Needs root, loop devices and the tools that make the file system; MUSPREP_POWER_CUTS says how often the power goes.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import struct
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from musprep.vault.vault import Vault
from warm import Warm

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CUTS = int(os.environ.get("MUSPREP_POWER_CUTS", "4"))
SIZES = {"ext4": 48, "xfs": 320}
"""In MiB; xfs takes no smaller one."""
_SHUTDOWN, _WITHOUT_FLUSH = 0x8004587D, 2

NOTES = """
import sys, time
from musprep.vault.notes import append
while True:
    entry_id, _ = append.append_entry(sys.argv[1], kind="result", text="Ny", at=time.localtime(), say="only-me")
    print(entry_id, time.monotonic(), flush=True)
"""
ANSWERS = """
import sys, time
from musprep.model.answer import Answer
from musprep.vault.vault import Vault
document = Vault(sys.argv[1]).answers("2026")
base = document.read()
number = max([int(one.text) for one in base.records.values()], default=0)
while True:
    number += 1
    one = Answer(to="a/b/c", text=str(number))
    base = document.save(base, {one.key: one}).snapshot
    print(number, time.monotonic(), flush=True)
"""


class Disk:
    """A file system in a file. `cut` takes its power away; what was not on it is gone when it is mounted again."""

    def __init__(self, folder: Path, kind: str) -> None:
        self.image, self.root = folder / "disk", folder / "root"
        self.root.mkdir()
        with self.image.open("wb") as file:
            file.truncate(SIZES[kind] << 20)
        subprocess.run([f"mkfs.{kind}", "-q", self.image], check=True, capture_output=True)

    @contextlib.contextmanager
    def mounted(self) -> Iterator[str]:
        done = subprocess.run(["mount", "-o", "loop", self.image, self.root], capture_output=True, check=False)
        if done.returncode:
            pytest.skip("mounting is not allowed here")
        try:
            yield str(self.root / "vault")
        finally:
            subprocess.run(["umount", self.root], check=True)

    def cut(self) -> float:
        """Take the power away; return the moment before. In that very moment xfs may call a folder safe that is not."""
        import fcntl

        handle = os.open(self.root, os.O_RDONLY)
        try:
            before = time.monotonic()
            fcntl.ioctl(handle, _SHUTDOWN, struct.pack("I", _WITHOUT_FLUSH))
        finally:
            os.close(handle)
        return before


def begun(code: str, place: str) -> tuple[Warm, str]:
    """Start a program; return it with the first line it told."""
    program = Warm(
        [sys.executable, "-c", code, place], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
    )
    assert program.stdout
    return program, program.stdout.readline()


def told_before(moment: float, program: Warm, first: str) -> list[str]:
    """Return what a program had told as saved by then; it ends by itself, as nothing can be written any more."""
    lines = [line.split() for line in (first, *program.communicate()[0].splitlines())]
    return [what for what, at in lines if float(at) < moment]


@pytest.mark.parametrize("kind", SIZES)
def test_a_power_cut_takes_nothing_that_was_told_to_be_saved(tmp_path: Path, kind: str) -> None:
    """Every note and the last answer that a program had told as saved are there when the power is back."""
    if not hasattr(os, "geteuid") or os.geteuid() or not shutil.which(f"mkfs.{kind}"):
        pytest.skip(f"needs root and mkfs.{kind}")
    disk, chance = Disk(tmp_path, kind), random.Random(kind)  # noqa: S311 - when the power goes
    noted: list[str] = []
    for _ in range(CUTS):
        with disk.mounted() as place:
            programs = [begun(code, place) for code in (NOTES, NOTES, ANSWERS)]
            time.sleep(chance.random() * 0.4)
            moment = disk.cut()
            told = [told_before(moment, *one) for one in programs]
        noted += [*told[0], *told[1]]
        with disk.mounted() as place:
            vault = Vault(place)
            reads = [vault.log.read_year(year) for year in vault.log.list_years()]
            assert [problem for read in reads for problem in read.problems] == []
            assert set(noted) <= {entry.id for read in reads for entry in read.entries}
            answer = next(iter(vault.open_answers("2026").read().records.values()))
            assert int(answer.text) >= int(told[2][-1])
            left = list((disk.root / "vault" / "rounds" / "2026").glob(".*"))
            assert len(left) <= 2, "at most the one being written, and one before it"
            vault.sweep(0.0)
            assert not list((disk.root / "vault").rglob(".musprep*"))
