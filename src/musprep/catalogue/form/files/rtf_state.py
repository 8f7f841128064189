"""What holds in a group of rich text and in those inside it."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(slots=True)
class RtfState:
    """What holds in a group and those in it."""

    part: str = ""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    hidden: bool = False
    deleted: bool = False
    color: int = 0
    size: float = 12.0
    skip: int = 1


def _set_flag(name: str) -> Callable[[RtfState, int | None], None]:
    return lambda state, number: setattr(state, name, number != 0)


def _set_plain(state: RtfState, _: int | None) -> None:
    state.bold = state.italic = state.underline = state.hidden = False
    state.color, state.size = 0, 12.0


LOOKS: Final[dict[str, Callable[[RtfState, int | None], None]]] = {
    "b": _set_flag("bold"),
    "i": _set_flag("italic"),
    "ul": _set_flag("underline"),
    "ulnone": lambda state, _: setattr(state, "underline", False),
    "v": _set_flag("hidden"),
    "deleted": _set_flag("deleted"),
    "fs": lambda state, number: setattr(state, "size", (number or 24) / 2),
    "cf": lambda state, number: setattr(state, "color", number or 0),
    "uc": lambda state, number: setattr(state, "skip", min(8, max(0, number if number is not None else 1))),
    "plain": _set_plain,
}


def find_codec(number: int) -> str:
    """Return the name of the encoding with a number of Windows, windows-1252 where there is none."""
    try:
        return codecs.lookup(f"cp{number}").name
    except LookupError:
        return "cp1252"
