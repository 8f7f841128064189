"""`musprep goals`: what the owner wants to become good at, and the activities that lead there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.commands.part_options import MADE, PartOption, read_day_ahead, read_owner
from musprep.cli.commands.record_commands import LastingRecordCommands, join_words
from musprep.cli.framework import arguments
from musprep.cli.framework.registry import Action
from musprep.cli.output.layout import cut, measure_terminal, wrap_paragraphs
from musprep.language.whole_number import read_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.goal import Goal
    from musprep.services.year.collection import LastingCollection


class GoalCommands(LastingRecordCommands["Goal", "Goal"]):
    """The actions of `musprep goals` that other kinds of record have too."""

    name, plural = "goal", "goals"
    text = place = "competence"
    parts = (
        PartOption("aim"),
        MADE,
        PartOption("why-shared", "why_shared"),
        PartOption("why-own", "why_own"),
        PartOption("activity", meta="activity", field="activities", clear="no-activities", adds=True),
        PartOption("horizon"),
        PartOption("responsible", "party", meta="party", read=read_owner),
        PartOption("known"),
        PartOption("progress", meta="count", read=lambda _call, written: read_whole(written)),
        PartOption("target", meta="count", read=lambda _call, written: read_whole(written, 1)),
        PartOption("followup-how", "followup_how"),
        PartOption("followup-when", "followup_when", meta="date", read=read_day_ahead("followup_read")),
        PartOption("followup-who", "followup_who", meta="name"),
    )

    def load_service(self) -> LastingCollection[Goal]:
        """Return the service of goals, which is loaded only now."""
        from musprep.services.year.goals import GOALS

        return GOALS

    def select(self, call: CommandCall) -> list[Goal]:
        """Return the goals that are asked for."""
        from musprep.services.year.goals import list_goals

        return list_goals(call.session, state=self.read_state(call))

    def describe_list(self, call: CommandCall, found: list[Goal]) -> Iterator[str]:
        """Yield the list."""
        from musprep.cli.output.goal_text import write_goal

        for number, goal in enumerate(found):
            if number:
                yield ""
            yield from write_goal(call, goal)

    def remark(self, call: CommandCall, found: Sequence[object], code: int) -> None:
        """Say what is to be said beside the list."""
        from musprep.cli.output.goal_text import ask_after
        from musprep.services.year.goals import list_taken_courses

        for one in list_taken_courses(call.session):
            call.tell_sentence(ask_after(call, one))
        super().remark(call, found, code)

    def make_data(self, one: Goal) -> dict[str, object]:
        """Return one of them as JSON shows it."""
        return {**super().make_data(one), "state": one.state.value}

    def present(self, call: CommandCall, record: Goal) -> Goal:
        """Return what is shown of a record."""
        return record

    def describe_details(self, call: CommandCall, one: Goal) -> Iterator[str]:
        """Yield all that is known of one."""
        from musprep.cli.output.goal_text import write_goal_details

        return write_goal_details(call, one)


_GOALS = GoalCommands()


def _declare_took(parser: Parser) -> None:
    _GOALS.declare_id(parser)
    parser.add_place("activity_number", meta="number")
    parser.add_option("on", "taken_on", meta="date")


def _note_course(call: CommandCall) -> int:
    from musprep.services.year import goals

    goal, number = _find_activity(call)
    day = arguments.read_day(call, call.args.on, "understood_on") or call.session.today
    return _report_activity(
        call, goals.complete_activity(call.session, goal.id, number, day), number, "activity_now_taken"
    )


def _declare_used(parser: Parser) -> None:
    _GOALS.declare_id(parser)
    parser.add_place("activity_number", meta="number")
    parser.add_place("used_words", many="+", meta="words")


def _use(call: CommandCall) -> int:
    from musprep.services.year import goals

    goal, number = _find_activity(call)
    changed = goals.record_use(call.session, goal.id, number, join_words(call, call.args.used_words))
    return _report_activity(call, changed, number, "activity_now_used")


def _find_activity(call: CommandCall) -> tuple[Goal, int]:
    """Return the goal, and the number of one of its activities as listed. Raises MusprepError."""
    from musprep.services.year import goals

    goal, written = goals.find(call.session, call.args.goal_id), call.args.activity_number.rstrip(".")
    if not (written.isascii() and written.isdigit() and len(written) < len("1000")):
        call.raise_error("error.no_activity", id=goal.id, count=len(goal.activities), number=call.args.activity_number)
    return goal, int(written)


def _report_activity(call: CommandCall, goal: Goal, number: int, key: str) -> int:
    call.print_line(goal.id)
    call.tell(key, text=cut(goal.activities[number - 1].text, 60))
    return 0


def _declare_examples(parser: Parser) -> None:
    parser.add_flag("json")


def _list_examples(call: CommandCall) -> int:
    from musprep.services.year import goals

    found = goals.list_examples(call.session)
    if call.args.json:
        call.print_json([{"id": name, "text": words} for name, words in found])
        return call.report_problems()
    for name, words in found:
        for line in wrap_paragraphs(words, measure_terminal()):
            call.print_line(line)
        call.print_line(f"  {name}")
    return call.report_problems()


ACTIONS = {
    **_GOALS.list_actions(),
    "show": _GOALS.show(),
    "reach": _GOALS.make_event_action("goal_reached", lambda service: service.keep),
    "drop": _GOALS.make_event_action("goal_is_dropped", lambda service: service.drop),
    "reopen": _GOALS.make_event_action("goal_reopened", lambda service: service.reopen),
    "took": Action(_declare_took, _note_course),
    "used": Action(_declare_used, _use),
    "examples": Action(_declare_examples, _list_examples),
}
