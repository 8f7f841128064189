"""`musprep points`: what one wants to say, or ask; three of them lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.framework import arguments
from musprep.cli.framework.json_output import as_plain_list
from musprep.cli.framework.registry import Action, in_round
from musprep.cli.framework.text_input import read_text
from musprep.cli.output.layout import columns, cut, paragraphs
from musprep.model.say import SayLevel

if TYPE_CHECKING:
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.entry import Entry
    from musprep.model.point import PointParts, TalkingPoint


def _declare_list(parser: Parser) -> None:
    parser.flag("json")


def _list(call: CommandCall) -> int:
    from musprep.services.year.points import proof_entries

    repository = call.session.repository()
    found = repository.points if repository else []
    if call.args.json:
        call.json(as_plain_list(found))
        return call.problems()
    for point in found:
        for line in _shown(call, point):
            call.out(line)
        for proof in proof_entries(call.session, point):
            said = proof if isinstance(proof, str) else _entry(call, proof)
            call.out(f"     {call.say('proof_line')}: {cut(said, _room(9 + 5))}")
    code = call.problems()
    if not found and not code:
        call.tell("no_points")
    return code


def _shown(call: CommandCall, point: TalkingPoint) -> list[str]:
    mark = f"{point.lead}." if point.lead else "? " if point.ask else "- "
    level = arguments.read_word("say", point.say, call.language)
    lines = paragraphs(point.text, columns(), "   ")
    lines[0] = f"{mark} {lines[0][3:]}"
    lines.append(f"     {point.id}  ({level})")
    if point.keywords:
        lines.append(f"     {cut(point.keywords, _room(5))}")
    return lines


def _room(taken: int) -> int | None:
    width = columns()
    return None if width is None else max(20, width - taken)


def _entry(call: CommandCall, entry: Entry) -> str:
    from musprep.cli.output.listing import one_line

    return one_line(entry, call.language)


def _declare_add(parser: Parser) -> None:
    parser.place("point_text", meta="text_or_input")
    parser.option("keywords")
    parser.option("proof", "point_proof", meta="proof", many=True)
    parser.flag("ask")
    parser.option("say", meta="level")


def _add(call: CommandCall) -> int:
    from musprep.services.year import points

    args = call.args
    words = read_text(call, args.point_text)
    say = SayLevel.SAY_IT if args.say is None else arguments.read_level(args.say, call.language)
    point = points.add(call.session, words, keywords=args.keywords or "", proof=args.proof, ask=bool(args.ask), say=say)
    call.out(point.id)
    _tell(call, point, "question_added" if point.ask else "point_added")
    return 0


def _declare_edit(parser: Parser) -> None:
    parser.place("point_id", meta="id")
    parser.option("text", "new_text")
    parser.option("keywords")
    parser.option("proof", "point_proof", meta="proof", many=True)
    parser.flag("no-proof")
    parser.flag("ask")
    parser.flag("no-ask", dest="ask", value=False)
    parser.option("say", meta="level")


def _edit(call: CommandCall) -> int:
    from musprep.services.year import points

    args = call.args
    if args.proof and args.no_proof:
        call.usage("not_both", one="--proof", other="--no-proof")
    changes: PointParts = {}
    if args.text is not None:
        changes["text"] = read_text(call, args.text)
    if args.keywords is not None:
        changes["keywords"] = args.keywords
    if args.proof or args.no_proof:
        changes["proof"] = tuple(args.proof)
    if args.ask is not None:
        changes["ask"] = args.ask
    if args.say is not None:
        changes["say"] = arguments.read_level(args.say, call.language)
    if not changes:
        call.usage("nothing_to_change")
    point = points.edit(call.session, args.point_id, **changes)
    call.out(point.id)
    _tell(call, point, "point_now")
    return 0


def _tell(call: CommandCall, point: TalkingPoint, key: str) -> None:
    call.tell(key, text=cut(point.text, 60), level=arguments.read_word("say", point.say, call.language))
    from musprep.services.year.points import proof_entries

    for proof in proof_entries(call.session, point):
        call.tell("with_proof", proof=cut(proof, 60) if isinstance(proof, str) else _entry(call, proof))


def _declare_remove(parser: Parser) -> None:
    parser.place("point_ids", many="+", meta="id")


def _remove(call: CommandCall) -> int:
    from musprep.services.session.identifiers import pick
    from musprep.services.year import points

    repository = call.session.this_repository()
    for one in arguments.find_first(call.args.point_ids, lambda start: pick(repository.points, start, "points")):
        removed = points.remove(call.session, one)
        call.out(removed.id)
        call.tell("point_removed", text=cut(removed.text, 60))
    return 0


def _declare_lead(parser: Parser) -> None:
    parser.place("lead_ids", many="*", meta="id")
    parser.flag("none", "lead_none")


def _lead(call: CommandCall) -> int:
    from musprep.services.year import points

    ids = call.args.lead_ids
    if bool(ids) == bool(call.args.none):
        call.usage("lead_which")
    leading = [point for point in points.lead(call.session, ids) if point.lead]
    for point in leading:
        call.out(point.id)
        call.tell("leads", place=point.lead, text=cut(point.text, 60))
    if not leading:
        call.tell("none_leads")
    return 0


ACTIONS = {
    "list": Action(in_round(_declare_list), _list),
    "add": Action(in_round(_declare_add), _add),
    "edit": Action(in_round(_declare_edit), _edit),
    "remove": Action(in_round(_declare_remove), _remove),
    "lead": Action(in_round(_declare_lead), _lead),
}
