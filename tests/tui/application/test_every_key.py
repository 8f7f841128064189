"""Every command of every room, in a vault with nothing in it and in a full one: each gets an answer, none a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from musprep.model.agreement import Party
from musprep.services.session.session import open_session
from musprep.services.year import agreements, owner, rounds
from musprep.tui.framework import registry
from tui.quick_keys import press, settle

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from musprep.services.session.session import Session
    from musprep.tui.application.app import MusprepApp

ROOMS = [place.name for place in registry.TABS]


def nothing(_: Session) -> None:
    """Leave the vault as one who has only been greeted has it."""


def a_closed_round(session: Session) -> None:
    rounds.begin_new(session)
    agreements.add(session, "Færre vagter", Party.MANAGER)
    rounds.close(session)


@pytest.mark.parametrize("filled", [nothing, a_closed_round])
@pytest.mark.parametrize("name", ROOMS)
async def test_every_key_gets_an_answer(
    make_app: Callable[..., MusprepApp],
    empty_vault: str,
    now: dt.datetime,
    name: str,
    filled: Callable[[Session], None],
) -> None:
    """Each key of a room, then Enter on what it opened, and Esc out of it: the program goes on, in the same room."""
    session = open_session(empty_vault, clock=lambda: now)
    owner.change(session, welcomed=True)
    filled(session)
    app = make_app(empty_vault)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        for command in registry.tab_of(name).tab_class.COMMANDS:
            for key in [one for one in (command.keys.split(",")[0], command.anywhere.split(",")[0]) if one]:
                if app.tab is None or app.tab.id != name:
                    await app.enter(name)
                    await settle(pilot)
                await press(pilot, key, "enter")
                for _ in range(6):
                    if len(app.screen_stack) == 1:
                        break
                    await press(pilot, "escape")
                    if type(app.screen).__name__ == "Confirm":
                        await press(pilot, "down", "enter")
                while len(app.screen_stack) > 1:
                    app.pop_screen()
                assert app.return_code is None, f"{name}: {key}"
        assert app.is_open
