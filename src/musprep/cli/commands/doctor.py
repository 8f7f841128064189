"""`musprep vault doctor`: what is wrong with the vault and around it, and what to do about it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from musprep.cli.framework.registry import Action
from musprep.cli.framework.terminal import on_terminal
from musprep.cli.output.layout import columns, paragraphs
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
    parser.flag("fix")
    parser.flag("all", "all_findings")
    parser.flag("json")


def _doctor(call: CommandCall) -> int:
    from musprep.services.upkeep import doctor

    shut = _is_shut(call)
    place = call.place if shut else call.session.place
    mended = []
    if call.args.fix:
        for one in doctor.fix(place):
            call.talk(one.sentence(call.language))
            mended.append(one)
    found = doctor.examine_shut(place) if shut else doctor.examine(call.session)
    wrong = doctor.is_wrong(found)
    if call.args.json:
        call.json([_plain(call, finding) for finding in found])
    else:
        for line in _list_findings(call, found):
            call.out(line)
    if unchecked := doctor.count_unchecked(found):
        call.talk(say_count("doctor.unchecked_count", call.language, unchecked))
    if call.args.json:
        return int(wrong)
    if call.args.fix and not mended:
        call.talk(call.say("doctor.nothing_mended"))
    if not call.args.fix and any(finding.mends for finding in found):
        call.talk(call.say("doctor.can_mend"))
    return int(wrong)


def _list_findings(call: CommandCall, found: list[Finding]) -> Iterator[str]:
    """Yield the findings, the most serious first; of many of one kind the first few, unless all are asked for."""
    for _, same in groupby(sorted(found, key=_order), key=_order):
        alike = list(same)
        shown = alike if call.args.all else alike[:_SHOWN]
        for finding in shown:
            yield from _lines(call, finding)
        if len(alike) > len(shown):
            yield from paragraphs(call.say("doctor.more", count=len(alike) - len(shown)), columns(), " " * _INDENT)


def _order(finding: Finding) -> tuple[int, str, str]:
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
    return unlock.lock_state(call.place).locked


def _lines(call: CommandCall, finding: Finding) -> Iterator[str]:
    """Yield a finding after its level, and below it what to do."""
    mark = f"[{call.say(f'doctor.level_{finding.level}')}] "
    first, *rest = paragraphs(finding.what(call.language), columns(), " " * len(mark))
    yield f"{mark}{first.strip()}"
    yield from rest
    if todo := finding.todo(call.language):
        yield from paragraphs(todo, columns(), " " * len(mark))


def _plain(call: CommandCall, finding: Finding) -> dict[str, object]:
    return {
        "check": finding.check,
        "level": finding.level.value,
        "path": finding.path,
        "line": finding.line,
        "what": finding.what(call.language),
        "todo": finding.todo(call.language),
        "fixable": finding.mends,
    }


ACTIONS = {"doctor": Action(_declare, _doctor)}
