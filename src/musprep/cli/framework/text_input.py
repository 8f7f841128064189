"""Texts given on the command line, on standard input (`-`), or in an editor."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

from musprep.cli.framework.terminal import on_terminal
from musprep.language.error import MusprepError
from musprep.language.safe import is_blank
from musprep.language.say import text
from musprep.process import incoming
from musprep.process.terminals import is_terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall

_CAP = 8 << 20


def read_text(call: CommandCall, written: str) -> str:
    """Return the text as written; `-` stands for standard input. Raises as `read_input` does."""
    return read_input(call) if written == "-" else written


def read_input(call: CommandCall) -> str:
    """Return standard input as text, without the line break that ends it.

    Raises MusprepError where there is none or it is no text; an encoding that had to be guessed is told.
    """
    if sys.stdin is None:
        raise MusprepError("error.empty_text")
    if is_terminal(sys.stdin):
        from musprep.cli.framework.prompt import ask_text

        call.typed = ask_text(text("cli.type_now", call.language) + "\n", call.language, many=True)
        return call.typed.removesuffix("\n")
    data = sys.stdin.buffer.read(_CAP)
    try:
        words, guessed = incoming.decode(data, incoming.find_console_encoding())
    except UnicodeDecodeError as error:
        if incoming.is_utf16(data):
            raise MusprepError("cli.input_utf16") from None
        raise MusprepError("cli.input_not_utf8", line=data.count(b"\n", 0, error.start) + 1) from None
    if guessed:
        call.tell("input_guessed", encoding=guessed)
    return incoming.simplify_line_ends(words).removesuffix("\n")


@contextlib.contextmanager
def edit_text(call: CommandCall, before: str) -> Iterator[str]:
    """Let the user change a text in their editor; the `with` block gets the new text and saves it.

    Where the block fails, the text stays in its file and the user is told where. Raises MusprepError without a
    terminal, and where the editor cannot be started or fails.
    """
    if not on_terminal():
        raise MusprepError("cli.no_editor_here")
    from musprep.services.session.outside_editor import clean_up, edit_outside, make_early_return_error, run_editor

    sheet = edit_outside(before, run_editor, os.environ, call.place)
    if sheet.at_once:
        call.tell_sentence(make_early_return_error(sheet.path).describe(call.language))
    if sheet.guessed:
        call.tell("input_guessed", encoding=sheet.guessed)
    try:
        yield sheet.text
    except BaseException:
        if not sheet.at_once:
            if is_blank(sheet.text):
                clean_up(sheet.path)
            else:
                call.tell("written_there", path=sheet.path)
        raise
    if not sheet.at_once:
        clean_up(sheet.path)
