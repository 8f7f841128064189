"""Every system call of merging, mending, backup, restore, export and purge fails once."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from musprep.language.error import MusprepError
from musprep.model.agreement import Agreement, Party
from musprep.vault.crypto import passphrase
from musprep.vault.doctor import check_files, conflicts
from musprep.vault.doctor.finding import Surroundings
from musprep.vault.doctor.repair import mend
from musprep.vault.files import atomic_folder, temporary_files
from musprep.vault.maintenance import backup, purge
from musprep.vault.notes.log import encode_entry
from musprep.vault.records.collection_file import CollectionFile
from musprep.vault.records.toml_writer import encode_document
from musprep.vault.vault import Vault
from vault.files.test_faults import ANSWER, FIRST, SECOND, Fault, Recorder

Operation = Callable[[str], object]
PHRASE = "en lang sætning"
NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
OTHER = ANSWER.with_(text="Et andet svar")
AGREEMENT = Agreement(id="kursus", text="Et kursus", owner=Party.MANAGER)


OPERATIONS: dict[str, Operation] = {
    "merge": conflicts.merge_all,
    "fix": lambda place: list(mend(place, Surroundings({}))),
    "restore broken files": lambda place: [check_files.restore(place, one) for one in check_files.find_broken(place)],
    "backup": lambda place: backup.save(place, f"{place}/../ny.age", PHRASE, NOW),
    "restore": lambda place: backup.restore(f"{place}/../kopi.age", PHRASE, f"{place}/../hentet"),
    "restore into an empty folder": lambda place: backup.restore(f"{place}/../kopi.age", PHRASE, f"{place}/../tom"),
    "create a folder atomically": lambda place: atomic_folder.create_folder(
        f"{place}/../ude", {"a/b.toml": b"schema = 2\n", "c.md": b"# C\n"}
    ),
    "purge": lambda place: purge.purge(
        place,
        {f"log/2026/{FIRST.id}.toml": encode_entry(FIRST.with_(text="Uden navn")), "vault.toml": b"schema = 2\n"},
        ["questionnaires/egne.toml"],
        [f"log/2026/{FIRST.id}.toml", f"log/2026/{SECOND.id}.toml"],
    ),
    "purge all": lambda place: purge.purge_all(place, [f"log/2026/{one.id}.toml" for one in (FIRST, SECOND)]),
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a folder with a vault in it, a backup of it and an empty folder.

    The vault holds two entries, an answer, an agreement, an own catalogue, and a history; one file is broken, and three
    have copies of a sync program beside them.
    """
    folder = tmp_path_factory.mktemp("sample")
    place = str(folder / "vault")
    vault = Vault(place)
    vault.save_owner(vault.read_owner().with_(name="Aase"))
    vault.log.add(FIRST)
    vault.log.add(SECOND)
    vault.log.edit(SECOND, SECOND.with_(text="Rettet"))
    answers = vault.open_answers("2026")
    answers.save(answers.save(answers.read(), {ANSWER.key: ANSWER}).snapshot, {ANSWER.key: OTHER})
    agreements = CollectionFile(place, "agreements.toml", "agreement", Agreement)
    agreements.save(agreements.read(), {AGREEMENT.key: AGREEMENT})
    (folder / "vault" / "questionnaires").mkdir(mode=0o700)
    (folder / "vault" / "questionnaires" / "egne.toml").write_text("schema = 2\n", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passphrase, "FACTOR", 4)
        backup.save(place, str(folder / "kopi.age"), PHRASE, NOW)
    (folder / "tom").mkdir(mode=0o700)
    (folder / "tom" / ".lock").touch(0o600)
    return folder


def unsettled(place: str) -> None:
    """Give the vault at `place` a broken file, open modes, and copies of a sync program."""
    root = Path(place)
    (root / "log/2026" / f"{FIRST.id}.sync-conflict-20260401-120000-ABCDEFG.toml").write_bytes(
        encode_entry(FIRST.with_(text="På den anden maskine"))
    )
    other = AGREEMENT.with_(text="Et langt kursus")
    (root / "agreements (Aases konflikt 2026-04-01).toml").write_bytes(encode_document("", "agreement", [other]))
    (root / "vault-LAPTOP.toml").write_bytes(b'schema = 2\nname = "Aase"\nposition = "Ingeni\xc3\xb8r"\n')
    (root / "rounds/2026/answers.toml").write_bytes(b"schema = 2\n[[answer")


