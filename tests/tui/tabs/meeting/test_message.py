"""The message with the three points: the exact text, a clipboard that is never claimed without a sign, a file."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from musprep.language.say import text
from musprep.model.say import SayLevel
from musprep.services.papers import forms
from musprep.services.session.session import open_session
from musprep.services.year import meeting_room, points
from musprep.tui.framework.clipboard import Clipboard
from musprep.tui.tabs.meeting.tab import MeetingTab
from tui.on_screen import screen_text, type_text
from tui.quick_keys import opened, press, settle, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from musprep.tui.application.app import MusprepApp


class Launched:
    """Takes the place of the programs; `code` is what they return, or the error they raise."""

    def __init__(self, code: int | Exception = 0) -> None:
        self.code = code
        self.calls: list[tuple[list[str], bytes]] = []

    def __call__(self, command: list[str], data: bytes) -> int:
        self.calls.append((command, data))
        if isinstance(self.code, Exception):
            raise self.code
        return self.code


async def begin(app: MusprepApp, pilot: Any, launched: Launched, *cleared: str) -> None:
    """Wait for the vault, clear points for writing, and open the message."""
    await opened(pilot)
    for name in cleared:
        points.edit(app.session, name, say=SayLevel.IN_WRITING)
    await press(pilot, "6")
    app.screen_stack[0].query_one(MeetingTab).outcome.clipboard = Clipboard(
        "linux", {"DISPLAY": ":0"}, launched, lambda _: True
    )
    await press(pilot, "v")


def flat(app: MusprepApp) -> str:
    """Return the screen with its line breaks and frames taken out."""
    return " ".join(screen_text(app).replace("│", " ").split())


def shows(app: MusprepApp, words: str) -> bool:
    return words in flat(app)


@pytest.mark.parametrize(("size", "language"), [((80, 30), "da"), ((60, 20), "en")])
async def test_it_shows_the_exact_text_and_who_is_left_out(
    make_app: Callable[..., MusprepApp], demo_vault: str, size: tuple[int, int], language: str
) -> None:
    """Every word of the message is there, and how many of the three stay out; nothing is copied yet."""
    app, launched = make_app(demo_vault, language=language), Launched()
    async with app.run_test(size=size) as pilot:
        await begin(app, pilot, launched, "p1")
        shown = screen_text(app)
        app.screen.query_one("#message-scroll").scroll_end(animate=False)
        await settle(pilot)
        shown += screen_text(app)
        for word in forms.render_message_text(app.session).split():
            assert word in shown
        assert text("room_mode.message_held_many", language, count=2)[:20] in shown
        assert not launched.calls


async def test_copied_is_said_only_with_a_sign(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The terminal is asked in any case; only a program that ended well makes it "on the clipboard"."""
    app, launched = make_app(demo_vault), Launched(1)
    async with app.run_test(size=(80, 30)) as pilot:
        await begin(app, pilot, launched, "p1", "p2")
        words = forms.render_message_text(app.session)
        for code in (1, OSError(), subprocess.TimeoutExpired("xclip", 3), 0):
            launched.code, launched.calls = code, []
            await press(pilot, "k")
            told = "Kopieret til udklipsholderen med xclip" if code == 0 else "men ved ikke, om det lykkedes"
            await until(pilot, partial(shows, app, told))
            assert told in flat(app)
            assert ("Kopieret til" in flat(app)) is (code == 0)
            assert launched.calls == [(["xclip", "-selection", "clipboard"], words.encode())]
            assert app._clipboard == words


async def test_it_is_written_to_a_file(make_app: Callable[..., MusprepApp], demo_vault: str, tmp_path: Path) -> None:
    """The file holds the text and is one's own; one that exists is left alone; an empty name is asked for again."""
    app, out = make_app(demo_vault), tmp_path / "besked.txt"
    async with app.run_test(size=(80, 30)) as pilot:
        await begin(app, pilot, Launched(), "p1")
        await press(pilot, "f", "ctrl+u", "enter")
        assert "Skriv, hvor filen skal ligge" in screen_text(app)
        await type_text(pilot, str(out))
        await press(pilot, "enter")
        assert "Gemt i" in screen_text(app)
        points.edit(app.session, "p1", text="Nyt")
        before = out.read_text("utf-8")
        await press(pilot, "f", "enter")
        assert "findes" in screen_text(app)
        assert out.read_text("utf-8") == before
        points.edit(
            app.session, "p1", text="Vandspildet er gået fra 9,1 til 6,8 %, og dashboardet er en del af grunden"
        )
        assert out.read_text("utf-8") == forms.render_message_text(app.session)
        assert os.name == "nt" or os.stat(out).st_mode & 0o777 == 0o600
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1


