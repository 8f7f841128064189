"""One program at a time changes what is there."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import LockedError, MusprepError
from musprep.vault.files import lock
from platforms import has_mode, needs_links, needs_open_unlink

if TYPE_CHECKING:
    from pathlib import Path


def test_a_second_program_waits_and_then_is_told(tmp_path: Path) -> None:
    """While one holds the lock another gives up after its wait with exit code 3; afterwards it gets it."""
    place = str(tmp_path / "vault")
    hold = "with lock.hold_lock(sys.argv[1]): print('held', flush=True); input()"
    code = f"import sys; from musprep.vault.files import lock\n{hold}"
    other = subprocess.Popen(
        [sys.executable, "-c", code, place], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert other.stdout is not None
    assert other.stdin is not None
    assert other.stdout.readline() == "held\n"
    with pytest.raises(LockedError) as told, lock.hold_lock(place, wait=0.05):
        pytest.fail("two held it")
    assert (told.value.exit_code, place in told.value.describe("da")) == (3, True)
    other.kill()
    other.communicate()
    with lock.hold_lock(place, wait=10):
        assert has_mode(tmp_path / "vault" / ".lock", 0o600)


def test_two_windows_of_one_program_exclude_each_other(tmp_path: Path) -> None:
    """The lock holds between two parts of one process too, and is dropped on an error."""
    with lock.hold_lock(str(tmp_path)), pytest.raises(LockedError), lock.hold_lock(str(tmp_path), wait=0):
        pytest.fail("two held it")
    with pytest.raises(ZeroDivisionError), lock.hold_lock(str(tmp_path), wait=0):
        raise ZeroDivisionError
    with lock.hold_lock(str(tmp_path), wait=0):
        pass


@needs_open_unlink
def test_a_lock_file_that_was_deleted_is_made_anew(tmp_path: Path) -> None:
    """The lock is taken on the new file, so that those who come after exclude one another again."""
    with lock.hold_lock(str(tmp_path)):
        os.unlink(tmp_path / ".lock")
        with lock.hold_lock(str(tmp_path), wait=0), pytest.raises(LockedError), lock.hold_lock(str(tmp_path), wait=0):
            pytest.fail("two held it")


@needs_links
@pytest.mark.parametrize("known", [True, False])
def test_a_planted_link_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, known: bool) -> None:
    """A link in the place of the lock is refused, also where the system cannot be asked to, as Windows."""
    if not known:
        monkeypatch.delattr(os, "O_NOFOLLOW", raising=False)
    (tmp_path / ".lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(MusprepError), lock.hold_lock(str(tmp_path)):
        pytest.fail("followed")
    assert not (tmp_path / "elsewhere").exists()
