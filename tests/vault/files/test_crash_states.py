"""The states a power cut may leave, reckoned from a record of the system calls.

What a disk owes: content after fsync of the file, names after fsync of the folder. Of the rest, each file's content may
be old, torn or new, and of a folder's unsynced changes any selection may be there.
"""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from musprep.model.answer import Answer
from musprep.model.entry import Entry
from musprep.vault.notes import append
from musprep.vault.vault import Vault
from platforms import needs

FIRST = Entry(id="20260301t100000-aaaaaa", at=datetime(2026, 3, 1, 10, tzinfo=UTC), text="Den første")
SECOND = Entry(id="20260302t100000-bbbbbb", at=datetime(2026, 3, 2, 10, tzinfo=UTC), text="Den anden")
ANSWER = Answer(to="privat/trivsel/leder", text="Et svar")
State = frozenset[tuple[str, bytes | None]]
"""Paths with their content, None for a folder."""
Change = Callable[[dict[str, int]], object]


class Disk:
    """What the recorder knows of a tree: nodes by number, and of each folder the safe names and the changes since."""

    def __init__(self, root: str, skip: int = 0) -> None:
        self.root = root
        self.skip = skip
        self.syncs = 0
        self.safe: dict[int, list[bytes]] = {}
        self.names: dict[int, dict[str, int]] = {}
        self.pending: dict[int, list[Change]] = {}
        self.now: dict[str, int] = {}
        self.open: dict[int, int] = {}
        self.states: set[State] = set()
        self._learn(root)

    def _learn(self, path: str) -> int:
        node = self._node(path, folder=True)
        for item in os.scandir(path):
            if item.is_dir():
                self.names[node][item.name] = self._learn(item.path)
            else:
                self.names[node][item.name] = self._node(item.path)
                self.safe[self.now[item.path]] = [Path(item.path).read_bytes()]
        return node

    def _node(self, path: str, *, folder: bool = False) -> int:
        node = len(self.safe) + len(self.names)
        self.now[path] = node
        if folder:
            self.names[node], self.pending[node] = {}, []
        else:
            self.safe[node] = [b""]
        return node

    def change(self, path: str, change: Change) -> None:
        self.pending[self.now[os.path.dirname(path)]].append(change)
        self.crash()

    def put(self, path: str, node: int) -> None:
        name = os.path.basename(path)
        self.change(path, lambda names: names.update({name: node}))

    def took(self, path: str) -> None:
        name = os.path.basename(path)
        self.change(path, lambda names: names.pop(name, None))

    def crash(self) -> None:
        """Add every state that a power cut at this moment may leave."""
        folders = [node for node, changes in self.pending.items() if changes]
        chosen = [list(_selections(self.pending[node])) for node in folders]
        for selection in itertools.product(*chosen):
            changed = dict(zip(folders, selection, strict=True))
            for pick in (0, -1, None):
                self.states.add(frozenset(self._tree(0, "", changed, pick)))

    def _tree(
        self, node: int, path: str, changed: dict[int, tuple[Change, ...]], pick: int | None
    ) -> Iterator[tuple[str, bytes | None]]:
        names = dict(self.names[node])
        for change in changed.get(node, ()):
            change(names)
        for name, inner in names.items():
            below = f"{path}/{name}"
            if inner in self.names:
                yield below, None
                yield from self._tree(inner, below, changed, pick)
            else:
                versions = self.safe[inner]
                whole = versions[-1 if pick is None else pick]
                yield below, whole[: len(whole) // 2] if pick is None and len(versions) > 1 else whole

    def record(self, patch: pytest.MonkeyPatch) -> None:
        """Note each call that changes something from here on."""
        names = ("open", "write", "fsync", "close", "link", "rename", "replace", "unlink", "mkdir")
        self.real: dict[str, Any] = {name: getattr(os, name) for name in names}
        for name in names:
            patch.setattr(os, name, getattr(self, f"_{'rename' if name == 'replace' else name}"))

    def _open(self, path: str, flags: int, *args: Any, **kwargs: Any) -> int:
        known = path in self.now
        handle: int = self.real["open"](path, flags, *args, **kwargs)
        if flags & os.O_CREAT and not known:
            self.put(path, self._node(path))
        self.open[handle] = self.now.get(path, -1)
        return handle

    def _write(self, handle: int, data: bytes) -> int:
        count: int = self.real["write"](handle, data)
        versions = self.safe[self.open[handle]]
        versions.append(versions[-1] + bytes(data[:count]))
        self.crash()
        return count

    def _fsync(self, handle: int) -> None:
        self.syncs += 1
        node = self.open[handle]
        if self.syncs == self.skip:
            return
        if node in self.safe:
            del self.safe[node][:-1]
        elif node in self.pending:
            for change in self.pending[node]:
                change(self.names[node])
            self.pending[node].clear()
        self.crash()

    def _close(self, handle: int) -> None:
        self.open.pop(handle, None)
        self.real["close"](handle)

    def _link(self, source: str, target: str, **kwargs: Any) -> None:
        self.real["link"](source, target, **kwargs)
        self.now[target] = self.now[source]
        self.put(target, self.now[source])

    def _rename(self, source: str, target: str) -> None:
        self.real["replace"](source, target)
        assert os.path.dirname(source) == os.path.dirname(target)
        node = self.now[target] = self.now.pop(source)
        old, new = os.path.basename(source), os.path.basename(target)

        def change(names: dict[str, int]) -> None:
            names.pop(old, None)
            names[new] = node

        self.change(target, change)

    def _unlink(self, path: str) -> None:
        self.real["unlink"](path)
        del self.now[path]
        self.took(path)

    def _mkdir(self, path: str, *args: Any) -> None:
        self.real["mkdir"](path, *args)
        self.put(path, self._node(path, folder=True))


def _selections(changes: list[Change]) -> Iterator[tuple[Change, ...]]:
    for size in range(len(changes) + 1):
        yield from itertools.combinations(changes, size)


def post(place: str) -> None:
    at = FIRST.at.replace(year=2031).timetuple()
    append.append_entry(place, kind="result", text="Ny", at=at, say="if-asked")


def answer(place: str) -> None:
    document = Vault(place).open_answers("2026")
    document.save(document.read(), {ANSWER.key: ANSWER.with_(text="Et nyt svar")})


def first_answer(place: str) -> None:
    document = Vault(place).open_answers("2027")
    document.save(document.read(), {ANSWER.key: ANSWER})


def name(place: str) -> None:
    vault = Vault(place)
    vault.save_owner(vault.read_owner().with_(name="Åse"))


OPERATIONS: dict[str, Callable[[str], object]] = {
    "create": post,
    "edit": lambda place: Vault(place).log.edit(FIRST, FIRST.with_(text="Rettet")),
    "delete": lambda place: Vault(place).log.remove(FIRST.id),
    "save answer": answer,
    "first answer": first_answer,
    "save owner": name,
    "undo": lambda place: Vault(place).log.undo_last(),
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a folder with a vault of two entries (one of them edited once), an answer and an owner."""
    home = tmp_path_factory.mktemp("sample")
    vault = Vault(str(home / "vault"))
    vault.save_owner(vault.read_owner().with_(name="Aase"))
    vault.log.add(FIRST)
    vault.log.add(SECOND.with_(text="Før"))
    vault.log.edit(SECOND.with_(text="Før"), SECOND)
    document = vault.open_answers("2026")
    document.save(document.read(), {ANSWER.key: ANSWER})
    return str(home)


def seen(place: str) -> tuple[object, ...]:
    """Return all that a user can see in a vault; raises what reading raises."""
    vault = Vault(place)
    reads = [vault.log.read_year(year) for year in vault.log.list_years()]
    assert not [read.problems for read in reads if read.problems]
    entries = sorted(
        (entry.with_(id=entry.id[:15]) for read in reads for entry in read.entries), key=lambda one: one.id
    )
    return (
        sorted(entries, key=lambda entry: entry.id),
        [vault.open_answers(one).read().records for one in ("2026", "2027")],
        vault.read_owner(),
    )


def laid_out(state: State, place: Path) -> None:
    for path, data in sorted(state, key=lambda item: item[0]):
        target = place / path.lstrip("/")
        if data is None:
            target.mkdir(exist_ok=True)
        else:
            target.write_bytes(data)


def bad_states(tmp_path: Path, sample: str, operation: str, skip: int = 0) -> tuple[int, int, int]:
    """Return how many bad states there are, of how many, and how many syncs the operation made."""
    home = tmp_path / f"home-{skip}"
    shutil.copytree(sample, home)
    place = str(home / "vault")
    before, olds = seen(place), {path.read_bytes() for path in home.rglob("*.toml") if "history" not in path.parts}
    disk = Disk(str(home), skip)
    with pytest.MonkeyPatch.context() as patch:
        disk.record(patch)
        OPERATIONS[operation](place)
    during, disk.states = disk.states, set()
    disk.crash()
    after = seen(place)
    news = {path.read_bytes() for path in home.rglob("*.toml") if "history" not in path.parts}
    bad = 0
    for number, (state, allowed) in enumerate(
        [(state, (before, after)) for state in during - disk.states] + [(state, (after,)) for state in disk.states]
    ):
        at = tmp_path / f"state-{skip}-{number}"
        at.mkdir()
        laid_out(state, at)
        try:
            found = seen(str(at / "vault"))
        except Exception:  # noqa: BLE001 - whatever it is, the state is bad
            found = ("unreadable",)
        kept = {data for _, data in state if data is not None}
        # What was replaced or removed must be in the history.
        replaces = operation in ("edit", "delete", "undo", "save answer", "save owner")
        lost = found == after and replaces and not olds - news <= kept
        bad += found not in allowed or lost
        shutil.rmtree(at)
    return bad, len(during | disk.states), disk.syncs


@needs("os.O_DIRECTORY")
@pytest.mark.parametrize("operation", OPERATIONS)
def test_no_power_cut_loses_or_tears_anything(tmp_path: Path, sample: str, operation: str) -> None:
    """Every state that a power cut may leave shows the old or the new whole, and after the return the new."""
    bad, states, _ = bad_states(tmp_path, sample, operation)
    assert (bad, states > 3) == (0, True)


@needs("os.O_DIRECTORY")
@pytest.mark.parametrize("operation", [one for one in OPERATIONS if one != "undo"])
def test_every_fsync_is_needed(tmp_path: Path, sample: str, operation: str) -> None:
    """With any one fsync left out some power cut loses or tears something: the record notices."""
    _, _, syncs = bad_states(tmp_path, sample, operation)
    needless = [skip for skip in range(1, syncs + 1) if not bad_states(tmp_path, sample, operation, skip)[0]]
    assert syncs >= 2
    assert needless == []
