"""Starts the program on screen. Checks terminal and environment before Textual is imported."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.process.terminals import is_terminal

if TYPE_CHECKING:
    from collections.abc import MutableMapping

_HARMLESS = (
    "TEXTUAL_ANIMATIONS",
    "TEXTUAL_COLOR_SYSTEM",
    "TEXTUAL_DISABLE_KITTY_KEY",
    "TEXTUAL_DIM_FACTOR",
    "TEXTUAL_FPS",
)
_PLAIN = ("", "dumb", "unknown")
_FEWEST_COLOURS, _MANY_COLOURS = 8, 256
_EVERY_COLOUR = ("truecolor", "24bit")


def start(place: str, language: str = "", *, demo: bool = False) -> int:
    """Start the program on screen for the vault at `place`; return the exit code when it is closed.

    Raises MusprepError "error.no_terminal" without a terminal, where Textual would wait for ever, and
    "error.plain_terminal" where the terminal cannot move its cursor.
    """
    if not all(map(is_terminal, (sys.stdin, sys.stdout, sys.stderr))):
        raise MusprepError("error.no_terminal")
    clean(os.environ)
    look_at_terminal(os.environ)
    draw_utf8()
    from musprep.tui.application.app import MusprepApp

    app = MusprepApp(place, language=language, demo=demo)
    app.run()
    release_if_gone()
    return app.return_code or 0


def release_if_gone() -> None:
    """Where the terminal is gone, discard what is still to be written: Python would end with 120 otherwise."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and not os.isatty(stream.fileno()):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


def draw_utf8() -> None:
    """Draw the screens in UTF-8, whatever the commands write in: few other encodings have their lines and boxes.

    On Windows the console takes characters.
    """
    if sys.platform != "win32" and sys.__stderr__ is not None:
        sys.__stderr__.reconfigure(encoding="utf-8", errors="backslashreplace")


def look_at_terminal(environment: MutableMapping[str, str]) -> None:
    """Refuse a terminal that cannot show screens, and use the colours that it has.

    Raises MusprepError "error.plain_terminal".
    """
    if sys.platform == "win32":
        return
    name = environment.get("TERM", "")
    if name.lower() in _PLAIN:
        raise MusprepError("error.plain_terminal", name=name or "-")
    try:
        import curses

        curses.setupterm(name, sys.__stdout__.fileno() if sys.__stdout__ else 1)
    except (ImportError, ValueError, OSError):
        return
    except curses.error:
        # The terminal is unknown here, as over a connection from a newer one.
        return
    if not curses.tigetstr("cup"):
        raise MusprepError("error.plain_terminal", name=name)
    colours = curses.tigetnum("colors")
    if colours < _FEWEST_COLOURS:
        environment["NO_COLOR"] = "1"
    if colours >= _MANY_COLOURS and environment.get("COLORTERM", "").strip().lower() not in _EVERY_COLOUR:
        # As over ssh, which passes on the terminal's name alone: Rich knows few names.
        environment.setdefault("TEXTUAL_COLOR_SYSTEM", "256")


def clean(environment: MutableMapping[str, str]) -> None:
    """Remove every TEXTUAL variable that writes files, opens sockets or loads code, and a NO_COLOR that is empty."""
    for name in [name for name in environment if name == "TEXTUAL" or name.startswith("TEXTUAL_")]:
        if name not in _HARMLESS:
            del environment[name]
    if environment.get("NO_COLOR") == "":
        # By its definition (no-color.org) it then says nothing, but Textual takes it for a yes.
        del environment["NO_COLOR"]
    if environment.get("WT_SESSION"):
        # Windows Terminal drops AltGr characters under kitty's protocol (microsoft/terminal #19977).
        environment["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
