"""The question stays in sight where one goes on to its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events

from musprep.tui.widgets.fields.question_view import QuestionView
from tui.quick_keys import opened, press, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp


@pytest.mark.parametrize("height", [14, 24, 40])
async def test_the_question_is_above_its_answer(
    make_app: Callable[..., MusprepApp], demo_vault: str, height: int
) -> None:
    """Enter on a question, however soon after the cursor came there: it is seen, and where one writes too."""
    app = make_app(demo_vault)
    async with app.run_test(size=(100, height)) as pilot:
        await opened(pilot)
        await press(pilot, "3")
        for wait in (0.0, 0.03, 0.06, 0.07, 0.09, 0.2, None):
            app.post_message(events.Key("down", None))
            await (settle(pilot) if wait is None else pilot.pause(wait))
            app.post_message(events.Key("enter", "\r"))
            await settle(pilot)
            view = app.screen.query_one(QuestionView)
            assert view.boxes[0].field.has_focus
            top, field = view.query_one("#question-head").region.y, view.boxes[0].field.region
            assert top >= view.region.y or field.bottom >= view.region.bottom - 2, wait
            assert view.region.y <= field.bottom <= view.region.bottom, wait
            await press(pilot, "escape")
