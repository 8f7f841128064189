"""`musprep goals`: what one wants to become able to, and the activities that lead there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from musprep.cli.commands.agreements import joined, state
from musprep.cli.framework import arguments
from musprep.cli.framework.json_output import as_plain
from musprep.cli.framework.registry import Action
from musprep.cli.framework.text_input import read_text
from musprep.cli.framework.vocabulary import read_party
from musprep.cli.output.layout import columns, cut, paragraphs

if TYPE_CHECKING:
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.goal import Goal

_WORDS = ("aim", "why_shared", "why_own", "horizon", "known", "followup_how", "followup_who")


def _declare_list(parser: Parser) -> None:
    parser.option("state", "state_filter", meta="state")
    parser.flag("json")


def _list(call: CommandCall) -> int:
    from musprep.cli.output.goal_text import asked, item
    from musprep.services.year import goals

    args = call.args
    found = goals.list_goals(call.session, state=state(args.state, call.language))
    if args.json:
        call.json([_data(one) for one in found])
        return call.problems()
    for number, goal in enumerate(found):
        if number:
            call.out()
        for line in item(call, goal):
            call.out(line)
    for one in goals.asks(call.session):
        call.talk(asked(call, one))
    code = call.problems()
    there = call.session.lasting.goals
    closed = sum(1 for one in there if not one.is_open)
    if not there:
        if not code:
            call.tell("no_goals")
    elif args.state is None and closed:
        call.tell("goals_closed", count=closed)
    elif not found:
        call.tell("no_goals_fit")
    return code


def _data(goal: Goal) -> dict[str, object]:
    """Return a goal by its own field names, and its state."""
    return {**as_plain(goal), "state": goal.state.value}


def _declare_show(parser: Parser) -> None:
    parser.place("goal_id", meta="id")
    parser.flag("json")


def _show(call: CommandCall) -> int:
    from musprep.cli.output.goal_text import whole
    from musprep.services.year import goals

    found = goals.find(call.session, call.args.goal_id)
    if call.args.json:
        call.json(_data(found))
    else:
        for line in whole(call, found):
            call.out(line)
    return call.problems()


def _declare_parts(parser: Parser) -> None:
    parser.option("aim")
    parser.option("why-shared", "why_shared")
    parser.option("why-own", "why_own")
    parser.option("activity", meta="activity", many=True)
    parser.option("horizon")
    parser.option("responsible", "party", meta="party")
    parser.option("known")
    parser.option("followup-how", "followup_how")
    parser.option("followup-when", "followup_when", meta="date")
    parser.option("followup-who", "followup_who", meta="name")


def _parts(call: CommandCall) -> dict[str, Any]:
    """Return what was written, by the goal's field names, without the activities."""
    args = call.args
    parts: dict[str, Any] = {}
    for name in _WORDS:
        if getattr(args, name) is not None:
            parts[name] = getattr(args, name)
    if args.responsible is not None:
        parts["responsible"] = read_party(args.responsible, call.language)
    if args.followup_when is not None:
        written = args.followup_when
        parts["followup_when"] = arguments.read_day(call, written, "followup_read", ahead=True) if written else None
    return parts


def _declare_add(parser: Parser) -> None:
    parser.place("competence", meta="text_or_input")
    _declare_parts(parser)


def _add(call: CommandCall) -> int:
    from musprep.services.year import goals

    parts = _parts(call)
    made = goals.add(call.session, read_text(call, call.args.competence), activities=call.args.activity, **parts)
    return _told(call, made, "goal_added")


def _declare_edit(parser: Parser) -> None:
    parser.place("goal_id", meta="id")
    parser.option("competence", "new_competence")
    _declare_parts(parser)
    parser.flag("no-activities")


def _edit(call: CommandCall) -> int:
    from musprep.services.year import goals

    args = call.args
    before = goals.find(call.session, args.goal_id)
    parts = _parts(call)
    if args.competence is not None:
        parts["competence"] = read_text(call, args.competence)
    if args.activity or args.no_activities:
        parts["activities"] = [*(() if args.no_activities else before.activities), *args.activity]
    if not parts:
        call.usage("nothing_to_change")
    return _told(call, goals.edit(call.session, before.id, **parts), "goal_now")


