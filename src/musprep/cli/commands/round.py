"""`musprep round`: the rounds, each the time from one MUS to the next."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from musprep.cli.framework.arguments import read_day
from musprep.cli.framework.json_output import as_plain
from musprep.cli.framework.registry import Action
from musprep.cli.framework.vocabulary import ROUND_KEYS, read_choice
from musprep.cli.output.layout import cut, measure_terminal, pad, wrap_paragraphs
from musprep.cli.output.next_step import describe_next
from musprep.cli.output.rows import wrap_behind
from musprep.language.date_reader import read_talk_time
from musprep.language.dates import show_day, show_distance, show_long, show_time
from musprep.language.safe import make_safe_line
from musprep.language.say import name_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.round import Round
    from musprep.services.year.overview import Overview


def _declare_show(parser: Parser) -> None:
    parser.add_place("round_id", many="?", meta="round")
    parser.add_flag("json")


def _show(call: CommandCall) -> int:
    from musprep.services.year.overview import gather_overview

    repository, current = call.session.get_repository(call.args.round_id or ""), call.session.find_repository()
    if call.args.json:
        given = sum(1 for answer in repository.answers.values() if answer.given)
        counts = {"answers": given, "points": len(repository.points), "wishes": len(repository.wishes)}
        stands = _make_data(gather_overview(call.session)) if current is repository else {}
        call.print_json({**as_plain(repository.round), **counts, **stands})
        return call.report_problems()
    for line in _describe_round(call, repository.round):
        call.print_line(line)
    if current is repository:
        for line in _show_standing(call, gather_overview(call.session)):
            call.print_line(line)
    return call.report_problems()


def _make_data(now: Overview) -> dict[str, object]:
    """Return the state of the current round, for JSON; `next` names the one next thing to do."""
    sections = [
        {
            "catalogue": part.catalogue.id,
            "section": one.section.id,
            "answered": one.answered,
            "total": one.total,
            "ready": one.ready,
        }
        for part in now.progress
        for one in part.sections
        if one.total
    ]
    step = {"step": now.next.step, "section": now.next.section, "days": now.next.days, "about": now.next.about}
    return {
        "days_left": now.circle.days_left,
        "noted": now.noted,
        "leading": now.leading,
        "sections": sections,
        "next": step,
    }


def _describe_round(call: CommandCall, this: Round) -> Iterator[str]:
    language = call.language
    yield call.say("round_named" if this.is_open else "round_named_closed", id=this.id)
    rows = [
        (
            "key_date",
            f"{show_long(this.date, language)} ({show_distance(this.date, call.session.today, language)})"
            if this.date
            else "",
        ),
        ("key_time", _write_time(call, this.time) if this.time else ""),
        ("key_minutes", str(this.minutes)),
        ("key_manager", this.manager),
        ("key_place", this.place),
        ("key_catalogues", ", ".join(this.catalogues)),
        ("key_agenda", this.agenda),
    ]
    shown = [(call.say(key), value) for key, value in rows if value]
    longest = max(len(name) for name, _ in shown)
    for name, value in shown:
        yield f"  {pad(name, longest)}  {value}"


def _show_standing(call: CommandCall, now: Overview) -> Iterator[str]:
    """Yield how many questions are answered, and the one next thing to do."""
    width = measure_terminal()
    if now.facts:
        yield ""
        yield call.say("worth_knowing")
    for fact in now.facts:
        yield from wrap_behind("- ", fact)
    for part in now.progress:
        yield ""
        title = part.catalogue.title.say_in(call.language)
        yield from wrap_paragraphs(call.say("progress", title=title, answered=part.answered, total=part.total), width)
        for section in part.sections:
            if section.total:
                mark = "x" if section.ready else "-" if section.answered else " "
                name = section.section.title.say_in(call.language)
                yield from wrap_paragraphs(f"[{mark}] {name} {section.answered}/{section.total}", width, "  ")
    yield ""
    yield call.say("noted_leading", noted=now.noted, leading=now.leading)
    yield from wrap_paragraphs(describe_next(call, now.next, call.session.get_repository()), width)


def _declare_new(parser: Parser) -> None:
    parser.add_option("date", "meeting_date", meta="date")
    parser.add_option("manager", meta="name")
    parser.add_option("catalogues", meta="catalogues", many=True)
    parser.add_flag("carry")


def _make_new(call: CommandCall) -> int:
    from musprep.services.year import round_catalogues, rounds

    args = call.args
    names = tuple(dict.fromkeys(name for written in args.catalogues for name in written.replace(",", " ").split()))
    meeting = read_day(call, args.date, ahead=True)
    if meeting:
        rounds.refuse_before_talk(call.session, meeting)
    time = read_talk_time(args.date or "")
    before = call.session.find_repository()
    was_open = before is not None and before.round.is_open
    begun = rounds.begin_new(call.session, date=meeting, time=time, manager=args.manager or "", catalogues=names)
    this = begun.round
    call.print_line(this.id)
    if before and was_open and before.round.id != this.id:
        call.tell("round_closed_too", id=before.round.id)
    if this.date:
        talk = round_catalogues.name_talk(call.session, this)
        call.tell("round_begun_on", id=this.id, talk=talk, day=show_long(this.date, call.language, this.time))
        _warn_if_past(call, this)
    else:
        call.tell("round_begun", id=this.id)
    call.tell("round_catalogues", names=", ".join(this.catalogues))
    if args.carry:
        _carry_over(call)
    return 0


def _carry_over(call: CommandCall) -> None:
    """Take the preparation of the round before along: for a second talk in the year."""
    from musprep.services.year import preparation

    taken = preparation.carry_over(call.session)
    call.tell("carried_answers", count=taken.answers)
    call.tell("carried_points", count=taken.points)


def _declare_set(parser: Parser) -> None:
    parser.add_place("round_key", meta="key")
    parser.add_place("value", "round_value")
    parser.add_option("round", meta="round")


def _set(call: CommandCall) -> int:
    from musprep.services.year import rounds

    key = read_choice(call.args.round_key, ROUND_KEYS, "round_key", call.language)
    this = rounds.change(call.session, key, call.args.value, name=call.args.round or "")
    call.print_line(this.id)
    day = this.date if key == "date" else None
    value = show_long(day, call.language, this.time) if day else _write_value(call, getattr(this, key))
    call.tell("round_set", name=call.say(f"key_{key}"), value=value)
    if key == "date":
        _warn_if_past(call, this)
    return 0


def _warn_if_past(call: CommandCall, this: Round) -> None:
    """Say so where the meeting's day is over: without a year it may not be the day that was meant."""
    if this.date and this.date < call.session.today:
        call.tell("meeting_past", distance=show_distance(this.date, call.session.today, call.language))


