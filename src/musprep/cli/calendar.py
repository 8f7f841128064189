"""`musprep calendar`: the year's dates as a calendar file, without a private word in it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from musprep.cli.commands import Action

if TYPE_CHECKING:
    from musprep.cli.call import Call
    from musprep.cli.parser import Parser


def _declare(parser: Parser) -> None:
    parser.option("out", "calendar_out", meta="file")
    parser.flag("stdout")


def _do(call: Call) -> int:
    from musprep.desk import calendar

    args = call.args
    if args.stdout and args.out is not None:
        call.usage("not_both", one="--stdout", other="--out")
    if args.stdout:
        sys.stdout.flush()
        sys.stdout.buffer.write(calendar.text_of(call.desk))
        return call.problems()
    if not args.out:
        call.usage("calendar_where")
    call.out(calendar.write(call.desk, args.out))
    call.tell("calendar_written", count=len(calendar.marks(call.desk)))
    return call.problems()


ACTIONS = {"": Action(_declare, _do)}
