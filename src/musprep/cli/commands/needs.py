"""`musprep needs`: what the workplace needs, noted once a round; the other half of every wish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.commands.carry_over import carry_over, tell_waiting
from musprep.cli.framework import arguments
from musprep.cli.framework.json_output import as_plain_list
from musprep.cli.framework.registry import Action, in_round
from musprep.cli.framework.text_input import read_text
from musprep.cli.framework.vocabulary import SOURCES, name_of, read_choice
from musprep.cli.output.layout import cut
from musprep.cli.output.rows import behind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.need import Need, NeedParts, NeedSource


def lines(call: CommandCall, need: Need) -> Iterator[str]:
    """Yield a need, its id and where it is written down."""
    yield from behind("- ", need.text)
    yield f"    {need.id}  ({name_of(need.source.value, SOURCES, call.language)})"


def _source(call: CommandCall, written: str) -> NeedSource:
    from musprep.model.need import NeedSource

    return NeedSource(read_choice(written, SOURCES, "source", call.language))


def _declare_list(parser: Parser) -> None:
    parser.flag("json")


def _list(call: CommandCall) -> int:
    from musprep.services.year import years

    repository = call.session.repository()
    found = repository.needs if repository else []
    if call.args.json:
        call.json(as_plain_list(found))
        return call.problems()
    for need in found:
        for line in lines(call, need):
            call.out(line)
    code = call.problems()
    if not found and not code:
        call.tell("no_needs")
    tell_waiting(call, "needs", years.needs_before(call.session))
    return code


def _declare_carry_over(parser: Parser) -> None:
    parser.place("need_ids", many="*", meta="id")
    parser.flag("json")


def _carry_over(call: CommandCall) -> int:
    from musprep.services.year import needs, years

    def take(ref: str) -> None:
        _told(call, needs.carry_over(call.session, ref), "need_taken_up")

    waiting = years.needs_before(call.session)
    return carry_over(call, "needs", call.args.need_ids, waiting, take, lambda need: lines(call, need))


def _declare_add(parser: Parser) -> None:
    parser.place("need_text", meta="text_or_input")
    parser.option("source", meta="source")


def _add(call: CommandCall) -> int:
    from musprep.services.year import needs

    source = _source(call, "other" if call.args.source is None else call.args.source)
    return _told(call, needs.add(call.session, read_text(call, call.args.need_text), source), "need_added")


def _declare_edit(parser: Parser) -> None:
    parser.place("need_id", meta="id")
    parser.option("text", "new_text")
    parser.option("source", meta="source")


def _edit(call: CommandCall) -> int:
    from musprep.services.year import needs

    args = call.args
    changes: NeedParts = {}
    if args.text is not None:
        changes["text"] = read_text(call, args.text)
    if args.source is not None:
        changes["source"] = _source(call, args.source)
    if not changes:
        call.usage("nothing_to_change")
    return _told(call, needs.edit(call.session, args.need_id, **changes), "need_now")


def _declare_remove(parser: Parser) -> None:
    parser.place("need_ids", many="+", meta="id")


def _remove(call: CommandCall) -> int:
    from musprep.services.session.identifiers import pick
    from musprep.services.year import needs

    repository = call.session.this_repository()
    for one in arguments.find_first(call.args.need_ids, lambda start: pick(repository.needs, start, "needs list")):
        _told(call, needs.remove(call.session, one), "need_removed")
    return 0


def _told(call: CommandCall, need: Need, key: str) -> int:
    call.out(need.id)
    call.tell(key, text=cut(need.text, 60), source=name_of(need.source.value, SOURCES, call.language))
    return 0


ACTIONS = {
    "list": Action(in_round(_declare_list), _list),
    "add": Action(in_round(_declare_add), _add),
    "edit": Action(in_round(_declare_edit), _edit),
    "remove": Action(in_round(_declare_remove), _remove),
    "carry-over": Action(in_round(_declare_carry_over), _carry_over),
}
