"""`musprep room`: the meeting room on the command line: the cards, what was said, and the time left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.framework.json_output import as_plain
from musprep.cli.framework.registry import Action
from musprep.cli.output.layout import columns, cut, paragraphs
from musprep.cli.output.rows import behind
from musprep.language.dates import show_day, show_time
from musprep.language.safe import safe_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.services.year.meeting_room import Card


def _declare_json(parser: Parser) -> None:
    parser.flag("json")


def _cards(call: CommandCall) -> int:
    from musprep.services.year import meeting_room

    found = meeting_room.cards(call.session)
    if call.args.json:
        call.json([_data(card) for card in found])
        return call.problems()
    for card in found:
        for line in _lines(call, card):
            call.out(line)
    code = call.problems()
    if not found and not code:
        call.tell("no_cards")
    return code


def _data(card: Card) -> dict[str, object]:
    days = [day.isoformat() for day in card.proof_days]
    return {**as_plain(card.point), "proof_days": days, "said": card.said, "skipped": card.skipped}


def _lines(call: CommandCall, card: Card) -> Iterator[str]:
    mark = "x" if card.said else "-" if card.skipped else " "
    point = card.point
    place = f"{point.lead}. " if point.lead else "? " if point.ask else ""
    yield from behind(f"[{mark}] ", f"{place}{point.text}")
    marks = [call.say(name) for name, there in (("card_said", card.said), ("card_skipped", card.skipped)) if there]
    yield f"    {point.id}  {' · '.join(marks)}".rstrip()
    if point.keywords:
        yield from paragraphs(point.keywords, columns(), "    ")
    if card.proof_days:
        days = ", ".join(show_day(day, call.language) for day in card.proof_days)
        yield from paragraphs(call.say("card_proof", days=days), columns(), "    ")


def _start(call: CommandCall) -> int:
    from musprep.services.year import meeting_room
    from musprep.services.year.facts import list_facts

    if meeting_room.was_rehearsed(call.session):
        call.tell("room_rehearsed")
    meeting_room.start(call.session)
    for fact in list_facts(call.session, "during"):
        call.talk(f"- {safe_line(fact)}")
    return _time(call)


def _show_time_left(call: CommandCall) -> int:
    return _time(call)


def _time(call: CommandCall) -> int:
    from musprep.services.year import meeting_room

    repository = call.session.this_repository()
    seconds, started = meeting_room.seconds_left(call.session), repository.room.started
    if call.args.json:
        since = started.isoformat() if started and seconds is not None else None
        call.json({"started": since, "minutes": repository.round.minutes, "seconds_left": seconds})
        return call.problems()
    if seconds is None or started is None:
        call.wrong("room_not_started")
    # A minute that has begun counts as left.
    minutes = -(-seconds // 60) if seconds >= 0 else -seconds // 60
    call.out(call.say("minutes_left" if seconds >= 0 else "minutes_over", count=minutes))
    call.tell("room_since", time=show_time(started.time(), call.language), minutes=repository.round.minutes)
    return call.problems()


def _declare_card(parser: Parser) -> None:
    parser.place("point_id", meta="id")


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


def _anew(call: CommandCall) -> int:
    from musprep.services.year import meeting_room

    meeting_room.restart(call.session)
    call.tell("room_anew")
    return 0


def _change_mark(call: CommandCall, key: str) -> int:
    from musprep.services.session.identifiers import pick
    from musprep.services.year import meeting_room

    point = pick([card.point for card in meeting_room.cards(call.session)], call.args.point_id, "room cards")
    call.out(point.id)
    call.tell(key, text=cut(point.text, 60))
    return 0


ACTIONS = {
    "cards": Action(_declare_json, _cards),
    "start": Action(_declare_json, _start),
    "said": Action(_declare_card, _say_line),
    "skip": Action(_declare_card, _skip),
    "unsay": Action(_declare_card, _unsay),
    "left": Action(_declare_json, _show_time_left),
    "anew": Action(_declare_none, _anew),
}
