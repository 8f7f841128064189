"""One page for a new manager: what was agreed, what was kept, what is open. Nothing private."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from musprep.briefing.data import fields_on_paper, harmless
from musprep.briefing.goal_lines import render_goal_lines
from musprep.briefing.plain import escape_block, escape_inline
from musprep.language.dates import show_day
from musprep.language.say import text
from musprep.model.history import RecordState

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from musprep.model.agreement import Agreement
    from musprep.model.goal import Goal
    from musprep.model.owner import Owner


def render_new_manager(
    owner: Owner, agreements: Sequence[Agreement], goals: Sequence[Goal], today: dt.date, language: str
) -> str:
    """Return the page as Markdown."""
    title = (
        text("form.manager_title", language, name=escape_inline(owner.name))
        if owner.name
        else text("form.manager_title_plain", language)
    )
    show = partial(show_day, language=language)
    head = [f"# {title}", text("form.manager_about", language, day=show(today))]
    parts: list[str] = []
    for state, name in (
        (RecordState.OPEN, "manager_open"),
        (RecordState.KEPT, "manager_kept"),
        (RecordState.DROPPED, "manager_dropped"),
    ):
        lines = [_agreement(one, language) for one in agreements if one.state is state]
        if lines:
            parts += [f"## {text(f'form.{name}', language)}", "\n".join(lines)]
    for state, name in ((RecordState.OPEN, "manager_goals"), (RecordState.KEPT, "manager_reached")):
        lines = [line for goal in goals if goal.state is state for line in render_goal_lines(goal, language, show)]
        if lines:
            parts += [f"## {text(f'form.{name}', language)}", "\n".join(lines)]
    return "\n\n".join((*head, *(parts or [text("form.manager_none", language)]))) + "\n"


def render_new_manager_json(
    owner: Owner, agreements: Sequence[Agreement], goals: Sequence[Goal], today: dt.date
) -> str:
    """Return the same as JSON; what was said along the way is left out here too.

    Ids are counted anew for this paper: those in the vault are made of the first words of a text.
    """
    whole = {
        "name": owner.name,
        "day": today.isoformat(),
        "agreements": [
            {
                "id": f"agreement-{number}",
                **fields_on_paper(one),
                "state": one.state.value,
                "agreed": one.history[0].at.date().isoformat() if one.history else None,
                "ended": one.ended.isoformat() if one.ended else None,
            }
            for number, one in enumerate(agreements, 1)
        ],
        "goals": [
            {
                "id": f"goal-{number}",
                **fields_on_paper(goal),
                "state": goal.state.value,
            }
            for number, goal in enumerate(goals, 1)
            if goal.state is not RecordState.DROPPED
        ],
    }
    return harmless(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _agreement(agreement: Agreement, language: str) -> str:
    facts = [text("form.owner_line", language, who=text(f"form.role_{agreement.owner.value}", language))]
    if agreement.history:
        facts.append(text("form.made_on", language, day=show_day(agreement.history[0].at.date(), language)))
    if agreement.is_open and agreement.due:
        facts.append(text("form.due_line", language, day=show_day(agreement.due, language)))
    if agreement.ended:
        facts.append(text("form.ended_on", language, day=show_day(agreement.ended, language)))
    return f"- {escape_block(agreement.text, '  ')}  \n  {' · '.join(facts)}"
