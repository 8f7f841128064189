"""`musprep vault export`: what may leave the vault, in plain files, after a look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.framework import arguments
from musprep.cli.framework.confirm import ask_for_yes, tell_warned, write_confirmed
from musprep.cli.framework.registry import Action
from musprep.cli.framework.terminal import on_terminal
from musprep.cli.output.disclosed_texts import list_disclosed_texts
from musprep.language.error import MusprepError
from musprep.language.say import name_value

if TYPE_CHECKING:
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser


def _declare(parser: Parser) -> None:
    parser.add_place("export_folder", meta="folder")
    parser.add_option("upto", meta="level")
    parser.add_flag("gate")
    parser.add_flag("anonymous")
    parser.add_flag("yes")


def _export(call: CommandCall) -> int:
    from musprep.model.say import DEFAULT_LEVEL
    from musprep.services.papers import export, guard_warnings

    args = call.args
    upto = DEFAULT_LEVEL if args.upto is None else arguments.read_level(args.upto, call.language)
    found = export.look(call.session, upto, nameless=bool(args.anonymous))
    warned = [] if args.anonymous else guard_warnings.find_warnings(call.session, found.leaving)
    show = call.print_line if args.gate else call.tell_sentence
    if not args.yes or args.gate:
        for line in list_disclosed_texts(call, found.leaving, warned):
            show(line)
    call.tell("backup.export_count", level=name_value("say", upto, call.language), leaving=len(found.leaving))
    tell_warned(call, warned)
    if args.gate:
        return call.report_problems()
    if not args.yes:
        if not on_terminal():
            raise MusprepError("backup.export_needs_yes")
        call.tell("backup.export_plain")
        ask_for_yes(call, "backup.ask_export")
    call.print_path(
        write_confirmed(call, lambda *, sure: export.write(call.session, found, args.export_folder, sure=sure))
    )
    return call.report_problems()


ACTIONS = {"export": Action(_declare, _export)}
