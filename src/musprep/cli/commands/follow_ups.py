"""`musprep followup`: a short talk inside a round, about what was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.framework.arguments import read_day
from musprep.cli.framework.json_output import as_plain
from musprep.cli.framework.registry import Action
from musprep.cli.framework.text_input import read_text
from musprep.cli.output.layout import measure_terminal, wrap_paragraphs
from musprep.cli.output.rows import wrap_behind
from musprep.language.date_reader import read_talk_time
from musprep.language.dates import show_day, show_distance, show_long, show_time
from musprep.language.times import read_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.follow_up import FollowUpTalk
    from musprep.services.year.follow_ups import FollowUp


def _declare_show(parser: Parser) -> None:
    parser.add_option("round", meta="round")
    parser.add_flag("json")


def _show(call: CommandCall) -> int:
    from musprep.cli.output.agreement_text import make_agreement_data
    from musprep.services.year import follow_ups

    found = follow_ups.look(call.session)
    repository = call.session.find_repository()
    talks = repository.follow_ups if repository else []
    if call.args.json:
        call.print_json(
            {
                "talks": [as_plain(one) for one in talks],
                "due": [make_agreement_data(one) for one in found.due],
                "silent": [make_agreement_data(one) for one in found.silent],
                "goals": [one.id for one in found.goals],
            }
        )
        return call.report_problems()
    for line in _write(call, found, talks):
        call.print_line(line)
    if not talks:
        call.tell("follow_up_none")
    return call.report_problems()


def _write(call: CommandCall, found: FollowUp, talks: list[FollowUpTalk]) -> Iterator[str]:
    """Yield when the talk is, what to take up, and what was said, each part with its heading."""
    language, today = call.language, call.session.today
    if found.talk and not found.talk.held:
        yield from wrap_paragraphs(
            call.say("follow_up_planned", when=_describe_time(call, found.talk)), measure_terminal()
        )
    parts = {
        "follow_up_due": [one.agreement.text for one in found.due],
        "follow_up_silent": [one.agreement.text for one in found.silent],
        "follow_up_goals": [one.competence for one in found.goals],
        "follow_up_courses": [one.activity.text for one in found.courses],
    }
    for key, texts in parts.items():
        if texts:
            yield call.say(key)
            for said in texts:
                yield from wrap_behind("- ", said)
    if not any(parts.values()):
        yield call.say("follow_up_nothing")
    for talk in talks:
        if talk.text:
            yield call.say("follow_up_said", day=show_day(talk.date or today, language))
            yield from wrap_paragraphs(talk.text, measure_terminal(), "  ")


def _describe_time(call: CommandCall, talk: FollowUpTalk) -> str:
    if talk.date is None:
        return call.say("no_date")
    distance = show_distance(talk.date, call.session.today, call.language)
    time = f" {call.say('follow_up_at', time=show_time(talk.time, call.language))}" if talk.time else ""
    return f"{show_long(talk.date, call.language)}{time} ({distance})"


def _declare_plan(parser: Parser) -> None:
    parser.add_place("follow_up_date", meta="date")
    parser.add_option("time", "follow_up_time", meta="time")
    parser.add_option("minutes", "follow_up_minutes", meta="minutes")


def _plan(call: CommandCall) -> int:
    from musprep.model.follow_up import FOLLOW_UP_MINUTES
    from musprep.services.year import follow_ups, rounds

    args = call.args
    day = read_day(call, args.follow_up_date, ahead=True)
    time = read_time(args.time) if args.time else read_talk_time(args.follow_up_date)
    minutes = FOLLOW_UP_MINUTES if args.minutes is None else rounds.read_minutes(args.minutes)
    talk = follow_ups.plan(call.session, day, time, minutes)
    call.print_line(talk.id)
    call.tell("follow_up_planned", when=_describe_time(call, talk))
    return 0


def _declare_note(parser: Parser) -> None:
    parser.add_place("follow_up_text", meta="text_or_input")


def _add_note(call: CommandCall) -> int:
    from musprep.services.year import follow_ups

    call.print_line(follow_ups.note(call.session, read_text(call, call.args.follow_up_text)).id)
    call.tell("follow_up_noted")
    return 0


def _declare_end(_parser: Parser) -> None:
    """Take nothing."""


def _end(call: CommandCall) -> int:
    from musprep.services.year import follow_ups

    talk = follow_ups.end(call.session)
    call.print_line(talk.id)
    call.tell("follow_up_held", day=show_day(talk.date or call.session.today, call.language))
    return 0


ACTIONS = {
    "show": Action(_declare_show, _show),
    "plan": Action(_declare_plan, _plan),
    "note": Action(_declare_note, _add_note),
    "done": Action(_declare_end, _end),
}
