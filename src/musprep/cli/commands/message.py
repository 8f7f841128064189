"""`musprep message`: a short message to the manager with the points cleared for writing; shown, never sent."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from musprep.cli.framework.registry import Action
from musprep.cli.output.layout import columns, paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser


def declare(parser: Parser) -> None:
    """Take a file instead of standard output, and what is asked of each paper."""
    parser.option("out", "message_out", meta="file")
    parser.flag("anonymous")
    parser.flag("yes")
    parser.flag("json")


def _do(call: CommandCall) -> int:
    from musprep.services.papers import forms

    return present(call, forms.message_text, forms.write_message)


def present(call: CommandCall, make: Callable[..., str], write: Callable[..., str]) -> int:
    """Print the message that `make` returns, or let `write` write it where a file is named; return the exit code."""
    from musprep.cli.framework.confirm import copy_paper, tell_found, write_confirmed

    out, nameless = call.args.out, bool(call.args.anonymous)
    if out == "":
        call.usage("file_missing", option="--out")
    if out is not None and call.args.json:
        call.usage("not_both", one="--out", other="--json")
    words = make(call.session, nameless=nameless)
    tell_found(call, words)
    if call.args.json:
        call.json({"text": words})
    elif out is None:
        sys.stdout.write(words)
    else:
        for line in paragraphs(words.rstrip("\n"), columns(), "  > "):
            call.talk(line)
        path = write_confirmed(call, partial(write, call.session, out, nameless=nameless))
        call.out(copy_paper(call, path))
    call.tell("nothing_sent")
    return call.problems()


ACTIONS = {"": Action(declare, _do)}
