"""What every record shares: it is frozen, refuses unknown keys, and has checked ids."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated, ClassVar, Self

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from musprep.language.fresh_id import ID_PATTERN

if TYPE_CHECKING:
    from collections.abc import Iterator

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
"""A stable name inside a file: small ascii letters, digits, `_` and `-`; 1 to 64 characters."""


def _refuse_number(expected: str) -> BeforeValidator:
    """Return a validator that refuses numbers: a date that was cut off after its year is no count of seconds."""

    def check(value: object) -> object:
        try:
            float(value)  # type: ignore[arg-type]
        except (TypeError, ValueError):
            return value
        raise PydanticCustomError(expected, "no number")

    return BeforeValidator(check)


Moment = Annotated[AwareDatetime, _refuse_number("datetime_type")]
"""A date with its time and zone."""

Clock = Annotated[dt.time, _refuse_number("time_type")]
"""A time of the day."""

Day = Annotated[dt.date, _refuse_number("date_type"), Field(ge=dt.date(1900, 1, 1), le=dt.date(2200, 12, 31))]
"""A day that somebody can have meant: from 1900 to 2200, so that distances in days and years never overflow."""

Filled = Annotated[str, StringConstraints(min_length=1)]


class Record(BaseModel):
    """A frozen record that refuses unknown keys. `with_` makes a changed copy."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    JOINED: ClassVar[tuple[str, ...]] = ()
    """Texts of which both versions are kept, one below the other, when two windows change them at the same time.

    Of other fields the later change wins.
    """

    UNITS: ClassVar[tuple[tuple[str, ...], ...]] = ()
    """Groups of fields that only make sense together; the first is the one without which the others mean nothing.

    Of two changes to one group at the same time, one wins as a whole. A field `say` is the level of all the texts in
    its record and needs no group: the more private of two levels always wins.
    """

    @classmethod
    def list_units(cls) -> Iterator[tuple[str, ...]]:
        """Yield the fields in groups, each field once; a field outside `UNITS` is a group of one."""
        yield from cls.UNITS
        together = {name for unit in cls.UNITS for name in unit}
        yield from ((name,) for name in cls.model_fields if name not in together)

    def with_(self, **changes: object) -> Self:
        """Return a checked copy with `changes`. Raises pydantic.ValidationError where one of them is not allowed."""
        return type(self).model_validate({**dict(self), **changes})


class KeyedRecord(Record):
    """A record that a collection holds under a key, by which two versions of the collection are merged."""

    @property
    def key(self) -> str:
        """The name of the record inside its collection."""
        raise NotImplementedError

    @property
    def title(self) -> str:
        """The text that the record is shown by, "" where it has none."""
        return str(getattr(self, "text", ""))

    def rename(self, number: int) -> Self:
        """Return the same record under another key: copy `number` (1, 2, ...), to be kept beside the first."""
        raise NotImplementedError


class NamedRecord(KeyedRecord):
    """A record that its collection holds under its id."""

    id: Id

    @property
    def key(self) -> str:
        """The id."""
        return self.id

    def rename(self, number: int) -> Self:
        """Return it as copy `number`, with that number behind its id."""
        return self.with_(id=f"{self.id[:60]}-{number + 1}")
