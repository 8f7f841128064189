"""What all tests share: folders in memory, and garbage that is collected seldom, as every test leaves many widgets."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

gc.set_threshold(6_000_000, 20, 50)
# A machine that is busy makes anything slow: no test fails by the time that it takes.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")
# Else each process of a run compiles all modules and all assertions anew, which takes it several seconds.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
_MEMORY = "/dev/shm"  # noqa: S108 - pytest makes a folder of its own there
if os.access(_MEMORY, os.W_OK):
    # Every file that a disk takes, syncs and gives back costs milliseconds, and a test makes hundreds.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", _MEMORY)

if sys.platform == "darwin":
    # To empty the drive's own cache costs tens of milliseconds: let the drive be one that knows no such call.
    import fcntl

    fcntl.F_FULLFSYNC = -1

if os.name == "nt":
    # What this computer notes of the vaults of tests is not the user's.
    os.environ["LOCALAPPDATA"] = os.path.realpath(tempfile.mkdtemp(prefix="musprep-tests-"))


@pytest.fixture
def on_disk() -> Iterator[Path]:
    """Return an empty folder on a disk, for tests to which memory is no place like others."""
    with tempfile.TemporaryDirectory() as folder:
        # Windows may name its temporary folder by short names, as RUNNER~1, and macOS names it by a link.
        yield Path(folder).resolve()


@pytest.fixture(scope="session")
def old_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a vault of forty years, to read only."""
    from old_vault import write_old_vault

    place = tmp_path_factory.mktemp("old") / "vault"
    write_old_vault(str(place))
    return place


def pytest_xdist_auto_num_workers() -> int:
    """Return how many tests run at once: two more than there are processors, as many wait for a terminal or a disk."""
    return (os.cpu_count() or 1) + 2


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest test, so that nothing waits for it at the end."""
    items.sort(key=lambda item: item.path.name != "test_year_screens.py")


def pytest_unconfigure() -> None:
    """Leave to the system what tests left: looking through all of it once more takes a process seconds."""
    gc.freeze()
