"""How far something may go, as a sign beside its word: the higher the bar, the further."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.say import text

if TYPE_CHECKING:
    from musprep.model.say import SayLevel

_MARKS = ("▁", "▃", "▅", "▇")


def mark(say: SayLevel) -> str:
    return _MARKS[say.rank]


def word(say: SayLevel, language: str) -> str:
    return text(f"words.say_{say.value.replace('-', '_')}", language)


def mark_and_word(say: SayLevel, language: str) -> str:
    return f"{mark(say)} {word(say, language)}"
