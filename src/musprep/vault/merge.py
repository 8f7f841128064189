"""Brings two changes of the same thing together: what was read, what stands there now, what is to be saved."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, TypeVar

from musprep.model.base import Record
from musprep.model.history import Event, Happening, joined
from musprep.model.lasting import Lasting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from musprep.model.base import Keyed

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

    Where both changed one record, theirs stays under its key and mine goes beside it; one that lasts stays one, with
    the changes of both. Two that are new and only begin alike are two. A change wins over a removal.
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
        elif isinstance(here, Lasting) and (before is not None or here.title == there.title):
            kept = _one(before, there, here)
        else:
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

    Of those, the fields hold mine. Of lists what either added is there, and what either took out is not; of texts
    that the model joins, both stand below one another. Without a base both began with what the model says by default.
    """
    there, here, before = dict(theirs), dict(mine), _before(base, mine)
    merged = {name: there[name] if here[name] == before[name] else here[name] for name in here}
    both: list[str] = []
    for name, value in here.items():
        if not value != before[name] != there[name] != value:
            continue
        if isinstance(value, tuple):
            merged[name] = _lists(before[name], there[name], value)
        elif name in mine.JOINED:
            merged[name] = _texts(there[name], value)
        else:
            both.append(name)
    if isinstance(theirs, Lasting) and isinstance(mine, Lasting):
        merged["history"] = joined(mine.history + _passed_over(base, theirs, mine), theirs.history)
    return merged, both


def _passed_over(base: Record | None, theirs: Lasting, mine: Lasting) -> tuple[Event, ...]:
    """Return what puts their words into the history, where both changed what the record is called and mine stand."""
    before = base.title if isinstance(base, Lasting) else ""
    if not mine.history or theirs.title in (before, mine.title) or mine.title == before:
        return ()
    return (Event(at=mine.history[-1].at, what=Happening.CHANGED, words=theirs.title),)


def overwritten(base: Record | None, theirs: Record, merged: Record) -> list[str]:
    """Return the names of the fields that the other changed since `base` and that do not stand in `merged`.

    Of lists and joined texts nothing is ever overwritten, and a time of writing is nobody's words.
    """
    before = _before(base, merged)
    return [
        name
        for name, value in dict(theirs).items()
        if value not in (before[name], getattr(merged, name))
        and not isinstance(value, (tuple, dt.datetime))
        and name not in merged.JOINED
    ]


def _before(base: Record | None, record: Record) -> dict[str, Any]:
    """Return the fields that both began with: those of `base`, else what the model says by default."""
    return dict(base) if base else {name: field.get_default() for name, field in type(record).model_fields.items()}


def _lists(before: tuple[Any, ...], theirs: tuple[Any, ...], mine: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return mine without what the other took out, then what the other added.

    Of records that are known by their text, as the activities of a goal are, those with the same text are one, with
    the changes of both.
    """
    if all(isinstance(one, Record) and "text" in type(one).model_fields for one in (*before, *theirs, *mine)):
        was, there = ({one.text: one for one in some} for some in (before, theirs))
        mine = tuple(_one(was.get(one.text), there[one.text], one) if one.text in there else one for one in mine)
        here = {one.text: one for one in mine}
        theirs = tuple(here.get(one.text, one) for one in theirs)
    kept = [one for one in mine if one in theirs or one not in before]
    return (*kept, *(one for one in theirs if one not in before and one not in mine))


def _one(before: M | None, theirs: M, mine: M) -> M:
    return type(mine).model_validate(by_field(before, theirs, mine)[0])


def _texts(theirs: str, mine: str) -> str:
    if theirs in mine or mine in theirs:
        return max(theirs, mine, key=len)
    return f"{theirs}\n\n{mine}"
