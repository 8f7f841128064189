"""Windows with musprep in them, in a home of their own."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest

if os.name != "nt":
    from terminal.window import Terminal, musprep

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _pseudo_terminal() -> None:
    if os.name == "nt":
        pytest.skip("this system has no pty.openpty")


@pytest.fixture(scope="session")
def _demo_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from musprep.services.upkeep.demo import build

    place = tmp_path_factory.mktemp("demo") / "vault"
    build(str(place), "da", dt.datetime.now().astimezone())
    return place


@pytest.fixture
def home(tmp_path: Path, _demo_built: Path) -> Path:
    """Return a home whose vault holds the made-up year."""
    shutil.copytree(_demo_built, tmp_path / "vault")
    return tmp_path


@pytest.fixture
def open_window() -> Iterator[Callable[..., Terminal]]:
    """Open windows, and close them at the end; keywords as for Terminal."""
    opened: list[Terminal] = []

    def open_one(home: Path, *arguments: str, command: list[str] | None = None, **how: Any) -> Terminal:
        window = Terminal(command or musprep(*arguments), home, **how)
        opened.append(window)
        return window

    yield open_one
    for window in opened:
        window.__exit__()
