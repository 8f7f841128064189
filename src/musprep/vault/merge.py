"""Brings two changes of the same thing together: what was read, what stands there now, what is to be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from musprep.model.base import Keyed, Record

R = TypeVar("R", bound="Keyed")
M = TypeVar("M", bound="Record")


def renamed(record: R, taken: Mapping[str, Any], other: Mapping[str, Any]) -> R:
    """Return `record` under the first key of its own that neither holds."""
    number = 1
    while (copy := record.renamed(number)).key in taken or copy.key in other:
        number += 1
    return copy


def by_key(
    base: Mapping[str, R], theirs: Mapping[str, R], mine: Mapping[str, R]
) -> tuple[dict[str, R], dict[str, str]]:
    """Merge records by key; return them in their order and the keys that had to move (old -> new).

    Where both changed one record, theirs stays under its key and mine goes beside it. A change wins over a removal.
    """
    if theirs == base:
        return dict(mine), {}
    merged: dict[str, R] = {}
    beside: list[str] = []
    for key in {**theirs, **mine}:
        before, there, here = base.get(key), theirs.get(key), mine.get(key)
        if here in (before, there):
            kept = there
        elif there == before or there is None:
            kept = here
        elif here is None:
            kept = there
        else:
            kept = here.merged(before, there)
            if kept is None:
                kept = there
                beside.append(key)
        if kept is not None:
            merged[key] = kept
    moved: dict[str, str] = {}
    for key in beside:
        copy = renamed(mine[key], merged, mine)
        merged[copy.key] = copy
        moved[key] = copy.key
    return merged, moved


def by_field(base: M | None, theirs: M, mine: M) -> tuple[dict[str, Any], list[str]]:
    """Merge two changes of one record field by field; return the fields and the names both changed differently.

    Of those, the fields hold mine. Without a base both began with what the model says by default.
    """
    there, here = dict(theirs), dict(mine)
    before = dict(base) if base else {name: field.get_default() for name, field in type(mine).model_fields.items()}
    both = [name for name in here if here[name] != before[name] != there[name] != here[name]]
    merged = {name: there[name] if here[name] == before[name] else here[name] for name in here}
    return merged, both
