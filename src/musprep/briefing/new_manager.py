"""One page for a new manager: what was agreed, what was kept, what is open. Nothing private."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from musprep.briefing.data import fields_on_paper, harmless
from musprep.briefing.document import Heading, List, ListItem, Paragraph, Run
from musprep.briefing.goal_items import goal_item
from musprep.briefing.markdown import render_blocks
from musprep.language.dates import show_day
from musprep.language.say import text
from musprep.model.history import RecordState

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from musprep.briefing.document import Block
    from musprep.model.agreement import Agreement
    from musprep.model.goal import Goal
    from musprep.model.owner import Owner


def render_new_manager(
    owner: Owner, agreements: Sequence[Agreement], goals: Sequence[Goal], today: dt.date, language: str
) -> str:
    """Return the page as Markdown."""
    name = owner.name.strip()
    title = text("form.manager_title", language, name=name) if name else text("form.manager_title_plain", language)
    show = partial(show_day, language=language)
    parts: list[Block] = []
    for state, key in (
        (RecordState.OPEN, "manager_open"),
        (RecordState.KEPT, "manager_kept"),
        (RecordState.DROPPED, "manager_dropped"),
    ):
        items = tuple(_agreement(one, language) for one in agreements if one.state is state)
        if items:
            parts += [Heading(text(f"form.{key}", language)), List(items)]
    for state, key in ((RecordState.OPEN, "manager_goals"), (RecordState.KEPT, "manager_reached")):
        items = tuple(goal_item(goal, language, show) for goal in goals if goal.state is state)
        if items:
            parts += [Heading(text(f"form.{key}", language)), List(items)]
    about = Paragraph((Run(text("form.manager_about", language, day=show(today))),))
    return render_blocks(
        [Heading(title, 1), about, *(parts or [Paragraph((Run(text("form.manager_none", language)),))])]
    )


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


def _agreement(agreement: Agreement, language: str) -> ListItem:
    facts = [text("form.owner_line", language, who=text(f"form.role_{agreement.owner.value}", language))]
    if agreement.history:
        day, manager = show_day(agreement.history[0].at.date(), language), agreement.manager.strip()
        facts.append(text("form.made_on_with" if manager else "form.made_on", language, day=day, manager=manager))
    if agreement.is_open and agreement.due:
        facts.append(text("form.due_line", language, day=show_day(agreement.due, language)))
    if agreement.ended:
        facts.append(text("form.ended_on", language, day=show_day(agreement.ended, language)))
    return ListItem(((Run(agreement.text),), (Run(" · ".join(facts)),)))
