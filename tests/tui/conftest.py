"""What the tests of the screens share: the scheduling of a real run, a fixed clock, a demo vault.

What looks at the screen is in on_screen.py beside this: `from tui.on_screen import screen_text`.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from textual.notifications import Notification

from musprep.process import file_opener
from musprep.tui.application import answering
from musprep.tui.framework.textual_patches import read_screen
from tui import idle, styles_once, unpainted

os.environ["TEXTUAL_ANIMATIONS"] = "none"

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from musprep.tui.application.app import MusprepApp

_NOW = dt.datetime(2026, 11, 23, 10, 0).astimezone()


@pytest.fixture(autouse=True)
async def _eager_tasks() -> None:
    """Let tasks begin at once, as App.run() does from Python 3.12 on and run_test() does not."""
    eager = getattr(asyncio, "eager_task_factory", None)
    if eager is not None:
        asyncio.get_running_loop().set_task_factory(eager)


@pytest.fixture(autouse=True)
def _quick_and_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a pilot wait until there is nothing left to do, a style sheet be parsed once, notices stay, and no file open.

    A program that shows papers is there on one machine and not on the next: tests that want one say so.
    """
    monkeypatch.setattr(file_opener, "can_open", lambda _: False)
    idle.watch(monkeypatch)
    styles_once.keep(monkeypatch)
    unpainted.keep(monkeypatch)
    # On a busy machine one would be gone before it is looked for.
    monkeypatch.setattr(Notification, "time_left", 3600.0)


@pytest.fixture
def look_after_keys(_quick_and_sure: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program look at the screen before and after each key, to tell where nothing happened."""
    monkeypatch.setattr(answering, "read_screen", read_screen)


@pytest.fixture
def now() -> dt.datetime:
    """Return the time that every clock in these tests shows."""
    return _NOW


@pytest.fixture(scope="session")
def _demo_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from musprep.services.upkeep.demo import build

    place = tmp_path_factory.mktemp("demo") / "vault"
    build(str(place), "da", _NOW)
    return place


@pytest.fixture
def demo_vault(_demo_built: Path, tmp_path: Path) -> str:
    """Return a vault of one's own with the made-up year in it, seen from `now`."""
    place = tmp_path / "vault"
    shutil.copytree(_demo_built, place)
    return str(place)


@pytest.fixture
def empty_vault(tmp_path: Path) -> str:
    """Return a place where there is no vault yet."""
    return str(tmp_path / "vault")


@pytest.fixture
def make_app() -> Callable[..., MusprepApp]:
    """Make the program for a vault, with the fixed clock; keywords as for MusprepApp."""

    def make(place: str, **changes: Any) -> MusprepApp:
        from musprep.tui.application.app import MusprepApp

        return MusprepApp(place, **{"language": "da", "clock": lambda: _NOW, **changes})

    return make
