"""Files that another program on Windows has open for a moment, as OneDrive and virus scanners do."""

from __future__ import annotations

import ast
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import musprep
from musprep.language.error import MusprepError
from musprep.vault.files import atomic_folder, atomic_write, folders, read, retry, temporary_files

if TYPE_CHECKING:
    from collections.abc import Callable

_SOURCE = Path(musprep.__file__).parent
_CALLS = {f"os.{name}" for name in ("replace", "rename", "renames", "unlink", "remove", "rmdir", "removedirs")}
_CALLS |= {"shutil.move", "shutil.rmtree"}

STEPS: dict[str, tuple[str, Callable[[Path], object]]] = {
    "replace": ("replace", lambda at: atomic_write.replace(str(at / "a"), b"new")),
    "move": ("replace", lambda at: atomic_write.move(str(at / "a"), str(at / "b"))),
    "remove": ("rename", lambda at: atomic_write.remove(str(at / "a"))),
    "create a folder": ("rename", lambda at: atomic_folder.create_folder(str(at / "c"), {"x": b"new"})),
}


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int, int], list[float]]:
    """Let a call of `os` be refused a number of times with a code of Windows; return the pauses made."""

    def begin(name: str, code: int, times: int) -> list[float]:
        left, real = [times], getattr(os, name)
        pauses: list[float] = []

        def refused(*arguments: Any, **options: Any) -> object:
            if left[0]:
                left[0] -= 1
                error = PermissionError(13, "used by another process")
                error.winerror = code  # type: ignore[attr-defined]
                raise error
            return real(*arguments, **options)

        monkeypatch.setattr(os, name, refused)
        monkeypatch.setattr(retry.time, "sleep", pauses.append)  # type: ignore[attr-defined]
        return pauses

    return begin


@pytest.mark.parametrize("code", [5, 32, 33, 145, 1224])
@pytest.mark.parametrize("step", STEPS)
def test_a_file_that_is_open_for_a_moment_is_written_all_the_same(
    refuse: Callable[..., list[float]], tmp_path: Path, step: str, code: int
) -> None:
    """Whichever way Windows words it, the step is tried again until it works."""
    (tmp_path / "a").write_bytes(b"old")
    name, run = STEPS[step]
    pauses = refuse(name, code, 4)
    run(tmp_path)
    assert len(pauses) == 4
    assert [path.name for path in tmp_path.iterdir() if temporary_files.is_temporary(path.name)] == []


@pytest.mark.parametrize(("code", "key"), [(32, "in_use"), (1224, "in_use"), (5, "denied")])
@pytest.mark.parametrize("step", STEPS)
def test_a_file_that_stays_open_is_told_and_nothing_changes(
    refuse: Callable[..., list[float]], tmp_path: Path, step: str, code: int, key: str
) -> None:
    """After about a second one sentence says that another program has it open, and the old content stands.

    Where Windows says only that access is denied, the sentence names both reasons.
    """
    (tmp_path / "a").write_bytes(b"old")
    name, run = STEPS[step]
    pauses = refuse(name, code, 10_000)
    with pytest.raises(MusprepError, match=rf"vault\.{key}"):
        run(tmp_path)
    assert 0.5 < sum(pauses[: len(retry._PAUSES)]) < 2
    assert (tmp_path / "a").read_bytes() == b"old"


@pytest.mark.parametrize("times", [2, 10_000])
def test_a_file_that_is_being_replaced_is_read_all_the_same(
    refuse: Callable[..., list[float]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    """Another window saves it at that moment; one that may not be read is told soon. Elsewhere nothing waits."""
    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr("sys.platform", "win32")
    pauses = refuse("open", 0, times)
    if times == 2:
        assert read.read_bytes(str(tmp_path / "a")) == b"old"
        return
    for platform in ("win32", "linux"):
        monkeypatch.setattr("sys.platform", platform)
        with pytest.raises(MusprepError, match=r"vault\.not_allowed"):
            read.read_bytes(str(tmp_path / "a"))
    assert pauses == [0.01, 0.03, 0.1]


def test_a_folder_is_removed_though_a_file_in_it_was_open(
    refuse: Callable[..., list[float]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system cannot work by handle, as on Windows, each removal is tried again."""
    monkeypatch.setattr(folders, "_BY_HANDLE", False)
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "x").write_bytes(b"")
    for name in ("unlink", "rmdir"):
        refuse(name, 32, 3)
    folders.remove(str(tmp_path / "c"))
    assert not (tmp_path / "c").exists()


def test_nothing_is_renamed_or_removed_in_another_way() -> None:
    """But by an open folder's handle, which Windows does not have, and the lock, which another window may hold."""
    found = []
    for path in _SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in _CALLS:
                by_handle = any((word.arg or "").endswith("dir_fd") for word in node.keywords)
                if not by_handle and path.name not in ("retry.py", "lock.py"):
                    found.append(f"{path.relative_to(_SOURCE)}:{node.lineno}")
    assert found == []


def test_any_other_failure_is_told_at_once(refuse: Callable[..., list[float]], tmp_path: Path) -> None:
    """Nothing waits for what does not pass by itself."""
    (tmp_path / "a").write_bytes(b"old")
    pauses = refuse("replace", 0, 10_000)
    with pytest.raises(MusprepError, match=r"vault\.no_permission"):
        atomic_write.replace(str(tmp_path / "a"), b"new")
    assert pauses == []
