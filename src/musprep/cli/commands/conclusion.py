"""`musprep conclusion`: the own conclusion beside the official one, and the other texts of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.commands import message
from musprep.cli.framework import arguments
from musprep.cli.framework.confirm import ask_for_yes
from musprep.cli.framework.json_output import as_plain
from musprep.cli.framework.registry import Action
from musprep.cli.framework.terminal import on_terminal
from musprep.cli.framework.text_input import read_text
from musprep.cli.framework.vocabulary import TEXTS, name_of, read_choice, read_party
from musprep.cli.output.layout import measure_terminal, wrap_paragraphs
from musprep.language.dates import show_day, show_long
from musprep.language.error import MusprepError
from musprep.language.option_names import show_option

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.insight.differences import Line

_MARKS = {"same": "=", "alike": "=", "different": "~", "missing": "-", "added": "+"}


def _declare_show(parser: Parser) -> None:
    parser.add_option("round", meta="round")
    parser.add_flag("json")


def _show(call: CommandCall) -> int:
    repository = call.session.get_repository(call.args.round or "")
    found, approved = repository.conclusion, repository.approval.day
    if call.args.json:
        call.print_json({**as_plain(found), "approved": approved.isoformat() if approved else None})
        return call.report_problems()
    texts = [
        (_describe_head(call, "conclusion_own", found.own_at), found.own),
        (_describe_head(call, "conclusion_official", found.official_at), found.official),
        *((name_of(words[0], TEXTS, call.language).capitalize(), getattr(found, words[0])) for words in TEXTS),
    ]
    shown = [(head, words) for head, words in texts if words.strip()]
    for number, (head, words) in enumerate(shown):
        if number:
            call.print_line()
        call.print_line(head)
        for line in wrap_paragraphs(words, measure_terminal(), "  "):
            call.print_line(line)
    if approved:
        call.tell("approved_on", day=show_long(approved, call.language))
    code = call.report_problems()
    if not shown and not code:
        call.tell("no_conclusion")
    return code


def _describe_head(call: CommandCall, key: str, at: dt.datetime | None) -> str:
    return call.say(f"{key}_on", day=show_day(at.date(), call.language)) if at else call.say(key)


def _declare_text(parser: Parser) -> None:
    parser.add_place("conclusion_text", meta="text_or_input")
    parser.add_option("round", meta="round")


def _write_own(call: CommandCall) -> int:
    return _write(call, "own", read_text(call, call.args.conclusion_text), "own_saved")


def _write_official(call: CommandCall) -> int:
    return _write(call, "official", read_text(call, call.args.conclusion_text), "official_saved")


def _declare_set(parser: Parser) -> None:
    parser.add_place("conclusion_key", meta="key")
    parser.add_place("conclusion_value", meta="text_or_input")
    parser.add_option("round", meta="round")


def _set(call: CommandCall) -> int:
    name = read_choice(call.args.conclusion_key, TEXTS, "conclusion_key", call.language)
    written = call.args.conclusion_value
    words = read_text(call, written)
    return _write(call, name, words, "conclusion_set" if words.strip() else "conclusion_emptied", empty=written == "")


def _write(call: CommandCall, name: str, words: str, key: str, *, empty: bool = False) -> int:
    """Save one text. Raises MusprepError for an empty one, which would delete the old text, unless `empty`."""
    from musprep.services.year import meeting_room
    from musprep.services.year.approval import describe_kept

    if not words.strip() and not empty:
        raise MusprepError("error.empty_text")
    round_name = call.args.round or ""
    before = str(getattr(call.session.get_repository(round_name).conclusion, name))
    meeting_room.conclude(call.session, name=round_name, autosave=False, **{name: words})
    call.print_line(call.session.get_repository(round_name).round.id)
    shown = name_of(name, TEXTS, call.language) if name in {each[0] for each in TEXTS} else ""
    call.tell(key, name=shown.capitalize())
    if kept := describe_kept(call.session, [name] if before.strip() != words.strip() else [], name=round_name):
        call.tell_sentence(kept)
    if before.strip() and before.strip() != words.strip():
        # The old text can be copied from here, to add to it.
        call.tell("answer_was")
        for line in before.split("\n"):
            call.tell_sentence(f"  {line}")
    return 0


def _compare(call: CommandCall) -> int:
    from musprep.services.year import meeting_room

    name = call.args.round or ""
    found = call.session.get_repository(name).conclusion
    for part in ("own", "official"):
        if not getattr(found, part).strip():
            call.raise_error(f"{part}_missing")
    lines = meeting_room.compare_conclusions(call.session, name=name)
    agreed = meeting_room.list_agreed(call.session, name=name)
    if call.args.json:
        ids = {words: one.id for words, one in agreed.items()}
        data = [
            {"number": number, **line._asdict(), "agreement": ids.get(line.words, "")}
            for number, line in enumerate(lines, 1)
        ]
        call.print_json(data)
        return call.report_problems()
    for number, line in enumerate(lines, 1):
        for shown in _show_differences(call, number, line):
            call.print_line(shown)
        if line.words in agreed:
            call.print_line(f"    {call.say('room_mode.sentence_agreed')}: {agreed[line.words].id}")
    unlike = sum(1 for line in lines if line.mark not in ("same", "alike"))
    call.tell("compared" if unlike else "compared_same", count=unlike, total=len(lines))
    if unlike:
        call.tell("compare_agree")
    return call.report_problems()


def _show_differences(call: CommandCall, number: int, line: Line) -> Iterator[str]:
    """Yield a sentence's number with what the mark means, then both sentences where they differ."""
    width = measure_terminal()
    yield f"{number}. {_MARKS[line.mark]} {call.say(f'compare_{line.mark}')}"
    if line.mark == "same":
        yield from wrap_paragraphs(line.own, width, "    ")
        return
    if line.own:
        yield from wrap_paragraphs(call.say("compare_own", text=line.own), width, "    ")
    if line.official:
        yield from wrap_paragraphs(call.say("compare_official", text=line.official), width, "    ")


