"""`musprep vault`: where one's data lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.commands import backup, doctor, encrypt, export, purge
from musprep.cli.framework.registry import Action

if TYPE_CHECKING:
    from musprep.cli.framework.call import Call
    from musprep.cli.framework.parser import Parser


def _declare_where(parser: Parser) -> None:
    parser.flag("json")


def _where(call: Call) -> int:
    if encrypt.tell_locked(call):
        return 0
    desk = call.desk
    exists, entries, rounds = desk.exists, len(desk.entries(None)), len(desk.books())
    if call.args.json:
        call.json({"path": desk.place, "exists": exists, "entries": entries, "rounds": rounds})
        return call.problems()
    call.out(desk.place)
    if exists:
        call.tell("vault_holds", entries=entries, rounds=rounds)
    else:
        call.tell("vault_none")
    return call.problems()


ACTIONS = {
    "where": Action(_declare_where, _where),
    **doctor.ACTIONS,
    **encrypt.ACTIONS,
    **backup.ACTIONS,
    **export.ACTIONS,
    **purge.ACTIONS,
}
