"""`musprep prepare`: the questions that are worth answering in so many minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.framework.registry import Action
from musprep.cli.output.layout import columns, paragraphs
from musprep.cli.output.rows import behind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.insight.time_budget import Candidate

_MINUTES = "20"
_LEAST, _MOST = 5, 480


def _declare(parser: Parser) -> None:
    parser.option("minutes", meta="minutes")
    parser.flag("json")


def _do(call: CommandCall) -> int:
    from musprep.services.year.time_budget import worth_it

    found = worth_it(call.session, _minutes(call, _MINUTES if call.args.minutes is None else call.args.minutes))
    if call.args.json:
        call.json([_data(call, one) for one in found])
        return call.problems()
    for number, one in enumerate(found, 1):
        for line in behind(f"{number:>2}. ", one.asked.prompt.in_(call.language)):
            call.out(line)
        call.out(f"    {one.asked.to}")
        for line in paragraphs(" · ".join(_why(call, one)), columns(), "    "):
            call.out(line)
    code = call.problems()
    if not found and not code:
        call.tell("nothing_to_prepare")
    return code


def _minutes(call: CommandCall, written: str) -> int:
    plain = written.strip()
    if not (plain.isascii() and plain.isdigit() and len(plain) < len("1000") and _LEAST <= int(plain) <= _MOST):
        call.wrong("error.not_minutes", value=written)
    return int(plain)


def _why(call: CommandCall, one: Candidate) -> Iterator[str]:
    """Yield the reasons for answering a question now."""
    if one.required:
        yield call.say("why_required", section=one.asked.section.title.in_(call.language))
    if one.agreement:
        yield call.say("why_agreement")
    if not one.answered:
        yield call.say("why_unanswered")
    if one.evidence:
        yield call.say("why_evidence_one" if one.evidence == 1 else "why_evidence_many", count=one.evidence)


def _data(call: CommandCall, one: Candidate) -> dict[str, object]:
    marks = {"answered": one.answered, "required": one.required, "agreement": one.agreement, "evidence": one.evidence}
    return {"to": one.asked.to, "prompt": one.asked.prompt.in_(call.language), **marks, "why": list(_why(call, one))}


ACTIONS = {"": Action(_declare, _do)}
