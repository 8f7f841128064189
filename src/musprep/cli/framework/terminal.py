"""Starts the program on screen, where there is one."""

from __future__ import annotations

import sys

from musprep.language.error import MusprepError
from musprep.process.terminals import is_terminal


def on_terminal() -> bool:
    """Tell whether standard input and output are a terminal, so that somebody can be asked."""
    return all(map(is_terminal, (sys.stdin, sys.stdout)))


def start(place: str, language: str, *, demo: bool = False) -> int:
    """Start the program on screen for the vault at `place`; raises MusprepError without a terminal."""
    if not on_terminal():
        raise MusprepError("error.no_terminal")
    from musprep.tui.application.entry_point import start as start_screens

    return start_screens(place, language, demo=demo)
