"""A say level as a mark beside its name: the higher the bar, the further the text may go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.say import name_value

if TYPE_CHECKING:
    from musprep.model.say import SayLevel

_MARKS = ("▁", "▃", "▅", "▇")


def get_mark(say: SayLevel) -> str:
    """Return the mark of a level, one column wide."""
    return _MARKS[say.rank]


def name_level(say: SayLevel, language: str) -> str:
    """Return the name of a level."""
    return name_value("say", say, language)


def get_mark_and_word(say: SayLevel, language: str) -> str:
    """Return the mark and the name of a level."""
    return f"{get_mark(say)} {name_level(say, language)}"
