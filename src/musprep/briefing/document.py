"""What a paper is made of, whatever its format: headings, paragraphs and lists of the owner's words."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple, TypeAlias


class Look(Enum):
    """How words are set: as they are, as what counts, or in the background."""

    PLAIN = 0
    STRONG = 1
    SOFT = 2


class Run(NamedTuple):
    """Words in one look. They may hold line breaks, which stay."""

    text: str
    look: Look = Look.PLAIN


Line: TypeAlias = tuple[Run, ...]
"""Runs set behind each other; an item's lines are divided by line breaks."""


class ListItem(NamedTuple):
    """An item of a list with its own lines, and the items `below` it. `mark` is `-`, a number or `[ ]`."""

    lines: tuple[Line, ...]
    below: tuple[ListItem, ...] = ()
    mark: str = "-"


class Heading(NamedTuple):
    """A heading; level 1 is the title of the paper."""

    text: str
    level: int = 2


class Paragraph(NamedTuple):
    """A paragraph of its own."""

    runs: Line


class List(NamedTuple):
    """Items below each other."""

    items: tuple[ListItem, ...]


class Ruler(NamedTuple):
    """The line between a page and what is behind it: a new sheet where there are sheets."""


Block: TypeAlias = Heading | Paragraph | List | Ruler
