"""`musprep vault encrypt`, `decrypt`, `passphrase` and `trust`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from musprep.cli.framework import passphrase
from musprep.cli.framework.confirm import is_yes
from musprep.cli.framework.prompt import ask_line
from musprep.cli.framework.registry import Action
from musprep.cli.framework.streams import close_quietly, is_muted
from musprep.cli.framework.terminal import on_terminal
from musprep.language.error import MusprepError
from musprep.language.long_path import show_path

if TYPE_CHECKING:
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser


def _declare_encrypt(parser: Parser) -> None:
    parser.add_option("recovery", meta="file_or_output")


def _encrypt(call: CommandCall) -> int:
    from musprep.services.session import unlock

    unlock.begin(call.place)
    unlock.ensure_can_encrypt(call.place)
    where = _choose_place(call)
    if where == "-" and is_muted():
        raise MusprepError("encryption.sheet_not_shown")
    phrase = unlock.prepare_passphrase(passphrase.read_new_passphrase(call))
    made = unlock.make_keys(recovery=bool(where))
    path = (
        _hand_over(call, unlock.make_sheet(call.place, made, call.clock().date(), call.language), where)
        if where
        else ""
    )
    try:
        unlock.encrypt(call.place, made, phrase)
    except MusprepError:
        if path and not unlock.read_lock_state(call.place).encrypted:
            unlock.drop_sheet(path)
        raise
    call.tell("encryption.encrypted" if where else "encryption.encrypted_without_sheet")
    if left := unlock.describe_unencrypted(call.place, call.language):
        call.tell_sentence(left)
    return 0


def _choose_place(call: CommandCall) -> str:
    """Return where the recovery sheet is wanted: a file, `-` for the terminal, "" for none."""
    if call.args.recovery is not None:
        return str(call.args.recovery)
    if call.args.passphrase_file or not on_terminal():
        return ""
    return "-" if is_yes(call, "encryption.ask_sheet", otherwise=True) else ""


def _hand_over(call: CommandCall, sheet: str, where: str) -> str:
    """Write the sheet to a new file and return its path, or show it and wait until it is written down.

    Raises MusprepError where it cannot be shown or written.
    """
    from musprep.services.session import unlock

    if where != "-":
        path = unlock.write_sheet(call.place, where, sheet)
        call.tell("encryption.sheet_written", path=path)
        return path
    try:
        call.print_line(sheet.rstrip("\n"))
        sys.stdout.flush()
    except OSError:
        close_quietly()
        raise MusprepError("encryption.sheet_not_shown") from None
    if on_terminal():
        ask_line(f"{call.say('encryption.ask_written_down')} ", call.language)
    return ""


def tell_locked(call: CommandCall) -> bool:
    """Say where a vault is that is locked, without a passphrase being given; return whether it is so."""
    from musprep.services.session import unlock

    if call.args.passphrase_file or not unlock.read_lock_state(call.place).locked:
        return False
    if call.args.json:
        call.print_json({"path": show_path(call.place), "exists": True, "encrypted": True})
    else:
        call.print_path(call.place)
        call.tell("encryption.where_encrypted")
        call.tell_plain()
    return True


def _declare_nothing(parser: Parser) -> None:
    """Take nothing."""


def _decrypt(call: CommandCall) -> int:
    from musprep.services.session import unlock

    unlock.begin(call.place)
    if unlock.is_decryption_unfinished(call.place):
        passphrase.open_with_passphrase(call, lambda phrase: unlock.decrypt(call.place, phrase))
    else:
        if not unlock.can_undo_without_key(call.place):
            passphrase.unlock(call)
        unlock.decrypt(call.place)
    call.tell("encryption.unencrypted")
    return 0


def _change_passphrase(call: CommandCall) -> int:
    from musprep.services.session import unlock

    unlock.begin(call.place)
    unlock.must_be_encrypted(call.place)
    old = passphrase.open_with_passphrase(call, lambda phrase: unlock.check(call.place, phrase))
    unlock.change(call.place, old, passphrase.read_new_passphrase(call, 1))
    call.tell("encryption.changed")
    return 0


def _trust(call: CommandCall) -> int:
    from musprep.services.session import unlock

    unlock.ensure_can_trust(call.place)
    passphrase.open_with_passphrase(call, lambda phrase: unlock.trust(call.place, phrase))
    call.tell("encryption.trusted")
    return 0


ACTIONS = {
    "encrypt": Action(_declare_encrypt, _encrypt),
    "decrypt": Action(_declare_nothing, _decrypt),
    "passphrase": Action(_declare_nothing, _change_passphrase),
    "trust": Action(_declare_nothing, _trust),
}
