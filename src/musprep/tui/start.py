"""Starts the program on screen. Imports no Textual before the terminal and the environment are looked after."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import MutableMapping

_HARMLESS = (
    "TEXTUAL_ANIMATIONS",
    "TEXTUAL_COLOR_SYSTEM",
    "TEXTUAL_DISABLE_KITTY_KEY",
    "TEXTUAL_DIM_FACTOR",
    "TEXTUAL_FPS",
)


def start(place: str, language: str = "", *, demo: bool = False) -> int:
    """Show the screens for the vault at `place` and return the exit code when they are closed.

    Raises MusprepError "error.no_terminal" where there is none: Textual would wait for ever.
    """
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise MusprepError("error.no_terminal")
    clean(os.environ)
    from musprep.tui.app import MusprepApp

    app = MusprepApp(place, language=language, demo=demo)
    app.run()
    let_go_if_gone()
    return app.return_code or 0


def let_go_if_gone() -> None:
    """Where the terminal is gone, let what is still to be written go nowhere: Python would end with 120 instead."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and not os.isatty(stream.fileno()):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


def clean(environment: MutableMapping[str, str]) -> None:
    """Take out every TEXTUAL variable that writes files, opens sockets or loads code."""
    for name in [name for name in environment if name == "TEXTUAL" or name.startswith("TEXTUAL_")]:
        if name not in _HARMLESS:
            del environment[name]
    if environment.get("WT_SESSION"):
        # Windows Terminal drops AltGr characters under kitty's protocol (microsoft/terminal #19977).
        environment["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
