"""Which fields of a record are searched, printed, exported or kept, by the table of kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from musprep.model.base import Record
from musprep.model.field_use import PRIVATE, Printed
from musprep.model.kinds import FIELDS
from musprep.model.say import SayLevel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from musprep.model.field_use import FieldUse

M = TypeVar("M", bound=Record)


def find_use(record: Record, field: str) -> FieldUse:
    """Return how a field of a record is used."""
    return FIELDS[type(record)].get(field, PRIVATE)


def keep_fields(record: M, stays: Callable[[FieldUse], bool]) -> M | None:
    """Return a record with the fields that `stays` accepts, in inner records too; others get the model's default.

    None where a field is removed that the record cannot be without.
    """
    fields, changes = type(record).model_fields, dict[str, Any]()
    for name, value in record:
        if not stays(find_use(record, name)):
            if fields[name].is_required():
                return None
            changes[name] = fields[name].get_default()
        elif isinstance(value, tuple):
            parts = (keep_fields(one, stays) if isinstance(one, Record) else one for one in value)
            changes[name] = tuple(one for one in parts if one is not None)
    return record.model_copy(update=changes)


def keep_printed(record: M, paper: Printed) -> M:
    """Return a record without the texts that are not printed on such a paper.

    Raises TypeError for a kind of which nothing is printed at all.
    """
    found = keep_fields(record, lambda use: use.printed >= paper or not use.holds.is_searched)
    if found is None:
        raise TypeError(f"{type(record).__name__} stands on no paper")
    return found


def export(record: M, upto: SayLevel) -> M | None:
    """Return the part of a record that is exported at a level, None where none is."""
    say: SayLevel = getattr(record, "say", SayLevel.IN_WRITING)
    return keep_fields(record, lambda use: use.exported.reaches(upto)) if say.reaches(upto) else None


def list_printed_fields(model: type[Record], paper: Printed = Printed.ANY) -> dict[str, Any]:
    """Return the fields of a model printed on such a paper, in the form of pydantic's `include`."""
    return {name: _include_inner(model, name, paper) for name, use in FIELDS[model].items() if use.printed >= paper}


def _include_inner(model: type[Record], field: str, paper: Printed) -> Any:  # noqa: ANN401 - a mark, or marks in it
    args = getattr(model.model_fields[field].annotation, "__args__", ())
    part = next((one for one in args if one in FIELDS), None)
    return {"__all__": list_printed_fields(part, paper)} if part else True


def list_own_words(record: Record) -> Iterator[str]:
    """Yield each of the user's own texts in a record and in its inner records: what a search reads."""
    for name, value in record:
        searched = find_use(record, name).holds.is_searched
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Record):
                yield from list_own_words(part)
            elif searched and isinstance(part, str) and part.strip():
                yield part
