"""`musprep then`: one question through all rounds, with the words it was put in each year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.commands.answer import describe_today, find_question_at
from musprep.cli.framework.json_output import as_plain
from musprep.cli.framework.registry import Action
from musprep.cli.output.layout import measure_terminal, wrap_paragraphs
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.insight.then_and_now import Column


def _declare(parser: Parser) -> None:
    parser.add_place("address")
    parser.add_flag("json")


def _do(call: CommandCall) -> int:
    found = _list_columns(call)
    if call.args.json:
        call.print_json(
            [
                {
                    "round": one.round,
                    "wording": one.wording,
                    "now": one.now,
                    "shown_now": one.said_now,
                    "reworded": one.reworded,
                    "state": one.state.value,
                    **_make_data(one),
                }
                for one in found
            ]
        )
        return call.report_problems()
    width = measure_terminal()
    for number, one in enumerate(found):
        if number:
            call.print_line()
        call.print_line(call.say("then_reworded" if one.reworded else "then_round", round=one.round))
        for line in wrap_paragraphs(one.show_question(call.language), width, "  "):
            call.print_line(line)
        latest = one is found[-1]
        for line in describe_today(call, "reads_now", one.now if latest else ""):
            call.print_line(line)
        for line in (
            *wrap_paragraphs(one.answer.text, width, "  > "),
            *describe_today(call, "said_now", one.said_now if latest else ""),
        ):
            call.print_line(line)
    if not found:
        call.tell("then_nothing")
    return call.report_problems()


def _list_columns(call: CommandCall) -> list[Column]:
    """Return a column for each round; raises MusprepError, with the nearest address, for an unknown one."""
    from musprep.services.year import years

    try:
        return years.list_columns(call.session, call.args.address, worded=not call.args.json)
    except MusprepError:
        find_question_at(call, call.args.address)
        raise


def _make_data(one: Column) -> dict[str, object]:
    kept = ("to", "text", "shown", "say", "version", "language", "at")
    return {name: value for name, value in as_plain(one.answer).items() if name in kept}


ACTIONS = {"": Action(_declare, _do)}
