"""Encrypting, decrypting and a new passphrase, with every system call failing once, every power cut, and real kills."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from musprep.language.error import MusprepError
from musprep.vault.crypto import journal, keyring, passphrase, recipient
from musprep.vault.files import temporary_files
from musprep.vault.maintenance import encryption, purge, recovery
from musprep.vault.notes import append
from musprep.vault.vault import Vault
from platforms import STATE, needs, set_state
from vault.encrypted import FIRST, PHRASE, encrypt, files, filled, plain, seen
from vault.files.test_crash_states import Disk, laid_out
from vault.files.test_faults import Fault, Recorder

if TYPE_CHECKING:
    from collections.abc import Callable

NEW = "en ny adgangssætning"


def decrypt(place: str) -> None:
    keyring.unlock(place, PHRASE)
    encryption.decrypt(place)


def gather(place: str) -> None:
    """Open an encrypted vault in which a plain note lies."""
    keyring.unlock(place, PHRASE)
    recovery.tidy(place)


def post(place: str) -> None:
    at = time.localtime(time.mktime((2026, 5, 4, 12, 0, 0, 0, 0, -1)))
    append.append_entry(place, kind="result", text="Ny", at=at, say="if-asked")


_NAMES: list[str] = []
"""What lies in the encrypted sample, listed in the run without a fault: the listing is the test's own call."""


def purge_all(place: str) -> None:
    _NAMES.extend([] if _NAMES else [name.removesuffix(".age") for name in files(place)])
    purge.purge_all(place, _NAMES)


OPERATIONS: dict[str, tuple[str, Callable[[str], object]]] = {
    "encrypt": ("plain", encrypt),
    "decrypt": ("encrypted", decrypt),
    "passphrase": ("encrypted", lambda place: encryption.change(place, PHRASE, NEW)),
    "trust": ("encrypted", lambda place: encryption.trust(place, PHRASE)),
    "encrypt plain files found on start": ("stray", gather),
    "append note": ("encrypted", post),
    "purge all": ("encrypted", purge_all),
    "edit": ("encrypted", lambda place: Vault(place).log.edit(FIRST, FIRST.with_(text="Rettet"))),
}
"""Each with the vault it begins with."""


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return three vaults: plain, encrypted, and encrypted with a plain note in it."""
    home = tmp_path_factory.mktemp("samples")
    made = {name: home / name for name in ("plain", "encrypted", "stray")}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passphrase, "FACTOR", 2)
        set_state(patch, home / "state")
        filled(str(made["plain"] / "vault"))
        # A file of each kind is enough, where each costs a hundred points.
        for needless in ("questionnaires", "history"):
            shutil.rmtree(made["plain"] / "vault" / needless)
        shutil.copytree(made["plain"], made["encrypted"])
        encrypt(str(made["encrypted"] / "vault"))
        shutil.copytree(made["encrypted"], made["stray"])
        note = made["plain"] / "vault" / "log" / "2026" / f"{FIRST.id}.toml"
        text = note.read_text("utf-8").replace(FIRST.id, "20260401t100000-cccccc")
        (made["stray"] / "vault" / "log" / "2026" / "20260401t100000-cccccc.toml").write_text(text, "utf-8")
    return made


def begin_again(place: str) -> tuple[object, ...]:
    """Start as another process would, and return all that is seen; the vault holds nothing plain and encrypted then."""
    keyring.lock(place)
    recovery.recover(place)
    assert not journal.is_there(place)
    assert not list(Path(os.environ["XDG_STATE_HOME"], STATE).glob("sealing-*"))
    if recipient.is_encrypted(place):
        for phrase in (PHRASE, NEW):
            try:
                keyring.unlock(place, phrase)
            except MusprepError:
                continue
            break
        recovery.tidy(place)
        litter = plain(place)
    else:
        litter = [name for name in files(place) if name.endswith(".age")]
        litter += [name for name in files(place) if name == "recipient"]
        # A plain vault is swept by the doctor.
        Vault(place).sweep(recovery._DEAD)
    assert not [*litter, *(name for name in files(place) if temporary_files.PREFIX in name)]
    return seen(place)


def shape(state: tuple[object, ...]) -> tuple[object, ...]:
    """Return a state without the random part of a new note's id."""
    entries, *rest = state
    assert isinstance(entries, list)
    return ([entry.with_(id=entry.id[:15]) for entry in entries], *rest)


_ALL = [
    pytest.param(name, number, id=f"{fault}-{name}")
    for name in OPERATIONS
    for fault, number in (("io", errno.EIO), ("full", errno.ENOSPC), ("denied", errno.EACCES), ("short", None))
]
_FEW = [
    *(pytest.param(name, errno.EIO, id=f"io-{name}") for name in OPERATIONS),
    *(pytest.param(name, errno.ENOSPC, id=f"full-{name}") for name in ("passphrase", "append note", "edit")),
    *(
        pytest.param(name, errno.EACCES, id=f"denied-{name}")
        for name in ("append note", "encrypt plain files found on start")
    ),
    *(pytest.param(name, None, id=f"short-{name}") for name in OPERATIONS),
]
CASES = _ALL if os.environ.get("MUSPREP_ALL_FAULTS") else _FEW
"""Each case runs an operation hundreds of times; benchmarks/reliability.py asks for all of them."""