def _declare_words(parser: Parser) -> None:
    parser.place("goal_id", meta="id")
    parser.place("happened_words", many="*", meta="words")


def _reach(call: CommandCall) -> int:
    from musprep.services.year import goals

    words = joined(call, call.args.happened_words)
    return _told(call, goals.reach(call.session, call.args.goal_id, words), "goal_reached")


def _drop(call: CommandCall) -> int:
    from musprep.services.year import goals

    words = joined(call, call.args.happened_words)
    return _told(call, goals.drop(call.session, call.args.goal_id, words), "goal_is_dropped")


def _reopen(call: CommandCall) -> int:
    from musprep.services.year import goals

    words = joined(call, call.args.happened_words)
    return _told(call, goals.reopen(call.session, call.args.goal_id, words), "goal_reopened")


def _declare_remove(parser: Parser) -> None:
    parser.place("goal_ids", many="+", meta="id")


def _remove(call: CommandCall) -> int:
    from musprep.services.year import goals

    for one in arguments.find_first(call.args.goal_ids, partial(goals.find, call.session)):
        _told(call, goals.remove(call.session, one), "goal_removed")
    return 0


def _declare_took(parser: Parser) -> None:
    parser.place("goal_id", meta="id")
    parser.place("activity_number", meta="number")
    parser.option("on", "taken_on", meta="date")


def _took(call: CommandCall) -> int:
    from musprep.services.year import goals

    goal, number = _numbered(call)
    day = arguments.read_day(call, call.args.on, "understood_on") or call.session.today
    return _told_of(call, goals.complete_activity(call.session, goal.id, number, day), number, "activity_now_taken")


def _declare_used(parser: Parser) -> None:
    parser.place("goal_id", meta="id")
    parser.place("activity_number", meta="number")
    parser.place("used_words", many="+", meta="words")


def _used(call: CommandCall) -> int:
    from musprep.services.year import goals

    goal, number = _numbered(call)
    changed = goals.record_use(call.session, goal.id, number, joined(call, call.args.used_words))
    return _told_of(call, changed, number, "activity_now_used")


def _numbered(call: CommandCall) -> tuple[Goal, int]:
    """Return the goal, and the number of one of its activities as it is listed."""
    from musprep.services.year import goals

    goal, written = goals.find(call.session, call.args.goal_id), call.args.activity_number.rstrip(".")
    if not (written.isascii() and written.isdigit() and len(written) < len("1000")):
        call.wrong("error.no_activity", id=goal.id, count=len(goal.activities), number=call.args.activity_number)
    return goal, int(written)


def _told_of(call: CommandCall, goal: Goal, number: int, key: str) -> int:
    call.out(goal.id)
    call.tell(key, text=cut(goal.activities[number - 1].text, 60))
    return 0


def _told(call: CommandCall, goal: Goal, key: str) -> int:
    call.out(goal.id)
    call.tell(key, text=cut(goal.competence, 60))
    return 0


def _declare_examples(parser: Parser) -> None:
    parser.flag("json")


def _examples(call: CommandCall) -> int:
    from musprep.services.year import goals

    found = goals.examples(call.session)
    if call.args.json:
        call.json([{"id": name, "text": words} for name, words in found])
        return call.problems()
    for name, words in found:
        for line in paragraphs(words, columns()):
            call.out(line)
        call.out(f"  {name}")
    return call.problems()


ACTIONS = {
    "list": Action(_declare_list, _list),
    "show": Action(_declare_show, _show),
    "add": Action(_declare_add, _add),
    "edit": Action(_declare_edit, _edit),
    "reach": Action(_declare_words, _reach),
    "drop": Action(_declare_words, _drop),
    "reopen": Action(_declare_words, _reopen),
    "remove": Action(_declare_remove, _remove),
    "took": Action(_declare_took, _took),
    "used": Action(_declare_used, _used),
    "examples": Action(_declare_examples, _examples),
}
