"""The command line on a vault of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from command_line import CommandLine

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch)
