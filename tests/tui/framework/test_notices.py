"""Short notices: they cover nothing that is in use, and they tell what was copied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import Button
from textual.widgets._toast import Toast, ToastRack

from tui.every_dialog import MAKERS
from tui.on_screen import screen_text, settle, type_text
from tui.quick_keys import press

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App
    from textual.pilot import Pilot

    from musprep.tui.application.app import MusprepApp

LONG = "En besked, der er så lang, at den brydes over flere linjer i et smalt vindue."


@pytest.mark.parametrize("name", ["GateDialog", "MessageDialog", "NoteDialog", "Confirm", "ProfileDialog"])
async def test_a_notice_covers_no_button(make_app: Callable[..., MusprepApp], demo_vault: str, name: str) -> None:
    """Wherever a notice stands, every button of the dialog can still be seen and clicked, and so can its keys."""
    app = make_app(demo_vault)
    async with app.run_test(size=(60, 20), notifications=True) as pilot:
        await settle(pilot)
        for size in ((60, 20), (80, 24), (120, 36)):
            await pilot.resize_terminal(*size)
            dialog: Any = MAKERS[name](app.session)
            app.push_screen(dialog)
            await settle(pilot)
            app.tell(LONG)
            await settle(pilot)
            (toast,) = dialog.query(Toast)
            buttons = [one.region for one in dialog.query("*") if isinstance(one, Button) and one.region]
            assert toast.region.height
            for region in buttons:
                assert not region.overlaps(toast.region)
            assert not toast.region.contains(dialog.box.region.right - 4, dialog.box.region.bottom - 1)
            # Another notice moves them no second time: a long day of notices would make each key slow.
            app.tell("En til")
            await settle(pilot)
            subscriptions = dialog.screen_layout_refresh_signal._subscriptions
            assert [len(of) for node, of in subscriptions.items() if isinstance(node, ToastRack)] == [1]
            app.clear_notifications()
            app.pop_screen()


async def test_a_notice_is_shown_once_above_and_below_a_dialog(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """It comes along into a dialog that opens, is not seen behind it, and is back when the dialog closes."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        app.tell("Kun én gang")
        await settle(pilot)
        app.push_screen(MAKERS["Confirm"](app.session))
        await settle(pilot)
        assert [one.query_one(ToastRack).display for one in app.screen_stack] == [False, True]
        app.pop_screen()
        await settle(pilot)
        assert app.screen.query_one(ToastRack).display


async def test_a_long_notice_leaves_the_keys_as_the_window_shrinks(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """A notice that would be too high beside the dialog is made wide, so that the line of keys stays in sight."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await settle(pilot)
        dialog: Any = MAKERS["AgreedDialog"](app.session)
        app.push_screen(dialog)
        app.tell(" ".join([LONG] * 3))
        for size in ((60, 20), (100, 16)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            (toast,) = dialog.query(Toast)
            keys = dialog.box.region.bottom - 1
            assert not toast.region.y <= keys < toast.region.bottom


def _copied(app: App[Any], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    written: list[str] = []
    monkeypatch.setattr(app._driver, "write", lambda data: written.append(data) if "]52;" in data else None)
    return written


async def test_the_clipboard_is_never_emptied(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With nothing selected nothing is sent to the terminal, and that is said; else how many lines were copied."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        written = _copied(app, monkeypatch)
        await press(pilot, "m", "end", "ctrl+c", "ctrl+x")
        assert not written
        assert any("Der er ikke markeret noget" in one.message for one in app._notifications)
        await press(pilot, "escape", "n")
        await type_text(pilot, "ab")
        await press(pilot, "enter", "c", "ctrl+c")
        assert not written
        await press(pilot, "shift+up", "shift+home", "ctrl+c")
        assert len(written) == 1
        assert any("Kopieret: 2 linjer" in one.message for one in app._notifications)


async def _more_keys(app: MusprepApp, pilot: Pilot[Any]) -> None:
    await settle(pilot)
    screen_text(app)  # where the sign stands is known once it is painted
    line = app.base.query_one("#key-line")
    place = next(x for x in range(line.size.width) if line._more == x)  # type: ignore[attr-defined]
    await pilot.click("#key-line", offset=(place, 0))
    await settle(pilot)


async def test_the_sign_for_more_keys_shows_them(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A click on the sign that not all keys fit opens the help."""
    app = make_app(demo_vault)
    async with app.run_test(size=(60, 20)) as pilot:
        await _more_keys(app, pilot)
        assert type(app.screen).__name__ == "Help"
