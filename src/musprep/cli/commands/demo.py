"""`musprep demo`: a made-up year to look around in, in a vault of its own that is removed afterwards."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from typing import TYPE_CHECKING

from musprep.cli.framework.registry import Action
from musprep.cli.framework.terminal import on_terminal, start
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser


def _declare(parser: Parser) -> None:
    parser.add_option("write", meta="folder")


def _do(call: CommandCall) -> int:
    from musprep.services.upkeep.demo import build, locate_demo

    now = call.clock()
    if call.args.write is not None:
        place = locate_demo(call.args.write)
        build(place, call.language, now)
        call.print_path(place)
        call.tell("demo_written", place=place)
        return 0
    if not on_terminal():
        raise MusprepError("error.no_terminal")
    with _make_temporary() as place:
        build(place, call.language, now)
        return start(place, call.language, demo=True)


@contextlib.contextmanager
def _make_temporary() -> Iterator[str]:
    """Give a folder that is removed at the end of the block, also where a signal ends the program."""
    from musprep.process.endings import list_ending_signals
    from musprep.services.upkeep import demo_folder

    before = {number: signal.signal(number, _end) for number in list_ending_signals()}
    try:
        demo_folder.sweep()
        with demo_folder.make_demo_folder() as folder:
            yield os.path.join(folder, "vault")
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, _: FrameType | None) -> None:
    """Exit through Python, so that what must be removed is removed."""
    sys.exit(128 + number)


ACTIONS = {"": Action(_declare, _do)}
