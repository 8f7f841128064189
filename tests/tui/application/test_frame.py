"""The frame: rooms, keys, what stands at the top and at the bottom."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from textual import events

from musprep.language.error import MusprepError
from musprep.tui.application.entry_point import clean
from musprep.tui.framework.registry import TABS
from musprep.tui.framework.tab import GoTo, RecordsChanged, ShowNotice
from musprep.tui.widgets.bars.footer import FooterLine
from musprep.tui.widgets.bars.tab_bar import TabBar
from tui.on_screen import press, screen_text, settle, type_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp


def top(app: MusprepApp) -> str:
    return screen_text(app).split("\n", 1)[0]


def bottom(app: MusprepApp) -> str:
    return screen_text(app).rsplit("\n", 1)[-1]


async def test_number_keys_choose_a_room(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Each room's number shows that room, from any other."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for place in (*TABS[1:], *TABS[:-1][::-1]):
            await press(pilot, place.key)
            assert app.tab is not None
            assert app.tab.id == place.name


async def test_a_click_on_a_tab_chooses_the_room(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A click on a room's name in the top line enters it."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.click(TabBar, offset=(top(app).index("Logbog") + 2, 0))
        await settle(pilot)
        assert app.tab is not None
        assert app.tab.id == "log"


async def test_the_top_line_fits(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Every room's number and the name of the current one are seen at any width; nothing runs over the edge."""
    app = make_app(demo_vault)
    async with app.run_test(size=(40, 20)) as pilot:
        for width in (40, 60, 80, 120, 200):
            await pilot.resize_terminal(width, 20)
            await settle(pilot)
            line = top(app)
            assert len(line) <= width
            assert all(place.key in line for place in TABS)
            assert "1 Overblik" in line


