"""Every system call of every writing operation fails once."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from musprep.language.error import MusprepError
from musprep.model.agreement import Agreement, Party
from musprep.model.answer import Answer
from musprep.model.entry import Entry
from musprep.model.kinds import CONCLUSION
from musprep.model.meeting import Conclusion
from musprep.vault.files import atomic_write, schema, temporary_files
from musprep.vault.notes import append
from musprep.vault.records.collection_file import CollectionFile
from musprep.vault.records.record_file import LoadedRecord, RecordFile
from musprep.vault.vault import Vault

ALL = bool(os.environ.get("MUSPREP_ALL_FAULTS"))
READS = ("read", "scandir", "listdir") if ALL else ()
CALLS = ("open", "write", "fsync", "close", "link", "rename", "replace", "unlink", "mkdir", "rmdir", *READS)
"""What fails in turn. Where a file that is only read fails is most of the points, and tried by
benchmarks/reliability.py."""
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
FIRST = Entry(id="20260301t100000-aaaaaa", at=datetime(2026, 3, 1, 10, tzinfo=UTC), text="Den første")
SECOND = Entry(id="20260302t100000-bbbbbb", at=datetime(2026, 3, 2, 10, tzinfo=UTC), text="Den anden\nmed to linjer")
AGREEMENT = Agreement(id="faerre-vagter", text="Færre vagter", owner=Party.MANAGER)
ANSWER = Answer(to="privat/trivsel/leder", text="Et svar")
Operation = Callable[[str], object]
Recorder = Callable[[str, object], None]
"""pytest's record_property: tells benchmarks/reliability.py how many points were tried."""


