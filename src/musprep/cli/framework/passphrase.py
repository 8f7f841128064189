"""Gets a passphrase from a file, from standard input, or by asking at the terminal; never from an argument."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from musprep.cli.framework.prompt import ask_hidden
from musprep.language.error import LockedError, MusprepError
from musprep.process import incoming
from musprep.process.terminals import is_terminal

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.cli.framework.call import CommandCall

_LONGEST = 4096


def unlock(call: CommandCall) -> None:
    """Open the vault where it is locked. Raises LockedError where the passphrase is wrong."""
    from musprep.services.session import unlock as encrypt

    if encrypt.read_lock_state(call.place).locked:
        try:
            open_with_passphrase(call, lambda phrase: encrypt.unlock(call.place, phrase))
        except MusprepError:
            call.tell_plain()
            raise


def take(call: CommandCall) -> None:
    """Read the passphrase from standard input before the command reads the rest of it.

    Raises MusprepError where the file or the input has none.
    """
    _read_from_file(call, 0)


def open_with_passphrase(call: CommandCall, attempt: Callable[[str], None]) -> str:
    """Call `attempt` with the passphrase from the file, or up to three typed ones; return the one that fitted.

    Raises LockedError where there is nobody to ask or none fitted, MusprepError where the file has no passphrase.
    """
    from musprep.services.session import unlock as encrypt

    written = _read_from_file(call, 0)
    if written is not None:
        attempt(written)
        return written
    if not _can_ask():
        raise LockedError("encryption.locked", path=call.place)
    for _ in range(encrypt.TRIES):
        phrase = _ask(call, "ask")
        try:
            attempt(phrase)
        except LockedError as error:
            if not encrypt.is_wrong(error):
                raise
            call.tell_sentence(error.describe(call.language))
        else:
            return phrase
    raise LockedError("encryption.three_times")


def read_new_passphrase(call: CommandCall, number: int = 0) -> str:
    """Return a new passphrase: line `number` (from 0) of the file, or typed twice.

    Raises MusprepError where there is none, nobody can be asked, or the two differ.
    """
    written = _read_from_file(call, number)
    if written is not None:
        return written
    if not _can_ask():
        raise MusprepError("encryption.nobody_to_ask")
    phrase = _ask(call, "ask_new")
    if _ask(call, "ask_again") != phrase:
        raise MusprepError("encryption.not_alike")
    return phrase


def _read_from_file(call: CommandCall, number: int) -> str | None:
    """Return a line of the passphrase file, None where no file is named. Reads no more of the input than needed.

    Raises MusprepError where there is no such line.
    """
    from musprep.services.session import unlock as encrypt

    path = call.args.passphrase_file
    if not path:
        return None
    if path == "-" and sys.stdin is not None:
        while len(call.phrases) <= number and (data := sys.stdin.buffer.readline(_LONGEST)):
            if incoming.is_utf16(data):
                # Its lines cannot be told apart byte by byte.
                data += sys.stdin.buffer.read(_LONGEST)
            call.phrases += encrypt.parse_phrases(data, path)
    elif not call.phrases:
        call.phrases = encrypt.read_phrases(path)
    if len(call.phrases) <= number or not call.phrases[number]:
        raise MusprepError("encryption.no_new_passphrase" if number else "encryption.no_passphrase", path=path)
    return call.phrases[number]


def _can_ask() -> bool:
    return any(map(is_terminal, (sys.stdin, sys.stderr)))


def _ask(call: CommandCall, key: str) -> str:
    try:
        return ask_hidden(f"{call.say(f'encryption.{key}')} ", call.language)
    except EOFError:
        raise LockedError("encryption.locked", path=call.place) from None