async def test_days_to_the_meeting_stand_at_the_top(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The top line tells how many days there are to the meeting, also at 80 columns; the demo says that it is one."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        assert "16 dage til MUS" in top(app)
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert "16 dage" in top(app)
    demo = make_app(demo_vault, demo=True)
    async with demo.run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        assert "DEMO · 16 dage til MUS" in top(demo)


async def test_keys_are_never_cut_in_silence(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Where not every key fits, `…` says so; whole keys are shown or none, and `?` is always among them."""
    app = make_app(demo_vault)
    async with app.run_test(size=(30, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "2")
        for width in (30, 60, 80):
            await pilot.resize_terminal(width, 24)
            await settle(pilot)
            here, everywhere = app.query_one(FooterLine).list_keys()
            words = [f"{key.key} {key.label}" for key in here]
            shown = bottom(app)
            missing = [one for one in words if one not in shown]
            assert ("…" in shown) == bool(missing)
            assert "? Hjælp" in shown
            assert len(everywhere) == 3


async def test_a_click_on_a_key_does_what_the_key_does(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A click on `? Hjælp` opens the help."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.click(FooterLine, offset=(bottom(app).index("? Hjælp") + 3, 0))
        await settle(pilot)
        assert "Taster" in screen_text(app)


async def test_keys_typed_before_the_vault_is_open_are_not_lost(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """Keys pressed while the vault is being opened wait, and are done in order."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        app.post_message(events.Key("2", "2"))
        app.post_message(events.Key("question_mark", "?"))
        await settle(pilot)
        await settle(pilot)
        assert app.tab is not None
        assert app.tab.id == "log"
        assert "Taster" in screen_text(app)


async def test_a_vault_that_cannot_be_opened_is_told(make_app: Callable[..., MusprepApp], tmp_path: Any) -> None:
    """A vault of a newer version shows one sentence and can be left with q; nothing is written to it."""
    place = tmp_path / "vault"
    place.mkdir()
    (place / "vault.toml").write_text("schema = 99\n")
    app = make_app(str(place))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Arkivet kunne ikke åbnes" in screen_text(app)
        await pilot.press("1", "n", "question_mark", "u", "slash", "ctrl+s", "ctrl+g", "ctrl+p")
        await pilot.click(TabBar, offset=(16, 0))
        await pilot.press("q")
    assert app.return_code == 0
    assert (place / "vault.toml").read_text() == "schema = 99\n"
    assert [one.name for one in place.iterdir()] == ["vault.toml"]


def _write(vault: str, words: str) -> None:
    Path(vault, "vault.toml").write_text(words)


def _read(vault: str) -> str:
    return Path(vault, "vault.toml").read_text()


async def test_a_damaged_owner_file_stops_nothing(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Where vault.toml is damaged that is told, and all else is shown."""
    cut = 'schema = 2\nname = "Ma'
    _write(demo_vault, cut)
    app = make_app(demo_vault)
    async with app.run_test(size=(100, 40), notifications=True) as pilot:
        await settle(pilot)
        # The path may be broken anywhere between two lines of the notice.
        assert any("vault.toml" in note.message for note in app._notifications)
        shown = screen_text(app)
        assert "Driftsjournalen" in shown
        await press(pilot, "ctrl+g")
        assert "Next step" in screen_text(app)
    assert _read(demo_vault) == cut


@pytest.mark.parametrize("name", ["agreements.toml", "goals.toml", "pulses.toml"])
async def test_a_damaged_file_beside_the_rounds_stops_nothing(
    make_app: Callable[..., MusprepApp], demo_vault: str, name: str
) -> None:
    """It is named on the first screen; every room opens, and the agreements' tab shows what can be read."""
    path = Path(demo_vault, name)
    cut = path.read_text("utf-8") + "[[skåret"
    path.write_text(cut, "utf-8")
    app = make_app(demo_vault)
    async with app.run_test(size=(110, 50), notifications=True) as pilot:
        await settle(pilot)
        assert name in screen_text(app)
        # All rooms are gone through once; of the others, the one that shows what these files hold.
        for place in TABS if name == "agreements.toml" else TABS[4:5]:
            await app.enter(place.name)
            await settle(pilot)
            shown = screen_text(app)
            if place.name == "agreements":
                assert "Plan for driftsjournalen" in shown
                assert ("TOML" in shown) is (name != "pulses.toml")
                await press(pilot, "a", "escape", "g", "escape", "k", "escape", "d", "f", "escape")
        assert path.read_text("utf-8") == cut
        path.write_text(cut.removesuffix("[[skåret"), "utf-8")
        await app.enter("overview")
        app._show_changes_on_disk()
        await settle(pilot)
        assert app.session.list_problems() == []
        assert not app.query_one("#damaged").display


async def test_a_damaged_file_of_the_round_is_told_where_the_rest_shows(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once, in the first room that shows the round; its other files are there, and every room opens."""
    path = Path(demo_vault, "rounds", "2026", "needs.toml")
    path.write_bytes(b"schema = 2\nx = \xe5\n")
    app = make_app(demo_vault)
    shown: list[str] = []
    notify = app.notify

    def note(words: str, **more: Any) -> None:
        shown.append(words)
        notify(words, **more)

    monkeypatch.setattr(app, "notify", note)
    async with app.run_test(size=(110, 50), notifications=True) as pilot:
        await settle(pilot)
        for place in ("prepare", *(place.name for place in TABS)):
            await app.enter(place)
            await settle(pilot)
            if place == "prepare":
                # It goes after a few seconds, which may have passed on a busy machine.
                assert [one for one in shown if "needs.toml" in one]
        assert len([one for one in app._damage_told if "needs.toml" in one]) == 1
        assert [point for repository in app.session.list_repositories() for point in repository.points]
    assert path.read_bytes() == b"schema = 2\nx = \xe5\n"


async def test_the_language_is_switched_live_and_remembered(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """ctrl+g shows rooms, keys and content in English at once, and the vault remembers it."""
    from musprep.services.session.session import open_session

    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+g")
        shown = screen_text(app)
        assert "1 Overview" in shown
        assert "? Help" in shown
        assert "Next step" in shown
        assert "Næste" not in shown
    assert open_session(demo_vault).owner.language == "en"


async def test_the_look_is_changed_and_remembered(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A theme chosen in the palette is used at once, and the next time."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+p")
        await type_text(pilot, "kontrast")
        await press(pilot, "enter")
        assert app.theme == "musprep-contrast"
    again = make_app(demo_vault)
    async with again.run_test() as pilot:
        await settle(pilot)
        assert again.theme == "musprep-contrast"


async def test_no_color_is_heeded(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With NO_COLOR nothing on the screen has a colour of its own, also after another look was chosen."""
    monkeypatch.setenv("NO_COLOR", "1")
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.action_look("light")
        await settle(pilot)
        styles = [segment.style for strip in app.screen._compositor.render_strips() for segment in strip]
        colors = {color for style in styles if style for color in (style.color, style.bgcolor) if color}
        assert all(color.is_default for color in colors)


async def test_undo_says_what_it_did(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The key u takes the latest thing back and says so in words; with nothing to take back it says that."""
    from musprep.services.year import notes

    app = make_app(demo_vault)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        entry = notes.add(app.session, "Ny aftale i hus [/x]")
        await press(pilot, "u")
        assert "Fortrudt: ”Ny aftale i hus [/x]”" in screen_text(app)
        assert entry.id not in [one.id for one in app.session.list_entries()]
        await press(pilot, "u")
        assert "Der er ikke noget at fortryde" in screen_text(app)


@pytest.mark.parametrize("key", ["U", "ctrl+y"])
async def test_what_was_undone_is_done_again(make_app: Callable[..., MusprepApp], demo_vault: str, key: str) -> None:
    """Before it is done the palette names the step; after it a sentence does, with the key that turns it round."""
    from musprep.services.year import notes

    app = make_app(demo_vault)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        entry = notes.add(app.session, "Ny aftale i hus [/x]")
        await press(pilot, "ctrl+p")
        await type_text(pilot, "fortryd")
        assert "Fortryder: tilføjelsen af ”Ny aftale i hus [/x]”" in screen_text(app)
        await press(pilot, "escape")
        await press(pilot, "u")
        assert "Tryk U for at gentage" in screen_text(app)
        await press(pilot, "ctrl+p")
        await type_text(pilot, "gør igen")
        assert "Gentag: tilføjelsen af ”Ny aftale i hus [/x]”" in screen_text(app)
        await press(pilot, "escape")
        await press(pilot, key)
        assert "Gentaget: tilføjelsen af" in screen_text(app)
        assert entry in app.session.list_entries()
        await press(pilot, key)
        assert "Der er ikke noget at gøre igen" in screen_text(app)


async def test_redo_in_a_field_is_the_fields_own(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """While one types, neither U nor ctrl+y does again what was undone outside."""
    from musprep.services.year import notes

    app = make_app(demo_vault)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        entry = notes.add(app.session, "Ny aftale i hus")
        app.session.undo()
        for room, field in (("2", "slash"), ("3", "enter")):
            await press(pilot, room)
            await press(pilot, field)
            await press(pilot, "ctrl+y")
            await press(pilot, "U")
            await press(pilot, "escape")
        assert entry not in app.session.list_entries()


async def test_what_a_shell_wrote_is_shown(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A note from `musprep log` in another window appears by itself, without a key."""
    from musprep.services.session.session import open_session
    from musprep.services.year import notes

    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        notes.add(open_session(demo_vault, clock=app.session.clock), "Udefra")
        assert "Udefra" not in screen_text(app)
        app._show_changes_on_disk()
        await settle(pilot)
        assert "Udefra" in screen_text(app)


async def test_hostile_text_is_harmless_in_the_frame(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Markup and control characters in names, notes and messages are shown as they are, and reach no terminal."""
    from musprep.services.year import notes, owner, rounds

    bad = "[/x][red]\x1b]52;c;aGVq\x07\u202e<b>"
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        owner.change(app.session, name=bad)
        notes.add(app.session, bad)
        rounds.begin_new(app.session, manager=bad)
        app.show_tab()
        app.show_frame()
        app.tell(bad)
        await press(pilot, "slash")
        await type_text(pilot, "red")
        await pilot.pause(0.2)
        await settle(pilot)
        assert "[/x][red]␛]52" in screen_text(app)
        await press(pilot, "escape")
        shown = screen_text(app)
        assert "[/x][red]␛]52" in shown
        assert not {"\x1b", "\x07", "\u202e"} & set(shown)


async def test_a_disk_that_is_away_is_told_once(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where looking for changes fails, that is told once and nothing stops."""

    def fail() -> bool:
        raise MusprepError("error.nothing_to_undo")

    app = make_app(demo_vault)
    async with app.run_test(notifications=True) as pilot:
        await settle(pilot)
        monkeypatch.setattr(app.session, "refresh", fail)
        for _ in range(3):
            app._show_changes_on_disk()
        await settle(pilot)
        assert screen_text(app).count("Der er ikke noget at fortryde") == 1


def test_the_environment_is_cleaned() -> None:
    """No TEXTUAL variable that writes files, opens sockets or loads code is left; in Windows Terminal one is set."""
    dangerous = {
        f"TEXTUAL{name}": "x" for name in ("", "_LOG", "_SCREENSHOT", "_SCREENSHOT_LOCATION", "_DRIVER", "_PRESS")
    }
    environment = {**dangerous, "TEXTUAL_ANIMATIONS": "none", "HOME": "/h"}
    clean(environment)
    assert environment == {"TEXTUAL_ANIMATIONS": "none", "HOME": "/h"}
    windows = {"WT_SESSION": "1"}
    clean(windows)
    assert windows["TEXTUAL_DISABLE_KITTY_KEY"] == "1"


async def test_a_message_can_be_told(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A room's Tell is shown as one sentence."""
    app = make_app(demo_vault)
    async with app.run_test(notifications=True) as pilot:
        await settle(pilot)
        assert app.tab is not None
        app.tab.post_message(ShowNotice("En besked [/b]", "error"))
        await settle(pilot)
        assert "En besked [/b]" in screen_text(app)


async def test_one_dialog_at_a_time(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Keys of the frame do not stack one dialog on another, and a second quick press opens none."""
    app = make_app(demo_vault)
    async with app.run_test() as pilot:
        await settle(pilot)
        app.action_search()
        app.action_search()
        app.action_help()
        await settle(pilot)
        assert len(app.screen_stack) == 2
        await press(pilot, "ctrl+n", "ctrl+p", "ctrl+g")
        assert len(app.screen_stack) == 2
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1


async def test_resizing_to_anything_does_not_break(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The window may be made as large or small as one likes."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for size in ((300, 100), (1, 1), (10, 3), (60, 20), (200, 50)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
        assert "Næste skridt" in screen_text(app)


async def test_a_message_that_comes_while_one_leaves_is_harmless(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """A room that saves as it is taken down sends a message to a program without screens; that is all."""
    app = make_app(demo_vault)
    async with app.run_test() as pilot:
        await settle(pilot)
        screens = app.screen_stack
        app._screen_stack.clear()
        try:
            app.on_records_changed(RecordsChanged())
            await app.on_go_to(GoTo("log"))
            app._show_changes_on_disk()
            seen = app.is_open
        finally:
            app._screen_stack.extend(screens)
        assert (seen, app.is_open) == (False, True)
