"""How a field of a record is used: what it holds, where it is printed and exported, and if it is the owner's growth."""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import NamedTuple

from musprep.model.say import SayLevel


class Holds(Enum):
    """What a field holds. WORDS and TAGS are the user's own: they are searched, and names in them can be replaced.

    TAGS have no capitals. An ADDRESS is made of ids of catalogues and their parts, a NAME was made by the program, and
    a VALUE is no text: a day, a number, a choice, or records with lines of their own.
    """

    WORDS = 1
    TAGS = 2
    ADDRESS = 3
    NAME = 4
    VALUE = 5

    @property
    def is_searched(self) -> bool:
        """Whether a search reads the field."""
        return self in (Holds.WORDS, Holds.TAGS)


class Printed(IntEnum):
    """On which papers a field is printed, each level with those above it.

    On none, on a page for the owner alone, on a form that is filled in after the talk, or on any.
    """

    NO = 0
    OWN = 1
    FORM = 2
    ANY = 3


class FieldUse(NamedTuple):
    """How a field is used. It is `exported` at levels that both this one and the record's own reach.

    `grows`: it stays with "growth" when leaving a workplace; a record that loses a required field is removed.
    """

    holds: Holds
    printed: Printed
    exported: SayLevel
    grows: bool = False


PRIVATE = FieldUse(Holds.WORDS, Printed.NO, SayLevel.ONLY_ME)
"""How a field without a line is used."""
