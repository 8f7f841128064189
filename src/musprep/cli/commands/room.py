"""`musprep room`: the meeting room on the command line: the cards, what was said, and the time left."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from musprep.cli.framework.json_output import as_plain
from musprep.cli.framework.registry import Action
from musprep.cli.output.layout import cut, measure_terminal, wrap_paragraphs
from musprep.cli.output.rows import wrap_behind
from musprep.language.dates import show_day, show_time
from musprep.language.safe import make_safe_line
from musprep.model.field_use import Printed
from musprep.model.record_parts import keep_printed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.round import Round
    from musprep.services.year.cue_cards import Card


def _declare_json(parser: Parser) -> None:
    parser.add_flag("json")


def _declare_start(parser: Parser) -> None:
    parser.add_flag("json")
    parser.add_flag("now", "room_now", dest="rehearse", value=False)
    parser.add_flag("rehearse")


def _list_cards(call: CommandCall) -> int:
    from musprep.services.year.cue_cards import list_cards

    found = list_cards(call.session)
    if call.args.json:
        call.print_json([_make_data(card) for card in found])
        return call.report_problems()
    for number, (heading, of_part) in enumerate(groupby(found, key=lambda card: card.subject.heading)):
        if number:
            call.print_line("")
        call.print_line(heading)
        for card in of_part:
            for line in _describe_card(call, card):
                call.print_line(line)
    code = call.report_problems()
    if not found and not code:
        this = call.session.get_repository().round
        call.tell("no_cards" if this.is_open else "none_in_closed_round", id=this.id)
    return code


def _make_data(card: Card) -> dict[str, object]:
    subject = card.subject
    about = {"id": card.id, "part": subject.part, "minutes": card.minutes, "details": list(subject.details)}
    days = [day.isoformat() for day in subject.proof_days]
    own = as_plain(keep_printed(subject.record, Printed.ANY))
    return {**own, **about, "proof_days": days, "said": card.said, "skipped": card.skipped}


def _describe_card(call: CommandCall, card: Card) -> Iterator[str]:
    subject = card.subject
    yield from wrap_behind(f"[{'x' if card.said else '-' if card.skipped else ' '}] ", subject.record.title)
    marks = [call.say("card_minutes" if card.minutes else "card_no_minute", count=card.minutes)]
    marks += [call.say(name) for name, there in (("card_said", card.said), ("card_skipped", card.skipped)) if there]
    yield from wrap_behind(f"    {card.id}  ", " · ".join(marks))
    for line in filter(None, (subject.keywords, *subject.details)):
        yield from wrap_paragraphs(line, measure_terminal(), "    ")
    if subject.proof_days:
        days = ", ".join(show_day(day, call.language) for day in subject.proof_days)
        yield from wrap_paragraphs(call.say("card_proof", days=days), measure_terminal(), "    ")


def _start(call: CommandCall) -> int:
    from musprep.services.year import meeting_room
    from musprep.services.year.facts import list_facts

    rehearse = call.args.rehearse
    if rehearse is None:
        rehearse = not meeting_room.is_meeting_now(call.session)
    if meeting_room.was_rehearsed(call.session, rehearse=rehearse):
        call.tell("room_rehearsed")
    before = call.session.get_repository().round
    meeting_room.start(call.session, rehearse=rehearse)
    if before.date and before.date != call.session.get_repository().round.date:
        _tell_move(call, before, before.date)
    for fact in list_facts(call.session, "during"):
        call.tell_sentence(f"- {make_safe_line(fact)}")
    return _show_time(call)


def _tell_move(call: CommandCall, before: Round, was: dt.date) -> None:
    """Say that the start moved the date to today, and the command that puts back the day and time it had."""
    back = f'"{was} {before.time:%H:%M}"' if before.time else str(was)
    today, day = show_day(call.session.today, call.language), show_day(was, call.language)
    call.tell("room_date_moved", day=today, was=day, back=back)


def _show_time_left(call: CommandCall) -> int:
    return _show_time(call)


def _show_time(call: CommandCall) -> int:
    from musprep.services.year import meeting_room

    repository = call.session.get_repository()
    seconds, started = meeting_room.count_seconds_left(call.session), repository.room.started
    if call.args.json:
        since = started.isoformat() if started and seconds is not None else None
        rehearsal = meeting_room.is_rehearsal(call.session)
        told = {"started": since, "minutes": repository.round.minutes, "seconds_left": seconds, "rehearsal": rehearsal}
        call.print_json(told)
        return call.report_problems()
    if seconds is None or started is None:
        call.raise_error("room_not_started")
    # A minute that has begun counts as left.
    minutes = -(-seconds // 60) if seconds >= 0 else -seconds // 60
    call.print_line(call.say("minutes_left" if seconds >= 0 else "minutes_over", count=minutes))
    call.tell("room_since", time=show_time(started.time(), call.language), minutes=repository.round.minutes)
    if meeting_room.is_rehearsal(call.session):
        _tell_rehearsal(call, repository.round)
    return call.report_problems()


def _tell_rehearsal(call: CommandCall, this: Round) -> None:
    """Say that the clock is that of a rehearsal, and what to do where the meeting itself begins earlier than set."""
    from musprep.services.year.meeting_room import is_meeting_now

    if is_meeting_now(call.session) or this.date is None:
        call.tell("room_rehearsal")
    elif this.date == call.session.today and this.time:
        call.tell("room_rehearsal_time", time=show_time(this.time, call.language))
    else:
        call.tell("room_rehearsal_day", day=show_day(this.date, call.language))


def _declare_card(parser: Parser) -> None:
    parser.add_place("point_id", meta="id")


def _say_line(call: CommandCall) -> int:
    from musprep.services.year import meeting_room

    meeting_room.mark_said(call.session, call.args.point_id)
    return _change_mark(call, "card_now_said")


def _skip(call: CommandCall) -> int:
    from musprep.services.year import meeting_room

    meeting_room.skip(call.session, call.args.point_id)
    return _change_mark(call, "card_now_skipped")


def _unsay(call: CommandCall) -> int:
    from musprep.services.year import meeting_room

    meeting_room.mark_said(call.session, call.args.point_id, done=False)
    return _change_mark(call, "card_now_open")


def _declare_none(parser: Parser) -> None:
    """Add nothing: it takes only the options of all commands."""


def _restart(call: CommandCall) -> int:
    from musprep.services.year import meeting_room

    meeting_room.restart(call.session)
    call.tell("room_anew")
    return 0


def _change_mark(call: CommandCall, key: str) -> int:
    from musprep.services.year.cue_cards import find_card

    card = find_card(call.session, call.args.point_id)
    call.print_line(card.id)
    call.tell(key, text=cut(card.subject.record.title, 60))
    return 0


ACTIONS = {
    "cards": Action(_declare_json, _list_cards),
    "start": Action(_declare_start, _start),
    "said": Action(_declare_card, _say_line),
    "skip": Action(_declare_card, _skip),
    "unsay": Action(_declare_card, _unsay),
    "left": Action(_declare_json, _show_time_left),
    "anew": Action(_declare_none, _restart),
}
