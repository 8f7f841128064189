"""After the gate: the page is opened in the browser, its path copied, and a copy put where the owner wants one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from musprep.language.say import text
from musprep.process import file_opener
from musprep.tui.dialogs import file_written
from musprep.tui.dialogs.file_written import FileWrittenDialog
from musprep.tui.tabs.meeting.gate import GateDialog
from tui.meeting_room import begin, da, until
from tui.on_screen import screen_text, type_text
from tui.quick_keys import press

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from musprep.tui.application.app import MusprepApp


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the paths that were given to the browser; every one opens but the second."""
    paths: list[str] = []

    def open_file(path: str) -> bool:
        paths.append(path)
        return len(paths) != 2

    monkeypatch.setattr(file_opener, "can_open", lambda path: path.endswith(file_opener.ENDINGS))
    monkeypatch.setattr(file_opener, "open_file", open_file)
    return paths


async def write(pilot: Any) -> None:
    """Go through the gate, as somebody new does."""
    await begin(pilot, "x")
    await until(pilot, lambda: isinstance(pilot.app.screen, GateDialog))
    await press(pilot, "ctrl+s")
    await until(pilot, lambda: isinstance(pilot.app.screen, FileWrittenDialog))


def told(app: MusprepApp) -> str:
    """Return the screen with its line breaks and frames taken out."""
    return " ".join(screen_text(app).replace("│", " ").split())


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
async def test_enter_or_b_opens_the_page_in_the_browser(
    make_app: Callable[..., MusprepApp], demo_vault: str, opened: list[str], size: tuple[int, int]
) -> None:
    """The page that was just written is opened, and what came of it is said there; a failure too."""
    app = make_app(demo_vault)
    async with app.run_test(size=size) as pilot:
        await write(pilot)
        await press(pilot, "enter")
        await until(pilot, lambda: da("written_opened")[:30] in told(app))
        await press(pilot, "b")
        await until(pilot, lambda: da("written_not_opened")[:30] in told(app))
        assert opened == [os.path.join(demo_vault, "briefings", "2026-12-09.html")] * 2


async def test_where_no_browser_can_be_opened_it_is_said(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a helper or a display the path stands there, the key is not shown, and it does nothing."""
    asked: list[str] = []
    monkeypatch.setattr(file_opener, "open_file", asked.append)
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await write(pilot)
        assert da("written_no_browser") in told(app)
        assert da("cmd_written_open") not in screen_text(app)
        await press(pilot, "b")
        assert asked == []


async def test_k_copies_the_path(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The path goes to the clipboard by a program of the machine, and that is said."""
    copied: list[str] = []

    class Fake:
        def copy(self, words: str) -> str:
            copied.append(words)
            return "xclip"

    monkeypatch.setattr(file_written, "Clipboard", Fake)
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await write(pilot)
        await press(pilot, "k")
        await until(pilot, lambda: da("written_path_copied") in told(app))
        assert copied == [os.path.join(demo_vault, "briefings", "2026-12-09.html")]


async def test_f_chooses_a_folder_for_copies_once(
    make_app: Callable[..., MusprepApp], demo_vault: str, opened: list[str], tmp_path: Path
) -> None:
    """A folder that cannot be it is told and asked for again; a synced one is told each time. The copy is opened."""
    folder = tmp_path / "papirer"
    folder.mkdir()
    (folder / ".stfolder").mkdir()
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await write(pilot)
        await press(pilot, "f")
        await type_text(pilot, str(folder))
        await type_text(pilot, "x")
        await press(pilot, "enter")
        await until(pilot, lambda: "findes ikke" in told(app))
        await press(pilot, "end", "backspace", "enter")
        for _ in range(2):
            await until(pilot, lambda: isinstance(app.screen, FileWrittenDialog))
            await until(pilot, lambda: "Syncthing" in told(app))
            assert text("briefing.worry_synced", "da", name="Syncthing") in told(app)
            assert text("briefing.copied", "da") in told(app)
            await press(pilot, "escape")
            await press(pilot, "x")
            await until(pilot, lambda: isinstance(app.screen, GateDialog))
            await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, FileWrittenDialog))
        await press(pilot, "b")
        await until(pilot, lambda: bool(opened))
        assert opened == [str(folder / "2026-12-09.html")]
        assert os.path.exists(os.path.join(demo_vault, "briefings", "2026-12-09.html"))
