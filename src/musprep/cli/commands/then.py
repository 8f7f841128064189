"""`musprep then`: one question through all rounds, with the words it was put in each year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.commands.answer import question_at, today
from musprep.cli.framework.json_output import as_plain
from musprep.cli.framework.registry import Action
from musprep.cli.output.layout import columns, paragraphs
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.insight.then_and_now import Column


def _declare(parser: Parser) -> None:
    parser.place("address")
    parser.flag("json")


def _do(call: CommandCall) -> int:
    found = _columns(call)
    if call.args.json:
        call.json(
            [
                {
                    "round": one.round,
                    "wording": one.wording,
                    "now": one.now,
                    "shown_now": one.said_now,
                    "reworded": one.reworded,
                    **_answer(one),
                }
                for one in found
            ]
        )
        return call.problems()
    width = columns()
    for number, one in enumerate(found):
        if number:
            call.out()
        call.out(call.say("then_reworded" if one.reworded else "then_round", round=one.round))
        for line in paragraphs(one.wording, width, "  "):
            call.out(line)
        latest = one is found[-1]
        for line in today(call, "reads_now", one.now if latest else ""):
            call.out(line)
        for line in (
            *paragraphs(one.answer.text, width, "  > "),
            *today(call, "said_now", one.said_now if latest else ""),
        ):
            call.out(line)
    if not found:
        call.tell("then_nothing")
    return call.problems()


def _columns(call: CommandCall) -> list[Column]:
    """Return a column for each round; raises MusprepError, with the nearest address, for an unknown one."""
    from musprep.services.year import years

    try:
        return years.columns(call.session, call.args.address, worded=not call.args.json)
    except MusprepError:
        question_at(call, call.args.address)
        raise


def _answer(one: Column) -> dict[str, object]:
    kept = ("to", "text", "shown", "say", "version", "language", "at")
    return {name: value for name, value in as_plain(one.answer).items() if name in kept}


ACTIONS = {"": Action(_declare, _do)}
