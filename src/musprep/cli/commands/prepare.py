"""`musprep prepare`: the questions that are worth answering in so many minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.framework.registry import Action
from musprep.cli.output.layout import measure_terminal, wrap_paragraphs
from musprep.cli.output.rows import wrap_behind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.insight.time_budget import Candidate

_MINUTES = "20"
_LEAST, _MOST = 5, 480


def _declare(parser: Parser) -> None:
    parser.add_option("minutes", meta="minutes")
    parser.add_flag("json")


def _do(call: CommandCall) -> int:
    from musprep.services.year.time_budget import list_worthwhile_questions

    found = list_worthwhile_questions(
        call.session, _read_minutes(call, _MINUTES if call.args.minutes is None else call.args.minutes)
    )
    if call.args.json:
        call.print_json([_make_data(call, one) for one in found])
        return call.report_problems()
    for number, one in enumerate(found, 1):
        for line in wrap_behind(f"{number:>2}. ", one.asked.prompt.show_in(call.language)):
            call.print_line(line)
        call.print_line(f"    {one.asked.to}")
        for line in wrap_paragraphs(" · ".join(_list_reasons(call, one)), measure_terminal(), "    "):
            call.print_line(line)
    code = call.report_problems()
    if not found and not code:
        call.tell("nothing_to_prepare")
    return code


def _read_minutes(call: CommandCall, written: str) -> int:
    plain = written.strip()
    if not (plain.isascii() and plain.isdigit() and len(plain) < len("1000") and _LEAST <= int(plain) <= _MOST):
        call.raise_error("error.not_minutes", value=written)
    return int(plain)


def _list_reasons(call: CommandCall, one: Candidate) -> Iterator[str]:
    """Yield the reasons for answering a question now."""
    if one.required:
        yield call.say("why_required", section=one.asked.section.title.say_in(call.language))
    if one.agreement:
        yield call.say("why_agreement")
    if not one.answered:
        yield call.say("why_unanswered")
    if one.evidence:
        yield call.say("why_evidence_one" if one.evidence == 1 else "why_evidence_many", count=one.evidence)


def _make_data(call: CommandCall, one: Candidate) -> dict[str, object]:
    marks = {"answered": one.answered, "required": one.required, "agreement": one.agreement, "evidence": one.evidence}
    return {
        "to": one.asked.to,
        "prompt": one.asked.prompt.say_in(call.language),
        **marks,
        "why": list(_list_reasons(call, one)),
    }


ACTIONS = {"": Action(_declare, _do)}
