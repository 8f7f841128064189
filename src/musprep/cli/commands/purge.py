"""`musprep vault purge`: leaving a workplace, keeping what is about the owner's growth or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.commands import backup
from musprep.cli.framework.confirm import NO, YES
from musprep.cli.framework.prompt import ask_line
from musprep.cli.framework.registry import Action
from musprep.cli.framework.suggest import find_nearest
from musprep.cli.framework.terminal import on_terminal
from musprep.language.error import MusprepError
from musprep.language.say import LANGUAGES, text

if TYPE_CHECKING:
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.services.upkeep.purge import KeepChoice, PurgePlan


def _declare(parser: Parser) -> None:
    parser.add_option("keep", meta="keep")
    parser.add_option("yes", "purge_yes", meta="words")


def _purge(call: CommandCall) -> int:
    from musprep.services.upkeep import purge
    from musprep.services.upkeep.purge import KeepChoice

    keep = _keep(call, KeepChoice)
    planned = purge.plan(call.session, keep)
    for line in _describe(call, planned):
        call.tell_sentence(line)
    if call.args.yes is None and on_terminal():
        out = "yes"
        while out.casefold() in YES:
            # It asks for a file: a yes names none, and a no is none.
            out = _ask(call, "backup.purge_backup_first")
        if out and out.casefold() not in NO and backup.make_backup(call, out, 1):
            raise MusprepError("backup.purge_not_done")
    elif call.args.yes is None:
        call.tell("backup.purge_backup_hint")
    _confirm(call)
    left = purge.do(call.session, planned)
    is_done = all(error.key != "backup.purge_old_left" for error in left)
    if is_done and keep is KeepChoice.NOTHING:
        call.tell("backup.purge_done_all")
    elif is_done:
        call.tell("backup.purge_done", path=call.place)
    for error in left:
        call.tell_sentence(error.describe(call.language))
    return 1 if left else 0


def _keep(call: CommandCall, known: type[KeepChoice]) -> KeepChoice:
    wanted = (call.args.keep or "growth").strip().casefold()
    names = {
        **{keep.value: keep for keep in known},
        **{text(f"backup.keep_{keep}", language): keep for keep in known for language in LANGUAGES},
    }
    if wanted not in names:
        near = find_nearest(wanted, names)
        call.raise_error("backup.unknown_keep_near" if near else "backup.unknown_keep", value=call.args.keep, near=near)
    return names[wanted]


def _describe(call: CommandCall, planned: PurgePlan) -> list[str]:
    """Return in words what stays, what goes, and what is out of reach."""
    lines = []
    if planned.stays:
        lines.append(call.say("backup.purge_stays"))
        lines += [f"  + {call.say(f'backup.stays_{name}', count=count)}" for name, count in planned.stays.items()]
    lines.append(call.say("backup.purge_goes"))
    lines += [f"  - {call.say(f'backup.goes_{name}', count=count)}" for name, count in planned.goes.items()]
    if planned.stays:
        lines += [f"  - {call.say('backup.purge_always')}"]
        lines.append(call.say("backup.purge_nameless", count=planned.nameless))
        lines.append(call.say("backup.purge_names"))
    return [*lines, call.say("backup.purge_limits")]


def _confirm(call: CommandCall) -> None:
    """Ask for the word, in either language; raises MusprepError for anything else."""
    word = call.say("backup.purge_word")
    if call.args.yes is not None:
        given = call.args.yes
    elif on_terminal():
        given = _ask(call, "backup.purge_ask", word=word)
    else:
        raise MusprepError("backup.purge_needs_word", word=word)
    if given.strip().casefold() not in {text("backup.purge_word", language) for language in LANGUAGES}:
        raise MusprepError("backup.purge_needs_word", word=word)


def _ask(call: CommandCall, key: str, **values: object) -> str:
    return ask_line(f"{call.say(key, **values)} ", call.language)


ACTIONS = {"purge": Action(_declare, _purge)}
