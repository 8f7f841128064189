"""`musprep agreements`: what was promised, by whom, and what became of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from musprep.cli.framework import arguments
from musprep.cli.framework.registry import Action
from musprep.cli.framework.text_input import read_text
from musprep.cli.framework.vocabulary import STATES, read_choice, read_party
from musprep.cli.output.layout import cut

if TYPE_CHECKING:
    import datetime as dt

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.agreement import Agreement, AgreementParts
    from musprep.model.history import RecordState


def state(written: str | None, language: str) -> RecordState | None:
    """Read a state; the open ones where none is written, None for all."""
    from musprep.model.history import RecordState

    code = read_choice(written or "open", STATES, "state", language)
    return None if code == "all" else RecordState(code)


def joined(call: CommandCall, words: list[str]) -> str:
    """Return words that stand at the end of the command as one text; `-` alone reads the input."""
    return read_text(call, " ".join(words))


def _declare_list(parser: Parser) -> None:
    parser.option("owner", "party_filter", meta="party")
    parser.option("state", "state_filter", meta="state")
    parser.flag("silent")
    parser.flag("json")


def _list(call: CommandCall) -> int:
    from musprep.cli.output.agreement_text import data, listing
    from musprep.services.year import agreements

    args = call.args
    owner = None if args.owner is None else read_party(args.owner, call.language)
    wanted = state(args.state, call.language)
    found = agreements.list_agreements(call.session, owner=owner, state=wanted, silent=bool(args.silent))
    if args.json:
        call.json([data(one) for one in found])
        return call.problems()
    for line in listing(call, found):
        call.out(line)
    code = call.problems()
    there = call.session.lasting.agreements
    closed = sum(1 for one in there if not one.is_open)
    if not there:
        if not code:
            call.tell("no_agreements")
    elif closed and args.state is None and not args.silent and owner is None:
        call.tell("agreements_closed", count=closed)
    elif not found:
        call.tell("no_agreements_fit")
    return code


def _declare_add(parser: Parser) -> None:
    parser.place("agreement_text", meta="text_or_input")
    parser.option("owner", "party", meta="party")
    parser.option("due", meta="date")
    parser.option("touch", meta="date")
    parser.option("goal", "agreement_goal", meta="id")


def _add(call: CommandCall) -> int:
    from musprep.services.year import agreements

    args = call.args
    if args.owner is None:
        call.usage("owner_missing")
    owner = read_party(args.owner, call.language)
    goal = _goal(call, args.goal)
    due, touch = _day(call, args.due, "due_read"), _day(call, args.touch, "touch_read")
    made = agreements.add(
        call.session, read_text(call, args.agreement_text), owner, due=due, next_touch=touch, goal=goal or ""
    )
    return _told(call, made, f"agreement_added_{made.owner.value}")


def _goal(call: CommandCall, written: str | None) -> str | None:
    """Return the id of the goal named by the beginning of it; "" stays "", which is no goal."""
    from musprep.services.year import goals

    return goals.find(call.session, written).id if written else written


def _day(call: CommandCall, written: str | None, key: str) -> dt.date | None:
    return arguments.read_day(call, written, key, ahead=True)


def _declare_touch(parser: Parser) -> None:
    _declare_words(parser)
    parser.option("next", "next_touch", meta="date")


def _touch(call: CommandCall) -> int:
    from musprep.services.year import agreements

    following = _day(call, call.args.next, "touch_read")
    words = joined(call, call.args.happened_words)
    touched = agreements.touch(call.session, call.args.agreement_id, words, next_touch=following)
    return _told(call, touched, "agreement_touched")


def _declare_move(parser: Parser) -> None:
    parser.place("agreement_id", meta="id")
    parser.place("new_date", meta="date")
    parser.place("happened_words", many="*", meta="words")


def _move(call: CommandCall) -> int:
    from musprep.language.dates import read_date, show_long
    from musprep.services.year import agreements

    before = agreements.find(call.session, call.args.agreement_id)
    due = read_date(call.args.new_date, call.session.today, ahead=True)
    call.tell("due_read", day=show_long(due, call.language))
    words = joined(call, call.args.happened_words)
    return _told(call, agreements.move(call.session, before.id, due, words), "agreement_moved")


def _declare_words(parser: Parser) -> None:
    parser.place("agreement_id", meta="id")
    parser.place("happened_words", many="*", meta="words")


def _keep(call: CommandCall) -> int:
    from musprep.services.year import agreements

    words = joined(call, call.args.happened_words)
    return _told(call, agreements.keep(call.session, call.args.agreement_id, words), "agreement_kept")


def _drop(call: CommandCall) -> int:
    from musprep.services.year import agreements

    words = joined(call, call.args.happened_words)
    return _told(call, agreements.drop(call.session, call.args.agreement_id, words), "agreement_dropped")


def _reopen(call: CommandCall) -> int:
    from musprep.services.year import agreements

    words = joined(call, call.args.happened_words)
    return _told(call, agreements.reopen(call.session, call.args.agreement_id, words), "agreement_reopened")


def _declare_edit(parser: Parser) -> None:
    parser.place("agreement_id", meta="id")
    parser.option("text", "new_text")
    parser.option("owner", "party", meta="party")
    parser.option("touch", "new_touch", meta="date")
    parser.option("goal", "new_goal", meta="id")


def _edit(call: CommandCall) -> int:
    from musprep.services.year import agreements

    args = call.args
    before = agreements.find(call.session, args.agreement_id)
    changes: AgreementParts = {}
    if args.text is not None:
        changes["text"] = read_text(call, args.text)
    if args.owner is not None:
        changes["owner"] = read_party(args.owner, call.language)
    if args.touch is not None:
        changes["next_touch"] = _day(call, args.touch, "touch_read") if args.touch else None
    if args.goal is not None:
        changes["goal"] = _goal(call, args.goal) or ""
    if not changes:
        call.usage("nothing_to_change")
    return _told(call, agreements.edit(call.session, before.id, **changes), "agreement_now")


def _declare_remove(parser: Parser) -> None:
    parser.place("agreement_ids", many="+", meta="id")


def _remove(call: CommandCall) -> int:
    from musprep.services.year import agreements

    for one in arguments.find_first(call.args.agreement_ids, partial(agreements.find, call.session)):
        _told(call, agreements.remove(call.session, one), "agreement_removed")
    return 0


def _told(call: CommandCall, agreement: Agreement, key: str) -> int:
    call.out(agreement.id)
    call.tell(key, text=cut(agreement.text, 60))
    return 0


def _declare_show(parser: Parser) -> None:
    parser.place("agreement_id", meta="id")
    parser.flag("json")


def _show(call: CommandCall) -> int:
    from musprep.cli.output.agreement_text import data, whole
    from musprep.insight.agreements import standing
    from musprep.services.year import agreements

    found = standing(agreements.find(call.session, call.args.agreement_id), call.session.today)
    if call.args.json:
        call.json(data(found))
    else:
        for line in whole(call, found):
            call.out(line)
    return call.problems()


def _declare_remind(parser: Parser) -> None:
    parser.place("agreement_id", meta="id")
    parser.flag("json")


def _remind(call: CommandCall) -> int:
    from musprep.services.year import agreements

    words = agreements.reminder(call.session, call.args.agreement_id)
    if call.args.json:
        call.json({"id": agreements.find(call.session, call.args.agreement_id).id, "text": words})
    else:
        call.out(words)
    call.tell("nothing_sent")
    return 0


ACTIONS = {
    "list": Action(_declare_list, _list),
    "add": Action(_declare_add, _add),
    "touch": Action(_declare_touch, _touch),
    "move": Action(_declare_move, _move),
    "keep": Action(_declare_words, _keep),
    "drop": Action(_declare_words, _drop),
    "reopen": Action(_declare_words, _reopen),
    "edit": Action(_declare_edit, _edit),
    "remove": Action(_declare_remove, _remove),
    "show": Action(_declare_show, _show),
    "remind": Action(_declare_remind, _remind),
}
