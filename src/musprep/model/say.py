"""How far an answer, an entry or a wish may go."""

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
        """0 (only me) to 3 (in writing)."""
        return list(SayLevel).index(self)

    def reaches(self, level: SayLevel) -> bool:
        """Tell whether something at this level may appear in a paper meant for `level`."""
        return self.rank >= level.rank

    def next(self) -> SayLevel:
        """Return the next level, and the first one after the last."""
        return list(SayLevel)[(self.rank + 1) % len(SayLevel)]
