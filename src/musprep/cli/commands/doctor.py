"""`musprep vault doctor`: what is wrong with the vault and around it, and what to do about it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from musprep.cli.framework.registry import Action
from musprep.cli.framework.terminal import on_terminal
from musprep.cli.output.layout import measure_terminal, wrap_paragraphs
from musprep.language.error import MusprepError
from musprep.language.say import say_count

_SHOWN = 5
"""How many findings of one kind are shown without --all."""
_INDENT = 8

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.vault.doctor.finding import Finding


def _declare(parser: Parser) -> None:
    parser.add_flag("fix")
    parser.add_flag("all", "all_findings")
    parser.add_flag("json")


def _examine(call: CommandCall) -> int:
    from musprep.services.upkeep import doctor

    shut = _is_shut(call)
    place = call.place if shut else call.session.place
    mended = []
    if call.args.fix:
        for one in doctor.fix(place):
            call.tell_sentence(one.describe(call.language))
            mended.append(one)
    found = doctor.examine_locked(place) if shut else doctor.examine(call.session)
    wrong = doctor.is_wrong(found)
    if call.args.json:
        call.print_json([_make_data(call, finding) for finding in found])
    else:
        for line in _list_findings(call, found):
            call.print_line(line)
    if unchecked := doctor.count_unchecked(found):
        call.tell_sentence(say_count("doctor.unchecked_count", call.language, unchecked))
    if call.args.json:
        return int(wrong)
    if call.args.fix and not mended:
        call.tell_sentence(call.say("doctor.nothing_mended"))
    if not call.args.fix and any(finding.mends for finding in found):
        call.tell_sentence(call.say("doctor.can_mend"))
    return int(wrong)


def _list_findings(call: CommandCall, found: list[Finding]) -> Iterator[str]:
    """Yield the findings, the most serious first; of many of one kind the first few, unless all are asked for."""
    for _, same in groupby(sorted(found, key=_rank), key=_rank):
        alike = list(same)
        shown = alike if call.args.all else alike[:_SHOWN]
        for finding in shown:
            yield from _describe_finding(call, finding)
        if len(alike) > len(shown):
            yield from wrap_paragraphs(
                call.say("doctor.more", count=len(alike) - len(shown)), measure_terminal(), " " * _INDENT
            )


def _rank(finding: Finding) -> tuple[int, str, str]:
    """Return what findings are sorted by: the most serious first, those of one kind together."""
    return -finding.level.rank, finding.check, finding.key


def _is_shut(call: CommandCall) -> bool:
    """Tell whether the vault is locked and nobody can be asked: then everything but its contents is examined."""
    from musprep.services.session import unlock

    try:
        unlock.refuse_stripped(call.place)
    except MusprepError:
        # The doctor reports it, with what can be done about it.
        return True
    if call.args.passphrase_file or on_terminal():
        return False
    return unlock.read_lock_state(call.place).locked


def _describe_finding(call: CommandCall, finding: Finding) -> Iterator[str]:
    """Yield a finding after its level, and below it what to do."""
    mark = f"[{call.say(f'doctor.level_{finding.level}')}] "
    first, *rest = wrap_paragraphs(finding.describe(call.language), measure_terminal(), " " * len(mark))
    yield f"{mark}{first.strip()}"
    yield from rest
    if todo := finding.describe_remedy(call.language):
        yield from wrap_paragraphs(todo, measure_terminal(), " " * len(mark))


def _make_data(call: CommandCall, finding: Finding) -> dict[str, object]:
    return {
        "check": finding.check,
        "level": finding.level.value,
        "path": finding.path,
        "line": finding.line,
        "what": finding.describe(call.language),
        "todo": finding.describe_remedy(call.language),
        "fixable": finding.mends,
    }


ACTIONS = {"doctor": Action(_declare, _examine)}
