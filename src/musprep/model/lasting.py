"""Records that live longer than a round, and so are never doubled: two changes at once become one record."""

from __future__ import annotations

from typing import Self

from musprep.model.base import Id, Keyed
from musprep.model.history import Event, joined


class Lasting(Keyed):
    """A record with a history. Merging joins the histories, and takes each other part from the side that changed it."""

    id: Id
    history: tuple[Event, ...] = ()

    @property
    def key(self) -> str:
        return self.id

    def renamed(self, number: int) -> Self:
        return self.with_(id=f"{self.id[:60]}-{number + 1}")

    def merged(self, base: Keyed | None, theirs: Keyed) -> Self | None:
        """Return both changes as one record; where both changed one part, `theirs` was first and `mine` stands."""
        if not isinstance(theirs, type(self)):
            return None
        before = dict(base) if base is not None else {}
        mine = {name: value for name, value in dict(self).items() if value != before.get(name)}
        parts = {**dict(theirs), **mine}
        parts["history"] = joined(self.history, theirs.history)
        return type(self).model_validate(parts)
