"""The short follow-up talk on screen: what to take up, when it is, what was said."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from musprep.services.session.session import open_session
from musprep.services.year import meeting_room, talk_dates
from tui.on_screen import screen_text, type_text
from tui.quick_keys import opened, press

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp


async def test_a_follow_up_talk_is_planned_and_held(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """One key shows what is due and quiet; saved, the next time goes on with it; held, it is there to be read."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 40), notifications=True) as pilot:
        await opened(pilot)
        due = app.session.lasting.agreements_or_empty
        await press(pilot, "6", "f")
        shown = " ".join(screen_text(app).split())
        assert any(one.text[:20] in shown for one in due)
        await type_text(pilot, "30/11 kl. 9.30")
        await press(pilot, "tab", "tab", "tab")
        await type_text(pilot, "Kurset er bestilt")
        await press(pilot, "ctrl+s")
        assert "Opfølgningssamtalen er sat til" in screen_text(app)
        (talk,) = open_session(demo_vault).get_repository().follow_ups
        assert (str(talk.date), talk.minutes, talk.text, talk.held) == ("2026-11-30", 15, "Kurset er bestilt", None)
        assert talk.time == dt.time(9, 30)
        await press(pilot, "f", "tab", "tab", "tab", "tab", "right", "ctrl+s")
        (talk,) = open_session(demo_vault).get_repository().follow_ups
        assert talk.held is not None
        await press(pilot, "f")
        assert "Sidst sagde I" in screen_text(app)
        await press(pilot, "escape", "u")
        assert open_session(demo_vault).get_repository().follow_ups[0].held is None


async def test_a_point_that_was_not_said_is_offered(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Below the next round's points stands what was not said last time, in sight at once; Enter takes it along."""
    before = open_session(demo_vault).get_repository().points
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 40)) as pilot:
        await opened(pilot)
        meeting_room.mark_said(app.session, before[0].id)
        talk_dates.begin_next(app.session)
        app.session.turn_to("")
        await press(pilot, "6")
        assert "Ikke krydset af sidst" in screen_text(app)
        await press(pilot, "down", "down", "down", "down", "enter")
        assert [one.text for one in app.session.get_repository().points] == [before[1].text]