def _declare_approve(parser: Parser) -> None:
    parser.add_place("approved_on", meta="date", many="?")
    parser.add_option("round", meta="round")
    parser.add_flag("withdraw")
    parser.add_flag("yes")


def _approve(call: CommandCall) -> int:
    """Save what both approved; asks before it takes the place of what was approved before. Raises MusprepError."""
    from musprep.services.papers.form_gaps import describe_approved
    from musprep.services.papers.forms import list_form_ids
    from musprep.services.year import approval

    args, name = call.args, call.args.round or ""
    before = call.session.get_repository(name).approval.day
    if args.withdraw:
        if args.approved_on is not None:
            call.raise_usage_error("not_both", one="--withdraw", other=args.approved_on)
        approval.withdraw(call.session, name=name)
        call.tell("approval_withdrawn", day=show_long(before, call.language) if before else "")
        return 0
    day = arguments.read_day(call, args.approved_on)
    if before and not args.yes and on_terminal():
        ask_for_yes(call, "ask_approve_again", day=show_long(before, call.language))
    found = approval.approve(call.session, day, name=name)
    call.print_line(call.session.get_repository(name).round.id)
    call.tell("approved_on", day=show_long(found.day, call.language) if found.day else "")
    older = f" {show_option('--round', call.language)} {name}" if name else ""
    call.tell("approved_print", form=list_form_ids(call.session)[0], round=older)
    if told := describe_approved(call.session, found, name):
        call.tell_sentence(told)
    return call.report_problems()


def _declare_agree(parser: Parser) -> None:
    parser.add_place("sentence_number", meta="number")
    parser.add_option("owner", "party", meta="party")
    parser.add_option("due", meta="date")
    parser.add_option("round", meta="round")


def _agree(call: CommandCall) -> int:
    """Make an agreement of a sentence, in the words of the official conclusion where it has them.

    Who is to do it, and by when, are read from the sentence where no option says them.
    """
    from musprep.services.year import meeting_room

    args, name = call.args, call.args.round or ""
    owner = None if args.owner is None else read_party(args.owner, call.language)
    due = arguments.read_day(call, args.due or None, "due_read", ahead=True)
    lines = meeting_room.compare_conclusions(call.session, name=name)
    written = args.sentence_number
    number = int(written) if written.isascii() and written.isdigit() and len(written) <= len(str(len(lines))) else 0
    if not 1 <= number <= len(lines):
        raise MusprepError("error.no_such_sentence", number=written, count=len(lines))
    words = lines[number - 1].words
    if known := meeting_room.list_agreed(call.session, name=name).get(words):
        raise MusprepError("error.sentence_agreed", number=number, id=known.id)
    said = meeting_room.read_sentence(call.session, words, name=name)
    owner = owner or said.owner
    if owner is None:
        call.raise_usage_error("owner_missing")
    if args.due is None and said.due:
        due = said.due
        call.tell("due_read", day=show_long(due, call.language))
    agreement = meeting_room.agree(call.session, words, owner, name=name, due=due)
    call.print_line(agreement.id)
    call.tell(f"agreement_added_{owner.value}", text=agreement.text)
    return 0


def _declare_message(parser: Parser) -> None:
    message.declare(parser)
    parser.add_option("round", meta="round")


def _present_message(call: CommandCall) -> int:
    from musprep.services.papers.understanding import compose_understanding, mark_shared, write_understanding

    code = message.present(call, compose_understanding, write_understanding)
    mark_shared(call.session)
    return code


ACTIONS = {
    "show": Action(_declare_show, _show),
    "own": Action(_declare_text, _write_own),
    "official": Action(_declare_text, _write_official),
    "compare": Action(_declare_show, _compare),
    "agree": Action(_declare_agree, _agree),
    "message": Action(_declare_message, _present_message),
    "set": Action(_declare_set, _set),
    "approve": Action(_declare_approve, _approve),
}
