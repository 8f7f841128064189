"""What every record shares: frozen, exact about its keys, and sure of its ids."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

if TYPE_CHECKING:
    from collections.abc import Iterator

ID_PATTERN = r"^[a-z0-9][a-z0-9_-]{0,63}$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
"""A stable name inside a file: small ascii letters, digits, `_` and `-`; 1 to 64 characters."""

Day = Annotated[dt.date, Field(ge=dt.date(1900, 1, 1), le=dt.date(2200, 12, 31))]
"""A day that somebody can have meant; further away nothing can be counted from it."""

Filled = Annotated[str, StringConstraints(min_length=1)]


class Record(BaseModel):
    """A frozen record that refuses keys it does not know. Changes are made by `with_`."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    JOINED: ClassVar[tuple[str, ...]] = ()
    """Texts of which two changes at once are both kept, one below the other; of other parts the later one stands."""

    UNITS: ClassVar[tuple[tuple[str, ...], ...]] = ()
    """Fields that mean something only together, first the one without which the others mean nothing.

    Of two changes of them at once one stands whole.

    A field `say` is the level of all the words beside it and needs no unit: the more private of two always stands.
    """

    @classmethod
    def units(cls) -> Iterator[tuple[str, ...]]:
        """Yield the fields by what belongs together, each once; one that stands for itself is a unit of one."""
        yield from cls.UNITS
        together = {name for unit in cls.UNITS for name in unit}
        yield from ((name,) for name in cls.model_fields if name not in together)

    def with_(self, **changes: object) -> Self:
        """Return a checked copy with `changes`; raises pydantic.ValidationError on a wrong one."""
        return type(self).model_validate({**dict(self), **changes})


class Keyed(Record):
    """A record that a document holds under a key: what merging by id compares."""

    @property
    def key(self) -> str:
        """The record's name inside its document."""
        raise NotImplementedError

    @property
    def title(self) -> str:
        """What its owner calls it: the text that it begins with, "" where it has none."""
        return str(getattr(self, "text", ""))

    def renamed(self, number: int) -> Self:
        """Return the same record under a key of its own: copy `number` (1, 2, ...), kept beside the first."""
        raise NotImplementedError


class NamedRecord(Keyed):
    """A record that its document holds under its id."""

    id: Id

    @property
    def key(self) -> str:
        return self.id

    def renamed(self, number: int) -> Self:
        return self.with_(id=f"{self.id[:60]}-{number + 1}")
