"""`musprep vault seal`, `unseal`, `passphrase` and `trust`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from musprep.cli.framework import passphrase
from musprep.cli.framework.prompt import ask_line
from musprep.cli.framework.registry import Action
from musprep.cli.framework.streams import close_quietly, is_muted
from musprep.cli.framework.terminal import on_terminal
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser

_NO = ("n", "nej", "no")


def _declare_seal(parser: Parser) -> None:
    parser.option("recovery", meta="file_or_output")


def _seal(call: CommandCall) -> int:
    from musprep.services.session import unlock

    unlock.begin(call.place)
    unlock.may_seal(call.place)
    where = _where_to(call)
    if where == "-" and is_muted():
        raise MusprepError("seal.sheet_not_shown")
    phrase = unlock.new_passphrase(passphrase.new(call))
    made = unlock.make_keys(recovery=bool(where))
    path = _hand_over(call, unlock.sheet(call.place, made, call.clock().date(), call.language), where) if where else ""
    try:
        unlock.seal(call.place, made, phrase)
    except MusprepError:
        if path and not unlock.standing(call.place).sealed:
            unlock.drop_sheet(path)
        raise
    call.tell("seal.sealed" if where else "seal.sealed_without_sheet")
    return 0


def _where_to(call: CommandCall) -> str:
    """Return where the recovery sheet is wanted: a file, `-` for here, "" for none."""
    if call.args.recovery is not None:
        return str(call.args.recovery)
    if call.args.passphrase_file or not on_terminal():
        return ""
    return "" if _answer(call, "seal.ask_sheet").casefold() in _NO else "-"


def _hand_over(call: CommandCall, sheet: str, where: str) -> str:
    """Write the sheet to a new file and return its path, or show it, and wait until it is written down."""
    from musprep.services.session import unlock

    if where != "-":
        path = unlock.write_sheet(call.place, where, sheet)
        call.tell("seal.sheet_written", path=path)
        return path
    try:
        call.out(sheet.rstrip("\n"))
        sys.stdout.flush()
    except OSError:
        close_quietly()
        raise MusprepError("seal.sheet_not_shown") from None
    if on_terminal():
        _answer(call, "seal.ask_written_down")
    return ""


def _answer(call: CommandCall, key: str) -> str:
    return ask_line(f"{call.say(key)} ", call.language)


def tell_locked(call: CommandCall) -> bool:
    """Where the vault is locked and no passphrase was handed over, say where it lies, and that; return whether so."""
    from musprep.services.session import unlock

    if call.args.passphrase_file or not unlock.standing(call.place).locked:
        return False
    if call.args.json:
        call.json({"path": call.place, "exists": True, "sealed": True})
    else:
        call.out(call.place)
        call.tell("seal.where_sealed")
        call.tell_plain()
    return True


def _declare_nothing(parser: Parser) -> None:
    """Take nothing."""


def _unseal(call: CommandCall) -> int:
    from musprep.services.session import unlock

    unlock.begin(call.place)
    if unlock.needs_rest(call.place):
        passphrase.opened(call, lambda phrase: unlock.unseal(call.place, phrase))
    else:
        if not unlock.needs_no_key(call.place):
            passphrase.unlock(call)
        unlock.unseal(call.place)
    call.tell("seal.unsealed")
    return 0


def _passphrase(call: CommandCall) -> int:
    from musprep.services.session import unlock

    unlock.begin(call.place)
    unlock.must_be_sealed(call.place)
    old = passphrase.opened(call, lambda phrase: unlock.check(call.place, phrase))
    unlock.change(call.place, old, passphrase.new(call, 1))
    call.tell("seal.changed")
    return 0


def _trust(call: CommandCall) -> int:
    from musprep.services.session import unlock

    unlock.may_trust(call.place)
    passphrase.opened(call, lambda phrase: unlock.trust(call.place, phrase))
    call.tell("seal.trusted")
    return 0


ACTIONS = {
    "seal": Action(_declare_seal, _seal),
    "unseal": Action(_declare_nothing, _unseal),
    "passphrase": Action(_declare_nothing, _passphrase),
    "trust": Action(_declare_nothing, _trust),
}
