"""A line of a form: a stretch of its text that is one thing, with its look, its number and the room for an answer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from musprep.catalogue.form.block import FormBlank
    from musprep.catalogue.form.draft.scale import FormScale


class Room(IntEnum):
    """How sure it is that an answer goes below or beside a line."""

    NONE = 0
    GAP = 1
    """One empty paragraph, as also stands between other things."""
    SPACE = 2
    """Several empty paragraphs."""
    FIELD = 3
    """An empty cell, dots, a field."""


class FormRoom(NamedTuple):
    """Room for an answer that stands apart from words, and its place in the file."""

    room: Room
    place: str = ""


@dataclass(frozen=True, slots=True)
class LineLook:
    """How a line looks."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    color: bool = False
    caps: bool = False
    size: float = 0.0


@dataclass(slots=True)
class FormLine:
    """One line. What is found out about it later is set on it."""

    text: str
    number: str = ""
    level: int = 0
    look: LineLook = LineLook()
    heading: int = 0
    title: bool = False
    note: bool = False
    box: bool = False
    shaded: bool = False
    span: bool = False
    """Whether it is alone in a row that covers a whole table of several columns."""
    table: int = 0
    """Which table it stands in, 0 for none."""
    row: int = 0
    room: Room = Room.NONE
    blanks: tuple[FormBlank, ...] = ()
    options: tuple[str, ...] = ()
    """What can be ticked on the line itself."""
    option: bool = False
    """Whether the line is nothing but something to tick, for the question above."""
    several: bool = False
    """Whether more than one of them can be ticked."""
    scale: FormScale | None = None
    fixed: str = ""
    """What a table has shown it to be: a word of `LineKind`."""
    reason: str = ""
    place: str = ""
    answer: str = ""
    """The place where the answer goes, the line's own where it goes in there."""
    also: str = ""
    """The same in the other language."""
    page: int = 0
    tip: str = ""
    """What is to be read beside it."""
    task: bool = False
    """Whether it is a question in a list of tasks: the box before it is to tick once it is thought of."""
    theme: bool = False
    """Whether it heads the rows of a table and may be what they are about."""
    aside: bool = False
    """Whether it helps to answer the question above."""

    @property
    def asks(self) -> bool:
        """Whether it ends as a question does, words in brackets after it left out."""
        if "?" not in self.text:
            return False
        bare = re.sub(r"\s*\([^()]*\)\s*[:.…]*$", "", self.text).rstrip(' :.…*"”»)')
        return bare.endswith("?")