def state(folder: Path) -> dict[str, bytes]:
    """Return every file beside and in the vault but for its history and lock."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "history" not in path.relative_to(folder).parts[:2] and path.name != ".lock"
    }


def shape(seen: dict[str, bytes]) -> dict[str, bytes]:
    """Return a state without what differs from run to run: what is in an encrypted file."""
    return {name: b"" if name.endswith(".age") else data for name, data in seen.items()}


_ALL = [
    pytest.param(name, number, id=f"{name}-{fault}")
    for name in OPERATIONS
    for fault, number in (("io", errno.EIO), ("full", errno.ENOSPC), ("denied", errno.EACCES), ("short", None))
]
_WITHIN = ("merge", "restore broken files", "restore into an empty folder")
"""What mending and restoring do as well."""
_FEW = [
    *(pytest.param(name, errno.EIO, id=f"{name}-io") for name in OPERATIONS if name not in _WITHIN),
    *(
        pytest.param(name, errno.EACCES, id=f"{name}-denied")
        for name in ("backup", "create a folder atomically", "purge")
    ),
    *(pytest.param(name, None, id=f"{name}-short") for name in ("fix", "backup", "restore", "purge")),
]
CASES = _ALL if os.environ.get("MUSPREP_ALL_FAULTS") else _FEW
"""Each case runs an operation hundreds of times; benchmarks/reliability.py asks for all of them."""


@pytest.mark.parametrize(("operation", "number"), CASES)
def test_a_failing_call_costs_nothing(
    tmp_path: Path,
    sample: Path,
    monkeypatch: pytest.MonkeyPatch,
    operation: str,
    number: int | None,
    record_property: Recorder,
) -> None:
    """When the k-th system call fails, for every k, the operation says so and all is as before, or it is done whole.

    What merges or mends several things may stop between two of them; asked again, it ends where it would have.
    """
    monkeypatch.setattr(passphrase, "FACTOR", 4)
    monkeypatch.setenv("HOME", str(tmp_path))
    messy = operation in ("merge", "fix", "restore broken files")

    def fresh(name: str) -> Path:
        folder = tmp_path / name
        shutil.copytree(sample, folder)
        if messy:
            unsettled(str(folder / "vault"))
        return folder

    before = state(fresh("before"))
    whole = fresh("whole")
    OPERATIONS[operation](str(whole / "vault"))
    after = shape(state(whole))
    for at_call in range(1, 1500):
        folder = fresh(str(at_call))
        fault = Fault(at_call, number)
        told = ""
        with fault.at_work():
            try:
                OPERATIONS[operation](str(folder / "vault"))
            except MusprepError as error:
                told = error.describe("da")
        if not fault.struck:
            break
        context = f"{operation}: call {at_call} ({fault.struck})"
        assert not list(folder.rglob(f"{temporary_files.PREFIX}*")), context
        assert not list(folder.rglob(".purge-*")), context
        if told and not messy:
            assert state(folder) == before, context
        if told or messy:
            with Fault(0, number).at_work():
                OPERATIONS[operation](str(folder / "vault"))
        assert shape(state(folder)) == after, context
        shutil.rmtree(folder)
    else:
        pytest.fail("the operation never ended")
    record_property("points", at_call - 1)
    assert at_call > 1 or number is None


@pytest.mark.parametrize("call", ["rename", "rmdir", "link", "unlink", "fsync"])
@pytest.mark.parametrize("at", range(1, 12))
def test_a_purge_that_is_killed_is_taken_back_or_finished(
    tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch, call: str, at: int
) -> None:
    """Killed at any rename, the vault is afterwards either as it was or as it was to be; the next start settles it."""

    class KilledError(BaseException):
        pass

    folder = tmp_path / "killed"
    shutil.copytree(sample, folder)
    place = str(folder / "vault")
    before = state(folder)
    count = 0
    real = getattr(os, call)

    def killing(*args: object, **kwargs: object) -> object:
        nonlocal count
        count += 1
        if count >= at:
            # Nothing more is done by a process that is dead.
            raise KilledError
        return real(*args, **kwargs)

    with monkeypatch.context() as patch:
        for name in ("rename", "rmdir", "link", "unlink", "fsync", "replace", "mkdir", "open"):
            real_one = getattr(os, name)

            def dead(*args: object, _real: Callable[..., object] = real_one, **kwargs: object) -> object:
                if count >= at:
                    raise KilledError
                return _real(*args, **kwargs)

            patch.setattr(os, name, killing if name == call else dead)
        try:
            OPERATIONS["purge"](place)
        except KilledError:
            killed = True
        else:
            killed = False
    if purge.is_there(place):
        purge.recover(place)
    now = state(folder)
    assert not list(folder.rglob(".purge-*"))
    kept = {
        name: data
        for name, data in now.items()
        if name.startswith("vault/") and not name.rpartition("/")[2].startswith(".")
    }
    done = sorted(kept) == sorted(
        [f"vault/log/2026/{FIRST.id}.toml", "vault/questionnaires/egne.toml", "vault/vault.toml"]
    )
    assert done or {name: data for name, data in now.items() if temporary_files.PREFIX not in name} == before
    assert killed or done


def test_a_note_that_comes_in_during_a_purge_is_kept(tmp_path: Path, sample: Path) -> None:
    """What was noted after the list was made is still there when everything that was looked at is gone."""
    folder = tmp_path / "noted"
    shutil.copytree(sample, folder)
    place = str(folder / "vault")
    late = FIRST.with_(id="20260303t100000-cccccc", text="Lige nu")
    Vault(place).log.add(late)
    OPERATIONS["purge all"](place)
    assert [entry.text for entry in Vault(place).log.read_year(2026).entries] == ["Lige nu"]
    assert not (folder / "vault" / "history").exists()
