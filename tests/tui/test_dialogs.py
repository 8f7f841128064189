"""What holds for every dialog: it shows its keys, explains them on F1, and can be left by the mouse alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import Input, TextArea

from musprep.tui.dialog import Dialog
from musprep.tui.screens.help import Help
from tui.every_dialog import MAKERS, kinds
from tui.on_screen import press, screen_text, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot
    from textual.screen import Screen

    from musprep.tui.app import MusprepApp

NAMES = sorted(set(MAKERS) - {"Blank"})
"""Any key or click takes away the empty screen: it has no keys of its own."""
FULL = {"CueCards", "ConclusionScreen"}
"""Those that fill the window: there is nothing outside."""
ASK = {"NoteDialog", "ProfileDialog", "Unlock"}


def test_every_dialog_is_tried_here() -> None:
    """No dialog is missing among those made for the tests below, and all share one base."""
    assert {kind.__name__ for kind in kinds()} == set(MAKERS)
    assert [kind.__name__ for kind in kinds() if not issubclass(kind, Dialog)] == ["Blank"]


async def opened(app: MusprepApp, pilot: Pilot[Any], name: str) -> Screen[Any]:
    """Open one of each kind above the rooms."""
    await settle(pilot)
    dialog = MAKERS[name](app.desk)
    app.push_screen(dialog)
    await settle(pilot)
    await pilot.pause()
    return dialog


def place_of(app: MusprepApp, words: str) -> tuple[int, int]:
    """Return where `words` stand on the screen, the last time."""
    lines = screen_text(app).split("\n")
    row = max(y for y, line in enumerate(lines) if words in line)
    return lines[row].rindex(words), row


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 20)])
@pytest.mark.parametrize("name", NAMES)
async def test_it_shows_its_keys_and_explains_them(
    make_app: Callable[..., MusprepApp], demo_vault: str, name: str, size: tuple[int, int]
) -> None:
    """Its way out and F1 stand on its line of keys; F1, pressed or clicked, shows each key with a sentence."""
    app = make_app(demo_vault)
    async with app.run_test(size=size) as pilot:
        dialog = await opened(app, pilot, name)
        shown = screen_text(app)
        assert ("ctrl+q" if name == "Unlock" else "esc") in shown
        if name != "CueCards":
            await pilot.click(offset=place_of(app, "f1"))
            await settle(pilot)
            if name == "Help":
                assert app.screen is not dialog
                return
            assert isinstance(app.screen, Help)
            await press(pilot, "f1")
            assert app.screen is dialog
        await press(pilot, "f1")
        if name != "Help":
            assert isinstance(app.screen, Help)
            assert "Hjælp" in screen_text(app) or "Taster" in screen_text(app)


@pytest.mark.parametrize("name", NAMES)
async def test_it_is_left_by_the_mouse_alone(make_app: Callable[..., MusprepApp], demo_vault: str, name: str) -> None:
    """A click on its key for leaving does what that key does."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        dialog = await opened(app, pilot, name)
        await pilot.click(offset=place_of(app, "ctrl+q" if name == "Unlock" else "esc"))
        await settle(pilot)
        assert app.return_code == 0 if name == "Unlock" else app.screen is not dialog


@pytest.mark.parametrize("name", sorted(set(NAMES) - FULL))
async def test_a_click_outside_loses_nothing(make_app: Callable[..., MusprepApp], demo_vault: str, name: str) -> None:
    """It closes a dialog that holds nothing unsaved; with words in it the dialog stays, or asks as Esc does."""
    app = make_app(demo_vault)
    async with app.run_test(size=(200, 60)) as pilot:
        dialog = await opened(app, pilot, name)
        await pilot.click(offset=(0, 0))
        await settle(pilot)
        assert (app.screen is dialog) is (name == "Unlock")
        if name == "Unlock":
            return
        dialog = await opened(app, pilot, name)
        fields = [one for one in dialog.query("*") if isinstance(one, (Input, TextArea)) and one.display]
        if not fields or (not dialog.unsaved and name in ("Palette", "Search", "ExamplePicker")):  # type: ignore[attr-defined]
            return
        fields[0].focus()
        await press(pilot, "æ")
        await pilot.click(offset=(0, 0))
        await settle(pilot)
        assert dialog in app.screen_stack
