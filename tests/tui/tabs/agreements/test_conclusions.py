"""The conclusions of earlier rounds in the room of the agreements: read, and put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.model.agreement import Party
from musprep.services.session.session import open_session
from musprep.services.year import agreements, meeting_room, rounds, talk_dates
from musprep.tui.tabs.agreements.conclusion_dialog import ConclusionScreen
from tui.on_screen import screen_text, type_text
from tui.rooms import enter, flat, press
from tui.tabs.agreements.test_agreements import page

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp


async def test_an_older_conclusion_is_put_right_and_closed_again(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """Closed it can only be read; r opens its round, e changes it, r closes it; the round now stays the one it is.

    f shows the form of its round.
    """
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await enter(pilot, "agreements", "conclusion:2025")
        before = app.session.get_repository("2025").conclusion
        assert "Runden er lukket;" in flat(app)
        agreements.add(app.session, "Aftalt i år", Party.ME)
        await press(pilot, "f", "enter")
        assert "konklusionsskema · 2025" in flat(app)
        assert "Aftalt i år" not in flat(app)
        await press(pilot, "escape", "e")
        await type_text(pilot, "Må ikke gemmes")
        assert "kun til læsning" in screen_text(app)
        await press(pilot, "escape")
        assert app.session.get_repository("2025").conclusion == before
        await press(pilot, "r")
        assert app.session.get_repository("2025").round.is_open
        assert app.session.get_repository().round.id == "2026"
        assert "Tryk e for at rette den og r" in flat(app)
        await press(pilot, "enter", "tab")
        assert isinstance(app.screen, ConclusionScreen)
        await type_text(pilot, "Kom først i dag. ")
        await press(pilot, "escape")
        assert "Kom først i dag." in page(app)
        await press(pilot, "r")
    there = open_session(demo_vault).get_repository("2025")
    assert not there.round.is_open
    assert there.conclusion.official != before.official
    assert "Kom først i dag." in there.conclusion.official
    assert there.conclusion.own == before.own


async def test_a_round_closed_without_a_conclusion_can_get_one(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """It stands among the conclusions too; also where no round is open, the key that opens it closes it again."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await enter(pilot, "agreements")
        talk_dates.begin_next(app.session)
        await enter(pilot, "agreements", "conclusion:2026")
        await press(pilot, "r", "e")
        await type_text(pilot, "Sent, men her")
        await press(pilot, "escape", "r")
        assert app.session.get_repository("2026").conclusion.own == "Sent, men her"
        assert [repository.round.is_open for repository in app.session.list_repositories()] == [False, False, True]
        rounds.close(app.session)
        await press(pilot, "r")
        assert app.session.get_repository("2026").round.is_open
        assert "Tryk e for at rette den og r" in flat(app)
        await press(pilot, "r")
        assert not app.session.get_repository("2026").round.is_open


async def test_the_latest_round_is_not_closed_from_here(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Its talk may lie ahead: once it has a conclusion it stands in the list, and r only says where it is closed."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await enter(pilot, "agreements")
        meeting_room.conclude(app.session, own="Et udkast")
        await enter(pilot, "agreements", "conclusion:2026")
        await press(pilot, "r")
        assert app.session.get_repository("2026").round.is_open
        assert any("er den, der er i gang" in one.message for one in app._notifications)
