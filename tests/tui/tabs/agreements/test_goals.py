"""Goals in the room of the agreements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from musprep.model.goal import Goal
from musprep.services.session.session import open_session
from musprep.services.year import goals
from musprep.tui.tabs.agreements.tab import AgreementsTab
from musprep.tui.widgets.lists.goal_view import draw_measure
from tui.on_screen import screen_text, type_text
from tui.quick_keys import settle
from tui.rooms import enter, flat, press
from tui.tabs.agreements.test_agreements import page

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp


def goal(app: MusprepApp, ref: str) -> Goal:
    return next(one for one in app.session.lasting.goals if one.id == ref)


@pytest.mark.parametrize("reached", [False, True])
async def test_three_months_after_a_course_it_is_asked_about(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime, reached: bool
) -> None:
    """The question stands on top of the list and of the goal, reached or not; Enter answers it, and then it is gone."""
    if reached:
        goals.reach(open_session(demo_vault, clock=lambda: now), "g2")
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await enter(pilot, "agreements")
        assert "Hvordan har du brugt det?" in screen_text(app).split("\n")[5]
        assert page(app).startswith("Det er mindst tre måneder siden")
        await press(pilot, "enter", "ctrl+s")
        assert "Skriv et par ord om, hvordan du har brugt det." in flat(app)
        await type_text(pilot, "Sofie retter selv")
        await press(pilot, "ctrl+s")
        assert goal(app, "g2").activities[0].used == "Sofie retter selv"
        assert "Hvordan har du brugt" not in screen_text(app)


async def test_a_goal_is_shown_in_full(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Competence, aim, why, activities, horizon, responsible, how it is known, follow-up, and the agreements for it."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 60)) as pilot:
        await enter(pilot, "agreements", "g1")
        shown, one = page(app), goal(app, "g1")
        for part in (one.competence, one.aim, one.horizon, one.followup_who, one.activities[0].text):
            assert part[:30] in shown
        assert "gennemført 23. sep. 2026" in shown
        assert "os begge" in shown
        assert "Plan for driftsjournalen" in shown


async def test_a_goal_is_written_with_an_example(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Key g asks for a goal; ctrl+t puts a catalogue's example among the activities, a free one stands beside it."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await enter(pilot, "agreements")
        await press(pilot, "g", "ctrl+s")
        assert "Skriv først, hvad du vil blive god til." in flat(app)
        await type_text(pilot, "Forhandling")
        await press(pilot, "tab", "tab", "tab", "tab")
        await type_text(pilot, "Sidde med til bordet")
        await press(pilot, "ctrl+t")
        await type_text(pilot, "sidemand")
        await press(pilot, "enter", "ctrl+s")
        made = app.session.lasting.goals[-1]
        assert made.competence == "Forhandling"
        assert [bool(one.example) for one in made.activities] == [False, True]
        assert made.activities[0].text == "Sidde med til bordet"


async def test_a_goal_is_counted(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """So far and out of are whole numbers, shown behind a bar; what is none is told and stops saving and leaving.

    Key t asks how far it has come: for a goal with activities too, before those.
    """
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 60)) as pilot:
        await enter(pilot, "agreements", "g1")
        await press(pilot, "e")
        field: Any = app.screen.query_one("#goal-progress")
        field.value = ""
        field.focus()
        target: Any = app.screen.query_one("#goal-target")
        target.value = ""
        await type_text(pilot, "tolv")
        await press(pilot, "ctrl+s")
        assert "”tolv” kan ikke bruges. Skriv et helt tal fra 0" in flat(app)
        await press(pilot, "escape")
        assert len(app.screen_stack) == 3
        await press(pilot, "escape", *["backspace"] * 4)
        await type_text(pilot, "12")
        await press(pilot, "tab")
        await type_text(pilot, "20")
        await press(pilot, "ctrl+s")
        assert (goal(app, "g1").progress, goal(app, "g1").target) == (12, 20)
        assert "━━━━━━╌╌╌╌ 12 af 20" in page(app)
        await press(pilot, "t", "enter", "1", "3", "enter")
        assert goal(app, "g1").progress == 13
        goals.edit(app.session, "g1", activities=())
        app.screen.query_one(AgreementsTab).show()
        await press(pilot, "t", "1", "4", "enter")
        assert goal(app, "g1").progress == 14


@pytest.mark.parametrize(
    ("progress", "target", "drawn"),
    [
        (None, None, ""),
        (7, None, "7 indtil nu"),
        (None, 5, "╌╌╌╌╌╌╌╌╌╌ 0 af 5 nået"),
        (1, 900, "━╌╌╌╌╌╌╌╌╌ 1 af 900 nået"),
        (899, 900, "━━━━━━━━━╌ 899 af 900 nået"),
        (25, 20, "━━━━━━━━━━ 25 af 20 nået"),
    ],
)
def test_the_bar_is_full_only_where_the_goal_is(progress: int | None, target: int | None, drawn: str) -> None:
    """It is empty before anything is done, and full from the target on."""
    assert draw_measure(Goal(id="g", competence="x", progress=progress, target=target), "da") == drawn


async def test_editing_a_goal_loses_nothing(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Key e and saving without a change leaves the goal as it was; a reworded activity keeps its day and its use."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await enter(pilot, "agreements", "g1")
        before = goal(app, "g1")
        await press(pilot, "e", "ctrl+s")
        assert goal(app, "g1") == before
        await press(pilot, "e")
        app.screen.query_one("#goal-activities").focus()
        await press(pilot, "end")
        await type_text(pilot, " i Odense")
        await press(pilot, "ctrl+s")
        after = goal(app, "g1").activities[0]
        assert after.text.endswith("5 dage i Odense")
        assert (after.taken, after.used) == (before.activities[0].taken, before.activities[0].used)


async def test_an_activity_is_taken(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Key t on a goal asks what has happened, an activity, then the day; a day that has not come is refused."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 30)) as pilot:
        await enter(pilot, "agreements", "g1")
        await press(pilot, "t", "down", "down", "enter")
        await type_text(pilot, "i morgen")
        await press(pilot, "ctrl+s")
        assert "Den dag er ikke kommet endnu." in flat(app)
        await type_text(pilot, "3/11")
        await press(pilot, "ctrl+s")
        assert str(goal(app, "g1").activities[1].taken) == "2026-11-03"


@pytest.mark.parametrize(("key", "state"), [("k", "kept"), ("l", "dropped")])
async def test_a_goal_ends_and_opens_again(
    make_app: Callable[..., MusprepApp], demo_vault: str, key: str, state: str
) -> None:
    """Key k reaches a goal, l drops it, r opens it again, and u takes that back."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 40)) as pilot:
        await enter(pilot, "agreements", "g2")
        await press(pilot, key, "ctrl+s")
        assert goal(app, "g2").state.value == state
        await enter(pilot, "agreements", "g2")
        await press(pilot, "r")
        assert goal(app, "g2").is_open
        await press(pilot, "u")
        assert goal(app, "g2").state.value == state


async def test_leaving_a_half_written_goal_asks_first(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Escape with something typed asks whether to save it; nothing is lost without a word."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "agreements")
        await press(pilot, "g")
        await type_text(pilot, "Halvt")
        await press(pilot, "escape")
        assert "ikke er gemt" in flat(app)
        await press(pilot, "enter")
        await settle(pilot)
        assert app.session.lasting.goals[-1].competence == "Halvt"
