"""Goes into the room of the meeting, and waits there until all is painted, however busy the machine is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from musprep.language.say import text
from musprep.tui.tabs.meeting.tab import MeetingTab
from musprep.tui.widgets.lists.block_list import BlockList
from tui.quick_keys import press, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.services.session.repositories import RoundRepository
    from musprep.tui.application.app import MusprepApp

_TRIES = 200


def da(key: str, **values: object) -> str:
    """Return a Danish text of the room; the wording itself is no business of these tests."""
    return text(f"meeting.{key}", "da", **values)


async def until(pilot: Any, there: Callable[[], bool]) -> None:
    """Wait until something is there; the test's own assertion tells where it never comes."""
    for _ in range(_TRIES):
        await settle(pilot)
        if there():
            return
        await pilot.pause(0.02)


async def begin(pilot: Any, *keys: str) -> None:
    """Wait for the vault, enter the room, and press keys there."""
    app = pilot.app
    await until(pilot, lambda: app.is_open and app.tab is not None)
    while len(app.screen_stack) > 1:
        await press(pilot, "escape")
    await press(pilot, "6")
    await until(pilot, lambda: isinstance(app.tab, MeetingTab) and blocks(app).keys != [] and blocks(app).has_focus)
    await drawn(pilot)
    await press(pilot, *keys)


async def drawn(pilot: Any) -> None:
    """Wait until the list fits the window, and the paper is drawn, too."""
    app = pilot.app

    def fits() -> bool:
        # A list that the paper stands in place of has no width.
        return blocks(app).scrollable_content_region.width in (0, blocks(app)._width)

    await until(pilot, lambda: room(app)._drawing is None and fits())


def room(app: MusprepApp) -> MeetingTab:
    """Return the room, also from below a dialog."""
    return app.screen_stack[0].query_one(MeetingTab)


def blocks(app: MusprepApp) -> BlockList:
    return room(app).query_one("#meeting-points", BlockList)


def repository(app: MusprepApp) -> RoundRepository:
    return app.session.get_repository()
