"""A development goal as items of a Markdown list, for the briefing and for the new manager's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.briefing.plain import escape_block, escape_inline
from musprep.language.say import text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from musprep.model.goal import Goal


def render_goal_lines(goal: Goal, language: str, show: Callable[[dt.date], str]) -> Iterator[str]:
    """Yield the competence, the aim, and the activities, each with the day it was done (formatted by `show`)."""
    yield f"- {escape_block(goal.competence, '  ')}"
    if goal.aim.strip():
        yield f"  - {text('form.aim', language, text=escape_inline(goal.aim))}"
    for one in goal.activities:
        words, day = escape_inline(one.text), show(one.taken) if one.taken else ""
        yield f"  - {text('form.taken', language, text=words, day=day) if day else words}"
