"""Papers are opened on Windows and macOS, which have no filter and need no helper."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from musprep.process import file_opener

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "æ side.html"
    path.write_text("<p>", "utf-8")
    return str(path)


@pytest.mark.parametrize("works", [True, False])
def test_windows_opens_a_page_by_the_users_own_choice(monkeypatch: pytest.MonkeyPatch, page: str, works: bool) -> None:
    """The system starts the program that the user has for such files; where there is none that is told."""
    opened: list[str] = []

    def start(path: str) -> None:
        opened.append(path)
        if not works:
            raise OSError(1155, "no application is associated")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "startfile", start, raising=False)
    file_opener.begin(0o077)
    assert file_opener.can_open(page, {})
    assert file_opener.open_file(page) is works
    assert opened == [page]


@pytest.mark.parametrize("code", [0, 1])
def test_macos_opens_a_page_by_its_own_program(monkeypatch: pytest.MonkeyPatch, page: str, code: int) -> None:
    """`open` gets the path as one word; where it fails that is told."""
    started: list[list[str]] = []

    class Started:
        def __init__(self, words: list[str], **_: object) -> None:
            started.append(words)

        def wait(self, _: float) -> int:
            return code

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(subprocess, "Popen", Started)
    assert file_opener.can_open(page, {})
    assert file_opener.open_file(page) is (code == 0)
    assert started == [["open", page]]


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_nothing_but_a_paper_is_opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, platform: str) -> None:
    """No program, no address, no folder and nothing that is not there."""
    opened: list[object] = []
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(os, "startfile", opened.append, raising=False)
    monkeypatch.setattr(file_opener, "_launch", opened.append)
    (tmp_path / "x.exe").write_bytes(b"MZ")
    (tmp_path / "folder.html").mkdir()
    for path in (
        str(tmp_path / "x.exe"),
        "https://x.dk/a.html",
        str(tmp_path / "folder.html"),
        str(tmp_path / "no.md"),
    ):
        assert not file_opener.open_file(path)
    assert opened == []
