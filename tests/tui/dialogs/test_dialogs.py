"""What holds for every dialog: it shows its keys, explains them on F1, and can be left by the mouse alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from rich.cells import cell_len
from textual._context import visible_screen_stack
from textual.renderables.background_screen import BackgroundScreen
from textual.widget import Widget
from textual.widgets import Button, Input, Label, TextArea

from musprep.tui.dialogs.help import Help
from musprep.tui.framework.dialog import HELP, Dialog, fit_keys
from musprep.tui.widgets.lists.cursor_list import CursorList
from tui import unpainted
from tui.every_dialog import MAKERS, kinds
from tui.in_sight import out_of_sight
from tui.on_screen import screen_text, settle, type_text
from tui.quick_keys import press, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot
    from textual.screen import Screen

    from musprep.tui.application.app import MusprepApp

NAMES = sorted(set(MAKERS) - {"Blank", "ReadingDialog"})
"""Any key or click takes away the empty screen, which has no keys of its own; what reads goes away by itself."""
FULL = {"CueCards", "ConclusionScreen"}
"""Those that fill the window: there is nothing outside."""
BESIDE = {"CueCards", "FormLinesDialog"}
"""Those that show their keys elsewhere as well, in lines of their own."""
FINDING = {"Palette", "Search", "ExamplePicker"}
"""Words to look for are nothing to save."""
_TITLE = 2
"""The column of the title, counted from within the border."""


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_key_is_seen_below_a_dialog(language: str) -> None:
    """In sixty columns each key stands there, at least by its name; the first, Esc and F1 with their words."""
    for kind in kinds():
        if not issubclass(kind, Dialog) or kind.__name__ in BESIDE:
            continue
        keys = [*kind.KEYS, HELP]
        shown = fit_keys(keys, 52, language)
        assert list(shown) == keys, kind
        assert all(shown[key] for key in keys if key in (keys[0], HELP) or key.keys == "escape"), kind


def test_every_dialog_is_tried_here() -> None:
    """No dialog is missing among those made for the tests below, and all share one base."""
    assert {kind.__name__ for kind in kinds()} == set(MAKERS)
    assert [kind.__name__ for kind in kinds() if not issubclass(kind, Dialog)] == ["Blank"]


async def opened(app: MusprepApp, pilot: Pilot[Any], name: str) -> Screen[Any]:
    """Open one of each kind above the rooms."""
    while len(app.screen_stack) > 1:
        app.pop_screen()
    await settle(pilot)
    dialog = MAKERS[name](app.session)
    app.push_screen(dialog)
    await pilot.pause(0.02)
    return dialog


async def click(app: MusprepApp, pilot: Pilot[Any], words: str) -> None:
    """Click where `words` stand on the screen, the last time."""
    lines = screen_text(app).split("\n")
    row = max(y for y, line in enumerate(lines) if words in line)
    await pilot.click(offset=(lines[row].rindex(words), row))
    await settle(pilot)


async def its_keys_are_explained(app: MusprepApp, pilot: Pilot[Any], dialog: Screen[Any], name: str) -> None:
    """F1, pressed or clicked, shows each of its keys with a sentence."""
    for way in ("press", "click"):
        if name == "Help":
            break
        if way == "press" or name == "CueCards":
            await press(pilot, "f1")
        else:
            await click(app, pilot, "f1")
        assert isinstance(app.screen, Help)
        assert all(command.say_help("da").endswith(".") for command in app.screen._commands)
        await press(pilot, "f1")
        assert app.screen is dialog


async def a_click_outside_loses_nothing(app: MusprepApp, pilot: Pilot[Any], name: str) -> Screen[Any]:
    """Click outside: it closes what holds nothing unsaved; with words in it the dialog stays, or asks as Esc does."""
    dialog = await opened(app, pilot, name)
    await pilot.click(offset=(0, 0))
    await settle(pilot)
    assert (app.screen is dialog) is (name == "Unlock")
    dialog = await opened(app, pilot, name)
    fields = [one for one in dialog.query("*") if isinstance(one, (Input, TextArea)) and one.is_on_screen]
    if fields and name not in FINDING:
        fields[0].focus()
        await press(pilot, "x")
        await pilot.click(offset=(1, 1))
        await settle(pilot)
        assert dialog in app.screen_stack
        while app.screen is not dialog:
            app.pop_screen()
    return dialog


async def what_has_the_focus_is_seen(app: MusprepApp, pilot: Pilot[Any], dialog: Screen[Any], name: str) -> None:
    """In the smallest window the focus and its cursor are in sight, wherever tab goes; so is the way out."""
    assert ("ctrl+q" if name == "Unlock" else "esc") in screen_text(app)
    for _ in range(len(dialog.focus_chain) + 1):
        # The window scrolls to it a moment later.
        await until(pilot, lambda: not out_of_sight(dialog))
        assert not out_of_sight(dialog)
        dialog.focus_next()


def misplaced(app: MusprepApp, dialog: Screen[Any]) -> list[str]:
    """Return the lines and buttons of a dialog with a title that begin left of it; all of them where none begins there.

    The bar that marks the focus may stand left of it.
    """
    box = dialog.box if isinstance(dialog, Dialog) else None
    if box is None or not box.border_title:
        return []
    lines = [
        line[box.region.x + 1 :] for line in screen_text(app).split("\n")[box.region.y + 1 : box.region.bottom - 1]
    ]
    begun = [(len(line) - len(line.lstrip(" ▌▎▏")), line) for line in lines if line.strip(" ▌▎▏│")]
    begun += [(one.region.x - box.region.x - 1, str(one.label)) for one in dialog.query(Button) if one.region]
    return [line for column, line in begun if column < _TITLE or min(begun)[0] > _TITLE]


def without_a_gap(dialog: Screen[Any]) -> list[str]:
    """Return the labels that reach as far as the field behind them."""
    return [
        str(label.content)
        for label in dialog.query(Label)
        if label.region and label.styles.padding.left + cell_len(str(label.content)) >= label.region.width
    ]


def scrolls_twice(dialog: Screen[Any]) -> bool:
    """Tell whether the box scrolls, and something in it as well."""
    box = dialog.box if isinstance(dialog, Dialog) else None
    inner = [one for one in box.walk_children(Widget) if one.show_vertical_scrollbar] if box else []
    return bool(box and box.show_vertical_scrollbar and inner)


def cut_off(dialog: Screen[Any]) -> list[Button]:
    """Return the buttons that reach beyond what holds them, at the side."""
    return [
        one
        for one in dialog.query(Button)
        if one.display and isinstance(one.parent, Widget) and one.region.right > one.parent.region.right
    ]


def filled_labels(dialog: Screen[Any]) -> list[Label]:
    """Return the labels whose words may reach the field beside them, with no empty cell between."""
    return [
        one
        for one in dialog.query(Label)
        if any(
            other.region and other.region.x == one.region.right and other.region.y == one.region.y
            for other in one.siblings
        )
        and one.content_region.right == one.region.right
    ]


@pytest.mark.parametrize("name", NAMES)
async def test_its_keys_are_shown_explained_and_clicked(
    make_app: Callable[..., MusprepApp], demo_vault: str, name: str
) -> None:
    """In windows of every size the mouse is enough, and what is in use is seen; see the checks above.

    From sixty columns on no button is cut off, texts and buttons begin below the title, labels keep a gap, and one
    thing at the most scrolls.
    """
    app = make_app(demo_vault)
    async with app.run_test(size=(160, 40)) as pilot:
        dialog = await (opened if name in FULL else a_click_outside_loses_nothing)(app, pilot, name)
        assert not misplaced(app, dialog)
        await pilot.resize_terminal(40, 8)
        await settle(pilot)
        await what_has_the_focus_is_seen(app, pilot, dialog, name)
        await pilot.resize_terminal(60, 20)
        await settle(pilot)
        assert not cut_off(dialog)
        assert not misplaced(app, dialog)
        assert not without_a_gap(dialog)
        assert not scrolls_twice(dialog)
        await its_keys_are_explained(app, pilot, dialog, name)
        await click(app, pilot, "ctrl+q" if name == "Unlock" else "esc")
        assert app.return_code == 0 if name == "Unlock" else app.screen is not dialog


@pytest.mark.parametrize("name", ["PickDialog", *sorted(FINDING)])
async def test_the_answer_under_the_cursor_is_seen_however_many_there_are(
    make_app: Callable[..., MusprepApp], demo_vault: str, name: str
) -> None:
    """In a low window what one can choose scrolls below the question or the words; Enter takes one that is seen."""
    app = make_app(demo_vault)
    async with app.run_test(size=(40, 9)) as pilot:
        dialog = await opened(app, pilot, name)
        if name == "Search":
            await type_text(pilot, "drift")
            await until(pilot, lambda: bool(dialog.query_one(CursorList).key))
            await settle(pilot)
        for place in range(6):
            assert name != "PickDialog" or f"{place} valg" in screen_text(app)
            assert not out_of_sight(dialog)
            await press(pilot, "down")


async def test_what_lies_behind_a_dialog_is_seen_dimmed(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Above a dialog stand the same words as before it came, in other colours."""
    monkeypatch.setattr(BackgroundScreen, "__rich_console__", unpainted.paint_behind)
    app = make_app(demo_vault)
    async with app.run_test(size=(160, 40)) as pilot:
        await settle(pilot)
        before = app.screen._compositor.render_strips()
        dialog = await opened(app, pilot, "PulseDialog")
        visible_screen_stack.set(app._background_screens)
        dialog.refresh()
        (box,) = dialog.children
        behind = app.screen._compositor.render_strips()[: box.region.y]
        assert "".join(strip.text for strip in behind).strip()
        assert [strip.text for strip in behind] == [strip.text for strip in before[: len(behind)]]
        assert behind != before[: len(behind)]


async def test_no_button_is_cut_off_in_english_either(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The longer words on the buttons of papers fit beside each other in sixty columns too."""
    app = make_app(demo_vault, language="en")
    async with app.run_test(size=(60, 20)) as pilot:
        for name in ("FileWrittenDialog", "FormPreview", "MessageDialog"):
            dialog = await opened(app, pilot, name)
            await settle(pilot)
            assert not cut_off(dialog)
