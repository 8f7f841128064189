"""`musprep calendar`: the year's dates as a calendar file without private text."""

from __future__ import annotations

import datetime as dt
import sys
from typing import TYPE_CHECKING

from musprep.cli.framework.registry import Action
from musprep.language.dates import WEEKDAYS, show_time

if TYPE_CHECKING:
    from musprep.briefing.calendar import Mark
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser


def _declare(parser: Parser) -> None:
    parser.add_option("out", "calendar_out", meta="file")
    parser.add_flag("stdout")
    parser.add_option("weekly", "calendar_weekly", meta="text")
    parser.add_option("title", "calendar_title", meta="text")
    parser.add_flag("json")


def _do(call: CommandCall) -> int:
    from musprep.services.papers import calendar

    args = call.args
    _check_use(call)
    if args.weekly is not None:
        _set_weekly(call)
        if not args.stdout and args.out is None:
            return 0
    if args.json:
        call.print_json([_make_data(mark) for mark in calendar.list_marks(call.session)])
        return call.report_problems()
    if args.stdout:
        sys.stdout.flush()
        sys.stdout.buffer.write(calendar.make_calendar(call.session))
        calendar.remember(call.session)
        _tell_zone(call)
        return call.report_problems()
    ahead = calendar.list_marks(call.session)
    gone = calendar.find_gone(call.session, ahead)
    call.print_path(calendar.write(call.session, args.out))
    call.tell("calendar_written", count=len(ahead))
    if gone:
        call.tell("calendar_gone", count=len(gone))
    _tell_zone(call)
    return call.report_problems()


def _check_use(call: CommandCall) -> None:
    """Leave with a sentence about usage where the options do not go together, or none says where the calendar goes."""
    args = call.args
    if args.out == "-":
        args.stdout, args.out = True, None
    places = {"--json": args.json, "--stdout": args.stdout, "--out": args.out is not None}
    given = [name for name, there in places.items() if there]
    if len(given) > 1:
        call.raise_usage_error("not_both", one=given[0], other=given[1])
    if args.json and args.weekly is not None:
        call.raise_usage_error("not_both", one="--json", other="--weekly")
    if args.title is not None and not args.weekly:
        call.raise_usage_error("weekly_missing")
    if args.out == "" or not (given or args.weekly is not None):
        call.raise_usage_error("calendar_where")


def _set_weekly(call: CommandCall) -> None:
    from musprep.services.papers import calendar

    event = calendar.set_weekly(call.session, call.args.weekly, call.args.title or "")
    if event is None or event.stopped:
        call.tell("weekly_stopped")
    else:
        values = {
            "day": WEEKDAYS[call.language][event.day.weekday()],
            "time": show_time(event.time or dt.time(), call.language),
        }
        call.tell("weekly_set", **values, title=event.name or call.say("form.calendar_title"))


def _tell_zone(call: CommandCall) -> None:
    from musprep.services.papers.calendar import describe_clock

    said = describe_clock(call.session)
    if said:
        call.tell_sentence(said)


def _make_data(mark: Mark) -> dict[str, object]:
    """Return a date with what it is about, for the screen only: that is in no file."""
    hour = {"time": mark.time.isoformat("minutes"), "minutes": mark.minutes} if mark.time else {}
    return {"day": mark.day.isoformat(), **hour, "about": mark.ref}


ACTIONS = {"": Action(_declare, _do)}
