"""Presses keys of a room and tells which of them neither change anything that is seen nor say why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.widgets import Input, TextArea

from musprep.tui.framework import registry
from tui.on_screen import screen_text
from tui.quick_keys import press, settle, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.pilot import Pilot

    from musprep.tui.application.app import MusprepApp


_OF_A_FIELD = ("ctrl+y", "ctrl+z")
"""Keys that belong to a text field's own words while it has the focus."""


def keys_of(name: str) -> Iterator[str]:
    """Yield every key of a tab's commands and of those that work everywhere, but for leaving."""
    for command in (*registry.tab_of(name).tab_class.COMMANDS, *registry.TAB_COMMANDS, *registry.COMMANDS):
        if not command.action.startswith("quit"):
            yield from (key for part in (command.keys, command.anywhere) for key in part.split(",") if key)


async def silent_keys(app: MusprepApp, pilot: Pilot[Any], name: str) -> list[str]:
    """Return the keys of a room that do nothing one could notice."""
    found = []
    for key in keys_of(name):
        while len(app.screen_stack) > 1:
            app.pop_screen()
        await app.enter(name)
        await until(pilot, lambda: app.focused is not None)
        await settle(pilot)
        app.clear_notifications()
        await settle(pilot)
        if isinstance(app.focused, (Input, TextArea)) and key in _OF_A_FIELD:
            continue
        before = (screen_text(app), app.focused, app.screen)
        await press(pilot, key)
        if before == (screen_text(app), app.focused, app.screen) and not list(app._notifications):
            found.append(key)
    return found
