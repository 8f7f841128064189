"""One page for a new manager: what was agreed and with whom, what was kept, what is open. Nothing private."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from musprep.briefing.data import escape_json, list_paper_fields
from musprep.briefing.document import Heading, List, ListItem, Look, Paragraph, Run
from musprep.briefing.goal_items import describe_goal
from musprep.briefing.parties import Names
from musprep.language.dates import show_day
from musprep.language.say import join_parts, text
from musprep.model.history import RecordState

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from musprep.briefing.document import Block
    from musprep.model.agreement import Agreement
    from musprep.model.goal import Goal
    from musprep.model.owner import Owner

_AGREED = (
    (RecordState.OPEN, "manager_open"),
    (RecordState.KEPT, "manager_kept"),
    (RecordState.DROPPED, "manager_dropped"),
)
_GOALS = ((RecordState.OPEN, "manager_goals"), (RecordState.KEPT, "manager_reached"))


def lay_out_new_manager(  # noqa: PLR0913, PLR0917 - what the page is made of
    owner: Owner,
    agreements: Sequence[Agreement],
    goals: Sequence[Goal],
    led: Mapping[str, str],
    today: dt.date,
    language: str,
) -> Iterator[Block]:
    """Yield the page. `led` tells by the id of a round who led its talk."""
    name = owner.name.strip()
    show = partial(show_day, language=language)
    title = text("form.manager_title", language, name=name) if name else text("form.manager_title_plain", language)
    yield Heading(title, 1)
    yield Paragraph((Run(text("form.manager_about", language, day=show(today))),))
    managers = dict.fromkeys(
        filter(
            None, (*((one.made_with or one.manager).strip() for one in agreements), *map(led.get, _list_rounds(goals)))
        )
    )
    if managers:
        yield Paragraph((Run(text("form.manager_led", language, managers=join_parts(managers, language))),))
    if not agreements and not any(_list_rounds(goals)):
        yield Paragraph((Run(text("form.manager_none", language)),))
    for state, key in _AGREED:
        items = tuple(
            _describe_agreement(one, owner, language, today, several=len(managers) > 1)
            for one in agreements
            if one.state is state
        )
        if items:
            yield from (Heading(text(f"form.{key}", language)), List(items))
    for state, key in _GOALS:
        chosen = [one for one in goals if one.state is state]
        items = tuple(
            describe_goal(
                one, language, show, _make_names(owner, led.get(one.round, "")).name_party(one.responsible, language)
            )
            for one in chosen
        )
        if items:
            yield from (Heading(text(f"form.{key}", language)), List(items))


def render_new_manager_json(
    owner: Owner, agreements: Sequence[Agreement], goals: Sequence[Goal], led: Mapping[str, str], today: dt.date
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
                **list_paper_fields(one),
                "state": one.state.value,
                "agreed": one.history[0].at.date().isoformat() if one.history else None,
                "ended": one.ended.isoformat() if one.ended else None,
            }
            for number, one in enumerate(agreements, 1)
        ],
        "goals": [
            {
                "id": f"goal-{number}",
                **list_paper_fields(goal),
                "manager": led.get(goal.round, ""),
                "state": goal.state.value,
            }
            for number, goal in enumerate(goals, 1)
            if goal.state is not RecordState.DROPPED
        ],
    }
    return escape_json(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _list_rounds(goals: Sequence[Goal]) -> Iterator[str]:
    return (one.round for one in goals if one.state is not RecordState.DROPPED)


def _make_names(owner: Owner, manager: str) -> Names:
    return Names(owner.name, manager, owner.role)


def _describe_agreement(
    agreement: Agreement, owner: Owner, language: str, today: dt.date, *, several: bool
) -> ListItem:
    """Return an agreement; with `several` managers it says with whom it was made."""
    who = _make_names(owner, agreement.manager).name_party(agreement.owner, language)
    facts = [text("form.owner_line", language, who=who)]
    if agreement.history:
        day, manager = show_day(agreement.history[0].at.date(), language), agreement.made_with or agreement.manager
        manager = manager.strip() if several or agreement.made_with else ""
        facts.append(text("form.made_on_with" if manager else "form.made_on", language, day=day, manager=manager))
    if agreement.is_open and agreement.due:
        key = "form.was_due" if agreement.due < today else "form.due_line"
        facts.append(text(key, language, day=show_day(agreement.due, language)))
    if agreement.ended:
        facts.append(text(f"form.ended_{agreement.state.value}", language, day=show_day(agreement.ended, language)))
    return ListItem(((Run(agreement.text),), (Run(" · ".join(facts), Look.SOFT),)))
