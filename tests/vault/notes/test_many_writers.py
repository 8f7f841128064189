"""Many programs at once, and programs that are killed."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from musprep.model.answer import Answer
from musprep.vault.files import temporary_files
from musprep.vault.vault import Vault
from warm import Warm

if TYPE_CHECKING:
    from pathlib import Path

POST = """
import sys, time
from musprep.vault.notes import append
name, count, place = sys.argv[1], int(sys.argv[2]), sys.argv[3]
for number in range(count):
    entry_id, _ = append.append_entry(place, kind="result", text=f"{name} {number}", at=time.localtime(), say="only-me")
    print(entry_id, flush=True)
"""
EDIT = """
import sys
from musprep.language.error import LockedError
from musprep.model.answer import Answer
from musprep.vault.records.collection_file import LoadedCollection
from musprep.vault.vault import Vault
name, count, place = sys.argv[1], int(sys.argv[2]), sys.argv[3]
document = Vault(place).open_answers("2026")
base = document.read()
def save(base, records):
    # A busy machine may let another program hold the lock for longer than one waits: that is told, and tried again.
    while True:
        try:
            return document.save(base, records).snapshot
        except LockedError:
            pass
for number in range(count):
    mine = Answer(to=f"a/b/{name}", text=str(number))
    both = Answer(to=f"a/b/c{number}", text=name)
    base = save(base, {**base.records, mine.key: mine})
    save(LoadedCollection({}, ""), {both.key: both})
"""


def begin(code: str, name: str, count: int, place: Path) -> Warm:
    words = [sys.executable, "-c", code, name, str(count), str(place)]
    return Warm(words, stdout=subprocess.PIPE, encoding="utf-8")


def test_twenty_programs_at_once_lose_nothing(tmp_path: Path) -> None:
    """Twenty programs note twenty entries each while two others save the same answers: all of it is there."""
    place = tmp_path / "vault"
    writers = [begin(POST, f"p{number}", 20, place) for number in range(20)]
    editors = [begin(EDIT, f"e{number}", 15, place) for number in range(2)]
    told = [line for one in (*writers, *editors) for line in one.communicate()[0].split()]
    assert [one.returncode for one in (*writers, *editors)] == [0] * 22
    vault = Vault(str(place))
    found = [entry for year in vault.log.list_years() for entry in vault.log.read_year(year).entries]
    assert sorted(told) == sorted(entry.id for entry in found)
    assert len({entry.text for entry in found}) == 400
    answers = vault.open_answers("2026").read().records
    for name in ("e0", "e1"):
        assert answers[f"a/b/{name}"].text == "14"
        for number in range(15):
            versions = [one for one in answers.values() if one.to == f"a/b/c{number}" and one.text == name]
            assert len(versions) == 1
    assert not [path for path in place.rglob("*") if path.name.startswith(temporary_files.PREFIX)]


def test_a_kill_at_any_moment_loses_no_acknowledged_note(tmp_path: Path) -> None:
    """Programs killed at random: every note whose id was printed is there whole, nothing is torn, litter is swept."""
    chance = random.Random(7)  # noqa: S311 - the same moments each time
    told: list[str] = []
    for turn in range(6):
        # None writes what another wrote: two notes that are the same in all, with the same id, are one.
        writers = [begin(POST, f"p{turn}{number}", 10_000, tmp_path / "vault") for number in range(4)]
        for writer in writers:
            assert writer.stdout is not None
            told.append(writer.stdout.readline().strip())
            time.sleep(chance.random() * 0.02)
            writer.kill()
        for writer in writers:
            told += writer.communicate()[0].split("\n")[:-1]
    vault = Vault(str(tmp_path / "vault"))
    reads = [vault.log.read_year(year) for year in vault.log.list_years()]
    found = {entry.id for read in reads for entry in read.entries}
    assert len(told) == len(set(told)) >= 24
    assert set(told) <= found
    assert [read.problems for read in reads if read.problems] == []
    vault.sweep(older_than=0)
    assert not [path for path in (tmp_path / "vault").rglob("*") if path.name.startswith(temporary_files.PREFIX)]


def test_a_kill_while_answers_are_saved_leaves_the_last_saved_or_the_next(tmp_path: Path) -> None:
    """However a saving program dies, the document reads, and the lock is free for the next."""
    vault = Vault(str(tmp_path / "vault"))
    kept = Answer(to="a/b/kept", text="en\nto")
    vault.open_answers("2026").save(vault.open_answers("2026").read(), {kept.key: kept})
    for number in range(4):
        editor = begin(EDIT, "e", 10_000, tmp_path / "vault")
        path = tmp_path / "vault" / "rounds" / "2026" / "answers.toml"
        before = path.stat().st_mtime_ns
        while path.stat().st_mtime_ns == before:
            time.sleep(0.002)
        time.sleep(number * 0.003)
        editor.kill()
        editor.communicate()
        base = vault.open_answers("2026").read()
        assert base.records[kept.key] == kept
        assert vault.open_answers("2026").save(base, base.records).moved == {}
