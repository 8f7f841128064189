"""`musprep wishes`: what one wishes for, what it gives oneself and what it gives the workplace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.commands.carry_over import carry_over, tell_waiting
from musprep.cli.framework import arguments
from musprep.cli.framework.json_output import as_plain, as_plain_list
from musprep.cli.framework.registry import Action, in_round
from musprep.cli.framework.text_input import read_text
from musprep.cli.output.layout import columns, cut, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.insight.then_and_now import WishAge
    from musprep.model.wish import Wish, WishParts

_WORDED = 5
"""So many years have a sentence of their own: the second, the third ..."""


def _declare_list(parser: Parser) -> None:
    parser.flag("json")


def _list(call: CommandCall) -> int:
    from musprep.services.year import years

    found = years.ages(call.session)
    if call.args.json:
        call.json([{**as_plain(age.wish), "rounds": age.rounds, "last_reply": age.last_reply} for age in found])
        return call.problems()
    width = columns()
    for age in found:
        wish = age.wish
        lines = paragraphs(wish.text, width, "  ")
        lines[0] = f"- {lines[0][2:]}"
        lines.append(f"    {wish.id}  ({arguments.read_word('say', wish.say, call.language)})")
        gives = (("gives_me", wish.me), ("gives_workplace", wish.workplace))
        lines += [line for key, said in gives for line in paragraphs(f"{call.say(key)}: {said or '–'}", width, "    ")]
        lines += [line for said in _over_the_years(call, age) for line in paragraphs(said, width, "    ")]
        for line in lines:
            call.out(line)
    code = call.problems()
    if not found and not code:
        call.tell("no_wishes")
    tell_waiting(call, "wishes", years.wishes_before(call.session))
    return code


def _declare_carry_over(parser: Parser) -> None:
    parser.place("wish_ids", many="*", meta="id")
    parser.flag("json")


def _carry_over(call: CommandCall) -> int:
    from musprep.services.year import wishes, years

    def take(ref: str) -> None:
        taken = wishes.carry_over(call.session, ref)
        call.out(taken.id)
        call.tell("taken_up", text=cut(taken.text, 60))

    def lines(wish: Wish) -> list[str]:
        return [*_in_column(call, wish), f"    {wish.id}"]

    return carry_over(call, "wishes", call.args.wish_ids, years.wishes_before(call.session), take, lines)


def _over_the_years(call: CommandCall, age: WishAge) -> Iterator[str]:
    """Yield what was answered, and for a wish that comes back how often it has."""
    if age.wish.reply:
        yield call.say("wish_reply", reply=age.wish.reply)
    if age.rounds > 1:
        yield call.say(f"wish_again_{age.rounds if age.rounds <= _WORDED else 'years'}", count=age.rounds)
        yield call.say("wish_last_reply", reply=age.last_reply) if age.last_reply else call.say("wish_no_reply")


def _shared(call: CommandCall) -> int:
    """Show the three columns below one another, and what the workplace needs."""
    from musprep.cli.commands import needs

    repository = call.session.repository()
    found, needed = (repository.wishes, repository.needs) if repository else ([], [])
    groups = {
        "me": [wish for wish in found if wish.me.strip() and not wish.shared],
        "both": [wish for wish in found if wish.shared],
        "workplace": [wish for wish in found if wish.workplace.strip() and not wish.shared],
        "neither": [wish for wish in found if not wish.me.strip() and not wish.workplace.strip()],
    }
    if call.args.json:
        call.json({**{name: as_plain_list(wishes) for name, wishes in groups.items()}, "needs": as_plain_list(needed)})
        return call.problems()
    for name, wishes in groups.items():
        if wishes or name != "neither":
            call.out(call.say(f"column_{name}"))
        for line in (line for wish in wishes for line in _in_column(call, wish)):
            call.out(line)
    call.out(call.say("column_needs"))
    for line in (line for need in needed for line in needs.lines(call, need)):
        call.out(line)
    code = call.problems()
    if not found and not code:
        call.tell("no_wishes")
    return code


def _in_column(call: CommandCall, wish: Wish) -> list[str]:
    lines = paragraphs(wish.text, columns(), "  ")
    lines[0] = f"- {lines[0][2:]}"
    for key, said in (("gives_me", wish.me), ("gives_workplace", wish.workplace)):
        lines += paragraphs(f"{call.say(key)}: {said}", columns(), "    ") if said.strip() else []
    return lines


def _declare_add(parser: Parser) -> None:
    parser.place("wish_text", meta="text_or_input")
    _declare_parts(parser)


def _declare_parts(parser: Parser) -> None:
    parser.option("me", "wish_me")
    parser.option("workplace", "wish_workplace")
    parser.option("say", "say_answer", meta="level")


def _add(call: CommandCall) -> int:
    from musprep.model.say import SayLevel
    from musprep.services.year import wishes

    args = call.args
    say = SayLevel.ONLY_ME if args.say is None else arguments.read_level(args.say, call.language)
    words = read_text(call, args.wish_text)
    wish = wishes.add(call.session, words, me=args.me or "", workplace=args.workplace or "", say=say)
    call.out(wish.id)
    _tell(call, wish, "wish_added")
    return 0


def _declare_edit(parser: Parser) -> None:
    parser.place("wish_id", meta="id")
    parser.option("text", "new_text")
    _declare_parts(parser)
    parser.option("reply", "wish_reply")


def _edit(call: CommandCall) -> int:
    from musprep.services.year import wishes

    args = call.args
    changes: WishParts = {}
    if args.text is not None:
        changes["text"] = read_text(call, args.text)
    for part in ("me", "workplace", "reply"):
        if getattr(args, part) is not None:
            changes[part] = getattr(args, part)
    if args.say is not None:
        changes["say"] = arguments.read_level(args.say, call.language)
    if not changes:
        call.usage("nothing_to_change")
    wish = wishes.edit(call.session, args.wish_id, **changes)
    call.out(wish.id)
    _tell(call, wish, "wish_now")
    return 0


def _tell(call: CommandCall, wish: Wish, key: str) -> None:
    call.tell(key, text=cut(wish.text, 60), level=arguments.read_word("say", wish.say, call.language))
    if wish.shared:
        call.tell("wish_shared")
    elif wish.me or wish.workplace:
        call.tell("wish_half", id=wish.id, flag="--workplace" if wish.me else "--me")


def _declare_remove(parser: Parser) -> None:
    parser.place("wish_ids", many="+", meta="id")


def _remove(call: CommandCall) -> int:
    from musprep.services.session.identifiers import pick
    from musprep.services.year import wishes

    repository = call.session.this_repository()
    for one in arguments.find_first(call.args.wish_ids, lambda start: pick(repository.wishes, start, "wishes")):
        removed = wishes.remove(call.session, one)
        call.out(removed.id)
        call.tell("wish_removed", text=cut(removed.text, 60))
    return 0


ACTIONS = {
    "list": Action(in_round(_declare_list), _list),
    "add": Action(in_round(_declare_add), _add),
    "edit": Action(in_round(_declare_edit), _edit),
    "remove": Action(in_round(_declare_remove), _remove),
    "carry-over": Action(in_round(_declare_carry_over), _carry_over),
    "shared": Action(in_round(_declare_list), _shared),
}
