"""How far an answer, a note or a wish may be told."""

from __future__ import annotations

from enum import StrEnum


class SayLevel(StrEnum):
    """The four levels, from the most private to the most open."""

    ONLY_ME = "only-me"
    IF_ASKED = "if-asked"
    SAY_IT = "say-it"
    IN_WRITING = "in-writing"

    @property
    def rank(self) -> int:
        """The place among the levels: 0 (only-me) to 3 (in-writing)."""
        return list(SayLevel).index(self)

    def reaches(self, level: SayLevel) -> bool:
        """Tell whether a text at this level may stand on a paper meant for `level`."""
        return self.rank >= level.rank

    def get_next(self) -> SayLevel:
        """Return the next level; after the last comes the first."""
        return list(SayLevel)[(self.rank + 1) % len(SayLevel)]


DEFAULT_LEVEL = SayLevel.IF_ASKED
"""How far a text must be let to go onto a paper, unless another level is asked for."""