async def test_a_place_others_see_is_asked_about(
    make_app: Callable[..., MusprepApp], demo_vault: str, tmp_path: Path
) -> None:
    """Where others may read it, nothing is written until one has pressed Enter a second time."""
    shared = tmp_path / "Dropbox"
    shared.mkdir()
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 30)) as pilot:
        await begin(app, pilot, Launched(), "p1")
        await press(pilot, "f", "ctrl+u")
        await type_text(pilot, str(shared / "besked.txt"))
        await press(pilot, "enter")
        assert "Tryk ↵ igen" in screen_text(app)
        assert not list(shared.iterdir())
        await press(pilot, "enter")
        assert [path.name for path in shared.iterdir()] == ["besked.txt"]


async def test_without_a_cleared_point_there_is_no_message(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """It says what to do, and opens nothing."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await begin(app, pilot, Launched())
        assert len(app.screen_stack) == 1
        assert any("på skrift" in one.message for one in app._notifications)


@pytest.mark.parametrize(
    ("platform", "env", "programs"),
    [
        ("darwin", {}, ["pbcopy"]),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, ["wl-copy", "xclip"]),
        ("linux", {"WSL_DISTRO_NAME": "Ubuntu"}, ["clip.exe"]),
        ("win32", {}, ["clip.exe"]),
        ("linux", {}, []),
    ],
)
def test_each_machine_has_its_program(platform: str, env: dict[str, str], programs: list[str]) -> None:
    """One after the other is tried until one works; a program that is not there is not started."""
    launched = Launched(1)
    assert Clipboard(platform, env, launched, lambda _: True).copy("æ") == ""
    assert [command[0] for command, _ in launched.calls] == programs
    for command, data in launched.calls:
        assert data.decode("utf-16-le" if command[0] == "clip.exe" else "utf-8") == "æ"
    works = Launched(0)
    assert Clipboard(platform, env, works, lambda _: True).copy("æ") == (programs or [""])[0]
    nowhere = Launched(0)
    assert Clipboard(platform, env, nowhere, lambda _: False).copy("æ") == ""
    assert not nowhere.calls


async def test_the_message_after_the_talk_is_offered_until_it_is_copied(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """With a conclusion the key shows how it was understood, word for word; copied, it is not offered again."""
    session = open_session(demo_vault)
    meeting_room.conclude(session, own="Kursus i maj [/x]")
    repository = session.get_repository()
    repository.save_round(repository.round.with_(date=dt.date(2026, 11, 20)))
    app, launched = make_app(demo_vault), Launched()
    async with app.run_test(size=(80, 30)) as pilot:
        await begin(app, pilot, launched)
        assert shows(app, "Sådan forstod jeg den – sig endelig til")
        assert shows(app, "Kursus i maj [/x]")
        await press(pilot, "k")
        await until(pilot, lambda: bool(launched.calls))
        await settle(pilot)
        assert open_session(demo_vault).get_repository().conclusion.shared_at is not None
        assert b"Kursus i maj [/x]" in launched.calls[0][1]


@pytest.mark.parametrize(
    ("name", "command", "key", "said"),
    [
        (
            "no_leading_points",
            "meeting.lead",
            "space",
            {"da": "med mellemrum på skærmen", "en": "with space on the screen"},
        ),
        ("no_cleared_points", "meeting.say", "s", {"da": "med s på skærmen", "en": "with s on the screen"}),
    ],
)
def test_what_is_missing_names_the_key_that_does_it(name: str, command: str, key: str, said: dict[str, str]) -> None:
    """A message that cannot be made yet says which key of the tab chooses points, or their level."""
    assert [one.keys for one in MeetingTab.COMMANDS if one.name == command] == [key]
    for language, words in said.items():
        assert words in text(f"error.{name}", language, ids="a", first="a")
