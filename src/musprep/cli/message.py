"""`musprep message`: a short message to one's leader with the points that may go in writing; shown, never sent."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from musprep.cli.commands import Action

if TYPE_CHECKING:
    from musprep.cli.call import Call
    from musprep.cli.parser import Parser


def _declare(parser: Parser) -> None:
    parser.option("out", "message_out", meta="file")
    parser.flag("yes")


def _do(call: Call) -> int:
    from musprep.cli.brief import written
    from musprep.desk import forms

    out = call.args.out
    if out is None:
        sys.stdout.write(forms.message_text(call.desk))
    elif out:
        call.out(written(call, partial(forms.write_message, call.desk, out)))
    else:
        call.usage("file_missing", option="--out")
    call.tell("nothing_sent")
    return call.problems()


ACTIONS = {"": Action(_declare, _do)}