def _write_time(call: CommandCall, value: dt.time) -> str:
    return call.say("briefing.at", time=show_time(value, call.language))


def _write_value(call: CommandCall, value: object) -> str:
    """Return a value in the way it was understood."""
    if isinstance(value, dt.date):
        return show_long(value, call.language)
    if isinstance(value, dt.time):
        return _write_time(call, value)
    if isinstance(value, tuple):
        return ", ".join(value) or "–"
    return str(value) if value not in (None, "") else "–"


def _declare_one(parser: Parser) -> None:
    parser.add_place("round_id", many="?", meta="round")


def _close(call: CommandCall) -> int:
    from musprep.services.year import rounds

    this = rounds.close(call.session, call.args.round_id or "")
    call.print_line(this.id)
    call.tell("round_now_closed", id=this.id)
    return 0


def _reopen(call: CommandCall) -> int:
    from musprep.services.year import rounds

    this = rounds.reopen(call.session, call.args.round_id or "")
    call.print_line(this.id)
    call.tell("round_now_open", id=this.id)
    now = call.session.get_repository().round.id
    if now != this.id:
        call.tell("round_not_now", id=this.id, now=now)
    return 0


def _declare_remove(parser: Parser) -> None:
    parser.add_place("round_id", meta="round")


def _remove(call: CommandCall) -> int:
    from musprep.services.year import rounds

    gone = rounds.remove(call.session, call.args.round_id)
    call.print_line(gone.id)
    call.tell("round_removed", id=gone.id)
    last = call.session.find_repository()
    if last and not last.round.is_open:
        call.tell("round_reopen_with", id=last.round.id)
    return 0


def _declare_share(parser: Parser) -> None:
    parser.add_place("share_ids", many="*", meta="id")
    parser.add_flag("list", "share_list")


def _share(call: CommandCall) -> int:
    """Let what is only for oneself, because all began so, go as far as it would begin today."""
    from musprep.services.year import first_levels

    call.session.get_repository().must_be_open()
    found = first_levels.list_private(call.session)
    if not call.args.list:
        found = first_levels.begin_anew(call.session, call.args.share_ids)
    for one in found:
        level = name_value("say", one.say, call.language)
        call.print_line(cut(f"{one.id} ({level}) {make_safe_line(one.text)}", measure_terminal()))
    if not call.args.list:
        first_levels.mark_offered(call.session)
        call.tell("shared", count=len(found))
    return 0


def _declare_list(parser: Parser) -> None:
    parser.add_flag("json")


def _list(call: CommandCall) -> int:
    repositories = call.session.list_repositories()
    if call.args.json:
        call.print_json([as_plain(repository.round) for repository in repositories])
        return call.report_problems()
    for repository in repositories:
        this = repository.round
        when = show_day(this.date, call.language) if this.date else call.say("no_date")
        state = call.say("open" if this.is_open else "closed")
        call.print_line("  ".join((pad(this.id, 8), pad(when, 13), pad(state, 6), this.manager)).rstrip())
    code = call.report_problems()
    if not repositories and not code:
        call.tell("error.no_round")
    return code


ACTIONS = {
    "show": Action(_declare_show, _show),
    "new": Action(_declare_new, _make_new),
    "set": Action(_declare_set, _set),
    "close": Action(_declare_one, _close),
    "reopen": Action(_declare_one, _reopen),
    "remove": Action(_declare_remove, _remove),
    "share": Action(_declare_share, _share),
    "list": Action(_declare_list, _list),
}
