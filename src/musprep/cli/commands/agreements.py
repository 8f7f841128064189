"""`musprep agreements`: what was agreed, who promised it, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.commands.part_options import MADE, PartOption, read_day_ahead, read_owner
from musprep.cli.commands.record_commands import LastingRecordCommands, join_words
from musprep.cli.framework import arguments
from musprep.cli.framework.registry import Action
from musprep.cli.framework.vocabulary import read_party

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.insight.agreements import AgreementStanding
    from musprep.model.agreement import Agreement
    from musprep.services.year.collection import LastingCollection

_read_touch = read_day_ahead("touch_read")


def _find_goal(call: CommandCall, written: str) -> str:
    """Return the id of the goal whose id begins so; "" stays "", which is no goal. Raises MusprepError."""
    from musprep.services.year import goals

    return goals.find(call.session, written).id if written else ""


class AgreementCommands(LastingRecordCommands["Agreement", "AgreementStanding"]):
    """The actions of `musprep agreements` that other kinds of record have too."""

    name, plural = "agreement", "agreements"
    parts = (
        PartOption("owner", "party", meta="party", read=read_owner, must="owner_missing"),
        PartOption("due", meta="date", read=read_day_ahead("due_read"), only="add"),
        PartOption("touch", meta="date", field="next_touch", read=_read_touch, edit_help="new_touch"),
        MADE,
        PartOption("manager", "agreement_manager", meta="name", edit_help="new_agreement_manager"),
        PartOption("goal", "agreement_goal", meta="id", read=_find_goal, edit_help="new_goal"),
    )

    def load_service(self) -> LastingCollection[Agreement]:
        """Return the service of agreements, which is loaded only now."""
        from musprep.services.year.agreements import AGREEMENTS

        return AGREEMENTS

    def declare_list(self, parser: Parser) -> None:
        """Take the filters of the list."""
        parser.add_option("owner", "party_filter", meta="party")
        parser.add_flag("silent")
        super().declare_list(parser)

    def select(self, call: CommandCall) -> list[AgreementStanding]:
        """Return the agreements that are asked for."""
        from musprep.services.year.agreements import list_agreements

        args = call.args
        owner = None if args.owner is None else read_party(args.owner, call.language)
        return list_agreements(call.session, owner=owner, state=self.read_state(call), silent=bool(args.silent))

    def is_filtered(self, call: CommandCall) -> bool:
        """Tell whether one asked for some only."""
        return call.args.silent or call.args.owner is not None or super().is_filtered(call)

    def describe_list(self, call: CommandCall, found: list[AgreementStanding]) -> Iterator[str]:
        """Yield the list."""
        from musprep.cli.output.agreement_text import write_agreements

        return write_agreements(call, found)

    def make_data(self, one: AgreementStanding) -> dict[str, object]:
        """Return one of them as JSON shows it."""
        from musprep.cli.output.agreement_text import make_agreement_data

        return make_agreement_data(one)

    def present(self, call: CommandCall, record: Agreement) -> AgreementStanding:
        """Return how one stands today."""
        from musprep.insight.agreements import judge
        from musprep.services.year.agreements import name_former

        return name_former(call.session, [judge(record, call.session.today)])[0]

    def describe_details(self, call: CommandCall, one: AgreementStanding) -> Iterator[str]:
        """Yield all that is known of one."""
        from musprep.cli.output.agreement_text import write_agreement_details

        return write_agreement_details(call, one)

    def tell(self, call: CommandCall, record: Agreement, key: str) -> None:
        """Say what became of one, with what one wants to know beside it."""
        super().tell(call, record, f"agreement_added_{record.owner.value}" if key == "agreement_added" else key)


_AGREEMENTS = AgreementCommands()


def _declare_touch(parser: Parser) -> None:
    _AGREEMENTS.declare_words(parser)
    parser.add_option("next", "next_touch", meta="date")


def _touch(call: CommandCall) -> int:
    from musprep.services.year import agreements

    following = arguments.read_day(call, call.args.next, "touch_read", ahead=True)
    words = join_words(call, call.args.happened_words)
    touched = agreements.touch(call.session, call.args.agreement_id, words, next_touch=following)
    return _AGREEMENTS.report(call, touched, "agreement_touched")


def _declare_move(parser: Parser) -> None:
    _AGREEMENTS.declare_id(parser)
    parser.add_place("new_date", meta="date")
    parser.add_place("happened_words", many="*", meta="words")


def _move(call: CommandCall) -> int:
    from musprep.language.date_reader import read_date
    from musprep.language.dates import show_long
    from musprep.services.year import agreements

    before = agreements.find(call.session, call.args.agreement_id)
    due = read_date(call.args.new_date, call.session.today, ahead=True)
    call.tell("due_read", day=show_long(due, call.language))
    words = join_words(call, call.args.happened_words)
    return _AGREEMENTS.report(call, agreements.move(call.session, before.id, due, words), "agreement_moved")


def _declare_remind(parser: Parser) -> None:
    _AGREEMENTS.declare_id(parser)
    parser.add_flag("json")


def _remind(call: CommandCall) -> int:
    from musprep.services.year import agreements

    words = agreements.make_reminder(call.session, call.args.agreement_id)
    if call.args.json:
        call.print_json({"id": agreements.find(call.session, call.args.agreement_id).id, "text": words})
    else:
        call.print_line(words)
    call.tell("nothing_sent")
    return 0


ACTIONS = {
    **_AGREEMENTS.list_actions(),
    "touch": Action(_declare_touch, _touch),
    "move": Action(_declare_move, _move),
    "keep": _AGREEMENTS.make_event_action("agreement_kept", lambda service: service.keep),
    "drop": _AGREEMENTS.make_event_action("agreement_dropped", lambda service: service.drop),
    "reopen": _AGREEMENTS.make_event_action("agreement_reopened", lambda service: service.reopen),
    "show": _AGREEMENTS.show(),
    "remind": Action(_declare_remind, _remind),
}
