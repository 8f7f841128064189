"""`musprep answers`: what was answered in a round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.commands.answer import describe_today
from musprep.cli.framework.json_output import as_plain
from musprep.cli.framework.registry import Action
from musprep.cli.output.layout import measure_terminal, wrap_paragraphs
from musprep.cli.output.tables import as_csv, declare_format, read_format, write_answers_markdown
from musprep.language.say import name_value

if TYPE_CHECKING:
    from musprep.briefing.material import ReceivedText
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser


_COLUMNS = (
    "to", "prompt", "text", "shown", "say", "at", "prompt_now", "state",
    "round", "beside", "version", "wording", "under", "language", "shown_now",
)  # fmt: skip


def _declare(parser: Parser) -> None:
    parser.add_option("catalogue", meta="catalogue")
    parser.add_option("round", meta="round")
    declare_format(parser)


def _do(call: CommandCall) -> int:
    from musprep.services.year.answers import list_given

    wanted, form = call.args.catalogue, read_format(call)
    if wanted:
        call.session.shelf.find_path(wanted)
    repository = call.session.find_repository(call.args.round or "")
    this = repository.round.id if repository else ""
    given = list_given(call.session, this, worded=form not in ("json", "csv"))
    found = [one for one in given if wanted in (None, "", one.answer.catalogue)]
    if form in ("json", "csv"):
        rows = [
            {
                **as_plain(one.answer),
                "prompt": one.prompt,
                **_describe_today(one),
                "state": one.state.value,
                "round": this,
            }
            for one in found
        ]
        if form == "json":
            call.print_json(rows)
        else:
            call.print_line(as_csv(rows, _COLUMNS))
        return call.report_problems()
    if form == "md":
        stored = {one.answer.key: one.answer for one in list_given(call.session, this)}
        for line in write_answers_markdown(found, stored, this, call.language):
            call.print_line(line)
        return call.report_problems()
    _print(call, found)
    code = call.report_problems()
    if not found and not code:
        call.tell("no_answers")
    return code


def _print(call: CommandCall, found: list[ReceivedText]) -> None:
    """Print the answers as people read them."""
    width = measure_terminal()
    for number, one in enumerate(found):
        answer, _, _, now, said_now, *_ = one
        if number:
            call.print_line()
        for line in wrap_paragraphs(one.show_question(call.language), width):
            call.print_line(line)
        for line in describe_today(call, "reads_now", now):
            call.print_line(line)
        call.print_line(f"  {answer.key}  ({name_value('say', answer.say, call.language)})")
        for line in (*wrap_paragraphs(answer.text, width, "  "), *describe_today(call, "said_now", said_now)):
            call.print_line(line)


def _describe_today(one: ReceivedText) -> dict[str, str]:
    """Return how the question, and what was chosen, read today."""
    return {"prompt_now": one.now or one.prompt, "shown_now": one.said_now or one.answer.shown}


ACTIONS = {"": Action(_declare, _do)}
