"""Shows agreements as text: a list by owner, or one with all its details."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from musprep.cli.framework.json_output import as_plain
from musprep.cli.framework.vocabulary import PARTIES, STATES, name_of
from musprep.cli.output.history_lines import write_history
from musprep.cli.output.layout import measure_terminal, wrap_paragraphs
from musprep.cli.output.rows import wrap_behind, write_facts
from musprep.language.dates import show_day, show_distance
from musprep.language.safe import make_safe_line
from musprep.model.agreement import Party

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from musprep.cli.framework.call import CommandCall
    from musprep.insight.agreements import AgreementStanding
    from musprep.model.agreement import Agreement


def make_agreement_data(stands: AgreementStanding) -> dict[str, object]:
    """Return an agreement by its own field names, with how it stands today."""
    agreement = stands.agreement
    marks = {name: getattr(stands, name) for name in ("overdue", "soon", "touch_now", "silent", "quiet_days")}
    return {**as_plain(agreement), "state": agreement.state.value, **marks}


def write_agreements(call: CommandCall, found: Sequence[AgreementStanding]) -> Iterator[str]:
    """Yield the open ones by owner, a former manager's under their name, then the closed ones by how they ended."""
    order = [words[0] for words in (*PARTIES, *STATES)]

    def find_place(one: AgreementStanding) -> tuple[int, str]:
        return order.index(_name_group(one)), one.former if _name_group(one) == Party.MANAGER.value else ""

    for number, ((place, former), of_group) in enumerate(groupby(sorted(found, key=find_place), key=find_place)):
        if number:
            yield ""
        name = f"group_{order[place].replace('-', '_')}"
        yield call.say("group_former", manager=make_safe_line(former)) if former else call.say(name)
        for stands in of_group:
            yield from _write_item(call, stands)


def _name_group(stands: AgreementStanding) -> str:
    agreement = stands.agreement
    return agreement.owner.value if agreement.is_open else agreement.state.value


def _write_item(call: CommandCall, stands: AgreementStanding) -> Iterator[str]:
    yield from wrap_behind("- ", stands.agreement.text)
    yield from wrap_behind(f"    {stands.agreement.id}  ", " · ".join(_list_marks(call, stands)))


def _list_marks(call: CommandCall, stands: AgreementStanding) -> Iterator[str]:
    """Yield what matters most about an agreement, in words."""
    agreement, language = stands.agreement, call.language
    if agreement.ended:
        yield call.say("mark_ended", owner=_name_owner(stands, language), day=show_day(agreement.ended, language))
    if stands.former and agreement.owner is not Party.MANAGER:
        yield call.say("mark_former", manager=make_safe_line(stands.former))
    if agreement.ended:
        return
    if agreement.due:
        yield call.say("mark_due", day=show_day(agreement.due, language), distance=_show_distance(call, stands))
    if stands.overdue:
        yield call.say("mark_overdue")
    elif stands.soon:
        yield call.say("mark_soon")
    if stands.touch_now:
        yield call.say("mark_touch_now")
    elif agreement.next_touch:
        yield call.say("mark_touch", day=show_day(agreement.next_touch, language))
    if stands.silent:
        yield call.say("mark_silent", days=stands.quiet_days)


def _name_owner(stands: AgreementStanding, language: str) -> str:
    """Return who promised it; a former manager by name."""
    owner = stands.agreement.owner
    if owner is Party.MANAGER and stands.former:
        return make_safe_line(stands.former)
    return name_of(owner.value, PARTIES, language)


def _show_distance(call: CommandCall, stands: AgreementStanding) -> str:
    due = stands.agreement.due
    return show_distance(due, call.session.today, call.language) if due else ""


def write_agreement_details(call: CommandCall, stands: AgreementStanding) -> Iterator[str]:
    """Yield all details of one agreement, its history last."""
    agreement, language = stands.agreement, call.language
    yield from wrap_paragraphs(agreement.text, measure_terminal())
    marks = [call.say(f"mark_{name}") for name in ("overdue", "soon", "touch_now") if getattr(stands, name)]
    if stands.silent:
        marks.append(call.say("mark_silent", days=stands.quiet_days))
    due = agreement.due
    yield from write_facts(
        (
            ("id", agreement.id),
            (call.say("fact_owner"), _name_owner(stands, language)),
            (call.say("fact_former"), "" if agreement.owner is Party.MANAGER else stands.former),
            (call.say("fact_state"), " · ".join((name_of(agreement.state.value, STATES, language), *marks))),
            (call.say("fact_due"), f"{show_day(due, language)} ({_show_distance(call, stands)})" if due else ""),
            (call.say("fact_touch"), show_day(agreement.next_touch, language) if agreement.next_touch else ""),
            (call.say("fact_round"), agreement.round),
            (call.say("fact_goal"), _describe_goal(call, agreement)),
        )
    )
    yield call.say("history")
    yield from write_history(call, agreement.history)


def _describe_goal(call: CommandCall, agreement: Agreement) -> str:
    """Return the goal of an agreement: its id, and its text where it still exists."""
    goal = next((one for one in call.session.lasting.goals_or_empty if one.id == agreement.goal), None)
    return f"{goal.id} – {goal.competence}" if goal else agreement.goal
