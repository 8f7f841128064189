"""`musprep points`: what to say or ask at the meeting; three of them lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.commands.part_options import PartOption, read_level
from musprep.cli.commands.record_commands import RoundRecordCommands
from musprep.cli.framework.registry import Action, with_round
from musprep.cli.output.layout import cut, measure_terminal, wrap_paragraphs
from musprep.language.error import MusprepError
from musprep.language.say import name_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.entry import Entry
    from musprep.model.point import TalkingPoint
    from musprep.services.year.collection import RoundCollection


_LISTED = 5
"""So many notes that a word fits are named."""


def _read_proof(call: CommandCall, written: str) -> str:
    """Return the id of the one note that a word fits; other words, and the ending of an id, as they are.

    Raises MusprepError, with the notes, where it fits several.
    """
    from musprep.services.year.points import list_fitting

    fits = list_fitting(call.session, written)
    if len(fits) > 1:
        notes = "".join(f"\n  {one.id[-6:]}  {cut(one.text, _measure_room(10))}" for one in fits[:_LISTED])
        raise MusprepError("cli.proof_fits_several", word=written, notes=notes, count=len(fits), end=fits[0].id[-6:])
    return fits[0].id if fits else written


class PointCommands(RoundRecordCommands["TalkingPoint", "TalkingPoint"]):
    """The actions of `musprep points` that other kinds of record have too."""

    name, plural = "point", "points"
    parts = (
        PartOption("keywords"),
        PartOption("proof", "point_proof", meta="proof", clear="no-proof", read=_read_proof),
        PartOption("ask", flag=True),
        PartOption("say", meta="level", read=read_level),
    )

    def load_service(self) -> RoundCollection[TalkingPoint]:
        """Return the service of points, which is loaded only now."""
        from musprep.services.year.points import POINTS

        return POINTS

    def select(self, call: CommandCall) -> list[TalkingPoint]:
        """Return the points that are asked for."""
        repository = call.session.find_repository()
        return repository.points if repository else []

    def describe_item(self, call: CommandCall, one: TalkingPoint) -> Iterator[str]:
        """Yield one of them as the list shows it."""
        yield from _show_point(call, one)
        for proof in _describe_proofs(call, one, _measure_room(9 + 5)):
            yield f"     {call.say('proof_line')}: {cut(proof, _measure_room(9 + 5))}"

    def describe_waiting(self, call: CommandCall, one: TalkingPoint) -> Iterator[str]:
        """Yield one of the round before."""
        yield from _show_point(call, one.with_(lead=0))

    def tell(self, call: CommandCall, record: TalkingPoint, key: str) -> None:
        """Say what became of one, with what one wants to know beside it."""
        key = "question_added" if key == "point_added" and record.ask else key
        call.tell(key, text=cut(record.text, 60), level=name_value("say", record.say, call.language))
        for proof in _describe_proofs(call, record, 60):
            call.tell("with_proof", proof=proof)


def _describe_proofs(call: CommandCall, point: TalkingPoint, width: int | None) -> Iterator[str]:
    """Yield the proofs of a point: an entry in short, other words cut to `width`."""
    from musprep.services.year.points import list_proof_entries

    for proof in list_proof_entries(call.session, point):
        yield cut(proof, width) if isinstance(proof, str) else _describe_entry(call, proof)


def _show_point(call: CommandCall, point: TalkingPoint) -> list[str]:
    mark = f"{point.lead}." if point.lead else "? " if point.ask else "- "
    level = name_value("say", point.say, call.language)
    lines = wrap_paragraphs(point.text, measure_terminal(), "   ")
    lines[0] = f"{mark} {lines[0][3:]}"
    lines.append(f"     {point.id}  ({level})")
    if point.keywords:
        lines.append(f"     {cut(point.keywords, _measure_room(5))}")
    return lines


def _measure_room(taken: int) -> int | None:
    width = measure_terminal()
    return None if width is None else max(20, width - taken)


def _describe_entry(call: CommandCall, entry: Entry) -> str:
    from musprep.cli.output.listing import describe_note

    return describe_note(entry, call.language)


def _declare_lead(parser: Parser) -> None:
    parser.add_place("lead_ids", many="*", meta="id")
    parser.add_flag("none", "lead_none")


def _lead(call: CommandCall) -> int:
    from musprep.services.year import points

    ids = call.args.lead_ids
    if bool(ids) == bool(call.args.none):
        call.raise_usage_error("lead_which")
    leading = [point for point in points.lead(call.session, ids) if point.lead]
    for point in leading:
        call.print_line(point.id)
        call.tell("leads", place=point.lead, text=cut(point.text, 60))
    if not leading:
        call.tell("none_leads")
    return 0


_POINTS = PointCommands()
ACTIONS = {
    **_POINTS.list_actions(),
    "carry-over": _POINTS.carry_over(),
    "lead": Action(with_round(_declare_lead), _lead),
}
