"""`musprep log` in the full command line: its help, and errors in its arguments.

The note itself is saved by `musprep.cli.commands.log`, which imports nothing of this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.framework.registry import Action

if TYPE_CHECKING:
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser


def _declare(parser: Parser) -> None:
    parser.add_place("log_text", many="*", meta="text_or_input")
    parser.add_option("kind", meta="kind", short="-k")
    parser.add_option("on", meta="date")
    parser.add_option("tag", meta="tag", many=True, short="-t")
    parser.add_option("effect")
    parser.add_option("proof", meta="proof", many=True)
    parser.add_option("say", meta="level")
    parser.add_flag("edit", "edit_note")


def _do(call: CommandCall) -> int:
    from musprep.cli.commands import log

    code = log.run(call.argv)
    if code is None:
        call.raise_usage_error("not_understood")
    return code


ACTIONS = {"": Action(_declare, _do)}
