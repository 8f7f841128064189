"""Textual's own ways out of the program are shut: links, screenshots, variables that write files."""

from __future__ import annotations

import subprocess
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.app import App

from musprep.model.say import SayLevel
from musprep.services.session.session import open_session
from musprep.services.year import notes, points
from tui.on_screen import screen_text, settle
from tui.rooms import enter

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp

LINK = "https://example.invalid/x"
TEXT = f"[link={LINK}]klik[/link] [@click=app.open_url('{LINK}')]her[/] [tryk]({LINK}) {LINK}"


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what was started: browsers, and programs of any kind."""
    seen: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda url, *_, **__: seen.append(url))
    monkeypatch.setattr(subprocess, "Popen", lambda words, *_, **__: seen.append(str(words)))
    return seen


def test_textual_still_opens_links_and_saves_pictures() -> None:
    """What is shut here is still open there; once it is not, these overrides can go."""
    assert "open_url" in vars(App)
    assert "action_screenshot" in vars(App)


@pytest.mark.parametrize("room", ["log", "meeting"])
async def test_a_click_on_a_link_starts_nothing(
    make_app: Callable[..., MusprepApp], demo_vault: str, started: list[str], room: str
) -> None:
    """Links in a note and in the paper's preview, in every way of writing them, are text: a click opens no browser."""
    session = open_session(demo_vault)
    notes.add(session, TEXT)
    first = next(point for point in session.get_repository().points if point.lead)
    points.edit(session, first.id, text=TEXT, say=SayLevel.IN_WRITING)
    app = make_app(demo_vault)
    async with app.run_test(size=(200, 60)) as pilot:
        await enter(pilot, room)
        lines = screen_text(app).split("\n")
        places = [
            (line.index(word), row) for row, line in enumerate(lines) for word in ("klik", "example") if word in line
        ]
        assert places
        for place in places:
            await pilot.click(offset=place)
            await settle(pilot)
    assert started == []


async def test_nothing_leaves_by_the_ways_textual_has(
    make_app: Callable[..., MusprepApp],
    demo_vault: str,
    started: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Asked directly, the program opens no address and saves no picture; there is no file more than before."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    before = sorted(Path(tmp_path).rglob("*.svg"))
    app = make_app(demo_vault)
    async with app.run_test() as pilot:
        await settle(pilot)
        app.open_url(LINK)
        await app.run_action("screenshot")
        await app.run_action(f"app.open_url('{LINK}')")
        await settle(pilot)
    assert started == []
    assert sorted(Path(tmp_path).rglob("*.svg")) == before == []