class Fault:
    """Lets the `at`-th counted call fail: with an error number, or, None, by writing only half. No call truly syncs."""

    def __init__(self, at: int, number: int | None) -> None:
        self.at = at
        self.number = number
        self.count = 0
        self.struck = ""
        self.only_read: set[object] = set()

    @contextlib.contextmanager
    def at_work(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            for name in CALLS:
                patch.setattr(os, name, self.around(name, getattr(os, name)))
            yield

    def around(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            if self.number is None and name != "write":
                return None if name == "fsync" else real(*args, **kwargs)
            if not ALL and name == "open" and not args[1] & _WRITES:
                handle = real(*args, **kwargs)
                self.only_read.add(handle)
                return handle
            if name == "close" and args[0] in self.only_read:
                self.only_read.discard(args[0])
                return real(*args)
            self.count += 1
            if self.count == self.at:
                self.struck = name
                if self.number is None:
                    return real(args[0], bytes(args[1])[: len(args[1]) // 2 or 1])
                if name == "close":
                    real(*args)
                raise OSError(self.number, os.strerror(self.number))
            return None if name == "fsync" else real(*args, **kwargs)

        return call


def at(year: int = 2026) -> time.struct_time:
    return time.localtime(time.mktime((year, 5, 4, 12, 0, 0, 0, 0, -1)))


def post(place: str, year: int = 2026) -> object:
    return append.append_entry(place, kind="result", text="Ny", at=at(year), say="if-asked", tags=("a",))


def edit(place: str, **changes: object) -> object:
    return Vault(place).log.edit(FIRST, FIRST.with_(**changes))


def answer(place: str, *, moved: bool = False) -> object:
    document = Vault(place).open_answers("2026")
    base = document.read()
    if moved:
        base = base._replace(digest="another", records={ANSWER.key: ANSWER.with_(text="Det tidligere indhold")})
    return document.save(base, {ANSWER.key: ANSWER.with_(text="Et nyt svar")})


def first_answer(place: str) -> object:
    document = Vault(place).open_answers("2027")
    return document.save(document.read(), {ANSWER.key: ANSWER})


def name(place: str) -> object:
    vault = Vault(place)
    return vault.save_owner(vault.read_owner().with_(name="Åse"))


def agree(place: str, *, both: bool = False) -> object:
    """Agreement something new; or change one that another window changed since it was read."""
    document = agreements(place)
    base = document.read()
    if not both:
        return document.save(base, {**base.records, "nyt": Agreement(id="nyt", text="Nyt", owner=Party.ME)})
    read = base._replace(digest="another", records={AGREEMENT.id: AGREEMENT.with_(text="Som den var")})
    return document.save(read, {AGREEMENT.id: AGREEMENT.with_(text="Mine ord")})


def conclude(place: str) -> object:
    """Write a conclusion where another window has written meanwhile."""
    return conclusion(place).save(LoadedRecord(None, ""), Conclusion(own="Mine ord"))


def agreements(place: str) -> CollectionFile[Agreement]:
    return CollectionFile(place, "agreements.toml", "agreement", Agreement)


def conclusion(place: str) -> RecordFile[Conclusion]:
    return Vault(place).open_single(CONCLUSION, "2026")


OPERATIONS: dict[str, Operation] = {
    "create": lambda place: atomic_write.create(os.path.join(place, "new.toml"), b"schema = 2\n" * 50),
    "replace": lambda place: atomic_write.replace(os.path.join(place, "vault.toml"), b'schema = 2\nname = "Ny"\n'),
    "remove": lambda place: atomic_write.remove(os.path.join(place, "rounds", "2026", "answers.toml")),
    "append note": post,
    "append note in a new year": lambda place: post(place, 2031),
    "edit": lambda place: edit(place, text="Rettet"),
    "edit to another year": lambda place: edit(place, at=datetime(2025, 3, 1, 10, tzinfo=UTC)),
    "remove entry": lambda place: Vault(place).log.remove(FIRST.id),
    "undo": lambda place: Vault(place).log.undo_last(),
    "undo removal": lambda place: Vault(place).log.undo_last(),
    "redo": lambda place: Vault(place).log.redo_last(),
    "undo a new note": lambda place: Vault(place).log.undo_last(SECOND.at),
    "save answer": answer,
    "save conflicting answer": lambda place: answer(place, moved=True),
    "first answer": first_answer,
    "agree": agree,
    "agree in two windows": lambda place: agree(place, both=True),
    "conclude in two windows": conclude,
    "save owner": name,
    "migrate a note": lambda place: edit(place, text="Rettet"),
    "migrate a document": answer,
    "migrate one record": name,
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Vaults with two entries, an answer and an owner: as they are, edited, with one removed, in an older format."""
    place = str(tmp_path_factory.mktemp("sample") / "vault")
    vault = Vault(place)
    vault.save_owner(vault.read_owner().with_(name="Aase"))
    vault.log.add(FIRST)
    vault.log.add(SECOND)
    vault.open_answers("2026").save(vault.open_answers("2026").read(), {ANSWER.key: ANSWER})
    agreements(place).save(agreements(place).read(), {AGREEMENT.id: AGREEMENT})
    conclusion(place).save(conclusion(place).read(), Conclusion(own="Deres ord"))
    edited, removed = f"{place}-edited", f"{place}-removed"
    shutil.copytree(place, edited)
    Vault(edited).log.edit(SECOND, SECOND.with_(text="Rettet"))
    shutil.copytree(edited, removed)
    Vault(removed).log.remove(FIRST.id)
    undone = f"{place}-undone"
    shutil.copytree(edited, undone)
    Vault(undone).log.undo_last()
    older = f"{place}-older"
    shutil.copytree(place, older)
    for path in filter(Path.is_file, Path(older).rglob("*.toml")):
        path.write_bytes(path.read_bytes().replace(b"schema = 2\n", b"schema = 0\n"))
    brought = {operation: older for operation in OPERATIONS if operation.startswith("migrate")}
    return {"undo": edited, "undo removal": removed, "redo": undone, **brought, "": place}


def state(place: str) -> tuple[object, ...]:
    """Return all that a user can see in a vault, and every file outside the history."""
    vault = Vault(place)
    years = [vault.log.read_year(year) for year in vault.log.list_years()]
    entries = sorted((entry for read in years for entry in read.entries), key=lambda entry: entry.id)
    answers = [vault.open_answers(one).read().records for one in ("2026", "2027")]
    later = agreements(place).read().records, conclusion(place).read().record
    files = {
        path.relative_to(place).as_posix(): path.read_bytes()
        for path in Path(place).rglob("*")
        if path.is_file() and "history" not in path.parts and path.name != ".lock"
    }
    return entries, [read.problems for read in years if read.problems], answers, vault.read_owner(), later, files


def shape(seen: tuple[object, ...]) -> tuple[object, ...]:
    """Return a state without what differs from run to run: the random part of a new entry."""
    entries, problems, answers, owner, later, _ = seen
    assert isinstance(entries, list)
    return [entry.with_(id=entry.id[:15]) for entry in entries], problems, answers, owner, later


FAULTS = {"io": errno.EIO, "full": errno.ENOSPC, "denied": errno.EACCES, "short": None}
_EACH = ("create", "replace", "remove", "append note", "edit", "save answer")
"""One of each way to write: with these it is tried as well whether the kind of error matters."""


@pytest.mark.parametrize(
    ("number", "operation"),
    [
        pytest.param(number, operation, id=f"{operation}-{fault}")
        for fault, number in FAULTS.items()
        for operation in (OPERATIONS if ALL or fault in ("io", "short") else _EACH)
    ],
)
def test_a_failing_call_costs_nothing(
    tmp_path: Path,
    sample: dict[str, str],
    operation: str,
    number: int | None,
    record_property: Recorder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """When the k-th system call fails, for every k, the operation says so and all is as before, or it is done whole."""
    monkeypatch.setitem(schema.STEPS, 0, lambda _, table: table)
    source = sample.get(operation, sample[""])
    before = state(source)
    whole = str(tmp_path / "whole")
    shutil.copytree(source, whole)
    OPERATIONS[operation](whole)
    after = shape(state(whole))
    for at_call in range(1, 400):
        place = str(tmp_path / str(at_call))
        shutil.copytree(source, place)
        fault = Fault(at_call, number)
        told = ""
        with fault.at_work():
            try:
                OPERATIONS[operation](place)
            except MusprepError as error:
                told = error.describe("da")
        if not fault.struck:
            break
        context = f"{operation}: call {at_call} ({fault.struck})"
        now = state(place)
        assert not list(Path(place).rglob(f"{temporary_files.PREFIX}*")), context
        if told:
            assert now == before, context
            with Fault(0, number).at_work():
                OPERATIONS[operation](place)
            now = state(place)
        assert shape(now) == after, context
        shutil.rmtree(place)
    else:
        pytest.fail("the operation never ended")
    record_property("points", at_call - 1)
    assert at_call > 1 or number is None
