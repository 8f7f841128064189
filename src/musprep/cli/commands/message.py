"""`musprep message`: a short message to the manager with the points cleared for writing; shown, never sent."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from musprep.cli.framework.registry import Action
from musprep.cli.output.layout import measure_terminal, wrap_paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser


def declare(parser: Parser) -> None:
    """Take a file instead of standard output, and what is asked of each paper."""
    parser.add_option("out", "message_out", meta="file")
    parser.add_flag("anonymous")
    parser.add_flag("yes")
    parser.add_flag("json")


def _do(call: CommandCall) -> int:
    from musprep.services.papers import forms

    return present(call, forms.render_message_text, forms.write_message)


def present(call: CommandCall, make: Callable[..., str], write: Callable[..., str]) -> int:
    """Print the message that `make` returns, or let `write` write it where a file is named; return the exit code."""
    from musprep.cli.framework.confirm import copy_paper, tell_found, write_confirmed

    out, nameless = call.args.out, bool(call.args.anonymous)
    if out == "":
        call.raise_usage_error("file_missing", option="--out")
    if out is not None and call.args.json:
        call.raise_usage_error("not_both", one="--out", other="--json")
    words = make(call.session, nameless=nameless)
    tell_found(call, words)
    if call.args.json:
        call.print_json({"text": words})
    elif out is None:
        sys.stdout.write(words)
    else:
        for line in wrap_paragraphs(words.rstrip("\n"), measure_terminal(), "  > "):
            call.tell_sentence(line)
        path = write_confirmed(call, partial(write, call.session, out, nameless=nameless))
        call.print_path(copy_paper(call, path))
    call.tell("nothing_sent")
    return call.report_problems()


ACTIONS = {"": Action(declare, _do)}
