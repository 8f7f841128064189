"""`musprep tips`: the ten pieces of advice, and which of them are done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.framework.registry import Action
from musprep.cli.output.layout import measure_terminal, wrap_paragraphs

if TYPE_CHECKING:
    from collections.abc import Collection

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.catalogue import AskedQuestion

CATALOGUE = "frie-10-raad"


def _list_tips(call: CommandCall) -> list[AskedQuestion]:
    return list(call.session.shelf.get(CATALOGUE).list_asked())


def _list_done(call: CommandCall) -> Collection[str]:
    repository = call.session.find_repository()
    return repository.round.ticked if repository else ()


def _declare_list(parser: Parser) -> None:
    parser.add_flag("json")


def _list(call: CommandCall) -> int:
    done = _list_done(call)
    tips = _list_tips(call)
    if call.args.json:
        call.print_json(
            [
                {
                    "number": number,
                    "to": tip.to,
                    "text": tip.prompt.say_in(call.language),
                    "advice": _get_advice(tip, call.language),
                    "done": tip.to in done,
                }
                for number, tip in enumerate(tips, 1)
            ]
        )
        return call.report_problems()
    width = measure_terminal()
    for number, tip in enumerate(tips, 1):
        lines = wrap_paragraphs(tip.prompt.say_in(call.language), width, " " * 8)
        lines[0] = f"[{'x' if tip.to in done else ' '}] {number:>2}. {lines[0][8:]}"
        for line in (*lines, *wrap_paragraphs(_get_advice(tip, call.language), width, " " * 8)):
            call.print_line(line)
    return call.report_problems()


def _get_advice(tip: AskedQuestion, language: str) -> str:
    return tip.hint.say_in(language) if tip.hint else ""


def _declare_tick(parser: Parser) -> None:
    parser.add_place("tip_number", meta="number")


def _tick(call: CommandCall) -> int:
    return _mark(call, done=True)


def _untick(call: CommandCall) -> int:
    return _mark(call, done=False)


def _mark(call: CommandCall, *, done: bool) -> int:
    from musprep.services.year import rounds

    tips = _list_tips(call)
    written = call.args.tip_number.rstrip(".")
    number = int(written) if written.isascii() and written.isdigit() and len(written) < len("1000") else 0
    if not 1 <= number <= len(tips):
        call.raise_error("no_such_tip", number=call.args.tip_number, last=len(tips))
    tip = tips[number - 1]
    rounds.tick(call.session, tip.to, done=done)
    call.print_line(str(number))
    call.tell("ticked" if done else "unticked", text=tip.prompt.say_in(call.language))
    return 0


ACTIONS = {
    "list": Action(_declare_list, _list),
    "tick": Action(_declare_tick, _tick),
    "untick": Action(_declare_tick, _untick),
}
