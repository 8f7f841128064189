"""Every key of every tab, in a vault with nothing in it and in a full one: each gets an answer, none a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import Input, TextArea

from musprep.model.agreement import Party
from musprep.services.session.session import open_session
from musprep.services.year import agreements, owner, rounds
from musprep.tui.framework import registry
from tui.on_screen import screen_text
from tui.quick_keys import press, settle, until

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from textual.pilot import Pilot

    from musprep.services.session.session import Session
    from musprep.tui.application.app import MusprepApp

pytestmark = pytest.mark.usefixtures("look_after_keys")

TABS = [place.name for place in registry.TABS]
_OF_A_FIELD = ("ctrl+y", "ctrl+z")
"""Keys that belong to a text field's own words while it has the focus."""


def nothing(_: Session) -> None:
    """Leave the vault as one who has only been greeted has it."""


def a_closed_round(session: Session) -> None:
    rounds.begin_new(session)
    agreements.add(session, "Færre vagter", Party.MANAGER)
    rounds.close(session)


def keys(name: str) -> Iterator[str]:
    """Yield every key of a tab's commands, or, for "", of those that work in all of them, but for leaving."""
    commands = registry.get_tab(name).tab_class.COMMANDS if name else (*registry.TAB_COMMANDS, *registry.COMMANDS)
    for command in commands:
        if not command.action.startswith("quit"):
            yield from (key for part in (command.keys, command.anywhere) for key in part.split(",") if key)


async def is_answered(app: MusprepApp, pilot: Pilot[Any], key: str) -> bool:
    """Press a key, and tell whether what is seen has changed or something is said."""
    before = (app.focused, app.screen)
    picture = screen_text(app)
    await press(pilot, key)
    return bool(app._notifications) or before != (app.focused, app.screen) or picture != screen_text(app)


async def leave(app: MusprepApp, pilot: Pilot[Any]) -> None:
    """Press Enter on what a key opened, if it opened something, and Esc until nothing is open."""
    if len(app.screen_stack) == 1:
        return
    await press(pilot, "enter")
    for _ in range(6):
        if len(app.screen_stack) == 1:
            break
        await press(pilot, "escape")
        if type(app.screen).__name__ == "Confirm":
            await press(pilot, "down", "enter")
    while len(app.screen_stack) > 1:
        app.pop_screen()


@pytest.mark.parametrize("filled", [nothing, a_closed_round])
@pytest.mark.parametrize("name", [*TABS, ""])
async def test_every_key_gets_an_answer(
    make_app: Callable[..., MusprepApp],
    empty_vault: str,
    now: dt.datetime,
    name: str,
    filled: Callable[[Session], None],
) -> None:
    """Each key changes what is seen or a sentence says that there is nothing to do; what it opens has its way out."""
    session = open_session(empty_vault, clock=lambda: now)
    owner.change(session, welcomed=True)
    filled(session)
    app = make_app(empty_vault)
    async with app.run_test(size=(110, 32), notifications=True) as pilot:
        await settle(pilot)
        silent, home = [], None
        for key in keys(name):
            if home is None or app.focused is not home:
                tab = name or TABS[0]
                await app.enter(next(one for one in TABS if one != tab))
                # Where the focus was in it is forgotten, so that a letter is a key and not written into a field.
                app._focus_in.pop(tab, None)
                await app.enter(tab)
                await until(pilot, lambda: app.focused is not None)
                home = app.focused
            app.clear_notifications()
            await settle(pilot)
            if isinstance(app.focused, (Input, TextArea)) and key in _OF_A_FIELD:
                continue
            if not await is_answered(app, pilot, key):
                silent.append(key)
            await leave(app, pilot)
            assert app.return_code is None, key
        assert silent == []
        assert app.is_open
