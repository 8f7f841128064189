"""`musprep vault`: where the vault is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.commands import backup, doctor, encrypt, export, purge
from musprep.cli.framework.registry import Action
from musprep.language.long_path import show_path

if TYPE_CHECKING:
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser


def _declare_where(parser: Parser) -> None:
    parser.add_flag("json")


def _show_place(call: CommandCall) -> int:
    if encrypt.tell_locked(call):
        return 0
    session = call.session
    exists, entries, rounds = session.exists, len(session.list_entries(None)), len(session.list_repositories())
    if call.args.json:
        call.print_json({"path": show_path(session.place), "exists": exists, "entries": entries, "rounds": rounds})
        return call.report_problems()
    call.print_path(session.place)
    if exists:
        call.tell("vault_holds", entries=entries, rounds=rounds)
    else:
        call.tell("vault_none")
    return call.report_problems()


ACTIONS = {
    "where": Action(_declare_where, _show_place),
    **doctor.ACTIONS,
    **encrypt.ACTIONS,
    **backup.ACTIONS,
    **export.ACTIONS,
    **purge.ACTIONS,
}
