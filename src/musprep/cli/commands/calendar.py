"""`musprep calendar`: the year's dates as a calendar file without private text."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from musprep.cli.framework.registry import Action

if TYPE_CHECKING:
    from musprep.briefing.calendar import Mark
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser


def _declare(parser: Parser) -> None:
    parser.option("out", "calendar_out", meta="file")
    parser.flag("stdout")
    parser.flag("json")


def _do(call: CommandCall) -> int:
    from musprep.services.papers import calendar

    args = call.args
    if args.out == "-":
        args.stdout, args.out = True, None
    if args.stdout and args.out is not None:
        call.usage("not_both", one="--stdout", other="--out")
    if args.json:
        if args.stdout or args.out is not None:
            call.usage("not_both", one="--json", other="--stdout" if args.stdout else "--out")
        call.json([_data(mark) for mark in calendar.marks(call.session)])
        return call.problems()
    if args.stdout:
        sys.stdout.flush()
        sys.stdout.buffer.write(calendar.text_of(call.session))
        _tell_zone(call)
        return call.problems()
    if not args.out:
        call.usage("calendar_where")
    call.out(calendar.write(call.session, args.out))
    call.tell("calendar_written", count=len(calendar.marks(call.session)))
    _tell_zone(call)
    return call.problems()


def _tell_zone(call: CommandCall) -> None:
    from musprep.services.papers.calendar import describe_clock

    said = describe_clock(call.session)
    if said:
        call.talk(said)


def _data(mark: Mark) -> dict[str, object]:
    """Return a date with what it is about, for the screen only: that is in no file."""
    hour = {"time": mark.time.isoformat("minutes"), "minutes": mark.minutes} if mark.time else {}
    return {"day": mark.day.isoformat(), **hour, "about": mark.ref}


ACTIONS = {"": Action(_declare, _do)}