@pytest.mark.parametrize(("operation", "number"), CASES)
@pytest.mark.usefixtures("cheap")
def test_a_failing_call_costs_nothing(
    tmp_path: Path,
    samples: dict[str, Path],
    operation: str,
    number: int | None,
    record_property: Recorder,
) -> None:
    """When the k-th system call fails, for every k, nothing is lost, lies both ways, or is left over at the next start.

    What was said to have failed can be done again; what was said to be done is.
    """
    source, work = OPERATIONS[operation]
    whole = tmp_path / "whole"
    shutil.copytree(samples[source], whole)
    opened(str(whole / "vault"))
    before = shape(seen(str(whole / "vault")))
    work(str(whole / "vault"))
    after, encrypted_after = shape(begin_again(str(whole / "vault"))), recipient.is_encrypted(str(whole / "vault"))
    for at_call in range(1, 1500):
        place = str(tmp_path / str(at_call) / "vault")
        shutil.rmtree(os.environ["XDG_STATE_HOME"], ignore_errors=True)
        shutil.copytree(samples[source], tmp_path / str(at_call))
        keyring.lock(place)
        opened(place)
        fault = Fault(at_call, number)
        told = False
        with fault.at_work():
            try:
                work(place)
            except MusprepError:
                told = True
        if not fault.struck:
            break
        context = f"{operation}: call {at_call} ({fault.struck})"
        now = shape(begin_again(place))
        assert now in (before, after), context
        if told and (now, recipient.is_encrypted(place)) != (after, encrypted_after):
            with Fault(0, number).at_work():
                work(place)
            now = shape(begin_again(place))
        assert (now, recipient.is_encrypted(place)) == (after, encrypted_after), context
        shutil.rmtree(tmp_path / str(at_call))
    else:
        pytest.fail("the operation never ended")
    record_property("points", at_call - 1)
    assert at_call > 1 or number is None


def opened(place: str) -> None:
    """Unlock a vault that is encrypted."""
    if recipient.is_encrypted(place):
        keyring.unlock(place, PHRASE)


@needs("os.O_DIRECTORY")
@pytest.mark.usefixtures("cheap")
@pytest.mark.parametrize("operation", ["encrypt", "decrypt", "passphrase"])
def test_no_power_cut_loses_or_tears_anything(
    tmp_path: Path, samples: dict[str, Path], operation: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every state that a power cut may leave comes to the old or the new whole at the next start."""
    set_state(monkeypatch, tmp_path / "home" / "state")
    monkeypatch.setattr(recovery, "_DEAD", 0.0)
    source, work = OPERATIONS[operation]
    home = tmp_path / "home"
    shutil.copytree(samples[source], home)
    (home / "state" / STATE).mkdir(parents=True)
    place = str(home / "vault")
    opened(place)
    Path(place, ".lock").touch()
    whole = shape(seen(place))
    disk = Disk(str(home))
    with pytest.MonkeyPatch.context() as patch:
        disk.record(patch)
        work(place)
    encrypted = set()
    for number, state in enumerate(sorted(disk.states, key=lambda state: sorted(path for path, _ in state))):
        shutil.rmtree(home)
        home.mkdir()
        laid_out(state, home)
        assert shape(begin_again(place)) == whole, f"{number}: {sorted(path for path, _ in state)}"
        encrypted.add(recipient.is_encrypted(place))
    assert len(disk.states) > 5
    assert encrypted == ({True} if operation == "passphrase" else {True, False})


class Kill(Fault):
    """Lets the process be killed just before its `at`-th counted call."""

    def around(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            self.count += 1
            if self.count == self.at:
                os.kill(os.getpid(), signal.SIGKILL)
            return None if name == "fsync" else real(*args, **kwargs)

        return call


_STEP = 1 if os.environ.get("MUSPREP_ALL_FAULTS") else 6
"""From kill to kill: what lies on the disk between two is among the states of the power cuts."""


def kill_everywhere(operation: str, source: str, folder: str) -> None:
    """Do an operation in process after process, each killed some calls later; print how many, and in which states.

    Runs in a process of its own, without threads, so that it may fork.
    """
    passphrase.FACTOR = 2
    recovery._DEAD = 0.0
    home = Path(folder, "home")
    place = str(home / "vault")
    ends: set[bool] = set()
    for at in range(1, 1500, _STEP):
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(source, home)
        keyring.lock(place)
        opened(place)
        whole = shape(seen(place))
        child = os.fork()
        if not child:
            with Kill(at, None).at_work():
                OPERATIONS[operation][1](place)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        assert shape(begin_again(place)) == whole, f"killed before call {at}"
        ends.add(recipient.is_encrypted(place))
        if not os.WIFSIGNALED(status):
            assert os.WEXITSTATUS(status) == 0
            print(at // _STEP, *sorted(ends))
            return
    raise AssertionError("the operation never ended")


@pytest.mark.usefixtures("cheap")
@needs("os.fork")
@pytest.mark.parametrize(
    ("operation", "ends"),
    [("encrypt", "False True"), ("decrypt", "False True"), ("passphrase", "True")],
    ids=["kill-encrypt", "kill-decrypt", "kill-passphrase"],
)
def test_a_kill_anywhere_leaves_a_whole_vault(
    tmp_path: Path, samples: dict[str, Path], operation: str, ends: str, record_property: Recorder
) -> None:
    """A process killed before any one of its calls leaves a vault that opens at the next start, with all in it."""
    tests = str(Path(__file__).parents[2])
    source = str(samples[OPERATIONS[operation][0]])
    code = f"import sys; sys.path.insert(0, {tests!r})\nfrom vault.maintenance import test_encryption_faults as one\n"
    code += f"one.kill_everywhere({operation!r}, {source!r}, {str(tmp_path)!r})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    points, _, seen_ends = done.stdout.strip().partition(" ")
    assert int(points) * _STEP > 20
    assert seen_ends == ends
    record_property("points", points)
